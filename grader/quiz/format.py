"""The format quiz/v1: which fields a quiz file has, of which kind, and what editors say of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from grader.quiz import model, number_rules, rules
from grader.quiz.containers import Bilingual, Field, Given, ListOf, MappingOf, Record, Tagged
from grader.quiz.scalars import Number, OneOf, Schema, Truth, Whole, Words
from grader.text import Text

SCHEMA = "quiz/v1"
MOST_POINTS = 100
MOST_CHOICES = 10  # shown as a to j; further on stand the commands q and s
MOST_QUESTIONS = 200

SLUG = Words(
    r"[a-z0-9]+(-[a-z0-9]+)*",
    Text("lower-case words joined by hyphens", "palavras minúsculas unidas por hífens"),
    60,
)
LETTER = Words(r"[a-z]", Text("one letter from a to z", "uma letra de a a z"))
NAME = Words(
    r"[A-Za-z_][A-Za-z0-9_]*", Text("a name as Python has them", "um nome como os de Python"), 40
)
CONCEPT = Words(r"C[0-9]{2}", Text("a concept such as C14", "um conceito como C14"))
TERM = Words(r"[^A-Z]+", Text("in lower case", "em minúsculas"), 60)
TEXT, LINES = Bilingual("text"), Bilingual("lines", lines=True, same=True)
UNKNOWN_TYPE = Text("unknown question type '{word}'", "tipo de questão desconhecido: '{word}'")

OF_OPTIONS = OneOf("all-or-nothing", "per-option", "right-minus-wrong")
OF_AN_ORDER = OneOf("all-or-nothing", "adjacent-pairs", "absolute-position")

SECTION = Record(
    {
        "file": Field(Words(most=100), "the lesson's file, such as 002", required=True),
        "heading": Field(Words(most=200), "a heading of that file", required=True),
    },
    model.Section,
)
TOLD = {
    "feedback": Field(TEXT, "what whoever answers so is told", key=True),
    "misconception": Field(SLUG, "the slug of the mistake behind it", key=True),
}
CHOICE = Record(
    {
        "id": Field(LETTER, "one letter, the same for ever", required=True),
        "text": Field(TEXT, "what is read", required=True),
        "correct": Field(Truth(), "true for a right one", key=True),
        **TOLD,
    },
    model.Choice,
    rules.choice,
)
OPTIONS = ListOf(CHOICE, 2, MOST_CHOICES)


def _parameter(count: int | None = None, **values: Any) -> model.Parameter:
    return model.Parameter(**values, length=count)


PARAMETER = Record(
    {
        "choice": Field(ListOf(Number(), 1, 50), "one of these numbers"),
        "integers": Field(ListOf(Whole(-(10**6), 10**6), 2, 2), "a whole number from, to"),
        "uniform": Field(ListOf(Number(), 2, 2), "any number from, to"),
        "decimals": Field(Whole(0, 6), "how many decimals; 2 if not said"),
        "count": Field(Whole(2, 20), "a list of so many"),
    },
    _parameter,
    number_rules.parameter,
)
TOLERANCE = Record(
    {
        "abs": Field(Number(positive=True), "distance from the answer"),
        "rel": Field(Number(positive=True), "distance as a part of the answer"),
    },
    model.Tolerance,
    number_rules.tolerance,
)
WRONG_NUMBER = Record(
    {
        "ref": Field(NAME, "a function of formulas.py that makes the mistake"),
        "value": Field(Number(), "the wrong number"),
        "feedback": Field(TEXT, "what whoever answers so is told", required=True),
        "misconception": Field(SLUG, "the slug of the mistake"),
    },
    model.Mistake,
    number_rules.mistake,
)
WRONG_LINE = Record(
    {
        "value": Field(Whole(1, 100), "a line that is right", required=True),
        "feedback": Field(TEXT, "what whoever answers so is told", required=True),
        "misconception": Field(SLUG, "the slug of the mistake"),
    },
    model.Mistake,
)
ACCEPTED = Record(
    {
        "text": Field(Words(most=80), "a right answer; case and accents do not matter"),
        "regex": Field(Words(most=200), "a pattern for all of the answer"),
    },
    model.Accepted,
    rules.accepted,
)
ITEM = Record(
    {
        "id": Field(SLUG, "the same for ever", required=True),
        "text": Field(TEXT, "what is read", required=True),
    },
    model.Item,
)
PAIR = Record(
    {
        "left": Field(TEXT, "what stands on the left", required=True),
        "right": Field(TEXT, "what belongs to it", required=True, key=True),
    },
    model.Pair,
)
LEVEL = Record(
    {
        "points": Field(Whole(0, MOST_POINTS), "what it is worth", required=True),
        "descriptor": Field(TEXT, "what such an answer does", required=True),
    },
    model.Level,
)
CRITERION = Record(
    {
        "id": Field(SLUG, "the same for ever", required=True),
        "title": Field(TEXT, "what is looked at", required=True),
        "levels": Field(ListOf(LEVEL, 1, 10), "from nothing to the best", required=True),
        "terms": Field(ListOf(TERM, 0, 40), "words that hint at it; a stem ends in *"),
    },
    model.Criterion,
    rules.criterion,
)
SAMPLE = Record(
    {
        "points": Field(Whole(0, MOST_POINTS), "what it is worth", required=True),
        "text": Field(TEXT, "the answer", required=True),
    },
    model.Sample,
)
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
            "params": Field(MappingOf(NAME, PARAMETER), "numbers drawn for each learner"),
            "mistakes": Field(ListOf(WRONG_NUMBER, 0, 20), "wrong numbers with names", key=True),
            "variants": Field(
                ListOf(MappingOf(NAME, Number()), 1, 1000), "draws made beforehand, by the export"
            ),
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
            "distractors": Field(ListOf(TEXT, 0, MOST_CHOICES), "right sides without a left one"),
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
