"""Texts without what does not matter in an answer: case, accents, outer punctuation, blanks."""

from __future__ import annotations

import re
import unicodedata

# a prime is part of a symbol: f' is not f
OUTER = ' .,;:!?"`“”«»'
# of one letter alone an accent is part of a symbol: C̃ is not C
WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*){2,}")


def fold(text: str) -> str:
    """Return a text without case, accents, outer punctuation and runs of blanks."""
    whole = unicodedata.normalize("NFKC", text)
    return " ".join(fold_accents(whole).casefold().strip(OUTER).split())


def fold_accents(text: str) -> str:
    """Return a text without the accents of its words, and without what is drawn as nothing."""
    seen = "".join(part for part in text if unicodedata.category(part) != "Cf")
    return WORD.sub(lambda word: _plain(word[0]), unicodedata.normalize("NFC", seen))


def _plain(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))
