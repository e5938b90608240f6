"""How points, questions and times are written."""

from __future__ import annotations

from grader.text import Language, Text, decimal

POINTS = Text("{score} of {most} points", "{score} de {most} pontos")
POINT = Text("{score} of {most} point", "{score} de {most} ponto")
WORTH = Text("{points} points", "{points} pontos")
WORTH_ONE = Text("1 point", "1 ponto")
QUESTIONS = Text("{count} questions", "{count} questões")
QUESTION = Text("1 question", "1 questão")
SECONDS = Text("{seconds} s", "{seconds} s")


def amount(value: float) -> Text:
    """Write a number of points: a whole one whole, others with at most two decimals."""
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return Text(shown, decimal(shown, "pt-BR"))


def points(score: float | None, most: int) -> Text:
    """Write points reached and points possible."""
    shown = "–" if score is None else amount(score)
    return (POINT if most == 1 else POINTS).format(score=shown, most=most)


def worth(most: int) -> Text:
    """Write points possible."""
    return WORTH_ONE if most == 1 else WORTH.format(points=most)


def questions(count: int) -> Text:
    """Write how many questions."""
    return QUESTION if count == 1 else QUESTIONS.format(count=count)


def seconds(duration: float, language: Language) -> str:
    """Write a duration."""
    number = decimal(f"{duration:.1f}" if duration >= 0.1 else f"{duration:.2f}", language)
    return SECONDS.in_language(language).format(seconds=number)
