"""An LSTM over a sequence: the same step T times, hidden state and cell state handed on."""

from types import SimpleNamespace

import numpy as np

from grader.checks import laws, over_time
from grader.checks.battery import Style
from grader.course import Exercise, Function, Steps
from grader.text import Text
from reference import LSTM_ORDER as ORDER
from reference.activations import sigmoid
from reference.lstm import LSTMStepCache, lstm_forward

FIELDS = LSTMStepCache._fields


def cases(draw):
    N, T, D, H = draw.sizes("N", "T", "D", "H")
    start = draw.normal(N, T, D), draw.normal(N, H)
    # beyond where a cell could be clipped, within where tanh spelt with exp still works
    c0 = draw.normal(N, H) * (3 if draw.style is Style.LARGE else 1)
    return *start, c0, draw.weights(D, 4 * H), draw.weights(H, 4 * H), draw.weights(4 * H)


def quarters(a):
    return np.split(a, 4, axis=-1)


def turned(xs):
    return np.swapaxes(xs, 0, 1)


def stack(states, _=None):
    return np.stack(states, axis=1)


def stacked(hs, cs, caches):
    return stack(hs), stack(cs), caches


# The right way, quantity by quantity; a mistake is one of these lines written otherwise.
# s is one step, r the whole run, xs what it reads.
STEPS = {
    "a": lambda s: s.x @ s.W + s.h_prev @ s.U + s.b,
    "blocks": lambda s: quarters(s.a),
    **{f"a_{gate}": lambda s, k=k: s.blocks[k] for k, gate in enumerate(ORDER)},
    "i": lambda s: sigmoid(s.a_i),
    "f": lambda s: sigmoid(s.a_f),
    "g": lambda s: np.tanh(s.a_g),
    "o": lambda s: sigmoid(s.a_o),
    "c": lambda s: s.f * s.c_prev + s.i * s.g,
    "tau": lambda s: np.tanh(s.c),
    "h": lambda s: s.o * s.tau,
    "cache": lambda s: tuple(getattr(s, name) for name in FIELDS),
    "kept": lambda s: (s.h, s.c),
}
RUN = {
    "inputs": lambda xs: xs,
    "start": lambda r: (r.h0, r.c0),
    "carry": lambda r, s: (s.h, s.c),
    "results": lambda r: stacked(r.hs, r.cs, r.caches),
}


def but(**changes):
    """A run in which the named quantities are computed otherwise."""
    run = {name: changes.get(name, right) for name, right in RUN.items()}
    steps = {name: changes.get(name, right) for name, right in STEPS.items()}

    def program(x, h0, c0, W, U, b):
        r = SimpleNamespace(x=x, h0=h0, c0=c0, hs=[], cs=[], caches=[])
        h, c = run["start"](r)
        for x_t in run["inputs"](turned(x)):
            s = SimpleNamespace(x=x_t, h_prev=h, c_prev=c, h0=h0, c0=c0, W=W, U=U, b=b)
            for name, compute in steps.items():
                setattr(s, name, compute(s))
            r.hs.append(s.kept[0])
            r.cs.append(s.kept[1])
            r.caches.append(s.cache)
            h, c = run["carry"](r, s)
        return run["results"](r)

    return program


def each(name, *ways):
    """One run for each other way to compute one quantity."""
    return tuple(but(**{name: way}) for way in ways)


def shown(show):
    """Return hidden states, cell states or both in another form; `show` gets them and the first."""
    pairs = (show, show), (show, stack), (stack, show)
    return each(
        "results",
        *(lambda r, h=h, c=c: (h(r.hs, r.h0), c(r.cs, r.c0), r.caches) for h, c in pairs),
    )


def cached(**others):
    """Keep another quantity in the named fields of every cache."""
    names = [others.get(name, name) for name in FIELDS]
    return but(cache=lambda s: tuple(getattr(s, name) for name in names))


def overwritten(which, **changes):
    """Let the first cache show the last state: it kept a view of a slot that was filled later."""

    def results(r):
        last = {f"{k}_prev": v[-1] for k, v in (("h", r.hs), ("c", r.cs)) if k in which}
        first = (last.get(name, v) for name, v in zip(FIELDS, r.caches[0], strict=True))
        return stacked(r.hs, r.cs, [tuple(first), *r.caches[1:]])

    return but(results=results, **changes)


def scaled_in_place(s):
    """Weigh the old cell state in its own array, which earlier results still show."""
    return np.multiply(s.c_prev, s.f, out=s.c_prev)


def in_place(s):
    return np.add(scaled_in_place(s), s.i * s.g, out=s.c_prev)


def turned_back(r):
    return stacked(r.hs[::-1], r.cs[::-1], r.caches[::-1])


