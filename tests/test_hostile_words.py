"""Hostile words on their way: out of a learner's code, and from the command line, to every sink."""

import json
import re
from pathlib import Path

import pytest
from conftest import TINY, WRONG_DOUBLE
from reporting import is_harmless, printed

from grader.cli import COMMANDS
from grader.course.catalog import Catalog
from grader.grading import grade as grade_submission
from grader.output import json as report_json
from grader.records import Outcome
from grader.sandbox import Limits, Sandbox, Submission
from grader.search import DEFAULT_SEED
from grader.text import LANGUAGES

LIMITS = Limits(load_s=20.0, call_s=20.0, exercise_s=40.0)
# what a learner's code says; and what must be read of it, in either language
WORDS = "\x1b[2J\x9b31m\u202e[bold red]x[/]{0}{x!r}:smile:\r\n\u2028\U000e0041`"
READ = "\\x1b[2J\\x9b31m‹U+202E›[bold red]x[/]{0}{x!r}:smile:\\r\\n‹U+2028›‹U+E0041›`"
SAYS = f"import numpy as np\nw = {WORDS!r}\ndef double(x):\n    "


@pytest.fixture(scope="module")
def graded():
    course = Catalog(TINY)
    with Sandbox() as sandbox:

        def run(source, name="ex01_double.py"):
            data = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
            submission = Submission(name, data, {}, {}, "0" * 64)
            entry = course.find("double")
            return grade_submission(
                sandbox, entry, submission, DEFAULT_SEED, LIMITS, catalog=course
            )

        yield run


