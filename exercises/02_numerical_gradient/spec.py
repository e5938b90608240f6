"""Central differences: the gradient of a function that is only known by calling it."""

from dataclasses import dataclass

import numpy as np

from grader.checks import laws
from grader.checks.battery import Style
from grader.checks.closeness import NUMERICAL_GRADIENT_RELATIVE, largest
from grader.checks.values import number_block
from grader.course import Exercise, Function
from grader.text import Text
from reference.derivatives import numerical_gradient

FINE, COARSE = 1e-5, 1e-2
LARGEST_X = 3.0
ROUNDED = 1e-6  # of eps: what is left where an entry was moved and moved back
FAR = 10.0  # moves every entry to where a step in proportion to |x| is far from eps
BOTH = "\x1e"  # an exception's text: English before it, Portuguese behind it
# a callback costs more than the arithmetic around it
MOST_ROWS, MOST_COLUMNS, MIDDLE = 2, 3, 2

LINEAR, QUADRATIC, CUBIC, SMOOTH = "linear", "quadratic", "cubic", "smooth"
# Eight seeds in a row meet every kind at both eps.
KINDS = (CUBIC, QUADRATIC, SMOOTH, LINEAR)
FORMULAS = {
    LINEAR: "sum(a * x)",
    QUADRATIC: "sum(a * x**2 + b * x * roll(x, 1)) / 2",
    CUBIC: "sum(a * x**3) / 6 + sum(b * x * roll(x, 1)) / 2",
    SMOOTH: "sum(a * sin(x)) + exp(mean(b * x))",
}


@dataclass(frozen=True)
class Example:
    """A function of one array whose gradient and third derivatives are known."""

    kind: str
    a: np.ndarray
    b: np.ndarray

    def __call__(self, x):
        x = self._checked(x)
        if self.kind == LINEAR:
            return float(np.sum(self.a * x))
        if self.kind == QUADRATIC:
            return float(np.sum(self.a * x**2 + self.b * x * np.roll(x, 1)) / 2)
        if self.kind == CUBIC:
            return float(np.sum(self.a * x**3) / 6 + np.sum(self.b * x * np.roll(x, 1)) / 2)
        return float(np.sum(self.a * np.sin(x)) + np.exp(np.mean(self.b * x)))

    def __str__(self):
        letters = "ab" if "b" in FORMULAS[self.kind] else "a"
        values = (
            f"{letter} = {np.array2string(getattr(self, letter), precision=4, separator=', ')}"
            for letter in letters
        )
        return " ".join(f"{FORMULAS[self.kind]};  {', '.join(values)}".split())

    def gradient(self, x):
        """Return the gradient at x, from the formula."""
        if self.kind == LINEAR:
            return self.a + 0 * x
        mixed = (self.b * np.roll(x, 1) + np.roll(self.b * x, -1)) / 2
        if self.kind == QUADRATIC:
            return self.a * x + mixed
        if self.kind == CUBIC:
            return self.a * x**2 / 2 + mixed
        return self.a * np.cos(x) + self.b / self.b.size * np.exp(np.mean(self.b * x))

    def third_derivative(self, x, reach):
        """Return a bound of |d3 f / dx_k3| for every k wherever one entry is moved by `reach`."""
        if self.kind == CUBIC:
            return largest(self.a)
        if self.kind == SMOOTH:
            share = largest(self.b) / self.b.size
            return largest(self.a) + share**3 * np.exp(np.mean(self.b * x) + share * reach)
        return 0.0

    def _checked(self, x):
        # counted before it is made: one long text among rows of numbers would be a table of texts
        array = number_block(x)
        if array is None or np.asarray(x).dtype.kind not in "fiu":
            raise ValueError(BOTH.join(["f needs real numbers", "f precisa de números reais"]))
        if (got := array.shape) != (want := self.a.shape):
            raise ValueError(
                f"f needs the shape of x, {want}, not {got}{BOTH}"
                f"f precisa do formato de x, {want}, não {got}"
            )
        return array


