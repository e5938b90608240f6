"""BPTT through a plain RNN: five gradients from dhs and the states of the whole sequence."""

from types import SimpleNamespace

import numpy as np

from grader.checks import laws, over_time
from grader.checks.battery import LARGE_SCALE, Style
from grader.course import Composition, Exercise, Forward, Function
from grader.text import Text
from reference.rnn import rnn_backward, rnn_forward

RESULTS = ("dx", "dh0", "dW", "dU", "db")
HUGE = 1e4  # gradients have no bounds, so none may be set


def variables(draw):
    """Draw what a sequence starts from, in the order of the results, and what arrives."""
    N, T, D, H = draw.sizes("N", "T", "D", "H")
    x, h0 = draw.normal(N, T, D), draw.normal(N, H)
    weights = draw.weights(D, H), draw.weights(H, H), draw.weights(H)
    dhs = draw.normal(N, T, H)
    if draw.style is Style.LARGE:
        dhs = HUGE * dhs
        # one row's units saturate; in all of them, a slope of 0 would hide the large gradient
        x[1:] /= LARGE_SCALE
        h0[1:] /= LARGE_SCALE
    return (x, h0, *weights), dhs


def composed(draw):
    start, dhs = variables(draw)
    x, h0, W, U, _ = start
    return Composition(
        start,
        loss=lambda hs: np.sum(hs * dhs),
        arguments=lambda hs: (dhs, x, h0, hs, W, U),
    )


FORWARD = Forward(rnn_forward, composed)


def weight_gradient(inputs, das):
    return np.einsum("nti,nth->ih", inputs, das)


# The right way: first what happens at every step, then what is made of all steps together;
# a mistake is one of these lines written otherwise.
STEP = {
    "h_prev": lambda s: s.hs[:, s.t - 1] if s.t else s.h0,
    "h": lambda s: s.hs[:, s.t],
    "own": lambda s: s.dhs[:, s.t],
    "dh": lambda s: s.own + s.carry,
    "slope": lambda s: 1 - s.h**2,
    "da": lambda s: s.dh * s.slope,
    "dh_prev": lambda s: s.da @ s.U.T,
    "carry": lambda s: s.dh_prev,
}
END = {
    "dx": lambda s: s.das @ s.W.T,
    "dh0": lambda s: s.carry,
    "dW": lambda s: weight_gradient(s.x, s.das),
    "dU": lambda s: weight_gradient(s.prevs, s.das),
    "db": lambda s: s.das.sum(axis=(0, 1)),
}
WEIGHTS = ("dW", "dU", "db")
# who slips in the gradients of the weights does it in all of them, or in some
SOME = (WEIGHTS, ("dW", "dU"), ("dW",), ("dU",), ("db",))


def but(steps=lambda T: range(T)[::-1], **changes):
    """BPTT in which the steps come in another order or the named quantities are made otherwise."""

    def program(dhs, x, h0, hs, W, U):
        s = SimpleNamespace(dhs=dhs, x=x, h0=h0, hs=hs, W=W, U=U, T=x.shape[1], carry=0 * h0)
        s.das, s.arrived, s.prevs = (np.zeros(hs.shape) for _ in range(3))
        for t in steps(s.T):
            s.t = t
            for name, right in STEP.items():
                setattr(s, name, changes.get(name, right)(s))
            s.das[:, t], s.arrived[:, t], s.prevs[:, t] = s.da, s.dh, s.h_prev
        for name, right in END.items():
            setattr(s, name, changes.get(name, right)(s))
        return tuple(getattr(s, name) for name in RESULTS)

    return program


def returning(*names):
    """The right way back with its results in another order."""
    right = but()
    return lambda *given: tuple(right(*given)[RESULTS.index(name)] for name in names)


def done_to(change, *names):
    """Make results or quantities of a step the right way, then do something to them."""
    right = {**STEP, **END}
    return but(**{name: lambda s, name=name: change(right[name](s), s) for name in names})


def zeros(*names):
    return done_to(lambda result, s: 0 * result, *names)


def from_other(das, *names):
    """Make the named results of something else than da."""

    def otherwise(name):
        return lambda s: END[name](SimpleNamespace(**{**vars(s), "das": das(s)}))

    return but(**{name: otherwise(name) for name in names})


def only(t):
    """Return what da is with all steps but one at zero, as if each overwrote the other."""

    def das(s):
        kept = np.zeros(s.das.shape)
        kept[:, t] = s.das[:, t]
        return kept

    return das


