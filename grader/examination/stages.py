"""Asks one function everything, cheap and decisive first, until something is wrong."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from grader.checks import gradients, hygiene
from grader.checks.battery import Case, battery, build
from grader.checks.claims import (
    CLAIMS,
    FLOAT32,
    FRESH_DIFFERS,
    LAW_BROKEN,
    NOT_STARTED,
    OTHER_NOT_STARTED,
    OWN_GRADIENT,
)
from grader.checks.closeness import Closeness
from grader.checks.values import Answer, closeness_of
from grader.course.exercise import Function
from grader.diagnosis.matching import Evidence
from grader.examination.breaches import first_breach
from grader.examination.findings import Examination, Failure, FaultError, answers_of, raised_text
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
    examination = Examination(function, session.file)
    stages: tuple[Callable[[], None], ...] = (
        lambda: _fixed_cases(examination, session, seed),
        lambda: _gradient(examination, seed),
        lambda: _laws(examination, session),
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
    # the rich case again before and after the layouts: state is not to be mistaken for a layout
    again = cases[0].arguments
    calls = [*(case.arguments for case in cases), again, *laid, again]
    batch = session.ask(function.name, calls, echo=True, keep=True)
    answers = answers_of(function, cases, batch.replies)
    failure = _first_failure(examination, cases, batch.replies, answers, "values")
    if failure and failure.outcome is not Outcome.FAILED:
        # what returns nothing has no values to be wrong
        failure = failure._replace(check="form")
    examination.failure = failure
    whole = len(batch.replies) == len(calls) and not isinstance(batch.replies[-1], Stopped)
    if len(answers) == len(cases) and not any(isinstance(r, Stopped) for r in batch.replies):
        examination.evidence = Evidence(function, cases, answers)
    if failure is None or failure.check == "values":
        examination.passed("form", len(cases), since)
    if failure:
        return
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
    check: str,
) -> Failure | None:
    for case, reply, answer in zip(cases, replies, answers, strict=False):
        if isinstance(reply, Stopped):
            return Failure(check, reply.outcome, reply.detail, case, None, reply.location)
        if isinstance(reply, Raised):
            return _raised(examination, check, case, reply)._replace(answer=answer)
        if answer.problem is not None:
            kind = "form" if check == "values" else check
            return Failure(kind, Outcome.FAILED, answer.problem, case, answer)
        closeness = closeness_of(case, answer)
        if closeness is Closeness.DIFFERENT:
            return Failure(check, Outcome.FAILED, CLAIMS["values"], case, answer)
        if closeness is Closeness.SINGLE:
            examination.notes["float32"] = FLOAT32
    return None


def _raised(examination: Examination, check: str, case: Case, reply: Raised) -> Failure:
    name = examination.function.name
    if reply.type_name == "NotImplementedError" and check == "values" and case.recipe.is_rich:
        where = reply.location
        if where and where.file != examination.file:
            text = OTHER_NOT_STARTED.format(name=name, file=where.file)
            return Failure("form", Outcome.RAISED, text, location=where)
        return Failure("form", Outcome.NOT_STARTED, NOT_STARTED.format(name=name))
    outcome = Outcome.OUT_OF_MEMORY if reply.type_name == "MemoryError" else Outcome.RAISED
    words = (reply.type_name, reply.message)
    message = raised_text(name, reply)
    return Failure(check, outcome, message, case, None, reply.location, words)


def _stopped(batch: Batch, check: str) -> Failure | None:
    last = batch.replies[-1] if batch.replies else None
    if isinstance(last, Stopped):
        return Failure(check, last.outcome, last.detail, location=last.location)
    return None


def _gradient(examination: Examination, seed: int) -> None:
    function = examination.function
    if function.forward is None or examination.evidence is None:
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


def _laws(examination: Examination, session: Session) -> None:
    evidence = examination.evidence
    if not examination.function.laws or evidence is None:
        return
    since = time.perf_counter()
    case, answer = examination.cases[0], evidence.answers[0]
    first = first_breach(examination.function, case, answer, session, show=True)
    if first is None:
        examination.passed("laws", len(examination.function.laws), since)
        return
    law = LAW_BROKEN.format(claim=first.claim)
    if isinstance(first.reply, Stopped):
        outcome, location = first.reply.outcome, first.reply.location
        examination.failure = Failure("laws", outcome, first.reply.detail, location=location)
    elif isinstance(first.reply, Raised):
        raised = _raised(examination, "laws", case, first.reply)
        examination.failure = raised._replace(message=Text.join([raised.message, law]))
    else:
        examination.failure = Failure("laws", Outcome.FAILED, law, shown=first.shown)


def _examples(examination: Examination, session: Session, examples: Sequence[Example]) -> None:
    since = time.perf_counter()
    function = examination.function
    if function.replayed < len(examples):
        # spread over all that were drawn, the largest among them
        by_size = sorted(examples, key=lambda example: -sum(example.sizes.values()))
        examples = by_size[:: len(examples) // function.replayed]
    cases: list[Case] = []
    replies: list[Reply] = []
    answers: list[Answer] = []

    def build_next() -> None:
        following = examples[len(cases) : len(cases) + PORTION]
        cases.extend(build(function, example.recipe()) for example in following)

    build_next()
    # in portions: the child answers one while the next is made here
    while len(replies) < len(cases) and not session.dead:
        calls = [case.arguments for case in cases[len(replies) :]]
        batch = session.ask(function.name, calls, meanwhile=build_next)
        answers += answers_of(function, cases[len(replies) :], batch.replies)
        # what was read is let go: together the portions may be large
        replies += [Returned(None) if isinstance(r, Returned) else r for r in batch.replies]
    failure = _first_failure(examination, cases, replies, answers, "examples")
    examination.failure = failure
    if failure is None and len(replies) < len(examples):
        raise FaultError("examples without a reply")
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
    with fresh_session() as session:
        loaded = session.loaded()
        if isinstance(loaded, Stopped):
            where = loaded.location
            examination.failure = Failure("repeat", loaded.outcome, loaded.detail, location=where)
            return
        if isinstance(loaded, Raised):
            examination.failure = Failure("repeat", Outcome.FAILED, FRESH_DIFFERS)
            return
        replies = session.ask(function.name, [case.arguments for case in cases]).replies
    answers = answers_of(function, cases, replies)
    failure = _first_failure(examination, cases, replies, answers, "repeat")
    if failure is None:
        examination.passed("repeat", len(cases), since)
    elif isinstance(replies[-1], Stopped):
        examination.failure = failure
    else:
        examination.failure = failure._replace(
            outcome=Outcome.FAILED, message=FRESH_DIFFERS, case=None, exception=None
        )
