"""Functions given as arguments: called from the learner's code, answered by the grader."""

from __future__ import annotations

import time

import asking
import numpy as np
import pytest
from asking import FILE, LIMITS, answer, submission, value

from grader.records import Location, Outcome
from grader.sandbox import Limits, Raised, Returned, Stopped
from grader.sandbox.child.wire import BOTH
from grader.text import Text

sandbox, forks = asking.sandbox, asking.forks


def test_a_function_as_argument_is_answered_by_the_grader(sandbox):
    source = "def f(g, x): return g(x) + g(x + 1)"
    assert value(sandbox, source, lambda x: float(np.sum(x) ** 2), 2.0) == 13.0
    assert np.array_equal(value(sandbox, source, lambda x: x * 2, np.ones(2)), [6.0, 6.0])


def test_a_failing_call_back_is_the_learners_value_error(sandbox):
    source = """
def f(g):
    try:
        g(1)
    except ValueError as error:
        return str(error)
"""

    def refuses(x):
        raise RuntimeError("not like this")

    assert value(sandbox, source, refuses) == "not like this"
    reply = answer(sandbox, "def f(g):\n    return g(None)", lambda x: x + 1.0)
    assert isinstance(reply, Raised)
    assert reply.type_name == "ValueError"
    assert reply.location == Location(FILE, 2, "    return g(None)")
    assert "does not cross" in value(sandbox, source, lambda x: object())


def test_too_many_call_backs_stop_the_child(sandbox):
    source = "def f(g):\n    while True:\n        g(1.0)"
    limits = Limits(call_backs=20, memory_bytes=128 << 20)
    reply = answer(sandbox, source, lambda x: x, limits=limits)
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.TIMED_OUT
    assert "20 times" in reply.detail.en


def test_the_clock_of_a_call_stands_still_while_the_grader_answers(sandbox):
    limits = Limits(call_s=0.5, exercise_s=20, load_s=20, memory_bytes=128 << 20)

    def slow(x):
        time.sleep(2 * limits.call_s)
        return x

    assert value(sandbox, "def f(g): return g(1.0)", slow, limits=limits) == 1.0


THREADS = """
from concurrent.futures import ThreadPoolExecutor
def f(g, n):
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(g, range(n)))
"""


def test_call_backs_from_several_threads_get_their_own_answers(sandbox):
    reply = answer(sandbox, THREADS, lambda x: x * 10, 300)
    if isinstance(reply, Raised):
        assert "thread" in reply.message  # no threads may be made here
    else:
        assert reply == Returned([x * 10 for x in range(300)])


def test_a_thread_that_is_left_over_cannot_speak_after_its_call(sandbox):
    source = """
import threading, time
errors = []
def on(g):
    try:
        while True: g(1)
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
def f(g):
    threading.Thread(target=on, args=(g,), daemon=True).start()
    return 1
def said():
    while not errors: time.sleep(0.001)
    return errors[0]
"""
    with sandbox.open(submission(source), {"f": 1, "said": 0}, LIMITS) as session:
        assert session.loaded()
        reply = session.ask("f", [(lambda x: x,)]).replies[0]
        if isinstance(reply, Raised):
            pytest.skip("no threads may be made here")
        (said,) = session.ask("said", [()]).replies
        assert said == Returned(
            "RuntimeError: f() was called after the call that it was given to had ended"
        )


def test_a_call_back_kept_for_another_question_says_in_both_languages_that_it_is_over(forks):
    source = "kept = []\ndef f(g):\n    kept.append(g)\n    return kept[0](2)"
    with forks.open(submission(source), {"f": 1}, LIMITS) as session:
        assert session.loaded()
        same_question = session.ask("f", [(lambda x: x,), (lambda x: -x,)]).replies
        assert same_question == [Returned(2), Returned(2)]
        (raised,) = session.ask("f", [(lambda x: x,)]).replies
        assert "had ended" in raised.words.en
        assert "terminar" in raised.words.pt_br


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("g(x=1)", "f() takes no keyword arguments"),
        ("g()", "f() takes 1 positional argument but 0 were given"),
        ("g(1, 2)", "f() takes 1 positional argument but 2 were given"),
        ("h(1)", "f() takes 2 positional arguments but 1 was given"),
    ],
)
def test_a_call_back_called_wrongly_says_so_without_a_word_of_ours(forks, call, message):
    class OfOurOwn:
        def __call__(self, x):
            return x

    reply = answer(forks, f"def f(g, h):\n    return {call}", OfOurOwn(), lambda x, y: x)
    assert reply == Raised("TypeError", Text.same(message), Location(FILE, 2, f"    return {call}"))


def test_a_call_back_of_any_number_of_arguments_takes_any(forks):
    source = "def f(g): return g(1), g(1, 2), g.__name__, g.__qualname__, g.__module__"
    got = value(forks, source, lambda *numbers: len(numbers))
    assert got == (1, 2, "f", "f", "builtins")


def test_what_a_call_back_raises_in_two_languages_arrives_in_both(sandbox):
    def refuses(x):
        raise ValueError(f"the shape is wrong{BOTH}o formato está errado")

    both = Text("the shape is wrong", "o formato está errado")
    reply = answer(sandbox, "def f(g):\n    g(1)", refuses)
    assert reply == Raised("ValueError", both, Location(FILE, 2, "    g(1)"))
    source = """
def f(g):
    try:
        g(1)
    except ValueError as error:
        return str(error)
"""
    assert value(sandbox, source, refuses) == both.en
