"""One rich console for all that is printed: colour, width, language, and plain ASCII if asked."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Mapping
from typing import TextIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text as Line

from grader.output.sanitise import visible, visible_lines, without_commands
from grader.text import Language, Text

ASCII_TWINS = {
    "✓": "ok",
    "✗": "FAIL",
    "–": "-",
    "—": "-",
    "−": "-",
    "·": "-",
    "•": "*",
    "×": "x",
    "›": ">",
    "‹": "<",
    "→": "->",
    "…": "...",
    "≤": "<=",
    "≥": ">=",
    "“": '"',
    "”": '"',
    "’": "'",
    "σ": "sigma",
    "δ": "delta",
    "ᵀ": ".T",
    "²": "**2",
    "◐": "~",
    "│": "|",
    "─": "-",
}

# A command or a piece of code is typed as one: it is not broken between lines.
QUOTED = re.compile(r"`[^`]{1,44}`")
HELD = "\ue000"
WHOLE = 1 << 20  # characters of the course's own text: all of it, made visible like the rest


def _held_together(found: re.Match[str]) -> str:
    return found[0].replace(" ", HELD)


class Fitting:
    """A stream that writes what its encoding holds, and the nearest ASCII for the rest."""

    def __init__(self, stream: TextIO, encoding: str) -> None:
        self._stream = stream
        self.encoding = encoding

    def write(self, text: str) -> int:
        """Write text, every character the encoding lacks replaced."""
        if not text.isascii():
            text = "".join(self._fitted(character) for character in text)
        return self._stream.write(text)

    def flush(self) -> None:
        """Flush the stream behind."""
        self._stream.flush()

    def isatty(self) -> bool:
        """Tell whether the stream behind is a terminal."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """The stream's own file descriptor."""
        return self._stream.fileno()

    def _fitted(self, character: str) -> str:
        try:
            character.encode(self.encoding)
        except UnicodeEncodeError:
            return _ascii(character)
        return character


def _ascii(character: str) -> str:
    if twin := ASCII_TWINS.get(character):
        return twin
    plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return plain or "?"


class Screen:
    """Prints texts in one language on one stream."""

    def __init__(
        self,
        stream: TextIO,
        language: Language,
        color: str = "auto",
        environ: Mapping[str, str] | None = None,
    ) -> None:
        env = os.environ if environ is None else environ
        encoding = "ascii" if env.get("GRADE_ASCII") else (stream.encoding or "utf-8")
        self.language: Language = language
        self.ascii = not encoding.lower().replace("-", "").startswith("utf")
        self.console = Console(
            file=Fitting(stream, encoding) if self.ascii else stream,  # type: ignore[arg-type]
            markup=False,
            highlight=False,
            emoji=False,
            no_color={"always": False, "never": True}.get(color),
            force_terminal={"always": True, "never": None}.get(color),
            # Without a terminal nothing may move a cursor, whatever TERM says.
            color_system=None if color == "never" else "auto",
            # some shells set COLUMNS=0 where they know no width
            width=80 if env.get("COLUMNS") == "0" else None,
            legacy_windows=False,
        )

    @property
    def width(self) -> int:
        """Columns to lay out for."""
        return min(self.console.width, 100)

    def words(self, text: Text | str) -> str:
        """Return a text in this screen's language, harmless to print."""
        return visible(text if isinstance(text, str) else text.in_language(self.language))

    def words_of(self, text: Text) -> str:
        """Return a text of several lines in this screen's language; `verbatim` prints it."""
        return text.in_language(self.language)

    def fitted(self, text: str, columns: int) -> str:
        """Return a text, harmless to print, cut to so many columns of the terminal."""
        shown, room = visible(text), max(columns, 12)
        if cell_len(shown) <= room:
            return shown
        return set_cell_size(shown, room - 1).rstrip() + "…"

    def line(self, *parts: str | tuple[str, str]) -> None:
        """Print one line of pieces, each a string or a string and its style."""
        # All of a learner's words come this way: what a caller forgot is made harmless here.
        pieces = ((part, "") if isinstance(part, str) else part for part in parts)
        whole = Line.assemble(*((visible(text), style) for text, style in pieces))
        harmless = without_commands(whole.plain)
        if harmless != whole.plain:
            whole = Line(harmless)
        self.console.print(whole, soft_wrap=True)

    def paragraph(self, text: Text | str, indent: int = 0, style: str = "") -> None:
        """Print a text wrapped to the width, every line indented."""
        for line in self.wrapped(self.words(text), indent):
            self.line(" " * indent, (line, style))

    def wrapped(self, text: str, indent: int = 0) -> list[str]:
        """Break a text into lines that fit beside an indent."""
        room = max(self.width - indent - 1, 20)
        lines = Line(QUOTED.sub(_held_together, text)).wrap(self.console, room)
        return [line.plain.rstrip().replace(HELD, " ") for line in lines]

    def verbatim(self, text: str) -> None:
        """Print lines as they stand, unwrapped."""
        for line in visible_lines(text, longest=WHOLE, most=WHOLE):
            self.line(line)

    def markdown(self, text: str) -> None:
        """Print a text of the course laid out for a terminal."""
        from rich.markdown import Markdown

        harmless = "\n".join(visible_lines(text, longest=WHOLE, most=WHOLE))
        self.console.print(Markdown(harmless), width=self.width)
