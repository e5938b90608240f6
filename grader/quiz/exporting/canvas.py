"""What Canvas takes of a question: some types whole, some in parts, some numbers not at all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from string import ascii_uppercase
from typing import NamedTuple

from grader.quiz.exporting.limits import number
from grader.quiz.exporting.notices import Remark
from grader.quiz.exporting.shapes import (
    Amount,
    Essay,
    Item,
    Option,
    Options,
    Pairs,
    Sequence,
    Verdict,
    Words,
)
from grader.quiz.exporting.shaping import right_sides
from grader.text import Language, Text

# text2qti writes numbers with four decimals, and refuses a range that ends nearer to 0
DECIMALS = Decimal("0.0001")
# what four decimals may change in a range, as a part of the tolerance
SLACK = Decimal("0.1")

# in English, Canvas knows these two as its own type of question
TRUE, FALSE = Text("True", "Verdadeiro"), Text("False", "Falso")
LETTERED = Text("{letter}) {text}", "{letter}) {text}")
TYPE_LETTERS = Text(
    "Type the letters in the right order, such as {example}.",
    "Digite as letras na ordem certa, como {example}.",
)

AS_PARTS = Text(
    "{questions}: text2qti has no matching; there is one multiple choice for each pair",
    "{questions}: o text2qti não tem associação; há uma questão de múltipla escolha por par",
)
NOT_SPLIT = Text(
    "{questions}: left out, as their points cannot be split among the pairs; Canvas takes whole "
    "and half points, so make them a multiple of the number of pairs",
    "{questions}: ficam de fora, pois os pontos não se dividem entre os pares; o Canvas aceita "
    "pontos inteiros e meios; use um múltiplo do número de pares",
)
AS_LETTERS = Text(
    "{questions}: Canvas has no ordering; the letters of the items are typed, and only the whole "
    "order pays",
    "{questions}: o Canvas não tem ordenação; digitam-se as letras dos itens, e só a ordem toda "
    "vale pontos",
)
NOT_WRITTEN = Text(
    "{questions}: numbers left out that need more than four decimals, or whose tolerance ends "
    "within 0.0001 of 0; text2qti cannot write them",
    "{questions}: ficam de fora números que pedem mais de quatro casas decimais ou cuja tolerância "
    "termina a menos de 0,0001 de 0; o text2qti não sabe escrevê-los",
)
NO_MISTAKES = Text(
    "{questions}: what wrong numbers are told is left out, as Canvas cannot tell them apart",
    "{questions}: o que se diz de números errados fica de fora, pois o Canvas não os distingue",
)
RIGHT_MINUS_WRONG = Text(
    "{questions}: Canvas pays right minus wrong options, not as the course does",
    "{questions}: o Canvas paga alternativas certas menos erradas, e não como o curso",
)
NO_RUBRIC = Text(
    "{questions}: rubric and model answer are left out, as text2qti has no place for them",
    "{questions}: a rubrica e a resposta-modelo ficam de fora, pois o text2qti não tem lugar para "
    "elas",
)
NO_HINT = Text(
    "{questions}: the hint is left out, as Canvas has none",
    "{questions}: a dica fica de fora, pois o Canvas não tem dicas",
)


class Part(NamedTuple):
    """One question of Canvas, which is one item, or a part of it.

    points: whole or half, as text   lines: paragraphs below the prompt
    """

    id: str
    question: str
    points: str
    prompt: str
    shape: Options | Amount | Words | Essay
    blocks: tuple[str, ...]
    explanation: str
    is_variant: bool
    lines: tuple[str, ...] = ()


def parts(item: Item, language: Language) -> tuple[Part, ...]:
    """Return the questions that an item becomes; none where Canvas cannot ask it."""
    match item.shape:
        case Options() | Words() | Essay():
            return (_whole(item, item.shape),)
        case Amount():
            return (_whole(item, item.shape),) if is_writable(item.shape) else ()
        case Verdict():
            return (_whole(item, _verdict(item.shape, language)),)
        case Sequence():
            return (_letters(item, item.shape, language),)
        case Pairs():
            return tuple(_pairs(item, item.shape))


def remarks(item: Item, language: Language) -> Iterator[Remark]:
    """Say what of an item Canvas does not take."""
    shape, question = item.shape, item.question
    if item.hint:
        yield Remark(NO_HINT, question)
    if isinstance(shape, Pairs):
        yield Remark(AS_PARTS if parts(item, language) else NOT_SPLIT, question)
    if isinstance(shape, Sequence):
        yield Remark(AS_LETTERS, question)
    if isinstance(shape, Essay):
        yield Remark(NO_RUBRIC, question)
    if isinstance(shape, Options) and not _pays_alike(shape):
        yield Remark(RIGHT_MINUS_WRONG, question)
    if isinstance(shape, Amount):
        if not is_writable(shape):
            # without the quiz, and with the number of the variant
            yield Remark(NOT_WRITTEN, item.id.partition(".")[2])
        elif shape.wrong:
            yield Remark(NO_MISTAKES, question)


def _pays_alike(options: Options) -> bool:
    only = sum(option.correct for option in options.options) == 1
    return options.scoring in {"", "right-minus-wrong"} or (
        options.scoring == "all-or-nothing" and only
    )


def is_writable(amount: Amount) -> bool:
    """Tell whether four decimals hold a number and its tolerance."""
    value, room = Decimal(number(amount.value)), Decimal(number(amount.room))
    ends = (value - room, value + room)
    return all(
        abs(end) > DECIMALS and abs(end - end.quantize(DECIMALS, ROUND_HALF_EVEN)) <= SLACK * room
        for end in ends
    )


def _whole(item: Item, shape: Options | Amount | Words | Essay) -> Part:
    return Part(
        item.id,
        item.question,
        str(item.points),
        item.prompt,
        shape,
        item.blocks,
        item.explanation,
        item.is_variant,
    )


def _verdict(verdict: Verdict, language: Language) -> Options:
    return Options(
        tuple(
            Option(
                text.in_language(language),
                value == verdict.answer,
                "" if value == verdict.answer else verdict.feedback,
            )
            for value, text in ((True, TRUE), (False, FALSE))
        )
    )


def _letters(item: Item, sequence: Sequence, language: Language) -> Part:
    """Have the letters of the items typed, in any of the ways one writes a list."""
    letters = ascii_uppercase[: len(sequence.shown)]
    lines = tuple(
        LETTERED.format(letter=letter, text=Text.same(sequence.items[place])).en
        for letter, place in zip(letters, sequence.shown, strict=True)
    )
    example = TYPE_LETTERS.format(example=letters).in_language(language)
    right = [letters[sequence.shown.index(place)] for place in range(len(letters))]
    accepted = Words(tuple(between.join(right) for between in ("", " ", ",", ", ")))
    return _whole(item, accepted)._replace(lines=(*lines, example))


def _pairs(item: Item, pairs: Pairs) -> Iterator[Part]:
    halves, rest = divmod(2 * item.points, len(pairs.pairs))
    if rest:
        return
    rights = right_sides(pairs)
    for place, (left, right) in enumerate(pairs.pairs, 1):
        options = Options(tuple(Option(text, text == right) for text in rights))
        yield _whole(item, options)._replace(
            id=f"{item.id}.{place}", points=number(halves / 2), lines=(left,)
        )
