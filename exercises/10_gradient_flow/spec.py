"""How a gradient shrinks or grows on its way back, and the number that tells which to expect."""

import math

import numpy as np

from grader.checks import laws
from grader.checks.battery import Style
from grader.checks.closeness import ABSOLUTE_FLOOR, SPECTRAL_RADIUS_RELATIVE, close, largest
from grader.course import Exercise, Function
from grader.text import Text
from reference.rnn import backprop_gradient_norms, spectral_radius

HUGE = 1e4  # a gradient has no bounds, so none may be set


def flow_cases(draw):
    N, T, H = draw.sizes("N", "T", "H")
    scale = HUGE if draw.style is Style.LARGE else 1
    return scale * draw.normal(N, H), draw.signed_unit(N, T, H), draw.weights(H, H)


# What the statement promises of U, so that power iteration is a fair answer: how far below the
# largest modulus the next one lies, and how far above round-off the largest one itself.
GAP, LEAST = 0.9, 0.1
ALONE = 1e-6  # of the one number of a matrix: no iteration is needed to be nearer
AS_DRAWN, COMPLEX, NEGATIVE = range(3)


def is_settled(A):
    """Tell whether one eigenvalue, or one complex pair, dominates all others of a matrix."""
    values = sorted(np.linalg.eigvals(A), key=np.abs, reverse=True)
    size = abs(values[0])
    together = 2 if abs(values[0].imag) > LEAST * size else 1
    others = np.abs(values[together:]).max(initial=0)
    return others <= GAP * size and size >= LEAST * np.linalg.norm(A)


def direction(H, kind):
    """Return a matrix with one eigenvalue 1 or -1, or with the pair i and -i, beside zeros."""
    E = np.zeros((H, H))
    if kind == COMPLEX and H > 1:
        E[0, 1], E[1, 0] = -1, 1
    else:
        E[0, 0] = 1 if kind == AS_DRAWN else -1
    return E


def radius_cases(draw):
    """Draw a matrix: as it comes, or with a complex or negative eigenvalue that dominates.

    The direction has orthogonal eigenvectors, so adding it three times as large as the matrix
    leaves its eigenvalues at least twice as large as the others (Bauer & Fike). Whole numbers stay
    whole, and zeros zero.
    """
    (H,) = draw.sizes("H")
    A = draw.weights(H, H)
    kind = draw.seed % 3
    if kind == AS_DRAWN and is_settled(A):
        return (A,)
    return (A + math.ceil(3 * np.linalg.norm(A)) * direction(H, kind),)


def tolerance(_arguments, expected):
    """Allow what power iteration may leave."""
    return max(SPECTRAL_RADIUS_RELATIVE * largest(expected), ABSOLUTE_FLOOR)


def back(
    step=lambda g, slope, U, dh: (g * slope) @ U.T,
    slope=lambda hs, t: 1 - hs[:, t] ** 2,
    start=lambda dh: dh,
    order=reversed,
):
    """A way back: the gradients, the one by h0 first, each made from the later one by step."""

    def gradients(dh, hs, U):
        G = [start(dh)]
        for t in order(range(hs.shape[1])):
            G.append(step(G[-1], slope(hs, t), U, dh))
        return np.stack(G[::-1])

    return gradients


def rows(G):
    return np.sqrt((G**2).sum(axis=2))


def frobenius(G):
    return np.sqrt((G**2).sum(axis=(1, 2)))


def measured(size, gradients=None):
    """A program that measures a way back; size takes the gradients, of shape (T + 1, N, H)."""
    return lambda dh, hs, U: size((gradients or back())(dh, hs, U))


def way(**changes):
    return measured(frobenius, back(**changes))


def where(kept):
    """Leave zeros at the states t for which kept(t, T) is false."""
    return lambda dh, hs, U: (
        backprop_gradient_norms(dh, hs, U) * kept(np.arange(hs.shape[1] + 1), hs.shape[1])
    )


