"""One LSTM step backwards: six gradients from dh, dc and the cache of the step."""

from types import SimpleNamespace

import numpy as np

from grader.checks import laws
from grader.checks.battery import Style
from grader.course import Composition, Exercise, Forward, Function
from grader.text import Text
from reference.activations import sigmoid
from reference.lstm import lstm_step, lstm_step_backward

RESULTS = ("dx", "dh_prev", "dc_prev", "dW", "dU", "db")
HUGE = 1e4  # gradients have no bounds, so none may be set


def variables(draw):
    """Draw what a step starts from, in the order of the results, and the gradients that arrive."""
    N, D, H = draw.sizes("N", "D", "H")
    states = draw.normal(N, D), draw.normal(N, H), draw.normal(N, H)
    weights = draw.weights(D, 4 * H), draw.weights(H, 4 * H), draw.weights(4 * H)
    scale = HUGE if draw.style is Style.LARGE else 1
    return (*states, *weights), scale * draw.normal(N, H), scale * draw.normal(N, H)


def composed(draw):
    start, dh, dc = variables(draw)
    return Composition(
        start,
        loss=lambda h, c, cache: np.sum(h * dh) + np.sum(c * dc),
        arguments=lambda h, c, cache: (dh, dc, cache, *start[3:5]),
    )


FORWARD = Forward(lstm_step, composed)

# The right way, quantity by quantity; a mistake is one of these lines written otherwise.
STEPS = {
    "tau": lambda s: np.tanh(s.c),
    "do": lambda s: s.dh * s.tau,
    "slope": lambda s: 1 - s.tau**2,
    "delta": lambda s: s.dc + s.dh * s.o * s.slope,
    "di": lambda s: s.delta * s.g,
    "df": lambda s: s.delta * s.c_prev,
    "dg": lambda s: s.delta * s.i,
    "da_i": lambda s: s.di * s.i * (1 - s.i),
    "da_f": lambda s: s.df * s.f * (1 - s.f),
    "da_g": lambda s: s.dg * (1 - s.g**2),
    "da_o": lambda s: s.do * s.o * (1 - s.o),
    "da": lambda s: np.concatenate([s.da_i, s.da_f, s.da_g, s.da_o], axis=1),
    "dx": lambda s: s.da @ s.W.T,
    "dh_prev": lambda s: s.da @ s.U.T,
    "dc_prev": lambda s: s.delta * s.f,
    "dW": lambda s: s.x.T @ s.da,
    "dU": lambda s: s.h_prev.T @ s.da,
    "db": lambda s: s.da.sum(axis=0),
}


def but(**changes):
    """A backward step in which the named quantities are computed otherwise."""

    def program(dh, dc, cache, W, U):
        s = SimpleNamespace(dh=dh, dc=dc, W=W, U=U, **cache._asdict())
        for name, right in STEPS.items():
            setattr(s, name, changes.get(name, right)(s))
        return tuple(getattr(s, name) for name in RESULTS)

    return program


def blocks(order):
    """Assemble da in another order of the gates."""
    return but(da=lambda s: np.concatenate([getattr(s, f"da_{gate}") for gate in order], axis=1))


def returning(*names):
    """A right backward step that returns its results in another order."""
    right = but()
    at = [RESULTS.index(name) for name in names]
    return lambda *given: tuple(right(*given)[k] for k in at)


def unpacked(*order):
    """A right backward step that reads the cache's fields in another order."""
    right = but()
    return lambda dh, dc, cache, W, U: right(
        dh, dc, type(cache)(**dict(zip(order, cache, strict=True))), W, U
    )


def gates_unpacked(order):
    return unpacked("x", "h_prev", "c_prev", *order, "c")


def one_gate(k):
    return but(dh_prev=lambda s: np.split(s.da, 4, axis=1)[k] @ np.split(s.U, 4, axis=1)[k].T)


def block_by_block(da, M):
    """Multiply by every gate's weights as they stand, not transposed."""
    return sum(a @ m for a, m in zip(np.split(da, 4, axis=1), np.split(M, 4, axis=1), strict=True))


def without_slope(**names):
    return but(
        **{f"da_{gate}": lambda s, name=name: getattr(s, name) for gate, name in names.items()}
    )


def again(a):
    return sigmoid(a) * (1 - sigmoid(a))


def zeros(*names):
    return but(**{name: lambda s, name=name: 0 * STEPS[name](s) for name in names})


