"""BPTT through an LSTM: six gradients from dhs, dc_T and the caches of all steps."""

from types import SimpleNamespace

import numpy as np

from grader.checks import laws, over_time
from grader.checks.battery import LARGE_SCALE, Style
from grader.course import Composition, Exercise, Forward, Function
from grader.text import Text
from reference.lstm import LSTMStepCache, lstm_backward, lstm_forward

RESULTS = ("dx", "dh0", "dc0", "dW", "dU", "db")
HUGE = 1e4  # gradients have no bounds, so none may be set


def variables(draw):
    """Draw what a sequence starts from, in the order of the results, and what arrives."""
    N, T, D, H = draw.sizes("N", "T", "D", "H")
    x, h0, c0 = draw.normal(N, T, D), draw.normal(N, H), draw.normal(N, H)
    weights = draw.weights(D, 4 * H), draw.weights(H, 4 * H), draw.weights(4 * H)
    dhs, dc_T = draw.normal(N, T, H), draw.normal(N, H)
    if draw.style is Style.LARGE:
        dhs, dc_T = HUGE * dhs, HUGE * dc_T
        # one row's gates saturate; in all of them, a slope of 0 would hide the large gradient
        for start in (x, h0, c0):
            start[1:] /= LARGE_SCALE
    return (x, h0, c0, *weights), dhs, dc_T


def composed(draw):
    start, dhs, dc_T = variables(draw)
    return Composition(
        start,
        loss=lambda hs, cs, caches: np.sum(hs * dhs) + np.sum(cs[:, -1] * dc_T),
        arguments=lambda hs, cs, caches: (dhs, dc_T, caches, *start[3:5]),
    )


FORWARD = Forward(lstm_forward, composed)


def over_steps(inputs, das):
    return np.einsum("nti,ntk->ik", inputs, das)


# The right way: what happens at every step, then what is made of all steps together; a mistake is
# one of these lines written otherwise. s.dh and s.dc are what one step hands to the one before.
STEP = {
    "cache": lambda s: s.caches[s.t],
    "h_prev": lambda s: s.cache.h_prev,
    "c_prev": lambda s: s.cache.c_prev,
    "own": lambda s: s.dhs[:, s.t],
    "dh_t": lambda s: s.own + s.dh,
    "dc_t": lambda s: s.dc,
    "tau": lambda s: np.tanh(s.c),
    "slope": lambda s: 1 - s.tau**2,
    "delta": lambda s: s.dc_t + s.dh_t * s.o * s.slope,
    "di": lambda s: s.delta * s.g,
    "df": lambda s: s.delta * s.c_prev,
    "dg": lambda s: s.delta * s.i,
    "do": lambda s: s.dh_t * s.tau,
    "da_i": lambda s: s.di * s.i * (1 - s.i),
    "da_f": lambda s: s.df * s.f * (1 - s.f),
    "da_g": lambda s: s.dg * (1 - s.g**2),
    "da_o": lambda s: s.do * s.o * (1 - s.o),
    "da": lambda s: np.concatenate([s.da_i, s.da_f, s.da_g, s.da_o], axis=1),
    "dh_prev": lambda s: s.da @ s.U.T,
    "dc_prev": lambda s: s.delta * s.f,
    "dh": lambda s: s.dh_prev,
    "dc": lambda s: s.dc_prev,
}
END = {
    "dx": lambda s: s.das @ s.W.T,
    "dh0": lambda s: s.dh,
    "dc0": lambda s: s.dc,
    "dW": lambda s: over_steps(s.xs, s.das),
    "dU": lambda s: over_steps(s.prevs, s.das),
    "db": lambda s: s.das.sum(axis=(0, 1)),
}
LINEAR = {"da_i": lambda s: s.di, "da_f": lambda s: s.df, "da_o": lambda s: s.do}
SWAPPED = {"dh": lambda s: s.dc_prev, "dc": lambda s: s.dh_prev}
# a step that is not t: a neighbour, the one that reading the wrong way round meets, either end
ELSEWHERE = (
    lambda s: s.t - 1,
    lambda s: (s.t + 1) % s.T,
    lambda s: s.T - 1 - s.t,
    lambda s: -1,
    lambda s: 0,
)
WEIGHTS = ("dW", "dU", "db")
# who slips in the gradients of the weights does it in all of them, or in some
SOME = (WEIGHTS, ("dW", "dU"), ("dW",), ("dU",), ("db",))


def but(steps=lambda T: range(T)[::-1], first_dc=lambda s: s.dc_T, **changes):
    """BPTT in which the steps come in another order or the named quantities are made otherwise."""

    def program(dhs, dc_T, caches, W, U):
        s = SimpleNamespace(dhs=dhs, dc_T=dc_T, caches=caches, W=W, U=U, T=len(caches))
        s.dh, s.dc = 0 * dc_T, first_dc(s)
        widths = W.shape[0], U.shape[0], W.shape[1]
        s.xs, s.prevs, s.das = (np.zeros((*dhs.shape[:2], width)) for width in widths)
        for t in steps(s.T):
            s.t = t
            for name, right in STEP.items():
                setattr(s, name, changes.get(name, right)(s))
                if name == "cache":
                    vars(s).update(s.cache._asdict())
            s.xs[:, t], s.prevs[:, t], s.das[:, t] = s.x, s.h_prev, s.da
        for name, right in END.items():
            setattr(s, name, changes.get(name, right)(s))
        return tuple(getattr(s, name) for name in RESULTS)

    return program


