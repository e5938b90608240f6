"""One LSTM step: h, c and the cache that the way back needs, from weights in four blocks."""

from itertools import permutations
from types import SimpleNamespace

import numpy as np

from grader.checks import laws, over_time
from grader.checks.battery import Style
from grader.course import Exercise, Fields, Function
from grader.text import Text
from reference import LSTM_ORDER as ORDER
from reference.activations import sigmoid
from reference.lstm import LSTMStepCache, lstm_step

FIELDS = LSTMStepCache._fields
# beyond where a cell could be clipped, within where tanh spelt with exp still works
FAR_CELL = 3.0
FARTHEST = 300.0


def cases(draw):
    N, D, H = draw.sizes("N", "D", "H")
    states = draw.normal(N, D), draw.normal(N, H)
    c_prev = draw.normal(N, H) * (FAR_CELL if draw.style is Style.LARGE else 1)
    return *states, c_prev, draw.weights(D, 4 * H), draw.weights(H, 4 * H), draw.weights(4 * H)


def quarters(a):
    return np.split(a, 4, axis=-1)


# The right way, quantity by quantity; a mistake is one of these lines written otherwise.
STEPS = {
    "from_x": lambda s: s.x @ s.W,
    "from_h": lambda s: s.h_prev @ s.U,
    "a": lambda s: s.from_x + s.from_h + s.b,
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
    "results": lambda s: (s.h, s.c, s.cache),
}


def but(**changes):
    """A step in which the named quantities are computed otherwise."""

    def program(x, h_prev, c_prev, W, U, b):
        s = SimpleNamespace(x=x, h_prev=h_prev, c_prev=c_prev, W=W, U=U, b=b)
        for name, right in STEPS.items():
            setattr(s, name, changes.get(name, right)(s))
        return s.results

    return program


def reading(*places):
    """Take i, f, g and o from other blocks than their own."""
    return but(blocks=lambda s: [quarters(s.a)[k] for k in places])


def in_order(order):
    """Read the blocks as if they stood in another order."""
    return reading(*map(order.index, ORDER))


def fields(*names):
    """Keep these quantities in the fields of the cache."""
    return but(cache=lambda s: tuple(getattr(s, name) for name in names))


def cached(**others):
    """Keep another quantity in the named fields of the cache."""
    return fields(*(others.get(name, name) for name in FIELDS))


CURVES = (sigmoid, sigmoid, np.tanh, sigmoid)


def through(*curves):
    """Send the four blocks through other curves."""
    pairs = zip(ORDER, range(4), curves, strict=True)
    return but(**{gate: lambda s, k=k, curve=curve: curve(s.blocks[k]) for gate, k, curve in pairs})


def gates_through(curve):
    """Send each of the gates, then all three, through another curve."""
    chosen = ((0,), (1,), (3,), (0, 1, 3))
    return tuple(through(*(curve if k in ks else CURVES[k] for k in range(4))) for ks in chosen)


def outside(inside, outer):
    """Activate one part of the sum and add the other to what comes out."""
    parts = {
        gate: lambda s, k=k: CURVES[k](quarters(inside(s))[k]) + quarters(outer(s))[k]
        for k, gate in enumerate(ORDER)
    }
    return but(**parts)


def block_by_block(h, U):
    """Multiply by every gate's weights transposed."""
    return np.concatenate([h @ block.T for block in quarters(U)], axis=1)


PEEPHOLES = {
    "i": lambda s: sigmoid(s.a_i + s.c_prev),
    "f": lambda s: sigmoid(s.a_f + s.c_prev),
    "o": lambda s: sigmoid(s.a_o + s.f * s.c_prev + s.i * s.g),
}
OTHER_ORDERS = [order for order in map("".join, permutations(ORDER)) if order != ORDER]
KNOWN = ("figo", "ifog", "iofg", "igfo")
linear = np.positive

OF_THE_SUM = {
    "ignores-the-bias": but(a=lambda s: s.from_x + s.from_h),
    "ignores-the-previous-state": but(a=lambda s: s.from_x + s.b),
    "ignores-the-input": but(a=lambda s: s.from_h + s.b),
    "bias-added-twice": but(a=lambda s: s.from_x + s.from_h + 2 * s.b),
    "recurrent-weights-transposed": but(from_h=lambda s: block_by_block(s.h_prev, s.U)),
    "swaps-w-and-u": but(from_x=lambda s: s.x @ s.U, from_h=lambda s: s.h_prev @ s.W),
    "stacks-in-another-order": (
        but(a=lambda s: np.hstack([s.h_prev, s.x]) @ np.vstack([s.W, s.U]) + s.b),
        but(a=lambda s: np.hstack([s.x, s.h_prev]) @ np.vstack([s.U, s.W]) + s.b),
    ),
    "term-outside-the-activation": (
        outside(lambda s: s.from_x + s.from_h, lambda s: s.b),
        outside(lambda s: s.from_x + s.b, lambda s: s.from_h),
    ),
    "cell-state-for-the-hidden": but(from_h=lambda s: s.c_prev @ s.U),
    "gates-see-the-cell": tuple(
        but(**{gate: PEEPHOLES[gate] for gate in gates}) for gates in ("i", "f", "o", "if", "ifo")
    ),
}

