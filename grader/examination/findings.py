"""What became of one function: its checks, its first failure, the evidence for a diagnosis."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from grader.checks.battery import Case
from grader.checks.claims import CLAIMS, RAISED, RAISED_WITHOUT_WORDS
from grader.checks.values import Answer, read, wanted
from grader.course.exercise import Function
from grader.diagnosis.matching import Evidence
from grader.records import CheckResult, Location, Note, Outcome
from grader.sandbox import Raised, Returned, Session, Stopped
from grader.text import Text


class Failure(NamedTuple):
    """The first thing that was wrong: which check, on which case, what was answered.

    shown: an input to show as it is, and the answer to it, where no case can be made smaller
    """

    check: str
    outcome: Outcome
    message: Text
    case: Case | None = None
    answer: Answer | None = None
    location: Location | None = None
    exception: tuple[str, str] | None = None
    shown: tuple[Case, Answer] | None = None


class FaultError(Exception):
    """The grader contradicts itself: its own fault, never the learner's."""


@dataclass
class Examination:
    """What became of one function: the checks in order, the first failure, the evidence.

    file: the graded one's name, as locations give it
    """

    function: Function
    file: str = ""
    checks: list[CheckResult] = field(default_factory=list)
    notes: dict[str, Note] = field(default_factory=dict)
    failure: Failure | None = None
    evidence: Evidence | None = None
    cases: list[Case] = field(default_factory=list)

    def passed(self, check: str, examples: int, since: float) -> None:
        """Record a check that passed."""
        claim = CLAIMS[check].format(wanted=wanted(self.function))
        duration = time.perf_counter() - since
        self.checks.append(
            CheckResult(check, Outcome.PASSED, examples, claim, duration_s=round(duration, 4))
        )


def raised_text(name: str, reply: Raised) -> Text:
    """Say that a function raised, with the exception's words where it has any."""
    if not reply.message:
        return RAISED_WITHOUT_WORDS.format(name=name, kind=reply.type_name)
    return RAISED.format(name=name, kind=reply.type_name, message=reply.words)


def answer_of(function: Function, case: Case, reply: Returned | Raised | Stopped) -> Answer:
    """Read one reply as an answer to a case."""
    if isinstance(reply, Raised):
        return Answer(None, raised=reply.type_name)
    if isinstance(reply, Stopped):
        return Answer(None, raised=str(reply.outcome))
    return read(function, reply.value, case.expected)


def answers_of(
    function: Function, cases: Sequence[Case], replies: Sequence[Returned | Raised | Stopped]
) -> list[Answer]:
    """Read the replies to cases, of which the last may have none."""
    return [answer_of(function, case, reply) for case, reply in zip(cases, replies, strict=False)]


def ask_cases(function: Function, session: Session, cases: Sequence[Case]) -> list[Answer]:
    """Ask a function for the answers to cases; fewer come back when it was stopped."""
    if session.dead:
        return []
    replies = session.ask(function.name, [case.arguments for case in cases]).replies
    # only the last can be the end
    return answers_of(function, cases, [r for r in replies if not isinstance(r, Stopped)])
