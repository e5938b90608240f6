"""Grades one learner's file by one exercise and gives the Report: where the parts are joined."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from grader.admission import declaration_problem, load_message, not_loaded
from grader.checks.claims import CHECKS
from grader.course.catalog import Catalog, Entry
from grader.course.exercise import Exercise, Function
from grader.examination.findings import Examination, Failure, FaultError
from grader.examination.stages import examine
from grader.records import (
    CheckResult,
    ExerciseName,
    FunctionResult,
    Note,
    Outcome,
    Printed,
    Report,
)
from grader.sandbox import (
    Limits,
    Raised,
    Sandbox,
    SandboxFault,
    Session,
    Stopped,
    Submission,
)
from grader.search import Example, examples_for
from grader.text import Text

ATTEMPTS = 2
FAULT_SHOWN = 300

PRINTED = Note(
    "printed",
    Text(
        "Your code prints while it is graded; that is allowed.",
        "Seu código imprime durante a avaliação; isso é permitido.",
    ),
)
SKIPPED = Text("not reached", "sem verificação")
GRADER_FAULT = Text(
    "The grader itself failed here ({what}); this costs you nothing. Try again; `grade doctor` "
    "shows what works on this machine.",
    "Aqui falhou o próprio corretor ({what}); isso não custa nada a você. Tente de novo; `grade "
    "doctor` mostra o que funciona nesta máquina.",
)
NO_TIME = Text(
    "The time for the whole exercise was used up before this function.",
    "O tempo do exercício inteiro acabou antes desta função.",
)


def grade(
    sandbox: Sandbox,
    entry: Entry,
    submission: Submission,
    seed: int,
    limits: Limits,
    *,
    store: Path | None = None,
    catalog: Catalog,
) -> Report:
    """Grade a submission; whatever it does ends in a Report.

    store: folder in which drawn examples are kept for the next run; None keeps nothing
    raises CourseError when the exercise itself is broken
    """
    started = time.perf_counter()
    exercise = entry.load()
    fault: Exception | None = None
    for _ in range(ATTEMPTS):
        try:
            examples = examples_for(entry, exercise, seed, store)
            grading = _Grading(sandbox, entry, exercise, submission, seed, limits, catalog)
            # huge answers overflow when compared: that is a difference, not a warning
            with np.errstate(all="ignore"):
                report = grading.report(examples)
            return report._replace(duration_s=round(time.perf_counter() - started, 4))
        except SandboxFault as error:
            fault = error
        except Exception as error:
            # what went wrong is ours, whoever provoked it: no mark is lost, none is given
            import logging

            logging.getLogger("grader").debug("the grader failed", exc_info=True)
            fault = error
            break
    message = GRADER_FAULT.format(what=str(fault)[:FAULT_SHOWN] or type(fault).__name__)
    blank = _blank(entry, submission, seed, sandbox.level)
    return blank._replace(outcome=Outcome.GRADER_ERROR, score=None, message=message)


def refused(entry: Entry, message: Text, seed: int, level: str) -> Report:
    """Report a file that was not opened: a link, a pipe, too large."""
    blank = _blank(entry, None, seed, level)
    return blank._replace(outcome=Outcome.REJECTED, message=message)


def _blank(entry: Entry, submission: Submission | None, seed: int, level: str) -> Report:
    return Report(
        exercise=ExerciseName(entry.number, entry.name),
        outcome=Outcome.FAILED,
        score=0,
        max_score=entry.max_score,
        seed=seed,
        sandbox=level,
        source_sha256=submission.sha256 if submission else "",
    )


class _Grading:
    """One submission on its way through one exercise, child after child."""

    def __init__(
        self,
        sandbox: Sandbox,
        entry: Entry,
        exercise: Exercise,
        submission: Submission,
        seed: int,
        limits: Limits,
        catalog: Catalog,
    ) -> None:
        self.sandbox, self.entry, self.exercise = sandbox, entry, exercise
        self.submission, self.seed, self.limits = submission, seed, limits
        self.catalog = catalog
        self.ends = time.monotonic() + limits.exercise_s
        self.wanted = {f.name: len(f.parameters) for f in exercise.functions}
        self.printed = Printed()

    def open(
        self, submission: Submission | None = None, wanted: Mapping[str, int] | None = None
    ) -> Session:
        """Open a child with the graded file, or with another of the learner's."""
        left_s = max(self.ends - time.monotonic(), 0.05)
        sent, functions = submission or self.submission, wanted or self.wanted
        return self.sandbox.open(sent, functions, self.limits, left_s)

    def report(self, examples: Sequence[Example]) -> Report:
        session = self.open()
        results: list[FunctionResult] = []
        try:
            loaded = session.loaded()
            if not isinstance(loaded, Raised | Stopped):
                for function in self.exercise.functions:
                    if session.dead:
                        self._close(session)
                        session = self.open()
                    results.append(self._function(function, session, examples))
        finally:
            self._close(session)
        blank = _blank(self.entry, self.submission, self.seed, self.sandbox.level)
        if not results:
            assert isinstance(loaded, Raised | Stopped)
            return not_loaded(blank._replace(printed=self.printed), loaded)
        notes = (PRINTED,) if self.printed.text.strip() else ()
        return blank._replace(
            outcome=_overall([result.outcome for result in results]),
            score=sum(result.score or 0 for result in results),
            functions=tuple(results),
            notes=notes,
            printed=self.printed,
        )

    def _close(self, session: Session) -> None:
        printed = session.close()
        if not self.printed.text:
            self.printed = printed

    def _function(
        self, function: Function, session: Session, examples: Sequence[Example]
    ) -> FunctionResult:
        loaded = session.loaded()
        blank = FunctionResult(function.name, Outcome.FAILED, 0, self.entry.points[function.name])
        if time.monotonic() >= self.ends:
            return blank._replace(outcome=Outcome.TIMED_OUT, message=NO_TIME)
        if isinstance(loaded, Stopped):
            return blank._replace(
                outcome=loaded.outcome, message=loaded.detail, location=loaded.location
            )
        if isinstance(loaded, Raised):
            return blank._replace(outcome=Outcome.UNREADABLE, message=load_message(loaded))
        declared = loaded.functions.get(function.name)
        if problem := declaration_problem(function, declared, self.submission.source):
            return blank._replace(outcome=Outcome.UNREADABLE, message=problem)
        examination = examine(function, session, self.open, examples, self.seed)
        if examination.failure is None:
            _require_all_checks(examination)
            blank = blank._replace(
                outcome=Outcome.PASSED,
                score=blank.max_score,
                notes=tuple(examination.notes.values()),
                checks=tuple(examination.checks),
            )
        else:
            blank = self._failed(blank, examination, session)
        return self._beside_own_forward(blank, examination, session)

    def _beside_own_forward(
        self, result: FunctionResult, examination: Examination, session: Session
    ) -> FunctionResult:
        """Add what the learner's own forward function says of a gradient, if there is one."""
        function = examination.function
        judged = result.outcome in {Outcome.PASSED, Outcome.FAILED} and not session.dead
        if function.forward is None or not judged or time.monotonic() >= self.ends:
            return result
        from grader.examination.pair import Pair, own_forward

        own = own_forward(function, self.entry, self.catalog, self.submission)
        if own is None:
            return result
        with self.open(own.submission, {own.function.name: len(own.function.parameters)}) as ahead:
            passed = result.outcome is Outcome.PASSED
            note = Pair(function, own, examination.cases[0]).note(session, ahead, passed=passed)
        return result._replace(notes=(*result.notes, note)) if note else result

    def _failed(
        self, blank: FunctionResult, examination: Examination, session: Session
    ) -> FunctionResult:
        failure = examination.failure
        assert failure is not None
        if failure.outcome is Outcome.NOT_STARTED:
            return blank._replace(outcome=failure.outcome, message=failure.message)
        explained = self._explain(examination, failure, session)
        done = [*examination.checks, explained]
        skipped = [
            CheckResult(name, Outcome.SKIPPED, message=SKIPPED)
            for name in _not_among(done, examination.function)
        ]
        return blank._replace(
            outcome=failure.outcome,
            message=explained.message,
            location=failure.location,
            checks=tuple(sorted([*done, *skipped], key=lambda check: CHECKS.index(check.id))),
        )

    def _explain(self, examination: Examination, failure: Failure, session: Session) -> CheckResult:
        """Explain a failure, with a fresh child beside the one that gave the answer."""
        if failure.answer is None and failure.exception is None and failure.shown is None:
            return CheckResult(failure.check, failure.outcome, 0, failure.message)
        # a right answer does not wait for what only a wrong one needs
        from grader.examination.explanation import explain

        with self.open() as alone:
            text_of = self.catalog.misconception
            return explain(examination, failure, session, alone, text_of, self.seed)


def _require_all_checks(examination: Examination) -> None:
    """Refuse a pass that not every check has given: nothing may be skipped into full marks."""
    if missing := _not_among(examination.checks, examination.function):
        raise FaultError(f"no verdict of {', '.join(missing)}")


def _not_among(checks: Sequence[CheckResult], function: Function) -> list[str]:
    """Name the checks that apply to a function and are not among those given."""
    given = {check.id for check in checks}
    return [name for name in CHECKS if name not in given and _applies(name, function)]


def _applies(check: str, function: Function) -> bool:
    return not (
        (check == "gradient" and function.forward is None)
        or (check == "laws" and not function.laws)
    )


def _overall(outcomes: Sequence[Outcome]) -> Outcome:
    for same in (Outcome.PASSED, Outcome.NOT_STARTED):
        if all(outcome is same for outcome in outcomes):
            return same
    for outcome in outcomes:
        if outcome not in {Outcome.PASSED, Outcome.NOT_STARTED}:
            return outcome
    return Outcome.FAILED