OF_THE_BLOCKS = {
    **{f"reads-blocks-{order}": in_order(order) for order in KNOWN},
    "reads-blocks-in-another-order": tuple(
        in_order(order) for order in OTHER_ORDERS if order not in KNOWN
    ),
    "block-read-twice": tuple(
        reading(*(other if k == gate else k for k in range(4)))
        for gate, other in permutations(range(4), 2)
    ),
    "interleaved-blocks": but(blocks=lambda s: [s.a[:, k::4] for k in range(4)]),
    "reshape-for-a-split": (
        but(blocks=lambda s: s.a.reshape(4, *s.h_prev.shape)),
        but(from_x=lambda s: np.hstack(list(s.x @ s.W.reshape(4, s.x.shape[1], -1)))),
        but(
            from_x=lambda s: np.hstack(list(s.x @ s.W.reshape(4, s.x.shape[1], -1))),
            from_h=lambda s: np.hstack(list(s.h_prev @ s.U.reshape(4, len(s.U), -1))),
        ),
    ),
    # the curves
    "gate-reversed": gates_through(lambda a: sigmoid(-a)),
    "gate-with-tanh": gates_through(np.tanh),
    "gate-without-sigmoid": gates_through(linear),
    "gate-with-another-curve": gates_through(lambda a: np.clip(0.2 * a + 0.5, 0, 1))
    + gates_through(lambda a: np.clip(a / 6 + 0.5, 0, 1)),
    "candidate-with-sigmoid": through(*[sigmoid] * 4),
    "candidate-without-tanh": through(sigmoid, sigmoid, linear, sigmoid),
    "blocks-left-linear": through(*[linear] * 4),
    "tanh-on-another-block": tuple(
        through(*(np.tanh if k == other else sigmoid for k in range(4))) for other in (0, 1, 3)
    ),
    "activates-twice": (
        but(g=lambda s: np.tanh(sigmoid(s.a_g))),
        but(g=lambda s: np.tanh(np.tanh(s.a_g))),
        but(c=lambda s: s.f * s.c_prev + s.i * np.tanh(s.g)),
        *gates_through(lambda a: sigmoid(sigmoid(a))),
    ),
}

OF_THE_CELL = {
    "swaps-input-and-forget": but(c=lambda s: s.i * s.c_prev + s.f * s.g),
    "forget-gate-erases": but(c=lambda s: (1 - s.f) * s.c_prev + s.i * s.g),
    "forget-gate-filters-candidate": but(c=lambda s: s.f * (s.c_prev + s.g)),
    "input-gate-reversed": but(c=lambda s: s.f * s.c_prev + (1 - s.i) * s.g),
    "couples-the-gates": (
        but(c=lambda s: s.f * s.c_prev + (1 - s.f) * s.g),
        but(c=lambda s: (1 - s.i) * s.c_prev + s.i * s.g),
    ),
    "never-forgets": but(c=lambda s: s.c_prev + s.i * s.g),
    "input-gate-unused": but(c=lambda s: s.f * s.c_prev + s.g),
    "old-cell-unused": but(c=lambda s: s.i * s.g),
    "candidate-unused": but(c=lambda s: s.f * s.c_prev + s.i),
    "multiplies-instead-of-adding": but(c=lambda s: s.f * s.c_prev * s.i * s.g),
    "matrix-product-for-elementwise": (
        but(c=lambda s: s.f @ s.c_prev + s.i @ s.g),
        but(c=lambda s: s.f @ s.c_prev + s.i * s.g),
        but(c=lambda s: s.f @ s.c_prev + s.i @ s.g, h=lambda s: s.o @ s.tau),
        but(h=lambda s: s.o @ s.tau),
    ),
    "squashes-the-cell": (
        but(c=lambda s: np.tanh(s.f * s.c_prev + s.i * s.g)),
        but(c=lambda s: np.tanh(s.f * s.c_prev + s.i * s.g), tau=lambda s: s.c),
        but(results=lambda s: (s.h, s.tau, s.cache)),
    ),
    "hidden-state-for-the-cell": but(c=lambda s: s.f * s.h_prev + s.i * s.g),
    "exchanges-hidden-and-cell": (
        lambda x, h_prev, c_prev, W, U, b: but()(x, c_prev, h_prev, W, U, b),
        but(from_h=lambda s: s.c_prev @ s.U, c=lambda s: s.f * s.h_prev + s.i * s.g),
    ),
    # what is shown of it
    "cell-shown-without-tanh": but(tau=lambda s: s.c),
    "tanh-around-the-product": but(h=lambda s: np.tanh(s.o * s.c)),
    "cell-through-sigmoid": but(tau=lambda s: sigmoid(s.c)),
    "cell-squashed-twice": but(tau=lambda s: np.tanh(np.tanh(s.c))),
    "tanh-of-the-old-cell": but(tau=lambda s: np.tanh(s.c_prev)),
    "shows-the-candidate": (but(tau=lambda s: s.g), but(tau=lambda s: np.tanh(s.g))),
    "output-gate-unused": but(h=lambda s: s.tau),
    "output-gate-closes": but(h=lambda s: (1 - s.o) * s.tau),
    "another-gate-shows": (but(h=lambda s: s.i * s.tau), but(h=lambda s: s.f * s.tau)),
}