def in_part(inputs):
    """Make some of the steps only; once more with buffers for all T, of which the rest is 0."""

    def filled_up(r):
        rest = [0 * r.h0] * (r.x.shape[1] - len(r.hs))
        return stacked([*r.hs, *rest], [*r.cs, *rest], r.caches)

    return but(inputs=inputs), but(inputs=inputs, results=filled_up)


OF_THE_STATES = {
    "starts-from-zeros": (
        *each("start", lambda r: (0 * r.h0, 0 * r.c0), lambda r: (0 * r.h0, r.c0)),
        overwritten("hc", start=lambda r: (0 * r.h0, 0 * r.c0)),
        overwritten("h", start=lambda r: (0 * r.h0, r.c0)),
    ),
    "cell-starts-from-zeros": (
        but(start=lambda r: (r.h0, 0 * r.c0)),
        overwritten("c", start=lambda r: (r.h0, 0 * r.c0)),
    ),
    "both-start-from-one": each("start", lambda r: (r.h0, r.h0), lambda r: (r.c0, r.c0)),
    "state-not-carried": each("carry", lambda r, s: (r.h0, r.c0), lambda r, s: (r.h0, s.c)),
    "cell-state-not-carried": each("carry", lambda r, s: (s.h, r.c0), lambda r, s: (s.h, 0 * r.c0)),
    "hidden-state-fed-as-cell": (
        but(carry=lambda r, s: (s.h, s.h)),
        but(start=lambda r: (r.h0, r.h0), carry=lambda r, s: (s.h, s.h)),
    ),
    "cell-state-fed-as-hidden": (
        but(carry=lambda r, s: (s.c, s.c)),
        but(start=lambda r: (r.c0, r.c0), carry=lambda r, s: (s.c, s.c)),
    ),
    "exchanges-hidden-and-cell": (
        but(start=lambda r: (r.c0, r.h0)),
        but(start=lambda r: (r.c0, r.h0), carry=lambda r, s: (s.c, s.h)),
        but(carry=lambda r, s: (s.c, s.h)),
        but(carry=lambda r, s: (s.c, s.h), kept=lambda s: (s.c, s.h)),
    ),
}

LATER = {"inputs": lambda xs: xs[1:]}
OF_TIME = {
    "reads-time-backwards": (
        but(inputs=lambda xs: xs[::-1]),
        but(inputs=lambda xs: xs[::-1], results=turned_back),
    ),
    "same-input-every-step": each("inputs", lambda xs: 0 * xs + xs[0], lambda xs: 0 * xs + xs[-1]),
    "input-one-step-off": (
        *each("inputs", lambda xs: np.roll(xs, 1, axis=0), lambda xs: np.roll(xs, -1, axis=0)),
        but(inputs=lambda xs: [*xs[1:], xs[-1]]),
    ),
    "first-step-left-out": (
        but(**LATER),
        but(**LATER, results=lambda r: stacked([r.h0, *r.hs], [r.c0, *r.cs], r.caches)),
        but(**LATER, results=lambda r: stacked([0 * r.h0, *r.hs], [0 * r.c0, *r.cs], r.caches)),
    ),
    "last-step-left-out": in_part(lambda xs: xs[:-1]),
    "returns-inside-the-loop": (
        *in_part(lambda xs: xs[:1]),
        but(results=lambda r: (r.hs[0], r.cs[0], r.caches[:1])),
    ),
}

OF_THE_RESULTS = {
    "states-in-reverse-order": shown(lambda states, _: np.stack(states[::-1], axis=1)),
    "one-step-late": shown(lambda states, first: np.stack([first, *states[:-1]], axis=1)),
    "includes-the-first-state": shown(lambda states, first: np.stack([first, *states], axis=1)),
    "last-state-alone": (
        *shown(lambda states, _: states[-1]),
        *shown(lambda states, _: states[-1][:, None]),
    ),
    "time-and-batch-exchanged": (
        *shown(lambda states, _: np.stack(states)),
        but(inputs=turned),
        but(inputs=turned, results=lambda r: (np.stack(r.hs), np.stack(r.cs), r.caches)),
    ),
    "reshapes-to-exchange-axes": shown(lambda hs, h: np.array(hs).reshape(len(h), len(hs), -1)),
    "time-axis-last": shown(lambda states, _: np.stack(states, axis=-1)),
    "steps-joined-without-an-axis": shown(lambda states, _: np.concatenate(states, axis=1)),
    "one-buffer-for-all-states": (
        *shown(lambda states, _: np.stack([states[-1]] * len(states), axis=1)),
        but(c=in_place),
        but(c=in_place, kept=lambda s: (s.h, s.c.copy())),
    ),
    "kept-state-changed": but(c=lambda s: scaled_in_place(s) + s.i * s.g),
    "first-state-overwritten": tuple(map(overwritten, ("h", "c", "hc"))),
    "returns-the-cell-first": but(results=lambda r: stacked(r.cs, r.hs, r.caches)),
    "returns-one-state-twice": but(results=lambda r: stacked(r.hs, r.hs, r.caches)),
    "caches-in-reverse-order": but(results=lambda r: stacked(r.hs, r.cs, r.caches[::-1])),
    "one-cache-for-all-steps": but(
        results=lambda r: stacked(r.hs, r.cs, r.caches[-1:] * len(r.hs))
    ),
    "last-cache-alone": but(results=lambda r: stacked(r.hs, r.cs, r.caches[-1:])),
    "cache-holds-another-state": (
        *(cached(h_prev="h"), cached(c_prev="c"), cached(h_prev="h", c_prev="c")),
        *(cached(c="c_prev"), cached(c_prev="c", c="c_prev"), cached(c="h")),
        *(cached(h_prev="h0"), cached(c_prev="c0"), cached(h_prev="h0", c_prev="c0")),
    ),
}

