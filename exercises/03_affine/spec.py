"""The affine layer y = x @ W + b, and the way back: dx, dW and db from dy."""

from types import SimpleNamespace

import numpy as np

from grader.checks import laws
from grader.checks.battery import Style
from grader.course import Composition, Exercise, Forward, Function
from grader.text import Text
from reference.activations import sigmoid
from reference.affine import affine_backward, affine_forward

RESULTS = ("dx", "dW", "db")
HUGE = 1e4  # gradients have no bounds, so none may be set
SQUARE = {"N": 4, "D": 4, "K": 4}


def inputs(draw):
    N, D, K = draw.sizes("N", "D", "K")
    return draw.normal(N, D), draw.weights(D, K), draw.weights(K)


def composed(draw):
    x, W, b = inputs(draw)
    dy = draw.normal(len(x), b.size)
    if draw.style is Style.LARGE:
        # beside so large an x the differences of a loss have no digits left for dx
        x, dy = 10 * x, HUGE * dy
    return Composition(
        (x, W, b),
        loss=lambda y: np.sum(y * dy),
        arguments=lambda y: (dy, x, W),
    )


BACK = Forward(affine_forward, composed)


def last_share(x, W, b):
    return np.outer(x[:, -1], W[-1]) + b


WRONG_FORWARD = {
    # the bias
    "affine-without-bias": lambda x, W, b: x @ W,
    "subtracts-the-bias": lambda x, W, b: x @ W - b,
    "bias-as-a-factor": (lambda x, W, b: (x @ W) * b, lambda x, W, b: x @ W + (x @ W) * b),
    "bias-before-the-weights": lambda x, W, b: (x + b) @ W,
    "bias-for-each-feature": lambda x, W, b: x @ W + len(W) * b,
    "bias-along-the-batch": lambda x, W, b: x @ W + b[:, None],
    # the product
    "affine-weights-transposed": lambda x, W, b: x @ W.T + b,
    "weights-on-the-left": (
        lambda x, W, b: W @ x + b,
        lambda x, W, b: W.T @ x + b,
        lambda x, W, b: W @ x + b[:, None],
        lambda x, W, b: W.T @ x + b[:, None],
    ),
    "elementwise-for-the-product": lambda x, W, b: x * W + b,
    "sum-overwritten": (last_share, lambda x, W, b: np.outer(x[:, -1], W[-1])),
    "affine-with-activation": (
        lambda x, W, b: sigmoid(x @ W + b),
        lambda x, W, b: np.tanh(x @ W + b),
        lambda x, W, b: np.maximum(x @ W + b, 0),
    ),
}

# The right way, quantity by quantity; a mistake is one of these lines written otherwise.
STEPS = {
    "dx": lambda s: s.dy @ s.W.T,
    "dW": lambda s: s.x.T @ s.dy,
    "db": lambda s: s.dy.sum(axis=0),
}


def but(**changes):
    """Build the backward pass with some results computed in another way."""

    def program(dy, x, W):
        s = SimpleNamespace(dy=dy, x=x, W=W)
        return tuple(changes.get(name, STEPS[name])(s) for name in RESULTS)

    return program


def returning(*names):
    """Build a right backward pass that returns its results in another order."""
    right = but()
    at = [RESULTS.index(name) for name in names]
    return lambda *given: tuple(right(*given)[k] for k in at)


def zeros(*names):
    return but(**{name: lambda s, name=name: 0 * STEPS[name](s) for name in names})


def mean(*names):
    return but(**{name: lambda s, name=name: STEPS[name](s) / len(s.dy) for name in names})


def of_row(k):
    return {"dW": lambda s: np.outer(s.x[k], s.dy[k]), "db": lambda s: s.dy[k]}


def of_ones(name):
    """Compute one result as if the gradient that arrives were 1 everywhere."""

    def changed(s):
        return STEPS[name](SimpleNamespace(dy=np.ones_like(s.dy), x=s.x, W=s.W))

    return {name: changed}


ALL_OF_ONES = {**of_ones("dx"), **of_ones("dW"), **of_ones("db")}

