"""What the answers of a class say about the questions of a quiz, against sums done by hand."""

import math
from itertools import product

import numpy as np
import pytest

from grader.classroom import items
from grader.classroom.items import (
    Band,
    Choices,
    Flag,
    alpha,
    alpha_interval,
    analyse,
    band,
    correlation,
    projected,
)

# Five learners, four items, each row one more right answer than the next.
STAIRS = np.array(
    [
        [1, 1, 1, 1],  # 4
        [1, 1, 1, 0],  # 3
        [1, 1, 0, 0],  # 2
        [1, 0, 0, 0],  # 1
        [0, 0, 0, 0],  # 0
    ],
    dtype=float,
)


@pytest.fixture(autouse=True)
def few_resamples(monkeypatch):
    """Draw fewer where the interval is not what is tested."""
    monkeypatch.setattr(items, "RESAMPLES", 40)


def analysed(scores, max_scores=None, omitted=None, choices=None, seed=35):
    scores = np.asarray(scores, dtype=float)
    k = scores.shape[1]
    return analyse(
        scores,
        np.ones(k) if max_scores is None else max_scores,
        np.zeros(scores.shape, dtype=bool) if omitted is None else omitted,
        [None] * k if choices is None else choices,
        np.random.default_rng(seed),
    )


def class_of(rows, times):
    """Repeat rows, which changes no mean, no share and no correlation."""
    return np.repeat(np.asarray(rows, dtype=float), times, axis=0)


def column(found, field):
    return [getattr(item, field) for item in found.items]


def answered(item):
    return {option.id: option for option in item.options}


# Facility, discrimination, alpha


def test_facility_is_the_mean_of_the_points_by_the_points_possible():
    # 4, 3, 2, 1 of five learners
    assert column(analysed(STAIRS), "facility") == [0.8, 0.6, 0.4, 0.2]
    # (3 + 1.5 + 0) / 3 learners / 3 points
    assert analysed([[3], [1.5], [0]], max_scores=[3]).items[0].facility == 0.5


def test_discrimination_leaves_the_item_out_of_the_total():
    # Item 1: x = 1 1 1 1 0, the other three 3 2 1 0 0, means 0.8 and 1.2.
    # Sxy = 6 - 5 * 0.8 * 1.2 = 1.2; Sxx = 4 - 5 * 0.64 = 0.8; Syy = 14 - 5 * 1.44 = 6.8.
    first = 1.2 / math.sqrt(0.8 * 6.8)
    # Item 2: x = 1 1 1 0 0, the others 3 2 1 1 0, means 0.6 and 1.4.
    # Sxy = 6 - 5 * 0.6 * 1.4 = 1.8; Sxx = 3 - 5 * 0.36 = 1.2; Syy = 15 - 5 * 1.96 = 5.2.
    second = 1.8 / math.sqrt(1.2 * 5.2)
    # Items 3 and 4 are items 2 and 1 upside down.
    assert column(analysed(STAIRS), "discrimination") == pytest.approx(
        [first, second, second, first], abs=1e-11
    )
    assert first == pytest.approx(0.5145, abs=5e-5)
    assert second == pytest.approx(0.7206, abs=5e-5)


def test_alpha_is_kr_20_where_all_points_are_0_or_1():
    # p q = .8 * .2 + .6 * .4 + .4 * .6 + .2 * .8 = 0.8; totals 4 3 2 1 0 have variance 10 / 5 = 2.
    # 4 / 3 * (1 - 0.8 / 2) = 0.8
    assert alpha(STAIRS) == 0.8
    assert analysed(STAIRS).quiz.alpha == 0.8


def test_alpha_of_items_with_parts_of_their_points():
    # Items 0 1 2 3 and 0 2 2 4: variances 5/4 and 8/4; totals 0 3 4 7: 49 + 16 + 9 - 4 * 3.5 ** 2
    # = 25, so 25/4. 2 / 1 * (1 - 13 / 25) = 24 / 25
    assert alpha(np.array([[0, 0], [1, 2], [2, 2], [3, 4.0]])) == 0.96


