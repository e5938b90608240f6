"""The commands of those who write quizzes: a new one, a check, an export."""

import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import quiztaking
from quiztaking import FORMULAS, SMALL, add_every_type
from traps import needs_posix

from grader.course.location import Location

course, quiz = quiztaking.course, quiztaking.quiz


@pytest.fixture
def quizzes(course):
    """The folder of the course's quizzes."""
    return course / "quizzes"


def flat(text):
    return " ".join(text.split())


def write(path, text):
    path.write_text(text, encoding="utf-8")


# -- a new quiz ------------------------------------------------------------------------------


def test_a_new_quiz_is_written_with_its_schema_and_says_what_to_do(quiz, quizzes):
    ran = quiz("author", "new", "quiz", "gates-again")
    assert ran.code == 0
    assert ran.err == ""
    for words in ("Written:", "gates-again.yaml", "quiz.schema.json",
                  "`grade author check gates-again` finds what is left"):  # fmt: skip
        assert words in flat(ran.out)
    assert "id: gates-again" in (quizzes / "gates-again.yaml").read_text(encoding="utf-8")
    assert "Escrito:" in quiz("author", "new", "quiz", "another", "--lang", "pt").out


def test_without_an_id_it_takes_one_that_is_free(quiz, quizzes):
    for name in ("new-quiz", "new-quiz-2"):
        assert f"{name}.yaml" in quiz("author", "new", "quiz").out
        assert (quizzes / f"{name}.yaml").is_file()


