"""`grade author new` makes exercises that keep their promises; `grade author mutate` tries them."""

import inspect
import itertools
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import authoring
import pytest
import test_exercises as promised
from conftest import TINY

import reference
from grader.course.catalog import Catalog
from grader.sandbox import Sandbox

# what the TODOs of a new exercise name
LEFT_TO_DO = {"test_at_least_eight_odd_right_answers_stand_beside"}
STATEMENTS = "test_the_statement_names_the_exercise_and_its_functions"


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


def promises() -> Iterator[pytest.param]:
    """Yield each promise that is made for every exercise."""
    for name, test in vars(promised).items():
        if name.startswith("test_") and {"entry", "path"} & set(inspect.signature(test).parameters):
            yield pytest.param(test, id=name)


def each_case(
    test, root: Path, entry, sandbox, tmp_path: Path, monkeypatch
) -> Iterator[dict[str, object]]:
    """Yield the arguments of every case of a promise, for one exercise."""
    kind = "rejected" if "wrong" in test.__name__ else "accepted"
    chosen = {
        "entry": [entry],
        "sandbox": [sandbox],
        "tmp_path": [tmp_path],
        "monkeypatch": [monkeypatch],
        "seed": promised.SEEDS[:2],
        "answer": promised.ANSWERS,
        "language": promised.LANGUAGES,
        "path": sorted((root / "tests" / kind / f"{entry.number:02d}").glob("*.py")),
    }
    names = list(inspect.signature(test).parameters)
    for values in itertools.product(*(chosen[name] for name in names)):
        yield dict(zip(names, values, strict=True))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


TRIPLE = '''

def triple(x: np.ndarray, rate: float) -> tuple[np.ndarray, np.ndarray]:
    """Triple every entry.

    x: (N, H)   rate: a number
    returns y = 3 * x: (N, H), and its sums
    """
    y: np.ndarray = 3 * x
    return y, rate + y.sum(axis=0)
'''


@pytest.fixture(params=["leaky_update", "triple"])
def made(request, author, course) -> Path:
    """The toy course with one more exercise: around a new function, or around one that is there."""
    with (course / "reference" / "toys.py").open("a") as file:
        file.write(TRIPLE)
    ran = author("new", request.param)
    assert ran.code == 0, ran.err
    return course


def test_a_new_exercise_keeps_every_promise_but_those_its_todos_name(
    made, sandbox, tmp_path, monkeypatch
):
    catalog = Catalog(made)
    monkeypatch.setattr(promised, "CATALOG", catalog)
    monkeypatch.setattr(promised, "HERE", made / "tests")
    entry, broken, kept, again = catalog.find("3"), set(), 0, pytest.MonkeyPatch()
    for param in promises():
        (test,) = param.values
        for arguments in each_case(test, made, entry, sandbox, tmp_path, again):
            try:
                test(**arguments)
                kept += 1
            except AssertionError as error:
                if test.__name__ == STATEMENTS and "150" in str(error):
                    continue
                broken.add(test.__name__)
            finally:
                again.undo()
    assert broken == LEFT_TO_DO
    assert kept > 25


def test_the_check_finds_nothing_but_what_is_to_be_done_in_a_new_exercise(made, grade):
    ran = grade("author", "check", "3", course=made)
    assert ran.code == 3
    left = ("still to be done", "the statement has", "right answers in styles")
    lines = ran.out.splitlines()[:-1]
    assert all(line.partition(": ")[2].startswith(left) for line in lines), ran.out


def test_what_is_no_plain_array_is_left_to_the_author(author, course):
    toys = course / "reference" / "toys.py"
    plain, scaled = "rate: float) -> tuple[np.ndarray, np.ndarray]", "rate: Scale) -> Scale"
    toys.write_text(toys.read_text() + TRIPLE.replace(plain, scaled).replace("return y,", "return"))
    ran = author("new", "triple")
    assert ran.code == 0
    assert re.search(r"03_triple/spec.py:\d+: draw or compare what is no array: rate", ran.out)


def test_what_was_written_and_what_is_to_be_done_is_printed_with_file_and_line(author, course):
    before = authoring.tree(course)
    ran = author("new", "leaky_update", "--number", "7")
    assert ran.code == 0
    new = authoring.tree(course).keys() - before.keys()
    assert len(new) == 9
    assert all(f"  {path}\n" in ran.out for path in new)
    todo = ran.out.partition("To do, in this order:\n")[2].partition("\n\n")[0].splitlines()
    assert todo[0].startswith("reference/leaky_update.py:1: ")
    assert len(todo) > 15
    for line in todo:
        path, number, _ = line.split(":", 2)
        assert "TODO" in (course / path).read_text("utf-8").splitlines()[int(number) - 1]
    assert "grade author check 7" in ran.out
    assert "A fazer" in author("--lang", "pt-BR", "new", "another_update").out


def test_a_number_is_the_next_one_unless_it_is_given(author, course):
    assert author("new", "first_new").code == 0
    assert author("new", "second_new", "--number", "9").code == 0
    assert author("new", "third_new").code == 0
    assert [entry.label for entry in Catalog(course).entries] == [
        "01 double", "02 weigh", "03 first_new", "09 second_new", "10 third_new",
    ]  # fmt: skip


