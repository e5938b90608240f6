"""A mistake in a course: the place where it stands and what is wrong."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from grader.text import Text

NOT_PYTHON = Text("this is no valid Python ({reason})", "isto não é Python válido ({reason})")
NOT_READ = Text("this cannot be read ({reason})", "não foi possível ler isto ({reason})")
RAISES = Text("this raises {error}", "isto lança {error}")


class Mistake(NamedTuple):
    """One thing wrong with a course; the first line is 1.

    trace: how an author's code came to raise, for those who ask
    """

    path: Path
    line: int
    message: Text
    trace: str = ""


def in_order(found: Iterable[Mistake]) -> list[Mistake]:
    """Sort mistakes by their places, each once."""
    once = {mistake[:3]: mistake for mistake in found}
    return [once[key] for key in sorted(once)]


def raised(error: BaseException, within: Sequence[Path], otherwise: tuple[Path, int]) -> Mistake:
    """Tell of an exception, at the innermost line that lies in one of some folders."""
    path, line = otherwise
    if isinstance(error, SyntaxError) and _lies_in(error.filename, within):
        return Mistake(Path(error.filename or ""), error.lineno or 1, not_python(error))
    for step in traceback.extract_tb(error.__traceback__):
        if _lies_in(step.filename, within):
            path, line = Path(step.filename), step.lineno or 1
    shown = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    trace = "".join(traceback.format_exception(error))
    return Mistake(path, line, RAISES.format(error=Text.same(shown)), trace)


def not_python(error: SyntaxError | ValueError) -> Text:
    """Say that a file is no Python, and why."""
    reason = error.msg if isinstance(error, SyntaxError) else str(error)
    return NOT_PYTHON.format(reason=Text.same(reason))


def _lies_in(filename: str | None, within: Sequence[Path]) -> bool:
    return filename is not None and any(Path(filename).is_relative_to(folder) for folder in within)
