"""Draws a numeric question again and again, to find what a learner would stumble over."""

from __future__ import annotations

from collections.abc import Mapping

from grader.quiz.drawing import (
    APART,
    BOTH_FIT,
    MOST_REDRAWS,
    Drawn,
    allowed,
    draws,
    is_unambiguous,
)
from grader.quiz.formulas import Formula
from grader.quiz.model import Numeric, Question, Quiz
from grader.text import Text

Keys = tuple[str | int, ...]
SEEDS = 200

NO_ANSWER = Text(
    "`{function}` gives no number for {values}: {reason}",
    "`{function}` não dá um número para {values}: {reason}",
)
NEAR_ANSWER = Text(
    "this mistake gives {number} where the answer is {answer}{values}; within {times} times the "
    "tolerance a number could be meant as either",
    "este erro dá {number} onde a resposta é {answer}{values}; até {times} vezes a tolerância, "
    "um número pode valer como qualquer dos dois",
)
NEAR_OTHER = Text(
    "this mistake gives {number}, as mistake {other} does{values}; a number could be told as "
    "either",
    "este erro dá {number}, como o erro {other}{values}; um número caberia nos dois",
)
OFTEN = Text(
    "{near}; {most} draws in a row were so", "{near}; {most} sorteios seguidos foram assim"
)


def draw_problem(
    quiz: Quiz, question: Question, formulas: Mapping[str, Formula] | None
) -> tuple[Text, Keys] | None:
    """Draw a question with many seeds; return the first thing that goes wrong, and where."""
    body = question.body
    if not isinstance(body, Numeric):
        return None
    for seed in range(SEEDS if body.params else 1):
        for drawn in draws(quiz.id, question, str(seed), formulas):
            if silent := _without_number(body, drawn, formulas):
                return silent
            if is_unambiguous(drawn):
                break
        else:
            return _too_near(body, drawn)
    return None


def _without_number(
    body: Numeric, drawn: Drawn, formulas: Mapping[str, Formula] | None
) -> tuple[Text, Keys] | None:
    """Say which formula gives no number, and why."""
    asked: list[tuple[float | None, str | None, Keys]] = [
        (drawn.answer, body.answer_ref, ("answer_ref",))
    ]
    for index, mistake in enumerate(body.mistakes):
        asked.append((drawn.mistakes[index], mistake.ref, ("mistakes", index, "ref")))
    for number, name, keys in asked:
        if number is None and name is not None:
            reason = _reason((formulas or {})[name], drawn)
            values = Text.same(_values(drawn))
            return NO_ANSWER.format(function=name, values=values, reason=reason), keys
    return None


def _reason(formula: Formula, drawn: Drawn) -> Text:
    try:
        return Text.same(str(formula.computed(drawn.values)))
    except Exception as fault:
        return Text.same(f"{type(fault).__name__}: {fault}"[:200])


def _values(drawn: Drawn) -> str:
    return ", ".join(f"{name} = {value}" for name, value in drawn.values.items()) or "–"


def _too_near(body: Numeric, drawn: Drawn) -> tuple[Text, Keys]:
    """Say which mistake comes too near to the answer, or to which other mistake."""
    assert drawn.answer is not None
    room = allowed(body.tolerance, drawn.answer)
    numbers = [number for number in drawn.mistakes if number is not None]
    for index, number in enumerate(numbers):
        values = f" ({_values(drawn)})" if drawn.values else ""
        said = {"number": f"{number:.6g}", "values": Text.same(values)}
        if abs(number - drawn.answer) <= APART * room:
            near = NEAR_ANSWER.format(answer=f"{drawn.answer:.6g}", times=APART, **said)
            return _often(body, near), ("mistakes", index)
        for other in range(index):
            told_apart = body.mistakes[other].feedback != body.mistakes[index].feedback
            if told_apart and abs(number - numbers[other]) <= BOTH_FIT * room:
                return _often(body, NEAR_OTHER.format(other=other + 1, **said)), ("mistakes", index)
    raise AssertionError(drawn)


def _often(body: Numeric, near: Text) -> Text:
    return OFTEN.format(near=near, most=MOST_REDRAWS) if body.params else near