def mean(name, of):
    return {name: lambda s: STEPS[of](s) / len(s.dh)}


WEIGHTS_MEAN = {**mean("dW", "dW"), **mean("dU", "dU"), **mean("db", "db")}

WRONG = {
    # the two paths by which c reaches the loss
    "cell-slope-without-tanh": but(slope=lambda s: 1 - s.c**2),
    "cell-slope-tanh-twice": but(slope=lambda s: 1 - np.tanh(s.tau) ** 2),
    "drops-the-cell-path": but(delta=lambda s: s.dh * s.o * s.slope),
    "drops-the-hidden-path": but(delta=lambda s: s.dc),
    "hidden-path-without-output-gate": but(delta=lambda s: s.dc + s.dh * s.slope),
    "hidden-path-without-slope": but(delta=lambda s: s.dc + s.dh * s.o),
    "cell-path-through-output-gate": (
        but(delta=lambda s: (s.dc + s.dh) * s.o * s.slope),
        but(delta=lambda s: (s.dc + s.dh * s.o) * s.slope),
    ),
    "cell-state-for-its-gradient": but(delta=lambda s: s.c_prev + s.dh * s.o * s.slope),
    "tanh-of-the-old-cell": but(tau=lambda s: np.tanh(s.c_prev)),
    "gates-get-dc-alone": (
        but(df=lambda s: s.dc * s.c_prev),
        but(
            di=lambda s: s.dc * s.g,
            df=lambda s: s.dc * s.c_prev,
            dg=lambda s: s.dc * s.i,
        ),
    ),
    "cache-in-another-order": (
        *map(gates_unpacked, ("ifog", "figo", "iofg", "fiog", "fgio")),
        unpacked("x", "c_prev", "h_prev", *"ifgo", "c"),
        unpacked("x", "h_prev", "c", *"ifgo", "c_prev"),
    ),
    # what each gate receives
    "forget-gradient-with-new-cell": but(df=lambda s: s.delta * s.c),
    "output-gradient-without-tanh": but(do=lambda s: s.dh * s.c),
    "product-rule-mixed-up": (
        but(di=lambda s: s.delta * s.i),
        but(dg=lambda s: s.delta * s.g),
        but(di=lambda s: s.delta * s.i, dg=lambda s: s.delta * s.g),
    ),
    # through the activations
    "input-block-without-slope": without_slope(i="di"),
    "forget-block-without-slope": without_slope(f="df"),
    "candidate-block-without-slope": without_slope(g="dg"),
    "output-block-without-slope": without_slope(o="do"),
    "no-block-has-its-slope": without_slope(i="di", f="df", g="dg", o="do"),
    "gates-without-slope": without_slope(i="di", f="df", o="do"),
    "gate-squashed-again": (
        but(da_f=lambda s: s.df * sigmoid(s.f)),
        but(da_f=lambda s: s.df * again(s.f)),
        but(
            da_i=lambda s: s.di * again(s.i),
            da_f=lambda s: s.df * again(s.f),
            da_o=lambda s: s.do * again(s.o),
        ),
    ),
    "gates-with-tanh-slope": (
        but(da_f=lambda s: s.df * (1 - s.f**2)),
        but(da_o=lambda s: s.do * (1 - s.o**2)),
        but(
            da_i=lambda s: s.di * (1 - s.i**2),
            da_f=lambda s: s.df * (1 - s.f**2),
            da_o=lambda s: s.do * (1 - s.o**2),
        ),
    ),
    "candidate-with-sigmoid-slope": but(da_g=lambda s: s.dg * s.g * (1 - s.g)),
    "candidate-squashed-again": but(da_g=lambda s: s.dg * (1 - np.tanh(s.g) ** 2)),
    "slope-of-the-gradient": (
        but(da_g=lambda s: s.dg * (1 - s.dg**2)),
        but(da_g=lambda s: 1 - s.dg**2),
        but(da_o=lambda s: s.do * s.dh * (1 - s.dh)),
        but(
            da_i=lambda s: s.di * (1 - s.di),
            da_f=lambda s: s.df * (1 - s.df),
            da_g=lambda s: 1 - s.dg**2,
            da_o=lambda s: s.do * (1 - s.do),
        ),
    ),
    # the four blocks
    "gradient-blocks-figo": blocks("figo"),
    "gradient-blocks-ifog": blocks("ifog"),
    "gradient-blocks-iofg": blocks("iofg"),
    # through the weights, and into them
    "hidden-gradient-from-one-gate": tuple(one_gate(k) for k in range(4)),
    "recurrent-weights-not-transposed-back": but(dh_prev=lambda s: block_by_block(s.da, s.U)),
    "input-weights-not-transposed-back": but(dx=lambda s: block_by_block(s.da, s.W)),
    "reshapes-to-transpose": (
        but(dh_prev=lambda s: s.da @ s.U.reshape(s.U.shape[::-1])),
        but(
            dx=lambda s: s.da @ s.W.reshape(s.W.shape[::-1]),
            dh_prev=lambda s: s.da @ s.U.reshape(s.U.shape[::-1]),
        ),
    ),
    "exchanges-input-and-hidden-gradients": (
        returning("dh_prev", "dx", "dc_prev", "dW", "dU", "db"),
        returning("dx", "dh_prev", "dc_prev", "dU", "dW", "db"),
        returning("dh_prev", "dx", "dc_prev", "dU", "dW", "db"),
    ),
    "recurrent-gradient-with-another-state": (
        but(dU=lambda s: (s.o * s.tau).T @ s.da),
        but(dU=lambda s: s.c_prev.T @ s.da),
        but(dU=lambda s: s.c.T @ s.da),
    ),
    "weight-gradient-transposed": (
        but(dW=lambda s: s.da.T @ s.x),
        but(dU=lambda s: s.da.T @ s.h_prev),
        but(dW=lambda s: s.da.T @ s.x, dU=lambda s: s.da.T @ s.h_prev),
    ),
    "averages-over-the-batch": (
        but(**mean("db", "db")),
        but(**mean("dW", "dW"), **mean("dU", "dU")),
        but(**WEIGHTS_MEAN),
        but(da=lambda s: STEPS["da"](s) / len(s.dh)),
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
    # what goes back to the previous step
    "old-cell-without-hidden-path": but(dc_prev=lambda s: s.dc * s.f),
    "old-cell-without-forget-gate": but(dc_prev=lambda s: s.delta),
    "swaps-hidden-and-cell-gradients": returning("dx", "dc_prev", "dh_prev", "dW", "dU", "db"),
    "result-left-at-zero": (
        *map(zeros, RESULTS),
        zeros("dh_prev", "dc_prev"),
        zeros("dW", "dU", "db"),
        zeros("dx", "dh_prev", "dc_prev"),
    ),
    "every-result-left-at-zero": zeros(*RESULTS),
    "ignores-the-upstream": (
        but(do=lambda s: s.tau, delta=lambda s: s.dc + s.o * s.slope),
        but(do=lambda s: s.tau, delta=lambda s: s.o * s.slope),
        but(do=lambda s: s.tau, delta=lambda s: 1 + s.o * s.slope),
    ),
}


def without_hidden(given):
    """Return all results where dh is 0, so that o, and by tanh(c) the hidden path, is out."""
    x, h_prev, c_prev, i, f, g, _, _ = given["cache"]
    dc = given["dc"]
    da_c = [dc * g * i * (1 - i), dc * c_prev * f * (1 - f), dc * i * (1 - g**2)]
    da = np.concatenate([*da_c, 0 * dc], axis=1)
    return da @ given["W"].T, da @ given["U"].T, dc * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


DIRECT_PATH = laws.special_cases(
    "direct-path",
    Text(
        "With dh = 0 only the path through the cell is left: dc_prev is dc * f, the output gate's"
        " block is 0, and the other blocks follow from dc alone.",
        "Com dh = 0 resta só o caminho pela célula: dc_prev é dc * f, o bloco do portão de saída é"
        " 0, e os outros blocos seguem só de dc.",
    ),
    (lambda given: {"dh": np.zeros_like(given["dh"])}, without_hidden),
)

EXERCISE = Exercise(
    Function(
        lstm_step_backward,
        cases=FORWARD.cases,
        replayed=50,
        returns=RESULTS,
        laws=(
            laws.linear_in("dh", "dc"),
            laws.batch_independent("dh", "dc", "cache", results=(0, 1, 2)),
            laws.batch_additive("dh", "dc", "cache", results=(3, 4, 5)),
            DIRECT_PATH,
        ),
        wrong=WRONG,
        upstream=("dh", "dc"),
        forward=FORWARD,
        square={"N": 4, "D": 4, "H": 4},
    )
)
