"""One step of a plain RNN backwards: five gradients from dh and what the step knew."""

from types import SimpleNamespace

import numpy as np

from grader.checks import laws
from grader.checks.battery import LARGE_SCALE, Style
from grader.course import Composition, Exercise, Forward, Function
from grader.text import Text
from reference.rnn import rnn_step, rnn_step_backward

RESULTS = ("dx", "dh_prev", "dW", "dU", "db")
HUGE = 1e4  # gradients have no bounds, so none may be set


def variables(draw):
    """Draw what a step starts from, in the order of the results, and the gradient that arrives."""
    N, D, H = draw.sizes("N", "D", "H")
    x, h_prev = draw.normal(N, D), draw.normal(N, H)
    weights = draw.weights(D, H), draw.weights(H, H), draw.weights(H)
    dh = draw.normal(N, H)
    if draw.style is Style.LARGE:
        dh = HUGE * dh
        # one row's units saturate; in all of them, a slope of 0 would hide the large gradient
        x[1:] /= LARGE_SCALE
        h_prev[1:] /= LARGE_SCALE
    return (x, h_prev, *weights), dh


def composed(draw):
    start, dh = variables(draw)
    x, h_prev, W, U, _ = start
    return Composition(
        start,
        loss=lambda h: np.sum(h * dh),
        arguments=lambda h: (dh, x, h_prev, h, W, U),
    )


FORWARD = Forward(rnn_step, composed)

# The right way, quantity by quantity; a mistake is one of these lines written otherwise.
STEPS = {
    "slope": lambda s: 1 - s.h**2,
    "da": lambda s: s.dh * s.slope,
    "dx": lambda s: s.da @ s.W.T,
    "dh_prev": lambda s: s.da @ s.U.T,
    "dW": lambda s: s.x.T @ s.da,
    "dU": lambda s: s.h_prev.T @ s.da,
    "db": lambda s: s.da.sum(axis=0),
}


def but(**changes):
    """A backward step in which the named quantities are computed otherwise."""

    def program(dh, x, h_prev, h, W, U):
        s = SimpleNamespace(dh=dh, x=x, h_prev=h_prev, h=h, W=W, U=U)
        for name, right in STEPS.items():
            setattr(s, name, changes.get(name, right)(s))
        return tuple(getattr(s, name) for name in RESULTS)

    return program


def returning(*names):
    """A right backward step that returns its results in another order."""
    right = but()
    at = [RESULTS.index(name) for name in names]
    return lambda *given: tuple(right(*given)[k] for k in at)


def zeros(*names):
    return but(**{name: lambda s, name=name: 0 * STEPS[name](s) for name in names})


def mean(*names):
    return but(**{name: lambda s, name=name: STEPS[name](s) / len(s.dh) for name in names})


def from_dh(*names):
    """Make the named results of dh itself, as if tanh had no slope there."""

    def straight(name):
        return lambda s: STEPS[name](SimpleNamespace(**{**vars(s), "da": s.dh}))

    return but(**{name: straight(name) for name in names})


def clipped(limit, *names):
    return but(**{name: lambda s, n=name: np.clip(STEPS[n](s), -limit, limit) for name in names})


def stacked_back(s):
    """Go back through the weights in one product, U above W."""
    return s.da @ np.vstack([s.U, s.W]).T


def stacked_weights(s):
    return np.hstack([s.h_prev, s.x]).T @ s.da


def not_transposed(a):
    return a.reshape(a.shape[::-1])


