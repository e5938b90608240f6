"""Results made of parts: records, lists of records, lists of arrays; and how they are shown."""

import io
import runpy

import numpy as np
import pytest

from grader.checks.values import read
from grader.course import Fields, Function, Items, Steps
from grader.examination.showing import shown
from grader.output import counterexample, repro, values
from grader.output.console import Screen
from grader.records import Counterexample
from grader.sandbox import Opaque, Record
from reference.lstm import LSTMStepCache

FIELDS = LSTMStepCache._fields


def nothing(draw):
    return ()


def asks(name, part):
    return Function(lambda x: x, cases=nothing, returns=(name, "n"), parts={name: part})


ONE = asks("cache", Fields(LSTMStepCache))
MANY = asks("caches", Steps(LSTMStepCache))
LIST = asks("clipped", Items(2))
ARRAYS = [np.full((2, 3), float(k)) for k in range(len(FIELDS))]
WANT_ONE = (*ARRAYS, np.array(1.0))
WANT_MANY = (*(np.stack([array, array]) for array in ARRAYS), np.array(1.0))
WANT_LIST = (np.zeros((2, 3)), np.zeros(4), np.array(1.0))


@pytest.mark.parametrize(
    "cache",
    [
        Record("LSTMStepCache", dict(zip(FIELDS, ARRAYS, strict=True))),
        Record("MyCache", dict(reversed(list(zip(FIELDS, ARRAYS, strict=True))))),
        dict(zip(FIELDS, ARRAYS, strict=True)),
        tuple(ARRAYS),
        list(ARRAYS),
    ],
    ids=["record", "fields in another order", "dict", "tuple", "list"],
)
def test_a_record_may_come_back_in_any_form_that_tells_its_fields(cache):
    for function, value, want in (
        (ONE, (cache, 1.0), WANT_ONE),
        (MANY, ([cache, cache], 1.0), WANT_MANY),
    ):
        answer = read(function, value, want)
        assert answer.problem is None
        assert answer.blocks is not None
        assert all(map(np.array_equal, answer.blocks, want))


@pytest.mark.parametrize(
    ("function", "value", "want", "words"),
    [
        (
            ONE,
            (ARRAYS[0], 1.0),
            WANT_ONE,
            "`cache` must be a named tuple `LSTMStepCache` with the fields `x`",
        ),
        (ONE, ({"x": ARRAYS[0]}, 1.0), WANT_ONE, "`cache` must be a named tuple `LSTMStepCache`"),
        (ONE, (tuple(ARRAYS[1:]), 1.0), WANT_ONE, "`cache` must be a named tuple `LSTMStepCache`"),
        (
            ONE,
            (Opaque("Cache"), 1.0),
            WANT_ONE,
            "`cache` must be a named tuple `LSTMStepCache`",
        ),
        (ONE, ((*ARRAYS[:-1], None), 1.0), WANT_ONE, "`cache.c` is None"),
        (ONE, ((*ARRAYS[:-1], ARRAYS[0].T), 1.0), WANT_ONE, "`cache.c` has shape (3, 2)"),
        (MANY, ([], 1.0), WANT_MANY, "`caches` must be a list with one `LSTMStepCache` per step"),
        (MANY, (ARRAYS[0], 1.0), WANT_MANY, "`caches[0]` must be a named tuple `LSTMStepCache`"),
        (
            MANY,
            ([tuple(ARRAYS), 3], 1.0),
            WANT_MANY,
            "`caches[1]` must be a named tuple `LSTMStepCache`",
        ),
        (MANY, ([tuple(ARRAYS)], 1.0), WANT_MANY, "one record for each of 1 steps; expected 2"),
        (LIST, (3.0, 1.0), WANT_LIST, "`clipped` must be a list of arrays"),
        (LIST, ([np.zeros((2, 3))], 1.0), WANT_LIST, "one array for each of those given"),
        (LIST, ([np.zeros((2, 3)), np.zeros(5)], 1.0), WANT_LIST, "`clipped[1]` has shape (5,)"),
        (LIST, ([np.zeros((2, 3)), "x"], 1.0), WANT_LIST, "`clipped[1]` must be an array"),
        (LIST, ([1.0, 2.0, 3.0, "x"], 1.0), WANT_LIST, "`n` must be an array"),
    ],
)
def test_a_form_that_was_not_asked_for_is_told_by_name(function, value, want, words):
    answer = read(function, value, want)
    assert answer.problem is not None
    assert words in answer.problem.en, answer.problem.en


def test_inputs_of_every_kind_are_shown_and_go_into_a_script(tmp_path):
    cache = LSTMStepCache(*(np.full((1, 2), float(k)) for k in range(8)))
    inputs = (
        shown("caches", [cache, cache]),
        shown("grads", [np.zeros(2), np.ones((1, 1))]),
        shown("targets", np.array([1, 0])),
        shown("mask", np.array([True, False])),
        shown("nothing", None),
        shown("k", 3),
    )
    names = [name for value in inputs for name, _ in values.leaves(value)]
    assert names[:2] == ["caches[0].x", "caches[0].h_prev"]
    assert names[16:] == ["grads[0]", "grads[1]", "targets", "mask", "nothing", "k"]
    learner = tmp_path / "answer.py"
    learner.write_text("def f(*given):\n    return given[0][1], given[1]\n")
    expected = (*(shown(f"cache.{name}", x) for name, x in zip(FIELDS, cache, strict=True)),)
    expected += shown("clipped[0]", np.zeros(2)), shown("clipped[1]", np.ones((1, 1)))
    text = repro.script("f", Counterexample(inputs, expected, ()), learner, [])
    path = tmp_path / "repro.py"
    path.write_text(text)
    ran = runpy.run_path(str(path))
    assert ran["caches"][1].o.tolist() == [[6.0, 6.0]]
    assert ran["targets"].dtype.kind == "i"
    assert ran["mask"].dtype.kind == "b"
    assert ran["nothing"] is None
    assert ran["k"] == 3
    assert len(ran["results"]) == len(ran["expected"]) == 10
    assert all(map(np.array_equal, ran["results"], ran["expected"]))


def test_a_field_that_is_wrong_at_one_step_is_not_called_right():
    def caches(last):
        steps = [[*ARRAYS[:-1], ARRAYS[-1]], [*ARRAYS[:-1], last]]
        return tuple(
            shown(f"caches[{t}].{name}", array)
            for t, step in enumerate(steps)
            for name, array in zip(FIELDS, step, strict=True)
        )

    stream = io.StringIO()
    found = Counterexample((), caches(ARRAYS[-1]), caches(ARRAYS[-1] + 1))
    counterexample.show(Screen(stream, "en"), found)
    right = stream.getvalue().split("right: ")[1]
    assert "caches[].o" in right
    assert "caches[].c_prev" in right
    assert "caches[].c\n" not in right
    assert "caches[].c," not in right