OF_THE_STEP = {
    "ignores-the-bias": but(a=lambda s: s.x @ s.W + s.h_prev @ s.U),
    "ignores-the-previous-state": but(a=lambda s: s.x @ s.W + s.b),
    "bias-added-twice": but(a=lambda s: s.x @ s.W + s.h_prev @ s.U + 2 * s.b),
    "recurrent-weights-transposed": but(
        a=lambda s: s.x @ s.W + s.h_prev @ np.hstack([u.T for u in quarters(s.U)]) + s.b
    ),
    **{
        f"reads-blocks-{order}": but(
            blocks=lambda s, order=order: [quarters(s.a)[order.index(gate)] for gate in ORDER]
        )
        for order in ("figo", "ifog", "iofg", "igfo")
    },
    "interleaved-blocks": but(blocks=lambda s: [s.a[:, k::4] for k in range(4)]),
    "candidate-with-sigmoid": but(g=lambda s: sigmoid(s.a_g)),
    "candidate-without-tanh": but(g=lambda s: s.a_g),
    "gate-with-tanh": but(
        i=lambda s: np.tanh(s.a_i), f=lambda s: np.tanh(s.a_f), o=lambda s: np.tanh(s.a_o)
    ),
    "swaps-input-and-forget": but(c=lambda s: s.i * s.c_prev + s.f * s.g),
    "squashes-the-cell": but(c=lambda s: np.tanh(s.f * s.c_prev + s.i * s.g)),
    "cell-shown-without-tanh": but(tau=lambda s: s.c),
    "tanh-of-the-old-cell": but(tau=lambda s: np.tanh(s.c_prev)),
}


def opened(given):
    """Open all gates for good by their biases, so that nothing but b_g is left to act."""
    ends = [np.full(len(given["U"]), 300.0)] * 4
    ends[2] = quarters(given["b"])[2]
    far = np.copysign(300.0, given["c0"])
    return {"W": 0 * given["W"], "U": 0 * given["U"], "b": np.concatenate(ends), "c0": far}


def counted(given):
    xs, g = turned(given["x"]), np.tanh(quarters(given["b"])[2])
    cs = np.stack([given["c0"] + (t + 1) * g for t in range(len(xs))])
    before = np.stack([given["h0"], *np.tanh(cs[:-1])])
    one = np.ones_like(cs)
    return turned(np.tanh(cs)), turned(cs), xs, before, cs - g, one, one, g * one, one, cs


COUNTS = laws.special_cases(
    "counts",
    Text(
        "With W = 0, U = 0 and biases that hold all gates open, every step adds tanh(b_g) to the"
        " cell, beginning with c0, and h is tanh of it.",
        "Com W = 0, U = 0 e vieses que mantêm todos os portões abertos, cada passo soma tanh(b_g)"
        " à célula, a começar por c0. E h é a tanh dela.",
    ),
    (opened, counted),
)
UNITS = {"h0": (1,), "c0": (1,), "W": (1,), "U": (0, 1), "b": (0,)}

EXERCISE = Exercise(
    Function(
        lstm_forward,
        cases=cases,
        replayed=25,
        returns=("hs", "cs", "caches"),
        parts={"caches": Steps(LSTMStepCache)},
        laws=(
            laws.bounded(-1, 1),
            laws.batch_independent("x", "h0", "c0", results=(0, 1)),
            over_time.prefix("x", results=(0, 1)),
            over_time.units_permuted(UNITS, (2,), (2,), (), *[(2,)] * 7),
            COUNTS,
        ),
        wrong={**OF_THE_STATES, **OF_TIME, **OF_THE_RESULTS, **OF_THE_STEP},
        square={"N": 4, "T": 4, "D": 4, "H": 4},
    )
)
