"""Quizzes at a terminal of their own: what a person sees, keys that edit, and Ctrl-C."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
import quiztaking
from quiztaking import add_every_type, drawn_of, make_course, right_lines
from rich.cells import cell_len

ROOT = Path(__file__).parent.parent
PATIENCE_S = 30.0
CTRL_C, CTRL_D, LEFT, BACKSPACE = "\x03", "\x04", "\x1b[D", "\x7f"
STEERING = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def at_its_terminal() -> None:
    """Make the terminal the program's own, with Ctrl-C as a shell in front would leave it."""
    os.close(os.open(os.ttyname(0), os.O_RDWR))
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """A quiz command at a terminal: all that it writes, and keys for it."""

    def __init__(self, course: Path, *arguments: str, columns: int = 80, **environ: str) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        hidden = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "GRADE_ASCII", "GRADE_LANG", "INPUTRC"}
        kept = {name: value for name, value in os.environ.items() if name not in hidden}
        paths = {"PYTHONPATH": str(ROOT), "TERM": "xterm", "LC_ALL": "C.UTF-8"}
        self.program = subprocess.Popen(
            [sys.executable, "-m", "grader", "--course", str(course), *arguments],
            env={**kept, **paths, **environ},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=at_its_terminal,
        )
        os.close(slave)
        self.shown = ""
        self._seen = 0
        self._raw = b""

    def sees(self, words: str) -> None:
        """Wait for words in what was written since words were last waited for."""
        ends = time.monotonic() + PATIENCE_S
        while (at := self.shown.find(words, self._seen)) < 0:
            assert self._take(), f"no {words!r} in:\n{self.shown[self._seen :]}"
            assert time.monotonic() < ends, f"no {words!r} in:\n{self.shown[self._seen :]}"
        self._seen = at + len(words)

    def _take(self) -> bool:
        if not select.select([self.master], [], [], PATIENCE_S)[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:  # the other end is gone
            return False
        self._raw += data
        self.shown = STEERING.sub("", self._raw.decode(errors="replace")).replace("\r", "")
        return bool(data)

    def answers(self, *lines: str) -> None:
        """Type each line once it is asked for."""
        for line in lines:
            self.sees("\n> ")
            self.press(line + "\r")

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def leaves(self, key: str) -> None:
        """Press a key at the next prompt; again where it came before anybody listened."""
        self.sees("\n> ")
        ends = time.monotonic() + PATIENCE_S
        self.press(key)
        while not select.select([self.master], [], [], 1.0)[0] and time.monotonic() < ends:
            self.press(key)

    def ends(self) -> int:
        """Wait for the end; the exit code."""
        while self._take():
            pass
        return self.program.wait(PATIENCE_S)

    def close(self) -> None:
        self.program.kill()
        self.program.wait()
        os.close(self.master)


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    return add_every_type(make_course(tmp_path_factory.mktemp("quizzes") / "course"))


@pytest.fixture
def terminal(course, tmp_path, monkeypatch, grade):
    """Open terminals in a fresh workspace; all are closed in the end."""
    monkeypatch.chdir(tmp_path)
    assert grade("init", course=course).code == 0
    opened = []

    def open_one(*arguments, **environ):
        opened.append(Terminal(course, *arguments, **environ))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def kept(quiz="small"):
    return quiztaking.last(quiz)


@pytest.mark.parametrize(
    ("language", "right", "score"),
    [("en", "✓ right", "27 of 27 points"), ("pt-BR", "✓ certo", "27 de 27 pontos")],
)
def test_every_type_is_seen_and_answered(terminal, course, language, right, score):
    seen = terminal("quiz", "every-type", "--seed", "4", "--lang", language)
    *known, essay = drawn_of(course, "every-type", 4)
    for drawn in known:
        seen.answers(*right_lines(drawn))
        seen.sees(right)
    seen.answers(*right_lines(essay))
    seen.sees(score)
    assert seen.ends() == 0
    assert kept("every-type")["answers"]["write"]["answer"] == {
        "text": "Um texto\n\ncom ação 😀",
        "scores": {"clear": 4},
    }


def test_what_is_no_answer_is_asked_again_and_costs_nothing(terminal):
    seen = terminal("quiz", "small")
    for line, words in (
        ("", "type one letter"), ("z", "type one letter"), ("?", "Hint: Think of f."),
        ("ab", "type one letter"), ("b", "✓ right"), ("many", "type a number"),
    ):  # fmt: skip
        seen.answers(line)
        seen.sees(words)
    seen.answers("q")
    seen.sees("Stopped at question 2 of 3. Your answers are kept: `grade quiz small` goes on.")
    assert seen.ends() == 1
    assert kept()["answers"]["gate"]["answer"] == ["b"]


@pytest.mark.parametrize(("key", "code"), [(CTRL_C, 130), (CTRL_D, 1)])
def test_it_can_be_left_at_every_kind_of_prompt_and_nothing_is_lost(terminal, key, code):
    seen = terminal("quiz", "small")
    seen.leaves(key)
    seen.sees("Stopped at question 1 of 3.")
    assert seen.ends() == code
    assert "kept" not in seen.shown

    seen = terminal("quiz", "small")
    seen.answers("b", "1", "first line")
    seen.leaves(key)
    seen.sees("Stopped at question 3 of 3. Your answers are kept")
    assert seen.ends() == code
    assert kept()["drafts"] == {"essay": "first line"}

    seen = terminal("quiz", "small")
    seen.sees("Answered so far: 2 of 3.")
    seen.sees("What you wrote so far; go on from here:\n    first line")
    seen.answers("second line", ".")
    seen.sees("Now score your own text.")
    seen.leaves(key)
    seen.sees("Stopped at question 3 of 3.")
    assert seen.ends() == code

    seen = terminal("quiz", "small", "--lang", "pt-BR")
    seen.sees("Respondidas até aqui: 2 de 3.")
    seen.sees("O que você escreveu:\n    first line\n    second line")
    seen.sees("Agora pontue seu próprio texto.")
    seen.answers("4")
    seen.sees("4 pontos aguardam correção; sua própria pontuação nessa parte: 4")
    assert seen.ends() == 0
    essay = {"text": "first line\nsecond line", "scores": {"reason": 4}}
    assert kept()["answers"]["essay"]["answer"] == essay


def test_a_text_that_was_begun_can_be_ended_at_once_or_left_out_without_being_lost(terminal):
    for end, answer, drafts in (
        (".", {"text": "begun", "scores": {}}, {}),
        ("s", None, {"essay": "begun"}),
    ):
        seen = terminal("quiz", "small", "--seed", str(len(end + str(answer))))
        seen.answers("s", "s", ".")
        seen.sees("nothing is written yet")
        seen.answers("begun")
        seen.leaves(CTRL_C)
        assert seen.ends() == 130
        seen = terminal("quiz", "small")
        seen.answers(end)
        if answer:
            seen.answers("s")
        seen.sees("Your answers: answers/small.json")
        assert seen.ends() == 0
        assert kept()["answers"]["essay"]["answer"] == answer
        assert kept()["drafts"] == drafts


def test_arrows_edit_a_line_and_a_pasted_paragraph_comes_whole(terminal):
    seen = terminal("quiz", "small")
    seen.answers("s", "s")
    seen.sees("\n> ")
    seen.press(f"açxo{LEFT}{BACKSPACE}ã\r")
    seen.sees("\n> ")
    seen.press("p" * 6_000 + "\r")
    seen.answers(".", "s")
    assert seen.ends() == 0
    assert kept()["answers"]["essay"]["answer"]["text"] == "ação\n" + "p" * 6_000


def test_lines_that_were_pasted_answer_one_after_the_other(terminal):
    seen = terminal("quiz", "small")
    seen.sees("\n> ")
    seen.press("b\r1\rone\rtwo\r.\r")
    seen.sees("Now score your own text.")
    seen.answers("0")
    assert seen.ends() == 0
    assert kept()["answers"]["essay"]["answer"]["text"] == "one\ntwo"


def test_stopped_and_woken_it_goes_on(terminal):
    seen = terminal("quiz", "small")
    seen.answers("b")
    seen.sees("\n> ")
    os.kill(seen.program.pid, signal.SIGSTOP)
    os.kill(seen.program.pid, signal.SIGCONT)
    seen.press("1\r")
    seen.answers("q")
    assert seen.ends() == 1
    assert kept()["answers"]["product"]["answer"] == "1"


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_everything_fits_a_window_forty_columns_wide(terminal, language):
    seen = terminal("quiz", "small", "--lang", language, columns=40)
    seen.answers("?", "a", "foo", "1", "text", ".", "4")
    assert seen.ends() == 0
    assert not [line for line in seen.shown.split("\n") if cell_len(line) > 40]
    assert not re.search(r"\n +· ", seen.shown)


@pytest.mark.parametrize(
    ("arguments", "environ"),
    [((), {"GRADE_ASCII": "1"}), (("--color", "never"), {}), ((), {"TERM": "dumb"})],
)
def test_it_can_be_had_plain(terminal, arguments, environ):
    seen = terminal("quiz", "small", "--lang", "pt-BR", *arguments, **environ)
    seen.answers("a", "q")
    assert seen.ends() == 1
    assert "GRADE_ASCII" in environ or not re.search(rb"\x1b\[[0-9;]*m", seen._raw)
    assert seen.shown.isascii() == ("GRADE_ASCII" in environ)
    mark = "FAIL nao esta certo" if seen.shown.isascii() else "✗ não está certo"
    assert mark in seen.shown


def test_accents_are_typed_where_the_locale_knows_none(terminal):
    seen = terminal("quiz", "small", LC_ALL="C")
    seen.answers("s", "s", "ação", ".", "s")
    assert seen.ends() == 0
    assert kept()["answers"]["essay"]["answer"]["text"] == "ação"


def test_whoever_reads_its_output_may_leave(course, tmp_path):
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "grader", "--course", str(course), "quiz", "every-type"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        program.stdout.close()
        _, said = program.communicate(b"s\n" * 18)
    assert program.returncode == 141
    assert b"Traceback" not in said
