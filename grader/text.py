"""Texts in both languages, the choice between them, and numbers as each language writes them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Language = Literal["en", "pt-BR"]
LANGUAGES: tuple[Language, ...] = ("en", "pt-BR")


class Text(NamedTuple):
    """One paragraph in both languages; never holds a line break of its own."""

    en: str
    pt_br: str

    def in_language(self, language: Language) -> str:
        """Return the paragraph in one language."""
        return self.en if language == "en" else self.pt_br

    def format(self, **values: object) -> Text:
        """Fill the placeholders; a value that is a Text is taken in the matching language."""
        return Text(
            self.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
            self.pt_br.format(
                **{k: v.pt_br if isinstance(v, Text) else v for k, v in values.items()}
            ),
        )

    @staticmethod
    def same(text: str) -> Text:
        """Make a text that is equal in both languages: a name, a formula, a learner's words."""
        return Text(text, text)

    @staticmethod
    def join(texts: Iterable[Text], separator: str = " ") -> Text:
        """Put several texts one behind the other."""
        parts = tuple(texts)
        return Text(
            separator.join(part.en for part in parts),
            separator.join(part.pt_br for part in parts),
        )


def language_named(name: str) -> Language | None:
    """Return the language that a locale or flag such as `pt`, `pt_PT.UTF-8`, `en-GB` names."""
    stem = name.replace("-", "_").split(".")[0].split("_")[0].lower()
    if stem == "pt":
        return "pt-BR"
    if stem in {"en", "c", "posix"}:
        return "en"
    return None


def choose_language(flag: str | None, environ: Mapping[str, str] | None = None) -> Language:
    """Choose by flag, then GRADE_LANG, then the locale, then English."""
    env = os.environ if environ is None else environ
    for name in (flag, env.get("GRADE_LANG")):
        if name and (language := language_named(name)):
            return language
    locale = env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or ""
    return language_named(locale) or "en"


def decimal(number: str, language: Language) -> str:
    """Write a number's decimal point as the language does, in prose (code keeps the point)."""
    return number if language == "en" else number.replace(".", ",")
