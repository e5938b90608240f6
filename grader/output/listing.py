"""The exercises with their states, and how far a learner has come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from grader.output.amounts import points
from grader.output.console import Screen
from grader.text import Text

PASSED = Text("passed", "passou")
PARTIAL = Text("partial", "parcial")
TRIED = Text("tried", "tentado")
TO_DO = Text("to do", "a fazer")
HEADINGS = (
    Text("Exercise", "Exercício"),
    Text("Points", "Pontos"),
    Text("State", "Estado"),
    Text("Tries", "Tentativas"),
)
PROGRESS = Text(
    "Progress: [{bar}] {passed}/{all} exercises · {points}",
    "Progresso: [{bar}] {passed}/{all} exercícios · {points}",
)
BAR = 20


class Row(NamedTuple):
    """One exercise as a list shows it."""

    number: int
    name: str
    title: Text
    best: int
    max_score: int
    tries: int
    hints: int
    hints_in_all: int

    @property
    def passed(self) -> bool:
        """Whether all points were reached."""
        return self.best >= self.max_score

    @property
    def state(self) -> tuple[str, Text, str]:
        """Glyph, word and style."""
        if self.passed:
            return "✓", PASSED, "green"
        if self.best:
            return "◐", PARTIAL, "yellow"
        return ("✗", TRIED, "red") if self.tries else ("·", TO_DO, "dim")


def print_list(screen: Screen, rows: Sequence[Row], next_number: int | None) -> None:
    """Print every exercise, the next one marked."""
    title, scored, state, tries = (screen.words(heading) for heading in HEADINGS)
    last = len(tries)
    room = screen.width - 7 - 8 - 2 - 11 - 2 - last - 1
    longest = max(len(screen.words(row.title)) for row in rows)
    room = max(min(room, longest + 2), 12)
    screen.line((f"   #  {title:<{room}} {scored:>7}  {state:<11} {tries}", "bold"))
    for row in rows:
        mark = ">" if row.number == next_number else " "
        glyph, word, style = row.state
        shown = _shortened(screen.words(row.title), room)
        scored = f"{row.best if row.tries or row.best else '–'} / {row.max_score}"
        screen.line(
            (f"{mark} {row.number:>2}  ", "bold" if mark == ">" else ""),
            f"{shown:<{room}} {scored:>7}  ",
            (f"{glyph} {screen.words(word):<9}", style),
            f" {row.tries:>{last}}",
        )


def print_progress(screen: Screen, rows: Sequence[Row]) -> None:
    """Print one line: how many exercises and points of all."""
    passed = sum(row.passed for row in rows)
    filled = BAR * passed // len(rows)
    reached = sum(row.best for row in rows)
    in_all = sum(row.max_score for row in rows)
    text = PROGRESS.format(
        bar="#" * filled + "-" * (BAR - filled),
        passed=passed,
        all=len(rows),
        points=points(reached, in_all),
    )
    screen.paragraph(text)


def _shortened(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"
