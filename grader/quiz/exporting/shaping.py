"""Turns a quiz into the shapes other systems can ask, and says what gets lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from grader.quiz.drawing import Drawn, draw, right_id, variant
from grader.quiz.exporting.notices import CannotExport, Remark
from grader.quiz.exporting.shapes import (
    Amount,
    Essay,
    Item,
    Option,
    Options,
    Pairs,
    Scale,
    Sequence,
    Shape,
    Verdict,
    Words,
    WrongAmount,
)
from grader.quiz.folding import fold_accents
from grader.quiz.formulas import Formula
from grader.quiz.model import (
    Choices,
    CodeLine,
    Matching,
    Numeric,
    Open,
    Ordering,
    Question,
    Quiz,
    Short,
    TrueFalse,
)
from grader.text import Language, Text

# What XML 1.0 cannot hold; and carriage returns, which every reader of XML turns into line breaks.
ILLEGAL = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TAB = 4

WITHHELD = Text(
    "`{quiz}` is a learner's version without keys; export the course's own file",
    "`{quiz}` é a versão do aluno, sem gabarito; exporte o arquivo do próprio curso",
)
NO_CHARACTER = Text(
    "question `{question}` has the character U+{code}, which no such file can hold; remove it",
    "a questão `{question}` tem o caractere U+{code}, que não cabe em tal arquivo; remova-o",
)
NO_ANSWER = Text(
    "question `{question}` has no right number for variant {number}; run `grade author check`",
    "a questão `{question}` não tem número certo na variante {number}; use `grade author check`",
)
ONLY_PATTERNS = Text(
    "question `{question}` accepts patterns alone, which no other system reads; give it a `text` "
    "under `accept`",
    "a questão `{question}` só aceita padrões, que nenhum outro sistema lê; ponha nela um `text` "
    "em `accept`",
)
PATTERNS = Text(
    "{questions}: only the accepted texts are exported, not the patterns (`regex`)",
    "{questions}: só vão os textos aceitos, não os padrões (`regex`)",
)
FEW = Text(
    "{questions}: there are no more different variants",
    "{questions}: não há mais variantes diferentes",
)
LINE = Text("line {line}", "linha {line}")
LENGTH = Text("Write about {count} words.", "Escreva cerca de {count} palavras.")


class Shaped(NamedTuple):
    """A quiz as other systems ask it, and what was lost in any of them."""

    items: tuple[Item, ...]
    remarks: tuple[Remark, ...]


def shape(
    quiz: Quiz, formulas: Mapping[str, Formula] | None, language: Language, variants: int
) -> Shaped:
    """Return all questions of a quiz, a parametrised one as several variants.

    raises CannotExport
    """
    if quiz.withheld:
        raise CannotExport(WITHHELD.format(quiz=quiz.id))
    items: list[Item] = []
    remarks: list[Remark] = []
    for question in quiz.questions:
        _check_characters(question)
        asked = _drawn(quiz, question, formulas, variants)
        items += _items(quiz, asked, language, variants)
        body = question.body
        if isinstance(body, Numeric) and body.params and len(asked) < variants:
            remarks.append(Remark(FEW, question.id, str(len(asked))))
        if isinstance(body, Short) and any(accepted.regex for accepted in body.accept):
            remarks.append(Remark(PATTERNS, question.id))
    return Shaped(tuple(items), tuple(remarks))


def _check_characters(question: Question) -> None:
    for text in _texts(question):
        if found := ILLEGAL.search(text):
            code = f"{ord(found[0]):04X}"
            raise CannotExport(NO_CHARACTER.format(question=question.id, code=code))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for field in part:
            yield from _texts(field)


def _drawn(
    quiz: Quiz, question: Question, formulas: Mapping[str, Formula] | None, variants: int
) -> list[tuple[int, Drawn]]:
    """Return a question's draws with their numbers, none of them twice."""
    body = question.body
    if not isinstance(body, Numeric):
        return [(0, draw(quiz.id, question, 0, formulas))]
    found: dict[object, tuple[int, Drawn]] = {}
    for number in range(variants if body.params else 1):
        drawn = variant(quiz.id, question, number, formulas)
        if drawn.answer is None:
            raise CannotExport(NO_ANSWER.format(question=question.id, number=number))
        found.setdefault(tuple(drawn.values.items()), (number, drawn))
    return list(found.values())


