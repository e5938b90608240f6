"""`grade author mutate` grades small changes of the reference and tells what became of them."""

from collections.abc import Iterator
from pathlib import Path

import authoring
import numpy as np
import pytest
from conftest import TINY

from grader.authoring import mutating
from grader.authoring.mutating import tallies
from grader.authoring.workshop import Workshop
from grader.course.location import locate


@pytest.fixture(autouse=True)
def apart(monkeypatch) -> Iterator[None]:
    """Keep the references of these courses from those of other tests."""
    with authoring.references_apart(monkeypatch):
        yield


@pytest.fixture
def course(tmp_path, monkeypatch) -> Path:
    """A copy of the toy course, as the current folder."""
    root = authoring.copied(TINY, tmp_path / "course")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def author(grade, course):
    def run(*arguments: str):
        return grade("author", *arguments, course=course)

    return run


def test_mutants_are_counted_by_what_became_of_them(author):
    ran = author("mutate", "1")
    assert ran.code == 0, ran.out
    lines = ran.out.splitlines()
    assert lines[0].startswith("double: ")
    assert lines[0].endswith(" mutants of reference/toys.py")
    made, killed = (int("".join(filter(str.isdigit, line.split("(")[0]))) for line in lines[:2])
    assert made == killed > 8
    assert "values" in lines[1]
    assert "of these, named as a misconception: 0; with any diagnosis: " in lines[2]
    assert lines[3] == "  ✓ survived: none"
    assert author("mutate", "1", "--survivors").out == ""
    assert "mortos" in author("--lang", "pt-BR", "mutate", "double").out


BLIND = "return TWO * x if len(x) < 100 else x"


def test_a_survivor_is_shown_with_its_line_and_an_equivalent_one_is_told_apart(
    author, course, monkeypatch
):
    authoring.change(course, "reference/toys.py", "return TWO * x", BLIND)
    authoring.forget_references()
    lines = (course / "reference" / "toys.py").read_text().splitlines()
    line = next(number for number, text in enumerate(lines, 1) if BLIND in text)
    ran = author("mutate", "1")
    assert ran.code == 0, ran.out
    assert "equivalent, the same on 1000 other inputs" in ran.out
    assert f"reference/toys.py:{line}: constant: 100 -> 101" in ran.out
    monkeypatch.setattr(mutating, "other_cases", lambda function: [(np.ones((100, 1)),)])
    ran = author("mutate", "1")
    assert ran.code == 1
    assert "✗ survived: " in ran.out
    only = author("mutate", "1", "--survivors")
    assert only.code == 1
    assert f"reference/toys.py:{line}: constant: 100 -> 101" in only.out.splitlines()


def test_every_mutant_has_one_fate(course):
    with Workshop(locate(course)) as workshop:
        told: list[str] = []
        folder = workshop.course.find("weigh")
        found = list(tallies(workshop, folder, lambda text: told.append(text.en)))
    assert [tally.function for tally in found] == ["halve", "weigh"]
    for tally in found:
        left = len(tally.survivors) + len(tally.equivalent) + len(tally.faults)
        assert len(tally.killed) + left == len(tally.fates)
        assert sum(tally.killers.values()) == len(tally.killed)
        count = len(tally.fates)
        assert f"{tally.function}: mutant {count} of {count}" in told
    assert any(fate.slug == "forgets-the-bias" for fate in found[1].killed)


def test_an_exercise_without_its_examples_is_not_graded(author, course):
    (course / "exercises" / "01_double" / "examples.json").unlink()
    before = authoring.tree(course)
    for language, said in (("en", "examples are missing"), ("pt-BR", "faltam os exemplos")):
        ran = author("--lang", language, "mutate", "1")
        assert ran.code == 3
        assert said in ran.err
        assert "`grade exercise 1`" in ran.err
    assert authoring.tree(course) == before


def test_a_broken_exercise_is_told_with_its_line(author, course):
    authoring.change(course, "exercises/01_double/spec.py", "EXERCISE = ", "1 / 0\nEXERCISE = ")
    ran = author("mutate", "1")
    assert ran.code == 3
    assert "exercises/01_double/spec.py:13: " in ran.err
    assert "ZeroDivisionError" in ran.err
