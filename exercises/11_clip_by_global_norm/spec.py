"""Clipping by the global norm: one factor for all gradients, min(1, max_norm / norm)."""

import numpy as np

from grader.checks import laws
from grader.checks.battery import RICH_SIZES, Style
from grader.checks.closeness import CLIP_EPSILON, FLOAT32_RELATIVE, RELATIVE, largest
from grader.checks.laws import Law
from grader.course import Exercise, Function, Items
from grader.text import Text
from reference.optim import clip_by_global_norm

# max_norm as a share of the norm: prime to the styles of drawn cases, which come round in fours
RATIOS = (0.5, 2.0, 0.1, 1.2, 0.9, 1.00005, 0.99995)
HUGE = 1e6  # gradients that exploded
THIRTEEN = [np.array([[3.0, 0.0], [0.0, 4.0]]), np.array([12.0]), np.array([0.0])]
LEAST = 0.1  # below it, 1e-6 beside the norm is more than rounding


def length(arrays):
    """Return the Euclidean norm of all entries of all arrays."""
    return float(np.sqrt(sum(np.sum(a**2) for a in arrays)))


def cases(draw):
    sizes = D, H = draw.sizes("D", "H")
    middle = (2,) if draw.style is Style.EDGES else ()
    scale = HUGE if draw.style is Style.LARGE else 1
    shapes = (D, *middle, H), (H, H), (H,)
    grads = [scale * draw.normal(*shape) for shape in shapes]
    norm = length(grads)
    if 0 < norm < LEAST:
        grads, norm = [g / norm for g in grads], 1.0
    rich = sizes == (RICH_SIZES["D"], RICH_SIZES["H"])
    ratio = RATIOS[0 if rich else draw.seed % len(RATIOS)]
    # two digits, so that a learner can read it, but where the limit is nearly met
    return grads, float(f"{ratio * norm:.{9 if abs(ratio - 1) < LEAST / 2 else 2}g}") or 1.0


def tolerance(arguments, _first):
    """Allow 1e-6 beside the norm in the denominator."""
    grads, max_norm = arguments
    norm = length(grads)
    return max(2 * CLIP_EPSILON * max_norm / max(norm, max_norm), RELATIVE * norm)


def near(wanted, got):
    """Compare two lists of arrays, entries in single precision and that 1e-6 allowed."""
    slack = 2 * CLIP_EPSILON + 2 * FLOAT32_RELATIVE * length(wanted)
    return [a.shape for a in wanted] == [b.shape for b in got] and all(
        largest(a - b) <= slack for a, b in zip(wanted, got, strict=True)
    )


def parallel(given, result, _asked, _answers):
    before = given["grads"]
    factor = length(result[:-1]) / (length(before) or 1.0)
    return near([factor * g for g in before], result[:-1])


def long_enough(given, result, _asked, _answers):
    wanted = min(length(given["grads"]), given["max_norm"])
    return near([np.array(wanted)], [np.array(length(result[:-1]))])


def all_entries(arrays):
    return np.concatenate([a.ravel() for a in arrays])


def joined_and_split(given, _rng):
    apart = [row.copy() for g in given["grads"] for row in g.reshape(-1, g.shape[-1])]
    return [{**given, "grads": grads} for grads in ([all_entries(given["grads"])], apart)]


def same_entries(_given, result, asked, answers):
    *clipped, norm = result
    return all(
        len(answer) == len(probe["grads"]) + 1
        and near([all_entries(clipped), norm], [all_entries(answer[:-1]), answer[-1]])
        for probe, answer in zip(asked, answers, strict=True)
    )


def exploded(given, _rng):
    grown = [HUGE * g for g in given["grads"]]
    return [{**given, "grads": grown}] if length(given["grads"]) > given["max_norm"] else []


def norm_alone_grows(_given, result, _asked, answers):
    *clipped, norm = result
    return all(near([*clipped, HUGE * norm], [*answer]) for answer in answers)


