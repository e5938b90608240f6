"""The gradient along the cell state: one product of forget gates, taken from the end."""

import numpy as np

from grader.checks import laws
from grader.checks.battery import Style
from grader.checks.closeness import close
from grader.course import Composition, Exercise, Forward, Function
from grader.text import Text
from reference.activations import sigmoid
from reference.lstm import cell_gradient_path

HUGE = 1e4  # a gradient has no bounds, so none may be set


def composed(draw):
    """Add 0 to each cell state on its way: the gradient by that flows along the cell alone."""
    N, T, H = draw.sizes("N", "T", "H")
    scale = HUGE if draw.style is Style.LARGE else 1
    f, dc_T = draw.gate(N, T, H), scale * draw.normal(N, H)

    def loss(added):
        c = added[:, 0]
        for t in range(T):
            c = f[:, t] * c + added[:, t + 1]
        return np.sum(c * dc_T)

    return Composition((np.zeros((N, T + 1, H)),), loss, arguments=lambda added: (f, dc_T))


# the gates are held fixed: no forward pass of the course does that, so the loss itself does
FORWARD = Forward(lambda added: added, composed)


def walk(f, dc, step):
    """Go back from dc, each gradient made from the later one by step(g, t)."""
    G = [dc]
    for t in reversed(range(f.shape[1])):
        G.append(step(G[-1], t))
    return np.stack(G[::-1], axis=1)


def by(factor):
    """A way back whose factor from cell state t + 1 to cell state t is factor(f, t)."""
    return lambda f, dc: walk(f, dc, lambda g, t: g * factor(f, t))


def before_the_last(earlier):
    """A result made of earlier(f, dc), of shape (N, T, H), and of dc behind it."""
    return lambda f, dc: np.concatenate([earlier(f, dc[:, None]), dc[:, None]], axis=1)


def from_the_end(accumulate, f):
    """Accumulate over time from the last step to the first."""
    return accumulate(f[:, ::-1], axis=1)[:, ::-1]


def steps_left(f):
    return np.arange(f.shape[1], 0, -1)[None, :, None]


def next_gate(f, t, beyond):
    return f[:, t + 1] if t + 1 < f.shape[1] else beyond


def only(*kept):
    """Keep the right gradients of some states (0 the first, -1 the last) and leave zeros else."""

    def program(f, dc):
        G, right = np.zeros((f.shape[0], f.shape[1] + 1, f.shape[2])), cell_gradient_path(f, dc)
        for at in kept:
            G[:, at] = right[:, at]
        return G

    return program


def all_but(at):
    """Leave zeros at one state."""

    def program(f, dc):
        G = cell_gradient_path(f, dc)
        G[:, at] = 0
        return G

    return program


def multiplied_before_and_after(f, dc):
    return walk(f, dc, lambda g, t: g * f[:, t]) * np.append(f, np.ones_like(f[:, :1]), axis=1)


def loop_from_the_start(f, dc):
    G = only(-1)(f, dc)
    for t in range(f.shape[1]):
        G[:, t] = G[:, t + 1] * f[:, t]
    return G


