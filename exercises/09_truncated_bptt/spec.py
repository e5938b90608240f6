"""Truncated BPTT: weight gradients summed over chunks of k steps, cut off from each other."""

from types import SimpleNamespace

import numpy as np

from grader.checks import laws
from grader.checks.battery import LARGE_SCALE, Style
from grader.checks.closeness import close
from grader.course import Composition, Exercise, Forward, Function
from grader.text import Text
from reference.rnn import rnn_backward, rnn_forward, truncated_bptt

RESULTS = ("dW", "dU", "db")
# who slips does it in all results, or in some
SOME = (RESULTS, ("dW", "dU"), ("dW",), ("dU",), ("db",))
HUGE = 1e4  # gradients have no bounds, so none may be set
# Chunk sizes by T. Among the fixed cases T = 2 and T = 4 have an even and an odd seed, so each size
# occurs, whatever the seed; at T = 7 chunks longer or shorter by a step give something else.
CHUNKS = {1: (1, 2), 2: (1, 3), 3: (2,), 4: (2, 3, 4), 7: (2, 3)}


def variables(draw):
    """Draw what a sequence starts from, what arrives at its states, and the size of a chunk."""
    N, T, D, H = draw.sizes("N", "T", "D", "H")
    x, h0 = draw.normal(N, T, D), draw.normal(N, H)
    weights = draw.weights(D, H), draw.weights(H, H), draw.weights(H)
    dhs = draw.normal(N, T, H)
    if draw.style is Style.LARGE:
        dhs = HUGE * dhs
        # one row's units saturate; in all of them, a slope of 0 would hide the large gradient
        x[1:] /= LARGE_SCALE
        h0[1:] /= LARGE_SCALE
    sizes = CHUNKS.get(T, range(1, T + 3))
    return (x, h0, *weights), dhs, sizes[draw.seed % len(sizes)]


def composed(draw):
    (x, h0, *weights), dhs, k = variables(draw)
    hs = rnn_forward(x, h0, *weights)

    def loss(*moved):
        total = 0.0
        for start, stop in in_turn(x.shape[1], k):
            states = rnn_forward(x[:, start:stop], entering(hs, h0, start), *moved)
            total += np.sum(states * dhs[:, start:stop])
        return total

    return Composition(tuple(weights), loss, arguments=lambda W, U, b: (dhs, x, h0, hs, W, U, k))


# each chunk begins from a state held fixed: no one forward pass does that, so the loss itself does
FORWARD = Forward(lambda *weights: weights, composed)


def entering(hs, h0, t):
    return hs[:, t - 1] if t else h0


def in_turn(T, k):
    return [(start, min(start + k, T)) for start in range(0, T, k)]


# The right way; a mistake is one of these lines written otherwise.
STEP = {
    "h_prev": lambda s: entering(s.hs, s.h0, s.t),
    "h": lambda s: s.hs[:, s.t],
    "cut": lambda s: (s.t + 1) % s.k == 0,
    "own": lambda s: s.dhs[:, s.t],
    "dh": lambda s: s.own if s.cut else s.own + s.carry,
    "slope": lambda s: 1 - s.h**2,
    "da": lambda s: s.dh * s.slope,
    "carry": lambda s: s.da @ s.U.T,
}
END = {
    "dW": lambda s: np.einsum("ntd,nth->dh", s.x, s.das),
    "dU": lambda s: np.einsum("nti,nth->ih", s.prevs, s.das),
    "db": lambda s: s.das.sum(axis=(0, 1)),
}


def but(steps=lambda T: range(T)[::-1], **changes):
    """Truncated BPTT with its steps in another order, or named quantities made otherwise."""

    def program(dhs, x, h0, hs, W, U, k):
        s = SimpleNamespace(dhs=dhs, x=x, h0=h0, hs=hs, W=W, U=U, k=k, T=x.shape[1], carry=0 * h0)
        s.das, s.prevs = np.zeros(hs.shape), np.zeros(hs.shape)
        for t in steps(s.T):
            s.t = t
            for name, right in STEP.items():
                setattr(s, name, changes.get(name, right)(s))
            s.das[:, t], s.prevs[:, t] = s.da, s.h_prev
        return tuple(changes.get(name, right)(s) for name, right in END.items())

    return program


def done_to(change, *names):
    """Make the named results the right way, then do something to them."""
    return but(**{name: lambda s, name=name: change(END[name](s), s) for name in names})


