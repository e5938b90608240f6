"""Closeness, the fixed cases, the form of answers, gradients beside central differences."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest

from grader.checks import closeness, gradients, hygiene
from grader.checks.battery import (
    BATTERY,
    RICH_SIZES,
    Draw,
    Recipe,
    Style,
    battery,
    build,
    require_rich,
)
from grader.checks.closeness import Closeness, close, compare, worst
from grader.checks.values import closeness_of, read, read_blocks
from grader.course.catalog import Catalog
from grader.course.exercise import Function
from grader.sandbox import Opaque, Record, TooBig

LSTM = Catalog().find("18").load().functions[0]
CELL = Catalog().find("14").load().functions[0]
BLOCK = np.array([[1.0, -2.0], [3.0, 1e-9]])


def test_float_noise_is_equal_and_the_smallest_real_mistake_is_not():
    assert compare(BLOCK, BLOCK * (1 + 1e-12)) is Closeness.EQUAL
    assert compare(BLOCK, BLOCK * (1 + 2.2e-7)) is Closeness.DIFFERENT


def test_the_error_is_measured_against_the_block_and_not_the_entry():
    cancelled = BLOCK.copy()
    cancelled[1, 1] = 2e-9
    assert close(BLOCK, cancelled)


def test_a_block_of_zeros_takes_only_the_absolute_floor():
    zeros = np.zeros(3)
    assert close(zeros, np.full(3, 4e-18))
    assert not close(zeros, np.full(3, 1e-9))


def test_single_precision_is_told_from_a_small_mistake():
    single = BLOCK.astype(np.float32).astype(np.float64)
    assert compare(BLOCK + 1e-8, single) is Closeness.SINGLE
    mixed = (BLOCK.astype(np.float32) * np.float64(1.1)) / 1.1 * (1 + 1e-7)
    assert compare(BLOCK, mixed) is Closeness.DIFFERENT


def test_another_shape_is_different_whatever_broadcasting_says():
    assert not close(np.ones((2, 3)), np.ones((1, 2, 3)))
    assert not close(np.ones((2, 3)), np.float64(1))
    assert not close(np.ones((1, 1)), np.ones((0, 1)))


def test_nan_is_never_equal_to_a_number():
    assert not close(BLOCK, np.full_like(BLOCK, np.nan))
    assert worst(BLOCK, np.where(BLOCK == 3, np.nan, BLOCK)) == ((1, 0), np.inf)


@pytest.mark.parametrize("entry", Catalog().entries, ids=lambda entry: entry.label)
def test_the_fixed_cases_keep_their_constraints(entry):
    for function in entry.load().functions:
        cases = battery(function, 0)
        assert len(cases) >= len(BATTERY)
        require_rich(function, cases[0])
        for case in cases:
            assert all(np.isfinite(block).all() for block in case.expected)


def test_a_rich_case_with_equal_axes_or_a_zero_is_refused():
    square = build(CELL, Recipe({**RICH_SIZES, "H": 2}, 0))
    with pytest.raises(ValueError, match="must differ"):
        require_rich(CELL, square)
    with pytest.raises(ValueError, match="a zero"):
        require_rich(CELL, build(CELL, Recipe(RICH_SIZES, 0, Style.EDGES)))


def test_a_case_is_the_same_when_made_again():
    recipe = Recipe(RICH_SIZES, 5)
    first, second = build(LSTM, recipe), build(LSTM, recipe)
    for a, b in zip(first.expected, second.expected, strict=True):
        assert np.array_equal(a, b)


def test_given_arrays_replace_what_would_be_drawn():
    case = build(CELL, Recipe(RICH_SIZES, 0))
    arrays = tuple(np.zeros_like(array) for _, array in case.drawn)
    assert not build(CELL, case.recipe._replace(arrays=arrays)).expected[0].any()


@pytest.mark.parametrize("style", Style)
def test_gates_stay_between_0_and_1_in_every_style(style):
    draw = Draw(RICH_SIZES, 3, style)
    gate, unit = draw.gate(50, 4), draw.signed_unit(50, 4)
    assert gate.min() >= 0
    assert gate.max() <= 1
    assert np.abs(unit).max() <= 1


EXPECTED = (np.zeros((2, 5)),)


def test_what_did_not_come_is_not_counted_as_two_or_three_values():
    two, three = (
        Function(lambda x: x, cases=lambda draw: (draw.normal(1, 1),), returns=names)
        for names in (("i", "g"), ("i", "g", "o"))
    )
    assert "of type `set`" in read(two, Opaque("set"), EXPECTED * 2).problem.en
    large = read(three, TooBig("list", "items", "5000"), EXPECTED * 3)
    assert "something too large (list with 5000 items)" in large.problem.en


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "returned nothing"),
        ({"c": 1}, "a dict"),
        ((np.zeros((2, 5)), 1.0), "2 values"),
        ((np.zeros((2, 5)), np.zeros((2, 5))), "2 values"),
        ((np.zeros((2, 5)),), "a comma after the result"),
        (np.zeros((5, 2)), "transpose of the expected (2, 5)"),
        (np.zeros((1, 2, 5)), "shape (1, 2, 5)"),
        (np.zeros((0, 5)), "shape (0, 5)"),
        (3.0, "shape ()"),
        ("text", "of type `str`"),
        (np.zeros((2, 5), complex), "complex128"),
        (np.full((2, 5), np.nan), "NaN"),
        (np.full((2, 5), -np.inf), "NaN or infinity"),
        (Opaque("MaskedArray"), "`MaskedArray`"),
        (TooBig("a list"), "too large"),
        ([[1, 2], [3]], "not all of one length"),
        ((np.zeros((2, 5)), None), "2 values"),
        (Opaque("<U32", "array"), "an array of `<U32`"),
        (np.zeros((2, 5, 1)), "expected (2, 5)."),
    ],
)
def test_every_wrong_form_has_its_own_sentence(value, words):
    answer = read(CELL, value, EXPECTED)
    assert answer.problem is not None
    assert words in answer.problem.en
    assert answer.problem.pt_br != answer.problem.en


@pytest.mark.parametrize(
    "value",
    [
        np.zeros((2, 5), int),
        np.zeros((2, 5), np.float32),
        [[0] * 5] * 2,
        tuple([[0.0] * 5] * 2) and [[0.0] * 5, [0.0] * 5],
    ],
)
def test_any_array_like_of_real_numbers_is_an_answer(value):
    assert read(CELL, value, EXPECTED).problem is None


def test_several_results_come_as_tuple_list_record_or_stacked_array():
    case = build(LSTM, Recipe({**RICH_SIZES}, 0))
    blocks = case.expected
    record = Record("Gradients", dict(zip(LSTM.returns, blocks, strict=True)))
    for value in (tuple(blocks), list(blocks), record):
        assert closeness_of(case, read(LSTM, value, blocks)) is Closeness.EQUAL
    assert read_blocks(LSTM, np.zeros((6, 2))).blocks is not None
    assert read(LSTM, tuple(blocks[:5]), blocks).problem is not None


def test_the_reference_agrees_with_central_differences_and_a_wrong_sign_does_not():
    case = build(LSTM, Recipe(RICH_SIZES, 1))
    assert gradients.agrees(LSTM, case, case.expected, 0)
    reversed_db = (*case.expected[:-1], -case.expected[-1])
    assert not gradients.agrees(LSTM, case, reversed_db, 0)
    near = (*case.expected[:-1], case.expected[-1] * (1 + 1e-6))
    assert not gradients.agrees(LSTM, case, near, 0)
    entry = gradients.entry_difference(LSTM, case, 3, (1, 2))
    assert abs(entry - case.expected[3][1, 2]) < 1e-8


def test_changed_inputs_are_named_and_a_restored_one_is_not():
    case = build(CELL, Recipe(RICH_SIZES, 0))
    changed = list(case.arguments)
    changed[1] = changed[1] + 1e-15
    assert hygiene.changed_inputs(CELL, case.arguments, tuple(changed)) == ["c_prev"]
    forgiving = replace(CELL, may_write=("c_prev",))
    assert hygiene.changed_inputs(forgiving, case.arguments, tuple(changed)) == []


class Kept(NamedTuple):
    """A record of the kind that lists of caches hold."""

    x: np.ndarray
    h: np.ndarray


def backward_over(caches, W):
    return W


STEPS_BACK = Function(
    backward_over,
    cases=lambda draw: (
        [Kept(draw.normal(2, 3), draw.normal(2, 5)) for _ in range(3)],
        draw.weights(3, 5),
    ),
    returns=("dW",),
)


def as_it_comes_back(caches) -> list:
    return [Record("Kept", {"x": cache.x.copy(), "h": cache.h.copy()}) for cache in caches]


@pytest.mark.parametrize("left", [[], [0], [0, 1], [2, 1, 0], [0, 1, 2, 2]])
def test_a_list_may_be_used_up_or_turned_and_that_is_told(left):
    caches, W = build(STEPS_BACK, Recipe(RICH_SIZES, 0)).arguments
    now = as_it_comes_back([caches[k] for k in left])
    assert hygiene.changed_inputs(STEPS_BACK, (caches, W), (now, W)) == []
    assert hygiene.changed_lists(STEPS_BACK, (caches, W), (now, W)) == ["caches"]
    whole = as_it_comes_back(caches)
    assert hygiene.changed_lists(STEPS_BACK, (caches, W), (whole, W)) == []


@pytest.mark.parametrize("left", [[0, 1, 2], [1, 2], [2, 1, 0]])
def test_an_array_changed_on_a_list_is_named_even_where_the_list_is_another(left):
    caches, W = build(STEPS_BACK, Recipe(RICH_SIZES, 0)).arguments
    now = as_it_comes_back([caches[k] for k in left])
    now[1].fields["h"][0, 0] += 1e-15
    assert hygiene.changed_inputs(STEPS_BACK, (caches, W), (now, W)) == ["caches[1].h"]


def test_what_was_put_on_a_list_is_a_change():
    caches, W = build(STEPS_BACK, Recipe(RICH_SIZES, 0)).arguments
    for more in (np.zeros(3), None, Record("Kept", {"x": W})):
        now = [*as_it_comes_back(caches[:1]), more]
        (name,) = hygiene.changed_inputs(STEPS_BACK, (caches, W), (now, W))
        assert name.startswith("caches[1]")
    assert hygiene.changed_inputs(STEPS_BACK, ([], W), ([W], W)) == ["caches[0]"]


def test_what_is_on_a_list_is_never_sent_read_only():
    case = build(STEPS_BACK, Recipe(RICH_SIZES, 0))
    caches, W = hygiene.laid_out(STEPS_BACK, case, "read_only")
    assert isinstance(caches[0].x, np.ndarray)
    assert not isinstance(W, np.ndarray)
    assert not isinstance(hygiene.laid_out(STEPS_BACK, case, "strided")[0][0].x, np.ndarray)


def test_what_may_be_written_is_never_sent_read_only():
    case = build(LSTM, Recipe(RICH_SIZES, 0))
    laid = hygiene.laid_out(LSTM, case, "read_only")
    assert isinstance(laid[0], np.ndarray)
    assert not isinstance(laid[3], np.ndarray)


def test_every_tolerance_is_tighter_than_the_smallest_wrong_answer():
    assert closeness.RELATIVE < 2.2e-7
    assert Function.__doc__
