"""`grade author check` tells an author of every mistake at once, each with file and line."""

import re
import shutil
from collections.abc import Iterator
from multiprocessing import resource_tracker
from pathlib import Path

import authoring
import pytest

from grader.cli import main

OWN = "exercises/01_leaky_update"
YAML, SPEC, STUB = f"{OWN}/exercise.yaml", f"{OWN}/spec.py", f"{OWN}/leaky_update.py"
ENGLISH, PORTUGUESE = f"{OWN}/statement.en.md", f"{OWN}/statement.pt-BR.md"
EXAMPLES, REFERENCE = f"{OWN}/examples.json", "reference/leaky_update.py"
ACCEPTED, REJECTED = "tests/accepted/01", "tests/rejected/01"
SLUG = "leaky-update-sign-reversed"


@pytest.fixture(autouse=True)
def apart(monkeypatch) -> Iterator[None]:
    """Keep the references of these courses from those of other tests."""
    with authoring.references_apart(monkeypatch):
        yield


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Path:
    """A sound course that has been checked once, so that only what changes is tried again."""
    root = tmp_path_factory.mktemp("sound") / "course"
    authoring.write_sound_course(root)
    assert main(["--course", str(root), "author", "check"]) == 0
    authoring.forget_references()
    return root


@pytest.fixture
def course(sound, tmp_path, monkeypatch) -> Path:
    root = authoring.copied(sound, tmp_path / "course")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def check(grade, course):
    """Check exercise 1 with its answers in tests/, or the whole course; return the run."""

    def run(*arguments: str, whole: bool = False):
        authoring.forget_references()
        named = any(word.isdigit() or word in OWN for word in arguments)
        asked = [] if whole or named else ["1"]
        ran = grade("author", "check", *arguments, *asked, course=course)
        assert "Traceback" not in ran.out + ran.err
        assert ran.err == ""
        return ran

    return run


def test_a_sound_course_has_no_mistakes(check):
    ran = check()
    assert ran.code == 0, ran.out
    assert ran.out == "No mistakes: 1 exercise, 9 right and wrong answers graded.\n"
    assert "Nenhum erro: 1 exercício" in check("--lang", "pt-BR").out


def breaks() -> Iterator[object]:
    """Read the table of what is broken and what is told."""
    lines = (Path(__file__).parent / "author_mistakes.txt").read_text(encoding="utf-8").splitlines()
    for row in (line for line in lines if not line.startswith("#")):
        cells = [cell.replace("\\n", "\n").replace("OWN", OWN) for cell in row.split(" | ")]
        yield pytest.param(*cells, id=f"{Path(cells[0]).name}-{cells[4]}")


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "english", "portuguese"),
    list(breaks()),
)
def test_a_mistake_is_told_with_its_file_and_line(
    check, course, file, old, new, place, english, portuguese
):
    if new == "(removed)":
        (course / file).unlink()
    else:
        authoring.change(course, file, old, new)
    for language, words in (("en", english), ("pt-BR", portuguese)):
        ran = check("--lang", language)
        assert ran.code == 3
        told = [line for line in ran.out.splitlines() if line.startswith(f"{place}: ")]
        assert any(words in line for line in told), ran.out


def test_every_mistake_is_told_at_once_in_order_and_counted(check, course):
    authoring.change(course, YAML, "minutes: 10", "minutes: 0\nhard: very")
    authoring.change(course, YAML, "um passo do caminho.", "")
    authoring.change(course, ENGLISH, "# 01", "# 1")
    authoring.change(course, SPEC, "def sign_reversed", "def def")
    authoring.change(course, STUB, "(x: ", "(z: ")
    lines = check().out.splitlines()
    places = [line.partition(": ")[0] for line in lines[:-1]]
    assert places == [f"{YAML}:{n}" for n in (6, 7, 10)] + [f"{SPEC}:13"], lines
    assert lines[-1] == "4 mistakes in 2 files."


