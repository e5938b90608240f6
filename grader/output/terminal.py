"""A Report on a terminal: what passed, what did not, the smallest input that shows it, and why."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.cells import cell_len

from grader.output import counterexample
from grader.output.amounts import points, seconds
from grader.output.console import Screen
from grader.output.sanitise import visible_lines
from grader.output.words import (
    FAIL_GLYPH,
    GLYPHS,
    OUTCOMES,
    STYLES,
    VERDICTS,
    check_name,
)
from grader.records import (
    CheckResult,
    FunctionResult,
    Location,
    Note,
    Outcome,
    Printed,
    Report,
)
from grader.text import Text

EXERCISE = Text("Exercise {number} · {title}", "Exercício {number} · {title}")
EXAMPLES = Text("({count} inputs)", "({count} entradas)")
LINES = 12
NOTE = Text("note: {message}", "nota: {message}")
PRINTED = Text("Your code printed:", "Seu código imprimiu:")
CUT = Text("… the rest was cut off", "… o resto foi cortado")
LOOKS_LIKE = Text("Likely mistake:", "Erro provável:")


def print_report(
    screen: Screen, report: Report, title: Text, file: str, steps: Sequence[Text] = ()
) -> None:
    """Print one report; `steps` are what the reader may do next, one line each."""
    _header(screen, report, title, file)
    if report.message:
        score = "–" if report.score is None else report.score
        _mark(screen, report.outcome, file, f"{score} / {report.max_score}")
        screen.paragraph(report.message, indent=4)
    if report.location:
        _location(screen, report.location)
    for function in report.functions:
        _function(screen, function)
    _notes(screen, report.notes)
    _printed(screen, report.printed)
    _ending(screen, report, steps)


def _header(screen: Screen, report: Report, title: Text, file: str) -> None:
    heading = EXERCISE.format(number=report.exercise.number, title=title)
    left, right = screen.words(heading), screen.fitted(file, screen.width - 2)
    gap = screen.width - cell_len(left) - cell_len(right)
    if gap < 2:
        screen.line((left, "bold"))
        screen.line("  ", (right, "dim"))
    else:
        screen.line((left, "bold"), " " * gap, (right, "dim"))
    screen.line()


def _mark(screen: Screen, outcome: Outcome, name: str, right: str) -> None:
    """Print glyph, word, name, and points at the right edge."""
    word = screen.words(OUTCOMES[outcome])
    glyph = GLYPHS.get(outcome, FAIL_GLYPH)
    # In ASCII the glyphs are the words ok and FAIL themselves.
    doubled = screen.ascii and outcome in {Outcome.PASSED, Outcome.FAILED}
    left = glyph if doubled else f"{glyph} {word}"
    shown = screen.fitted(name, screen.width - 26)
    gap = max(screen.width - 2 - len(left) - 2 - cell_len(shown) - len(right) - 2, 2)
    style = STYLES.get(outcome, "bold red")
    screen.line("  ", (left, style), "  ", shown, " " * gap if right else "", right)


def _function(screen: Screen, function: FunctionResult) -> None:
    score = "–" if function.score is None else function.score
    _mark(screen, function.outcome, function.name, f"{score} / {function.max_score}")
    for check in function.checks:
        if check.outcome is not Outcome.SKIPPED:
            _check(screen, check)
    _skipped(screen, [check for check in function.checks if check.outcome is Outcome.SKIPPED])
    told = {check.message for check in function.checks}
    if function.message and function.message not in told:
        screen.paragraph(function.message, indent=6)
    if function.location:
        _location(screen, function.location)
    for check in function.checks:
        _evidence(screen, check)
    _notes(screen, function.notes)


def _check(screen: Screen, check: CheckResult) -> None:
    glyph = GLYPHS.get(check.outcome, FAIL_GLYPH)
    name = screen.words(check_name(check.id))
    text = screen.words(check.message or Text.same(""))
    if check.examples > 1:
        text += " " + screen.words(EXAMPLES.format(count=check.examples))
    start = f"{glyph} {name:<10} "
    # A column of its own for what is said, however long it gets.
    first, *rest = screen.wrapped(text, 6 + len(start)) or [""]
    style = STYLES.get(check.outcome, "bold red")
    screen.line(" " * 6, (start, style), first)
    for line in rest:
        screen.line(" " * (6 + len(start)), line)


def _skipped(screen: Screen, checks: Sequence[CheckResult]) -> None:
    """Say on one line what was not reached."""
    if not checks:
        return
    names = ", ".join(screen.words(check_name(check.id)) for check in checks)
    reason = screen.words(checks[0].message or OUTCOMES[Outcome.SKIPPED])
    screen.paragraph(f"{GLYPHS[Outcome.SKIPPED]} {names}: {reason}", indent=6, style="dim")


def _evidence(screen: Screen, check: CheckResult) -> None:
    if check.counterexample:
        screen.line()
        counterexample.show(screen, check.counterexample)
    if check.diagnosis:
        screen.line()
        screen.line(" " * 4, (screen.words(LOOKS_LIKE), "bold yellow"))
        screen.paragraph(check.diagnosis.message, indent=6)


def _location(screen: Screen, location: Location) -> None:
    screen.line()
    room = screen.width - 14
    screen.line(" " * 4, (f"{screen.fitted(location.file, room)}:{location.line}", "bold"))
    if location.text:
        text = screen.fitted(location.text.rstrip().expandtabs(4), room)
        screen.line(" " * 6, (f"{location.line} | ", "dim"), text)


def _notes(screen: Screen, notes: Sequence[Note]) -> None:
    for note in notes:
        screen.paragraph(NOTE.format(message=note.message), indent=4, style="cyan")


def _printed(screen: Screen, printed: Printed) -> None:
    if not printed.text.strip():
        return
    screen.line()
    screen.paragraph(PRINTED, indent=4)
    lines = [(line, len(list(same))) for line, same in groupby(visible_lines(printed.text))]
    for line, times in lines[:LINES]:
        # One print in a function shows once for every call.
        for piece in screen.wrapped(f"{line}  (×{times})" if times > 1 else line, 6):
            screen.line(" " * 4, ("│ ", "dim"), piece)
    if printed.truncated or len(lines) > LINES:
        screen.paragraph(CUT, indent=6, style="dim")


def _ending(screen: Screen, report: Report, steps: Sequence[Text]) -> None:
    screen.line()
    parts = [
        screen.words(VERDICTS[report.outcome]),
        screen.words(points(report.score, report.max_score)),
        seconds(report.duration_s, screen.language),
    ]
    style = "bold green" if report.outcome is Outcome.PASSED else "bold"
    screen.line((" · ".join(parts), style))
    for step in steps:
        screen.paragraph(step)