def test_the_totals_of_a_quiz():
    quiz = analysed(STAIRS).quiz
    assert (quiz.n, quiz.items, quiz.maximum, quiz.mean) == (5, 4, 4.0, 2.0)
    # 4 + 1 + 0 + 1 + 4 = 10 by n - 1 = 4, and 2.5 * (1 - 0.8) = 0.5
    assert quiz.sd == pytest.approx(math.sqrt(2.5))
    assert quiz.sem == pytest.approx(math.sqrt(0.5))


def test_a_short_quiz_is_projected_to_eight_items():
    # twice as long: 2 * 0.8 / (1 + 0.8) = 8 / 9
    assert analysed(STAIRS).quiz.projected == pytest.approx(8 / 9)
    # 5 items at 0.5: 1.6 * 0.5 / (1 + 0.6 * 0.5) = 0.8 / 1.3
    assert projected(0.5, 5) == pytest.approx(8 / 13)
    # one item at 0.5: 8 * 0.5 / (1 + 7 * 0.5) = 4 / 4.5
    assert projected(0.5, 1) == pytest.approx(8 / 9)
    assert projected(0.0, 2) == 0.0
    assert projected(0.5, 0) is None


def test_eight_items_are_long_enough_and_a_negative_alpha_is_not_projected():
    assert projected(0.5, 7) is not None
    assert projected(0.5, 8) is None
    # the formula would promise 4 * -1 / (1 - 3) = 2
    assert projected(-1.0, 2) is None
    # the items' variances are 2/9 each, that of the totals 1 1 0 too: 2 * (1 - 2) = -2
    assert analysed([[1, 0], [0, 1], [0, 0]]).quiz.alpha == -2.0
    assert analysed([[1, 0], [0, 1], [0, 0]]).quiz.projected is None


# Laws


def test_the_order_of_the_learners_does_not_matter():
    scores = np.random.default_rng(1).integers(0, 4, size=(30, 6)).astype(float)
    mixed = np.random.default_rng(2).permutation(scores)
    first, second = analysed(scores, [3] * 6), analysed(mixed, [3] * 6)
    assert alpha(mixed) == pytest.approx(alpha(scores), abs=1e-11)
    for field in ("facility", "discrimination"):
        assert column(first, field) == pytest.approx(column(second, field), abs=1e-11)


def test_a_constant_added_to_an_item_changes_no_correlation_and_no_alpha():
    scores = np.random.default_rng(3).normal(size=(25, 5))
    shifted = scores + np.array([0, 0, 7, 0, 0])
    first, second = analysed(scores, [9] * 5), analysed(shifted, [9] * 5)
    assert column(first, "discrimination") == pytest.approx(column(second, "discrimination"))
    assert second.quiz.alpha == pytest.approx(first.quiz.alpha)
    assert second.items[2].facility == pytest.approx(first.items[2].facility + 7 / 9)


def test_alpha_does_not_depend_on_the_unit_of_the_points():
    scores = np.random.default_rng(4).normal(size=(25, 5))
    assert alpha(scores * 10) == pytest.approx(alpha(scores))


def test_items_that_agree_entirely_have_alpha_one_and_no_error_of_measurement():
    found = analysed(np.tile([[0.1], [0.7], [1.0]], (1, 3)))
    assert (found.quiz.alpha, found.quiz.sem, found.quiz.projected) == (1.0, 0.0, 1.0)
    assert column(found, "discrimination") == [1.0, 1.0, 1.0]


def test_the_discrimination_of_the_right_option_is_that_of_its_item():
    choices = Choices({"a": True, "b": False}, ["a", "a", "a", "b", "b"])
    item = analysed(STAIRS, choices=[None, choices, None, None]).items[1]
    assert answered(item)["a"].discrimination == item.discrimination
    assert answered(item)["b"].discrimination == -item.discrimination


# Options


