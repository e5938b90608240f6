"""Marks one answer: its state, its points, and what is to be said of it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from grader.quiz.answers import LETTERS, THOUSANDS, Answer, NotUnderstood, number
from grader.quiz.drawing import APART, Drawn, allowed, right_id, rights, shown_answer
from grader.quiz.folding import fold, fold_accents
from grader.quiz.model import (
    Choice,
    Choices,
    CodeLine,
    Matching,
    Mistake,
    Numeric,
    Open,
    Ordering,
    Short,
    Tolerance,
    TrueFalse,
)
from grader.records import MarkState
from grader.text import Text, decimal

CLOSE = Text(
    "Very near: keep more digits until the end, then round.",
    "Muito perto: mantenha mais casas até o fim e só então arredonde.",
)
# what rounding on the way comes to, of the answer
ON_THE_WAY = 0.02
SHOWN = 3  # of the texts that are accepted
TRUE, FALSE = Text("true", "verdadeiro"), Text("false", "falso")
LINE = Text("line {line}", "linha {line}")
PAIR = Text("{number} {letter}) {text}", "{number} {letter}) {text}")
LETTERED = Text("{letter}) {text}", "{letter}) {text}")


class Mark(NamedTuple):
    """What an answer is worth.

    points: None where a teacher is to mark it   told: feedback of what was answered
    """

    state: MarkState
    points: float | None
    told: tuple[Text, ...] = ()
    misconceptions: tuple[str, ...] = ()


def mark(drawn: Drawn, answer: Answer, *, withheld: bool = False) -> Mark:
    """Mark an answer; where the keys are withheld, or a text is to be read, it awaits marking."""
    body = drawn.question.body
    if withheld or isinstance(body, Open):
        return Mark(MarkState.AWAITS, None)
    if isinstance(body, TrueFalse):
        feedback = None if answer == body.answer else body.feedback
        told = [(feedback, None if answer == body.answer else body.misconception)]
        return _marked(drawn, float(answer == body.answer), told)
    if isinstance(body, CodeLine):
        found = [mistake for mistake in body.mistakes if mistake.value == answer]
        return _marked(drawn, float(answer == body.answer), _said(found))
    if isinstance(answer, str):
        if isinstance(body, Numeric):
            return _number(drawn, body, answer)
        assert isinstance(body, Short)
        return _marked(drawn, float(is_accepted(body, answer)), [])
    assert isinstance(answer, tuple)
    ids = tuple(map(str, answer))
    if isinstance(body, Choices):
        return _choices(drawn, body, ids)
    if isinstance(body, Ordering):
        return _marked(drawn, _ordering(body, ids), [])
    assert isinstance(body, Matching)
    return _marked(drawn, _matching(body, ids), [])


Told = Sequence[tuple[Text | None, str | None]]


def _said(found: Sequence[Choice | Mistake]) -> Told:
    return [(holder.feedback, holder.misconception) for holder in found]


def _marked(drawn: Drawn, share: float, told: Told) -> Mark:
    state = MarkState.CORRECT if share == 1 else MarkState.PARTLY if share else MarkState.WRONG
    return Mark(
        state,
        share * drawn.question.points,
        tuple(drawn.words(feedback) for feedback, _ in told if feedback),
        tuple(slug for _, slug in told if slug),
    )


def _choices(drawn: Drawn, body: Choices, answer: Sequence[str]) -> Mark:
    chosen = [choice for choice in body.choices if choice.id in answer]
    right = sum(choice.correct for choice in body.choices)
    hits = sum(choice.correct for choice in chosen)
    wrong = len(chosen) - hits
    if hits == right and not wrong:
        share = 1.0
    elif body.scoring == "per-option":
        # every option counts: a right one chosen, a wrong one left
        share = (len(body.choices) - wrong - (right - hits)) / len(body.choices)
    elif body.scoring == "right-minus-wrong":
        share = max(hits - wrong, 0) / right
    else:
        share = 0.0
    # what a learner sees first is spoken of first
    shown = [body.choices[k] for k in drawn.order if body.choices[k] in chosen]
    return _marked(drawn, share, _said(shown))


def _number(drawn: Drawn, body: Numeric, answer: str) -> Mark:
    try:
        typed = number(answer)
    except NotUnderstood:
        return _marked(drawn, 0.0, [])
    if drawn.answer is None:
        # the course's own fault never costs a mark
        return Mark(MarkState.AWAITS, None)
    room = allowed(body.tolerance, drawn.answer)
    if THOUSANDS.fullmatch(answer.strip()) and drawn.answer == round(drawn.answer) >= 1000:
        # from a file, where nobody is asked what was meant
        typed = float(re.sub("[.,]", "", answer))
    if abs(typed - drawn.answer) <= room:
        return _marked(drawn, 1.0, [])
    for mistake, wrong in zip(body.mistakes, drawn.mistakes, strict=True):
        if wrong is not None and abs(typed - wrong) <= room:
            return _marked(drawn, 0.0, _said([mistake]))
    # mistakes lie further off than this: it is the right number, cut too short
    exact = body.tolerance == Tolerance()
    near = not exact and _is_near(answer, typed, drawn.answer, room)
    told = [(CLOSE, None)] if near else []
    return _marked(drawn, 0.0, told)


def _is_near(answer: str, typed: float, right: float, room: float) -> bool:
    """Tell whether a number is the right one but for digits left off, at the end or on the way."""
    if abs(typed - right) <= min(APART * room, ON_THE_WAY * abs(right)):
        return True
    found = re.search(r"[.,]([0-9]+)$", answer.strip())
    if found is None or not typed:
        return False
    step = 10.0 ** -len(found[1])
    return any(
        abs(typed - cut) < step / 1000
        for cut in (round(right, len(found[1])), math.trunc(right / step) * step)
    )


def is_accepted(body: Short, answer: str) -> bool:
    """Tell whether a text is accepted; case, accents and blanks do not matter."""
    folded = fold(answer)
    return any(
        folded == fold(accepted.text)
        if accepted.text is not None
        else _fits(accepted.regex or "", answer, folded)
        for accepted in body.accept
    )


def _fits(regex: str, answer: str, folded: str) -> bool:
    tried = ((regex, answer.strip()), (fold_accents(regex), folded))
    return any(re.fullmatch(pattern, text, re.IGNORECASE) for pattern, text in tried)


def _ordering(body: Ordering, answer: Sequence[str]) -> float:
    right = [item.id for item in body.items]
    if right == list(answer):
        return 1.0
    if body.scoring == "adjacent-pairs":
        kept = set(pairwise(right)) & set(pairwise(answer))
        return len(kept) / (len(right) - 1)
    if body.scoring == "absolute-position":
        return _share(right, answer)
    return 0.0


def _matching(body: Matching, answer: Sequence[str]) -> float:
    return _share([right_id(pair.right) if pair.right else "" for pair in body.pairs], answer)


def _share(right: Sequence[str], answer: Sequence[str]) -> float:
    hits = sum(one == other for one, other in zip(right, answer, strict=True))
    return hits / len(right)


def right_answer(drawn: Drawn) -> tuple[Text, ...]:
    """Return the right answer as lines to show, with the letters it was shown under."""
    body = drawn.question.body
    if isinstance(body, Choices):
        shown = [(k, body.choices[index]) for k, index in enumerate(drawn.order)]
        return tuple(_lettered(k, choice.text) for k, choice in shown if choice.correct)
    if isinstance(body, TrueFalse):
        return (TRUE if body.answer else FALSE,)
    if isinstance(body, Numeric):
        return (
            () if drawn.answer is None else (in_both(shown_answer(drawn.answer, body.tolerance)),)
        )
    if isinstance(body, Short):
        texts = [accepted.text for accepted in body.accept if accepted.text is not None]
        # answers of both languages stand in one list
        return (Text.same(" / ".join(texts[:SHOWN])),) if texts else ()
    if isinstance(body, Ordering):
        places = {index: k for k, index in enumerate(drawn.order)}
        return tuple(_lettered(places[k], item.text) for k, item in enumerate(body.items))
    if isinstance(body, Matching):
        return _right_pairs(drawn, body)
    if isinstance(body, CodeLine):
        return (LINE.format(line=body.answer),)
    return ()


def _right_pairs(drawn: Drawn, body: Matching) -> tuple[Text, ...]:
    keys = [key for key, _ in rights(body)]
    places = {keys[index]: k for k, index in enumerate(drawn.order)}
    return tuple(
        PAIR.format(number=number, letter=LETTERS[places[right_id(pair.right)]], text=pair.right)
        for number, pair in enumerate(body.pairs, 1)
        if pair.right is not None
    )


def _lettered(place: int, text: Text) -> Text:
    return LETTERED.format(letter=LETTERS[place], text=text)


def in_both(shown: str) -> Text:
    """Write a number in both languages."""
    return Text(shown, decimal(shown, "pt-BR"))


def found_terms(body: Open, text: str) -> list[tuple[Text, tuple[str, ...]]]:
    """Return, by criterion, which of its terms a text holds: a hint for who scores it."""
    words = fold(text)
    return [
        (criterion.title, tuple(term for term in criterion.terms if _holds(words, fold(term))))
        for criterion in body.rubric
    ]


def _holds(words: str, term: str) -> bool:
    stem = term.removesuffix("*")
    # a term may begin or end with a sign, such as `tanh(c)`, where there is no `\b`
    end = "" if term.endswith("*") else r"(?!\w)"
    return bool(re.search(rf"(?<!\w){re.escape(stem)}{end}", words))
