"""The records that every result is kept in: frozen, versioned, to and from JSON; no behaviour."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from grader.text import Text

RESULT_SCHEMA = "grade/result/v1"
RUN_SCHEMA = "grade/run/v1"
QUIZ_SCHEMA = "quiz/result/v1"


class Outcome(StrEnum):
    """How one function, check or exercise ended."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_STARTED = "not_started"
    UNREADABLE = "unreadable"
    RAISED = "raised"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    EXITED = "exited"
    REJECTED = "rejected"
    SKIPPED = "skipped"
    GRADER_ERROR = "grader_error"


class MarkState(StrEnum):
    """How one answer of a quiz was marked."""

    CORRECT = "correct"
    PARTLY = "partly"
    WRONG = "wrong"
    SKIPPED = "skipped"
    AWAITS = "awaits_marking"


class Location(NamedTuple):
    """A line of a learner's file; `text` is that line as it stands in the file."""

    file: str
    line: int
    text: str = ""


class Note(NamedTuple):
    """A remark that costs nothing, such as `float32`, `printed`, `upstream-changed`."""

    id: str
    message: Text


class Value(NamedTuple):
    """One argument or result as a reader sees it.

    kind: array, number, record, function, other
    shape: of an array   data: nested lists or a number, non-finite ones as "nan", "inf", "-inf";
    None where it is too large to show   fields: of a record   text: a function's formula, or what
    a value that is no number is
    """

    name: str
    kind: str
    shape: tuple[int, ...] | None = None
    data: Any = None
    fields: tuple[Value, ...] = ()
    text: Text | None = None


class Counterexample(NamedTuple):
    """The smallest input found on which an answer is wrong."""

    inputs: tuple[Value, ...]
    expected: tuple[Value, ...]
    got: tuple[Value, ...]
    where: Text | None = None


class Diagnosis(NamedTuple):
    """The likely mistake: a misconception's slug (None for a finding without one) and its text."""

    slug: str | None
    message: Text


class CheckResult(NamedTuple):
    """What one check of one function found."""

    id: str
    outcome: Outcome
    examples: int = 0
    message: Text | None = None
    counterexample: Counterexample | None = None
    diagnosis: Diagnosis | None = None
    duration_s: float = 0.0


class FunctionResult(NamedTuple):
    """What one function of an exercise earned, and why."""

    name: str
    outcome: Outcome
    score: int | None
    max_score: int
    message: Text | None = None
    location: Location | None = None
    notes: tuple[Note, ...] = ()
    checks: tuple[CheckResult, ...] = ()


class Printed(NamedTuple):
    """What the learner's code printed, capped."""

    text: str = ""
    truncated: bool = False


class ExerciseName(NamedTuple):
    """Which exercise: its number and its name."""

    number: int
    name: str


class Report(NamedTuple):
    """One learner's file judged by one exercise; `score` is None where the grader is at fault."""

    exercise: ExerciseName
    outcome: Outcome
    score: int | None
    max_score: int
    functions: tuple[FunctionResult, ...] = ()
    message: Text | None = None
    location: Location | None = None
    notes: tuple[Note, ...] = ()
    printed: Printed = Printed()
    seed: int = 0
    sandbox: str = ""
    source_sha256: str = ""
    duration_s: float = 0.0


class QuestionResult(NamedTuple):
    """How one question of a quiz was answered.

    points: None where a teacher is to mark it   own_points: what the learner gave the own text
    """

    id: str
    state: MarkState
    points: float | None
    max_points: int
    answer: Any = None
    hint: bool = False
    own_points: int | None = None
    misconceptions: tuple[str, ...] = ()


class QuizResult(NamedTuple):
    """One taking of a quiz; marked and unmarked points are never added up.

    score, max_score: of what is marked   awaiting: points that a teacher is still to give
    left: questions not answered yet
    """

    quiz: str
    attempt: int
    seed: int
    questions: tuple[QuestionResult, ...]
    score: float
    max_score: int
    awaiting: int = 0
    left: int = 0