def kept(steps, *names):
    """Make the named results of some steps alone: those t for which steps(t, s) holds."""

    def of(s):
        at = steps(np.arange(s.T), s)[:, None]
        return SimpleNamespace(x=s.x, prevs=s.prevs, das=s.das * at)

    return but(**{name: lambda s, name=name: END[name](of(s)) for name in names})


def over(chunks):
    """Sum full BPTT over other pieces of the sequence, chunks(T, k)."""

    def program(dhs, x, h0, hs, W, U, k):
        totals = np.zeros(W.shape), np.zeros(U.shape), np.zeros(U.shape[1])
        for start, stop in chunks(x.shape[1], k):
            piece = (a[:, start:stop] for a in (dhs, x))
            found = rnn_backward(*piece, entering(hs, h0, start), hs[:, start:stop], W, U)
            totals = tuple(a + b for a, b in zip(totals, found[2:], strict=True))
        return totals

    return program


def this_many(T, k):
    return [(part[0], part[-1] + 1) for part in np.array_split(np.arange(T), k) if part.size]


def sliding(dhs, *given):
    """Send each step's own gradient back over k steps, its own step included."""
    found = []
    for t in range(dhs.shape[1]):
        alone = dhs * (np.arange(dhs.shape[1]) == t)[:, None]
        window = over(lambda T, k, t=t: [(max(t - k + 1, 0), t + 1)])
        found.append(window(alone, *given))
    return tuple(map(sum, zip(*found, strict=True)))


def divided(by, *names):
    return done_to(lambda result, s: result / by(s), *names)


def starting(state, first=1):
    """Let chunks from step `first` on begin from another state."""
    return but(
        h_prev=lambda s: state(s) if s.t % s.k == 0 and s.t >= first else entering(s.hs, s.h0, s.t)
    )


