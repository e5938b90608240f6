"""Grading on every save: what counts as a save, and the keys, at a terminal of its own."""

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.workspace.changes import Changes

TINY = Path(__file__).parent / "courses" / "tiny"
PATIENCE_S = 25.0
RIGHT = "def double(x):\n    return 2.0 * x\n"
WRONG = "def double(x):\n    return 3.0 * x\n"


def test_a_save_is_seen_once(tmp_path):
    file = tmp_path / "a.py"
    file.write_text("a = 1\n")
    changes = Changes(lambda: [file])
    assert changes.since() == set()
    file.write_text("a = 22\n")
    assert changes.since() == {file}
    assert changes.since() == set()


def test_a_file_put_in_another_s_place_is_a_save(tmp_path):
    file, other = tmp_path / "a.py", tmp_path / "b"
    file.write_text("a = 1\n")
    changes = Changes(lambda: [file])
    other.write_text("a = 2\n")
    os.utime(other, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    other.replace(file)
    assert changes.since() == {file}


def test_a_new_file_is_a_save_and_a_removed_one_is_not(tmp_path):
    changes = Changes(lambda: sorted(tmp_path.iterdir()))
    file = tmp_path / "a.py"
    file.write_text("a = 1\n")
    assert changes.since() == {file}
    file.unlink()
    assert changes.since() == set()


def at_its_terminal() -> None:
    """Make the terminal the program's own, with Ctrl-C as a shell in front would leave it."""
    os.close(os.open(os.ttyname(0), os.O_RDWR))
    # whoever runs these tests in the background has it ignored
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """`grade watch` at a terminal: what it writes, and keys for it."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.master, slave = pty.openpty()
        self.read = b""
        self.program = subprocess.Popen(
            [sys.executable, "-m", "grader", "--course", str(TINY), *arguments],
            cwd=folder,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=at_its_terminal,
        )
        os.close(slave)
        os.set_blocking(self.master, False)

    def shows(self, words: str) -> bool:
        """Wait for words in what has been written since they were last waited for."""
        ends = time.monotonic() + PATIENCE_S
        while time.monotonic() < ends:
            self._take()
            at = self.read.find(words.encode())
            if at >= 0:
                self.read = self.read[at + len(words.encode()) :]
                return True
            time.sleep(0.05)
        return False

    def _take(self) -> None:
        try:
            while data := os.read(self.master, 1 << 16):
                self.read += data
        except OSError:  # nothing more now, or the other end is gone
            pass

    def press(self, key: str) -> None:
        os.write(self.master, key.encode())

    def end(self) -> int:
        try:
            return self.program.wait(PATIENCE_S)
        finally:
            self.program.kill()
            os.close(self.master)


@pytest.fixture
def folder(tmp_path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "grader", "--course", str(TINY), "init", str(tmp_path)], check=True
    )
    return tmp_path


@pytest.fixture
def watching(folder) -> Iterator[Terminal]:
    terminal = Terminal(folder, "watch")
    yield terminal
    terminal.program.kill()
    terminal.program.wait()


BAR = "q quit   ?"


def test_every_save_is_graded_and_keys_do_the_rest(folder, watching):
    file = folder / "ex01_double.py"
    assert watching.shows("Not started")
    assert watching.shows(BAR)
    file.write_text(WRONG)
    assert watching.shows("Saved ")
    assert watching.shows("Not passed yet")
    assert watching.shows(BAR)
    file.write_text(RIGHT)
    assert watching.shows("Passed")
    assert watching.shows(BAR)
    for key, words in (("h", "Hint 1"), ("l", "to do"), ("?", "quit"), ("a", "Together:")):
        watching.press(key)
        assert watching.shows(words), key
        assert watching.shows(BAR), key
    watching.press("n")
    assert watching.shows("Exercise 2")
    assert watching.shows(BAR)
    watching.press("q")
    assert watching.end() == 0


def test_a_saved_file_comes_to_the_screen(folder, watching):
    assert watching.shows(BAR)
    (folder / "ex02_weigh.py").write_text("nothing = 1\n")
    assert watching.shows("Exercise 2")


def test_a_reset_asks_first_and_keeps_what_was_written(folder, watching):
    file = folder / "ex01_double.py"
    assert watching.shows(BAR)
    file.write_text(RIGHT)
    assert watching.shows("Passed")
    assert watching.shows(BAR)
    watching.press("x")
    assert watching.shows("Press x again")
    watching.press("\x1b")
    assert watching.shows("stays as it is")
    assert watching.shows(BAR)
    assert file.read_text() == RIGHT
    watching.press("x")
    assert watching.shows("Press x again")
    watching.press("x")
    assert watching.shows("untouched stub again")
    assert "NotImplementedError" in file.read_text()
    assert (folder / "ex01_double.py.bak-1").read_text() == RIGHT


def test_a_file_that_goes_away_ends_nothing(folder, watching):
    file = folder / "ex01_double.py"
    assert watching.shows(BAR)
    file.unlink()
    watching.press("r")
    assert watching.shows("error: ex01_double.py is not in this workspace")
    file.write_text(RIGHT)
    assert watching.shows("Passed")


def test_ctrl_c_leaves_the_terminal_as_it_was(folder):
    import termios

    terminal = Terminal(folder, "watch", "1", "--lang", "pt-BR")
    assert terminal.shows("q sair   ?")
    before = termios.tcgetattr(terminal.master)[3]
    assert not before & termios.ECHO
    terminal.press("\x03")
    assert terminal.program.wait(PATIENCE_S) == 130
    assert termios.tcgetattr(terminal.master)[3] & termios.ECHO
    terminal.end()


def test_ended_from_outside_it_leaves_the_terminal_as_it_was(folder):
    import termios

    terminal = Terminal(folder, "watch", "1")
    assert terminal.shows(BAR)
    terminal.program.terminate()
    assert terminal.program.wait(PATIENCE_S) == 130
    assert termios.tcgetattr(terminal.master)[3] & termios.ECHO
    terminal.end()


def test_progress_that_cannot_be_kept_is_told(folder):
    (folder / ".grade").rename(folder / "elsewhere")
    (folder / ".grade").symlink_to(folder / "elsewhere")
    terminal = Terminal(folder, "watch", "1")
    assert terminal.shows(BAR)
    (folder / "ex01_double.py").write_text(RIGHT)
    assert terminal.shows("note: ")
    assert terminal.shows(BAR)
    terminal.press("q")
    assert terminal.end() == 0


def test_without_a_terminal_it_watches_and_says_how_to_end(folder):
    program = subprocess.Popen(
        [sys.executable, "-m", "grader", "--course", str(TINY), "watch", "1"],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    try:
        for line in program.stdout:
            if "Ctrl-C ends this." in line:
                break
        (folder / "ex01_double.py").write_text(RIGHT)
        assert any("Passed" in line for line in program.stdout)
    finally:
        program.kill()
        program.wait()
        program.stdout.close()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["watch", "77"], "no exercise `77`"), (["watch", "--json"], "has no JSON form")],
)
def test_what_cannot_be_watched_is_told(folder, arguments, words):
    done = subprocess.run(
        [sys.executable, "-m", "grader", "--course", str(TINY), *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert words in done.stderr
