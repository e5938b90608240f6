"""Grades the answers that an author wrote: the course's own, right ones, wrong ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from grader.authoring.folders import ENOUGH_ACCEPTED, Folder
from grader.authoring.mistakes import Mistake
from grader.authoring.places import SpecPage
from grader.authoring.workshop import Workshop
from grader.course.exercise import Exercise
from grader.course.source import solution
from grader.records import Outcome, Report
from grader.sandbox import Refused, read
from grader.text import Text

EXPECTED = re.compile(r'"""Expected: (.+)"""')
PRAISE = "own-forward"  # both functions of a pair are right: nothing to mend
SOUND = {Outcome.PASSED, Outcome.SKIPPED}
NAMING = {Outcome.FAILED, Outcome.RAISED}  # outcomes of an answer whose mistake can be named

OWN_FAILS = Text(
    "the course's own answer is not right by its own checks: {said}",
    "a resposta do próprio curso não passa nas suas verificações: {said}",
)
OWN_NOTE = Text(
    "the course's own answer earns a note: {said}",
    "a resposta do próprio curso ganha uma nota: {said}",
)
TOO_FEW = Text(
    "right answers in styles of their own: {count}; at least {enough} are needed",
    "respostas certas em estilos próprios: {count}; são precisas pelo menos {enough}",
)
NOT_PASSED = Text("this must pass, but: {said}", "isto deveria passar, mas: {said}")
NO_SECOND = Text(
    "`{slug}`: no file of tests/rejected/{folder} expects it; write the mistake in a second way",
    "`{slug}`: nenhum arquivo de tests/rejected/{folder} o espera; escreva o erro de outra maneira",
)
NO_EXPECTATION = Text(
    'the first line must tell what is to be found: `"""Expected: SLUG"""`, or an outcome and a '
    "word of the message",
    'a primeira linha deve dizer o que se espera: `"""Expected: SLUG"""`, ou um resultado e uma '
    "palavra da mensagem",
)
UNKNOWN_SLUG = Text(
    "no function of this exercise has a wrong program `{slug}`",
    "nenhuma função deste exercício tem um programa errado `{slug}`",
)
UNKNOWN_OUTCOME = Text(
    "`{outcome}` is no outcome; the outcomes are {outcomes}",
    "`{outcome}` não é um resultado; os resultados são {outcomes}",
)
PASSES = Text("this wrong answer passes", "esta resposta errada passa")
NAMED_OTHERWISE = Text(
    "this must be named `{slug}`; it is {named}",
    "isto deveria ser reconhecido como `{slug}`; {named}",
)
NAMED = Text("named {slugs}", "foi reconhecido como {slugs}")
NOT_NAMED = Text("not named ({outcome}: {said})", "ficou sem nome ({outcome}: {said})")
OTHER_OUTCOME = Text(
    "this must be `{expected}`; it is `{outcome}`: {said}",
    "isto deveria dar `{expected}`; dá `{outcome}`: {said}",
)
NOT_SAID = Text(
    "the message must hold `{words}`; it is: {said}",
    "a mensagem deveria conter `{words}`; é: {said}",
)


def slugs_named(report: Report) -> list[str]:
    """Return the slugs of the misconceptions that a report names."""
    return [
        check.diagnosis.slug
        for function in report.functions
        for check in function.checks
        if check.diagnosis and check.diagnosis.slug
    ]


def expectation(path: Path) -> str | None:
    """Return what the first line of a rejected answer says must be found; None without one."""
    # not with ast: some of these do not parse
    found = EXPECTED.match(path.read_text(encoding="utf-8", errors="replace"))
    return found[1] if found else None


def messages(report: Report) -> list[Text]:
    """Collect all that a report tells a learner."""
    found = [report.message]
    for function in report.functions:
        found.append(function.message)
        for check in function.checks:
            found += [check.message, check.diagnosis.message if check.diagnosis else None]
    return [text for text in found if text]


def said(report: Report) -> Text:
    """Join what a report tells a learner of what went wrong."""
    wrong = [
        function._replace(checks=tuple(c for c in function.checks if c.outcome not in SOUND))
        for function in report.functions
    ]
    found = dict.fromkeys(messages(report._replace(functions=tuple(wrong))))
    return Text.join(found) if found else Text.same("–")


def own_answer_mistakes(workshop: Workshop, folder: Folder) -> Iterator[Mistake]:
    """Grade the course's own answer: full marks, and nothing to remark."""
    report = workshop.grade(folder, solution(folder))
    page = SpecPage(folder.spec)
    for function in report.functions:
        line = page.line(function.name)
        if function.outcome is not Outcome.PASSED:
            only = report._replace(functions=(function,))
            yield page.at(line, OWN_FAILS.format(said=said(only)))
        for note in function.notes:
            if note.id != PRAISE:
                yield page.at(line, OWN_NOTE.format(said=note.message))
    if not report.functions:
        yield page.at(1, OWN_FAILS.format(said=said(report)))
    for note in report.notes:
        yield page.at(1, OWN_NOTE.format(said=note.message))


