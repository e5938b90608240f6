"""The command line as people type it: every command, exit code and error, in both languages."""

import functools
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import asking
import pytest
from conftest import RIGHT_DOUBLE, TINY, WRONG_DOUBLE

from grader.cli import COMMANDS, demo
from grader.grading import grade as grade_submission
from grader.records import Outcome
from grader.workspace import Progress

ROOT = Path(__file__).parent.parent
RIGHT_WEIGH = (
    "def halve(x):\n    return x / 2\n\n\ndef weigh(x, scale):\n    return x * scale.w + scale.b\n"
)


def write(name, text):
    Path(name).write_text(text, encoding="utf-8")


def spawn(*arguments, cwd, **kwargs):
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "grader", "--course", str(TINY), *arguments],
        cwd=cwd,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **kwargs,
    )


def test_a_right_answer_passes_and_names_what_is_next(workspace, grade):
    write("ex01_double.py", RIGHT_DOUBLE)
    ran = grade("exercise", "1")
    assert ran.code == 0
    assert "✓ pass" in ran.out
    assert "Passed · 1 of 1 point" in ran.out
    assert "grade show 1 --solution" in ran.out
    assert "exercise 2" in ran.out


def test_a_wrong_answer_shows_the_input_and_names_the_mistake(workspace, grade):
    write("ex01_double.py", WRONG_DOUBLE)
    ran = grade("exercise", "1")
    assert ran.code == 1
    assert "Smallest input that shows the problem" in ran.out
    assert "You squared the input" in ran.out
    assert "grade hint 1" in ran.out


def test_the_language_may_stand_before_or_after_the_command(workspace, grade):
    write("ex01_double.py", WRONG_DOUBLE)
    for arguments in (
        ("--lang", "pt-BR", "exercise", "1"),
        ("exercise", "1", "--lang", "pt"),
        ("exercise", "--lang=pt_BR", "1"),
    ):
        assert "Você elevou a entrada ao quadrado" in grade(*arguments).out


def test_the_environment_and_the_locale_choose_the_language(workspace, grade, monkeypatch):
    monkeypatch.setenv("LC_ALL", "pt_BR.UTF-8")
    assert "Próximo" in grade("list").out
    monkeypatch.setenv("GRADE_LANG", "en")
    assert "Next" in grade("list").out


def test_an_untouched_stub_is_not_started_and_no_try(workspace, grade):
    ran = grade("exercise", "1")
    assert ran.code == 1
    assert "Not started" in ran.out
    assert Progress(workspace / ".grade").of("double").tries == 0


def test_without_a_number_the_next_exercise_is_graded_until_none_is_left(workspace, grade):
    write("ex01_double.py", RIGHT_DOUBLE)
    write("ex02_weigh.py", RIGHT_WEIGH)
    assert "Exercise 1" in grade("exercise").out
    assert "Exercise 2" in grade("exercise").out
    ran = grade("exercise")
    assert ran.code == 5
    assert "nothing is left" in ran.out
    assert grade("exercise", "--exit-zero").code == 0


def test_all_grades_every_file_that_is_there(workspace, grade):
    write("ex01_double.py", RIGHT_DOUBLE)
    ran = grade("exercise", "--all")
    assert ran.code == 1
    assert "1 of 2 exercises passed, 1 of 4 points" in ran.out
    Path("ex02_weigh.py").unlink()
    assert grade("exercise", "--all").code == 0
    Path("ex01_double.py").unlink()
    assert grade("exercise", "--all").code == 5


def test_exit_zero_hides_a_failure_and_no_usage_error(workspace, grade):
    assert grade("exercise", "1", "--exit-zero").code == 0
    assert grade("exercise", "9", "--exit-zero").code == 2


def test_several_exercises_are_each_graded_once(workspace, grade):
    out = grade("exercise", "1", "02", "double").out
    assert out.count("Exercise 1 ·") == 1
    assert out.count("Exercise 2 ·") == 1


def test_a_file_anywhere_is_graded_and_counts_for_nobody(grade, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write("mine.py", RIGHT_DOUBLE)
    write("ex01_double.py", "from mine import double\n")
    assert grade("exercise", "1", "--file", "mine.py").code == 0
    assert grade("exercise", "--file", "ex01_double.py").code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"mine.py", "ex01_double.py"}