TRUNCATION = {
    # where the gradient stops
    "never-truncated": over(lambda T, k: [(0, T)]),
    "no-carry": over(lambda T, k: in_turn(T, 1)),
    "chunks-counted-from-the-end": over(lambda T, k: [(max(t - k, 0), t) for t in range(T, 0, -k)]),
    "chunk-boundary-one-step-off": (
        but(cut=lambda s: s.t % s.k == 0),
        but(cut=lambda s: (s.t + 2) % s.k == 0),
        over(lambda T, k: in_turn(T, k + 1)),
        over(lambda T, k: in_turn(T, max(k - 1, 1))),
    ),
    "chunks-overlap": (
        sliding,
        over(lambda T, k: [(t, min(t + k, T)) for t in range(max(T - k, 0) + 1)]),
        over(lambda T, k: [(t, min(t + k, T)) for t in range(T)]),
        over(lambda T, k: [(t, min(t + k + 1, T)) for t in range(0, T, k)]),
    ),
    "as-many-chunks-as-k": over(this_many),
    "carry-from-one-step-alone": but(carry=lambda s: (s.own * s.slope) @ s.U.T),
    "time-run-forwards": but(range),
    # which chunks are summed
    "one-chunk-alone": (
        *(kept(lambda t, s: t // s.k == (s.T - 1) // s.k, *names) for names in SOME),
        *(kept(lambda t, s: t // s.k == 0, *names) for names in SOME),
    ),
    "shorter-chunk-left-out": kept(lambda t, s: t // s.k < s.T // s.k, *RESULTS),
    "averages-over-chunks": tuple(divided(lambda s: -(-s.T // s.k), *names) for names in SOME),
    "averages-over-time": tuple(
        divided(by, *names) for by in (lambda s: s.T, lambda s: s.k) for names in SOME
    ),
    "weights-of-one-step": (
        *(kept(lambda t, s: t == 0, *names) for names in SOME),
        *(kept(lambda t, s: t == s.T - 1, *names) for names in SOME),
    ),
    "last-output-alone": (
        but(own=lambda s: s.dhs[:, s.t] * (s.t == s.T - 1)),
        but(own=lambda s: s.dhs[:, s.t] * (s.cut or s.t == s.T - 1)),
    ),
    "first-step-skipped": but(lambda T: range(T - 1, 0, -1)),
    "last-step-skipped": but(lambda T: range(T - 2, -1, -1)),
    # from which state a step began
    "state-cut-with-the-gradient": (
        starting(lambda s: 0 * s.h0),
        starting(lambda s: 0 * s.h0, first=0),
        starting(lambda s: s.h0),
    ),
    "chunk-starts-from-its-own-state": (
        starting(lambda s: s.hs[:, s.t]),
        starting(lambda s: s.hs[:, min(s.t + s.k, s.T) - 1], first=0),
    ),
    "previous-state-off-by-one": but(h_prev=lambda s: s.hs[:, s.t]),
    "previous-state-from-the-buffer": but(h_prev=lambda s: s.hs[:, s.t - 1]),
    "first-state-left-out-of-the-weights": but(h_prev=lambda s: s.hs[:, s.t - 1] * (s.t > 0)),
}

WITHIN_A_STEP = {
    "slope-missing": but(slope=lambda s: 1),
    "slope-squashed-again": but(slope=lambda s: 1 - np.tanh(s.h) ** 2),
    "recurrent-weights-not-transposed-back": but(carry=lambda s: s.da @ s.U),
    "averages-over-the-batch": tuple(divided(lambda s: len(s.x), *names) for names in SOME),
    "bias-gradient-keeps-the-batch": (
        done_to(lambda db, s: db[None], "db"),
        but(db=lambda s: s.das.sum(axis=1)),
    ),
    "ignores-the-upstream": but(own=lambda s: 1 + 0 * s.dhs[:, s.t]),
    "result-left-at-zero": tuple(done_to(lambda r, s: 0 * r, *names) for names in SOME[1:]),
    "every-result-left-at-zero": done_to(lambda result, s: 0 * result, *RESULTS),
}


def in_two(given, _rng):
    """Ask about the first chunk alone, the rest alone, and the whole where only either counts."""
    k, dhs = given["k"], given["dhs"]
    if dhs.shape[1] <= k:
        return []
    first, rest = (
        {**given, **{name: given[name][:, part] for name in ("dhs", "x", "hs")}}
        for part in (slice(k), slice(k, None))
    )
    early = (np.arange(dhs.shape[1]) < k)[:, None]
    wholes = ({**given, "dhs": dhs * early}, {**given, "dhs": dhs * ~early})
    return [first, {**rest, "h0": given["hs"][:, k - 1]}, *wholes]


CHUNKS_STAND_ALONE = laws.Law(
    "chunks-stand-alone",
    Text(
        "With dhs at 0 in all other chunks, a chunk gives what it gives as a sequence of its own"
        " that starts from the state before it.",
        "Com dhs em 0 nos outros trechos, um trecho dá o que daria como sequência própria, a partir"
        " do estado anterior a ele.",
    ),
    in_two,
    lambda _given, _result, _asked, answers: all(
        close(alone, among)
        for pair in zip(answers[:2], answers[2:], strict=True)
        for alone, among in zip(*pair, strict=True)
    ),
)


def step_by_step(given):
    das = given["dhs"] * (1 - given["hs"] ** 2)
    before = np.concatenate([given["h0"][:, None], given["hs"][:, :-1]], axis=1)
    flat = [a.reshape(-1, a.shape[2]) for a in (given["x"], before, das)]
    return flat[0].T @ flat[2], flat[1].T @ flat[2], flat[2].sum(axis=0)


def at_rest(given):
    zeros = {name: np.zeros_like(given[name]) for name in ("x", "h0", "hs")}
    return {**zeros, "U": np.eye(len(given["U"])), "k": given["x"].shape[1] + 1}


def every_step_to_the_first(given):
    passed = np.arange(1, given["x"].shape[1] + 1)
    return 0 * given["W"], 0 * given["U"], np.einsum("t,nth->h", passed, given["dhs"])


BOTH_ENDS = laws.special_cases(
    "both-ends",
    Text(
        "With k = 1 nothing passes between steps. With k = T + 1, all states at 0 and U = identity,"
        " what arrives at step t (from 0) counts t + 1 times in db.",
        "Com k = 1 nada passa entre os passos. Com k = T + 1, todos os estados em 0 e U ="
        " identidade, o que chega ao passo t (contado de 0) entra t + 1 vezes em db.",
    ),
    (lambda given: {"k": 1}, step_by_step),
    (at_rest, every_step_to_the_first),
)

EXERCISE = Exercise(
    Function(
        truncated_bptt,
        cases=FORWARD.cases,
        replayed=50,
        returns=RESULTS,
        laws=(
            laws.linear_in("dhs"),
            laws.batch_additive("dhs", "x", "h0", "hs", results=(0, 1, 2)),
            CHUNKS_STAND_ALONE,
            BOTH_ENDS,
        ),
        wrong={**TRUNCATION, **WITHIN_A_STEP},
        upstream=("dhs",),
        forward=FORWARD,
        square={"N": 4, "T": 3, "D": 4, "H": 4},
    )
)