def accepted_mistakes(workshop: Workshop, folder: Folder, path: Path) -> Iterator[Mistake]:
    """Grade a right answer in a style of its own: full marks."""
    report = _report(workshop, folder, path)
    if isinstance(report, Mistake):
        yield report
    elif report.outcome is not Outcome.PASSED:
        yield Mistake(path, 1, NOT_PASSED.format(said=said(report)))


def rejected_mistakes(workshop: Workshop, folder: Folder, path: Path) -> Iterator[Mistake]:
    """Grade a wrong answer: what must be found is found, and nothing else."""
    expected = expectation(path) or ""
    if problem := _expectation_problem(folder, expected):
        yield Mistake(path, 1, problem)
        return
    report = _report(workshop, folder, path)
    if isinstance(report, Mistake):
        yield report
        return
    slug, _, words = expected.partition(" ")
    message = _other_than(report, slug, words) if words else _not_named(report, slug)
    if report.outcome is Outcome.PASSED:
        message = PASSES
    if message:
        yield Mistake(path, 1, message)


def _report(workshop: Workshop, folder: Folder, path: Path) -> Report | Mistake:
    try:
        return workshop.grade(folder, read(path))
    except Refused as refusal:
        return Mistake(path, 1, refusal.message)


def _expectation_problem(folder: Folder, expected: str) -> Text | None:
    if not expected:
        return NO_EXPECTATION
    first, _, words = expected.partition(" ")
    if words:
        outcomes = [str(outcome) for outcome in Outcome]
        listed = Text.same(", ".join(outcomes))
        unknown = UNKNOWN_OUTCOME.format(outcome=Text.same(first), outcomes=listed)
        return None if first in outcomes else unknown
    slugs = {slug for function in folder.load().functions for slug in function.wrong}
    return None if first in slugs else UNKNOWN_SLUG.format(slug=Text.same(first))


def _not_named(report: Report, slug: str) -> Text | None:
    names = slugs_named(report)
    if names == [slug] and report.outcome in NAMING:
        return None
    not_named = NOT_NAMED.format(outcome=report.outcome, said=said(report))
    return NAMED_OTHERWISE.format(slug=slug, named=_named(names) if names else not_named)


def _named(slugs: list[str]) -> Text:
    return NAMED.format(slugs=Text.same(", ".join(f"`{slug}`" for slug in slugs)))


def _other_than(report: Report, outcome: str, words: str) -> Text | None:
    names = slugs_named(report)
    if names or report.outcome != outcome:
        told = _named(names) if names else said(report)
        return OTHER_OUTCOME.format(expected=outcome, outcome=report.outcome, said=told)
    if words.lower() not in Text.join(messages(report)).en.lower():
        return NOT_SAID.format(words=Text.same(words), said=said(report))
    return None


def missing_samples(folder: Folder, exercise: Exercise) -> Iterator[Mistake]:
    """Find too few right answers, and slugs without a second program."""
    count = len(folder.programs("accepted"))
    if count < ENOUGH_ACCEPTED:
        where = folder.programs_folder("accepted")
        yield Mistake(where, 1, TOO_FEW.format(count=count, enough=ENOUGH_ACCEPTED))
    written = {expectation(path) for path in folder.programs("rejected")}
    page = SpecPage(folder.spec)
    for function in exercise.functions:
        for slug in function.wrong:
            if slug not in written:
                number = f"{folder.number:02d}"
                text = NO_SECOND.format(slug=slug, folder=number)
                yield page.at(page.slug_line(function.name, slug), text)