def test_who_chose_which_option():
    # item 3 of the stairs, right for the first two
    chosen = ["c", "c", "a", "b", "a"]
    choices = Choices({"a": False, "b": False, "c": True, "d": False}, chosen)
    item = analysed(STAIRS, choices=[None, None, choices, None]).items[2]
    assert [option.id for option in item.options] == ["a", "b", "c", "d"]
    assert [option.right for option in item.options] == [False, False, True, False]
    assert [option.choosers for option in item.options] == [2, 1, 2, 0]
    assert [option.share for option in item.options] == [0.4, 0.2, 0.4, 0.0]
    # totals 4 3 2 1 0: (2 + 0) / 2, 1, (4 + 3) / 2, nobody
    assert [option.mean_total for option in item.options] == [1.0, 1.0, 3.5, None]
    # a: x = 0 0 1 0 1, the other items 3 2 2 1 0, mean 1.6.
    # Sxy = 2 - 5 * 0.4 * 1.6 = -1.2; Sxx = 1.2; Syy = 18 - 5 * 2.56 = 5.2
    assert item.options[0].discrimination == pytest.approx(-1.2 / math.sqrt(1.2 * 5.2), abs=1e-11)
    assert item.options[3].discrimination is None


def test_a_learner_may_choose_several_options_or_none_of_them():
    chosen = [{"a", "b"}, ["a"], set(), None, {"b"}]
    choices = Choices({"a": True, "b": True, "c": False}, chosen)
    omitted = np.zeros((5, 4), dtype=bool)
    omitted[3, 0] = True
    item = analysed(STAIRS, omitted=omitted, choices=[choices, None, None, None]).items[0]
    assert [option.choosers for option in item.options] == [2, 2, 0]
    # who chose nothing answered, who omitted did not
    assert [option.share for option in item.options] == [0.5, 0.5, 0.0]


def test_an_id_of_several_letters_is_one_option():
    choices = Choices({"a": False, "b": False, "ab": True}, ["ab"] * 5)
    item = analysed(STAIRS, choices=[choices, None, None, None]).items[0]
    assert [option.choosers for option in item.options] == [0, 0, 5]


def test_an_option_that_the_quiz_does_not_have_counts_for_none():
    choices = Choices({"a": True, "b": False}, ["z", "a", "b", ["z", "a"], None])
    item = analysed(STAIRS, choices=[choices, None, None, None]).items[0]
    assert [option.choosers for option in item.options] == [2, 1]


# Omitted, awaiting


def test_an_omitted_answer_is_0_points_and_counted_whatever_stands_there():
    omitted = np.zeros((5, 4), dtype=bool)
    omitted[0, 3] = omitted[4, 3] = True
    scores = STAIRS.copy()
    scores[4, 3] = math.nan
    choices = Choices({"a": True, "b": False}, ["a", "b", "b", "b", None])
    found = analysed(scores, omitted=omitted, choices=[None, None, None, choices])
    item = found.items[3]
    assert (item.omitted, item.omitted_share, item.awaiting, item.facility) == (2, 0.4, 0, 0.0)
    # 3 + 3 + 2 + 1 + 0
    assert found.quiz.mean == 1.8
    assert [option.choosers for option in item.options] == [0, 3]
    assert [option.share for option in item.options] == [0.0, 1.0]
    assert found.items[0].omitted == 0


def test_an_item_that_awaits_marking_counts_for_nobody():
    marked = np.column_stack([STAIRS, [12, 12, 0, math.nan, math.nan]])
    found = analysed(marked, max_scores=[1, 1, 1, 1, 12])
    assert found.quiz == analysed(STAIRS).quiz
    assert found.items[:4] == analysed(STAIRS).items
    last = found.items[4]
    assert (last.awaiting, last.facility, last.discrimination, last.band) == (2, None, None, None)
    assert column(found, "awaiting") == [0, 0, 0, 0, 2]