def _items(
    quiz: Quiz, asked: list[tuple[int, Drawn]], language: Language, variants: int
) -> Iterator[Item]:
    digits = len(str(variants - 1))
    for number, drawn in asked:
        said = _Said(drawn, language)
        question, body = drawn.question, drawn.question.body
        is_variant = bool(drawn.values)
        suffix = f".{number:0{digits}d}" if is_variant else ""
        prompt = said(question.prompt)
        if isinstance(body, Open) and body.min_words:
            length = LENGTH.format(count=body.min_words).in_language(language)
            prompt = f"{prompt} {length}"
        listing = numbered(body.code) if isinstance(body, CodeLine) else ""
        yield Item(
            id=f"{quiz.id}.{question.id}{suffix}",
            question=question.id,
            prompt=prompt,
            shape=_shape(drawn, said),
            points=question.points,
            blocks=tuple(
                block.expandtabs(TAB) for block in (said(question.figure), listing) if block
            ),
            hint=said(question.hint),
            explanation=said(question.explanation),
            is_variant=is_variant,
        )


class _Said:
    """Says a question's texts: in one language, with its numbers filled in."""

    def __init__(self, drawn: Drawn, language: Language) -> None:
        self._drawn, self.language = drawn, language

    def __call__(self, text: Text | None) -> str:
        return self._drawn.words(text).in_language(self.language) if text else ""


def _shape(drawn: Drawn, said: _Said) -> Shape:
    question, body = drawn.question, drawn.question.body
    if isinstance(body, Choices):
        options = [Option(said(c.text), c.correct, said(c.feedback)) for c in body.choices]
        scoring = body.scoring if question.type == "multiple" else ""
        return Options(tuple(options), scoring, question.shuffle)
    if isinstance(body, TrueFalse):
        return Verdict(bool(body.answer), said(body.feedback))
    if isinstance(body, Numeric):
        return _amount(drawn, body, said)
    if isinstance(body, Short):
        return _words(question, body)
    if isinstance(body, Ordering):
        items = tuple(said(item.text) for item in body.items)
        return Sequence(items, drawn.order, body.scoring)
    if isinstance(body, Matching):
        pairs = tuple((said(pair.left), said(pair.right)) for pair in body.pairs)
        return Pairs(pairs, tuple(said(text) for text in body.distractors))
    if isinstance(body, CodeLine):
        return _lines(body, said)
    return _essay(body, said)


def _amount(drawn: Drawn, body: Numeric, said: _Said) -> Amount:
    assert drawn.answer is not None
    wrong = tuple(
        WrongAmount(number, said(mistake.feedback))
        for mistake, number in zip(body.mistakes, drawn.mistakes, strict=True)
        if number is not None
    )
    room = max(body.tolerance.abs, body.tolerance.rel * abs(drawn.answer))
    return Amount(drawn.answer, room, wrong)


def _words(question: Question, body: Short) -> Words:
    texts = [accepted.text for accepted in body.accept if accepted.text is not None]
    if not texts:
        raise CannotExport(ONLY_PATTERNS.format(question=question.id))
    # here accents do not matter; elsewhere they do, so both ways of typing are accepted
    forms: dict[str, str] = {}
    for text in texts:
        for form in (text, fold_accents(text)):
            forms.setdefault(form.casefold(), form)
    return Words(tuple(forms.values()))


def _lines(body: CodeLine, said: _Said) -> Options:
    told = {mistake.value: said(mistake.feedback) for mistake in body.mistakes}
    options = [
        Option(
            LINE.format(line=number).in_language(said.language),
            number == body.answer,
            told.get(number, ""),
        )
        for number, line in enumerate(body.code.split("\n"), 1)
        if line.strip()
    ]
    return Options(tuple(options), shuffle=False)


def numbered(code: str) -> str:
    """Write a listing with the numbers of its lines."""
    lines = code.expandtabs(TAB).split("\n")
    width = len(str(len(lines)))
    return "\n".join(f"{n:>{width}}  {line}".rstrip() for n, line in enumerate(lines, 1))


def _essay(body: Open, said: _Said) -> Essay:
    return Essay(
        tuple(
            Scale(
                said(criterion.title),
                tuple((level.points, said(level.descriptor)) for level in criterion.levels),
            )
            for criterion in body.rubric
        ),
        tuple(said(point) for point in body.key_points),
        said(body.model_answer),
        tuple((sample.points, said(sample.text)) for sample in body.samples),
    )


def right_sides(pairs: Pairs) -> tuple[str, ...]:
    """Return all right sides, each once, in an order that tells nothing of the pairs."""
    texts = {*(right for _, right in pairs.pairs), *pairs.spare}
    return tuple(sorted(texts, key=lambda text: (right_id(Text.same(text)), text)))