WRONG = {
    # the slope of tanh
    "slope-missing": but(slope=lambda s: 1),
    "slope-missing-in-one-result": (
        *map(from_dh, RESULTS),
        from_dh("dx", "dh_prev"),
        from_dh("dW", "dU"),
        from_dh("dW", "dU", "db"),
    ),
    "slope-of-a-sigmoid": (but(slope=lambda s: s.h * (1 - s.h)), but(slope=lambda s: 1 - s.h)),
    "slope-squares-the-difference": but(slope=lambda s: (1 - s.h) ** 2),
    "slope-without-brackets": but(da=lambda s: s.dh * 1 - s.h**2),
    "slope-with-a-plus": but(slope=lambda s: 1 + s.h**2),
    "slope-of-the-old-state": but(slope=lambda s: 1 - s.h_prev**2),
    "slope-squashed-again": but(slope=lambda s: 1 - np.tanh(s.h) ** 2),
    "slope-of-the-gradient": (
        but(slope=lambda s: 1 - s.dh**2),
        but(da=lambda s: 1 - s.dh**2),
        but(slope=lambda s: 1 - np.tanh(s.dh) ** 2),
    ),
    "slope-recomputed-without-bias": but(
        slope=lambda s: 1 - np.tanh(s.x @ s.W + s.h_prev @ s.U) ** 2
    ),
    # through the weights
    "recurrent-weights-not-transposed-back": but(dh_prev=lambda s: s.da @ s.U),
    "input-weights-not-transposed-back": but(dx=lambda s: s.da @ s.W),
    "reshapes-to-transpose": (
        but(dx=lambda s: s.da @ not_transposed(s.W)),
        but(dW=lambda s: not_transposed(s.x) @ s.da),
        but(dU=lambda s: not_transposed(s.h_prev) @ s.da),
        but(
            dW=lambda s: not_transposed(s.x) @ s.da,
            dU=lambda s: not_transposed(s.h_prev) @ s.da,
        ),
    ),
    "old-state-gradient-past-the-weights": (
        but(dh_prev=lambda s: s.da),
        but(dh_prev=lambda s: s.dh),
        but(dh_prev=lambda s: s.dh + s.da @ s.U.T),
    ),
    "exchanges-input-and-hidden-gradients": (
        returning("dh_prev", "dx", "dW", "dU", "db"),
        returning("dx", "dh_prev", "dU", "dW", "db"),
        returning("dh_prev", "dx", "dU", "dW", "db"),
    ),
    "stacks-in-another-order": (
        but(
            dx=lambda s: stacked_back(s)[:, : len(s.W)],
            dh_prev=lambda s: stacked_back(s)[:, len(s.W) :],
        ),
        but(
            dW=lambda s: stacked_weights(s)[: len(s.W)],
            dU=lambda s: stacked_weights(s)[len(s.W) :],
        ),
    ),
    # into the weights
    "recurrent-gradient-with-the-new-state": but(dU=lambda s: s.h.T @ s.da),
    "weight-gradient-transposed": (
        but(dW=lambda s: s.da.T @ s.x),
        but(dU=lambda s: s.da.T @ s.h_prev),
        but(dW=lambda s: s.da.T @ s.x, dU=lambda s: s.da.T @ s.h_prev),
    ),
    "averages-over-the-batch": (
        mean("db"),
        mean("dW", "dU"),
        mean("dW", "dU", "db"),
        mean("da"),
    ),
    "bias-gradient-keeps-the-batch": (
        but(db=lambda s: s.da.sum(axis=0, keepdims=True)),
        but(db=lambda s: s.da),
    ),
    "bias-gradient-as-a-column": but(db=lambda s: s.da.sum(axis=0)[:, None]),
    "bias-gradient-summed-too-far": (
        but(db=lambda s: s.da.sum()),
        but(db=lambda s: s.da.sum(axis=1)),
    ),
    # what arrives, and what is left
    "ignores-the-upstream": but(da=lambda s: s.slope),
    "result-left-at-zero": (
        *map(zeros, RESULTS),
        zeros("dx", "dh_prev"),
        zeros("dW", "dU"),
        zeros("dW", "dU", "db"),
    ),
    "every-result-left-at-zero": zeros(*RESULTS),
    "clips-inside": tuple(
        clipped(limit, *names)
        for limit in (1, 5, 10)
        for names in (("da",), ("dh_prev",), ("dW", "dU", "db"), RESULTS)
    ),
}


def at_rest(given, value):
    """Return a step without input whose new state is `value` all over, as b alone may make it."""
    unmoved = {name: np.zeros_like(given[name]) for name in ("x", "h_prev")}
    return {**unmoved, "h": np.full_like(given["h"], value)}


def straight(given):
    dh = given["dh"]
    return dh @ given["W"].T, dh @ given["U"].T, 0 * given["W"], 0 * given["U"], dh.sum(axis=0)


def nothing(given):
    return tuple(0 * part for part in straight(given))


SLOPE_ENDS = laws.special_cases(
    "slope-at-its-ends",
    Text(
        "With x and h_prev at 0: where h = 0 the slope is 1, and dx, dh_prev and db are made of dh"
        " as it is; where h = 1 or h = -1 tanh is flat, and every result is 0.",
        "Com x e h_prev em 0, onde h = 0 a derivada é 1, e dx, dh_prev e db vêm do próprio dh."
        " Onde h = 1 ou h = -1, a tanh é plana, e todo resultado é 0.",
    ),
    (lambda given: at_rest(given, 0.0), straight),
    (lambda given: at_rest(given, 1.0), nothing),
    (lambda given: at_rest(given, -1.0), nothing),
)

EXERCISE = Exercise(
    Function(
        rnn_step_backward,
        cases=FORWARD.cases,
        returns=RESULTS,
        laws=(
            laws.linear_in("dh"),
            laws.batch_independent("dh", "x", "h_prev", "h", results=(0, 1)),
            laws.batch_additive("dh", "x", "h_prev", "h", results=(2, 3, 4)),
            SLOPE_ENDS,
        ),
        wrong=WRONG,
        upstream=("dh",),
        forward=FORWARD,
        square={"N": 4, "D": 4, "H": 4},
    )
)