def test_the_options_of_an_item_that_does_not_count_are_held_against_all_that_count():
    # x = 1 0 0 0 0, totals 4 3 2 1 0: Sxy = 4 - 2 = 2; Sxx = 0.8; Syy = 10
    for most, points in ((0, 1), (1, math.nan), (-1, 1), (math.nan, 1), (math.inf, 1)):
        choices = Choices({"a": True}, ["a", None, None, None, None])
        found = analysed(
            np.column_stack([STAIRS, [points] * 5]),
            max_scores=[1, 1, 1, 1, most],
            choices=[None] * 4 + [choices],
        )
        assert found.quiz == analysed(STAIRS).quiz
        assert found.items[4].facility is None
        assert found.items[4].discrimination is None
        (option,) = found.items[4].options
        assert option.mean_total == 4.0
        assert option.discrimination == pytest.approx(2 / math.sqrt(8), abs=1e-11)


@pytest.mark.parametrize("points", [math.inf, -math.inf, 1e300, -1e300, 2e6])
def test_points_that_no_quiz_gives_are_no_mark(points):
    scores = np.column_stack([STAIRS, [points, 0, 0, 0, 0]])
    found = analysed(scores)
    assert found.quiz == analysed(STAIRS).quiz
    assert found.items[4].awaiting == 1


# Verdicts


@pytest.mark.parametrize(
    ("r", "expected"),
    [
        (1.0, Band.VERY_GOOD),
        (0.5, Band.VERY_GOOD),
        (0.499, Band.ADEQUATE),
        (0.3, Band.ADEQUATE),
        (0.299, Band.WEAK),
        (0.2, Band.WEAK),
        (0.199, Band.VERY_WEAK),
        (0.0, Band.VERY_WEAK),
        (-0.001, Band.WRONG_KEY),
        (-1.0, Band.WRONG_KEY),
        (None, None),
    ],
)
def test_bands_of_discrimination(r, expected):
    assert band(r) is expected


@pytest.mark.parametrize(("low", "high"), [(0.1, 0.3), (0.2, 0.4)])
def test_an_item_that_has_nothing_to_do_with_the_others_is_weak_and_nothing_is_blamed(low, high):
    # Sxy is 0 but for round-off, which leaves r above 0 for the first pair, below for the second
    scores = class_of([[1, low], [1, high], [0, low], [0, high]], 5)
    choices = Choices({"a": True, "b": False, "c": False}, [*("b" * 10), *("c" * 10)])
    item = analysed(scores, choices=[choices, None]).items[0]
    assert item.discrimination == 0.0
    assert math.copysign(1, item.discrimination) == 1
    assert item.band is Band.VERY_WEAK
    assert [option.discrimination for option in item.options] == [None, 0.0, 0.0]
    assert [option.flags for option in item.options] == [(), (), ()]


def test_a_wrong_key_shows_in_the_band_and_in_the_option_that_draws_the_strong():
    # the key of item 4 says b, the strong chose a
    scores = STAIRS.copy()
    scores[:, 3] = [0, 0, 1, 1, 1]
    choices = Choices({"a": False, "b": True}, [*("a" * 8), *("b" * 12)])
    found = analysed(class_of(scores, 4), choices=[None, None, None, choices])
    item = found.items[3]
    # x = 0 0 1 1 1, the others 3 3 2 1 0, mean 1.8: Sxy = 3 - 5 * 0.6 * 1.8 = -2.4; Sxx = 1.2;
    # Syy = 23 - 5 * 3.24 = 6.8
    assert item.discrimination == pytest.approx(-2.4 / math.sqrt(1.2 * 6.8), abs=1e-11)
    assert item.band is Band.WRONG_KEY
    assert answered(item)["a"].flags == (Flag.DRAWS_THE_STRONG,)
    assert answered(item)["b"].flags == ()


def test_a_right_option_is_neither_idle_nor_to_blame_for_drawing_the_strong():
    strong = Choices({"a": True, "b": False}, [*("a" * 4), *("b" * 16)])
    nobody = Choices({"a": True, "b": False}, ["b"] * 20)
    found = analysed(class_of(STAIRS, 4), choices=[None, None, nobody, strong])
    assert [option.flags for option in found.items[3].options] == [(), ()]
    assert [option.flags for option in found.items[2].options] == [(), ()]