def test_what_is_wrong_with_one_exercise_keeps_no_other_from_being_checked(check, course):
    shutil.copytree(course / OWN, course / "exercises" / "02_other")
    shutil.copytree(course / OWN, course / "exercises" / "01_again")
    shutil.copytree(course / OWN, course / "exercises" / "3_short")
    (course / "exercises" / "04_empty").mkdir()
    (course / "exercises" / "04_empty" / "notes.txt").touch()
    authoring.change(course, "exercises/02_other/exercise.yaml", "minutes: 10", "minutes: x")
    authoring.change(course, f"{ACCEPTED}/sum_0.py", "b + x", "b * x")
    out = check(whole=True).out
    for place, said in (
        ("exercises/02_other/exercise.yaml:6", "minutes"),
        ("exercises/01_leaky_update/exercise.yaml:1", "number 01 is 01_again's already"),
        ("exercises/3_short/exercise.yaml:1", "two digits"),
        ("exercises/04_empty/exercise.yaml:1", "no exercise.yaml"),
    ):
        assert any(line.startswith(place) and said in line for line in out.splitlines()), out


def test_a_folder_among_the_programs_is_none_of_them(check, course):
    for folder in (ACCEPTED, REJECTED):
        (course / folder / "kept.py").mkdir()
    assert "9 right and wrong answers graded" in check().out


def test_only_the_exercises_asked_for_are_checked(check, course):
    shutil.copytree(course / OWN, course / "exercises" / "02_other")
    authoring.change(course, "exercises/02_other/exercise.yaml", "minutes: 10", "minutes: x")
    assert check("1").code == check("leaky_update").code == 0
    assert check("2").code == 3
    assert check(whole=True).code == 3


def test_a_text_that_stands_in_two_folders_is_told_at_the_second(check, course):
    shutil.copytree(course / OWN, course / "exercises" / "02_other")
    place = "exercises/02_other/exercise.yaml:12: "
    told = [line for line in check(whole=True).out.splitlines() if line.startswith(place)]
    assert "text in 01_leaky_update/exercise.yaml already" in told[0]


def test_a_solved_stub_is_no_mistake(check, course):
    authoring.change(
        course, STUB, "raise NotImplementedError", "return np.tanh(x + b)  # TODO: mine"
    )
    assert check().code == 0


def test_nothing_of_the_course_is_written(check, course):
    (course / EXAMPLES).unlink()
    authoring.change(course, f"{ACCEPTED}/sum_0.py", "b + x", "b * x")
    before = authoring.tree(course)
    assert check().code == 3
    assert authoring.tree(course) == before


def test_a_whole_course_is_checked_without_the_answers_in_tests(check, course):
    authoring.change(course, f"{ACCEPTED}/sum_0.py", "b + x", "b * x")
    assert "this must pass" in check().out
    ran = check(whole=True)
    assert ran.code == 0
    assert ran.out.startswith("No mistakes: 1 exercise.\n`grade author check N` also")


def test_debug_shows_how_an_authors_code_came_to_raise(grade, course):
    authoring.change(course, SPEC, "draw.weights(H)", "draw.weights(G)")
    authoring.forget_references()
    ran = grade("author", "check", "--debug", course=course)
    assert "NameError: name 'G' is not defined" in ran.out
    assert "Traceback" in ran.err
    assert "Traceback" not in ran.out


def test_many_programs_are_shared_among_processes(check, course, monkeypatch):
    from grader.authoring import workshop

    monkeypatch.setattr(workshop, "ENOUGH_TO_SHARE", 1)
    monkeypatch.setattr(workshop, "_processors", lambda: 2)
    authoring.change(course, f"{ACCEPTED}/sum_0.py", "b + x", "b * x")
    ran = check()
    (line,) = [line for line in ran.out.splitlines() if re.match(r"\S+:\d+: ", line)]
    resource_tracker._resource_tracker._stop()
    assert line.startswith(f"{ACCEPTED}/sum_0.py:1: this must pass")


def test_mistakes_elsewhere_are_told_with_whole_paths(check, course, tmp_path, monkeypatch):
    authoring.change(course, YAML, "minutes: 10", "minutes: x")
    monkeypatch.chdir(tmp_path / "course" / "tests")
    assert check().out.startswith(f"{course}/{YAML}:6: ")


@pytest.mark.parametrize(
    ("folder", "said"), [("nowhere", "no course in"), ("empty", "no exercises in")]
)
def test_a_folder_without_exercises_is_a_course_error(grade, tmp_path, folder, said):
    (tmp_path / "empty" / "exercises").mkdir(parents=True)
    ran = grade("author", "check", course=tmp_path / folder)
    assert ran.code == 3
    assert said in ran.err