OF_THE_RESULTS = {
    "returns-the-cell-first": but(results=lambda s: (s.c, s.h, s.cache)),
    "returns-the-old-cell": but(results=lambda s: (s.h, s.c_prev, s.cache)),
    "returns-one-state-twice": (
        but(results=lambda s: (s.h, s.h, s.cache)),
        but(results=lambda s: (s.c, s.c, s.cache)),
    ),
    "cache-fields-out-of-order": (
        *(fields("x", "h_prev", "c_prev", *order, "c") for order in OTHER_ORDERS),
        fields("x", "c_prev", "h_prev", *ORDER, "c"),
        fields("x", "h_prev", "c_prev", "c", *ORDER),
        fields("x", "h_prev", "c_prev", "c", *"fgio"),
        fields(*ORDER, "c", "x", "h_prev", "c_prev"),
    ),
    "cache-holds-another-state": (
        *(cached(c_prev="c"), cached(c="c_prev"), cached(c_prev="c", c="c_prev")),
        *(cached(h_prev="h"), cached(h_prev="h", c_prev="c"), cached(c="h")),
    ),
    "cache-holds-the-squashed-cell": cached(c="tau"),
    "cache-before-the-activation": (
        *(cached(**{gate: f"a_{gate}"}) for gate in ORDER),
        cached(**{gate: f"a_{gate}" for gate in ORDER}),
    ),
}


def opened(i, f, o):
    """Set each gate to 0 or 1 by its bias alone; the equations then leave no choice."""

    def change(given):
        b = given["b"].copy()
        H = b.size // 4
        for k, gate in ((0, i), (1, f), (3, o)):
            b[k * H : (k + 1) * H] = 300.0 if gate else -300.0
        zeros = {name: np.zeros_like(given[name]) for name in ("x", "h_prev")}
        # as far out as the statement promises: a cell has no bounds
        far = {"c_prev": np.copysign(FARTHEST, given["c_prev"])} if f and not i else {}
        return {**zeros, **far, "b": b}

    def wanted(given):
        c_prev = given["c_prev"]
        g = np.tanh(quarters(given["b"])[2]) + 0 * c_prev
        c = f * c_prev + i * g
        gates = (np.full_like(c, gate) for gate in (i, f))
        states = given["x"], given["h_prev"], c_prev
        return o * np.tanh(c), c, *states, *gates, g, np.full_like(c, o), c

    return change, wanted


OPEN_AND_SHUT = laws.special_cases(
    "open-and-shut",
    Text(
        "With x and h_prev at 0, biases of 300 and -300 open and shut gates: then c is made of all"
        " or none of c_prev and tanh(b_g), and h is tanh(c) or 0.",
        "Com x e h_prev em 0, vieses de 300 e -300 abrem e fecham os portões. Então c tem tudo ou"
        " nada de c_prev e de tanh(b_g), e h é tanh(c) ou 0.",
    ),
    opened(i=0, f=1, o=0),
    opened(i=1, f=0, o=1),
    opened(i=1, f=1, o=0),
    opened(i=0, f=0, o=1),
)
UNITS = {"h_prev": (1,), "c_prev": (1,), "W": (1,), "U": (0, 1), "b": (0,)}

EXERCISE = Exercise(
    Function(
        lstm_step,
        cases=cases,
        replayed=50,
        returns=("h", "c", "cache"),
        parts={"cache": Fields(LSTMStepCache)},
        laws=(
            laws.bounded(-1, 1),
            laws.batch_independent("x", "h_prev", "c_prev", results=tuple(range(10))),
            over_time.units_permuted(UNITS, (1,), (1,), (), *[(1,)] * 7),
            OPEN_AND_SHUT,
        ),
        wrong={**OF_THE_SUM, **OF_THE_BLOCKS, **OF_THE_CELL, **OF_THE_RESULTS},
        square={"N": 4, "D": 4, "H": 4},
    )
)