LAWS = (
    Law(
        "one-direction",
        Text(
            "All arrays are scaled by one and the same factor, so that together they keep their"
            " direction.",
            "Todos os arrays são multiplicados por um mesmo fator e, juntos, mantêm a direção.",
        ),
        lambda _given, _rng: [],
        parallel,
    ),
    Law(
        "no-longer-than-the-limit",
        Text(
            "The results together are as long as the gradients were, or max_norm long if that is"
            " less.",
            "Juntos, os resultados têm a norma dos gradientes, ou max_norm, se ela for menor.",
        ),
        lambda _given, _rng: [],
        long_enough,
    ),
    laws.special_cases(
        "short-ones-stay",
        Text(
            "Gradients far shorter than max_norm come back as they were.",
            "Gradientes de norma muito menor que max_norm voltam como eram.",
        ),
        (
            lambda given: {"max_norm": 1000.0 * (length(given["grads"]) or 1.0)},
            lambda given: (*given["grads"], np.array(length(given["grads"]))),
        ),
    ),
    laws.special_cases(
        "just-as-long",
        Text(
            "Gradients exactly as long as max_norm come back as they were: [[3, 0], [0, 4]], [12]"
            " and [0] have the norm 13.",
            "Gradientes de norma exatamente max_norm voltam como eram: [[3, 0], [0, 4]], [12] e [0]"
            " têm norma 13.",
        ),
        (
            lambda given: {"grads": THIRTEEN, "max_norm": 13.0},
            lambda given: (*THIRTEEN, np.array(13.0)),
        ),
        tolerance=lambda given: 13 * CLIP_EPSILON,
    ),
    Law(
        "joined-or-split",
        Text(
            "However many arrays the same entries come in, they give the same results.",
            "Os mesmos elementos dão o mesmo resultado, venham eles em quantos arrays vierem.",
        ),
        joined_and_split,
        same_entries,
    ),
    Law(
        "norm-alone-grows",
        Text(
            "Ten times as long, gradients above the limit are clipped to the same arrays, and only"
            " the norm is ten times as large.",
            "Dez vezes maiores, gradientes acima do limite são recortados para os mesmos arrays, e"
            " só a norma fica dez vezes maior.",
        ),
        exploded,
        norm_alone_grows,
    ),
)


def scaled(factor, grads):
    return [factor * g for g in grads]


def clipping_by(measure, factor):
    """A clip that measures, or scales, in another way."""

    def program(grads, max_norm):
        n = measure(grads)
        return scaled(factor(n, max_norm) if n > max_norm else 1.0, grads), n

    return program


def measured(*measures):
    """Clips that measure in other ways, each also with 1e-6 in the denominator."""
    factors = (lambda n, limit: limit / n, lambda n, limit: limit / (n + CLIP_EPSILON))
    return tuple(clipping_by(measure, factor) for measure in measures for factor in factors)


def norms(grads):
    return np.array([np.sqrt(np.sum(g**2)) for g in grads])


def each_alone(grads, limit, epsilon=1e-300):
    return [g * min(1.0, limit / (np.linalg.norm(g) + epsilon)) for g in grads]


def shortened(g, limit, axis):
    lengths = np.sqrt(np.sum(g**2, axis=axis, keepdims=True))
    return g * np.where(lengths > limit, limit / lengths, 1.0)


def keeping(change):
    """A right norm, and results that are made of the gradients and the norm in another way."""
    return lambda grads, max_norm: (change(grads, max_norm, length(grads)), length(grads))


def without(part):
    """A right clip that leaves some arrays as they are."""
    return keeping(
        lambda grads, m, n: [g if k in part else g * m / max(n, m) for k, g in enumerate(grads)]
    )


def returning(change):
    """A right clip, and another number beside it."""
    return lambda grads, max_norm: (
        clipped := clip_by_global_norm(grads, max_norm)[0],
        change(clipped, length(grads), max_norm),
    )


