"""What lies beside a right answer leaves it right, and never runs in the grader itself."""

import os
import sys
from pathlib import Path

import pytest
import traps
from conftest import TINY, WRONG_DOUBLE
from traps import EVIL, KINDS, NAME, RIGHT, needs_posix, run_in

from grader import regular
from grader.records import Outcome
from grader.sandbox import read
from grader.sandbox.source import MAX_FILES, MAX_REFUSED, MAX_TOTAL_BYTES
from grader.workspace.files import importable_beside

pytestmark = needs_posix
graded, nobody_waits = traps.graded, traps.nobody_waits
THIRD_PARTY = ("numpy", "click", "yaml", "rich", "hypothesis", "reference", "sortedcontainers")
SPECIAL = ("sitecustomize", "usercustomize", "conftest", "__init__", "__main__", "setup", "site")
# what the interpreter imports for `-m` itself, it finds in the current folder before we are there
LATER = ("json", "logging", "tempfile", "subprocess", "random", "secrets", "ast", "inspect", "math")


@pytest.mark.parametrize("kind", KINDS)
def test_such_a_thing_beside_a_right_answer_does_not_matter_until_it_is_imported(
    tmp_path, graded, kind
):
    make, english, portuguese = KINDS[kind]
    make(tmp_path / "weird.py")
    (tmp_path / NAME).write_bytes(RIGHT)
    assert graded(tmp_path / NAME).outcome is Outcome.PASSED
    (tmp_path / NAME).write_bytes(b"import weird\n" + RIGHT)
    report = graded(tmp_path / NAME)
    assert report.outcome is Outcome.UNREADABLE
    assert english in report.message.en
    assert portuguese in report.message.pt_br


def test_neighbours_of_any_name_are_harmless_to_an_answer_that_needs_none(tmp_path, graded):
    for name in {*THIRD_PARTY, *SPECIAL, *sys.stdlib_module_names, "EX01_DOUBLE", "Ex01_double"}:
        (tmp_path / f"{name}.py").write_text(EVIL)
    # sorted, they stand before what has 64 before it; each half of them is tried
    (tmp_path / NAME).write_bytes(b"import numpy as np\n" + RIGHT)
    assert graded(tmp_path / NAME).outcome is Outcome.PASSED
    for path in sorted(tmp_path.glob("[_a-m]*.py")):
        if path.name != NAME:
            path.unlink()
    assert graded(tmp_path / NAME).outcome is Outcome.PASSED


STARTS = {
    "the installed command": (
        [str(Path(sys.executable).parent / "grade")],
        sys.stdlib_module_names,
    ),
    "python -P -m": ([sys.executable, "-P", "-m", "grader"], sys.stdlib_module_names),
    "python -m": ([sys.executable, "-m", "grader"], LATER),
}


@pytest.mark.parametrize("start", STARTS)
def test_a_neighbour_is_never_imported_by_the_grader_itself(tmp_path, start):
    command, standard = STARTS[start]
    if not Path(command[0]).exists():
        pytest.skip("the command is not installed beside this interpreter")
    for name in {*THIRD_PARTY, *SPECIAL, *standard}:
        (tmp_path / f"{name}.py").write_text(EVIL)
    (tmp_path / NAME).write_bytes(RIGHT)
    course = ["--course", str(TINY)]
    for line in ("exercise 1 --seed 5", "list", "show 1"):
        done = run_in(tmp_path, *command, *course, *line.split())
        assert done.returncode == 0, (line, done.stderr)
        assert "NEIGHBOUR" not in done.stdout + done.stderr
    (tmp_path / NAME).write_text(WRONG_DOUBLE)
    done = run_in(tmp_path, *command, *course, "exercise", "1", "--debug", "--json")
    assert done.returncode == 1
    assert "NEIGHBOUR" not in done.stdout + done.stderr


def test_a_thousand_neighbours_cost_neither_the_grade_nor_the_day(tmp_path, graded):
    for number in range(1000):
        (tmp_path / f"a{number:04}.py").write_bytes(b"raise SystemExit\n")
    (tmp_path / NAME).write_bytes(RIGHT)
    assert graded(tmp_path / NAME).outcome is Outcome.PASSED
    (tmp_path / NAME).write_bytes(b"import a0999\n" + RIGHT)
    assert "more than 64 files" in graded(tmp_path / NAME).message.en


def test_of_neighbours_without_number_or_measure_only_so_many_are_told_of(tmp_path, graded):
    for number in range(MAX_FILES + MAX_REFUSED + 50):
        (tmp_path / f"f{number:05}.py").symlink_to("nothing")
    (tmp_path / ("y" * 250 + ".py")).write_bytes(RIGHT)
    (tmp_path / NAME).write_bytes(RIGHT)
    submission = read(tmp_path / NAME, importable_beside(tmp_path / NAME))
    assert len(submission.refused) == MAX_REFUSED
    assert graded(tmp_path / NAME).outcome is Outcome.PASSED


def test_a_name_too_long_for_the_wire_is_no_module(tmp_path, graded):
    (tmp_path / ("y" * 250 + ".py")).write_bytes(RIGHT)
    (tmp_path / NAME).write_bytes(RIGHT)
    assert graded(tmp_path / NAME).outcome is Outcome.PASSED
    assert read(tmp_path / NAME, importable_beside(tmp_path / NAME)).others == {}


def test_no_more_is_read_of_neighbours_than_may_travel(tmp_path, monkeypatch):
    for number in range(60):
        (tmp_path / f"a{number:02}.py").write_bytes(b"#" * (250 << 10))
    (tmp_path / NAME).write_bytes(RIGHT)
    taken = []
    really = os.read

    def counted(descriptor, count):
        data = really(descriptor, count)
        taken.append(len(data))
        return data

    monkeypatch.setattr(regular.os, "read", counted)
    submission = read(tmp_path / NAME, importable_beside(tmp_path / NAME))
    assert sum(taken) <= MAX_TOTAL_BYTES
    assert {*submission.refused} == {f"a{number:02}" for number in range(8, 60)}
    assert "2 MiB" in submission.refused["a59"].en


def test_of_two_files_for_one_name_the_one_that_can_be_read_is_imported(tmp_path, graded):
    (tmp_path / "weigh.py").symlink_to("nothing")
    (tmp_path / "ex02_weigh.py").write_bytes(b"two = 2\n")
    (tmp_path / NAME).write_bytes(b"from weigh import two\ndef double(x):\n    return two * x\n")
    assert graded(tmp_path / NAME).outcome is Outcome.PASSED