@pytest.mark.parametrize(("choosers", "idle"), [(0, True), (1, True), (2, False)])
def test_a_wrong_option_is_idle_below_5_percent_of_those_who_answered(choosers, idle):
    # 40 learners: 1 / 40 = 2.5 %, 2 / 40 = 5 %; the weakest choose it
    chosen = ["a"] * (40 - choosers) + ["b"] * choosers
    choices = Choices({"a": True, "b": False}, chosen)
    found = analysed(class_of(STAIRS, 8), choices=[choices, None, None, None])
    assert (answered(found.items[0])["b"].flags == (Flag.IDLE,)) is idle


def test_many_who_omit_an_item_make_none_of_its_options_idle():
    # one of two answers is 50 %, though one of forty learners is 2.5 %
    chosen = [None] * 38 + ["b", "a"]
    omitted = np.zeros((40, 4), dtype=bool)
    omitted[:38, 0] = True
    choices = Choices({"a": True, "b": False}, chosen)
    found = analysed(class_of(STAIRS, 8), omitted=omitted, choices=[choices, None, None, None])
    assert answered(found.items[0])["b"].share == 0.5
    assert answered(found.items[0])["b"].flags == ()


@pytest.mark.parametrize(
    ("right", "flags"),
    [(3, (Flag.TOO_HARD,)), (4, ()), (10, ()), (19, ()), (20, (Flag.TOO_EASY,))],
)
def test_facility_below_0_2_or_above_0_95_needs_a_look(right, flags):
    # of 20: 3 is 0.15, 4 is 0.2, 19 is 0.95
    scores = [[1.0]] * right + [[0.0]] * (20 - right)
    assert analysed(scores).items[0].flags == flags


def test_round_off_moves_no_facility_across_its_limit():
    # 42 additions of 0.2 make the mean 0.19999999999999996, of 0.95 they make 0.9500000000000002
    scores = np.tile([0.2, 0.95], (42, 1))
    assert scores[:, 0].copy().mean() < 0.2
    assert scores[:, 1].copy().mean() > 0.95
    assert column(analysed(scores), "flags") == [(), ()]


def test_below_20_learners_the_numbers_stand_and_the_verdicts_are_withheld():
    choices = Choices({"a": False, "b": True, "c": False}, ["a"] * 8 + ["b"] * 12)
    scores = class_of(STAIRS, 4)
    scores[:, 3] = [0] * 8 + [1] * 12
    scores[:, 0] = 1
    all_of_them = analysed(scores, choices=[None, None, None, choices])
    fewer = Choices(choices.options, choices.chosen[:-1])
    one_less = analysed(scores[:-1], choices=[None, None, None, fewer])
    assert (all_of_them.quiz.n, all_of_them.quiz.too_few) == (20, False)
    assert (one_less.quiz.n, one_less.quiz.too_few) == (19, True)
    assert all_of_them.items[0].flags == (Flag.TOO_EASY,)
    assert all_of_them.items[3].band is Band.WRONG_KEY
    assert [option.flags for option in all_of_them.items[3].options] == [
        (Flag.DRAWS_THE_STRONG,),
        (),
        (Flag.IDLE,),
    ]
    assert one_less.items[0].facility == 1.0
    assert one_less.items[3].discrimination < 0
    assert one_less.quiz.alpha is not None
    for item in one_less.items:
        assert (item.band, item.flags) == (None, ())
        assert all(option.flags == () for option in item.options)


# The interval


def test_the_same_seed_gives_the_same_interval_and_another_seed_another():
    scores = np.random.default_rng(5).integers(0, 2, size=(30, 5)).astype(float)
    assert analysed(scores) == analysed(scores)
    one, other = analysed(scores, seed=1).quiz, analysed(scores, seed=2).quiz
    assert one.alpha_interval != other.alpha_interval
    assert one.alpha == other.alpha


