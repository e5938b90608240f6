"""Answers that are allowed to be sent and made to cost the grader memory or time."""

from __future__ import annotations

import tracemalloc

import asking
import numpy as np
import pytest
from conftest import TINY

from grader.checks.hygiene import changed_inputs
from grader.checks.values import MOST_ENTRIES, number_block
from grader.course.catalog import Catalog
from grader.examination.showing import shown
from grader.grading import grade
from grader.output.json import dumped, to_json
from grader.records import Outcome
from grader.sandbox import Record, Returned, Stopped
from grader.search import DEFAULT_SEED

forks = asking.forks

SCALE_COURSE, COURSE = Catalog(TINY), Catalog()
LONG, HUGE = 2**21 - 9000, 2**31 - 1


def graded(sandbox, source, exercise="double", course=SCALE_COURSE, limits=asking.LIMITS):
    submission = asking.submission("import numpy as np\n" + source)
    entry = course.find(exercise)
    report = grade(sandbox, entry, submission, DEFAULT_SEED, limits, catalog=course)
    assert dumped(to_json(report))
    return report


COSTLY = {
    "a long array": f"np.zeros({LONG})",
    "as long an array of single bytes": f"np.zeros({8 * LONG}, np.int8)",
    "many of them": f"[np.zeros({LONG}, bool)] * 8",
    "one of numbers among those of bytes": f"[np.zeros({LONG // 8}, bool)] * 39 + [x]",
    "many axes": f"np.zeros((1,) * 7 + ({LONG},))",
    "no entries in endless rows": f"np.empty(({HUGE}, 0))",
    "no entries in endless columns": f"np.empty((0, {HUGE}))",
    "many arrays of endless rows": f"[np.empty(({HUGE}, 0))] * 400",
    "many long texts": "['x' * 4000] * 400",
    "a long text among numbers": "['x' * 4096] + [1] * 1000",
    "a large number among numbers": "[1 << 32000] + [1] * 400",
    "many large numbers": "[1 << 1000] * 400",
    "numbers beyond floats": "1 << 32000",
    "a large dict": "{n: n for n in range(2000)}",
    "keys that collide": "{n * (2**61 - 1): n for n in range(2000)}",
}


@pytest.mark.parametrize("what", COSTLY)
def test_a_costly_answer_fails_and_costs_little(forks, what):
    tracemalloc.start()
    report = graded(forks, f"def double(x):\n    return {COSTLY[what]}\n")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (report.outcome, report.score) == (Outcome.FAILED, 0)
    assert peak < 160 << 20  # a child may have three times as much
    assert not asking.strays()


@pytest.mark.parametrize("shape", [(50_000, 1, 1), (HUGE, 0)])
def test_answers_to_a_laws_probes_are_not_stretched_to_fit_each_other(forks, shape):
    # right as long as the fixed cases are asked, then of two shapes in turn
    source = (
        "asked = 0\ndef cell_state_update(f, c_prev, i, g):\n    global asked\n    asked += 1\n"
        "    if asked <= 23: return f * c_prev + i * g\n"
        f"    return np.zeros({shape} if asked % 2 else (1, *{shape}))\n"
    )
    report = graded(forks, source, "14", COURSE)
    assert report.outcome is Outcome.FAILED
    assert [c.id for c in report.functions[0].checks if c.outcome is Outcome.FAILED] == ["laws"]


def test_results_too_large_together_end_the_child(forks):
    source = f"import numpy as np\ndef f(): return np.zeros({LONG})"
    with forks.open(asking.submission(source), {"f": 0}, asking.LIMITS) as session:
        replies = session.ask("f", [()] * 9).replies
    assert [type(reply) for reply in replies] == [Returned] * 4 + [Stopped]
    assert replies[-1].outcome is Outcome.OUT_OF_MEMORY
    assert replies[-1].detail.en == "the results of several calls together are larger than 64 MiB"


def test_results_that_went_before_do_not_count_for_the_next_question(forks):
    source = f"import numpy as np\ndef f(): return np.zeros({LONG})"
    with forks.open(asking.submission(source), {"f": 0}, asking.LIMITS) as session:
        for _ in range(6):
            assert isinstance(session.ask("f", [()]).replies[0], Returned)


def test_time_spent_on_call_backs_is_the_exercises_and_not_the_calls(forks):
    import time

    def slow(x):
        time.sleep(0.03)
        return x

    limits = asking.LIMITS._replace(call_s=5.0, exercise_s=1.0)
    source = "def f(g):\n    while True: g(1)"
    reply = asking.answer(forks, source, slow, limits=limits)
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.TIMED_OUT
    assert "all calls together" in reply.detail.en


def test_no_more_numbers_are_read_than_any_result_has():
    assert number_block(np.zeros(MOST_ENTRIES)) is not None
    for part in (
        np.zeros(MOST_ENTRIES + 1, np.int8),
        [np.zeros(MOST_ENTRIES), 1.0],
        np.empty((HUGE, 0)),
        [np.empty((HUGE, 0))] * 2,
        ["text", 1.0],
        [Record("A", {})],
        [{}],
        1 << 2000,
        [1 << 2000, 1.0],
    ):
        assert number_block(part) is None
    assert number_block([[1, 2.0], [True, 4]]).tolist() == [[1.0, 2.0], [1.0, 4.0]]
    assert number_block(1 << 70) == float(1 << 70)


def test_rows_without_entries_are_not_listed():
    assert shown("y", np.empty((0, 3))).data == []
    assert shown("y", np.empty((3, 0))).data == [[], [], []]
    assert shown("y", np.empty((HUGE, 0))).data is None


def test_an_input_that_came_back_as_no_number_of_ours_is_changed():
    (function,) = SCALE_COURSE.find("double").load().functions
    x = np.ones((2, 2))
    assert changed_inputs(function, (x,), (x.copy(),)) == []
    for now in (1 << 2000, x.astype(complex), np.zeros(MOST_ENTRIES + 1, np.int8), None):
        assert changed_inputs(function, (x,), (now,)) == ["x"]
