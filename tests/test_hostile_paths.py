"""Files that are none, files of any name: a clear reason or a right grade, and nobody waits."""

import os
from pathlib import Path

import pytest
import traps
from conftest import WRONG_DOUBLE
from reporting import is_harmless
from traps import KINDS, NAME, RIGHT, needs_posix

from grader import regular
from grader.records import Outcome
from grader.sandbox import Refused, read
from grader.sandbox.source import MAX_FILE_BYTES

pytestmark = needs_posix
graded, nobody_waits = traps.graded, traps.nobody_waits


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_is_refused_with_a_reason_in_both_languages(tmp_path, kind):
    make, english, portuguese = KINDS[kind]
    make(tmp_path / NAME)
    with pytest.raises(Refused) as refused:
        read(tmp_path / NAME)
    assert english in refused.value.message.en
    assert portuguese in refused.value.message.pt_br
    assert NAME in refused.value.message.en or "KiB" in refused.value.message.en


@pytest.mark.parametrize("kind", KINDS)
def test_a_workspace_that_holds_such_a_thing_gets_the_reason_and_loses_nothing(
    workspace, grade, kind
):
    make, english, _ = KINDS[kind]
    Path(NAME).unlink()
    make(workspace / NAME)
    ran = grade("exercise", "1")
    assert ran.code == 1
    assert english in " ".join(ran.out.split())
    assert "REFUSED" in ran.out
    assert ran.err == ""
    assert grade("exercise", "--file", NAME).code == 1
    assert not (workspace / ".grade" / "progress.json").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_reset_moves_such_a_thing_aside(workspace, grade, kind):
    Path(NAME).unlink()
    KINDS[kind][0](workspace / NAME)
    assert grade("reset", "1").code == 0
    assert os.path.lexists(f"{NAME}.bak-1")
    assert "NotImplementedError" in Path(NAME).read_text()


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/full", "/dev/tty", "/"])
def test_a_device_or_the_root_is_refused_by_its_path(grade, tmp_path, monkeypatch, device):
    monkeypatch.chdir(tmp_path)
    ran = grade("exercise", "1", "--file", device)
    assert ran.code == 1
    assert "REFUSED" in ran.out


def test_a_device_is_refused_without_being_opened(monkeypatch):
    def never(*_):
        raise AssertionError("opened")

    monkeypatch.setattr(regular.os, "open", never)
    with pytest.raises(Refused):
        read(Path("/dev/zero"))


def test_a_file_of_just_the_size_allowed_is_graded(tmp_path, graded):
    (tmp_path / NAME).write_bytes(RIGHT.ljust(MAX_FILE_BYTES, b"#"))
    assert graded(tmp_path / NAME).outcome is Outcome.PASSED


def test_a_file_that_grows_while_it_is_read_is_read_to_the_limit_and_no_further(
    tmp_path, monkeypatch
):
    (tmp_path / NAME).write_bytes(RIGHT)
    taken = []

    def endless(descriptor, count):
        taken.append(min(count, 5000))
        return b"#" * taken[-1]

    monkeypatch.setattr(regular.os, "read", endless)
    with pytest.raises(Refused) as refused:
        read(tmp_path / NAME)
    assert "256 KiB" in refused.value.message.en
    assert sum(taken) == MAX_FILE_BYTES + 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_replaced_after_the_first_look_is_looked_at_again(tmp_path, monkeypatch, kind):
    make, english, _ = KINDS[kind]
    (tmp_path / NAME).write_bytes(RIGHT)
    look = os.lstat

    def replace(path):
        found = look(path)
        (tmp_path / NAME).unlink()
        make(tmp_path / NAME)
        return found

    monkeypatch.setattr(regular.os, "lstat", replace)
    with pytest.raises(Refused) as refused:
        read(tmp_path / NAME)
    assert english in refused.value.message.en or kind == "a socket"


def test_a_file_that_is_gone_after_the_first_look_does_not_exist(tmp_path, monkeypatch):
    (tmp_path / NAME).write_bytes(RIGHT)
    found = os.lstat(tmp_path / NAME)
    (tmp_path / NAME).unlink()
    monkeypatch.setattr(regular.os, "lstat", lambda path: found)
    with pytest.raises(Refused, match="does not exist"):
        read(tmp_path / NAME)


NAMES = [
    b"\xff\xfe.py",
    b"a\nb.py",
    b"\x1b[2J.py",
    b"-x.py",
    b"--file.py",
    b"a b.py",
    b'it\'s "q".py',
    b"{0}{x!r}.py",
    b"[bold]x[].py",
    b"$(id)`id`.py",
    b"\\.py",
    b"*.py",
    b"%s.py",
    b"numpy.py",
    b"json.py",
    b"os.py",
    b"builtins.py",
    b"__init__.py",
    b"__main__.py",
    b"learner_file.py",
    b".py",
    b"noext",
    b"x" * 252 + b".py",
    b"\x1b" * 252 + b".py",
    "変数.py".encode(),
    "e\u0301\u0301\u0301.py".encode(),
    "\u202eyp.py".encode(),
    "\u3164.py".encode(),
]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_right_answer_is_right_whatever_it_is_called(tmp_path, graded, name):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_bytes(RIGHT)
    report = graded(path)
    assert report.outcome is Outcome.PASSED


@pytest.mark.parametrize("name", [*NAMES[:5], NAMES[-6]], ids=ascii)
def test_a_name_of_any_kind_is_taken_and_shown_by_the_command(grade, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    Path(os.fsdecode(name)).write_text(WRONG_DOUBLE)
    ran = grade("exercise", "1", "--file", os.fsdecode(name), "--repro", "again.txt")
    assert ran.code == 1
    assert "You squared the input" in ran.out
    assert is_harmless(ran.out)
    assert ran.err == ""
    assert compile(Path("again.txt").read_bytes(), "again.py", "exec")


def test_a_name_that_no_file_can_have_does_not_exist(tmp_path):
    for name in ("a\0b.py", "\ud800.py", "x" * 300, "x/" * 3000 + "y"):
        with pytest.raises(Refused, match="does not exist"):
            read(tmp_path / name)
