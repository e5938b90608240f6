"""Turns a failure into words: the likely mistake and the smallest input that shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from grader.checks import gradients
from grader.checks.battery import Case, build
from grader.checks.claims import LAW_BROKEN
from grader.checks.closeness import worst
from grader.checks.values import Answer
from grader.course.exercise import Function
from grader.diagnosis import exceptions, structure
from grader.diagnosis.matching import Evidence, named
from grader.diagnosis.smallest import Ask, Failing, minimise
from grader.examination.findings import Examination, Failure, ask_cases
from grader.examination.showing import counterexample, entry_name, number
from grader.examination.stages import broken_laws
from grader.records import CheckResult, Diagnosis, Outcome
from grader.sandbox import Session
from grader.search import Example, smallest_failing
from grader.text import Text

WRONG_ENTRY = Text("`{name}` is {got}; expected {want}.", "`{name}` é {got}; o esperado é {want}.")
NUMERIC = Text(
    "A central difference of the forward pass gives {value} there.",
    "Uma diferença central da passagem direta dá {value} nesse ponto.",
)
TWO_AT_ONCE = Text(
    "Two things at once. {first} {second}", "Duas coisas ao mesmo tempo. {first} {second}"
)


def explain(
    examination: Examination,
    failure: Failure,
    session: Session,
    text_of: Callable[[str], Text],
    seed: int,
) -> CheckResult:
    """Describe a failure: what was wrong, on which smallest input, and the likely mistake."""
    function = examination.function

    def ask(cases: Sequence[Case]) -> list[Answer]:
        return ask_cases(function, session, cases)

    diagnosis = _diagnosis(examination, failure, ask, text_of)
    message, example = failure.message, None
    if failure.case is not None and failure.answer is not None:
        laws = broken_laws(function, failure.case, failure.answer, session)
        smallest = _smallest(function, Failing(failure.case, failure.answer), ask, failure, seed)
        example = counterexample(function, smallest)
        if failure.outcome is Outcome.FAILED:
            message = _difference(function, smallest) or failure.message
        message = Text.join([message, *(LAW_BROKEN.format(claim=law) for law in laws[:1])])
    return CheckResult(failure.check, failure.outcome, 0, message, example, diagnosis)


def _diagnosis(
    examination: Examination, failure: Failure, ask: Ask, text_of: Callable[[str], Text]
) -> Diagnosis | None:
    evidence = examination.evidence
    if evidence is not None and failure.check in {"form", "values", "examples"}:
        slugs = named(evidence)
        if len(slugs) == 1:
            return Diagnosis(slugs[0], text_of(slugs[0]))
        if slugs:
            first, second = (text_of(slug) for slug in slugs)
            return Diagnosis("+".join(slugs), TWO_AT_ONCE.format(first=first, second=second))
    text = exceptions.hint(*failure.exception) if failure.exception else None
    if text is None and evidence is not None and failure.check in {"form", "values", "examples"}:
        text = structure.finding(evidence) or _ablation(evidence, ask)
        text = text or structure.only_blocks(evidence)
    return Diagnosis(None, text) if text else None


def _ablation(evidence: Evidence, ask: Ask) -> Text | None:
    """Find the one input without which the answer is right."""
    if evidence.right(0):
        return None
    named_arrays = structure.ablations(evidence)
    recipe = evidence.cases[0].recipe
    cases = [
        build(evidence.function, type(recipe)(recipe.sizes, recipe.seed, recipe.style, arrays))
        for _, arrays in named_arrays
    ]
    answers = ask(cases)
    probed = Evidence(evidence.function, cases, answers)
    names = [name for i, (name, _) in enumerate(named_arrays[: len(answers)]) if probed.right(i)]
    return structure.WITHOUT.format(name=names[0]) if len(names) == 1 else None


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
    shown = entry_name(function.returns[which], index)
    message = WRONG_ENTRY.format(name=shown, got=number(got, error), want=number(want, error))
    if function.loss is None:
        return message
    numeric = gradients.entry_difference(function, case, which, index)
    return Text.join([message, NUMERIC.format(value=number(numeric, error))])
