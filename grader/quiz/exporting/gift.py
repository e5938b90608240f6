"""Writes a quiz as GIFT, the text format that Moodle and others read.

Texts are HTML, and a line break inside one is written `\\n`: so a question has no blank line, and
no line of it begins with `//`, which would make it a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import assert_never

from grader.quiz.exporting.limits import category, exactly, idnumber, number, percent, weights
from grader.quiz.exporting.limits import remarks as weight_remarks
from grader.quiz.exporting.markup import asked, inline, paragraph
from grader.quiz.exporting.notices import CannotExport, Exported, Remark, gathered
from grader.quiz.exporting.shapes import (
    Amount,
    Essay,
    Item,
    Options,
    Pairs,
    Sequence,
    Verdict,
    Words,
)
from grader.quiz.exporting.shaping import shape
from grader.quiz.formulas import Formula
from grader.quiz.model import Quiz
from grader.text import Language, Text

SPECIAL = re.compile(r"[\\~=#{}:]")
# An accepted text is no HTML: these would be read as a pair, as a format's name, as an escape of
# the reader's own, and there is no way to write them otherwise.
UNWRITABLE = re.compile(r"->|^\[|&&0\d\d")

POSITIONS = Text("Give each its place, from 1 on.", "Dê a cada item o seu lugar, a partir de 1.")
NO_POINTS = Text(
    "GIFT has no points, so that every question counts 1; set them after the import: {questions}",
    "o GIFT não tem pontos, e cada questão vale 1; ajuste depois de importar: {questions}",
)
NO_HINT = Text(
    "{questions}: the hint is left out, as GIFT has none",
    "{questions}: a dica fica de fora, pois o GIFT não tem dicas",
)
KEEP_ORDER = Text(
    "{questions}: the options are to keep their order, which GIFT cannot say; switch off their "
    "shuffling after the import",
    "{questions}: as alternativas devem manter a ordem, o que o GIFT não sabe dizer; desligue o "
    "embaralhamento depois de importar",
)
AS_POSITIONS = Text(
    "{questions}: GIFT has no ordering; places are matched to the items, and each right place pays",
    "{questions}: o GIFT não tem ordenação; associa-se um lugar a cada item, e cada lugar certo "
    "paga",
)
NO_RUBRIC = Text(
    "{questions}: rubric and model answer are left out, as GIFT has no place for them",
    "{questions}: a rubrica e a resposta-modelo ficam de fora, pois o GIFT não tem lugar para elas",
)
LEFT_OUT = Text(
    "{questions}: accepted texts that GIFT cannot hold are left out: with `->`, with `&&0`, or "
    "beginning with `[`",
    "{questions}: ficam de fora textos aceitos que não cabem no GIFT: com `->`, com `&&0` ou "
    "iniciados por `[`",
)
NO_TEXT = Text(
    "question `{question}`: GIFT cannot hold any of its accepted texts; give it one without `->`, "
    "`&&0` and a leading `[`",
    "questão `{question}`: nenhum dos textos aceitos cabe no GIFT; ponha nela um sem `->`, `&&0` "
    "nem `[` inicial",
)


def gift(
    quiz: Quiz, formulas: Mapping[str, Formula] | None, language: Language, variants: int = 20
) -> Exported:
    """Return a GIFT file with all questions, a parametrised one in a category of its variants.

    raises CannotExport
    """
    shaped = shape(quiz, formulas, language, variants)
    title = quiz.title.in_language(language)
    blocks: list[str] = []
    last = ""
    for item in shaped.items:
        path = category(title, item)
        if path != last:
            # only a backslash is special here
            blocks.append("$CATEGORY: " + path.replace("\\", "\\\\"))
        last = path
        blocks.append("\n".join(_question(item, language)))
    remarks = [*shaped.remarks, *(remark for item in shaped.items for remark in _remarks(item))]
    data = "".join(f"{block}\n\n" for block in blocks).encode()
    return Exported(data, gathered(remarks))


def escaped(text: str) -> str:
    """Write a text so that nothing in it is read as GIFT."""
    return SPECIAL.sub(r"\\\g<0>", text).replace("\n", r"\n")


def _remarks(item: Item) -> Iterator[Remark]:
    yield from weight_remarks(item)
    shape = item.shape
    if item.points != 1:
        yield Remark(NO_POINTS, item.question, str(item.points))
    if item.hint:
        yield Remark(NO_HINT, item.question)
    if isinstance(shape, Options) and not shape.shuffle:
        yield Remark(KEEP_ORDER, item.question)
    if isinstance(shape, Sequence):
        yield Remark(AS_POSITIONS, item.question)
    if isinstance(shape, Essay):
        yield Remark(NO_RUBRIC, item.question)
    if isinstance(shape, Words) and any(map(UNWRITABLE.search, shape.texts)):
        yield Remark(LEFT_OUT, item.question)


def _question(item: Item, language: Language) -> Iterator[str]:
    # Moodle reads an id number from a comment; others skip it
    yield f"// [id:{idnumber(item)}]"
    text = asked(item)
    if isinstance(item.shape, Sequence):
        text += paragraph(POSITIONS.in_language(language))
    mark = "#" if isinstance(item.shape, Amount) else ""
    yield f"::{escaped(item.id)}::[html]{escaped(text)}{{{mark}"
    yield from (f"\t{answer}" for answer in _answers(item))
    if item.explanation:
        yield f"\t####{escaped(paragraph(item.explanation))}"
    yield "}"


def _answers(item: Item) -> Iterator[str]:
    match item.shape:
        case Options():
            for option, weight in zip(
                item.shape.options, weights(item.shape, item.question), strict=True
            ):
                only = option.correct and not item.shape.scoring
                weighted = f"~%{percent(weight)}%" if weight else "~"
                yield ("=" if only else weighted) + _html(option.text) + _told(option.feedback)
        case Verdict(answer, feedback):
            yield str(answer).upper() + _told(feedback)
        case Amount(exact, room, wrong):
            yield f"=%100%{number(exact)}:{number(room)}"
            for mistake in wrong:
                told = _told(mistake.feedback)
                yield f"=%0%{number(mistake.value)}:{number(room)}{told}"
        case Words(texts):
            writable = [text for text in texts if not UNWRITABLE.search(text)]
            if not writable:
                raise CannotExport(NO_TEXT.format(question=item.question))
            yield from (f"=%100%{escaped(exactly(text))}" for text in writable)
        case Sequence(items, shown):
            # not in the right order: not every reader shuffles
            yield from (f"={_html(items[place])} -> {place + 1}" for place in shown)
        case Pairs(pairs, spare):
            for left, right in (*pairs, *(("", text) for text in spare)):
                yield f"={_html(left)} -> {_html(right)}"
        case Essay():
            return
        case _:
            assert_never(item.shape)


def _told(feedback: str) -> str:
    return f"#{_html(feedback)}" if feedback else ""


def _html(text: str) -> str:
    html = inline(text)
    # in front, these would be read as a format's name or as a weight
    if html[:1] in {"[", "%"}:
        html = f"&#{ord(html[0])};{html[1:]}"
    return escaped(html)