REFUSALS = [
    (("Leaky",), "cannot be a name", "não pode ser um nome", "lower-case letter"),
    (("leaky-update",), "cannot be a name", "não pode ser um nome", "lower-case letter"),
    (("../up",), "cannot be a name", "não pode ser um nome", "lower-case letter"),
    (("_leaky",), "cannot be a name", "não pode ser um nome", "lower-case letter"),
    (("l" * 41,), "cannot be a name", "não pode ser um nome", "at most 40"),
    *(
        ((name,), "a word or a module of Python", "uma palavra ou um módulo", "another name")
        for name in ("lambda", "match", "sum", "tanh", "statistics")
    ),
    (("weigh",), "is 02_weigh's", "é de 02_weigh", "another name"),
    (("halve",), "02_weigh gives points for", "02_weigh já dá pontos", "another name"),
    (("toys",), "reference/toys.py exists", "reference/toys.py já existe", "move it away"),
    (("twins",), "defined more than once", "mais de uma vez", "keep one"),
    (("fresh_one", "--number", "2"), "2 is 02_weigh's", "2 é de 02_weigh", "3 is free"),
    (("fresh_one", "--number", "0"), "from 1 to 99", "de 1 a 99", "3 is free"),
    (("fresh_one", "--number", "100"), "from 1 to 99", "de 1 a 99", "3 is free"),
    (("fresh_one", "--number", "two"), "no whole number", "não é um inteiro", ""),
    (("fresh_one", "--number", "5"), "tests/accepted/05 exists", "05 já existe", "move it away"),
    ((), "`NAME | quiz [ID]` is missing", "falta `NAME | quiz [ID]`", "--help"),
    (("a_name", "b_name"), "one argument too many", "argumento a mais", "author new quiz ID"),
    (("a_name", "--json"), "no JSON form", "não tem forma JSON", ""),
]


@pytest.mark.parametrize(("arguments", "english", "portuguese", "hint"), REFUSALS)
def test_what_cannot_be_made_is_refused_and_nothing_is_written(
    author, course, arguments, english, portuguese, hint
):
    twins = "\n\ndef twins(x):\n    return x\n"
    (course / "reference" / "more.py").write_text(twins + twins)
    (course / "tests" / "accepted" / "05").mkdir(parents=True)
    (course / "tests" / "accepted" / "05" / "old.py").touch()
    before = authoring.tree(course)
    for language, said in (("en", english), ("pt-BR", portuguese)):
        ran = author("--lang", language, "new", *arguments)
        assert ran.code == 2
        assert said in ran.err
        assert hint in ran.err or language != "en"
        assert len(ran.err.splitlines()) <= 2
        assert ran.out == ""
    assert authoring.tree(course) == before


def test_a_reference_that_is_no_python_is_named(author, course):
    (course / "reference" / "toys.py").write_text("def double(x)\n    return x\n")
    assert "toys.py:1: this is no valid Python" in author("new", "fresh_one").err


def test_a_course_without_a_reference_of_its_own_is_refused(author, course):
    shutil.rmtree(course / "reference")
    before = authoring.tree(course)
    ran = author("new", "fresh_one")
    assert ran.code == 2
    assert "no clone of a course" in ran.err
    assert "grade --course DIR author new NAME" in ran.err
    assert authoring.tree(course) == before


@pytest.mark.parametrize(
    ("where", "error", "code"),
    [("mkdir", OSError, 2), ("open", OSError, 2), ("open", ZeroDivisionError, 4)],
)
def test_what_is_half_made_does_not_stay(author, course, monkeypatch, where, error, code):
    before = authoring.tree(course)
    folders = sorted(path for path in course.rglob("*") if path.is_dir())
    calls = itertools.count()

    def failing(real, after):
        def call(path, *given, **more):
            read = where == "open" and given[:1] != ("xb",)
            if not read and str(path).startswith(str(course)) and next(calls) >= after:
                raise error(28, "no space left", str(path))
            return real(path, *given, **more)

        return call

    monkeypatch.setattr(Path, where, failing(getattr(Path, where), 3))
    ran = author("new", "leaky_update")
    monkeypatch.undo()
    assert ran.code == code
    assert authoring.tree(course) == before
    assert sorted(path for path in course.rglob("*") if path.is_dir()) == folders
    if code == 2:
        assert "(no space left); nothing was kept" in ran.err


def test_an_empty_course_gets_its_first_exercise(grade, tmp_path):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "reference").mkdir()
    assert grade("author", "new", "leaky_update", course=tmp_path).code == 0
    assert (tmp_path / "exercises" / "01_leaky_update" / "spec.py").is_file()
    assert (tmp_path / "tests" / "accepted" / "01" / "callable_object.py").is_file()


@pytest.mark.parametrize(
    ("arguments", "english", "portuguese"),
    [
        (("chekc",), "did you mean `check`?", "você quis dizer `check`?"),
        (("frobnicate",), "no command `frobnicate`", "não existe o comando `frobnicate`"),
        (("mutate", "duoble"), "did you mean `01 double`?", "você quis dizer `01 double`?"),
        (("check", "9"), "no exercise `9`", "não existe o exercício `9`"),
        (("check", "--json"), "no JSON form", "não tem forma JSON"),
        (("mutate", "1", "--json"), "no JSON form", "não tem forma JSON"),
        (("mutate",), "`N|NAME` is missing", "falta `N|NAME`"),
    ],
)
def test_a_usage_error_is_one_clear_line(author, arguments, english, portuguese):
    for language, said in (("en", english), ("pt-BR", portuguese)):
        ran = author("--lang", language, *arguments)
        assert ran.code == 2
        assert said in ran.err
        assert ran.out == ""


def test_alone_it_shows_its_help(author):
    ran = author()
    assert ran.code == 0
    for name in ("new", "check", "mutate"):
        assert f"\n  {name} " in ran.out


def test_the_shared_options_stand_before_and_after_its_commands(grade, course):
    for line in (["author", "--course", ".", "check"], ["author", "check", "--course", "."]):
        ran = grade(*line, "1", course=None)
        assert "exercises/01_double/exercise.yaml" in ran.out


def test_the_modules_of_a_reference_are_told_apart_by_these_tests():
    assert not [name for name in sys.modules if name.startswith("reference.")]
    assert reference.__path__