def own_share(s):
    return s.dhs * (1 - s.hs**2)


def clipped(limit, *names):
    return done_to(lambda result, s: np.clip(result, -limit, limit), *names)


def divided(by, *names):
    return done_to(lambda result, s: result / by(s), *names)


THROUGH_TIME = {
    # what a step hands to the one before it
    "no-carry": but(dh=lambda s: s.own),
    "carry-not-updated": but(carry=lambda s: s.carry),
    "carry-adds-up": but(carry=lambda s: s.carry + s.dh_prev),
    "carry-from-one-step-alone": but(dh_prev=lambda s: (s.own * s.slope) @ s.U.T),
    "carry-beside-the-slope": but(da=lambda s: s.own * s.slope + s.carry),
    "carry-left-out-of-the-weights": tuple(from_other(own_share, *names) for names in SOME),
    "carry-left-out-of-dx": from_other(own_share, "dx"),
    "old-state-gradient-past-the-weights": (
        but(dh_prev=lambda s: s.da),
        but(dh_prev=lambda s: s.dh),
        but(dh_prev=lambda s: s.dh + s.da @ s.U.T),
    ),
    "first-state-gradient-missing": zeros("dh0"),
    "stops-before-the-first-state": (
        but(dh0=lambda s: s.dh),
        but(dh0=lambda s: s.dh - s.own),
        but(dh0=lambda s: s.da),
    ),
    # what belongs to which step
    "last-output-alone": but(own=lambda s: s.dhs[:, s.t] * (s.t == s.T - 1)),
    "upstream-of-another-step": (
        but(own=lambda s: s.dhs[:, s.t - 1]),
        but(own=lambda s: s.dhs[:, (s.t + 1) % s.T]),
        but(own=lambda s: s.dhs[:, s.T - 1 - s.t]),
        but(own=lambda s: s.dhs[:, -1]),
        but(own=lambda s: s.dhs[:, 0]),
    ),
    "input-one-step-off": but(dW=lambda s: weight_gradient(np.roll(s.x, 1, axis=1), s.das)),
    "same-input-every-step": (
        but(dW=lambda s: weight_gradient(0 * s.x + s.x[:, -1:], s.das)),
        but(dW=lambda s: weight_gradient(0 * s.x + s.x[:, :1], s.das)),
    ),
    "previous-state-off-by-one": (
        but(h_prev=lambda s: s.hs[:, s.t]),
        but(h_prev=lambda s: s.hs[:, s.t] if s.t else s.h0),
    ),
    "previous-state-from-the-buffer": but(h_prev=lambda s: s.hs[:, s.t - 1]),
    "previous-state-always-the-first": but(h_prev=lambda s: s.h0),
    "first-state-left-out-of-the-weights": but(
        h_prev=lambda s: s.hs[:, s.t - 1] if s.t else 0 * s.h0
    ),
    "time-run-forwards": but(range),
    "first-step-skipped": but(lambda T: range(T - 1, 0, -1)),
    "last-step-skipped": but(lambda T: range(T - 2, -1, -1)),
    "dx-in-reverse-order": done_to(lambda dx, s: dx[:, ::-1], "dx"),
    "dx-added-into-every-step": done_to(lambda dx, s: 0 * dx + dx.sum(axis=1, keepdims=True), "dx"),
    "time-and-batch-exchanged": done_to(lambda dx, s: dx.swapaxes(0, 1), "dx"),
    "reshapes-to-exchange-axes": tuple(
        from_other(lambda s: s.das.swapaxes(0, 1).reshape(s.das.shape), *names)
        for names in (("dx",), ("dW", "dU"), ("dx", "dW", "dU"))
    ),
    # what the weights get from all steps
    "weights-of-one-step": tuple(from_other(only(t), *names) for t in (0, -1) for names in SOME),
    "averages-over-time": tuple(
        divided(by, *names) for by in (lambda s: s.T, lambda s: len(s.x) * s.T) for names in SOME
    ),
    "bias-gradient-keeps-the-time": but(db=lambda s: s.das.sum(axis=0)),
}