NORMS_WRONG = {
    # a step back
    "slope-missing": way(slope=lambda hs, t: 1),
    "slope-of-a-sigmoid": (
        way(slope=lambda hs, t: hs[:, t] * (1 - hs[:, t])),
        way(slope=lambda hs, t: 1 - hs[:, t]),
    ),
    "slope-squares-the-difference": way(slope=lambda hs, t: (1 - hs[:, t]) ** 2),
    "slope-with-a-plus": way(slope=lambda hs, t: 1 + hs[:, t] ** 2),
    "slope-squashed-again": way(slope=lambda hs, t: 1 - np.tanh(hs[:, t]) ** 2),
    "slope-of-a-neighbouring-state": (
        way(slope=lambda hs, t: 1 - hs[:, t - 1] ** 2),
        way(slope=lambda hs, t: 1 - hs[:, t - 1] ** 2 if t else 1),
        way(slope=lambda hs, t: 1 - hs[:, max(t - 1, 0)] ** 2),
        way(slope=lambda hs, t: 1 - hs[:, min(t + 1, hs.shape[1] - 1)] ** 2),
    ),
    "slope-behind-the-matrix": way(step=lambda g, slope, U, dh: (g @ U.T) * slope),
    "recurrent-weights-not-transposed-back": way(step=lambda g, slope, U, dh: (g * slope) @ U),
    "recurrent-weights-unused": way(step=lambda g, slope, U, dh: g * slope),
    "every-step-from-the-last-state": way(step=lambda g, slope, U, dh: (dh * slope) @ U.T),
    "last-gradient-added-at-every-step": way(step=lambda g, slope, U, dh: (g * slope) @ U.T + dh),
    "starts-from-ones": way(start=np.ones_like),
    "path-from-the-start": (
        way(order=iter),
        measured(lambda G: frobenius(G)[::-1], back(order=iter)),
    ),
    # what is measured
    "measured-before-the-matrix": lambda dh, hs, U: np.append(
        frobenius(back()(dh, hs, U)[1:] * (1 - hs.swapaxes(0, 1) ** 2)), np.linalg.norm(dh)
    ),
    "norm-squared": measured(lambda G: (G**2).sum(axis=(1, 2))),
    "norm-of-another-kind": (
        measured(lambda G: np.abs(G).sum(axis=(1, 2))),
        measured(lambda G: np.abs(G).max(axis=(1, 2))),
        measured(lambda G: np.linalg.norm(G, 2, axis=(1, 2))),
        measured(lambda G: np.linalg.norm(G, 1, axis=(1, 2))),
        measured(lambda G: np.abs(G.sum(axis=(1, 2)))),
    ),
    "norm-averaged": (
        measured(lambda G: np.sqrt((G**2).mean(axis=(1, 2)))),
        measured(lambda G: frobenius(G) / G.shape[1]),
        measured(lambda G: rows(G).mean(axis=1)),
        measured(lambda G: np.abs(G).mean(axis=(1, 2))),
    ),
    "norms-of-rows-added": measured(lambda G: rows(G).sum(axis=1)),
    "one-norm-for-each-example": (measured(rows), measured(lambda G: rows(G).T)),
    "norms-relative-to-the-last": measured(lambda G: frobenius(G) / frobenius(G[-1:])),
    # where it is put
    "path-in-reverse-order": measured(lambda G: frobenius(G)[::-1]),
    "one-state-missing": (
        measured(lambda G: frobenius(G)[:-1]),
        measured(lambda G: frobenius(G)[1:]),
    ),
    "states-left-at-zero": (
        where(lambda t, T: 0 * t),
        where(lambda t, T: t == T),
        where(lambda t, T: t % T == 0),
        where(lambda t, T: t > 0),
        where(lambda t, T: t < T),
    ),
}


def eigen(size):
    """A program that makes one number of the eigenvalues."""
    return lambda U: np.asarray(size(np.linalg.eigvals(U)))


