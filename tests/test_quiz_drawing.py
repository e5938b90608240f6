"""What a seed asks: the same for ever, on the grid that is shown, and with one answer."""

import itertools
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizmaking import (
    HUNDREDTHS,
    ask,
    every,
    formula,
    matching,
    mistake,
    number,
    options,
    ordering,
    same,
    without_keys,
)

from grader.quiz.drawing import (
    LARGEST_SEED,
    MOST_REDRAWS,
    VARIANTS,
    Drawn,
    Stream,
    draw,
    draws,
    is_unambiguous,
    rights,
    seed_for,
)
from grader.quiz.model import Parameter

quick = settings(database=None, deadline=None, derandomize=True, max_examples=60)
SEEDS = st.integers(0, LARGEST_SEED)
FIRST = {"f": 0.55, "k": 4, "c": 2, "xs": (0.3, 1.0, 0.2, 0.0)}
LAST = {"f": -0.62, "k": 5, "c": 0.5, "xs": (0.7, 0.6, 0.3, 0.7)}


def test_the_numbers_of_a_stream_are_these_for_ever():
    one, other = Stream("a"), Stream("lesson 35", 7, "gru")
    assert [one.below(1000) for _ in range(5)] == [674, 625, 792, 37, 442]
    assert [other.below(10**9) for _ in range(3)] == [937300921, 207145285, 371143368]
    assert Stream("x").order(6) == (2, 1, 0, 3, 4, 5)
    assert Stream("order", 1, "gru", "q1").order(4) == (2, 1, 3, 0)
    assert seed_for("aula-35", "gru", "ana", 1) == 1446344910
    assert seed_for("aula-35", "gru", "ana", 2) == 699694486


def test_what_a_seed_asks_is_this_for_ever():
    params = {
        "f": Parameter(uniform=(-1.5, 2.5), decimals=2),
        "k": Parameter(integers=(3, 9)),
        "c": Parameter(choice=(0.5, 2, 8)),
        "xs": Parameter(uniform=(0, 1), decimals=1, length=4),
    }
    question = number(params=params)
    assert ask(question, 2026).values == FIRST
    assert ask(question, LARGEST_SEED).values == LAST
    assert (VARIANTS, MOST_REDRAWS) == (50, 100)
    assert [ask(options(), seed).order for seed in (0, 2026)] == [(0, 3, 1, 2), (3, 2, 1, 0)]
    assert [ask(ordering(), seed).order for seed in (0, 2026)] == [(2, 1, 3, 0), (3, 0, 2, 1)]
    assert [ask(matching(), seed).order for seed in (0, 2026)] == [(2, 1, 0, 3), (3, 2, 1, 0)]


@quick
@given(SEEDS, st.integers(1, 10**30))
def test_a_number_is_below_its_limit(seed, limit):
    assert 0 <= Stream(seed).below(limit) < limit


@quick
@given(SEEDS, st.integers(0, 20))
def test_an_order_holds_each_place_once(seed, count):
    assert sorted(Stream(seed).order(count)) == list(range(count))


def chi_square(found, cells, count):
    return sum((found[cell] - count / cells) ** 2 for cell in range(cells)) * cells / count


@pytest.mark.parametrize("limit", [2, 3, 7, 10, 50])
def test_numbers_are_spread_evenly(limit):
    stream = Stream("evenly", limit)
    found = Counter(stream.below(limit) for _ in range(200 * limit))
    # five standard deviations of the statistic above its mean
    assert chi_square(found, limit, 200 * limit) < limit - 1 + 5 * (2 * (limit - 1)) ** 0.5


def test_orders_are_spread_evenly():
    places = {order: k for k, order in enumerate(itertools.permutations(range(4)))}
    found = Counter(places[Stream("orders", k).order(4)] for k in range(4800))
    assert chi_square(found, 24, 4800) < 23 + 5 * 46**0.5


def test_words_do_not_run_into_each_other():
    assert Stream("ab", "c").below(10**30) != Stream("a", "bc").below(10**30)
    parts = list(itertools.product(("aula-35", "aula-36"), ("gru", "lstm"), ("ana", "bia"), (1, 2)))
    assert len({seed_for(*each) for each in parts}) == len(parts)
    assert all(0 <= seed_for(*each) <= LARGEST_SEED for each in parts)