def done_to(change, *names):
    """Make results or quantities of a step the right way, then do something to them."""
    right = {**STEP, **END}
    return but(**{name: lambda s, name=name: change(right[name](s), s) for name in names})


def zeros(*names):
    return done_to(lambda result, s: 0 * result, *names)


def from_one_step(t, *names):
    """Make the named results of one step's da alone, as if each step overwrote the other."""

    def alone(s):
        das = s.das * (np.arange(s.T)[:, None] == t % s.T)
        return SimpleNamespace(**{**vars(s), "das": das})

    return but(**{name: lambda s, name=name: END[name](alone(s)) for name in names})


def unpacked(order):
    """Read the fields of every cache in another order."""

    def cache(s):
        return LSTMStepCache(**dict(zip(order.split(), s.caches[s.t], strict=True)))

    return but(cache=cache)


def blocks(order):
    """Assemble da in another order of the gates."""
    return but(da=lambda s: np.concatenate([getattr(s, f"da_{gate}") for gate in order], axis=1))


def mean(over, *names):
    """Divide the right results by the number that `over` makes of s."""
    return done_to(lambda result, s: result / over(s), *names)


THROUGH_TIME = {
    # the gradient that is handed back along the cell
    "ignores-the-last-cell-gradient": but(first_dc=lambda s: 0 * s.dc_T),
    "cell-carry-lost": (
        but(dc=lambda s: 0 * s.dc_prev),
        but(dc=lambda s: s.dc_prev * (s.t == 0)),
        but(first_dc=lambda s: 0 * s.dc_T, dc=lambda s: 0 * s.dc_prev),
    ),
    "last-cell-gradient-at-every-step": (
        but(dc=lambda s: s.dc),
        but(dc_t=lambda s: s.dc_T),
        but(dc_t=lambda s: s.dc + s.dc_T * (s.t < s.T - 1)),
    ),
    "last-cell-gradient-among-the-hidden": but(
        first_dc=lambda s: 0 * s.dc_T, own=lambda s: s.dhs[:, s.t] + s.dc_T * (s.t == s.T - 1)
    ),
    "first-cell-gradient-missing": zeros("dc0"),
    # along both
    "no-carry": but(dh_t=lambda s: s.own),
    "carry-not-updated": but(dh=lambda s: s.dh),
    "no-step-hands-anything-back": (
        but(dh_t=lambda s: s.own, dc_t=lambda s: 0 * s.dc),
        but(dh_t=lambda s: s.own, dc_t=lambda s: s.dc_T * (s.t == s.T - 1)),
        but(dh_t=lambda s: s.own, dc_t=lambda s: s.dc_T),
        but(dh=lambda s: s.dh, dc=lambda s: s.dc),
    ),
    "carry-adds-up": (
        but(dh=lambda s: s.dh + s.dh_prev),
        but(dc=lambda s: s.dc + s.dc_prev),
        but(dh=lambda s: s.dh + s.dh_prev, dc=lambda s: s.dc + s.dc_prev),
    ),
    "swaps-the-two-carries": (
        but(**SWAPPED),
        but(dh0=lambda s: s.dc, dc0=lambda s: s.dh),
    ),
    "first-state-gradient-missing": zeros("dh0"),
    "returns-what-enters-step-0": (
        but(dh0=lambda s: s.dh_t, dc0=lambda s: s.delta),
        but(dh0=lambda s: s.dh_t, dc0=lambda s: s.dc_t),
        but(dh0=lambda s: s.dh_t),
        but(dc0=lambda s: s.dc_T),
    ),
    # what belongs to which step
    "hidden-gradients-unused": but(own=lambda s: 0 * s.dhs[:, s.t]),
    "last-output-alone": but(own=lambda s: s.dhs[:, s.t] * (s.t == s.T - 1)),
    "upstream-of-another-step": tuple(
        but(own=lambda s, at=at: s.dhs[:, at(s)]) for at in ELSEWHERE
    ),
    "cache-of-another-step": tuple(but(cache=lambda s, at=at: s.caches[at(s)]) for at in ELSEWHERE),
    "previous-state-off-by-one": but(h_prev=lambda s: s.o * np.tanh(s.c), c_prev=lambda s: s.c),
    "first-state-left-out-of-the-weights": but(h_prev=lambda s: s.cache.h_prev * (s.t > 0)),
    "time-run-forwards": but(range),
    "first-step-skipped": but(lambda T: range(T - 1, 0, -1)),
    "last-step-skipped": but(lambda T: range(T - 2, -1, -1)),
    "dx-in-reverse-order": done_to(lambda dx, s: dx[:, ::-1], "dx"),
    "dx-added-into-every-step": done_to(lambda dx, s: 0 * dx + dx.sum(axis=1, keepdims=True), "dx"),
    "dx-of-one-step": tuple(done_to(lambda dx, s, t=t: dx[:, t], "dx") for t in (0, -1)),
    "time-and-batch-exchanged": done_to(lambda dx, s: dx.swapaxes(0, 1), "dx"),
    "reshapes-to-exchange-axes": done_to(lambda dx, s: dx.swapaxes(0, 1).reshape(dx.shape), "dx"),
    # what the weights get from all steps
    "weights-of-one-step": tuple(from_one_step(t, *names) for t in (0, -1) for names in SOME),
    "averages-over-time": tuple(mean(lambda s: s.T, *names) for names in SOME),
    "bias-gradient-keeps-the-time": but(db=lambda s: s.das.sum(axis=0)),
}

