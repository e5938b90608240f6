"""What crosses in a call, what is raised, what is printed."""

from __future__ import annotations

import time
from typing import NamedTuple

import asking
import numpy as np
from asking import FILE, LIMITS, answer, submission, value

from grader.records import Location, Outcome
from grader.sandbox import (
    Laid,
    Limits,
    Opaque,
    Raised,
    Record,
    Stopped,
    TooBig,
)

sandbox, forks = asking.sandbox, asking.forks


class Pair(NamedTuple):
    first: object
    second: object


def test_every_kind_of_argument_arrives_and_returns(sandbox):
    for sent in (
        *(1.5, 3, True, None, "é", (1, 2.0), [1, [2]], {"W": 1.0, 2: None}),
        10**30,
        float("inf"),
    ):
        got = value(sandbox, "def f(x): return x", sent)
        assert got == sent
        assert type(got) is type(sent)


def test_arrays_arrive_fresh_and_writable(sandbox):
    source = """
def f(x):
    x[0, 0] = 7
    return x, x.flags.c_contiguous, x.flags.owndata
"""
    sent = np.arange(6.0).reshape(2, 3)[:, ::-1]
    array, contiguous, _ = value(sandbox, source, sent)
    assert array[0, 0] == 7
    assert contiguous
    assert sent[0, 0] == 2.0


def test_layouts_are_seen_by_the_learner(sandbox):
    source = "def f(x): return x.flags.c_contiguous, x.flags.f_contiguous, x.flags.writeable, x * 1"
    array = np.arange(6.0).reshape(2, 3)
    for layout, flags in (
        ("fortran", (False, True, True)),
        ("strided", (False, False, True)),
        ("read_only", (True, False, False)),
    ):
        *seen, same = value(sandbox, source, Laid(array, layout))
        assert tuple(seen) == flags
        assert np.array_equal(same, array)


def test_a_record_is_a_named_tuple_in_the_child(sandbox):
    source = """
from typing import NamedTuple
class Cache(NamedTuple):
    h: object
def f(pair): return Cache(pair.first + pair[1]), type(pair).__name__
"""
    assert value(sandbox, source, Pair(1, 2)) == (Record("Cache", {"h": 3}), "Pair")
    assert value(sandbox, source, Record("Pair", {"first": 1, "second": 2}))[1] == "Pair"


def test_what_is_no_data_comes_as_a_name(sandbox):
    source = """
import numpy as np
class Same:
    __array__ = __eq__ = lambda *a: True
    __class__ = np.ndarray
def f(): return Same(), np.broadcast_to(0.0, (10**5, 10**5)), np.ma.ones(2)
"""
    same, huge, masked = value(sandbox, source)
    assert same == Opaque("Same")
    assert huge == TooBig("array of shape (100000, 100000), float64")
    assert masked == Opaque("MaskedArray")


def test_echo_brings_the_arguments_as_they_are_after_the_call(sandbox):
    source = "def f(x, y):\n    x += 1\n    return x"
    with sandbox.open(submission(source), {"f": 2}, LIMITS) as session:
        (reply,) = session.ask("f", [(np.zeros(2), "y")], echo=True).replies
        assert np.array_equal(reply.value, [1, 1])
        assert np.array_equal(reply.after[0], [1, 1])
        assert reply.after[1] == "y"


def test_keep_shows_a_buffer_that_is_used_again(sandbox):
    source = """
import numpy as np
buffer = np.zeros(1)
def f(x):
    if x < 0: raise ValueError("negative")
    buffer[0] = x
    return buffer
"""
    with sandbox.open(submission(source), {"f": 1}, LIMITS) as session:
        batch = session.ask("f", [(1.0,), (-1.0,), (2.0,)], keep=True)
        assert [float(batch.replies[i].value[0]) for i in (0, 2)] == [1.0, 2.0]
        assert isinstance(batch.replies[1], Raised)
        assert [None if kept is None else float(kept[0]) for kept in batch.kept] == [2.0, None, 2.0]
        assert session.ask("f", [(3.0,)]).replies[0].value[0] == 3.0
        assert session.ask("f", [], keep=True).replies == []


def test_a_large_answer_and_a_large_argument_cross(sandbox):
    array = np.arange(1_500_000.0)
    assert np.array_equal(value(sandbox, "def f(x): return x * 2", array), array * 2)


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


def test_the_clock_stands_still_while_the_grader_answers(sandbox):
    limits = Limits(call_s=0.5, exercise_s=0.8, load_s=20, memory_bytes=128 << 20)
    if sandbox.level == "process":
        limits = limits.scaled(4)

    def slow(x):
        time.sleep(limits.exercise_s)
        return x

    assert value(sandbox, "def f(g): return g(1.0)", slow, limits=limits) == 1.0