def test_the_workspaces_own_file_counts_when_named_as_a_path(workspace, grade):
    write("ex01_double.py", RIGHT_DOUBLE)
    grade("exercise", "--file", "ex01_double.py")
    assert Progress(workspace / ".grade").of("double").best == 1


def test_answers_import_each_other_under_both_names(workspace, grade):
    write("ex01_double.py", RIGHT_DOUBLE)
    write("ex02_weigh.py", "from double import double as a\nimport ex01_double\n" + RIGHT_WEIGH)
    assert grade("exercise", "2").code == 0


def test_progress_and_list_follow_what_was_reached(workspace, grade):
    write("ex01_double.py", RIGHT_DOUBLE)
    grade("exercise", "1")
    write("ex02_weigh.py", RIGHT_WEIGH.replace("+ scale.b", ""))
    grade("exercise", "2")
    grade("hint", "2")
    listed = grade("list").out.splitlines()
    assert "✓ passed" in listed[1]
    assert listed[2].startswith(">  2")
    assert "1 / 3" in listed[2]
    assert "◐ partial" in listed[2]
    progress = grade("progress").out
    assert "1/2 exercises · 2 of 4 points" in progress
    assert "Hints seen: 1 of 3" in progress
    whole = json.loads(grade("list", "--json").out)
    assert (whole["schema"], whole["next"]) == ("grade/list/v1", 2)
    assert [exercise["best"] for exercise in whole["exercises"]] == [1, 1]


def test_a_worse_answer_keeps_the_best_score(workspace, grade):
    write("ex01_double.py", RIGHT_DOUBLE)
    grade("exercise", "1")
    write("ex01_double.py", WRONG_DOUBLE)
    assert "best so far stays: 1 of 1" in grade("exercise", "1").out
    assert "✓ passed" in grade("list").out


def test_a_fault_of_the_grader_costs_no_mark_and_decides_the_exit_code(
    workspace, grade, monkeypatch
):
    from grader.cli import run

    write("ex01_double.py", RIGHT_DOUBLE)
    grade("exercise", "1")

    def fail(sandbox, entry, *rest, **named):
        report = grade_submission(sandbox, entry, *rest, **named)
        if entry.number == 2:
            return report
        return report._replace(outcome=Outcome.GRADER_ERROR, score=None)

    monkeypatch.setattr(run, "grade", fail)
    assert grade("exercise", "--all").code == 4
    assert Progress(workspace / ".grade").of("double").best == 1
    assert json.loads(grade("exercise", "1", "--json").out)["reports"][0]["score"] is None


def test_json_is_one_object_and_nothing_else(workspace, grade):
    write("ex01_double.py", "print('noise')\n" + WRONG_DOUBLE)
    ran = grade("exercise", "1", "--json", "--seed", "5")
    whole = json.loads(ran.out)
    assert ran.code == 1
    assert whole["schema"] == "grade/run/v1"
    assert set(whole) == {
        "schema", "tool", "course", "seed", "sandbox", "reports", "score", "max_score",
    }  # fmt: skip
    assert whole["seed"] == whole["reports"][0]["seed"] == 5
    assert (whole["score"], whole["max_score"]) == (0, 1)
    named = [check["diagnosis"] for check in whole["reports"][0]["functions"][0]["checks"]]
    assert [diagnosis["slug"] for diagnosis in named if diagnosis] == ["squares-it"]
    assert json.loads(grade("exercise", "--all", "--json").out)["max_score"] == 4


def test_hints_come_one_more_each_time(workspace, grade):
    first, second, third = (grade("hint", "1").out for _ in range(3))
    assert "Hint 1 of 2" in first
    assert "Two times x." not in first
    assert "Two times x." in second
    assert "That was the last hint." in second
    assert second == third