@quick
@given(SEEDS, st.integers(0, 6), st.integers(-(10**6), 10**6), st.integers(1, 10**6))
def test_what_is_shown_is_what_is_computed_with(seed, decimals, first, steps):
    scale = 10**decimals
    low, high = first / scale, (first + steps) / scale
    range_of = Parameter(uniform=(low, high), decimals=decimals)
    drawn = ask(number(params={"f": range_of}), seed)
    value = drawn.values["f"]
    assert low <= value <= high
    shown = drawn.words(same("{f}"))
    assert float(shown.en) == value
    assert shown.pt_br == shown.en.replace(".", ",")
    assert len(shown.en.partition(".")[2]) == decimals


@pytest.mark.parametrize(
    ("parameter", "all_of_them"),
    [
        (Parameter(uniform=(-0.2, 0.1), decimals=1), {-0.2, -0.1, 0.0, 0.1}),
        (Parameter(uniform=(-3, -1), decimals=0), {-3.0, -2.0, -1.0}),
        (Parameter(uniform=(0.07, 0.09)), {0.07, 0.08, 0.09}),
        (Parameter(integers=(-2, 1)), {-2, -1, 0, 1}),
        (Parameter(choice=(-0.5, 2, 1e-3)), {-0.5, 2, 1e-3}),
    ],
)
def test_every_number_of_a_range_is_drawn_and_no_other(parameter, all_of_them):
    question = number(params={"f": parameter})
    assert {ask(question, seed).values["f"] for seed in range(80)} == all_of_them


def test_zero_is_never_shown_with_a_sign():
    question = number(params={"f": Parameter(uniform=(-0.2, 0.2), decimals=1)})
    shown = {ask(question, seed).words(same("{f}")).en for seed in range(60)}
    assert shown == {"-0.2", "-0.1", "0.0", "0.1", "0.2"}


@pytest.mark.parametrize(
    ("parameter", "value", "en", "pt_br"),
    [
        (HUNDREDTHS, 0.5, "0.50", "0,50"),
        (Parameter(uniform=(0, 9), decimals=0), 3.0, "3", "3"),
        (Parameter(uniform=(-2, 2)), -1.25, "-1.25", "-1,25"),
        (Parameter(integers=(1, 5000)), 1280, "1280", "1280"),
        (Parameter(choice=(0.1, 2, 8)), 0.1, "0.1", "0,1"),
        (Parameter(choice=(0.1, 2, 8)), 2, "2", "2"),
        (Parameter(choice=(1e-3, 1)), 1e-3, "0.001", "0,001"),
        (Parameter(uniform=(0, 1), decimals=1, length=2), (0.3, 1.0), "0.3; 1.0", "0,3; 1,0"),
        (Parameter(integers=(0, 9), length=3), (3, 0, 7), "3; 0; 7", "3; 0; 7"),
    ],
)
def test_a_value_is_written_as_each_language_does(parameter, value, en, pt_br):
    drawn = Drawn(number(params={"f": parameter}), {"f": value})
    assert drawn.words(same("f = {f}")) == (f"f = {en}", f"f = {pt_br}")


def test_a_list_has_its_length_and_draws_each_part():
    question = number(params={"xs": Parameter(uniform=(0, 1), decimals=1, length=5)})
    lists = [ask(question, seed).values["xs"] for seed in range(50)]
    assert {len(values) for values in lists} == {5}
    assert len(set(lists)) > 45
    assert any(len(set(values)) > 1 for values in lists)


def test_braces_that_are_no_parameter_stay():
    drawn = Drawn(number(params={"f": HUNDREDTHS}), {"f": 0.5})
    assert drawn.words(same("{f} {g} {} {f {0} {{f}}")).en == "0.50 {g} {} {f {0} {0.50}"
    assert ask(number(prompt="{f}")).words(same("{f}")).en == "{f}"


@quick
@given(SEEDS)
def test_the_same_seed_asks_the_same(seed):
    for question in (*every(), number(params={"f": HUNDREDTHS, "g": HUNDREDTHS})):
        assert ask(question, seed) == ask(question, seed)


def test_questions_and_quizzes_draw_each_for_itself():
    params = {"f": HUNDREDTHS, "g": HUNDREDTHS}
    asked = [("one", "x"), ("one", "y"), ("other", "x")]
    found = [
        [draw(name, number(params=params, name=q), seed, None).values for seed in range(20)]
        for name, q in asked
    ]
    assert not [pair for pair in itertools.combinations(found, 2) if pair[0] == pair[1]]


def identity(k):
    return k


def near(k):
    return k + (0.01 if k == 1 else 5)


def always_near(k):
    return k + 0.001


