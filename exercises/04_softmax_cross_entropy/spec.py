"""Softmax cross-entropy: the mean of -log p of the right class, and its gradient."""

from types import SimpleNamespace

import numpy as np

from grader.checks import laws
from grader.checks.battery import RICH_SIZES, Style
from grader.checks.closeness import FLOAT32_RELATIVE, close, largest
from grader.checks.laws import Law
from grader.course import Exercise, Function
from grader.text import Text
from reference.losses import softmax_cross_entropy

# which rows count; prime to the styles of drawn cases, which come round in fours
SOME, NO_MASK, EVERY, NONE = "some", "no mask", "every", "none"
MASKS = (SOME, NO_MASK, SOME, EVERY, NONE)
FAR_BELOW = 40.0  # e**-40 is lost beside 1e-8, and beside 1e-16
FARTHER_BELOW = 550.0
HARDLY_A_NUMBER = 600.0  # the statement's promise: e**-600 is still above 0
MOVED_BY = 5e3
SPREAD, APART = 4e3, 6e3  # together the 1e4 of the statement


def cases(draw):
    sizes = N, K = draw.sizes("N", "K")
    logits = draw.normal(N, K)
    # stretched, as few gates lie near their ends and every class is to occur
    targets = (np.clip(2 * draw.gate(N) - 0.5, 0, 0.999) * K).astype(int)
    right = np.arange(N), targets
    if draw.style is Style.EDGES:
        logits[right] -= (FAR_BELOW, FARTHER_BELOW)[draw.seed // 4 % 2]
    if draw.style is Style.LARGE:
        # each row far from its neighbours: no number fits all of them
        logits = np.clip(100 * logits, -SPREAD, SPREAD) + APART * (-1.0) ** np.arange(N)[:, None]
        logits[right] = np.maximum(logits[right], logits.max(axis=1) - HARDLY_A_NUMBER)
    share = draw.gate(N)
    kind = MASKS[draw.seed % len(MASKS)]
    if draw.style is Style.LARGE or sizes == (RICH_SIZES["N"], RICH_SIZES["K"]):
        kind = NO_MASK
    masks = {SOME: share > share.mean(), NO_MASK: None, EVERY: share >= 0, NONE: share < 0}
    return logits, targets, masks[kind]


def alike(wanted, got):
    return all(close(a, b) for a, b in zip(wanted, got, strict=True))


def twice(given, _rng):
    names = ("logits", "targets") if given["mask"] is None else tuple(given)
    return [{**given, **{name: np.concatenate([given[name]] * 2) for name in names}}]


def first_row_out(given, _rng):
    """Ask about a first row that is masked out and holds something else, and without that row."""
    if len(given["targets"]) == 1:
        return []
    others = np.arange(len(given["targets"])) > 0
    if given["mask"] is not None:
        others &= given["mask"]
    logits, targets = given["logits"].copy(), given["targets"].copy()
    logits[0], targets[0] = 1 - 3 * logits[0], logits.shape[1] - 1 - targets[0]
    return [
        {"logits": logits, "targets": targets, "mask": others},
        {"logits": logits[1:], "targets": targets[1:], "mask": others[1:]},
    ]


def without_trace(_given, _result, _asked, answers):
    if not answers:
        return True
    masked, (loss, slopes) = answers
    return alike((loss, np.vstack([0 * slopes[:1], slopes])), masked)


def moved_rows(given, _rng):
    """Ask about the same rows far up and far down in turn, without a mask and with one."""
    N = len(given["targets"])
    logits = given["logits"] + MOVED_BY * (-1.0) ** np.arange(N)[:, None]
    return [{**given, "logits": logits, "mask": mask} for mask in masks_alike(given["mask"], N)]


def masks_alike(mask, N):
    return (mask,) if mask is not None else (None, np.ones(N, dtype=bool))


def sums_of_rows(_given, result, _asked, _answers):
    slopes = result[1]
    return slopes.ndim == 2 and largest(slopes.sum(axis=1)) <= FLOAT32_RELATIVE


def all_equal(given):
    K, mask = given["logits"].shape[1], given["mask"]
    share = np.ones(len(given["targets"])) if mask is None else mask.astype(float)
    share /= max(share.sum(), 1.0)
    slopes = share[:, None] * (1 / K - np.eye(K)[given["targets"]])
    return np.array(share.sum() * np.log(K)), slopes


LAWS = (
    Law(
        "rows-sum-to-zero",
        Text(
            "Each row of `dlogits` sums to 0: what one class gains, the others lose.",
            "Cada linha de `dlogits` soma 0: o que uma classe ganha, as outras perdem.",
        ),
        lambda _given, _rng: [],
        sums_of_rows,
    ),
    Law(
        "mean-over-rows",
        Text(
            "A batch given twice over has the same loss, and each row half the gradient.",
            "Um lote escrito duas vezes tem a mesma perda, e cada linha, metade do gradiente.",
        ),
        twice,
        lambda _given, result, _asked, answers: alike(
            (result[0], np.vstack([result[1]] * 2) / 2), answers[0]
        ),
    ),
    Law(
        "masked-rows-leave-no-trace",
        Text(
            "A row that the mask leaves out changes nothing, and its gradient is 0.",
            "Uma linha que a máscara deixa de fora não muda nada, e seu gradiente é 0.",
        ),
        first_row_out,
        without_trace,
    ),
    Law(
        "differences-alone",
        Text(
            "A number added to all scores of a row changes nothing, with a mask or without.",
            "Somar um número a todos os escores de uma linha não muda nada, com máscara ou sem.",
        ),
        moved_rows,
        lambda _given, result, _asked, answers: all(
            close(a, b, MOVED_BY * 1e-12)
            for answer in answers
            for a, b in zip(result, answer, strict=True)
        ),
    ),
    laws.special_cases(
        "no-preference",
        Text(
            "Where all scores are equal, the loss is log(K), and each class has p = 1/K.",
            "Onde todos os escores são iguais, a perda é log(K), e cada classe tem p = 1/K.",
        ),
        (lambda given: {"logits": np.zeros_like(given["logits"])}, all_equal),
    ),
)

# The right way, quantity by quantity; a mistake is one of these lines written otherwise.
STEPS = {
    "logits": lambda s: s.logits,
    "targets": lambda s: s.targets,
    "rows": lambda s: np.arange(len(s.targets)),
    "counts": lambda s: np.ones(len(s.targets)) if s.mask is None else s.mask.astype(float),
    "M": lambda s: max(s.counts.sum(), 1.0),
    "z": lambda s: s.logits - s.logits.max(axis=1, keepdims=True),
    "e": lambda s: np.exp(s.z),
    "p": lambda s: s.e / s.e.sum(axis=1, keepdims=True),
    "log_p": lambda s: s.z - np.log(s.e.sum(axis=1, keepdims=True)),
    "right": lambda s: s.log_p[s.rows, s.targets],
    "onehot": lambda s: np.eye(s.logits.shape[1])[s.targets],
    "slope": lambda s: s.p - s.onehot,
    "loss": lambda s: -np.sum(s.counts * s.right) / s.M,
    "dlogits": lambda s: s.counts[:, None] * s.slope / s.M,
}


def but(**changes):
    """A loss and gradient in which the named quantities are computed otherwise."""

    def program(logits, targets, mask):
        s = SimpleNamespace(logits=logits, targets=targets, mask=mask)
        for name, right in STEPS.items():
            setattr(s, name, changes.get(name, right)(s))
        return s.loss, s.dlogits

    return program


def losses(*rows):
    """Means, over the rows that count, of something else."""
    return tuple(
        but(loss=lambda s, of=of: np.sum(np.where(s.counts > 0, of(s), 0)) / s.M) for of in rows
    )


def divided_by(number):
    """Divide the loss, the gradient, or both, by something else."""
    loss = {"loss": lambda s: -np.sum(s.counts * s.right) / number(s)}
    dlogits = {"dlogits": lambda s: s.counts[:, None] * s.slope / number(s)}
    return but(**loss), but(**dlogits), but(**loss, **dlogits)


def in_three_ways(z):
    """Subtract something else before exp: in log p, in p with its log, in log p with its exp."""
    return but(z=z), but(z=z, right=log_of_p), but(z=z, p=lambda s: np.exp(STEPS["log_p"](s)))


def log_of_p(s):
    return np.log(s.p[s.rows, s.targets])


def with_constants():
    """Take logarithms kept from infinity by a number that is not small beside a small p."""
    for tiny in (*(10.0**-k for k in range(5, 17)), np.finfo(float).eps):
        yield lambda s, tiny=tiny: -np.log(np.exp(s.right) + tiny)
        yield lambda s, tiny=tiny: -np.log(np.maximum(np.exp(s.right), tiny))
        yield lambda s, tiny=tiny: -np.log(np.clip(np.exp(s.right), tiny, 1 - tiny))


def at_every_pair(s):
    slope = s.p.copy()
    slope[:, s.targets] -= 1
    return slope


def softmax(a, axis=1):
    e = np.exp(a - a.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def binary(s):
    return -np.sum(s.onehot * np.log(s.p) + (1 - s.onehot) * np.log(1 - s.p), axis=1)


def mean_of_all(s):
    return -np.mean(s.right)


def kept(s):
    return s.logits * STEPS["counts"](s)[:, None]


# the same where p is above 0; a class far below the largest has p = 0
LOGS = (lambda s: s.log_p, lambda s: np.log(s.p))
ALL = {"counts": lambda s: np.ones(len(s.targets))}
RAW = {"right": lambda s: s.logits[s.rows, s.targets]}
SHIFTED = {"right": lambda s: s.z[s.rows, s.targets]}
EARLIER = {"targets": lambda s: s.targets - 1}
EXP = STEPS["e"]
ACROSS = {"p": lambda s: softmax(s.logits, 0)}
WRONG = {
    # the softmax
    "maximum-not-subtracted": in_three_ways(lambda s: s.logits),
    "one-maximum-for-all-rows": in_three_ways(lambda s: s.logits - s.logits.max()),
    "maximum-of-each-column": in_three_ways(lambda s: s.logits - s.logits.max(axis=0)),
    "softmax-along-the-batch": (but(**ACROSS), but(**ACROSS, right=log_of_p)),
    "softmax-twice": (
        but(p=lambda s: softmax(softmax(s.logits)), right=log_of_p),
        but(right=lambda s: np.log(softmax(s.p))[s.rows, s.targets]),
    ),
    "softmax-missing": (but(**RAW), but(**RAW, slope=lambda s: -s.onehot)),
    "probabilities-not-normalised": (but(p=EXP), but(**SHIFTED), but(**SHIFTED, p=EXP)),
    # the loss
    "small-constant-in-the-logarithm": losses(*with_constants()),
    "probability-without-logarithm": losses(
        lambda s: -np.exp(s.right), lambda s: 1 - np.exp(s.right)
    ),
    "logarithm-of-the-mean": but(loss=lambda s: -np.log(np.sum(s.counts * np.exp(s.right)) / s.M)),
    "another-logarithm": losses(lambda s: -s.right / np.log(2), lambda s: -s.right / np.log(10)),
    "loss-over-all-classes": losses(*(lambda s, log=log: -log(s).sum(axis=1) for log in LOGS)),
    "binary-cross-entropy": losses(binary, lambda s: binary(s) / s.p.shape[1]),
    "squared-error": losses(
        lambda s: np.sum(s.slope**2, axis=1), lambda s: np.mean(s.slope**2, axis=1)
    ),
    # which class, which rows
    "targets-counted-from-one": (but(**EARLIER), but(**EARLIER, right=log_of_p)),
    "predicted-class-for-the-right-one": (
        but(right=lambda s: s.log_p.max(axis=1)),
        but(targets=lambda s: s.logits.argmax(axis=1)),
    ),
    "every-row-with-every-target": (
        *losses(*(lambda s, log=log: -log(s)[:, s.targets].mean(axis=1) for log in LOGS)),
        *losses(*(lambda s, log=log: -log(s)[:, s.targets].sum(axis=0) for log in LOGS)),
        but(right=lambda s: s.log_p[:, s.targets].mean(axis=1), slope=at_every_pair),
        but(slope=at_every_pair),
    ),
    "mask-unused": but(**ALL),
    "mask-in-one-result": (
        but(loss=mean_of_all),
        but(dlogits=lambda s: s.slope / s.M),
        but(dlogits=lambda s: s.slope / len(s.slope)),
    ),
    "mask-reversed": but(counts=lambda s: STEPS["counts"](s) if s.mask is None else 1.0 - s.mask),
    "masked-logits-zeroed": (but(logits=kept, **ALL), but(logits=kept, loss=mean_of_all)),
    # the mean
    "masked-rows-counted": divided_by(lambda s: len(s.slope)),
    "no-row-to-divide-by": divided_by(lambda s: s.counts.sum()),
    "loss-not-averaged": divided_by(lambda s: 1)[0],
    "gradient-not-averaged": divided_by(lambda s: 1)[1],
    "nothing-averaged": divided_by(lambda s: 1)[2],
    "averages-over-classes-too": divided_by(lambda s: s.M * s.p.shape[1]),
    # the gradient
    "right-class-not-subtracted": but(slope=lambda s: s.p),
    "one-subtracted-from-every-class": but(slope=lambda s: s.p - 1),
    "gradient-by-the-probabilities": (
        but(slope=lambda s: -s.onehot / s.p),
        but(slope=lambda s: -s.onehot / np.exp(s.right)[:, None]),
    ),
    "softmax-slope-again": (
        but(slope=lambda s: (s.p - s.onehot) * s.p * (1 - s.p)),
        but(slope=lambda s: s.p * (1 - s.p)),
    ),
    "gradient-overwrites-the-probabilities": (
        but(right=lambda s: np.log(s.p[s.rows, s.targets] - 1)),
        *losses(lambda s: -np.log(np.exp(s.right) - 1)),
    ),
}


EXERCISE = Exercise(
    Function(
        softmax_cross_entropy,
        cases=cases,
        returns=("loss", "dlogits"),
        laws=LAWS,
        wrong=WRONG,
        square={"N": 4, "K": 4},
    )
)
