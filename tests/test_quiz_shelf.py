"""A course's quizzes are found by name, and its formulas never end a learner's quiz."""

import math

import pytest

from grader.course.faults import CourseError
from grader.course.location import Location
from grader.quiz.formulas import load_formulas
from grader.quiz.shelf import Shelf, UnknownQuiz


def shelf_of(root, *names):
    (root / "quizzes").mkdir()
    for name in names:
        (root / "quizzes" / name).write_text("schema: quiz/v1\n", encoding="utf-8")
    return Shelf(Location(root, root / "exercises", root / "reference", False))


def test_quizzes_are_found_by_their_names_and_other_programs_notes_are_not(tmp_path):
    names = ("gru.yaml", "lstm.yaml", "._gru.yaml", ".#lstm.yaml", ".hidden.yaml", "x.yml", "a.txt")
    shelf = shelf_of(tmp_path, *names)
    assert shelf.ids == ("gru", "lstm")
    for asked in ("gru", "GRU", "gru.yaml", "Gru.yaml"):
        assert shelf.find(asked) == "gru"
    assert Shelf(Location(tmp_path / "none", tmp_path, tmp_path, False)).ids == ()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("grru", "did you mean `gru`?"),
        ("lst", "did you mean `lstm`?"),
        ("zzzz", "lists them"),
        ("", "lists them"),
        ("../gru", "did you mean"),
        ("{0}", "lists them"),
        ("x" * 10_000, "lists them"),
    ],
)
def test_a_name_that_is_no_quiz_is_told_what_may_have_been_meant(tmp_path, asked, said):
    with pytest.raises(UnknownQuiz) as caught:
        shelf_of(tmp_path, "gru.yaml", "lstm.yaml").find(asked)
    assert said in caught.value.hint.en
    assert all(caught.value.hint)
    assert len(caught.value.message.en) < 100


FORMULAS = """
from math import exp
import functools

def right(f, *, g=1):
    return f + g

def _hidden(f):
    return f

@functools.cache
def cached(f):
    return f

def misspelt(f):
    return mth.exp(f)

def complex_one(f):
    return f + 1j

def endless(f):
    return float("inf") * f

def nothing(f):
    pass

def list_of(f):
    return [f]

def deep(f):
    return deep(f)

def gone(f):
    return f.shape

def positional(f, /):
    return f

def text(f):
    return "7.5"

def truth(f):
    return True
"""


def test_a_formula_gives_a_number_or_none_and_never_raises(tmp_path):
    (tmp_path / "formulas.py").write_text(FORMULAS, encoding="utf-8")
    formulas = load_formulas(tmp_path)
    assert not {"_hidden", "exp", "functools"} & set(formulas)
    assert formulas["right"].takes == ("f", "g")
    assert formulas["right"].of({"f": 0.5, "g": 2, "other": 9}) == 2.5
    assert formulas["right"].of({"f": 0.5}) is None
    numbers = {name: one.of({"f": 0.5}) for name, one in formulas.items() if name != "right"}
    assert {name for name, value in numbers.items() if value is not None} == {"truth"}
    assert all(math.isfinite(value) for value in numbers.values() if value is not None)


@pytest.mark.parametrize("text", ["def f(:\n", "1/0\n", "import no_such_module_at_all\n", "\0"])
def test_formulas_that_do_not_run_are_the_courses_fault(tmp_path, text):
    shelf = shelf_of(tmp_path)
    assert shelf.formulas is None
    shelf = Shelf(Location(tmp_path, tmp_path, tmp_path, False))
    (shelf.folder / "formulas.py").write_text(text, encoding="utf-8")
    with pytest.raises(CourseError, match=r"formulas\.py. cannot be run: \w+Error"):
        _ = shelf.formulas