def silent(k):
    return k / 0


CHOICE = {"k": Parameter(choice=(1, 2, 3, 4))}
FORMULAS = {**formula(identity), **formula(near), **formula(always_near), **formula(silent)}


def test_a_draw_in_which_a_mistake_comes_near_is_drawn_again():
    question = number("identity", abs=5e-3, params=CHOICE, mistakes=[mistake("near")])
    redrawn = 0
    for seed in range(100):
        all_draws = list(draws("made", question, str(seed), FORMULAS))
        sound = next(one for one in all_draws if one.values["k"] != 1)
        assert ask(question, seed, FORMULAS) == sound
        assert is_unambiguous(all_draws[0]) != (all_draws[0].values["k"] == 1)
        redrawn += sound is not all_draws[0]
    assert 10 < redrawn < 40


@pytest.mark.parametrize("name", ["always_near", "silent"])
def test_drawing_ends_after_a_hundred_more_with_the_last_draw(name):
    question = number("identity", abs=5e-3, params=CHOICE, mistakes=[mistake(name)])
    all_draws = list(draws("made", question, "9", FORMULAS))
    assert len(all_draws) == MOST_REDRAWS + 1
    assert ask(question, 9, FORMULAS) == all_draws[-1]


def test_a_formula_that_is_missing_or_gives_no_number_leaves_no_answer():
    assert ask(number("silent", params=CHOICE), 1, FORMULAS).answer is None
    assert ask(number("identity", params=CHOICE), 1, None).answer is None
    assert ask(number("gone", params=CHOICE), 1, FORMULAS).answer is None


@pytest.mark.parametrize(
    ("wrong", "is_sound"),
    [
        ([1.0 + 0.0101], True),  # ten times 1e-3, and a little
        ([1.0 - 0.0099], False),
        ([2.0, 2.0021], True),
        ([2.0, 2.0019], False),
        ([], True),
    ],
)
def test_ten_tolerances_lie_between_answer_and_mistake_and_two_between_mistakes(wrong, is_sound):
    told = [mistake(value, f"slip {k}") for k, value in enumerate(wrong)]
    assert is_unambiguous(ask(number(1.0, abs=1e-3, mistakes=told))) == is_sound


def test_mistakes_that_are_told_the_same_may_be_the_same_number():
    told = [mistake(2.0, "one slip"), mistake(2.0, "one slip", "another-slug")]
    assert is_unambiguous(ask(number(1.0, mistakes=told)))


@pytest.mark.parametrize("mistakes", [[], [mistake("near")]])
def test_a_learners_version_and_the_course_ask_the_same(mistakes):
    params = {**CHOICE, "f": Parameter(uniform=(-1, 1)), "xs": HUNDREDTHS._replace(length=3)}
    question = number("identity", abs=5e-3, params=params, mistakes=mistakes)
    theirs = without_keys(question, FORMULAS)
    assert len(theirs.body.variants) == VARIANTS
    for seed in range(300):
        course = draw("made", question, seed, FORMULAS, withheld=True)
        assert ask(theirs, seed).values == course.values
        assert course.answer == course.values["k"]


@quick
@given(SEEDS)
def test_a_learners_version_shuffles_options_as_the_course_does(seed):
    for question in (options(), options("ac")):
        assert ask(without_keys(question), seed).order == ask(question, seed).order


@pytest.mark.parametrize("count", range(2, 9))
def test_an_ordering_is_never_shown_in_the_right_order(count):
    question = ordering([f"item-{k}" for k in range(count)])
    orders = {ask(question, seed).order for seed in range(300)}
    assert tuple(range(count)) not in orders
    assert count > 3 or len(orders) == {2: 1, 3: 5}[count]
    assert all(sorted(order) == list(range(count)) for order in orders)


def test_options_stay_as_written_where_they_are_not_to_be_shuffled():
    kept = {ask(options(shuffle=False), seed).order for seed in range(50)}
    assert kept == {(0, 1, 2, 3)}
    assert len({ask(options(), seed).order for seed in range(300)}) == 24


def test_a_right_side_of_two_pairs_is_shown_once():
    question = matching(("u", "v", "u"), ("x", "y"))
    shown = [text.en for _, text in rights(question.body)]
    assert shown == ["u", "v", "x", "y"]
    assert {len(ask(question, seed).order) for seed in range(20)} == {4}
    theirs = rights(without_keys(question).body)
    assert sorted(theirs) == sorted(rights(question.body))