WRONG = {
    # which gates stand in the product
    "path-from-the-start": (
        lambda f, dc: np.concatenate([dc[:, None], dc[:, None] * np.cumprod(f, axis=1)], axis=1),
        before_the_last(lambda f, dc: dc * np.cumprod(f, axis=1)),
    ),
    "gate-of-a-neighbouring-step": (
        by(lambda f, t: f[:, t - 1]),
        by(lambda f, t: f[:, max(t - 1, 0)]),
        by(lambda f, t: f[:, t - 1] if t else 1),
        by(lambda f, t: next_gate(f, t, beyond=f[:, -1])),
        by(lambda f, t: next_gate(f, t, beyond=f[:, 0])),
        by(lambda f, t: next_gate(f, t, beyond=1)),
    ),
    "one-gate-for-every-step": (
        by(lambda f, t: f[:, -1]),
        by(lambda f, t: f[:, 0]),
        before_the_last(lambda f, dc: dc * f ** steps_left(f)),
    ),
    "every-step-from-the-last-state": before_the_last(lambda f, dc: dc * f),
    "product-along-another-axis": (
        before_the_last(lambda f, dc: dc * np.cumprod(f, axis=0)),
        before_the_last(lambda f, dc: dc * np.cumprod(f[::-1], axis=0)[::-1]),
        before_the_last(lambda f, dc: dc * np.cumprod(f, axis=2)),
        before_the_last(lambda f, dc: dc * np.cumprod(f[:, :, ::-1], axis=2)[:, :, ::-1]),
    ),
    # what a gate does to the gradient
    "adds-the-gates": (
        before_the_last(lambda f, dc: dc * from_the_end(np.cumsum, f)),
        before_the_last(lambda f, dc: dc * from_the_end(np.cumsum, f) / steps_left(f)),
        lambda f, dc: walk(f, dc, lambda g, t: g + f[:, t]),
    ),
    "slope-of-the-gate": by(lambda f, t: f[:, t] * (1 - f[:, t])),
    "open-gate-taken-for-closed": by(lambda f, t: 1 - f[:, t]),
    "activation-applied-again": (
        by(lambda f, t: sigmoid(f[:, t])),
        by(lambda f, t: np.tanh(f[:, t])),
    ),
    "gate-used-twice": (by(lambda f, t: f[:, t] ** 2), multiplied_before_and_after),
    "divides-by-the-gate": by(lambda f, t: 1 / f[:, t]),
    "gates-unused": by(lambda f, t: 1),
    # where the path starts, and what joins it
    "starts-from-ones": lambda f, dc: cell_gradient_path(f, np.ones_like(dc)),
    "last-gradient-added-at-every-step": lambda f, dc: walk(f, dc, lambda g, t: g * f[:, t] + dc),
    # how the result is put together
    "path-in-reverse-order": lambda f, dc: cell_gradient_path(f, dc)[:, ::-1],
    "time-and-batch-exchanged": (
        lambda f, dc: np.swapaxes(cell_gradient_path(f, dc), 0, 1),
        lambda f, dc: cell_gradient_path(np.swapaxes(f, 0, 1), dc),
    ),
    "one-state-missing": (
        lambda f, dc: cell_gradient_path(f, dc)[:, :-1],
        lambda f, dc: cell_gradient_path(f, dc)[:, 1:],
    ),
    "first-state-alone": lambda f, dc: cell_gradient_path(f, dc)[:, 0],
    "one-array-listed-many-times": lambda f, dc: np.repeat(
        cell_gradient_path(f, dc)[:, :1], f.shape[1] + 1, axis=1
    ),
    "states-left-at-zero": (only(), only(-1), only(0, -1), all_but(0), all_but(-1)),
    "time-run-forwards": loop_from_the_start,
}

OPEN_OR_CLOSED = laws.special_cases(
    "open-or-closed",
    Text(
        "Where every gate is 1, each state gets dc_T unchanged; where every gate is 0, no state"
        " before the last gets anything.",
        "Onde todos os portões são 1, cada estado recebe dc_T sem mudança. Onde todos são 0, nenhum"
        " estado antes do último recebe algo.",
    ),
    (
        lambda given: {"f_seq": np.ones_like(given["f_seq"])},
        lambda given: by(lambda f, t: 1)(given["f_seq"], given["dc_T"]),
    ),
    (
        lambda given: {"f_seq": np.zeros_like(given["f_seq"])},
        lambda given: only(-1)(given["f_seq"], given["dc_T"]),
    ),
)


def from_the_second_step(given, _rng):
    return [{**given, "f_seq": given["f_seq"][:, 1:]}] if given["f_seq"].shape[1] > 1 else []


LATER_GATES_ALONE = laws.Law(
    "later-gates-alone",
    Text(
        "The gradient at a state follows from the gates after it: without the first step, the"
        " other states get the same.",
        "O gradiente em um estado vem dos portões depois dele: sem o primeiro passo, os outros"
        " estados recebem o mesmo.",
    ),
    from_the_second_step,
    lambda _given, result, _asked, answers: all(
        close(result[0][:, 1:], answer[0]) for answer in answers
    ),
)
NEVER_GROWS = laws.Law(
    "never-grows",
    Text(
        "On its way back no entry grows in magnitude: every gate lies between 0 and 1.",
        "No caminho de volta nenhum elemento cresce em módulo: todo portão fica entre 0 e 1.",
    ),
    lambda _given, _rng: [],
    lambda _given, result, _asked, _answers: close(
        np.minimum(abs(result[0][:, :-1]), abs(result[0][:, 1:])), abs(result[0][:, :-1])
    ),
)

EXERCISE = Exercise(
    Function(
        cell_gradient_path,
        cases=FORWARD.cases,
        returns=("G",),
        laws=(
            laws.linear_in("dc_T"),
            laws.batch_independent("f_seq", "dc_T"),
            OPEN_OR_CLOSED,
            LATER_GATES_ALONE,
            NEVER_GROWS,
        ),
        wrong=WRONG,
        upstream=("dc_T",),
        forward=FORWARD,
        square={"N": 4, "T": 4, "H": 4},
    )
)
