"""One line on a terminal that says what is being done, and vanishes; elsewhere nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.text import Text as Line

from grader.output.console import Screen
from grader.text import Text


@contextmanager
def status(screen: Screen) -> Iterator[Callable[[Text], None]]:
    """Yield a function that replaces what the line says."""
    if not screen.console.is_terminal:
        yield lambda _text: None
        return
    # a spinner of plain characters: not every terminal has the others
    with screen.console.status(Line(""), spinner="line") as shown:
        yield lambda text: shown.update(Line(screen.fitted(screen.words(text), screen.width - 4)))