def shape_for(draw):
    """Choose a shape, 0-d and 3-d among them; the rich case is a matrix."""
    N, D = draw.sizes("N", "D")
    rows, columns = min(N, MOST_ROWS), min(D, MOST_COLUMNS)
    if N == D == 1:
        return ()
    if draw.style is Style.INTEGERS:
        return (columns,)
    return (rows, MIDDLE, columns) if draw.style is Style.EDGES else (rows, columns)


def cases(draw):
    shape = shape_for(draw)
    # without asarray, clip makes a number of a 0-d array
    x = np.asarray(np.clip(draw.normal(*shape), -LARGEST_X, LARGEST_X))
    kind = KINDS[draw.seed % len(KINDS)]
    if kind == LINEAR and draw.style is Style.RICH and shape:
        kind = QUADRATIC  # the rich case must show what only a curve shows
    f = Example(kind, draw.signed_unit(*shape), draw.signed_unit(*shape))
    return f, x, (FINE, COARSE)[draw.seed // len(KINDS) % 2]


def tolerance(arguments, expected):
    """Allow what central differences cost: round-off, and eps**2 of the third derivative."""
    f, x, eps = arguments
    # round-off grows with |f|, so an almost flat f has an accuracy of its own
    size = max(largest(expected), abs(f(x)) / 100, 0.01)
    cut_off = eps**2 * f.third_derivative(x, 2 * eps) / 6
    return NUMERICAL_GRADIENT_RELATIVE * size + cut_off


def at(kind, start, b):
    """Ask about another function at a point made from x, with the coarse eps."""

    def change(given):
        x = start(given["x"])
        return {"f": Example(kind, 1 + 0 * x, b + 0 * x), "x": x, "eps": COARSE}

    return change


EXACT_FOR_QUADRATICS = laws.special_cases(
    "exact-for-quadratics",
    Text(
        "For a quadratic f the central difference is the gradient itself, whatever eps.",
        "Para f quadrática, a diferença central é o próprio gradiente, seja qual for eps.",
    ),
    (at(QUADRATIC, np.copy, b=0.5), lambda given: given["f"].gradient(given["x"])),
    tolerance=lambda given: tolerance(tuple(given.values()), given["f"].gradient(given["x"])),
)
SECOND_ORDER = laws.special_cases(
    "second-order",
    Text(
        "For a cubic f the error at x = 0 is at most eps**2 / 6 of its third derivative.",
        "Para f cúbica, o erro em x = 0 é no máximo eps**2 / 6 da terceira derivada.",
    ),
    (at(CUBIC, np.zeros_like, b=0.0), lambda given: given["f"].gradient(given["x"])),
    tolerance=lambda given: tolerance(tuple(given.values()), given["f"].gradient(given["x"])),
)


class Recorded:
    """A function that keeps the points it is asked at."""

    def __init__(self, f):
        self.f, self.points = f, []

    def __call__(self, x):
        value = self.f(x)
        self.points.append(np.array(x, dtype=np.float64))
        return value


def recorded(given, _rng):
    x = np.asarray(given["x"] + FAR)
    return [{"f": Recorded(given["f"]), "x": x.copy(), "eps": eps} for eps in (FINE, COARSE)]


def eps_away(probe):
    """Tell whether each entry was moved up and down by eps, give or take a factor of 4."""
    if not probe["f"].points:
        return False
    moved = np.array(probe["f"].points) - probe["x"]
    # moving x rounds
    least, most = probe["eps"] / 4 * (1 - ROUNDED), probe["eps"] * 4 * (1 + ROUNDED)
    # no point counts that is asked for show beside others that are nearer or farther
    step = np.abs(moved)
    near = (step <= ROUNDED * probe["eps"]) | ((step >= least) & (step <= most))
    farthest = np.array([moved.max(axis=0), -moved.min(axis=0)])
    return bool(np.all(near) and np.all(farthest >= least))


DISTANCE = laws.Law(
    "distance",
    Text(
        "f is asked at points that lie at a distance eps from x, or a small multiple of it,"
        " whatever eps and x are.",
        "f é chamada em pontos que ficam a uma distância eps de x, ou um pequeno múltiplo dela,"
        " sejam quais forem eps e x.",
    ),
    recorded,
    lambda _given, _result, asked, _answers: all(map(eps_away, asked)),
)


def each(x, rule):
    """Fill a gradient entry by entry with rule(e_k)."""
    units = np.eye(x.size).reshape(x.size, *x.shape)
    return np.reshape([rule(e) for e in units], x.shape)


def both_on_one_array(f, x, eps):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        above = below = x
        above[k] += eps
        below[k] -= eps
        g[k] = (f(above) - f(below)) / (2 * eps)
    return g


def left_below(f, x, eps):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        x[k] += eps
        above = f(x)
        x[k] -= 2 * eps
        g[k] = (above - f(x)) / (2 * eps)
    return g


def left_above(f, x, eps):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        below = x.copy()
        below[k] -= eps
        above = x
        above[k] += eps
        g[k] = (f(above) - f(below)) / (2 * eps)
    return g


def one_sided_left_above(f, x, eps):
    g, here = np.zeros(x.shape), f(x)
    for k in np.ndindex(x.shape):
        x[k] += eps
        g[k] = (f(x) - here) / eps
    return g


def row_by_row(f, x, eps):
    g = np.zeros(x.shape)
    for k in range(len(x)):
        above, below = x.copy(), x.copy()
        above[k] += eps
        below[k] -= eps
        g[k] = (f(above) - f(below)) / (2 * eps)
    return g


def all_at_once(f, x, eps):
    return (f(x + eps) - f(x - eps)) / (2 * eps)


def rise(f, x, step):
    """The difference between both sides of x."""
    return f(x + step) - f(x - step)


def three_points(f, x, step, eps):
    """A formula of second order whose points lie on one side."""
    return (4 * f(x + step) - 3 * f(x) - f(x + 2 * step)) / (2 * eps)


EXERCISE = Exercise(
    Function(
        numerical_gradient,
        cases=cases,
        returns=("g",),
        expected=lambda f, x, eps: f.gradient(x),
        tolerance=tolerance,
        may_write=("x",),
        replayed=8,
        laws=(EXACT_FOR_QUADRATICS, SECOND_ORDER, DISTANCE),
        wrong={
            "one-sided-difference": (
                lambda f, x, eps: each(x, lambda e: (f(x + eps * e) - f(x)) / eps),
                lambda f, x, eps: each(x, lambda e: (f(x) - f(x - eps * e)) / eps),
            ),
            "one-sided-halved": lambda f, x, eps: each(
                x, lambda e: (f(x + eps * e) - f(x)) / (2 * eps)
            ),
            "three-points-on-one-side": (
                lambda f, x, eps: each(x, lambda e: three_points(f, x, eps * e, eps)),
                lambda f, x, eps: each(x, lambda e: three_points(f, x, -eps * e, -eps)),
            ),
            "distance-not-doubled": lambda f, x, eps: each(x, lambda e: rise(f, x, eps * e) / eps),
            "distance-forgotten": (
                lambda f, x, eps: each(x, lambda e: rise(f, x, eps * e)),
                lambda f, x, eps: each(x, lambda e: rise(f, x, eps * e) / 2),
                lambda f, x, eps: each(x, lambda e: rise(f, x, eps * e) / 2 * eps),
            ),
            "entry-not-restored": (left_below, left_above, one_sided_left_above),
            "no-difference-seen": (both_on_one_array, lambda f, x, eps: 0 * x),
            "difference-reversed": lambda f, x, eps: each(
                x, lambda e: rise(f, x, -eps * e) / (2 * eps)
            ),
            "moves-all-entries": lambda f, x, eps: 0 * x + all_at_once(f, x, eps),
            "moves-a-whole-row": row_by_row,
            "returns-one-number": lambda f, x, eps: all_at_once(f, x, eps),
        },
    )
)