WRONG = {
    # what is scaled, and by how much
    "clips-each-entry": (
        keeping(lambda grads, m, _: [np.clip(g, -m, m) for g in grads]),
        keeping(lambda grads, m, n: [np.clip(g, -m, m) if n > m else g for g in grads]),
        keeping(lambda grads, m, _: [np.minimum(g, m) for g in grads]),
    ),
    "scales-the-large-entries-alone": keeping(
        lambda grads, m, n: [np.where(abs(g) > m, g * m / max(n, m), g) for g in grads]
    ),
    "clips-each-array": (
        keeping(lambda grads, m, _: each_alone(grads, m)),
        keeping(lambda grads, m, _: each_alone(grads, m, CLIP_EPSILON)),
        lambda grads, m: (each_alone(grads, m), norms(grads)[-1]),
        lambda grads, m: (each_alone(grads, m), norms(grads).sum()),
        keeping(lambda grads, m, _: each_alone(grads, m / np.sqrt(len(grads)))),
    ),
    "clips-each-row": (
        keeping(lambda grads, m, _: [shortened(g, m, -1) for g in grads]),
        keeping(lambda grads, m, _: [shortened(g, m, 0) for g in grads]),
    ),
    "array-left-unscaled": (*(without({k}) for k in range(3)), without({1, 2}), without({0, 1})),
    "always-rescales": (
        keeping(lambda grads, m, n: [g * m / np.float64(n) for g in grads]),
        keeping(lambda grads, m, n: scaled(m / (n + CLIP_EPSILON), grads)),
        keeping(lambda grads, m, n: scaled(m / n if n else 1.0, grads)),
    ),
    "never-clips": keeping(lambda grads, m, n: grads),
    "clips-the-short-ones": (
        keeping(lambda grads, m, n: scaled(m / n if 0 < n < m else 1.0, grads)),
        keeping(lambda grads, m, n: scaled(max(1.0, m / n) if n else 1.0, grads)),
    ),
    "ignores-the-limit": clipping_by(length, lambda n, _: 1 / n),
    "factor-upside-down": (
        clipping_by(length, lambda n, limit: n / limit),
        keeping(lambda grads, m, n: scaled(min(1.0, n / m), grads)),
    ),
    "factor-applied-again": (
        clipping_by(length, lambda n, limit: (limit / n) ** 2),
        clipping_by(length, lambda n, limit: (limit / n) ** 3),
    ),
    "subtracts-the-excess": (
        keeping(lambda grads, m, n: [g - max(0.0, n - m) for g in grads]),
        keeping(lambda grads, m, n: [g - np.sign(g) * max(0.0, n - m) for g in grads]),
    ),
    "drops-long-gradients": keeping(lambda grads, m, n: scaled(float(n <= m), grads)),
    "zero-norm-divided": keeping(
        lambda grads, m, n: [np.float64(min(n, m)) * g / np.float64(n) for g in grads]
    ),
    "arrays-come-back-flat": keeping(
        lambda grads, m, n: [g.ravel() * m / max(n, m) for g in grads]
    ),
    # how long the gradients are
    "adds-the-norms": measured(lambda grads: norms(grads).sum()),
    "norm-without-root": (
        *measured(lambda grads: length(grads) ** 2),
        clipping_by(length, lambda n, limit: limit / n**2),
        returning(lambda clipped, n, m: n**2),
        keeping(lambda grads, m, n: scaled(m / n**2 if n**2 > m else 1.0, grads)),
    ),
    "norm-of-absolute-values": measured(lambda grads: sum(np.sum(abs(g)) for g in grads)),
    "largest-taken-for-norm": measured(
        lambda grads: max(np.max(abs(g)) for g in grads),
        lambda grads: norms(grads).max(),
    ),
    "mean-taken-for-sum": measured(
        lambda grads: np.sqrt(np.mean(all_entries(grads) ** 2)),
        lambda grads: np.sqrt(np.mean(norms(grads) ** 2)),
        lambda grads: np.sqrt(sum(np.mean(g**2) for g in grads)),
        lambda grads: norms(grads).mean(),
    ),
    "sums-before-squaring": measured(
        lambda grads: np.sqrt(sum(np.sum(g) ** 2 for g in grads)),
        lambda grads: abs(sum(np.sum(g) for g in grads)),
    ),
    "spectral-norm": measured(lambda grads: np.sqrt(sum(np.linalg.norm(g, 2) ** 2 for g in grads))),
    "array-missing-from-the-norm": measured(
        *(lambda grads, k=k: length(grads[k : k + 1]) for k in range(3)),
        *(lambda grads, part=part: length(grads[part]) for part in (slice(1, 3), slice(0, 2))),
        lambda grads: length([g for g in grads if g.ndim == 2]),
    ),
    "norm-after-clipping": returning(lambda clipped, n, m: length(clipped)),
    "returns-the-factor": (
        returning(lambda clipped, n, m: min(1.0, m / n) if n else 1.0),
        returning(lambda clipped, n, m: m / (n + CLIP_EPSILON)),
    ),
}


EXERCISE = Exercise(
    Function(
        clip_by_global_norm,
        cases=cases,
        returns=("clipped", "norm"),
        parts={"clipped": Items(3)},
        laws=LAWS,
        wrong=WRONG,
        tolerance=tolerance,
    )
)
