"""Workspaces that lead elsewhere, or let nothing be written: nothing is claimed that is not so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import quiztaking
import traps
from quiztaking import last
from test_hostile_permissions import DROP
from traps import needs_posix

pytestmark = needs_posix
course, quiz = quiztaking.course, quiztaking.quiz
nobody_waits = traps.nobody_waits
ROOT = Path(__file__).parent.parent
LOCKS = ("answers/small.lock", ".grade/answers.lock", ".grade/review.lock")


def flat(text):
    return " ".join(text.split())


def tree(folder):
    """All that lies in a folder, with its content."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def at(*names):
    """Make something under each of some names, whatever lay there."""

    def decorate(make):
        def trap(outside):
            for name in map(Path, names):
                if name.is_dir() and not name.is_symlink():
                    for kept in name.iterdir():
                        kept.unlink()
                    name.rmdir()
                name.parent.mkdir(exist_ok=True)
                make(name, outside)

        return trap

    return decorate


def link(name, outside):
    name.symlink_to(outside)


def link_to_file(name, outside):
    name.symlink_to(outside / "file")


def dangling(name, outside):
    name.symlink_to(outside / "new")


def device(name, outside):
    name.symlink_to("/dev/zero")


def pipe(name, outside):
    os.mkfifo(name)


def file(name, outside):
    name.write_text("mine\n")


def folder(name, outside):
    name.mkdir()
    (name / "inner").write_text("mine\n")


TRAPS = {
    "answers is a link": at("answers")(link),
    "answers is a file": at("answers")(file),
    "answers is a link to nothing": at("answers")(dangling),
    **{
        f"{where} is {make.__name__}": at(where)(make)
        for where in ("answers/small.json", ".grade/learner", ".grade/review.json")
        for make in (link_to_file, dangling, device, pipe, folder, file)
    },
    **{
        f"the locks are {make.__name__}": at(*LOCKS)(make)
        for make in (link_to_file, dangling, device, pipe, folder, file)
    },
    "the state is a link": at(".grade")(link),
    "the state is a file": at(".grade")(file),
    "the state is a link to nothing": at(".grade")(dangling),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_nothing_elsewhere_is_written_and_kept_is_said_of_what_is(quiz, tmp_path, trap):
    outside = tmp_path / "outside"
    outside.mkdir()
    # named as what would be read, or set aside, through a link
    for name in ("file", "small.json", "review.json", "learner"):
        (outside / name).write_text("precious\n")
    TRAPS[trap](outside)
    before = tree(outside)
    ran = quiz("quiz", "small", typed="a\nq\n")
    assert ran.code == 1
    assert "That one stores." in ran.out
    assert "Traceback" not in ran.err
    path = Path("answers", "small.json")
    really = not path.is_symlink() and path.is_file() and "answers" in path.read_text()
    assert ("Your answers are kept" in ran.out) == really
    if not really:
        assert "note: your answers could not be saved here" in flat(ran.err)
        assert ran.err.count("note:") == len(set(ran.err.split("note:")[1:]))
    for command in (("quiz",), ("review",), ("quiz", "small"), ("quiz", "--lang", "pt")):
        assert quiz(*command).code in {0, 1}
    assert tree(outside) == before
    assert len(os.listdir(outside)) == len(before)


def test_what_could_not_be_read_is_set_aside_and_told_once(quiz):
    Path("answers").mkdir()
    Path("answers/small.json").write_text("{half")
    ran = quiz("quiz", "small", typed="b\ns\ntext\n.\n4\n")
    assert ran.code == 0
    assert ran.err.count("note:") == 1
    assert "the old file is kept as answers/small.json.damaged-1" in flat(ran.err)
    assert Path("answers/small.json.damaged-1").read_text() == "{half"
    assert last()["finished"] is True


def test_who_could_not_keep_an_answer_learns_it_at_that_answer(quiz):
    Path("answers").write_text("")
    ran = quiz("quiz", "small", typed="b\n1\ntext\n.\n4\n")
    assert ran.code == 0
    assert ran.err.count("could not be saved here") == 1
    assert "Your answers:" not in ran.out
    assert "Suas respostas" not in quiz("quiz", "small", "--lang", "pt", typed="q\n").out


def test_a_workspace_that_lets_nothing_be_written_is_told_and_stays_as_it_is(quiz, course):
    if os.geteuid() == 0 and sys.platform != "linux":
        pytest.skip("root may do anything")
    prefix = [sys.executable, "-c", DROP] if os.geteuid() == 0 else []
    here, before = Path.cwd(), os.listdir()
    for shut in (here / ".grade", here):
        shut.chmod(0o555)
    try:
        done = subprocess.run(
            [*prefix, sys.executable, "-m", "grader", "--course", str(course), "quiz", "small"],
            env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "COLUMNS": "80"},
            input="b\nq\n",
            capture_output=True,
            text=True,
        )
    finally:
        for shut in (here, here / ".grade"):
            shut.chmod(0o755)
    assert done.returncode == 1
    assert "✓ right" in done.stdout
    assert done.stdout.endswith("Stopped at question 2 of 3.\n")
    assert "note: your answers could not be saved here (Permission denied)" in flat(done.stderr)
    assert os.listdir() == before
