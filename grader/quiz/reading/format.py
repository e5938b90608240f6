"""The format quiz/v1: which fields a quiz file and its questions have, type by type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from grader.quiz import model
from grader.quiz.reading import number_rules, rules
from grader.quiz.reading.containers import Field, Given, ListOf, MappingOf, Record, Tagged
from grader.quiz.reading.parts import (
    ACCEPTED,
    CONCEPT,
    CRITERION,
    ITEM,
    LINES,
    MOST_CHOICES,
    MOST_POINTS,
    NAME,
    OF_AN_ORDER,
    OF_OPTIONS,
    OPTIONS,
    PAIR,
    PARAMETER,
    SAMPLE,
    SECTION,
    SLUG,
    TEXT,
    TOLD,
    TOLERANCE,
    VARIANTS,
    WRONG_LINE,
    WRONG_NUMBER,
)
from grader.quiz.reading.scalars import Number, OneOf, Schema, Truth, Whole, Words
from grader.text import Text

SCHEMA = "quiz/v1"
MOST_QUESTIONS = 200
PARAMS = MappingOf(NAME, PARAMETER, most=20)
UNKNOWN_TYPE = Text("unknown question type '{word}'", "tipo de questão desconhecido: '{word}'")

COMMON: Mapping[str, Field] = {
    "id": Field(SLUG, "unique in the quiz, the same for ever", required=True),
    "type": Field(Words(), "what kind of question", required=True),
    "prompt": Field(TEXT, "what is asked", required=True),
    "points": Field(Whole(1, MOST_POINTS), "what it is worth; 1 if not said"),
    "figure": Field(LINES, "plain text shown as it stands, at most 76 columns"),
    "hint": Field(TEXT, "what `?` tells"),
    "explanation": Field(TEXT, "why the answer is right, shown after it was given", key=True),
    "lesson": Field(SECTION, "where the lesson speaks of it"),
    "concepts": Field(ListOf(CONCEPT, 0, 20), "what it is about"),
    "difficulty": Field(Whole(1, 3), "1 easy, 2 middling, 3 hard"),
    "shuffle": Field(Truth(), "false keeps the order as it is written"),
}


def _question(
    name: str, body: Any, rule: Callable[[Given], None], fields: Mapping[str, Field]
) -> Record:
    """Make the record of one type: the common fields, and its own, which go into the body."""

    def make(**values: Any) -> model.Question:
        own = {key: values.pop(key) for key in fields if key in values}
        return model.Question(body=body(**own), **{**values, "type": name})

    return Record({**COMMON, **fields}, make, rule)


TYPES = {
    "single": _question(
        "single",
        model.Choices,
        rules.single,
        {
            "choices": Field(OPTIONS, "the options, one of them correct", required=True),
        },
    ),
    "multiple": _question(
        "multiple",
        model.Choices,
        rules.multiple,
        {
            "choices": Field(OPTIONS, "the options, some of them correct", required=True),
            "scoring": Field(OF_OPTIONS, "how part of the points is earned"),
        },
    ),
    "true_false": _question(
        "true_false",
        model.TrueFalse,
        rules.true_false,
        {"answer": Field(Truth(), "whether the prompt is true", key=True), **TOLD},
    ),
    "numeric": _question(
        "numeric",
        model.Numeric,
        number_rules.numeric,
        {
            "answer": Field(Number(), "the right number", key=True),
            "answer_ref": Field(NAME, "a function of formulas.py that computes it", key=True),
            "tolerance": Field(TOLERANCE, "how far off is still right; exact if not said"),
            "params": Field(PARAMS, "numbers drawn for each learner"),
            "mistakes": Field(ListOf(WRONG_NUMBER, 0, 20), "wrong numbers with names", key=True),
            "variants": Field(VARIANTS, "draws made beforehand, by the export"),
        },
    ),
    "short": _question(
        "short",
        model.Short,
        rules.short,
        {"accept": Field(ListOf(ACCEPTED, 1, 40), "right answers, in all languages", key=True)},
    ),
    "ordering": _question(
        "ordering",
        model.Ordering,
        rules.ordering,
        {
            "items": Field(ListOf(ITEM, 2, MOST_CHOICES), "in the right order", required=True),
            "scoring": Field(OF_AN_ORDER, "how part of the points is earned"),
        },
    ),
    "matching": _question(
        "matching",
        model.Matching,
        rules.matching,
        {
            "pairs": Field(ListOf(PAIR, 2, MOST_CHOICES), "what belongs together", required=True),
            "distractors": Field(
                ListOf(TEXT, 0, rules.MOST_RIGHTS), "right sides without a left one"
            ),
        },
    ),
    "code_line": _question(
        "code_line",
        model.CodeLine,
        rules.code_line,
        {
            "code": Field(Words(most=5000, lines=True), "the listing", required=True),
            "answer": Field(Whole(1, 100), "the line to find, from 1", key=True),
            "mistakes": Field(ListOf(WRONG_LINE, 0, 20), "lines that seem wrong", key=True),
        },
    ),
    "open": _question(
        "open",
        model.Open,
        rules.open_text,
        {
            "rubric": Field(ListOf(CRITERION, 1, 20), "criteria and levels", key=True),
            "key_points": Field(ListOf(TEXT, 0, 20), "what a good answer holds", key=True),
            "model_answer": Field(TEXT, "a very good answer", key=True),
            "min_words": Field(Whole(0, 1000), "how many words are expected"),
            "samples": Field(ListOf(SAMPLE, 0, 10), "answers worth so many points", key=True),
        },
    ),
}
LESSON = Record(
    {
        "id": Field(SLUG, "such as aula-35", required=True),
        "number": Field(Whole(0, 10_000), "the lesson's number", required=True),
        "title": Field(TEXT, "what the lesson is called", required=True),
        "language": Field(Words(most=20), "the language it is written in", required=True),
    },
    model.Lesson,
)
QUESTION = Tagged("type", UNKNOWN_TYPE, TYPES)


def _quiz(schema: str, keys: str = "", **values: Any) -> model.Quiz:
    return model.Quiz(**values, withheld=bool(keys))


QUIZ = Record(
    {
        "schema": Field(OneOf(SCHEMA), "the format of this file", required=True),
        "id": Field(SLUG, "the file's name without .yaml", required=True),
        "title": Field(TEXT, "what the quiz is called", required=True),
        "lesson": Field(LESSON, "the lesson it belongs to", required=True),
        "order": Field(Whole(0, 1000), "its place in the list of quizzes"),
        "keys": Field(OneOf("withheld"), "a learner's version: its keys lie with the teacher"),
        "misconceptions": Field(
            MappingOf(SLUG, TEXT), "texts of mistakes that no exercise and no other quiz has"
        ),
        "questions": Field(ListOf(QUESTION, 1, MOST_QUESTIONS), "the questions", required=True),
    },
    _quiz,
    rules.quiz,
)


def json_schema() -> Schema:
    """Return the format as a JSON Schema, for editors that complete and check while one types."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **QUIZ.schema(),
        "$defs": {**TEXT.definition(), **LINES.definition()},
    }
