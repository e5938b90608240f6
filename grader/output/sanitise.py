"""Makes whatever a learner's code can influence harmless to show, without hiding what it was."""

from __future__ import annotations

import unicodedata

LONGEST = 2000
# Enough for every script's letters; a flood of marks climbs over the lines above and below.
MARKS = 4
# Letters and symbols by category, yet drawn as nothing.
INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
# Format, surrogate, private, unassigned, line and paragraph separator.
HIDDEN = frozenset({"Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def visible(text: str, *, longest: int = LONGEST) -> str:
    """Return one line in which nothing can steer a terminal, reorder text or stay unseen."""
    return _shown(_cut(text, longest))


def visible_lines(text: str, *, longest: int = LONGEST, most: int = 200) -> list[str]:
    """Return several lines, each made visible; an ellipsis stands for what was cut."""
    lines = _cut(text, longest).expandtabs(4).replace("\r\n", "\n").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    shown = [_shown(line) for line in lines[:most]]
    return [*shown, "…"] if len(lines) > most else shown


def without_surrogates(text: str) -> str:
    """Return text that every UTF-8 reader takes, each lone surrogate spelt out."""
    if text.isascii():
        return text
    return "".join(_spelt(c) if "\ud800" <= c <= "\udfff" else c for c in text)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest] + "…"


def _shown(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    shown: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if marks <= MARKS:
            shown.append(_character(character))
        elif marks == MARKS + 1:
            shown.append("…")
    return "".join(shown)


def _character(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(character, f"\\x{ord(character):02x}")
    if category in HIDDEN or character in INVISIBLE:
        return _spelt(character)
    return character


def _spelt(character: str) -> str:
    return f"‹U+{ord(character):04X}›"