WITHIN_A_STEP = {
    # the two paths by which c reaches the loss
    "cell-slope-without-tanh": but(slope=lambda s: 1 - s.c**2),
    "drops-the-cell-path": but(delta=lambda s: s.dh_t * s.o * s.slope),
    "drops-the-hidden-path": but(delta=lambda s: s.dc_t),
    "hidden-path-without-output-gate": but(delta=lambda s: s.dc_t + s.dh_t * s.slope),
    "hidden-path-without-slope": but(delta=lambda s: s.dc_t + s.dh_t * s.o),
    "old-cell-without-hidden-path": but(dc_prev=lambda s: s.dc_t * s.f),
    "old-cell-without-forget-gate": but(dc_prev=lambda s: s.delta),
    "cache-in-another-order": (
        unpacked("x h_prev c_prev i f o g c"),
        unpacked("x h_prev c_prev f i g o c"),
        unpacked("x c_prev h_prev i f g o c"),
        unpacked("x h_prev c i f g o c_prev"),
    ),
    # what each gate receives, and its slope
    "forget-gradient-with-new-cell": but(df=lambda s: s.delta * s.c),
    "output-gradient-without-tanh": but(do=lambda s: s.dh_t * s.c),
    "gates-without-slope": but(**LINEAR),
    "no-block-has-its-slope": but(da_g=lambda s: s.dg, **LINEAR),
    "candidate-with-sigmoid-slope": but(da_g=lambda s: s.dg * s.g * (1 - s.g)),
    **{f"gradient-blocks-{order}": blocks(order) for order in ("figo", "ifog", "iofg")},
    # through the weights, and into them
    "recurrent-gradient-with-another-state": (
        but(h_prev=lambda s: s.o * np.tanh(s.c)),
        but(h_prev=lambda s: s.c_prev),
    ),
    "averages-over-the-batch": tuple(mean(lambda s: len(s.dc_T), *names) for names in SOME),
    "weight-gradient-transposed": tuple(done_to(lambda dM, s: dM.T, *some) for some in SOME[1:4]),
    "bias-gradient-keeps-the-batch": done_to(lambda db, s: db[None], "db"),
    "bias-gradient-summed-too-far": done_to(lambda db, s: db.sum(), "db"),
    # what is left, and what is cut
    "result-left-at-zero": tuple(zeros(*names) for names in (("dx",), *SOME)),
    "every-result-left-at-zero": zeros(*RESULTS),
    "clips-inside": tuple(
        done_to(lambda result, s, limit=limit: np.clip(result, -limit, limit), *names)
        for limit in (1, 5, 10)
        for names in (("dh_t",), ("da",), ("dh_prev",), ("dh_prev", "dc_prev"), WEIGHTS, RESULTS)
    ),
}


CELL_ALONE = laws.special_cases(
    "cell-alone",
    Text(
        "With U = 0 and dhs = 0 only the cell carries the gradient: what reaches a cell state is"
        " dc_T times the forget gates of all later steps, and dh0 is 0.",
        "Com U = 0 e dhs = 0, só a célula leva o gradiente. A cada estado da célula chega dc_T"
        " vezes os portões de esquecimento de todos os passos posteriores, e dh0 é 0.",
    ),
    (
        lambda given: {"U": 0 * given["U"], "dhs": 0 * given["dhs"]},
        lambda given: but(dh_t=lambda s: 0 * s.own)(**given),
    ),
)

EXERCISE = Exercise(
    Function(
        lstm_backward,
        cases=FORWARD.cases,
        replayed=8,
        returns=RESULTS,
        laws=(
            laws.linear_in("dhs", "dc_T"),
            laws.batch_independent("dhs", "dc_T", "caches", results=(0, 1, 2)),
            laws.batch_additive("dhs", "dc_T", "caches", results=(3, 4, 5)),
            over_time.later_only("dhs"),
            CELL_ALONE,
        ),
        wrong={**THROUGH_TIME, **WITHIN_A_STEP},
        upstream=("dhs", "dc_T"),
        forward=FORWARD,
        square={"N": 4, "T": 3, "D": 4, "H": 4},
    )
)