def test_a_new_quiz_can_be_asked_and_its_check_names_each_todo(quiz, quizzes):
    quiz("author", "new", "quiz", "fresh")
    ran = quiz("author", "check", "fresh")
    assert ran.code == 3
    lines = (quizzes / "fresh.yaml").read_text(encoding="utf-8").splitlines()
    to_do = [k for k, line in enumerate(lines, 1) if "TODO" in line]
    assert ran.out.count("error: this still says TODO") == len(to_do)
    assert all(f"fresh.yaml:{k}:" in ran.out for k in to_do)
    assert "Question 1 of 3" in quiz("quiz", "fresh", typed="s\ns\ns\n").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["small"], "error: quizzes/small.yaml exists already"),
        (["Bad_Id"], "error: `Bad_Id` cannot be an id\nhint: an id is lower-case words"),
        (["../away"], "cannot be an id"),
        (["a" * 300], "cannot be an id"),
        (["one", "two"], "one argument too many: two"),
        (["one", "--number", "3"], "a quiz has no number"),
        (["one", "--json"], "`grade author new` has no JSON form"),
    ],
)
def test_what_cannot_be_a_new_quiz_is_an_error_and_writes_nothing(quiz, quizzes, arguments, said):
    before = sorted(quizzes.parent.rglob("*"))
    ran = quiz("author", "new", "quiz", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert sorted(quizzes.parent.rglob("*")) == before
    assert (quizzes / "small.yaml").read_text(encoding="utf-8") == SMALL


def test_nobody_writes_into_an_installed_course(quiz, course, monkeypatch):
    installed = course.parent / "_course"
    shutil.copytree(course, installed)
    where = Location(installed, installed / "exercises", course / "reference", packaged=True)
    monkeypatch.setattr("grader.course.location.locate", lambda _: where)
    ran = quiz("author", "new", "quiz", "mine")
    assert ran.code == 2
    assert "is an installed course, which nobody edits" in ran.err
    assert not (installed / "quizzes" / "mine.yaml").exists()


def test_a_course_without_quizzes_gets_its_folder(quiz, quizzes):
    shutil.rmtree(quizzes)
    ran = quiz("quiz")
    assert ran.code == 5
    assert "this course has no quizzes" in ran.err
    assert quiz("author", "new", "quiz").code == 0
    assert (quizzes / "new-quiz.yaml").is_file()


# -- the check -------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [["small"], ["small", "small"], ["small.yaml"]])
def test_a_sound_quiz_is_said_to_be_sound(quiz, names):
    ran = quiz("author", "check", *names)
    assert (ran.code, ran.out, ran.err) == (0, "No mistakes: 1 quiz, 3 questions.\n", "")
    ran = quiz("author", "check", *names, "--lang", "pt")
    assert ran.out == "Nenhum erro: 1 questionário, 3 questões.\n"


def test_a_quiz_is_checked_by_its_file_and_no_other_of_its_name_is_taken_for_it(quiz, quizzes):
    assert quiz("author", "check", str(quizzes / "small.yaml")).code == 0
    Path("small.yaml").write_text("id: [")
    for name in ("small.yaml", str(Path("small.yaml").absolute()), "away/small.yaml", "no.yaml"):
        ran = quiz("author", "check", name)
        assert (ran.code, ran.out) == (2, "")
        assert f"{name} is no quiz file of this course" in ran.err


def test_the_check_of_all_tells_every_quiz_and_every_exercise(quiz, course, quizzes):
    add_every_type(course)
    ran = quiz("author", "check")
    assert "No mistakes: 2 quizzes, 21 questions.\n" in ran.out
    assert "exercise.yaml:" in ran.out
    write(quizzes / "small.yaml", SMALL.replace("type: single", "type: singel"))
    write(quizzes / "other.yaml", SMALL)
    ran = quiz("author", "check")
    assert ran.code == 3
    assert "small.yaml:8:5: error: " in ran.out
    assert "did you mean `single`?" in ran.out
    assert "`id` must be the file's name, `other`" in ran.out
    assert "No mistakes: 2" not in ran.out


@pytest.mark.parametrize(
    ("formulas", "reason"),
    [
        ("def x(:", "SyntaxError"),
        ("import nothing_of_this_name", "ModuleNotFoundError"),
        ("1 / 0", "ZeroDivisionError"),
    ],
)
def test_formulas_that_do_not_run_are_the_course_s_fault(quiz, quizzes, formulas, reason):
    write(quizzes / "formulas.py", formulas)
    ran = quiz("author", "check", "small")
    assert ran.code == 3
    assert f"`quizzes/formulas.py` cannot be run: {reason}" in flat(ran.out)
    for command in (("quiz", "small"), ("quiz",), ("author", "export", "small", "--student")):
        ran = quiz(*command)
        assert (ran.code, ran.out) == (3, "")
        assert reason in ran.err
    assert "não foi possível executar" in quiz("quiz", "small", "--lang", "pt").err


def test_a_formula_that_gives_no_number_is_found_by_the_check_and_costs_no_mark(quiz, quizzes):
    write(quizzes / "formulas.py", FORMULAS.replace("a * b", "a / 0"))
    ran = quiz("author", "check", "small")
    assert ran.code == 3
    assert "`product` gives no number for a = " in flat(ran.out)
    ran = quiz("quiz", "small", typed="b\n1\nq\n")
    assert "✗" not in ran.out
    ran = quiz("author", "export", "small", "--format", "moodle")
    assert (ran.code, ran.out) == (3, "")


@pytest.mark.parametrize("arguments", [["--json"], ["small", "--json"], ["nothing"]])
def test_what_cannot_be_checked_is_an_error(quiz, arguments):
    ran = quiz("author", "check", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: ")


# -- the export ------------------------------------------------------------------------------

FILES = {
    "moodle": "every-type.moodle.xml",
    "gift": "every-type.gift.txt",
    "qti": "every-type.qti.zip",
    "student": "every-type.yaml",
}


@pytest.mark.parametrize("target", FILES)
def test_each_format_writes_a_file_here_and_its_notices_apart(quiz, course, target):
    add_every_type(course)
    if target == "qti":
        pytest.importorskip("text2qti")
    ran = quiz("author", "export", "every-type", "--format", target, "--variants", "2")
    assert ran.code == 0
    assert ran.out == f"Written: {FILES[target]}\n"
    assert Path(FILES[target]).stat().st_size > 1000
    assert all(line.startswith(("note: ", "")) for line in ran.err.splitlines())
    assert ("note: " in ran.err) == (target != "student")
    before = Path(FILES[target]).read_bytes()
    ran = quiz("author", "export", "every-type", "--format", target, "--lang", "pt")
    assert (ran.code, ran.out) == (2, "")
    assert f"erro: {FILES[target]} já existe\ndica: `--output FILE`" in ran.err
    assert Path(FILES[target]).read_bytes() == before


def test_the_language_and_the_variants_are_those_asked_for(quiz):
    export = ("author", "export", "small", "--format", "moodle", "--lang", "pt-BR")
    ran = quiz(*export, "--output", "x.xml", "--variants", "3")
    assert ran.out == "Escrito: x.xml\n"
    text = Path("x.xml").read_text(encoding="utf-8")
    assert "Qual portão esquece?" in text
    assert "Which gate forgets?" not in text
    numbers = ElementTree.fromstring(text).findall("question[@type='numerical']")
    assert len(numbers) == 3


@needs_posix
def test_nothing_that_is_there_is_written_over(quiz, quizzes):
    Path("folder").mkdir()
    Path("link").symlink_to("elsewhere")
    for name in ("folder", "link", str(quizzes / "small.yaml")):
        ran = quiz("author", "export", "small", "--student", "--output", name)
        assert (ran.code, ran.out) == (2, "")
        assert "exists already" in ran.err
    assert not Path("elsewhere").exists()
    ran = quiz("author", "export", "small", "--student", "--output", "none/x.yaml")
    assert ran.code == 2
    assert "none/x.yaml cannot be written (No such file or directory)" in ran.err
    assert (quizzes / "small.yaml").read_text(encoding="utf-8") == SMALL


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["small"], "no format was given"),
        (["small", "--student", "--format", "gift"], "`--student` is a format of its own"),
        (["small", "--format", "moodel"], "did you mean `moodle`?"),
        (["small", "--format", "gift", "--variants", "0"], "at least one variant is needed"),
        (["small", "--format", "gift", "--variants", "201"], "is no whole number"),
        (["smal", "--student"], "did you mean `small`?"),
        (["--student"], "`QUIZ` is missing"),
        (["small", "--student", "--json"], "has no JSON form"),
    ],
)
def test_what_cannot_be_exported_is_an_error_and_writes_nothing(quiz, arguments, said):
    before = sorted(Path().iterdir())
    ran = quiz("author", "export", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert sorted(Path().iterdir()) == before


def test_a_learner_s_version_is_exported_to_nobody(quiz):
    assert quiz("author", "export", "small", "--student").code == 0
    ran = quiz("author", "export", "small.yaml", "--format", "moodle")
    assert ran.code == 3
    assert "export" in ran.err
    assert not Path("small.moodle.xml").exists()


def test_canvas_needs_a_package_and_the_error_says_which(quiz, monkeypatch):
    for name in ["text2qti", *(name for name in sys.modules if name.startswith("text2qti."))]:
        monkeypatch.setitem(sys.modules, name, None)
    ran = quiz("author", "export", "small", "--format", "qti")
    assert (ran.code, ran.out) == (4, "")
    assert "the package `text2qti`, which is not installed" in flat(ran.err)
    assert "pip install 'portao[lms]'" in ran.err
    assert not list(Path().glob("*.zip"))
