"""What a file says when it is loaded, and which others it may import."""

from __future__ import annotations

import asking
import pytest
from asking import LIMITS, answer, submission, value

from grader.records import Location
from grader.sandbox import (
    Declared,
    Loaded,
    OtherFile,
    Raised,
    Stopped,
)
from grader.text import Text

sandbox, forks = asking.sandbox, asking.forks


def test_a_file_says_what_it_declares(sandbox):
    source = """
from functools import partial
def two(a, b): pass
def default(a, b=1, *, c=2): pass
def any_number(*args): pass
def keyword_needed(a, b, *, c): pass
def three(a, b, c): pass
class Callable:
    def __call__(self, a, b): pass
instance = Callable()
partly = partial(three, 1)
builtin = max
number = 3
"""
    expected = {
        "two": Declared(True, True, True, "two(a, b)"),
        "default": Declared(True, True, True, "default(a, b=…, *, c)"),
        "any_number": Declared(True, True, True, "any_number(*args)"),
        "keyword_needed": Declared(True, True, False, "keyword_needed(a, b, *, c)"),
        "three": Declared(True, True, False, "three(a, b, c)"),
        "instance": Declared(True, True, True, "instance(a, b)"),
        "partly": Declared(True, True, True, "partly(b, c)"),
        "builtin": Declared(True, True, True, ""),
        "number": Declared(True, False, False, ""),
        "absent": Declared(False, False, False, ""),
    }
    with sandbox.open(submission(source), dict.fromkeys(expected, 2), LIMITS) as session:
        assert session.loaded() == Loaded(expected)
        assert session.loaded() is session.loaded()


@pytest.mark.parametrize(
    ("source", "type_name", "message", "line"),
    [
        ("def f(:\n", "SyntaxError", "invalid syntax", 1),
        ("x = 1\n  y = 2\n", "IndentationError", "unexpected indent", 2),
        ("", "SyntaxError", "the file is empty", 1),
        (b" \n", "SyntaxError", "the file is empty", 1),
        (b"x = 1\ny = '\0'\n", "SyntaxError", "the file contains NUL bytes", 2),
        (b"x = 1\n\ny = '\xff'\n", "SyntaxError", "", 3),
        (b"# coding: rot13\nx = 1\n", "SyntaxError", "UTF-8", 1),
        (b"# coding: nonsense\n", "SyntaxError", "unknown encoding", 1),
        (b"x = 1\n# caf\xe9\n", "SyntaxError", "UTF-8", 2),
        (b"\xef\xbb\xbfx = 1\n\n\n# caf\xe9\n", "SyntaxError", "UTF-8", 4),
        ("x = 1\n".encode("utf-16"), "SyntaxError", "UTF-8", 1),
        ("x = 1\n\nx.y\n", "AttributeError", "'int' object has no attribute 'y'", 3),
        ("import grader\n", "ModuleNotFoundError", "No module named 'grader'", 1),
        ("import click\n", "ModuleNotFoundError", "No module named 'click'", 1),
        ("raise KeyboardInterrupt\n", "KeyboardInterrupt", "", 1),
    ],
)
def test_a_file_that_cannot_be_loaded_says_why_and_where(forks, source, type_name, message, line):
    reply = answer(forks, source)
    assert isinstance(reply, Raised)
    assert reply.type_name == type_name
    assert message in reply.message
    if line is not None:
        assert reply.location is not None
        assert reply.location.line == line


def test_the_declared_encoding_of_a_file_holds(forks):
    source = "# -*- coding: latin-1 -*-\ndef f(): return 'olá'\n".encode("latin-1")
    assert value(forks, source) == "olá"


def test_deep_nesting_ends_the_child_and_not_the_grader(forks):
    reply = answer(forks, "x = " + "-" * 100_000 + "1")
    assert isinstance(reply, (Raised, Stopped))
    assert value(forks, "def f(): return 1") == 1


OTHERS = {
    "lstm_step": OtherFile("ex16_lstm_step.py", b"calls = []\ndef step(x):\n    return x + 1\n"),
    "broken": OtherFile("ex17_broken.py", b"def (:\n"),
}
OTHERS["ex16_lstm_step"] = OTHERS["lstm_step"]


def test_another_file_imports_under_both_names_and_runs_once(sandbox):
    source = """
import lstm_step, ex16_lstm_step
from ex16_lstm_step import step
def f(x): return lstm_step.calls is ex16_lstm_step.calls, step(x)
"""
    assert value(sandbox, source, 1, others=OTHERS) == (True, 2)


def test_an_error_in_another_file_is_located_there(forks):
    reply = answer(forks, "import broken", others=OTHERS)
    assert reply.location == Location("ex17_broken.py", 1, "def (:")


def test_a_refused_file_is_not_importable_and_the_error_says_why(forks):
    refused = {"ex15_x": Text("it is a link", "é um link")}
    reply = answer(forks, "import ex15_x", refused=refused)
    assert isinstance(reply, Raised)
    assert reply.type_name == "ImportError"
    assert "it is a link" in reply.message


def test_the_graded_file_can_be_imported_by_its_own_name(forks):
    others = {"other": OtherFile("other.py", b"import ex99_probe\ndef g(): return ex99_probe.n")}
    source = "n = 5\nimport other\ndef f(): return other.g()"
    assert value(forks, source, others=others) == 5


def test_dataclasses_and_pickles_of_the_learners_own_work(forks):
    source = """
from __future__ import annotations
from dataclasses import dataclass
import copy
@dataclass
class Cache:
    h: float
def f(): return copy.deepcopy(Cache(2.0)).h
"""
    assert value(forks, source) == 2.0


def test_nothing_of_the_grader_is_importable(sandbox):
    source = """
import sys
def f(): return [n for n in sys.modules if n.split(".")[0] in
    ("grader", "reference", "worker", "wire", "_grader_child")] + [p for p in sys.path if
    "site-packages" in p or "grader" in p]
"""
    assert value(sandbox, source) == []


def test_numpys_parts_load_late(sandbox):
    source = """
import numpy as np
def f():
    import numpy.polynomial, numpy.testing
    return float(np.linalg.det(np.eye(2)) + np.fft.fft(np.ones(2))[0].real)
"""
    assert value(sandbox, source) == 3.0
