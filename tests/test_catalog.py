"""Folders into exercises, finding one, and stubs and solutions made from the reference."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import TINY

from grader.course.catalog import Catalog
from grader.course.faults import CourseError, UnknownExercise
from grader.course.location import locate
from grader.course.source import solution, stub

YAML = """\
title: {en: "A", pt-BR: "B"}
points: {double: 1}
needs: []
concepts: [C01]
lesson: "000"
minutes: 1
hints: []
"""


def course_with(folder: Path, text: str, name: str = "01_double") -> Catalog:
    exercise = folder / "exercises" / name
    exercise.mkdir(parents=True)
    (exercise / "exercise.yaml").write_text(text, encoding="utf-8")
    return Catalog(folder)


def test_entries_come_by_number_with_their_words(tiny):
    assert [entry.number for entry in tiny.entries] == [1, 2]
    weigh = tiny.find("2")
    assert weigh.name == "weigh"
    assert weigh.title.pt_br == "Pesos e um viés"
    assert dict(weigh.points) == {"halve": 1, "weigh": 2}
    assert weigh.max_score == 3
    assert weigh.needs == (1,)
    assert [hint.en for hint in weigh.hints] == ["One product, one sum."]
    assert weigh.misconceptions["forgets-the-bias"].pt_br == "Falta o viés."
    assert weigh.statement("pt-BR").startswith("# Pesos")


@pytest.mark.parametrize(
    "asked", ["2", "02", "ex02", "weigh", "02_weigh", "ex02_weigh", "ex02_weigh.py", "WEIGH"]
)
def test_an_exercise_is_found_by_number_name_or_file(tiny, asked):
    assert tiny.find(asked).number == 2


@pytest.mark.parametrize("asked", ["wiegh", "weihg", "04_weigh", "ex02_wegh.py", "Pesos e um vies"])
def test_a_name_nearly_right_is_answered_with_a_suggestion(tiny, asked):
    with pytest.raises(UnknownExercise) as caught:
        tiny.find(asked)
    assert "02 weigh" in caught.value.hint.en
    assert "você quis dizer" in caught.value.hint.pt_br


@pytest.mark.parametrize("asked", ["", "99", "-1", "zzz", "2.0", "x" * 5000, "\x1b[31m", "../01"])
def test_what_is_far_from_every_name_is_answered_with_the_list(tiny, asked):
    with pytest.raises(UnknownExercise) as caught:
        tiny.find(asked)
    assert "grade list" in caught.value.hint.en
    assert len(caught.value.message.en) < 100


def test_a_misconception_is_found_wherever_its_text_stands(tiny):
    assert tiny.misconception("squares-it").en.startswith("You squared")
    with pytest.raises(CourseError, match="nothing-like-it"):
        tiny.misconception("nothing-like-it")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (YAML.replace("minutes: 1", "minutes: soon"), "minutes"),
        (YAML.replace("minutes: 1", "minutes: true"), "minutes"),
        (YAML.replace('pt-BR: "B"', 'pt: "B"'), "title"),
        (YAML.replace('pt-BR: "B"', 'pt-BR: ""'), "title"),
        (YAML.replace("{double: 1}", "{}"), "points"),
        (YAML.replace("{double: 1}", "{double: 0}"), "points.double"),
        (YAML.replace("{double: 1}", "[double]"), "points"),
        (YAML.replace("hints: []", "hints: [one]"), "hints[0]"),
        (YAML.replace("hints: []", ""), "hints"),
        (YAML.replace('lesson: "000"', "lesson: 0"), "lesson"),
        (YAML + "colour: red\n", "colour"),
        (YAML + "misconceptions: {Bad_Slug: {en: a, pt-BR: b}}\n", "misconceptions"),
        (YAML + "misconceptions: {slug: {en: a}}\n", "misconceptions.slug"),
        (YAML + "misconceptions: {}\nminutes: 2\n", "minutes"),
        ("- a list\n", "–"),
        ("title: [\n", "yaml:2: "),
        ("\x00", "yaml:1: "),
    ],
)
def test_a_broken_exercise_yaml_is_named_with_its_field(tmp_path, text, named):
    entry = course_with(tmp_path, text).entries[0]
    with pytest.raises(CourseError) as caught:
        _ = entry.words, entry.misconceptions
    for said in (caught.value.message.en, caught.value.message.pt_br):
        assert "01_double/exercise.yaml" in said
    assert named in caught.value.message.en


def test_the_line_of_a_fault_among_misconceptions_is_the_files_own(tmp_path):
    text = YAML + "misconceptions:\n  slug: {en: [\n"
    with pytest.raises(CourseError, match=f"yaml:{text.count(chr(10)) + 1}: "):
        _ = course_with(tmp_path, text).entries[0].misconceptions


def test_two_folders_of_one_number_are_a_course_error(tmp_path):
    course_with(tmp_path, YAML)
    with pytest.raises(CourseError, match="01_double and 01_triple"):
        course_with(tmp_path, YAML, "01_triple")


def test_only_folders_named_like_exercises_count(tmp_path):
    for name in ("__pycache__", "1_short", "001_long", "notes", "02_Upper"):
        (tmp_path / "exercises" / name).mkdir(parents=True)
        (tmp_path / "exercises" / name / "exercise.yaml").write_text(YAML)
    assert [entry.name for entry in course_with(tmp_path, YAML).entries] == ["double"]


def test_a_folder_without_exercises_is_no_course(tmp_path):
    with pytest.raises(CourseError, match="exercises"):
        locate(tmp_path)
    (tmp_path / "exercises").mkdir()
    with pytest.raises(CourseError, match="no exercises"):
        Catalog(tmp_path)


def test_the_current_folder_never_decides_which_course_is_executed(tmp_path, monkeypatch):
    course_with(tmp_path, YAML)
    (tmp_path / "reference").mkdir()
    monkeypatch.chdir(tmp_path)
    assert locate().root != tmp_path


def test_a_spec_is_loaded_with_its_own_reference(tiny):
    exercise = tiny.find("weigh").load()
    assert [function.name for function in exercise.functions] == ["halve", "weigh"]


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        ("1 / 0\n", "ZeroDivisionError"),
        ("def\n", "SyntaxError"),
        ("EXERCISE = 3\n", "EXERCISE"),
        ("from grader.course import Exercise\nEXERCISE = Exercise()\n", "double"),
    ],
)
def test_a_broken_spec_is_a_course_error(tmp_path, spec, said):
    entry = course_with(tmp_path, YAML).entries[0]
    (entry.folder / "spec.py").write_text(spec)
    with pytest.raises(CourseError, match=said):
        entry.load()


def test_the_content_hash_follows_what_decides_a_verdict_and_no_words(tmp_path):
    def hashed(folder: str, yaml: str, spec: str) -> str:
        entry = course_with(tmp_path / folder, yaml).entries[0]
        (entry.folder / "spec.py").write_text(spec)
        return entry.content_hash()

    first = hashed("a", YAML, "1")
    assert hashed("b", YAML.replace('en: "A"', 'en: "C"'), "1") == first
    assert hashed("c", YAML.replace("double: 1", "double: 2"), "1") != first
    assert hashed("d", YAML, "2") != first


def test_a_stub_asks_and_answers_nothing(tiny):
    text = stub(tiny.find("weigh"))
    tree = ast.parse(text)
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert [function.name for function in functions] == ["halve", "weigh"]
    for function in functions:
        assert ast.get_docstring(function)
        assert ast.unparse(function.body[-1]) == "raise NotImplementedError"
        assert len(function.body) == 2
    assert "class Scale(NamedTuple)" in text
    assert "double" not in text
    assert ast.get_docstring(tree)
    assert "reference" not in text


def test_a_stub_is_the_one_that_ships(tiny):
    for entry in tiny.entries:
        assert entry.stub_path.read_text(encoding="utf-8") == stub(entry)


@pytest.mark.parametrize("course", [TINY, None])
def test_a_solution_stands_on_its_own(course, tmp_path):
    for entry in Catalog(course).entries:
        path = tmp_path / entry.file_name
        path.write_text(solution(entry), encoding="utf-8")
        names = ", ".join(entry.points)
        code = f"import sys; sys.path[:0] = [{str(tmp_path)!r}]\nfrom {path.stem} import {names}"
        subprocess.run([sys.executable, "-I", "-c", code], check=True, cwd=tmp_path)
        assert "reference" not in [
            getattr(node, "module", None) for node in ast.walk(ast.parse(path.read_text("utf-8")))
        ]


def test_a_solution_carries_what_it_calls_above_its_callers(tiny):
    text = solution(tiny.find("weigh"))
    order = ["TWO = 2.0", "def halve", "class Scale", "def double", "def weigh"]
    assert sorted(order, key=text.index) == order
    assert "# a constant, so that" in text


def test_points_for_a_function_that_the_reference_lacks_are_a_course_error(tmp_path):
    entry = course_with(tmp_path, YAML.replace("double", "treble")).entries[0]
    with pytest.raises(CourseError, match="treble"):
        stub(entry, TINY / "reference")
