"""Writes a quiz for learners: the same questions as a quiz file, without anything of the keys.

What was considered, since whoever reads the file also knows this program:
* fields: only those named here are written, so that a field added to the format stays out; hints
  stay, as learners may always see them;
* order: items to put in order are sorted by hashes of their ids, right sides of a matching by
  hashes of their texts, which depend on nothing that is right; if that is the right order after
  all, the file is refused: sorting otherwise in that case alone would tell it. Of two items, an
  order that is never the right one tells it as well. Options keep the author's order, as their
  ids would tell it anyway; the format gives no position to the right one;
* ids: they are the author's, and stay, because answers are kept by them; items called `first` and
  `second` are told as a notice;
* comments and the texts of misconceptions: none is written;
* variants: the numbers of a question are drawn beforehand, since a draw that makes a mistake look
  right is passed over, which only formulas can tell; nothing computed from them is written.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from grader.quiz.drawing import VARIANTS, rights, variant
from grader.quiz.exporting.notices import CannotExport, Exported, Remark, gathered
from grader.quiz.exporting.shaping import WITHHELD
from grader.quiz.formulas import Formula
from grader.quiz.model import (
    Body,
    Choices,
    CodeLine,
    Matching,
    Numeric,
    Open,
    Ordering,
    Parameter,
    Question,
    Quiz,
)
from grader.quiz.reading.format import SCHEMA
from grader.quiz.reading.loading import parse_quiz
from grader.text import Text

WIDTH = 100
LEAST_ITEMS = 3
PLAIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_/-]*")
# what some readers of YAML, but not the writer, take for truth values
NOT_WORDS = {"y", "n"}

TWO_ITEMS = Text(
    "question `{question}` orders two items, and a learner's version never has them in the right "
    "order, which tells it; add an item",
    "a questão `{question}` ordena dois itens, e a versão do aluno nunca os traz na ordem certa, o "
    "que a revela; acrescente um item",
)
RIGHT_ORDER = Text(
    "question `{question}`: a learner's version would have its items in the right order, by "
    "chance; rename the id of one of them",
    "questão `{question}`: a versão do aluno traria os itens, por acaso, na ordem certa; mude o id "
    "de um deles",
)
TELLING_IDS = Text(
    "{questions}: the ids of the items, sorted, are in the right order, and the file shows them; "
    "rename them if that is no accident",
    "{questions}: os ids dos itens, ordenados, estão na ordem certa, e o arquivo os mostra; "
    "renomeie-os se não for por acaso",
)
NOT_READ_BACK = Text(
    "the learner's version of `{quiz}` could not be read: {place}: {cause}",
    "não seria possível ler a versão do aluno de `{quiz}`: {place}: {cause}",
)


def student(quiz: Quiz, formulas: Mapping[str, Formula] | None) -> Exported:
    """Return a quiz file in both languages that asks the same, and whose marking is impossible.

    raises CannotExport
    """
    if quiz.withheld:
        raise CannotExport(WITHHELD.format(quiz=quiz.id))
    fields: dict[str, Any] = {
        "schema": SCHEMA,
        "id": quiz.id,
        "title": _text(quiz.title),
        "lesson": {**quiz.lesson._asdict(), "title": _text(quiz.lesson.title)},
        **({"order": quiz.order} if quiz.order is not None else {}),
        "keys": "withheld",
        "questions": [_question(quiz, question, formulas) for question in quiz.questions],
    }
    text = _dumped(fields)
    _, problems = parse_quiz(text, None)
    for problem in problems:
        message = NOT_READ_BACK.format(quiz=quiz.id, place=problem.place.path, cause=problem.cause)
        raise CannotExport(message)
    return Exported(text.encode(), gathered(_remarks(quiz)))


def _remarks(quiz: Quiz) -> Iterator[Remark]:
    for question in quiz.questions:
        if isinstance(question.body, Ordering):
            ids = [item.id for item in question.body.items]
            if ids == sorted(ids):
                yield Remark(TELLING_IDS, question.id)


def _question(
    quiz: Quiz, question: Question, formulas: Mapping[str, Formula] | None
) -> dict[str, Any]:
    common = {
        "id": question.id,
        "type": question.type,
        "points": question.points,
        "prompt": _text(question.prompt),
        "figure": _lines(question.figure),
        "hint": _text(question.hint),
        "lesson": question.lesson._asdict() if question.lesson else None,
        "concepts": list(question.concepts),
        "difficulty": question.difficulty,
        # only said where it matters
        "shuffle": None if question.shuffle else False,
    }
    every = {**common, **_body(quiz, question, question.body, formulas)}
    return {name: value for name, value in every.items() if value not in (None, [], {})}


def _body(
    quiz: Quiz, question: Question, body: Body, formulas: Mapping[str, Formula] | None
) -> dict[str, Any]:
    if isinstance(body, Choices):
        choices = [{"id": choice.id, "text": _text(choice.text)} for choice in body.choices]
        scoring = body.scoring if question.type == "multiple" else None
        return {"scoring": scoring, "choices": choices}
    if isinstance(body, Numeric):
        return _numeric(quiz, question, body, formulas)
    if isinstance(body, Ordering):
        return {"scoring": body.scoring, "items": _items(quiz, question, body)}
    if isinstance(body, Matching):
        ordered = sorted(rights(body), key=lambda side: _hash(side[1].en))
        return {
            "pairs": [{"left": _text(pair.left)} for pair in body.pairs],
            "distractors": [_text(text) for _, text in ordered],
        }
    if isinstance(body, CodeLine):
        return {"code": body.code}
    if isinstance(body, Open):
        return {"min_words": body.min_words or None}
    return {}


def _numeric(
    quiz: Quiz, question: Question, body: Numeric, formulas: Mapping[str, Formula] | None
) -> dict[str, Any]:
    tolerance = {name: part for name, part in body.tolerance._asdict().items() if part}
    if not body.params:
        return {"tolerance": tolerance}
    # all of them, and in this order: a seed chooses one by its number
    drawn = (variant(quiz.id, question, number, formulas) for number in range(VARIANTS))
    return {
        "tolerance": tolerance,
        "params": {name: _parameter(parameter) for name, parameter in body.params.items()},
        "variants": [
            {
                name: list(value) if isinstance(value, tuple) else value
                for name, value in one.values.items()
            }
            for one in drawn
        ],
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    every: dict[str, Any] = {
        "choice": list(parameter.choice),
        "integers": list(parameter.integers),
        "uniform": list(parameter.uniform),
        "decimals": parameter.decimals,
        "count": parameter.length,
    }
    return {name: value for name, value in every.items() if value not in (None, [])}


def _items(quiz: Quiz, question: Question, body: Ordering) -> list[dict[str, Any]]:
    if len(body.items) < LEAST_ITEMS:
        raise CannotExport(TWO_ITEMS.format(question=question.id))
    ordered = sorted(body.items, key=lambda item: _hash(f"{quiz.id} {item.id}"))
    if ordered == list(body.items):
        raise CannotExport(RIGHT_ORDER.format(question=question.id))
    return [{"id": item.id, "text": _text(item.text)} for item in ordered]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _text(text: Text | None) -> dict[str, str] | None:
    return {"en": text.en, "pt-BR": text.pt_br} if text else None


def _lines(text: Text | None) -> str | dict[str, str] | None:
    return text.en if text and text.en == text.pt_br else _text(text)


class _Writer(yaml.SafeDumper):
    """Writes texts so that no reader takes one for a number, and numbers side by side."""

    # the reader of quizzes refuses escapes such as \t, which may be meant as LaTeX
    ESCAPE_REPLACEMENTS = {'"': '"', "\\": "\\"}  # type: ignore[misc]  # noqa: RUF012

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def text(self, text: str) -> yaml.ScalarNode:
        plain = PLAIN_WORD.fullmatch(text) and text.lower() not in NOT_WORDS
        style = None if plain else "|" if "\n" in text else "'"
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    def list_(self, values: list[Any]) -> yaml.SequenceNode:
        flow = not any(isinstance(value, dict) for value in values)
        return self.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=flow)

    def mapping(self, values: dict[str, Any]) -> yaml.MappingNode:
        flow = not any(isinstance(value, str | dict) for value in values.values())
        return self.represent_mapping("tag:yaml.org,2002:map", values, flow_style=flow)


_Writer.add_representer(str, _Writer.text)
_Writer.add_representer(list, _Writer.list_)
_Writer.add_representer(dict, _Writer.mapping)


def _dumped(fields: dict[str, Any]) -> str:
    text: str = yaml.dump(fields, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=WIDTH)
    return text
