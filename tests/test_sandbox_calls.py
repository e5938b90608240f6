"""What crosses in a call, what is raised, what is printed."""

from __future__ import annotations

from typing import NamedTuple

import asking
import numpy as np
from asking import FILE, LIMITS, answer, submission, value

from grader.records import Location
from grader.sandbox import (
    Laid,
    Opaque,
    Raised,
    Record,
    Sandbox,
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
    assert huge == TooBig("float64", "shape", "(100000, 100000)")
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


def test_what_can_be_read_once_only_is_kept_as_it_was_read(sandbox):
    source = """
def f(x):
    return map(abs, x), [zip(x, x)], {"items": iter(x)}, (i for i in x)
"""
    expected = ([1, 2], [[(-1, -1), (2, 2)]], {"items": [-1, 2]}, [-1, 2])
    with sandbox.open(submission(source), {"f": 1}, LIMITS) as session:
        batch = session.ask("f", [([-1, 2],)] * 2, keep=True, echo=True)
        assert [reply.value for reply in batch.replies] == [expected] * 2
        assert batch.kept == [expected] * 2


def test_an_endless_iterator_is_too_big_both_times(forks):
    source = "import itertools\ndef f(): return map(abs, itertools.count())"
    with forks.open(submission(source), {"f": 0}, LIMITS) as session:
        batch = session.ask("f", [()], keep=True)
        assert batch.replies[0].value == batch.kept[0] == TooBig("map", "many items")


def test_an_iterator_that_raises_raises_where_it_does(forks):
    reply = answer(forks, "def bad(x):\n    return 1 / x\ndef f(): return map(bad, [0])")
    assert reply.type_name == "ZeroDivisionError"
    assert reply.location == Location(FILE, 2, "    return 1 / x")


def test_hashes_and_the_order_of_sets_are_the_same_in_every_process():
    source = "def f(): return hash('a'), hash(b'b'), list(map(str, {'c', 'd', 'e'}))"
    found = []
    for level in asking.LEVELS * 2:
        with Sandbox(level) as fresh:
            found.append(value(fresh, source))
    assert all(each == found[0] for each in found)