def test_the_interval_is_that_of_all_classes_that_can_be_drawn(monkeypatch):
    monkeypatch.setattr(items, "RESAMPLES", 2000)
    rows = product(range(5), repeat=5)  # all 3125, five of them of one learner alone
    every = [a for row in rows if (a := alpha(STAIRS[list(row)])) is not None]
    assert len(every) == 3120
    low, high = analysed(STAIRS).quiz.alpha_interval
    # the tails of 2.5 % hold 50 of 2000, give or take three times 7
    assert np.quantile(every, 0.0145) <= low <= np.quantile(every, 0.0355)
    assert np.quantile(every, 0.9645) <= high <= np.quantile(every, 0.9855)


def test_resamples_without_alpha_leave_no_interval_where_they_are_more_than_the_tails(monkeypatch):
    monkeypatch.setattr(items, "RESAMPLES", 2000)
    rng = np.random.default_rng(35)
    # of six learners, two times three alike, one kind alone is drawn in 2 / 2 ** 6 = 3.1 %
    assert alpha_interval(class_of([[1, 1], [0, 0]], 3), rng) == (1.0, 1.0)
    # of four, two of them alike, in 1 / 2 ** 4 + 2 / 4 ** 4 = 7.0 %
    assert alpha_interval(np.array([[1, 1], [1, 1], [0.5, 0.5], [0, 0]]), rng) is None
    assert alpha(np.array([[1, 1], [1, 1], [0.5, 0.5], [0, 0]])) == 1.0


@pytest.mark.parametrize("shape", [(0, 3), (1, 3), (3, 0), (3, 1), (3, 3)])
def test_there_is_no_interval_where_there_is_no_alpha(shape):
    assert alpha_interval(np.ones(shape), np.random.default_rng(35)) is None


def test_totals_that_one_learner_alone_makes_vary_have_no_interval():
    # all totals 1 but one: (19 / 20) ** 20 = 36 % of the classes drawn do not hold that learner
    scores = [[1.0, 0.0]] * 10 + [[0.0, 1.0]] * 9 + [[0.0, 0.0]]
    found = analysed(scores)
    assert found.quiz.alpha is not None
    assert found.quiz.alpha_interval is None


# What is not there


def nothing_but_numbers(value):
    """Tell whether no part of a result is NaN, infinite or of NumPy."""
    if isinstance(value, tuple):
        return all(nothing_but_numbers(part) for part in value)
    if isinstance(value, float):
        return type(value) is float and math.isfinite(value)
    return isinstance(value, bool | int | str | None)


SHAPES = {
    "nobody": np.zeros((0, 3)),
    "one learner": np.ones((1, 3)),
    "two learners alike": np.ones((2, 3)),
    "one item": np.array([[1.0], [0.0], [1.0]]),
    "no items": np.zeros((3, 0)),
    "nothing": np.zeros((0, 0)),
    "all right": np.ones((25, 3)),
    "all wrong": np.zeros((25, 3)),
    "all a third": np.full((25, 3), 1 / 3),
    "all unmarked": np.full((25, 3), math.nan),
    "equal totals": np.tile([[1.0, 0.0], [0.0, 1.0]], (12, 1)),
    "hardly apart": np.array([[1e-320, 1.0], [0.0, 1.0]]),
    "far apart": np.array([[1e6, -1e6], [-1e6, 1e6], [1e6, 1e6]]),
    "beyond reason": np.array([[1e308, 1e308], [-1e308, 1e308], [math.inf, -math.inf]]),
}


@pytest.mark.parametrize("scores", SHAPES.values(), ids=SHAPES.keys())
@pytest.mark.parametrize("most", [1.0, 0.0, -1.0, 1e-320, 1e-9, 1e308, math.nan, math.inf])
@pytest.mark.parametrize("omitted", [False, True])
def test_what_cannot_be_told_is_none_never_nan_and_never_a_warning(scores, most, omitted):
    n, k = scores.shape
    choices = [Choices({"a": True, "b": False}, ["a"] * n)] * k
    found = analysed(scores, np.full(k, most), np.full((n, k), omitted), choices)
    assert nothing_but_numbers(found)
    assert len(found.items) == k
    assert found.quiz.n == n


