"""How points and times are written."""

from __future__ import annotations

from grader.text import Language, Text, decimal

POINTS = Text("{score} of {most} points", "{score} de {most} pontos")
POINT = Text("{score} of {most} point", "{score} de {most} ponto")
SECONDS = Text("{seconds} s", "{seconds} s")


def points(score: int | None, most: int) -> Text:
    """Write points reached and points possible."""
    shown = "–" if score is None else score
    return (POINT if most == 1 else POINTS).format(score=shown, most=most)


def seconds(duration: float, language: Language) -> str:
    """Write a duration."""
    number = decimal(f"{duration:.1f}" if duration >= 0.1 else f"{duration:.2f}", language)
    return SECONDS.in_language(language).format(seconds=number)
