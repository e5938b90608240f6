"""What Moodle takes, in XML and in GIFT alike: its fractions, its ids, its way to write texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from grader.quiz.exporting.notices import CannotExport, Remark
from grader.quiz.exporting.shapes import Item, Options
from grader.text import Text

# question_bank::fraction_options of Moodle (question/engine/bank.php): anything else is refused.
FRACTIONS = (
    *(1.0, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2),
    *(0.1666667, 0.1428571, 0.125, 0.1111111, 0.1, 0.05),
)
# what match_grade_options of Moodle forgives
NEAR = 0.00001
LONGEST_ID = 100
DIGITS = 10

NO_FRACTION = Text(
    "question `{question}` needs the weight 1/{count}, which Moodle does not have; give it at most "
    "10 options",
    "a questão `{question}` precisa do peso 1/{count}, que o Moodle não tem; use no máximo 10 "
    "alternativas",
)
LONG_ID = Text(
    "question `{question}` would have the id `{id}`, longer than Moodle's {most} characters; "
    "shorten its id or the quiz's",
    "a questão `{question}` teria o id `{id}`, mais longo que os {most} caracteres do Moodle; "
    "encurte o id dela ou o do questionário",
)
SOME_PAID = Text(
    "{questions}: Moodle pays a part for a part of the right options, where the course pays "
    "nothing; any wrong one costs all, as here",
    "{questions}: o Moodle paga uma parte por uma parte das alternativas certas, onde o curso não "
    "paga nada; qualquer errada custa tudo, como aqui",
)
NONE_PAID = Text(
    "{questions}: Moodle pays nothing for leaving a wrong option alone, so that who misses a right "
    "one loses more than in the course",
    "{questions}: o Moodle não paga nada por deixar de lado uma alternativa errada; quem esquece "
    "uma certa perde mais do que no curso",
)


def weights(options: Options, question: str) -> tuple[float, ...]:
    """Return each option's fraction of the points; raises CannotExport."""
    right = sum(option.correct for option in options.options)
    gain = _share(right, question)
    loss = 0.0
    if options.scoring == "all-or-nothing":
        loss = 1.0
    elif options.scoring == "right-minus-wrong":
        loss = gain
    elif options.scoring:
        loss = _share(len(options.options), question)
    return tuple(gain if option.correct else -loss for option in options.options)


def _share(count: int, question: str) -> float:
    for fraction in FRACTIONS:
        if abs(fraction - 1 / count) < NEAR:
            return fraction
    raise CannotExport(NO_FRACTION.format(question=question, count=count))


def remarks(item: Item) -> Iterator[Remark]:
    """Say where Moodle's weights pay otherwise than the course."""
    if isinstance(item.shape, Options):
        right = sum(option.correct for option in item.shape.options)
        if item.shape.scoring == "all-or-nothing" and right > 1:
            yield Remark(SOME_PAID, item.question)
        if item.shape.scoring == "per-option":
            yield Remark(NONE_PAID, item.question)


def percent(fraction: float) -> str:
    """Write a fraction as Moodle does: in percent, with as many of five decimals as it needs."""
    return number(round(100 * fraction, 5))


def number(value: float) -> str:
    """Write a number with a point and without an exponent, which not every reader knows."""
    shown = f"{Decimal(f'{value:.{DIGITS}g}'):f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return "0" if shown == "-0" else shown


def idnumber(item: Item) -> str:
    """Return what an item is found by again in Moodle; raises CannotExport."""
    if len(item.id) > LONGEST_ID:
        raise CannotExport(LONG_ID.format(question=item.question, id=item.id, most=LONGEST_ID))
    return item.id


def exactly(text: str) -> str:
    """Write an accepted text so that its stars stand for themselves, not for any letters."""
    return re.sub(r"\*", r"\\*", text)


def category(title: str, item: Item) -> str:
    """Return the path of an item's category; variants of one question have one of their own."""
    path = f"$course$/top/{title.replace('/', '//')}"
    return f"{path}/{item.question}" if item.is_variant else path
