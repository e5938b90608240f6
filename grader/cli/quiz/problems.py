"""Shows what is wrong with a quiz file: place, cause, the line and a caret, as compilers do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.cells import cell_len

from grader.cli.faults import ERROR
from grader.cli.paths import shown_path
from grader.output.console import Screen
from grader.output.sanitise import visible
from grader.quiz.reading.problems import MOST, Problem
from grader.text import Text

AT = Text("at {path}", "em {path}")
COUNT = Text("{file}: {count} errors", "{file}: {count} erros")
ONE = Text("{file}: 1 error", "{file}: 1 erro")
ENOUGH = Text("{file}: {count} errors or more", "{file}: {count} erros ou mais")
WIDEST = 400
BEFORE = 60  # columns kept before a caret that stands far right


def print_problems(screen: Screen, path: Path, text: str, problems: Sequence[Problem]) -> None:
    """Print every problem of one file, and how many there are."""
    file, lines = shown_path(path), text.splitlines()
    for place, cause in problems:
        said = screen.words(ERROR.format(cause=cause))
        screen.line((f"{file}:{place.line}:{place.column}: ", "bold"), said)
        if place.path:
            screen.line("    ", (screen.words(AT.format(path=Text.same(place.path))), "dim"))
        if place.line <= len(lines):
            _print_line(screen, lines[place.line - 1], place.line, place.column)
    form = ENOUGH if len(problems) >= MOST else ONE if len(problems) == 1 else COUNT
    screen.line((screen.words(form.format(file=Text.same(file), count=len(problems))), "bold"))


def _print_line(screen: Screen, line: str, number: int, column: int) -> None:
    label = f"    {number:>4} | "
    room = max(screen.width - len(label), 20)
    # of a line without end, what stands around the place
    start = max(0, column - 1 - WIDEST)
    line, column = line[start : start + 2 * WIDEST].replace("\t", " "), column - start
    start, end = 0, column - 1
    while cell_len(visible(line[start:end])) > min(BEFORE, room // 2) and len(line) > room // 2:
        start += 1
    # what cannot be seen is spelt out, and so takes room before the caret too
    before = cell_len(visible(line[start:end]))
    screen.line(label, screen.fitted(line[start:], room))
    screen.line(" " * (len(label) - 2) + "| ", " " * before, ("^", "red"))
