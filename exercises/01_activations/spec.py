"""Sigmoid, its slope from its output, and the slope of tanh from its output."""

import numpy as np

from grader.checks import laws
from grader.checks.battery import Style
from grader.checks.closeness import FLOAT32_RELATIVE, RELATIVE, close, is_single, largest
from grader.course import Exercise, Function
from grader.text import Text
from reference.activations import sigmoid, sigmoid_grad, tanh_grad

# exp overflows beyond 709.78; 1000 is as far out as the statement promises
# and between them, where a curve that is cut off shows: at 20.2 by 1.7e-9
EXTREMES = np.array([1000.0, -1000.0, 710.0, -710.0, -20.2, 20.2, -9.0, 9.0, -5.0, 5.0])
# the sizes of an array without axes
WITHOUT_AXES = {"K": 1, "V": 3}


def shaped(draw, draws):
    """Draw an array of two axes, three, one or none, by sizes and style."""
    # not N and D, which messages call the batch and the features: here no axis has a meaning
    K, V = draw.sizes("K", "V")
    rows, columns = max(K - 3, 1), max(V - 4, 1)
    if K <= 2 or (draw.style is Style.INTEGERS and rows == 1):
        return draws()
    if draw.style is Style.LARGE:
        return draws(3 * rows)
    return draws(rows, 2, columns) if draw.style is Style.EDGES else draws(rows, columns)


def as_number(draw, array):
    """Make a plain number of an array without axes, but where the first size is 1."""
    (K,) = draw.sizes("K")
    return array if array.ndim or K == 1 else array.item()


def with_extremes(draw, array):
    """Put the extremes in the first places, but leave a 0 so that a case can be made smaller."""
    if draw.style is not Style.LARGE:
        return array
    flat = array.ravel()
    few = min(len(flat), len(EXTREMES))
    flat[:few] = np.where(flat[:few] == 0, 0, EXTREMES[:few])
    return flat.reshape(array.shape)


def any_numbers(draw):
    x = with_extremes(draw, shaped(draw, draw.normal))
    whole = draw.style is Style.INTEGERS and np.all(x == np.round(x))
    return (as_number(draw, x.astype(np.int64) if whole else x),)


def sigmoid_values(draw):
    return (as_number(draw, shaped(draw, draw.gate)),)


def tanh_values(draw):
    return (as_number(draw, shaped(draw, draw.signed_unit)),)


def everywhere(name, value):
    """Set every entry of an input, or the one number that it is, to a value."""
    return lambda given: {name: 0.0 * given[name] + value}


def filled(name, value):
    return lambda given: np.full(np.shape(given[name]), value)


def at(id, name, values, claim):
    """Claim what the result is at some values of the input."""
    return laws.special_cases(
        id,
        claim,
        *((everywhere(name, value), filled(name, result)) for value, result in values.items()),
    )


def same_for(name, mirror, claim):
    """Claim that the mirrored input gives the same result."""
    return laws.Law(
        "mirrored",
        claim,
        lambda given, _rng: [{name: mirror(given[name])}],
        lambda _given, result, _asked, answers: close(result[0], answers[0][0]),
    )


def odds_double(_given, result, _asked, answers):
    (s,), (more,) = result, answers[0]
    if s.shape != more.shape:
        return False
    relative = FLOAT32_RELATIVE if is_single(s) and is_single(more) else RELATIVE
    return largest(more * (1 - s) - 2 * s * (1 - more)) <= 5 * relative


ODDS = laws.Law(
    "odds",
    Text(
        "Adding log(2) to x doubles the ratio of s to 1 - s.",
        "Somar log(2) a x dobra a razão entre s e 1 - s.",
    ),
    lambda given, _rng: [{"x": given["x"] + np.log(2)}],
    odds_double,
)
ENDS = at(
    "ends",
    "x",
    {-1000: 0.0, 0: 0.5, 1000: 1.0},
    Text(
        "The sigmoid is 0 at -1000, one half at 0 and 1 at 1000.",
        "A sigmoide vale 0 em -1000, um meio em 0 e 1 em 1000.",
    ),
)
PEAK_OF_SIGMOID = at(
    "peak",
    "s",
    {0.0: 0.0, 0.5: 0.25, 1.0: 0.0},
    Text(
        "The slope is one quarter at s = 0.5, and 0 at s = 0 and at s = 1.",
        "A derivada vale um quarto em s = 0,5, e 0 em s = 0 e em s = 1.",
    ),
)
PEAK_OF_TANH = at(
    "peak",
    "t",
    {-1.0: 0.0, 0.0: 1.0, 1.0: 0.0},
    Text(
        "The slope is 1 at t = 0, and 0 at t = -1 and at t = 1.",
        "A derivada vale 1 em t = 0, e 0 em t = -1 e em t = 1.",
    ),
)
ABOUT_HALF = same_for(
    "s",
    lambda s: 1 - s,
    Text("The slope is the same at s and at 1 - s.", "A derivada é a mesma em s e em 1 - s."),
)
ABOUT_ZERO = same_for(
    "t",
    lambda t: -t,
    Text("The slope is the same at t and at -t.", "A derivada é a mesma em t e em -t."),
)


