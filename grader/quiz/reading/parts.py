"""The parts that questions of the format quiz/v1 are made of, and what editors say of them."""

from __future__ import annotations

from typing import Any

from grader.quiz import model
from grader.quiz.reading import number_rules, rules
from grader.quiz.reading.containers import Bilingual, Field, ListOf, MappingOf, NumberOrList, Record
from grader.quiz.reading.scalars import Number, OneOf, Truth, Whole, Words
from grader.text import Text

MOST_POINTS = 100
MOST_CHOICES = 10  # shown as a to j

SLUG = Words(
    r"[a-z0-9]+(-[a-z0-9]+)*",
    Text(
        "is not lower-case words joined by hyphens",
        "deve ser formado por palavras minúsculas unidas por hífens",
    ),
    60,
)
LETTER = Words(r"[a-z]", Text("is not one letter from a to z", "deve ser uma letra de a até z"))
NAME = Words(
    r"[A-Za-z_][A-Za-z0-9_]*",
    Text("is no name as Python has them", "deve ser um nome como os de Python"),
    40,
)
CONCEPT = Words(r"C[0-9]{2}", Text("is no concept such as C14", "deve ser um conceito como C14"))
TERM = Words(r"[^A-Z]+", Text("is not in lower case", "deve estar em minúsculas"), 60)
TEXT, LINES = Bilingual("text"), Bilingual("lines", lines=True, same=True)

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
VARIANTS = ListOf(MappingOf(NAME, NumberOrList()), 1, 1000)
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
