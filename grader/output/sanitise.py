"""Makes whatever a learner's code can influence harmless to show, without hiding what it was."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 2000
# Enough for every script's letters; a flood of marks climbs over the lines above and below.
MARKS = 4
# Letters, symbols and marks by category, yet drawn as nothing; selectors can spell whole texts.
SELECTORS = (range(0x180B, 0x1810), range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
INVISIBLE = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U00016fe4\U0001d159"
) | frozenset(chr(code) for codes in SELECTORS for code in codes)
COMMAND = re.compile(r"##(?=\w*\[)")
ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def visible(text: str, *, longest: int = LONGEST) -> str:
    """Return one line in which nothing can steer a terminal, reorder text or stay unseen.

    longest: characters it has at most, however it is spelt; what is made visible stays as it is
    """
    if len(text) <= longest and text.isascii() and text.isprintable():
        return text
    pieces = list(_pieces(text[:longest]))
    length = sum(map(len, pieces))
    if length <= longest and len(text) <= longest:
        return "".join(pieces)
    while pieces and length >= longest:
        length -= len(pieces.pop())
    return "".join(pieces) + "…"


def visible_lines(text: str, *, longest: int = LONGEST, most: int = 200) -> list[str]:
    """Return several lines, each made visible; an ellipsis stands for what was cut.

    longest: characters of all lines together
    """
    lines = text[:longest].replace("\r\n", "\n").expandtabs(4).split("\n")
    if not lines[-1]:
        lines.pop()
    shown: list[str] = []
    room = longest
    for line in lines[:most]:
        if room < 1:
            break
        shown.append(visible(line, longest=room))
        room -= len(shown[-1])
    return [*shown, "…"] if len(text) > longest or len(shown) < len(lines) else shown


def visible_text(text: str) -> str:
    """Return a text of any length, made visible but for its line breaks and tabs."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_pieces(text.replace("\r\n", "\n"), kept="\n\t"))


def without_commands(line: str) -> str:
    """Return a line that no build server takes for a command to it.

    GitHub's runner obeys `::` where a line of a log begins, after blanks, and `##[` anywhere;
    Azure's agent `##vso[`, TeamCity's `##teamcity[`.
    """
    start = line.lstrip()
    if start.startswith("::"):
        line = f"{line[: -len(start)]}‹::›{start[2:]}"
    return COMMAND.sub("‹##›", line)


def _pieces(text: str, kept: str = "") -> Iterator[str]:
    stacked = 0
    for character in text:
        piece = character if character in kept else _character(character)
        stacked = stacked + 1 if piece == character and _stacks(character) else 0
        if stacked <= MARKS:
            yield piece
        elif stacked == MARKS + 1:
            yield "…"


def _stacks(character: str) -> bool:
    """Tell whether it is drawn over the one before: a mark, or a part of a Korean syllable."""
    if "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff":
        return True
    return unicodedata.category(character) in {"Mn", "Me"}


def _character(character: str) -> str:
    # not printable: control, format, surrogate, private, unassigned, and every space but one
    if character.isprintable() and character not in INVISIBLE:
        return character
    if unicodedata.category(character) == "Cc":
        return ESCAPES.get(character, f"\\x{ord(character):02x}")
    return f"‹U+{ord(character):04X}›"
