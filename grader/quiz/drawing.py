"""What a learner is asked: the numbers and the order of one question, drawn from a seed.

The same seed asks the same, on every machine and in every version of Python.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from grader.quiz.formulas import Formula
from grader.quiz.model import (
    Choices,
    Matching,
    Numeric,
    Ordering,
    Parameter,
    Question,
    Tolerance,
    Value,
)
from grader.text import LANGUAGES, Text, decimal

# A wrong number nearer to the right one than this could be meant as either.
APART = 10
# Two wrong numbers that both fit an answer would name two mistakes.
BOTH_FIT = 2
MOST_REDRAWS = 100
DECIMALS = 2
VARIANTS = 50  # of a learner's version: a seed chooses among so many
LARGEST_SEED = 2**31 - 1
PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")


class Drawn(NamedTuple):
    """One question as one learner sees it.

    values: of its parameters   order: which choice, item or right side stands where
    answer, mistakes: their numbers for these values; None where there is none
    """

    question: Question
    values: Mapping[str, Value] = {}
    order: tuple[int, ...] = ()
    answer: float | None = None
    mistakes: tuple[float | None, ...] = ()

    def words(self, text: Text) -> Text:
        """Fill a text's places with the values, as each language writes them."""
        return Text(*(self._filled(text.in_language(language), language) for language in LANGUAGES))

    def _filled(self, text: str, language: str) -> str:
        def shown(found: re.Match[str]) -> str:
            if found[1] not in self.values:
                return found[0]
            return _shown(self.values[found[1]], self._parameter(found[1]), language)

        return PLACEHOLDER.sub(shown, text) if self.values else text

    def _parameter(self, name: str) -> Parameter:
        body = self.question.body
        assert isinstance(body, Numeric)
        return body.params[name]