def kept_in(x, values):
    """Write values into an array that has the type of x."""
    room = np.zeros_like(x)
    room[...] = values
    return room


def shared(x):
    e = np.exp(x)
    return e / e.sum(), e / e.sum(axis=-1, keepdims=True)


def shared_stably(x):
    return np.exp(x - np.max(x)) / np.exp(x - np.max(x)).sum()


def in_other_shapes(right):
    """Give the right values with an axis too many, too few, or all in one."""
    return tuple(
        lambda a, change=change: change(right(a))
        for change in (np.atleast_1d, np.squeeze, np.ravel)
    )


SIGMOIDS = {
    "shape-not-kept": in_other_shapes(sigmoid),
    "sigmoid-decreases": lambda x: sigmoid(-x),
    "sigmoid-without-brackets": lambda x: 1 / 1 + np.exp(-x),
    "sigmoid-overflows": (
        lambda x: np.exp(x) / (1 + np.exp(x)),
        lambda x: 1 - np.exp(-x) / (1 + np.exp(-x)),
        lambda x: 0.5 + 0.5 * (np.exp(x) - 1) / (np.exp(x) + 1),
    ),
    "sigmoid-too-steep": lambda x: 0.5 * (1 + np.tanh(x)),
    "sigmoid-from-tanh-unfinished": (
        lambda x: np.tanh(x / 2),
        lambda x: np.tanh(x / 2) / 2,
        lambda x: 1 + np.tanh(x / 2),
        lambda x: 1 + np.tanh(x / 2) / 2,
    ),
    "tanh-for-the-sigmoid": lambda x: np.tanh(x),
    "exponential-alone": (lambda x: 1 / np.exp(-x), lambda x: np.exp(-x)),
    "slope-for-the-value": lambda x: sigmoid(x) * (1 - sigmoid(x)),
    "softmax-for-the-sigmoid": (
        shared_stably,
        lambda x: shared(x)[0],
        lambda x: shared(x)[1],
    ),
    "result-in-whole-numbers": lambda x: kept_in(x, sigmoid(x)),
    "gate-with-another-curve": (
        lambda x: np.clip(0.2 * x + 0.5, 0, 1),
        lambda x: np.clip(x / 6 + 0.5, 0, 1),
        lambda x: np.maximum(x, 0),
    ),
}

SIGMOID_SLOPES = {
    "shape-not-kept": in_other_shapes(sigmoid_grad),
    "sigmoid-squashed-again": lambda s: sigmoid(s) * (1 - sigmoid(s)),
    "one-factor-of-the-slope": (
        lambda s: s,
        lambda s: s * s,
        lambda s: 1 - s,
        lambda s: (1 - s) * (1 - s),
    ),
    "tanh-slope-for-the-sigmoid": lambda s: 1 - s**2,
    "slope-of-the-slope": lambda s: 1 - 2 * s,
}

TANH_SLOPES = {
    "shape-not-kept": in_other_shapes(tanh_grad),
    "tanh-squashed-again": lambda t: 1 - np.tanh(t) ** 2,
    "tanh-slope-without-square": (lambda t: 1 - t, lambda t: 1 - np.abs(t)),
    "tanh-slope-squares-the-difference": lambda t: (1 - t) ** 2,
    "tanh-slope-with-a-plus": lambda t: 1 + t**2,
    "tanh-slope-without-the-one": (lambda t: t**2, lambda t: -(t**2)),
    "sigmoid-slope-for-the-tanh": lambda t: t * (1 - t),
    "slope-of-the-slope": lambda t: -2 * t,
}

EXERCISE = Exercise(
    Function(
        sigmoid,
        cases=any_numbers,
        returns=("s",),
        laws=(laws.bounded(0, 1), laws.point_symmetric("x", centre=0.5), ODDS, ENDS),
        wrong=SIGMOIDS,
        square=WITHOUT_AXES,
    ),
    Function(
        sigmoid_grad,
        cases=sigmoid_values,
        returns=("ds_dx",),
        laws=(laws.bounded(0, 0.25), ABOUT_HALF, PEAK_OF_SIGMOID),
        wrong=SIGMOID_SLOPES,
        square=WITHOUT_AXES,
    ),
    Function(
        tanh_grad,
        cases=tanh_values,
        returns=("dt_dx",),
        laws=(laws.bounded(0, 1), ABOUT_ZERO, PEAK_OF_TANH),
        wrong=TANH_SLOPES,
        square=WITHOUT_AXES,
    ),
)
