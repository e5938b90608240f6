"""Texts without what does not matter in an answer: case, accents, outer punctuation, blanks."""

from __future__ import annotations

import unicodedata

OUTER = " .,;:!?\"'`“”‘’«»"


def fold(text: str) -> str:
    """Return a text without case, accents, outer punctuation and runs of blanks."""
    return " ".join(fold_accents(text).casefold().strip(OUTER).split())


def fold_accents(text: str) -> str:
    """Return a text without accents."""
    parts = unicodedata.normalize("NFKD", text)
    # marks, and what is drawn as nothing
    return "".join(part for part in parts if unicodedata.category(part) not in {"Mn", "Me", "Cf"})
