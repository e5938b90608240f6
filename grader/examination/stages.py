"""Asks one function everything, cheap and decisive first, until something is wrong."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from grader.checks import gradients, hygiene
from grader.checks.battery import Array, Case, battery, build
from grader.checks.claims import (
    CLAIMS,
    FLOAT32,
    FRESH_DIFFERS,
    LAW_BROKEN,
    NOT_STARTED,
    OWN_GRADIENT,
    RAISED,
)
from grader.checks.closeness import Closeness
from grader.checks.laws import Law
from grader.checks.values import Answer, closeness_of, read_blocks
from grader.course.exercise import Function
from grader.diagnosis.matching import Evidence
from grader.examination.findings import Examination, Failure, FaultError, answer_of
from grader.examination.manners import manners
from grader.records import Outcome
from grader.sandbox import Batch, Raised, Returned, Session, Stopped
from grader.search import Example
from grader.text import Text

Reply = Returned | Raised | Stopped
# of the drawn examples: so many are asked at once
PORTION = 25


def examine(
    function: Function,
    session: Session,
    fresh_session: Callable[[], Session],
    examples: Sequence[Example],
    seed: int,
) -> Examination:
    """Run every check of one function, stopping at the first that fails.

    fresh_session: opens a second child of the same file, for the repeat
    """
    examination = Examination(function)
    stages: tuple[Callable[[], None], ...] = (
        lambda: _fixed_cases(examination, session, seed),
        lambda: _gradient(examination, seed),
        lambda: _laws(examination, session, seed),
        lambda: _examples(examination, session, examples),
        lambda: _repeat(examination, fresh_session),
    )
    for stage in stages:
        stage()
        if examination.failure:
            break
    return examination


def _fixed_cases(examination: Examination, session: Session, seed: int) -> None:
    since = time.perf_counter()
    function = examination.function
    examination.cases = cases = battery(function, seed)
    laid = [hygiene.laid_out(function, cases[0], layout) for layout in hygiene.LAYOUTS]
    calls = [case.arguments for case in (*cases, cases[0])] + laid
    batch = session.ask(function.name, calls, echo=True, keep=True)
    answers = [
        answer_of(function, case, reply) for case, reply in zip(cases, batch.replies, strict=False)
    ]
    examination.failure = _first_failure(examination, cases, batch.replies, answers)
    whole = len(batch.replies) == len(calls) and not isinstance(batch.replies[-1], Stopped)
    if len(answers) == len(cases) and not any(isinstance(r, Stopped) for r in batch.replies):
        examination.evidence = Evidence(function, cases, answers)
    if examination.failure:
        if examination.failure.check == "values":
            examination.passed("form", len(cases), since)
        return
    examination.passed("form", len(cases), since)
    examination.passed("values", len(cases), since)
    since = time.perf_counter()
    examination.failure = manners(examination, batch) if whole else _stopped(batch, "manners")
    if not examination.failure:
        examination.passed("manners", len(calls), since)


def _first_failure(
    examination: Examination,
    cases: Sequence[Case],
    replies: Sequence[Reply],
    answers: Sequence[Answer],
    check: str = "values",
) -> Failure | None:
    name = examination.function.name
    for case, reply, answer in zip(cases, replies, answers, strict=False):
        if isinstance(reply, Stopped):
            return Failure(check, reply.outcome, reply.detail, case, None, reply.location)
        if isinstance(reply, Raised):
            return _raised(name, check, case, reply, answer)
        if answer.problem is not None:
            kind = "form" if check == "values" else check
            return Failure(kind, Outcome.FAILED, answer.problem, case, answer)
        closeness = closeness_of(case, answer)
        if closeness is Closeness.DIFFERENT:
            return Failure(check, Outcome.FAILED, CLAIMS["values"], case, answer)
        if closeness is Closeness.SINGLE:
            examination.notes["float32"] = FLOAT32
    return None


def _raised(name: str, check: str, case: Case, reply: Raised, answer: Answer) -> Failure:
    if reply.type_name == "NotImplementedError":
        return Failure("form", Outcome.NOT_STARTED, NOT_STARTED.format(name=name))
    outcome = Outcome.OUT_OF_MEMORY if reply.type_name == "MemoryError" else Outcome.RAISED
    words = (reply.type_name, reply.message)
    message = RAISED.format(name=name, kind=reply.type_name, message=reply.words)
    return Failure(check, outcome, message, case, answer, reply.location, words)


def _stopped(batch: Batch, check: str) -> Failure | None:
    last = batch.replies[-1] if batch.replies else None
    if isinstance(last, Stopped):
        return Failure(check, last.outcome, last.detail, location=last.location)
    return None


def _gradient(examination: Examination, seed: int) -> None:
    function = examination.function
    if function.loss is None or examination.evidence is None:
        return
    since = time.perf_counter()
    rich = [0, 3]
    for index in rich:
        blocks = examination.evidence.answers[index].blocks
        single = "float32" in examination.notes
        if (
            blocks
            and not single
            and not gradients.agrees(function, examination.cases[index], blocks, seed)
        ):
            raise FaultError(OWN_GRADIENT.en)
    examination.passed("gradient", len(rich), since)


def broken_laws(function: Function, case: Case, answer: Answer, session: Session) -> list[Text]:
    """Return the claims of the laws that an answer to a case breaks, by asking further inputs."""
    if answer.blocks is None or answer.problem is not None:
        return []
    arguments = dict(zip(function.parameters, case.arguments, strict=True))
    broken = []
    for law in function.laws:
        probes = law.probes(arguments, np.random.default_rng(case.recipe.seed))
        if session.dead:
            break
        replies = session.ask(function.name, [tuple(probe.values()) for probe in probes]).replies
        results = [_blocks(function, reply) for reply in replies]
        if not _holds(law, arguments, answer.blocks, probes, results):
            broken.append(law.claim)
    return broken


def _holds(
    law: Law,
    arguments: dict[str, Any],
    blocks: tuple[Array, ...],
    probes: list[dict[str, Any]],
    results: list[tuple[Array, ...] | None],
) -> bool:
    known = [result for result in results if result is not None]
    if len(known) < len(probes):
        return False
    try:
        return law.holds(arguments, blocks, probes, known)
    except (ValueError, IndexError):
        # answers of other shapes cannot be laid side by side
        return False


def _blocks(function: Function, reply: Reply) -> tuple[Array, ...] | None:
    if not isinstance(reply, Returned):
        return None
    return read_blocks(function, reply.value).blocks


def _laws(examination: Examination, session: Session, seed: int) -> None:
    evidence = examination.evidence
    if not examination.function.laws or evidence is None:
        return
    since = time.perf_counter()
    case, answer = examination.cases[0], evidence.answers[0]
    broken = broken_laws(examination.function, case, answer, session)
    if session.dead:
        return
    if broken and "float32" not in examination.notes:
        text = LAW_BROKEN.format(claim=broken[0])
        examination.failure = Failure("laws", Outcome.FAILED, text)
        return
    examination.passed("laws", len(examination.function.laws), since)


def _examples(examination: Examination, session: Session, examples: Sequence[Example]) -> None:
    since = time.perf_counter()
    function = examination.function
    cases: list[Case] = []
    replies: list[Reply] = []

    def build_next() -> None:
        following = examples[len(cases) : len(cases) + PORTION]
        cases.extend(build(function, example.recipe()) for example in following)

    build_next()
    # in portions: the child answers one while the next is made here
    while len(replies) < len(cases) and not session.dead:
        calls = [case.arguments for case in cases[len(replies) :]]
        replies += session.ask(function.name, calls, meanwhile=build_next).replies
    answers = [
        answer_of(function, case, reply) for case, reply in zip(cases, replies, strict=False)
    ]
    failure = _first_failure(examination, cases, replies, answers, "examples")
    examination.failure = failure
    if failure is None:
        examination.passed("examples", len(cases), since)
    elif failure.answer is not None and len(answers) == len(cases):
        at = next(i for i, case in enumerate(cases) if case is failure.case)
        chosen = [at, *(i for i in range(0, len(cases), 6) if i != at)]
        examination.evidence = Evidence(
            function, [cases[i] for i in chosen], [answers[i] for i in chosen]
        )


def _repeat(examination: Examination, fresh_session: Callable[[], Session]) -> None:
    since = time.perf_counter()
    function = examination.function
    cases = list(reversed(examination.cases[:5]))
    replies: list[Any] = []
    with fresh_session() as session:
        loaded = session.loaded()
        if isinstance(loaded, Raised | Stopped):
            examination.failure = Failure("repeat", Outcome.FAILED, FRESH_DIFFERS)
            return
        replies = session.ask(function.name, [case.arguments for case in cases]).replies
    answers = [
        answer_of(function, case, reply) for case, reply in zip(cases, replies, strict=False)
    ]
    if failure := _first_failure(examination, cases, replies, answers, "repeat"):
        outcome = failure.outcome if isinstance(replies[-1], Stopped) else Outcome.FAILED
        examination.failure = Failure("repeat", outcome, FRESH_DIFFERS, location=failure.location)
        return
    examination.passed("repeat", len(cases), since)