def test_no_learners_may_come_as_an_empty_list():
    found = analyse([], [1, 1], [], [Choices({"a": True}, []), None], np.random.default_rng(0))
    assert (found.quiz.n, found.quiz.items, found.quiz.maximum) == (0, 2, 2.0)
    assert found.quiz[3:] == (None, None, None, None, None, None, True)
    item = found.items[0]
    assert (item.facility, item.discrimination, item.omitted_share) == (None, None, None)
    assert (item.omitted, item.awaiting) == (0, 0)
    assert item.options == (items.OptionSummary("a", True, 0, None, None, None, ()),)


def test_one_learner_has_a_total_and_no_spread():
    quiz = analysed([[1, 0, 1]]).quiz
    assert (quiz.n, quiz.mean, quiz.sd, quiz.alpha, quiz.sem) == (1, 2.0, None, None, None)


def test_two_learners_are_enough_for_every_number_but_the_interval():
    found = analysed([[1, 1], [0, 0]])
    # totals 2 and 0: (1 + 1) / (2 - 1)
    assert found.quiz.sd == pytest.approx(math.sqrt(2))
    assert (found.quiz.alpha, found.quiz.alpha_interval) == (1.0, None)
    assert column(found, "discrimination") == [1.0, 1.0]


def test_where_no_item_counts_there_are_no_totals():
    choices = Choices({"a": True}, ["a"] * 5)
    found = analysed(STAIRS, max_scores=[0] * 4, choices=[choices] * 4)
    assert found.quiz == (5, 0, 0.0, None, None, None, None, None, None, True)
    assert found.items[0].options[0] == items.OptionSummary("a", True, 5, 1.0, None, None, ())


def test_one_item_has_no_others_to_agree_with():
    found = analysed([[1], [0], [1], [0]])
    assert found.items[0].facility == 0.5
    assert found.items[0].discrimination is None
    assert (found.quiz.alpha, found.quiz.alpha_interval, found.quiz.projected) == (None,) * 3
    assert found.quiz.sd == pytest.approx(math.sqrt(1 / 3))


def test_an_item_that_all_solve_has_no_discrimination_and_no_band():
    item = analysed(class_of(np.column_stack([STAIRS, np.ones(5)]), 4)).items[4]
    assert (item.facility, item.discrimination, item.band) == (1.0, None, None)
    assert item.flags == (Flag.TOO_EASY,)


def test_all_omitted_is_nought_of_everything():
    choices = Choices({"a": True, "b": False}, [None] * 25)
    found = analysed(np.ones((25, 2)), omitted=np.ones((25, 2), dtype=bool), choices=[choices] * 2)
    assert (found.quiz.mean, found.quiz.sd, found.quiz.alpha) == (0.0, 0.0, None)
    item = found.items[0]
    assert (item.facility, item.omitted, item.omitted_share) == (0.0, 25, 1.0)
    assert item.options[1] == items.OptionSummary("b", False, 0, None, None, None, ())


def test_a_spread_that_is_round_off_is_none():
    # 0.1 + 0.2 is not 0.3, and the totals are equal all the same
    scores = np.array([[0.1, 0.2, 0.0], [0.3, 0.0, 0.0], [0.0, 0.0, 0.3]])
    assert np.ptp(scores.sum(axis=1)) > 0
    assert alpha(scores) is None
    assert correlation(np.array([0.1 + 0.2, 0.3]), np.array([0.0, 1.0])) is None
    assert correlation(np.array([0.0, 1.0]), np.array([0.1 + 0.2, 0.3])) is None


def test_what_comes_in_is_not_changed():
    scores = STAIRS.copy()
    omitted = np.ones((5, 4), dtype=bool)
    analysed(scores, omitted=omitted)
    assert np.array_equal(scores, STAIRS)
    assert omitted.all()


def test_tables_that_do_not_fit_each_other_are_refused():
    with pytest.raises(ValueError, match="reshape"):
        analysed(STAIRS, max_scores=[1, 1, 1])
    with pytest.raises(ValueError, match="shorter"):
        analysed(STAIRS, choices=[None])
    with pytest.raises(ValueError, match="longer"):
        analysed(STAIRS, choices=[Choices({"a": True}, ["a"]), None, None, None])
