"""What a learner may do after a report."""

from __future__ import annotations

from grader.cli.standing import next_entry
from grader.cli.targets import Target
from grader.course.catalog import Catalog, Entry
from grader.records import Outcome, Report
from grader.text import Text
from grader.workspace import Progress

SOLUTION = Text(
    "The course's own answer: `grade show {number} --solution`",
    "A resposta do curso: `grade show {number} --solution`",
)
NEXT = Text(
    "Next: exercise {number} · {title}: `grade show {number}`",
    "Próximo: exercício {number} · {title}: `grade show {number}`",
)
ALL_DONE = Text("That was the last one. Well done!", "Esse era o último. Muito bem!")
STATEMENT = Text("What is asked: `grade show {number}`", "O que se pede: `grade show {number}`")
HINT = Text(
    "Hint {level} of {most}: `grade hint {number}`", "Dica {level} de {most}: `grade hint {number}`"
)
IN_DEBUGGER = Text(
    "This input in a debugger: `grade exercise {number} --repro again.py`",
    "Essa entrada em um depurador: `grade exercise {number} --repro again.py`",
)
BEST_STAYS = Text(
    "Your best so far stays: {best} of {most}.", "Seu melhor resultado continua: {best} de {most}."
)


def after(
    target: Target, report: Report, catalog: Catalog, progress: Progress | None
) -> list[Text]:
    """Return the next steps, at most three."""
    if report.outcome is Outcome.PASSED:
        return _passed(target, catalog, progress) if target.counts else []
    steps = [_best(target.entry, report, progress)] if target.counts and progress else []
    if report.outcome is Outcome.NOT_STARTED:
        steps.append(STATEMENT.format(number=target.entry.number))
    elif report.outcome is Outcome.FAILED:
        steps.append(_hint(target.entry, progress))
        if any(check.counterexample for f in report.functions for check in f.checks):
            steps.append(IN_DEBUGGER.format(number=target.entry.number))
    return [step for step in steps if step]


def _passed(target: Target, catalog: Catalog, progress: Progress | None) -> list[Text]:
    following = next_entry(catalog, progress)
    solution = SOLUTION.format(number=target.entry.number)
    if following is None:
        return [solution, ALL_DONE]
    return [solution, NEXT.format(number=following.number, title=following.title)]


def _best(entry: Entry, report: Report, progress: Progress) -> Text | None:
    best = progress.of(entry.name).best
    if report.score is not None and best <= report.score:
        return None
    return BEST_STAYS.format(best=best, most=entry.max_score)


def _hint(entry: Entry, progress: Progress | None) -> Text | None:
    seen = progress.of(entry.name).hints if progress else 0
    if progress is None or seen >= len(entry.hints):
        return None
    return HINT.format(level=seen + 1, most=len(entry.hints), number=entry.number)