def test_show_prints_the_statement_in_the_language_asked_for(grade, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "doubled" in grade("show", "1").out
    assert "em dobro" in grade("show", "1", "--lang", "pt-BR").out


def test_the_solution_opens_once_the_exercise_is_passed(workspace, grade):
    ran = grade("show", "1", "--solution")
    assert ran.code == 2
    assert "opens once yours has passed" in ran.err
    write("ex01_double.py", RIGHT_DOUBLE)
    grade("exercise", "1")
    shown = grade("show", "1", "--solution")
    assert "return TWO * x" in shown.out
    write("ex01_double.py", shown.out)
    assert grade("exercise", "1").code == 0


def test_reset_puts_the_stub_back_and_keeps_what_was_written(workspace, grade):
    assert "untouched stub already" in grade("reset", "1").out
    write("ex01_double.py", RIGHT_DOUBLE)
    assert "ex01_double.py.bak-1" in grade("reset", "1").out
    assert (workspace / "ex01_double.py.bak-1").read_text() == RIGHT_DOUBLE
    assert "NotImplementedError" in (workspace / "ex01_double.py").read_text()


def test_open_prints_the_path_or_starts_the_editor(workspace, grade, monkeypatch):
    assert grade("open", "1").out.strip() == str(workspace / "ex01_double.py")
    script = f"import sys; open({str(workspace / 'seen')!r}, 'w').write(sys.argv[-1])"
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" -c "{script}" --wait')
    assert grade("open", "1").code == 0
    assert (workspace / "seen").read_text() == str(workspace / "ex01_double.py")
    monkeypatch.setenv("VISUAL", "no-such-editor-anywhere")
    ran = grade("open", "1")
    assert ran.code == 2
    assert "no-such-editor-anywhere" in ran.err


def test_a_counterexample_becomes_a_script_that_runs(workspace, grade):
    write("ex01_double.py", WRONG_DOUBLE)
    ran = grade("exercise", "1", "--repro", "again.py")
    assert "Script written: again.py" in ran.out
    done = subprocess.run(
        [sys.executable, "again.py"], capture_output=True, text=True, check=True, cwd=workspace
    )
    assert "expected" in done.stdout
    assert "got" in done.stdout
    assert "written anew" in grade("exercise", "1", "--repro", "again.py").out


def test_a_script_never_replaces_another_file(workspace, grade):
    write("ex01_double.py", WRONG_DOUBLE)
    write("mine.py", "precious")
    ran = grade("exercise", "1", "--repro", "mine.py")
    assert ran.code == 2
    assert "mine.py" in ran.err
    assert (workspace / "mine.py").read_text() == "precious"


def test_no_script_is_written_for_an_answer_that_is_right(workspace, grade):
    write("ex01_double.py", RIGHT_DOUBLE)
    assert "no script was written" in grade("exercise", "1", "--repro", "again.py").out
    assert not (workspace / "again.py").exists()


ERRORS = [
    (("exercise", "99"), 2, "no exercise `99`", "não existe o exercício `99`"),
    (("exercise", "duoble"), 2, "did you mean `01 double`?", "você quis dizer `01 double`?"),
    (("show",), 2, "`N|NAME` is missing", "falta `N|NAME`"),
    (("show", "1", "2"), 2, "one argument too many", "argumento a mais"),
    (("lst",), 2, "did you mean `list`?", "você quis dizer `list`?"),
    (("frobnicate",), 2, "no command `frobnicate`", "não existe o comando `frobnicate`"),
    (("list", "--colour", "x"), 2, "did you mean `--color`?", "você quis dizer `--color`?"),
    (("list", "--color", "sometimes"), 2, "none of auto, always, never", "não é um destes"),
    (("list", "--color"), 2, "needs a value", "precisa de um valor"),
    (("list", "--json=yes"), 2, "takes no value", "não recebe valor"),
    (("exercise", "1", "--seed", "7f3a"), 2, "is no whole number", "não é um inteiro"),
    (("exercise", "1", "--seed", "-1"), 2, "is no whole number", "não é um inteiro"),
    (("exercise", "1", "--seed", "9" * 30), 2, "is no whole number", "não é um inteiro"),
    (("exercise", "--file", "none.py"), 2, "which exercise", "qual exercício"),
    (("exercise", "1", "--file", "none.py"), 2, "no file none.py", "não existe o arquivo none.py"),
    (("exercise", "1", "2", "--file", "x.py"), 2, "one exercise", "um exercício só"),
    (("exercise", "1", "--all"), 2, "takes no exercise", "não aceita exercício"),
    (("show", "1", "--json"), 2, "no JSON form", "não tem forma JSON"),
    (("completion", "tcsh"), 2, "none of bash, zsh, fish", "não é um destes"),
]


@pytest.mark.parametrize(("arguments", "code", "english", "portuguese"), ERRORS)
def test_a_usage_error_is_one_clear_line_in_both_languages(
    workspace, grade, arguments, code, english, portuguese
):
    for language, start, said in (("en", "error: ", english), ("pt-BR", "erro: ", portuguese)):
        ran = grade("--lang", language, *arguments)
        assert ran.code == code
        assert ran.out == ""
        assert ran.err.startswith(start)
        assert said in ran.err
        assert len(ran.err.splitlines()) <= 2
        assert "Traceback" not in ran.err


def test_an_unknown_language_is_named(grade):
    ran = grade("--lang", "xx", "list")
    assert ran.code == 2
    assert "no language `xx`" in ran.err


def test_outside_a_workspace_the_way_in_is_shown(grade, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for command in ("exercise", "hint", "reset", "open"):
        ran = grade(command, "1")
        assert ran.code == 2
        assert "not a workspace" in ran.err
        assert "grade init" in ran.err
    assert grade("list").code == 0
    assert grade("progress").code == 0
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_is_told_with_the_way_back(workspace, grade):
    Path("ex01_double.py").unlink()
    ran = grade("exercise", "1")
    assert ran.code == 2
    assert "grade reset 1" in ran.err
    assert grade("reset", "1").code == 0
    assert grade("exercise", "1").code == 1


def test_a_broken_course_exits_three_and_names_file_and_field(grade, tmp_path):
    folder = tmp_path / "exercises" / "01_double"
    folder.mkdir(parents=True)
    (folder / "exercise.yaml").write_text("title: 3\n")
    ran = grade("list", course=tmp_path)
    assert ran.code == 3
    assert "exercises/01_double/exercise.yaml:1: field `title`" in ran.err
    assert grade("list", course=tmp_path / "none").code == 3


BAD_FILES = {
    "empty": (b"", "the file is empty"),
    "syntax": (b"def double(x:\n    return x\n", "SyntaxError"),
    "not utf-8": (b"x = '\xff\xfe'\ndef double(x): return x\n", "SyntaxError"),
    "nul": (b"\x00", "ex01_double.py"),
    "huge": (b"#" * (300 << 10), "256 KiB"),
    "signature": (b"def double():\n    return 1\n", "positional arguments"),
    "no function": (b"double = 3\n", "is not a function"),
    "none": (b"def double(x):\n    pass\n", "None"),
    "dict": (b"def double(x):\n    return {}\n", "dict"),
    "raises": (b"def double(x):\n    return x[99, 99]\n", "IndexError"),
    "nan": (b"def double(x):\n    return x * float('nan')\n", "NaN"),
    "flood": (b"def double(x):\n    print('\\x1b[2J' * 100000)\n    return x\n", "\\x1b[2J"),
    "exit": (b"import os\nos._exit(0)\n", "ex01_double.py"),
    "import": (b"import torch\ndef double(x):\n    return x\n", "NumPy"),
}


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_a_bad_file_scores_nothing_and_is_explained(workspace, grade, name, language):
    text, said = BAD_FILES[name]
    (workspace / "ex01_double.py").write_bytes(text)
    ran = grade("exercise", "1", "--lang", language)
    assert ran.code == 1
    assert "0 / 1" in ran.out or "0 of 1" in ran.out or "0 de 1" in ran.out
    if language == "en":
        assert said in " ".join(ran.out.split())
    assert "\x1b" not in ran.out
    assert "Traceback" not in ran.out + ran.err
    assert (workspace / "ex01_double.py").read_bytes() == text


def test_a_link_or_a_folder_is_refused(workspace, grade):
    Path("ex01_double.py").unlink()
    Path("ex01_double.py").symlink_to(workspace / "ex02_weigh.py")
    ran = grade("exercise", "1")
    assert ran.code == 1
    assert "is a link" in ran.out
    assert "REFUSED" in ran.out
    Path("ex01_double.py").unlink()
    Path("ex01_double.py").mkdir()
    assert "is a folder" in grade("exercise", "1").out


def test_a_syntax_error_shows_its_line(workspace, grade):
    write("ex01_double.py", "import numpy\n\n\ndef double(x)\n    return x\n")
    out = grade("exercise", "1").out
    assert "ex01_double.py:4" in out
    assert "4 | def double(x)" in out


def test_damaged_progress_is_set_aside_and_grading_goes_on(workspace, grade):
    write("ex01_double.py", RIGHT_DOUBLE)
    (workspace / ".grade" / "progress.json").write_text("{half")
    ran = grade("exercise", "1")
    assert ran.code == 0
    assert "progress.json.damaged-1" in ran.err
    assert Progress(workspace / ".grade").of("double").best == 1


def test_a_workspace_that_cannot_be_written_to_is_graded_with_a_notice(workspace, grade):
    import shutil

    write("ex01_double.py", RIGHT_DOUBLE)
    shutil.rmtree(".grade")
    # a file where the folder should be: no user can write there, root included
    write(".grade", "")
    ran = grade("exercise", "1")
    assert ran.code == 0
    assert "could not be saved" in ran.err
    assert grade("hint", "1").code == 0
    assert grade("list").code == 0


def test_init_where_nothing_can_be_written_says_so(grade, tmp_path):
    (tmp_path / "file").write_text("")
    assert "is not a folder" in grade("init", str(tmp_path / "file")).err
    assert "cannot be written" in grade("init", str(tmp_path / "file" / "below")).err


def test_init_in_a_clone_says_that_it_is_a_workspace_already(grade):
    ran = grade("init", str(TINY))
    assert ran.code == 2
    assert "edited in place" in ran.err


def test_init_twice_overwrites_nothing(workspace, grade):
    write("ex01_double.py", "mine")
    assert "Nothing was missing" in grade("init").out
    assert (workspace / "ex01_double.py").read_text() == "mine"


def test_commands_and_texts_fit_sixty_columns(workspace, grade, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    write("ex01_double.py", WRONG_DOUBLE)
    for language in ("en", "pt-BR"):
        for arguments in (
            ("exercise", "1"), ("list",), ("progress",), ("hint", "1"), ("doctor",),
        ):  # fmt: skip
            out = grade("--lang", language, *arguments).out
            assert max(map(len, out.splitlines())) <= 60, out


def test_the_demo_gives_every_sample_the_outcome_it_should_have(grade):
    ran = grade("demo", course=None)
    assert ran.code == 0, ran.out
    assert "6 of 6" in ran.out
    assert len(ran.out.splitlines()) < 50
    whole = json.loads(grade("demo", "--json", course=None).out)
    assert all(sample["as_expected"] for sample in whole["samples"])


def test_the_demo_fails_when_a_sample_gets_another_outcome(grade, monkeypatch):
    wrong = demo.ANSWERS[1]._replace(outcome=Outcome.PASSED, slug=None)
    monkeypatch.setattr(demo, "ANSWERS", (wrong,))
    ran = grade("demo", course=None)
    assert ran.code == 1
    assert "not what was expected" in ran.out


def test_a_weak_sandbox_is_said_in_one_note_and_a_strong_one_is_not(workspace, grade, monkeypatch):
    note = "weak sandbox was used"
    whole = json.loads(grade("exercise", "1", "--json").out)
    assert (note in grade("exercise", "1").out) == (whole["sandbox"]["level"] == "weak")
    assert whole["sandbox"]["level"] == whole["reports"][0]["sandbox"]
    monkeypatch.setenv("GRADE_SANDBOX", "process")
    assert grade("exercise", "1").out.count(note) == 1
    weak = json.loads(grade("exercise", "1", "--json").out)
    assert weak["sandbox"] == {"level": "weak", "kind": "process", "layers": []}
    assert weak["reports"][0]["sandbox"] == "weak"


@pytest.mark.parametrize("command", ["exercise 1", "demo"])
def test_an_unknown_kind_of_sandbox_is_a_wrong_setting(workspace, grade, monkeypatch, command):
    monkeypatch.setenv("GRADE_SANDBOX", "nonsense")
    ran = grade(*command.split())
    assert ran.code == 3
    assert "'nonsense'" in ran.err
    assert "hint: unset `GRADE_SANDBOX`" in ran.err


def test_the_doctor_looks_at_everything_that_grading_needs(workspace, grade):
    ran = grade("doctor")
    assert ran.code == 0, ran.out
    for said in ("Python 3.", "numpy", "sandbox", "course: 2 exercises", "writable"):
        assert said in ran.out
    assert json.loads(grade("doctor", "--json").out)["well"]


def test_the_version_is_printed(grade):
    assert grade("--version").out.startswith("grade ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(grade, command):
    ran = grade(command, "--help", course=None)
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: grade {command}")


def test_without_a_command_help_is_shown(grade):
    ran = grade(course=None)
    assert ran.code == 0
    for command in COMMANDS:
        assert f"\n  {command} " in ran.out


def test_completion_offers_commands_and_exercises(tmp_path):
    environ = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "_GRADE_COMPLETE": "bash_complete",
        "COMP_WORDS": f"grade --course {TINY} show we",
        "COMP_CWORD": "4",
    }
    done = subprocess.run(
        [sys.executable, "-c", "from grader.__main__ import main; main()"],
        env=environ, capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert "weigh" in done.stdout


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_scripts_are_printed(grade, shell):
    ran = grade("completion", shell)
    assert ran.code == 0
    assert "_GRADE_COMPLETE" in ran.out


def test_commands_that_only_read_load_no_numpy_no_hypothesis_and_no_spec(workspace):
    code = (
        "import sys; from grader.cli import main\n"
        f"course = ['--course', {str(TINY)!r}]\n"
        "for line in ('list', 'show 1', 'hint 1', 'init other', 'open 1', 'reset 1', 'progress'):\n"
        "    assert main([*course, *line.split()]) == 0, line\n"
        "heavy = ('numpy', 'hypothesis', 'reference', '_spec', 'grader.sandbox', 'grader.checks')\n"
        "loaded = [name for name in sys.modules if name.startswith(heavy)]\n"
        "assert not loaded, loaded\n"
    )
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    environ.pop("EDITOR", None)
    environ.pop("VISUAL", None)
    subprocess.run(
        [sys.executable, "-c", code], env=environ, check=True, cwd=workspace, capture_output=True
    )


@pytest.mark.skipif(sys.platform != "linux", reason="processes are counted by /proc")
def test_an_interrupt_ends_quietly_with_130(workspace, monkeypatch):
    monkeypatch.setenv("GRADE_SANDBOX", "fork")
    write("ex01_double.py", "def double(x):\n    while True: pass\n")
    others = asking.children()
    # a shell lets what it starts in the background ignore interrupts, and so on to its children
    heeds = functools.partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    process = spawn("exercise", "1", cwd=workspace, preexec_fn=heeds)
    deadline = time.monotonic() + 20
    while len(asking.children() - others) < 3 and time.monotonic() < deadline:
        time.sleep(0.01)  # until the command, its zygote and the learner's process are there
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_leaves_early_is_no_error(workspace):
    process = spawn("list", cwd=workspace)
    process.stdout.close()
    assert process.wait(20) in {0, 141}
    assert process.stderr.read() == ""
    process.stderr.close()


def test_debug_shows_the_traceback_of_a_fault(workspace, grade):
    assert "Traceback" in grade("exercise", "99", "--debug").err


def test_a_module_of_the_learner_never_stands_in_for_one_of_ours(workspace):
    for name in ("json", "click", "numpy", "yaml"):
        (workspace / f"{name}.py").write_text("raise SystemExit('the learner was run')\n")
    command = [sys.executable, "-m", "grader", "list"]
    done = subprocess.run(command, cwd=workspace, capture_output=True, text=True)
    assert done.returncode == 0
    assert "the learner" not in done.stdout + done.stderr