CASES = {
    "the message of an exception": (SAYS + "raise ValueError(w)", Outcome.RAISED),
    "a message at import": (f"raise ValueError({WORDS!r})", Outcome.UNREADABLE),
    "a missing key": (SAYS + "return {}[w]", Outcome.RAISED),
    "the name of an exception": (SAYS + "raise type(w, (Exception,), {})", Outcome.RAISED),
    "the name of a value's type": (SAYS + "return type(w, (), {})()", Outcome.FAILED),
    "a dtype with named fields": (SAYS + "return np.zeros(3, [(w, float)])", Outcome.FAILED),
    "keys of a dict": (SAYS + "return {w: w}", Outcome.FAILED),
    "fields of a record": (
        SAYS + "return type(w, (tuple,), {'_fields': (w, 'b')})((1, 2))",
        Outcome.FAILED,
    ),
    "a text returned": (SAYS + "return w", Outcome.FAILED),
    "a signature": (
        f"def double(x, y): pass\ndouble.__name__ = {WORDS!r}\n"
        f"double.__code__ = double.__code__.replace(co_varnames=({WORDS!r}, 'y'))",
        Outcome.UNREADABLE,
    ),
    "what is printed": (SAYS + "print(w); return 2 * x", Outcome.PASSED),
    "what is printed as errors": (
        SAYS + "import sys; print(w, file=sys.stderr); return 2 * x",
        Outcome.PASSED,
    ),
    "a warning": (SAYS + "import warnings; warnings.warn(w); return 2 * x", Outcome.PASSED),
    "an exit with words": (SAYS + "raise SystemExit(w)", Outcome.EXITED),
    "a module that is missing": (
        SAYS + "raise ModuleNotFoundError(f\"No module named '{w}'\", name=w)",
        Outcome.RAISED,
    ),
    "a name that is missing": (
        SAYS + "raise NameError(f\"name '{w}' is not defined\")",
        Outcome.RAISED,
    ),
    "a forged syntax error": (
        SAYS + "raise SyntaxError(w, ('ex01_double.py', 2, 1, w))",
        Outcome.RAISED,
    ),
    "notes of an exception": (
        SAYS + "e = ValueError(w); e.add_note(w); raise e from KeyError(w)",
        Outcome.RAISED,
    ),
    "a lone surrogate": (SAYS + r"raise ValueError('\ud800\udfff' + w)", Outcome.RAISED),
    "a flood": (SAYS + "raise ValueError(w * 10_000)", Outcome.RAISED),
    "a line that raises": (f"def double(x):\n    return [][9]  # {WORDS[:20]}", Outcome.RAISED),
    "a line that is no Python": (b"x = 1\ndef \x1b[2J\xe2\x80\xae(:", Outcome.UNREADABLE),
    "a space that is none": ("x =\u00a01", Outcome.UNREADABLE),
    "an encoding": (b"# coding: \x1b[2J{0}", Outcome.UNREADABLE),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_learners_code_says_is_read_and_not_obeyed(graded, case):
    source, outcome = CASES[case]
    report = graded(source)
    assert report.outcome is outcome
    for language in LANGUAGES:
        for how in ({}, {"width": "60"}, {"GRADE_ASCII": "1"}):
            assert is_harmless(printed(report, language=language, **how))
    written = report_json.dumped(report_json.to_json(report))
    assert is_harmless(written)
    assert report_json.from_json(json.loads(written)).outcome is outcome


@pytest.mark.parametrize(
    "case",
    [
        "the message of an exception",
        "a message at import",
        "the name of an exception",
        "the name of a value's type",
        "a signature",
    ],
)
def test_both_languages_show_the_whole_of_what_was_said(graded, case):
    report = graded(CASES[case][0])
    for language in LANGUAGES:
        out = "".join(printed(report, language=language, width="100").split())
        assert "".join(READ.split()) in out


def test_a_flood_of_words_leaves_room_for_ours(graded):
    name = "type('N' * 10_000, (Exception,), {})"
    report = graded(f"def double(x):\n    raise {name}('{{' * 10_000)")
    for language, last in zip(LANGUAGES, ("points", "pontos"), strict=True):
        out = printed(report, language=language)
        assert len(out.splitlines()) < 40
        assert "ex01_double.py:2" in out
        assert last[:5] in out.splitlines()[-2]


@pytest.mark.parametrize(
    "name",
    ["\x1b[2J.py", "a\nb.py", "\udcff.py", "[bold]x.py", "{0}.py", "変" * 80 + ".py", "'\".py"],
)
def test_a_line_is_found_whatever_its_file_is_called(graded, name):
    report = graded("def double(x):\n    return x[99, 99]", name)
    assert (report.functions[0].location.file, report.functions[0].location.line) == (name, 2)
    for language in LANGUAGES:
        assert is_harmless(printed(report, language=language, file=name))
    assert is_harmless(report_json.dumped(report_json.to_json(report)))


ARGUMENTS = [
    WORDS,
    "\x1b[2J",
    "a\nb",
    "\udcff",
    "{0}{x!r}",
    "`$(id)`",
    "-",
    "",
    " ",
    "\u3164",
    "e" + "\u0301" * 50,
    "x" * 5000,
    "変" * 100,
    "--\x1b[2J",
    "--json=\x1b[2J",
]
PLACES = [
    ("{}",),
    *((command, "{}") for command in COMMANDS if command not in {"demo", "doctor"}),
    ("exercise", "1", "{}"),
    ("exercise", "--file", "{}"),
    ("exercise", "1", "--file", "{}"),
    ("exercise", "1", "--seed", "{}"),
    ("exercise", "1", "--repro", "{}"),
    ("list", "--lang", "{}"),
    ("list", "--color", "{}"),
    ("list", "--course", "{}"),
]


@pytest.mark.parametrize("argument", ARGUMENTS, ids=lambda argument: ascii(argument[:12]))
def test_whatever_the_command_line_says_the_answer_is_plain(workspace, grade, argument):
    Path("ex01_double.py").write_text(WRONG_DOUBLE)
    for number, place in enumerate(PLACES, ARGUMENTS.index(argument)):
        given = [argument if word == "{}" else word for word in place]
        ran = grade("--lang", LANGUAGES[number % 2], *given)
        assert is_harmless(ran.out + ran.err), given
        assert "Traceback" not in ran.err, given
        assert not re.search("itself failed|próprio corretor", ran.err), given
        assert ran.code in {0, 1, 2, 3, 4, 5}, (given, ran.err)
        assert len(ran.err.splitlines()) <= 3, given


@pytest.mark.parametrize("name", ["\x1b[2J{0}[bold]`x`", "a\nb", "\udcff", "\u202ex"], ids=ascii)
def test_a_workspace_of_any_name_is_worked_in(grade, tmp_path, monkeypatch, name):
    folder = tmp_path / name
    made = grade("init", str(folder))
    assert made.code == 0
    monkeypatch.chdir(folder)
    Path("ex01_double.py").write_text(WRONG_DOUBLE)
    said = [made]
    for line in (
        "exercise 1 --repro again.py", "exercise 1 --json", "exercise --all", "list", "list --json",
        "progress", "hint 1", "open 1", "reset 1", "init", "doctor",
    ):  # fmt: skip
        said.append(grade(*line.split()))
        assert said[-1].code in {0, 1}, line
    assert all(is_harmless(ran.out + ran.err) for ran in said)
    compile(Path("again.py").read_bytes(), "again.py", "exec")


@pytest.mark.parametrize("editor", ["\x1b[2J", "'", "x\ny", "no\u202ewhere", "false"])
def test_an_editor_of_any_name_is_a_plain_error(workspace, grade, monkeypatch, editor):
    monkeypatch.setenv("EDITOR", editor)
    ran = grade("open", "1")
    assert ran.code == 2
    assert is_harmless(ran.out + ran.err)
