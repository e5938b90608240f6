"""Exceptions and printing: honest, hostile, and too much."""

from __future__ import annotations

import asking
import pytest
from asking import FILE, LIMITS, answer, submission

from grader.records import Location
from grader.sandbox import (
    Raised,
    Returned,
)
from grader.text import Text

sandbox, forks = asking.sandbox, asking.forks


def test_an_exception_ends_neither_the_batch_nor_the_child(sandbox):
    source = "def g(x):\n    return 1 / x\ndef f(x):\n    return g(x)\n"
    with sandbox.open(submission(source), {"f": 1}, LIMITS) as session:
        first, second = session.ask("f", [(0,), (2,)]).replies
        assert first == Raised(
            "ZeroDivisionError",
            Text.same("division by zero"),
            Location(FILE, 2, "    return 1 / x"),
        )
        assert second == Returned(0.5)


HOSTILE = """
class BadText(Exception):
    def __str__(self): raise ValueError("no text")
class NoText(Exception):
    def __str__(self): return 3
class Meta(type):
    __name__ = property(lambda self: 3)
    def __instancecheck__(self, other): raise ValueError
class Strange(BaseException, metaclass=Meta):
    @property
    def __class__(self): raise ValueError
    __traceback__ = 5
class Long(Exception):
    def __str__(self): return "x" * 10**6
Renamed = type("a\\nb" * 1000, (Exception,), {})
def recurse(): return recurse()
def f(which):
    if which == "recursion": recurse()
    if which == "generator": return (1 / 0 for _ in range(2))
    if which == "chain":
        error = Exception("own")
        error.__cause__ = error
        raise error
    raise {"bad": BadText, "none": NoText, "strange": Strange, "long": Long, "renamed": Renamed,
        "interrupt": KeyboardInterrupt, "exit": GeneratorExit, "stop": StopIteration}[which]
"""


@pytest.mark.parametrize(
    ("which", "type_name"),
    [
        ("bad", "BadText"),
        ("none", "NoText"),
        ("strange", "Strange"),
        ("long", "Long"),
        ("renamed", "a\nb"),
        ("interrupt", "KeyboardInterrupt"),
        ("exit", "GeneratorExit"),
        ("stop", "StopIteration"),
        ("recursion", "RecursionError"),
        ("generator", "ZeroDivisionError"),
        ("chain", "Exception"),
    ],
)
def test_hostile_exceptions_are_exceptions(forks, which, type_name):
    reply = answer(forks, HOSTILE, which)
    assert isinstance(reply, Raised)
    assert reply.type_name.startswith(type_name)
    assert len(reply.type_name) <= 200
    assert len(reply.message) <= 1000
    assert reply.location is not None


def test_a_learners_message_is_never_taken_for_two_languages(sandbox):
    message = "left\x1eright"
    reply = answer(sandbox, f"def f(): raise ValueError({message!r})")
    assert reply.words == Text.same(message)


def test_our_own_message_about_a_file_is_in_two_languages(sandbox):
    assert answer(sandbox, "").words == Text("the file is empty", "o arquivo está vazio")
    refused = {"other": Text("it is a link", "é um link")}
    reply = answer(sandbox, "import other", refused=refused)
    assert reply.words == Text("other: it is a link", "other: é um link")


def test_what_is_printed_is_kept_and_harms_nothing(sandbox):
    source = """
import os, sys
print("at load")
def f(x):
    print("olá", file=sys.stderr)
    sys.stdout.write("w")
    os.write(1, b"low level")
    return x
"""
    session = sandbox.open(submission(source), {"f": 1}, LIMITS)
    assert session.loaded()
    assert session.ask("f", [(1,)]).replies == [Returned(1)]
    printed = session.close()
    assert printed.text == "at load\nolá\nwlow level"
    assert not printed.truncated
    assert session.close() is printed


def test_a_flood_of_prints_is_cut_and_does_not_raise(sandbox):
    source = """
import os, sys
def f():
    for i in range(20_000): print("flood", i)
    sys.stdout.flush()
    try:
        for i in range(100): os.write(2, b"x" * 4096)
    except OSError: pass
    return 1
"""
    session = sandbox.open(submission(source), {"f": 0}, LIMITS)
    assert session.loaded()
    assert session.ask("f", [()]).replies == [Returned(1)]
    printed = session.close()
    assert printed.truncated
    assert len(printed.text) <= LIMITS.output_bytes


def test_closed_streams_and_numpys_warnings_harm_nothing(sandbox):
    source = """
import os, sys
import numpy as np
def f():
    np.log(np.zeros(2))
    os.close(1), os.close(2)
    print("nowhere")
    return 1
"""
    session = sandbox.open(submission(source), {"f": 0}, LIMITS)
    assert session.loaded()
    assert session.ask("f", [()]).replies == [Returned(1)]
    assert session.close().text == ""