class Stream:
    """Numbers that follow from a text alone: the same everywhere, for ever."""

    def __init__(self, *words: object) -> None:
        self._start = "\0".join(map(str, words)).encode()
        self._count = 0

    def below(self, limit: int) -> int:
        """Return a whole number from 0 up to, not including, a limit."""
        self._count += 1
        block = hashlib.sha256(self._start + b"\0" + str(self._count).encode()).digest()
        return int.from_bytes(block[:16], "big") % limit

    def order(self, count: int) -> tuple[int, ...]:
        """Return 0 to count - 1, shuffled."""
        order = list(range(count))
        for last in range(count - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return tuple(order)


def seed_for(course: str, quiz: str, learner: str, attempt: int) -> int:
    """Return the seed of one learner's taking of a quiz."""
    return Stream("seed", course, quiz, learner, attempt).below(LARGEST_SEED + 1)


def draw(
    quiz: str,
    question: Question,
    seed: int,
    formulas: Mapping[str, Formula] | None,
    *,
    withheld: bool = False,
) -> Drawn:
    """Return what a seed asks in one question.

    withheld: as a learner's version asks it, which chooses among draws made beforehand
    """
    stream = Stream("order", seed, quiz, question.id)
    order = _order(question, stream)
    body = question.body
    if not isinstance(body, Numeric):
        return Drawn(question, order=order)
    if body.variants:
        chosen = Stream("variant", seed, quiz, question.id).below(len(body.variants))
        return Drawn(question, body.variants[chosen])
    if withheld:
        chosen = Stream("variant", seed, quiz, question.id).below(VARIANTS)
        return variant(quiz, question, chosen, formulas)
    return _sound(quiz, question, str(seed), formulas)


def variant(
    quiz: str, question: Question, number: int, formulas: Mapping[str, Formula] | None
) -> Drawn:
    """Return one of the draws that an export makes beforehand."""
    return _sound(quiz, question, f"variant {number}", formulas)


def _sound(
    quiz: str, question: Question, seed: str, formulas: Mapping[str, Formula] | None
) -> Drawn:
    """Draw until the answer stands alone; where it never does, the last draw stands."""
    last = Drawn(question)
    for last in draws(quiz, question, seed, formulas):
        if is_unambiguous(last):
            break
    return last


def draws(
    quiz: str, question: Question, seed: str, formulas: Mapping[str, Formula] | None
) -> Iterator[Drawn]:
    """Yield a question's draws for one seed: the first, and those that replace it."""
    body = question.body
    assert isinstance(body, Numeric)
    known = formulas or {}
    for redraw in range(MOST_REDRAWS + 1):
        stream = Stream("values", seed, quiz, question.id, redraw)
        values = {name: _value(parameter, stream) for name, parameter in body.params.items()}
        answer = _number(body.answer, body.answer_ref, values, known)
        mistakes = tuple(_number(m.value, m.ref, values, known) for m in body.mistakes)
        yield Drawn(question, values, (), answer, mistakes)
        if not body.params:
            return


def is_unambiguous(drawn: Drawn) -> bool:
    """Tell whether the answer exists and no number fits two different things to be said of it."""
    body = drawn.question.body
    assert isinstance(body, Numeric)
    if drawn.answer is None or None in drawn.mistakes:
        return False
    room = allowed(body.tolerance, drawn.answer)
    wrong = [number for number in drawn.mistakes if number is not None]
    if any(abs(number - drawn.answer) <= APART * room for number in wrong):
        return False
    told = list(zip(body.mistakes, wrong, strict=True))
    return all(
        first.feedback == second.feedback or abs(one - other) > BOTH_FIT * room
        for index, (first, one) in enumerate(told)
        for second, other in told[index + 1 :]
    )


def allowed(tolerance: Tolerance, answer: float) -> float:
    """Return how far from the answer a number may lie.

    The last factor: decimals such as 0.8995 and 5e-4 are not exact in binary.
    """
    exact = 1e-9 * max(abs(answer), 1e-3)
    return max(tolerance.abs, tolerance.rel * abs(answer)) * (1 + 1e-9) + exact


def _number(
    value: float | None,
    name: str | None,
    values: Mapping[str, Value],
    formulas: Mapping[str, Formula],
) -> float | None:
    if value is not None:
        return value
    return formulas[name].of(values) if name is not None and name in formulas else None


def _value(parameter: Parameter, stream: Stream) -> Value:
    if parameter.length:
        return tuple(_one(parameter, stream) for _ in range(parameter.length))
    return _one(parameter, stream)


def _one(parameter: Parameter, stream: Stream) -> float:
    if parameter.choice:
        return parameter.choice[stream.below(len(parameter.choice))]
    if parameter.integers:
        least, most = parameter.integers
        return least + stream.below(most - least + 1)
    # on the grid of its decimals: what is shown is what is computed with
    decimals = DECIMALS if parameter.decimals is None else parameter.decimals
    scale: int = 10**decimals
    first, last = (round(end * scale) for end in parameter.uniform)
    return round((first + stream.below(last - first + 1)) / scale, decimals)


def _order(question: Question, stream: Stream) -> tuple[int, ...]:
    body = question.body
    if isinstance(body, Choices):
        count = len(body.choices)
        return stream.order(count) if question.shuffle else tuple(range(count))
    if isinstance(body, Ordering):
        order = stream.order(len(body.items))
        # the right order would be its own answer
        return order[1:] + order[:1] if order == tuple(range(len(order))) else order
    if isinstance(body, Matching):
        return stream.order(len(rights(body)))
    return ()


def rights(body: Matching) -> list[tuple[str, Text]]:
    """Return the right sides of a matching, each once, with ids that follow from their texts."""
    texts = [pair.right for pair in body.pairs if pair.right is not None]
    return list({right_id(text): text for text in (*texts, *body.distractors)}.items())


def right_id(text: Text) -> str:
    """Return the id of a right side: the same in the course's version and in a learner's."""
    return hashlib.sha256(text.en.encode()).hexdigest()[:8]


def _shown(value: Value, parameter: Parameter, language: str) -> str:
    if isinstance(value, tuple):
        return "; ".join(_shown(part, parameter, language) for part in value)
    if parameter.uniform:
        decimals = DECIMALS if parameter.decimals is None else parameter.decimals
        text = f"{value:.{decimals}f}"
    else:
        text = f"{value:.10g}"
    return decimal(text, "en" if language == "en" else "pt-BR")


def shown_answer(number: float, tolerance: Tolerance) -> str:
    """Write a number as exactly as its tolerance asks for."""
    if number == round(number) and abs(number) < 1e15:
        return str(round(number))
    room = max(tolerance.abs, tolerance.rel * abs(number))
    if not room:
        return f"{number:.10g}"
    decimals = max(math.ceil(-math.log10(2 * room) - 1e-9), 0)
    # halves go up, as schools teach it
    step = Decimal(1).scaleb(-decimals)
    rounded = Decimal(repr(number)).quantize(step, ROUND_HALF_UP)
    return str(rounded) if rounded else "0"
