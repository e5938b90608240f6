"""Commands that read: the list, a statement or a solution, a hint, how far one has come."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli.faults import Fault
from grader.cli.settings import Settings, command, complete_exercise, find, workspace_here
from grader.text import Text

if TYPE_CHECKING:
    from grader.course.catalog import Catalog, Entry
    from grader.output.console import Screen
    from grader.output.listing import Row
    from grader.workspace import Progress

NEXT = Text("Next: `grade exercise {number}`", "Próximo: `grade exercise {number}`")
ALL_DONE = Text("Every exercise is passed.", "Você passou em todos os exercícios.")
NOT_YET = Text(
    "the course's own answer to {label} opens once yours has passed",
    "a resposta do curso para {label} abre quando a sua passar",
)
TRY = Text("`grade hint {number}` helps on the way", "`grade hint {number}` ajuda no caminho")
LEVEL = Text("Hint {level} of {most}:", "Dica {level} de {most}:")
LAST = Text("That was the last hint.", "Essa foi a última dica.")
NO_HINTS = Text("This exercise has no hints.", "Este exercício não tem dicas.")
SEEN = Text("Hints seen: {seen} of {most}", "Dicas vistas: {seen} de {most}")
TRIES = Text("Tries: {tries}", "Tentativas: {tries}")
LIST_SCHEMA = "grade/list/v1"


@command("list")
@click.pass_obj
def list_command(settings: Settings) -> None:
    """List the exercises with state and points; the next one is marked."""
    from grader.cli.standing import next_entry, print_notices, rows

    catalog, progress = settings.catalog(), _progress_here()
    if settings.json:
        click.echo(_listed(rows(catalog, progress), next_entry(catalog, progress)))
    else:
        show_list(settings.screen(), catalog, progress)
    print_notices(settings, progress)


def show_list(screen: Screen, catalog: Catalog, progress: Progress | None) -> None:
    """Print every exercise with its state, how far one has come, and what is next."""
    from grader.cli.standing import next_entry, rows
    from grader.output.listing import print_list, print_progress

    shown, following = rows(catalog, progress), next_entry(catalog, progress)
    print_list(screen, shown, following.number if following else None)
    print_progress(screen, shown)
    _print_next(screen, following)


@command("progress")
@click.pass_obj
def progress_command(settings: Settings) -> None:
    """Show how far you have come: exercises, points, tries, hints."""
    from grader.cli.standing import next_entry, print_notices, rows
    from grader.output.listing import print_progress

    catalog, progress = settings.catalog(), _progress_here()
    shown, following = rows(catalog, progress), next_entry(catalog, progress)
    if settings.json:
        click.echo(_listed(shown, following))
    else:
        screen = settings.screen()
        print_progress(screen, shown)
        screen.paragraph(TRIES.format(tries=sum(row.tries for row in shown)))
        most = sum(row.hints_in_all for row in shown)
        screen.paragraph(SEEN.format(seen=sum(row.hints for row in shown), most=most))
        _print_next(screen, following)
    print_notices(settings, progress)


@command("show")
@click.argument("exercise", metavar="N|NAME", shell_complete=complete_exercise)
@click.option("--solution", is_flag=True, help="The course's own answer, once yours has passed.")
@click.pass_obj
def show_command(settings: Settings, exercise: str, solution: bool) -> None:
    """Show an exercise's statement, or its solution once you have passed."""
    settings.refuse_json("show")
    catalog = settings.catalog()
    entry = find(catalog, exercise)
    text = _solution(entry) if solution else entry.statement(settings.language)
    screen = settings.screen()
    if screen.console.is_terminal and not solution:
        screen.markdown(text)
    else:
        screen.verbatim(text)


@command("hint")
@click.argument("exercise", metavar="N|NAME", shell_complete=complete_exercise)
@click.pass_obj
def hint_command(settings: Settings, exercise: str) -> None:
    """Give the next hint for an exercise; each time one more."""
    from grader.cli.standing import print_notices
    from grader.workspace import Progress

    settings.refuse_json("hint")
    entry = find(settings.catalog(), exercise)
    progress = Progress(workspace_here().state)
    give_hint(settings.screen(), entry, progress)
    print_notices(settings, progress)


def give_hint(screen: Screen, entry: Entry, progress: Progress) -> None:
    """Print the hints seen so far and one more, which is then seen too."""
    if not entry.hints:
        screen.paragraph(NO_HINTS)
        return
    most = len(entry.hints)
    level = min(progress.of(entry.name).hints + 1, most)
    for k, hint in enumerate(entry.hints[:level], 1):
        screen.line((screen.words(LEVEL.format(level=k, most=most)), "bold" if k == level else ""))
        screen.paragraph(hint, indent=2)
    if level == most:
        screen.paragraph(LAST, style="dim")
    progress.add_hint(entry.name, level)


def _progress_here() -> Progress | None:
    from grader.workspace import Progress, find_workspace

    workspace = find_workspace(Path.cwd())
    return Progress(workspace.state) if workspace else None


def _listed(shown: list[Row], following: Entry | None) -> str:
    from grader.output.json import dumped, text_to_json

    exercises: list[dict[str, Any]] = []
    for row in shown:
        fields = row._asdict()
        fields["title"] = text_to_json(row.title)
        exercises.append({**fields, "passed": row.passed})
    after = following.number if following else None
    return dumped({"schema": LIST_SCHEMA, "exercises": exercises, "next": after})


def _print_next(screen: Screen, following: Entry | None) -> None:
    screen.paragraph(NEXT.format(number=following.number) if following else ALL_DONE)


def _solution(entry: Entry) -> str:
    from grader.course.source import solution
    from grader.workspace import Progress

    progress = Progress(workspace_here().state)
    if progress.of(entry.name).best < entry.max_score:
        raise Fault(NOT_YET.format(label=entry.label), TRY.format(number=entry.number))
    return solution(entry)