RADIUS_WRONG = {
    "matrix-norm-for-eigenvalue": (
        lambda U: np.linalg.norm(U, 2),
        lambda U: np.linalg.norm(U),
        lambda U: np.linalg.norm(U, 1),
        lambda U: np.linalg.norm(U, 2) ** 2,
    ),
    "eigenvalue-without-modulus": (
        eigen(lambda values: values.real.max()),
        eigen(lambda values: np.abs(values.real).max()),
        eigen(lambda values: np.abs(values[np.argmax(values.real)])),
        eigen(lambda values: values[np.argmax(np.abs(values))].real),
        eigen(lambda values: values[np.isreal(values)].real.max(initial=0)),
        eigen(lambda values: np.abs(values[np.isreal(values)]).max(initial=0)),
    ),
    "first-eigenvalue-alone": eigen(lambda values: np.abs(values[0])),
    "smallest-eigenvalue": eigen(lambda values: np.abs(values).min()),
    "eigenvalues-averaged": (
        eigen(lambda values: np.abs(values).mean()),
        eigen(lambda values: np.abs(values).sum()),
    ),
    "all-moduli": eigen(np.abs),
    "modulus-squared": eigen(lambda values: np.abs(values).max() ** 2),
    "eigenvalues-of-a-symmetric-matrix": (
        lambda U: np.abs(np.linalg.eigvalsh(U)).max(),
        lambda U: np.abs(np.linalg.eigvalsh(U, "U")).max(),
        lambda U: np.abs(np.linalg.eigvalsh((U + U.T) / 2)).max(),
    ),
    "entries-for-eigenvalues": (
        lambda U: np.abs(U).max(),
        lambda U: np.abs(np.diag(U)).max(),
        lambda U: np.abs(np.trace(U)),
    ),
}


def relation(id, claim, change, holds):
    """Claim how the answer to one changed input follows from the answer to the case."""

    def kept(_given, result, _asked, answers):
        return holds(result[0], answers[0][0])

    return laws.Law(id, claim, lambda given, _rng: [{**given, **change(given)}], kept)


NORMS_LAWS = (
    relation(
        "scales",
        Text(
            "A gradient three times as large, of either sign, has norms three times as large.",
            "Um gradiente três vezes maior, de qualquer sinal, tem normas três vezes maiores.",
        ),
        lambda given: {"dh_T": -3 * given["dh_T"]},
        lambda norms, answer: close(3 * norms, answer),
    ),
    relation(
        "every-row-counts",
        Text(
            "The batch written twice, one copy below the other, has norms larger by the root of 2.",
            "O lote escrito duas vezes, uma cópia sob a outra, tem normas maiores por raiz de 2.",
        ),
        lambda given: {name: np.concatenate([given[name]] * 2) for name in ("dh_T", "hs")},
        lambda norms, answer: close(2**0.5 * norms, answer),
    ),
    laws.special_cases(
        "halves",
        Text(
            "With hs = 0 and U half a rotation matrix, every step back halves the norm.",
            "Com hs = 0 e U metade de uma matriz de rotação, cada passo de volta divide a norma"
            " por dois.",
        ),
        (
            lambda given: {"hs": 0 * given["hs"], "U": np.linalg.qr(given["U"])[0] / 2},
            lambda given: (
                np.linalg.norm(given["dh_T"]) / 2.0 ** np.arange(given["hs"].shape[1], -1, -1)
            ),
        ),
    ),
)
RADIUS_LAWS = (
    relation(
        "scales",
        Text(
            "U three times as large, of either sign, has a radius three times as large.",
            "U três vezes maior, de qualquer sinal, tem um raio três vezes maior.",
        ),
        lambda given: {"U": -3 * given["U"]},
        lambda radius, answer: close(3 * radius, answer, 5 * tolerance(None, radius)),
    ),
    laws.special_cases(
        "by-hand",
        Text(
            "U = [[-3]] gives 3; U = [[0, -4], [1, 0]] gives 2, the modulus of the pair 2i, -2i.",
            "U = [[-3]] dá 3; U = [[0, -4], [1, 0]] dá 2, o módulo do par 2i, -2i.",
        ),
        (lambda given: {"U": np.array([[-3.0]])}, lambda given: 3.0),
        (lambda given: {"U": np.array([[0.0, -4.0], [1.0, 0.0]])}, lambda given: 2.0),
        tolerance=lambda given: 3 * ALONE if given["U"].size == 1 else tolerance(None, 2.0),
    ),
)

EXERCISE = Exercise(
    Function(
        backprop_gradient_norms,
        cases=flow_cases,
        returns=("norms",),
        laws=NORMS_LAWS,
        wrong=NORMS_WRONG,
        upstream=("dh_T",),
        square={"N": 4, "T": 4, "H": 4},
    ),
    Function(
        spectral_radius,
        cases=radius_cases,
        returns=("radius",),
        tolerance=tolerance,
        laws=RADIUS_LAWS,
        wrong=RADIUS_WRONG,
    ),
)
