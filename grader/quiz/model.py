"""What a quiz is made of, as its file says it: frozen, without behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from grader.text import Text

Value = float | tuple[float, ...]


class Lesson(NamedTuple):
    """The lesson a quiz belongs to."""

    id: str
    number: int
    title: Text
    language: str


class Section(NamedTuple):
    """A heading of the lesson, and the file it stands in."""

    file: str
    heading: str


class Choice(NamedTuple):
    """One option; its id stays the same however the options are shuffled."""

    id: str
    text: Text
    correct: bool = False
    feedback: Text | None = None
    misconception: str | None = None


class Choices(NamedTuple):
    """Options, one or several of them right."""

    choices: tuple[Choice, ...]
    scoring: str = "all-or-nothing"


class TrueFalse(NamedTuple):
    """A sentence that is true or false; the feedback is for the wrong answer."""

    answer: bool | None = None
    feedback: Text | None = None
    misconception: str | None = None


class Parameter(NamedTuple):
    """How one number of a question is drawn; `length`: a list of so many."""

    choice: tuple[float, ...] = ()
    integers: tuple[int, ...] = ()
    uniform: tuple[float, ...] = ()
    decimals: int | None = None
    length: int | None = None


class Tolerance(NamedTuple):
    """How far from the answer a number may lie: the larger of the two."""

    abs: float = 0.0
    rel: float = 0.0


class Mistake(NamedTuple):
    """A wrong number, or wrong line, that tells what was done."""

    feedback: Text
    ref: str | None = None
    value: float | None = None
    misconception: str | None = None


class Numeric(NamedTuple):
    """A number; `variants` are draws made beforehand, for a learner's version."""

    answer: float | None = None
    answer_ref: str | None = None
    tolerance: Tolerance = Tolerance()
    params: Mapping[str, Parameter] = {}
    mistakes: tuple[Mistake, ...] = ()
    variants: tuple[Mapping[str, Value], ...] = ()


class Accepted(NamedTuple):
    """A text that is right, or a pattern for all of it."""

    text: str | None = None
    regex: str | None = None


class Short(NamedTuple):
    """A word or a few."""

    accept: tuple[Accepted, ...] = ()


class Item(NamedTuple):
    """One thing to put in order."""

    id: str
    text: Text


class Ordering(NamedTuple):
    """Things to put in order; they stand in the right one."""

    items: tuple[Item, ...]
    scoring: str = "all-or-nothing"


class Pair(NamedTuple):
    """Two things that belong together."""

    left: Text
    right: Text | None = None


class Matching(NamedTuple):
    """Pairs to find; the distractors belong to nothing."""

    pairs: tuple[Pair, ...]
    distractors: tuple[Text, ...] = ()


class CodeLine(NamedTuple):
    """A listing with one line to find, counted from 1."""

    code: str
    answer: int | None = None
    mistakes: tuple[Mistake, ...] = ()


class Level(NamedTuple):
    """One level of a criterion."""

    points: int
    descriptor: Text


class Criterion(NamedTuple):
    """One criterion of a rubric; `terms` are words that hint at it, a stem ending in `*`."""

    id: str
    title: Text
    levels: tuple[Level, ...]
    terms: tuple[str, ...] = ()


class Sample(NamedTuple):
    """An answer that is worth so many points."""

    points: int
    text: Text


class Open(NamedTuple):
    """A text of one's own, scored by a rubric."""

    rubric: tuple[Criterion, ...] = ()
    key_points: tuple[Text, ...] = ()
    model_answer: Text | None = None
    min_words: int = 0
    samples: tuple[Sample, ...] = ()


Body = Choices | TrueFalse | Numeric | Short | Ordering | Matching | CodeLine | Open


class Question(NamedTuple):
    """One question: what all types share, and the body that only its type has."""

    id: str
    type: str
    prompt: Text
    body: Body
    points: int = 1
    figure: Text | None = None
    hint: Text | None = None
    explanation: Text | None = None
    lesson: Section | None = None
    concepts: tuple[str, ...] = ()
    difficulty: int = 1
    shuffle: bool = True


class Quiz(NamedTuple):
    """One quiz file.

    misconceptions: texts of the slugs that stand here   withheld: whether the keys lie elsewhere
    """

    id: str
    title: Text
    lesson: Lesson
    questions: tuple[Question, ...]
    order: int | None = None
    misconceptions: Mapping[str, Text] = {}
    withheld: bool = False

    @property
    def points(self) -> int:
        """All its points together."""
        return sum(question.points for question in self.questions)
