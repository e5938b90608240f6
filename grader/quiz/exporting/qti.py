"""Writes a quiz as a QTI 1.2 archive for Canvas, by way of text2qti and its plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from string import ascii_lowercase, punctuation
from typing import assert_never

from grader.quiz.exporting.canvas import Part, parts, remarks
from grader.quiz.exporting.limits import number
from grader.quiz.exporting.notices import CannotExport, Exported, Remark, gathered
from grader.quiz.exporting.shapes import Amount, Essay, Options, Words
from grader.quiz.exporting.shaping import shape
from grader.quiz.formulas import Formula
from grader.quiz.model import Quiz
from grader.text import Language, Text

# Texts are Markdown with LaTeX to text2qti: as references, signs stand for themselves alone.
PLAIN = set(",;? ")

NOT_INSTALLED = Text(
    "QTI is written by the package `text2qti`, which is not installed; run `pip install "
    "'portao[lms]'`",
    "o QTI é escrito pelo pacote `text2qti`, que não está instalado; use `pip install "
    "'portao[lms]'`",
)
NOTHING = Text(
    "Canvas can hold no question of `{quiz}`; export it to Moodle",
    "nenhuma questão de `{quiz}` cabe no Canvas; exporte para o Moodle",
)
SAME = Text(
    "question `{question}` asks the same words as `{other}`, and Canvas refuses a question that "
    "comes twice; change its prompt",
    "a questão `{question}` pergunta com as mesmas palavras que `{other}`, e o Canvas recusa uma "
    "questão repetida; mude o enunciado",
)
ALL_IN_ORDER = Text(
    "Canvas shuffles the options of all questions of a quiz or of none; here of none, since some "
    "are to keep their order: {questions}",
    "o Canvas embaralha as alternativas de todas as questões ou de nenhuma; aqui, de nenhuma, pois "
    "algumas devem manter a ordem: {questions}",
)
REFUSED = Text("text2qti refuses the quiz: {reason}", "o text2qti recusa o questionário: {reason}")


def qti(
    quiz: Quiz, formulas: Mapping[str, Formula] | None, language: Language, variants: int = 20
) -> Exported:
    """Return a zip archive with all questions, a parametrised one as a group of its variants.

    raises CannotExport
    """
    shaped = shape(quiz, formulas, language, variants)
    asked = [part for item in shaped.items for part in parts(item, language)]
    if not asked:
        raise CannotExport(NOTHING.format(quiz=quiz.id))
    _check_different(asked)
    fixed = [part.question for part in asked if _keeps_order(part)]
    found = [*shaped.remarks, *(Remark(ALL_IN_ORDER, question) for question in fixed)]
    found += [remark for item in shaped.items for remark in remarks(item, language)]
    title = quiz.title.in_language(language)
    # of a group's variants, one is asked
    points = {part.question if part.is_variant else part.id: float(part.points) for part in asked}
    text = source(title, asked, shuffle=not fixed)
    return Exported(_archive(text, sum(points.values())), gathered(found))


def _archive(text: str, points: float) -> bytes:
    try:
        from text2qti.config import Config
        from text2qti.err import Text2qtiError
        from text2qti.qti import QTI
        from text2qti.quiz import Quiz as Parsed
    except ImportError as fault:
        raise CannotExport(NOT_INSTALLED) from fault
    try:
        # loading a configuration would write one into the home folder
        parsed = Parsed(text, config=Config())
        # it would count all variants of a group
        parsed.points_possible = points
        data: bytes = QTI(parsed).zip_bytes()
    except Text2qtiError as fault:
        raise CannotExport(REFUSED.format(reason=Text.same(str(fault)))) from fault
    return data


def _check_different(asked: Sequence[Part]) -> None:
    first: dict[tuple[str, ...], str] = {}
    for part in asked:
        other = first.setdefault((part.prompt, *part.lines, *part.blocks), part.question)
        if other != part.question:
            raise CannotExport(SAME.format(question=part.question, other=other))


def _keeps_order(part: Part) -> bool:
    return isinstance(part.shape, Options) and not part.shape.shuffle


def source(title: str, asked: Sequence[Part], *, shuffle: bool) -> str:
    """Return a quiz as text2qti reads it."""
    lines = [f"Quiz title: {title}", f"Shuffle answers: {str(shuffle).lower()}", ""]
    for (_, is_variant), together in groupby(asked, lambda p: (p.question, p.is_variant)):
        group = list(together)
        if is_variant:
            points = f"points per question: {group[0].points}"
            lines += ["GROUP", "pick: 1", points, ""]
        for part in group:
            lines += [*_question(part), ""]
        if is_variant:
            lines += ["END_GROUP", ""]
    return "\n".join(lines)


def _question(part: Part) -> Iterator[str]:
    yield f"Title: {part.id}"
    yield f"Points: {part.points}"
    blocks = (f"<pre>{_escaped(block)}</pre>" for block in part.blocks)
    yield from _marked("1. ", "\n\n".join([*map(_escaped, (part.prompt, *part.lines)), *blocks]))
    if part.explanation:
        yield from _marked("... ", _escaped(part.explanation))
    match part.shape:
        case Options():
            yield from _options(part.shape)
        case Amount(value, room):
            yield f"= {number(value)} +- {number(room)}"
        case Words(texts):
            yield from (f"* {text}" for text in texts)
        case Essay():
            yield "____"
        case _:
            assert_never(part.shape)


def _options(shape: Options) -> Iterator[str]:
    for place, option in enumerate(shape.options):
        # letters need not differ
        mark = f"{ascii_lowercase[place % 26]})"
        if shape.scoring:
            mark = "[*]" if option.correct else "[ ]"
        elif option.correct:
            mark = f"*{mark}"
        yield from _marked(f"{mark} ", _escaped(option.text))
        if option.feedback:
            yield from _marked("... ", _escaped(option.feedback))


def _marked(mark: str, text: str) -> Iterator[str]:
    """Put a mark before a text; what follows stands under its first letter."""
    first, *others = text.split("\n")
    yield mark + first
    for line in others:
        yield " " * len(mark) + line if line.strip() else ""


def _escaped(text: str) -> str:
    """Write a text so that nothing in it is read as Markdown, as LaTeX or as a mark."""
    return "".join(
        f"&#{ord(sign)};" if sign in punctuation and sign not in PLAIN else sign for sign in text
    )
