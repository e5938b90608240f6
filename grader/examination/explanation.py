"""Turns a failure into words: the likely mistake and the smallest input that shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from grader.checks import gradients
from grader.checks.battery import Case, build
from grader.checks.claims import DEPENDS_ON_BEFORE, DIFFERS_AGAIN, LAW_BROKEN
from grader.checks.closeness import VISIBLE, Closeness, worst
from grader.checks.values import Answer, closeness_of
from grader.course.exercise import Function
from grader.diagnosis import exceptions, structure
from grader.diagnosis.matching import Evidence, named, wrong_blocks
from grader.diagnosis.sentences import WITHOUT
from grader.diagnosis.smallest import Ask, Failing, minimise, size_of_error
from grader.examination.breaches import first_breach
from grader.examination.findings import Examination, Failure, ask_cases
from grader.examination.showing import counterexample, entry_name, number
from grader.records import CheckResult, Diagnosis, Outcome
from grader.sandbox import Raised, Session, Stopped
from grader.search import Example, smallest_failing
from grader.text import Text

WRONG_ENTRY = Text("`{name}` is {got}; expected {want}.", "`{name}` é {got}; o esperado é {want}.")
NUMERIC = Text(
    "A central difference of the forward pass gives {value} there.",
    "Uma diferença central da propagação direta dá {value} nesse ponto.",
)
TWO_AT_ONCE = Text(
    "Two things at once. {first} {second}", "Duas coisas ao mesmo tempo. {first} {second}"
)


def explain(
    examination: Examination,
    failure: Failure,
    session: Session,
    alone: Session,
    text_of: Callable[[str], Text],
    seed: int,
) -> CheckResult:
    """Describe a failure: what was wrong, on which smallest input, and the likely mistake.

    session: the child that gave the wrong answer   alone: a fresh one, asked that input first
    """
    if failure.case is None or failure.answer is None:
        diagnosis = _diagnosis(examination, failure, None, None, text_of)
        shown = (
            counterexample(examination.function, Failing(*failure.shown)) if failure.shown else None
        )
        return CheckResult(failure.check, failure.outcome, 0, failure.message, shown, diagnosis)
    start = Failing(failure.case, failure.answer)
    if unsteady := _unsteady(examination.function, start, alone):
        return CheckResult(failure.check, failure.outcome, 0, unsteady)
    return _explained(
        examination, failure, start, alone if session.dead else session, text_of, seed
    )


def _explained(
    examination: Examination,
    failure: Failure,
    start: Failing,
    session: Session,
    text_of: Callable[[str], Text],
    seed: int,
) -> CheckResult:
    function = examination.function

    def ask(cases: Sequence[Case]) -> list[Answer]:
        return ask_cases(function, session, cases)

    smallest = _smallest(function, _plainest(examination, start), ask, failure, seed)
    diagnosis = _diagnosis(examination, failure, smallest, ask, text_of)
    message = failure.message
    if failure.outcome is Outcome.FAILED:
        message = _difference(function, smallest) or message
    if diagnosis is None:
        broken = first_breach(function, start.case, start.answer, session, show=False)
        if broken:
            message = Text.join([message, LAW_BROKEN.format(claim=broken.claim)])
    shown = counterexample(function, smallest)
    return CheckResult(failure.check, failure.outcome, 0, message, shown, diagnosis)


def _plainest(examination: Examination, start: Failing) -> Failing:
    """Return the wrong answer with the largest error, if that of the first is too small to see."""
    if examination.evidence is None or size_of_error(start.case, start.answer) >= VISIBLE:
        return start
    asked = zip(examination.evidence.cases, examination.evidence.answers, strict=True)
    wrong = [
        Failing(case, answer)
        for case, answer in asked
        if answer.blocks is not None and closeness_of(case, answer) is Closeness.DIFFERENT
    ]
    return max(wrong, key=lambda one: size_of_error(*one), default=start)


def _unsteady(function: Function, start: Failing, alone: Session) -> Text | None:
    """Ask a fresh child for this input twice; say so if the answer hangs on more than the input."""
    if isinstance(alone.loaded(), Raised | Stopped):
        return None
    answers = ask_cases(function, alone, [start.case, start.case])
    right = [closeness_of(start.case, answer) is not Closeness.DIFFERENT for answer in answers]
    if right and all(right):
        return DEPENDS_ON_BEFORE
    same = all(_alike(start.case, start.answer, answer) for answer in answers)
    return None if same else DIFFERS_AGAIN


def _alike(case: Case, one: Answer, other: Answer) -> bool:
    """Tell whether two wrong answers are the same but for rounding."""
    if one.blocks is None or one.problem is not None:
        return one.raised == other.raised
    return closeness_of(case._replace(expected=one.blocks), other) is not Closeness.DIFFERENT


def _diagnosis(
    examination: Examination,
    failure: Failure,
    smallest: Failing | None,
    ask: Ask | None,
    text_of: Callable[[str], Text],
) -> Diagnosis | None:
    evidence = examination.evidence
    if evidence is None or smallest is None or ask is None:
        return _clue(failure)
    slugs = named(evidence)
    if len(slugs) == 1:
        return Diagnosis(slugs[0], text_of(slugs[0]))
    if slugs:
        first, second = (text_of(slug) for slug in slugs)
        return Diagnosis("+".join(slugs), TWO_AT_ONCE.format(first=first, second=second))
    if clue := _clue(failure):
        where = structure.where_one(evidence, smallest.case.sizes)
        return clue._replace(message=Text.join([clue.message, where])) if where else clue
    text = structure.finding(evidence, smallest.case.sizes) or _ablation(evidence, ask)
    text = text or structure.only_blocks(evidence)
    return Diagnosis(None, text) if text else None


def _clue(failure: Failure) -> Diagnosis | None:
    text = exceptions.hint(*failure.exception) if failure.exception else None
    return Diagnosis(None, text) if text else None


def _ablation(evidence: Evidence, ask: Ask) -> Text | None:
    """Find the one input without which the answer is right, though not trivially so."""
    if evidence.right(0):
        return None
    named_arrays = structure.ablations(evidence)
    recipe = evidence.cases[0].recipe
    cases = [build(evidence.function, recipe._replace(arrays=arrays)) for _, arrays in named_arrays]
    answers = ask(cases)
    probed = Evidence(evidence.function, cases[: len(answers)], answers)
    wrong = wrong_blocks(evidence)
    names = [
        name
        for index, (name, _) in enumerate(named_arrays[: len(answers)])
        if probed.right(index) and any(np.any(cases[index].expected[block]) for block in wrong)
    ]
    # where every term uses the one input there is, its absence tells nothing
    told = len(names) == 1 and len(named_arrays) > 1
    return WITHOUT.format(name=names[0]) if told else None


def _smallest(function: Function, start: Failing, ask: Ask, failure: Failure, seed: int) -> Failing:
    smallest = minimise(function, start, ask)
    if failure.check != "examples" or smallest.case.sizes != start.case.sizes:
        return smallest
    # a branch on sizes: no small axes fail, so search for the smallest that do
    found = _search_live(function, start, ask, seed)
    return minimise(function, found, ask) if found else smallest


def _search_live(function: Function, start: Failing, ask: Ask, seed: int) -> Failing | None:
    last: list[Failing] = []

    def fails(example: Example) -> bool:
        case = build(function, example.recipe())
        for answer in ask([case]):
            alike = answer.raised == start.answer.raised
            if alike and not Evidence(function, [case], [answer]).right(0):
                last.append(Failing(case, answer))
                return True
        return False

    smallest_failing(tuple(start.case.sizes), seed, fails)
    return last[-1] if last else None


def _difference(function: Function, failing: Failing) -> Text | None:
    """Name the entry that differs most, and what a central difference says of it."""
    case, answer = failing.case, failing.answer
    if answer.blocks is None or answer.problem is not None:
        return answer.problem
    errors = [worst(want, got) for want, got in zip(case.expected, answer.blocks, strict=True)]
    which = max(range(len(errors)), key=lambda i: errors[i][1])
    index, error = errors[which]
    want, got = float(case.expected[which][index]), float(answer.blocks[which][index])
    shown = entry_name(function.blocks[which], index)
    message = WRONG_ENTRY.format(name=shown, got=number(got, error), want=number(want, error))
    if len(number(want, error)) > len("-0.00000000"):
        return message  # a central difference has no more digits than that
    numeric = gradients.entry_difference(function, case, which, index)
    if numeric is None:
        return message
    return Text.join([message, NUMERIC.format(value=number(numeric, error))])
