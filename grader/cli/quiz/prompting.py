"""Reads answers from whoever types them: a person at a terminal, or a pipe."""

from __future__ import annotations

import sys
from typing import NamedTuple

import click

from grader.cli.faults import Fault
from grader.output.console import Screen
from grader.text import Text

LONGEST_LINE = 100_000  # more than a text may have, so that it is told what is cut
END = "."

NOT_AN_ANSWER = Text(
    "line {line} of the input, `{typed}`, does not answer question `{question}`",
    "a linha {line} da entrada, `{typed}`, não responde à questão `{question}`",
)


class Ended(Exception):
    """No more input comes; `interrupted` by Ctrl-C, or because it is at its end."""

    def __init__(self, *, interrupted: bool) -> None:
        super().__init__()
        self.interrupted = interrupted


class Typed(NamedTuple):
    """One line, and which line of the input it was."""

    text: str
    line: int


class Prompt:
    """Asks for lines; what comes through a pipe is shown, as a terminal shows what is typed."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._lines = 0
        self.is_person = sys.stdin is not None and sys.stdin.isatty()
        if self.is_person and sys.stdout.isatty():
            _edit_lines()
        if sys.stdin is not None and hasattr(sys.stdin, "reconfigure"):
            # bytes that are no text are no answer, and no reason to stop
            sys.stdin.reconfigure(errors="replace")

    def line(self) -> Typed:
        """Read one line; raises Ended."""
        if sys.stdin is None:  # closed before the start
            raise Ended(interrupted=False)
        try:
            text = click.prompt("", default="", show_default=False, prompt_suffix="> ")
        except click.Abort as abort:
            print()
            by_key = isinstance(abort.__context__, KeyboardInterrupt)
            raise Ended(interrupted=by_key) from abort
        # as Windows ends lines, and begins files
        text = str(text).removesuffix("\r").removeprefix("" if self._lines else "\ufeff")
        self._lines += 1
        if not self.is_person:
            self._screen.line(self._screen.fitted(text, self._screen.width - 2))
        return Typed(text[:LONGEST_LINE], self._lines)

    def not_understood(self, typed: Typed, question: str, hint: Text) -> None:
        """Say what would be an answer; from a pipe, whose next line answers another, stop."""
        if self.is_person:
            self._screen.paragraph(hint, indent=2, style="yellow")
            return
        shown = Text.same(typed.text[:40])
        raise Fault(NOT_AN_ANSWER.format(line=typed.line, typed=shown, question=question), hint)


def _edit_lines() -> None:
    """Let keys move within a line, and a line be longer than the 4095 bytes a terminal hands on."""
    try:
        import readline
    except ImportError:  # not on every system
        return
    readline.set_auto_history(False)  # what answered one question answers no other