WITHIN_A_STEP = {
    # the slope of tanh
    "slope-missing": but(slope=lambda s: 1),
    "slope-missing-in-one-result": (
        but(dh_prev=lambda s: s.dh @ s.U.T),
        *(from_other(lambda s: s.arrived, *names) for names in (("dx",), *SOME)),
    ),
    "slope-of-a-sigmoid": (
        but(slope=lambda s: s.h * (1 - s.h)),
        but(slope=lambda s: 1 - s.h),
    ),
    "slope-squares-the-difference": but(slope=lambda s: (1 - s.h) ** 2),
    "slope-without-brackets": but(da=lambda s: s.dh - s.h**2),
    "slope-with-a-plus": but(slope=lambda s: 1 + s.h**2),
    "slope-of-the-old-state": but(slope=lambda s: 1 - s.h_prev**2),
    "slope-squashed-again": but(slope=lambda s: 1 - np.tanh(s.h) ** 2),
    "slope-recomputed-without-bias": but(
        slope=lambda s: 1 - np.tanh(s.x[:, s.t] @ s.W + s.h_prev @ s.U) ** 2
    ),
    # through the weights, and into them
    "recurrent-weights-not-transposed-back": but(dh_prev=lambda s: s.da @ s.U),
    "input-weights-not-transposed-back": but(dx=lambda s: s.das @ s.W),
    "reshapes-to-transpose": but(dx=lambda s: s.das @ s.W.reshape(s.W.shape[::-1])),
    "exchanges-input-and-hidden-gradients": (
        returning("dh0", "dx", "dW", "dU", "db"),
        returning("dx", "dh0", "dU", "dW", "db"),
        returning("dh0", "dx", "dU", "dW", "db"),
    ),
    "weight-gradient-transposed": tuple(
        done_to(lambda result, s: result.T, *names) for names in SOME[1:4]
    ),
    "averages-over-the-batch": tuple(divided(lambda s: len(s.x), *names) for names in SOME),
    "bias-gradient-keeps-the-batch": (
        done_to(lambda db, s: db[None], "db"),
        but(db=lambda s: s.das.sum(axis=1)),
    ),
    "bias-gradient-as-a-column": done_to(lambda db, s: db[:, None], "db"),
    "bias-gradient-summed-too-far": (
        done_to(lambda db, s: db.sum(), "db"),
        but(db=lambda s: s.das.sum(axis=(1, 2))),
    ),
    # what arrives, and what is left
    "ignores-the-upstream": but(own=lambda s: 1 + 0 * s.dhs[:, s.t]),
    "result-left-at-zero": tuple(zeros(*names) for names in (("dx",), ("dx", "dh0"), *SOME)),
    "every-result-left-at-zero": zeros(*RESULTS),
    "clips-inside": tuple(
        clipped(limit, *names)
        for limit in (1, 5, 10)
        for names in (("dh",), ("da",), ("dh_prev",), WEIGHTS, RESULTS)
    ),
}


def at_rest(given, U):
    """Return a sequence without input whose states are all 0, as with b = 0, and other weights."""
    return {**{name: np.zeros_like(given[name]) for name in ("x", "h0", "hs")}, "U": U}


def summed_up(given, totals, dh0):
    still = 0 * given["W"], 0 * given["U"]
    return totals @ given["W"].T, dh0, *still, totals.sum(axis=(0, 1))


def from_here_on(given):
    totals = np.cumsum(given["dhs"][:, ::-1], axis=1)[:, ::-1]
    return summed_up(given, totals, totals[:, 0])


TWO_WEIGHTS = laws.special_cases(
    "plain-recurrence",
    Text(
        "With x, h0 and hs at 0 the slopes are 1. Then, with U = 0, nothing passes between steps"
        " and dh0 is 0; with U = identity, the carry is the sum of dhs from the step on.",
        "Com x, h0 e hs em 0, as derivadas são 1. Então, com U = 0, nada passa entre os passos, e"
        " dh0 é 0. Com U = identidade, passa a soma de dhs desse passo em diante.",
    ),
    (
        lambda given: at_rest(given, 0 * given["U"]),
        lambda given: summed_up(given, given["dhs"], 0 * given["h0"]),
    ),
    (lambda given: at_rest(given, np.eye(len(given["U"]))), from_here_on),
)

EXERCISE = Exercise(
    Function(
        rnn_backward,
        cases=FORWARD.cases,
        replayed=50,
        returns=RESULTS,
        laws=(
            laws.linear_in("dhs"),
            laws.batch_independent("dhs", "x", "h0", "hs", results=(0, 1)),
            laws.batch_additive("dhs", "x", "h0", "hs", results=(2, 3, 4)),
            over_time.later_only("dhs"),
            TWO_WEIGHTS,
        ),
        wrong={**THROUGH_TIME, **WITHIN_A_STEP},
        upstream=("dhs",),
        forward=FORWARD,
        square={"N": 4, "T": 3, "D": 4, "H": 4},
    )
)
