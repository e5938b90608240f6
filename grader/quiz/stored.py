"""Answers as files hold them: made into answers again where they fit their questions."""

from __future__ import annotations

from typing import Any

from grader.quiz.answers import (
    LONGEST_SHORT,
    LONGEST_TEXT,
    Answer,
    Essay,
    NotUnderstood,
    number,
)
from grader.quiz.drawing import rights
from grader.quiz.model import (
    Choices,
    CodeLine,
    Matching,
    Numeric,
    Open,
    Ordering,
    Question,
    Short,
    TrueFalse,
)


def restored(question: Question, value: Any) -> Answer:
    """Make an answer of what a file holds; raises ValueError where it does not fit the question."""
    body = question.body
    if isinstance(body, TrueFalse) and isinstance(value, bool):
        return value
    if isinstance(body, CodeLine) and type(value) is int:
        if 1 <= value <= body.code.count("\n") + 1:
            return value
    elif isinstance(body, Numeric) and isinstance(value, str | float | int):
        try:
            number(str(value))
        except NotUnderstood as fault:
            raise ValueError("not a number") from fault
        return str(value)
    elif isinstance(body, Short) and isinstance(value, str):
        if len(value) <= LONGEST_SHORT and value.strip():
            return " ".join(value.split())
    elif isinstance(body, Open):
        return _essay(body, value)
    elif isinstance(body, Choices | Ordering | Matching):
        return _ids(question, value)
    raise ValueError("another form")


def _ids(question: Question, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise ValueError("not a list of ids")
    body = question.body
    if isinstance(body, Choices):
        known = {choice.id for choice in body.choices}
        fits = 0 < len(value) == len(set(value)) and (len(value) == 1 or question.type != "single")
    elif isinstance(body, Ordering):
        known = {item.id for item in body.items}
        fits = len(value) == len(known) == len(set(value))
    else:
        assert isinstance(body, Matching)
        known = {key for key, _ in rights(body)}
        fits = len(value) == len(body.pairs)
    if not fits or not set(value) <= known:
        raise ValueError("not its ids")
    return tuple(sorted(value)) if isinstance(body, Choices) else tuple(value)


def _essay(body: Open, value: Any) -> Essay:
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise ValueError("no text")
    if not 0 < len(value["text"]) <= LONGEST_TEXT:
        raise ValueError("too long")
    scores = value.get("scores")
    if scores is None:
        return Essay(value["text"])
    levels = {part.id: [level.points for level in part.levels] for part in body.rubric}
    if not isinstance(scores, dict) or (scores and set(scores) != set(levels)):
        raise ValueError("other criteria")
    if any(type(points) is not int or points not in levels[key] for key, points in scores.items()):
        raise ValueError("other levels")
    return Essay(value["text"], scores)


def form(answer: Answer) -> Any:
    """Return an answer as JSON holds it."""
    if isinstance(answer, Essay):
        scores = {} if answer.scores is None else {"scores": dict(answer.scores)}
        return {"text": answer.text, **scores}
    return list(answer) if isinstance(answer, tuple) else answer