WRONG_BACKWARD = {
    # dx
    "input-weights-not-transposed-back": (
        but(dx=lambda s: s.dy @ s.W),
        # einsum stretches an axis of size 1 where a product refuses
        but(dx=lambda s: np.einsum("nk,kd->nd", s.dy, s.W)),
    ),
    "weights-on-the-left": (
        but(dx=lambda s: s.W @ s.dy),
        but(dx=lambda s: s.W.T @ s.dy),
    ),
    "reshapes-to-transpose": (
        but(dx=lambda s: s.dy @ s.W.reshape(s.W.shape[::-1])),
        but(dW=lambda s: s.x.reshape(s.x.shape[::-1]) @ s.dy),
        but(
            dx=lambda s: s.dy @ s.W.reshape(s.W.shape[::-1]),
            dW=lambda s: s.x.reshape(s.x.shape[::-1]) @ s.dy,
        ),
    ),
    # dW
    "weight-gradient-transposed": but(dW=lambda s: s.dy.T @ s.x),
    "weight-gradient-over-features": (
        but(dW=lambda s: s.x @ s.dy.T),
        but(dW=lambda s: s.dy @ s.x.T),
        but(dW=lambda s: s.x @ s.dy),
        but(dW=lambda s: s.dy @ s.x),
    ),
    # what all rows share
    "averages-over-the-batch": (
        mean("db"),
        mean("dW"),
        mean("dW", "db"),
        mean("dx", "dW", "db"),
    ),
    "weights-of-one-row": tuple(
        but(**{name: of_row(k)[name] for name in names})
        for k in (0, -1)
        for names in (("dW",), ("db",), ("dW", "db"))
    ),
    "bias-gradient-keeps-the-batch": (
        but(db=lambda s: s.dy),
        but(db=lambda s: s.dy.sum(axis=0, keepdims=True)),
    ),
    "bias-gradient-as-a-column": but(db=lambda s: s.dy.sum(axis=0)[:, None]),
    "bias-gradient-summed-too-far": (
        but(db=lambda s: s.dy.sum()),
        but(db=lambda s: s.dy.sum(axis=1)),
    ),
    # results
    "dy-unused": (
        *(but(**of_ones(name)) for name in RESULTS),
        but(**ALL_OF_ONES),
        but(db=lambda s: np.ones(s.dy.shape[1])),
        but(**{**ALL_OF_ONES, "db": lambda s: np.ones(s.dy.shape[1])}),
        but(dx=lambda s: s.W.T, dW=lambda s: s.x.T, db=lambda s: np.ones(s.dy.shape[1])),
    ),
    "result-left-at-zero": (
        *map(zeros, RESULTS),
        zeros("dW", "db"),
        zeros("dx", "db"),
        zeros("dx", "dW"),
    ),
    "affine-results-in-another-order": (
        returning("dW", "dx", "db"),
        returning("dx", "db", "dW"),
        returning("dW", "db", "dx"),
        returning("db", "dW", "dx"),
    ),
}


def units(rows, columns):
    """Return rows that are 1 in one place each, the places taken in turn."""
    return np.eye(columns)[np.arange(rows) % columns]


def unit_results(given):
    dy, x, W = given["dy"], given["x"], given["W"]
    taken = dy.argmax(axis=1)
    dW = np.zeros_like(W)
    np.add.at(dW.T, taken, x)
    return W.T[taken], dW, np.bincount(taken, minlength=W.shape[1])


PICKS_ROWS = laws.special_cases(
    "picks-rows",
    Text(
        "A row of x with a single 1, at d, gives row d of W plus b; a row of zeros gives b.",
        "Uma linha de x com um só 1, em d, dá a linha d de W mais b. Uma linha de zeros dá b.",
    ),
    (
        lambda given: {"x": units(*given["x"].shape)},
        lambda given: given["W"][given["x"].argmax(axis=1)] + given["b"],
    ),
    (
        lambda given: {"x": np.zeros_like(given["x"])},
        lambda given: np.tile(given["b"], (len(given["x"]), 1)),
    ),
)
PICKS_COLUMNS = laws.special_cases(
    "picks-columns",
    Text(
        "A row of dy with a single 1, at k, gives column k of W as its dx, adds its x to column k"
        " of dW, and adds 1 to entry k of db.",
        "Em uma linha de dy com um só 1, em k, o dx é a coluna k de W. O x dessa linha se soma à"
        " coluna k de dW, e 1 se soma ao elemento k de db.",
    ),
    (lambda given: {"dy": units(*given["dy"].shape)}, unit_results),
)

EXERCISE = Exercise(
    Function(
        affine_forward,
        cases=inputs,
        returns=("y",),
        laws=(
            laws.linear_in("W", "b"),
            laws.batch_independent("x"),
            PICKS_ROWS,
        ),
        wrong=WRONG_FORWARD,
        square=SQUARE,
    ),
    Function(
        affine_backward,
        cases=BACK.cases,
        returns=RESULTS,
        laws=(
            laws.linear_in("dy"),
            laws.batch_independent("dy", "x", results=(0,)),
            laws.batch_additive("dy", "x", results=(1, 2)),
            PICKS_COLUMNS,
        ),
        wrong=WRONG_BACKWARD,
        upstream=("dy",),
        forward=BACK,
        square=SQUARE,
    ),
)
