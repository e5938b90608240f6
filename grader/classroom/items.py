"""Item analysis: what the answers of a class say about the questions of a quiz."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

# The standard error of an r, 1 / sqrt(n - 1), is 0.23 here: with fewer, bands are chance.
FEWEST_LEARNERS = 20
# With fewer, alpha is low by construction: it is projected to so many items.
FEWEST_ITEMS = 8
# Points are whole numbers or simple fractions of them: a smaller spread is round-off,
SMALLEST_SPREAD = 1e-9
# and above this round-off would pass for spread: what is larger, infinite or NaN is no mark.
MOST_POINTS = 1e6
# Rounded to so many, an r of 0 or a facility of 0.2 stands on its own side of a limit.
DIGITS = 12
TOO_HARD, TOO_EASY, IDLE = 0.2, 0.95, 0.05
# 50 resamples lie in each tail of the interval.
RESAMPLES, TAIL = 2000, 0.025


class Band(StrEnum):
    """How well an item tells strong learners from weak ones, in Moodle's bands."""

    VERY_GOOD = "very_good"
    ADEQUATE = "adequate"
    WEAK = "weak"
    VERY_WEAK = "very_weak"
    WRONG_KEY = "probably_wrong_key"


# The least discrimination of each band; what is below them all is negative.
BANDS = ((0.5, Band.VERY_GOOD), (0.3, Band.ADEQUATE), (0.2, Band.WEAK), (0.0, Band.VERY_WEAK))


class Flag(StrEnum):
    """What needs a look: the facility of an item, or a wrong option."""

    TOO_HARD = "too_hard"
    TOO_EASY = "too_easy"
    IDLE = "idle"  # hardly anyone takes it
    DRAWS_THE_STRONG = "draws_the_strong"  # positive discrimination: ambiguous or mis-keyed


class Choices(NamedTuple):
    """What the learners chose at one item.

    options: option id -> whether it is right
    chosen: per learner an option's id, for `multiple` a collection of ids, or None for no answer;
        what is not among the options counts for none of them
    """

    options: Mapping[str, bool]
    chosen: Sequence[str | Collection[str] | None]


class OptionSummary(NamedTuple):
    """Who chose one option.

    share: of the learners who answered the item   mean_total: of the choosers
    discrimination: Pearson r between choosing it (0 or 1) and the points of all other items
    """

    id: str
    right: bool
    choosers: int
    share: float | None
    mean_total: float | None
    discrimination: float | None
    flags: tuple[Flag, ...]


class ItemSummary(NamedTuple):
    """What one item is worth.

    facility: mean of the points / points possible; an omitted answer is 0 points
    discrimination: Pearson r between the item and the points of all other items
    omitted, omitted_share: of all learners   awaiting: answers that a teacher has yet to mark
    """

    facility: float | None
    discrimination: float | None
    omitted: int
    omitted_share: float | None
    awaiting: int
    options: tuple[OptionSummary, ...]
    band: Band | None
    flags: tuple[Flag, ...]


class QuizSummary(NamedTuple):
    """What the quiz as a whole is worth.

    n: learners   items: those that count   maximum, mean, sd: of the totals, in points; sd by n - 1
    alpha: Cronbach's, with its 95 % bootstrap interval   sem: standard error of a total, in points
    projected: alpha of `FEWEST_ITEMS` items like these; None where there are as many, or where
        alpha is negative, which no length mends   too_few: learners, for bands and flags
    """

    n: int
    items: int
    maximum: float
    mean: float | None
    sd: float | None
    alpha: float | None
    alpha_interval: tuple[float, float] | None
    sem: float | None
    projected: float | None
    too_few: bool


class ItemAnalysis(NamedTuple):
    """A quiz, and its items in their order."""

    quiz: QuizSummary
    items: tuple[ItemSummary, ...]


class _Class(NamedTuple):
    # scores, omitted, marked: (N, k)   max_scores, counts: (k,)   totals: (N,) of what counts
    scores: Array
    max_scores: Array
    omitted: Mask
    marked: Mask
    counts: Mask
    totals: Array


def analyse(
    scores: ArrayLike,
    max_scores: ArrayLike,
    omitted: ArrayLike,
    choices: Sequence[Choices | None],
    rng: np.random.Generator,
) -> ItemAnalysis:
    """Tell what a quiz and each of its items are worth.

    scores: (N, k) points reached, NaN where a teacher has yet to mark   max_scores: (k,)
    omitted: (N, k) booleans; these are 0 points, whatever stands in `scores`
    choices: k entries, None for an item without options   rng: draws the bootstrap
    returns None for every number that does not exist, never NaN
    source: Moodle, "Quiz statistics calculations"

    One row per learner, the first attempt, is the caller's matter: later ones profit from feedback.
    An item is left out, for all learners, of totals and alpha while one answer to it awaits marking
    or if it gives no points; its facility and discrimination are then None. Bands and flags are
    withheld where there are too few learners to judge.
    """
    answers = _read(scores, max_scores, omitted)
    quiz = _quiz(answers, rng)
    items = tuple(
        _item(answers, column, chosen, judged=not quiz.too_few)
        for column, chosen in zip(range(answers.counts.size), choices, strict=True)
    )
    return ItemAnalysis(quiz, items)


def _read(scores: ArrayLike, max_scores: ArrayLike, omitted: ArrayLike) -> _Class:
    points, most = np.asarray(scores, np.float64), np.asarray(max_scores, np.float64)
    shape = len(points), most.size  # no learners at all may come as an empty list
    skipped = np.asarray(omitted, np.bool_).reshape(shape)
    points = np.where(skipped, 0.0, points.reshape(shape))
    marked = np.abs(points) <= MOST_POINTS
    counts = marked.all(axis=0) & (most > SMALLEST_SPREAD) & (most <= MOST_POINTS)
    return _Class(points, most, skipped, marked, counts, points[:, counts].sum(axis=1))


def _quiz(answers: _Class, rng: np.random.Generator) -> QuizSummary:
    scores, totals = answers.scores[:, answers.counts], answers.totals
    n, k = scores.shape
    sd = _settled(totals.std(ddof=1)) if n > 1 and k else None
    a = alpha(scores)
    return QuizSummary(
        n=n,
        items=k,
        maximum=_settled(answers.max_scores[answers.counts].sum()),
        mean=_settled(totals.mean()) if n and k else None,
        sd=sd,
        alpha=a,
        alpha_interval=None if a is None else alpha_interval(scores, rng),
        sem=None if sd is None or a is None else _settled(sd * math.sqrt(1 - a)),
        projected=None if a is None else projected(a, k),
        too_few=n < FEWEST_LEARNERS,
    )


def _item(answers: _Class, column: int, choices: Choices | None, *, judged: bool) -> ItemSummary:
    scores, omitted = answers.scores[:, column], answers.omitted[:, column]
    facility, discrimination, rest = None, None, answers.totals
    if answers.counts[column] and scores.size:
        rest = answers.totals - scores
        facility = _settled(scores.mean() / answers.max_scores[column])
        discrimination = correlation(scores, rest)
    return ItemSummary(
        facility=facility,
        discrimination=discrimination,
        omitted=int(omitted.sum()),
        omitted_share=_settled(omitted.mean()) if omitted.size else None,
        awaiting=int((~answers.marked[:, column]).sum()),
        options=() if choices is None else _options(choices, answers, omitted, rest, judged=judged),
        band=band(discrimination) if judged else None,
        flags=_item_flags(facility) if judged else (),
    )


def _options(
    choices: Choices, answers: _Class, omitted: Mask, rest: Array, *, judged: bool
) -> tuple[OptionSummary, ...]:
    picked = [
        () if skipped or chosen is None else (chosen,) if isinstance(chosen, str) else chosen
        for chosen, skipped in zip(choices.chosen, omitted, strict=True)
    ]
    answered, summaries = int((~omitted).sum()), []
    for id, right in choices.options.items():
        took = np.array([id in ids for ids in picked], dtype=np.bool_)
        choosers = int(took.sum())
        share = _settled(choosers / answered) if answered else None
        mean = _settled(answers.totals[took].mean()) if choosers and answers.counts.any() else None
        r = correlation(took.astype(np.float64), rest)
        flags = _option_flags(share, r) if judged and not right else ()
        summaries.append(OptionSummary(id, right, choosers, share, mean, r, flags))
    return tuple(summaries)


def correlation(x: Array, y: Array) -> float | None:
    """Return Pearson's r of two (N,) arrays, None where one of them does not vary."""
    if x.size < 2 or min(np.ptp(x), np.ptp(y)) < SMALLEST_SPREAD:
        return None
    dx, dy = x - x.mean(), y - y.mean()
    return _settled(dx @ dy / math.sqrt((dx @ dx) * (dy @ dy)))


def alpha(scores: Array) -> float | None:
    """Return Cronbach's alpha, which is KR-20 where all points are 0 or 1.

    scores: (N, k)   returns None below two items or learners, and where the totals do not vary
    source: Cronbach 1951; k / (k - 1) * (1 - sum of the items' variances / variance of the totals)
    """
    n, k = scores.shape
    totals = scores.sum(axis=1)
    if n < 2 or k < 2 or np.ptp(totals) < SMALLEST_SPREAD:
        return None
    return _settled(k / (k - 1) * (1 - scores.var(axis=0).sum() / totals.var()))


def alpha_interval(scores: Array, rng: np.random.Generator) -> tuple[float, float] | None:
    """Return the 95 % percentile-bootstrap interval of alpha, learners drawn with replacement.

    scores: (N, k)   returns None where more resamples than the two tails hold have no alpha
    source: Efron & Tibshirani 1993, chapter 13
    """
    n = len(scores)
    drawn = (alpha(scores[rng.integers(n, size=n)]) for _ in range(RESAMPLES))
    known = [value for value in drawn if value is not None]
    if len(known) < (1 - 2 * TAIL) * RESAMPLES:
        return None
    low, high = np.quantile(known, (TAIL, 1 - TAIL))
    return _settled(low), _settled(high)


def projected(reliability: float, items: int) -> float | None:
    """Return the reliability of `FEWEST_ITEMS` items like these (Spearman 1910, Brown 1910)."""
    if reliability < 0 or not 0 < items < FEWEST_ITEMS:
        return None
    longer = FEWEST_ITEMS / items
    return _settled(longer * reliability / (1 + (longer - 1) * reliability))


def band(discrimination: float | None) -> Band | None:
    """Return the band of an item's discrimination, None where it has none."""
    if discrimination is None:
        return None
    return next((name for least, name in BANDS if discrimination >= least), Band.WRONG_KEY)


def _item_flags(facility: float | None) -> tuple[Flag, ...]:
    hard = facility is not None and facility < TOO_HARD
    easy = facility is not None and facility > TOO_EASY
    return (Flag.TOO_HARD,) * hard + (Flag.TOO_EASY,) * easy


def _option_flags(share: float | None, discrimination: float | None) -> tuple[Flag, ...]:
    idle = share is not None and share < IDLE
    strong = discrimination is not None and discrimination > 0
    return (Flag.IDLE,) * idle + (Flag.DRAWS_THE_STRONG,) * strong


def _settled(value: float) -> float:
    return round(float(value), DIGITS) + 0.0  # + 0.0 makes 0.0 of -0.0
