"""Commands for those who write exercises: a new one, a check of the course, a count of mutants."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.faults import Exit, Fault, WholeNumber
from grader.cli.settings import Settings, Subgroup, command, complete_exercise, course_fault
from grader.course.faults import CourseError, UnknownExercise
from grader.text import Text

if TYPE_CHECKING:
    from grader.authoring.checking import Examined
    from grader.authoring.folders import Folder, Folders
    from grader.authoring.mistakes import Mistake
    from grader.authoring.mutating import Tally
    from grader.course.location import Location
    from grader.mutants import Mutant
    from grader.output.console import Screen

MOST_NUMBER = 9_999  # whatever is more than the largest gets its own error
WROTE = Text("Written:", "Escrito:")
TO_DO = Text("To do, in this order:", "A fazer, nesta ordem:")
THEN = Text(
    "Then: `grade reset {number}` makes the stub of your words, `grade author check {number}` "
    "finds what is missing, `grade author mutate {number}` tries the checks.",
    "Depois: `grade reset {number}` faz o esqueleto com as suas palavras, `grade author check "
    "{number}` acha o que falta, `grade author mutate {number}` põe as verificações à prova.",
)
SOUND = Text("No mistakes: {exercises}.", "Nenhum erro: {exercises}.")
SOUND_WITH_SAMPLES = Text(
    "No mistakes: {exercises}, {programs}.", "Nenhum erro: {exercises}, {programs}."
)
SAMPLES_TOO = Text(
    "`grade author check N` also grades the answers in tests/ for exercise N.",
    "`grade author check N` também avalia as respostas em tests/ para o exercício N.",
)
MISTAKES = Text("{count} mistakes in {files}.", "{count} erros em {files}.")
MISTAKE = Text("1 mistake.", "1 erro.")
FILES = Text("{count} files", "{count} arquivos")
FILE = Text("1 file", "1 arquivo")
EXERCISES = Text("{count} exercises", "{count} exercícios")
EXERCISE = Text("1 exercise", "1 exercício")
PROGRAMS = Text(
    "{count} right and wrong answers graded", "{count} respostas certas e erradas avaliadas"
)
NO_EXERCISES = Text("no exercises in {folder}", "nenhum exercício em {folder}")
MADE = Text("{name}: {count} mutants of {file}", "{name}: {count} mutantes de {file}")
NONE_MADE = Text("{name}: no mutant can be made of it", "{name}: não há como fazer mutantes dela")
KILLED = Text("✓ killed: {count} ({killers})", "✓ mortos: {count} ({killers})")
NONE_KILLED = Text("✓ killed: 0", "✓ mortos: 0")
NAMED = Text(
    "of these, named as a misconception: {named}; with any diagnosis: {told}",
    "destes, reconhecidos como um equívoco: {named}; com algum diagnóstico: {told}",
)
SURVIVED = Text("✗ survived: {count}", "✗ sobreviveram: {count}")
NONE_SURVIVED = Text("✓ survived: none", "✓ sobreviveram: nenhum")
EQUIVALENT = Text(
    "– equivalent, the same on {cases} other inputs: {count}",
    "– equivalentes, iguais em {cases} outras entradas: {count}",
)
FAULTS = Text("✗ the grader itself failed on: {count}", "✗ o próprio corretor falhou em: {count}")
MAKE_ONE = Text("`grade author new NAME` makes one", "`grade author new NAME` cria um")


@click.group("author", cls=Subgroup, invoke_without_command=True)
@click.pass_context
def author_command(context: click.Context) -> None:
    """Write exercises: make a new one, check the course, try its checks."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@command("new")
@click.argument("name", metavar="NAME")
@click.option(
    "--number", type=WholeNumber(MOST_NUMBER), metavar="NN", help="Its number; else the next one."
)
@click.pass_obj
def new_command(settings: Settings, name: str, number: int | None) -> None:
    """Write a new exercise, with a TODO wherever only you can know.

    Where reference/ has a function NAME, the exercise is made around it.
    """
    settings.refuse_json("author new")
    from grader.authoring.making import Refusal, make

    try:
        made = make(_location(settings), name, number)
    except Refusal as refusal:
        raise Fault(refusal.cause, refusal.hint) from refusal
    screen = settings.screen()
    screen.line((screen.words(WROTE), "bold"))
    for path in made.written:
        screen.line(f"  {_shown(path)}")
    screen.line()
    screen.line((screen.words(TO_DO), "bold"))
    _print_places(screen, made.to_do)
    screen.line()
    screen.paragraph(THEN.format(number=made.folder.number))


@command("check")
@click.argument("exercises", metavar="[N|NAME]...", nargs=-1, shell_complete=complete_exercise)
@click.pass_obj
def check_command(settings: Settings, exercises: tuple[str, ...]) -> int:
    """Check the whole course, or some exercises; every mistake with file and line.

    For exercises named, their answers in tests/ are graded too.
    """
    settings.refuse_json("author check")
    location = _location(settings)
    from grader.authoring.checking import check
    from grader.authoring.workshop import Workshop
    from grader.output.status import status

    with Workshop(location) as workshop, status(settings.error_screen()) as say:
        course = workshop.course
        if not course.folders and not course.mistakes:
            folder = Text.same(str(location.exercises))
            raise Fault(NO_EXERCISES.format(folder=folder), MAKE_ONE, Exit.COURSE)
        examined = check(workshop, _chosen(course, exercises), say, samples=bool(exercises))
    screen = settings.screen()
    _print_places(screen, examined.mistakes)
    if settings.debug:
        _print_traces(examined.mistakes)
    _print_count(screen, examined)
    return Exit.COURSE if examined.mistakes else Exit.PASSED


@command("mutate")
@click.argument("exercise", metavar="N|NAME", shell_complete=complete_exercise)
@click.option("--survivors", is_flag=True, help="List the survivors and nothing else.")
@click.pass_obj
def mutate_command(settings: Settings, exercise: str, survivors: bool) -> int:
    """Grade small changes of the reference: which are killed, and which are named."""
    settings.refuse_json("author mutate")
    location = _location(settings)
    from grader.authoring.mutating import tallies
    from grader.authoring.workshop import Workshop
    from grader.output.status import status

    with Workshop(location) as workshop:
        (folder,) = _chosen(workshop.course, [exercise])
        with status(settings.error_screen()) as say:
            found = list(tallies(workshop, folder, say))
    screen = settings.screen()
    for tally in found:
        _print_tally(screen, tally, survivors=survivors)
    return _code(found)


def _code(found: Sequence[Tally]) -> Exit:
    if any(tally.faults for tally in found):
        return Exit.GRADER
    return Exit.FAILED if any(tally.survivors for tally in found) else Exit.PASSED


def _location(settings: Settings) -> Location:
    from grader.course.location import locate

    try:
        return locate(settings.course)
    except CourseError as fault:
        raise course_fault(fault) from fault


def _chosen(course: Folders, asked: Sequence[str]) -> list[Folder]:
    """Return the folders asked for, in the course's order; all of them where none is."""
    try:
        numbers = {course.find(name).number for name in asked}
    except UnknownExercise as unknown:
        raise Fault(unknown.message, unknown.hint) from unknown
    return [folder for folder in course.folders if not asked or folder.number in numbers]


def _print_places(screen: Screen, found: Iterable[Mistake]) -> None:
    for mistake in found:
        place = f"{_shown(mistake.path)}:{mistake.line}: "
        screen.line((place, "bold"), screen.words(mistake.message))


def _print_traces(found: Iterable[Mistake]) -> None:
    from grader.output.sanitise import visible_lines

    for mistake in filter(lambda mistake: mistake.trace, found):
        lines = visible_lines(mistake.trace, longest=20_000, most=500)
        print(*lines, sep="\n", file=sys.stderr)


def _print_count(screen: Screen, examined: Examined) -> None:
    exercises = EXERCISE if examined.exercises == 1 else EXERCISES.format(count=examined.exercises)
    if not examined.mistakes:
        if examined.programs:
            programs = PROGRAMS.format(count=examined.programs)
            text = SOUND_WITH_SAMPLES.format(exercises=exercises, programs=programs)
            screen.paragraph(text)
            return
        screen.paragraph(SOUND.format(exercises=exercises))
        if examined.samples_left:
            screen.paragraph(SAMPLES_TOO, style="dim")
        return
    count, files = len(examined.mistakes), len({mistake.path for mistake in examined.mistakes})
    within = FILE if files == 1 else FILES.format(count=files)
    said = (MISTAKE if count == 1 else MISTAKES).format(count=count, files=within)
    screen.paragraph(said, style="bold")


def _shown(path: Path) -> str:
    """Write a path from the current folder on, where it lies there."""
    here = Path(os.getcwd())
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _print_tally(screen: Screen, tally: Tally, *, survivors: bool) -> None:
    """Print one function's account, or its survivors alone."""
    if survivors:
        _print_mutants(screen, tally, tally.survivors, indent="")
        return
    name, file = tally.function, Text.same(_shown(tally.path))
    if not tally.fates:
        screen.line(screen.words(NONE_MADE.format(name=name)))
        return
    made = MADE.format(name=name, count=len(tally.fates), file=file)
    screen.line((screen.words(made), "bold"))
    _print_killed(screen, tally)
    left = SURVIVED.format(count=len(tally.survivors)) if tally.survivors else NONE_SURVIVED
    screen.line("  ", (screen.words(left), "red" if tally.survivors else "green"))
    _print_mutants(screen, tally, tally.survivors)
    if tally.equivalent:
        from grader.authoring.mutating import OTHER_CASES

        equal = EQUIVALENT.format(count=len(tally.equivalent), cases=OTHER_CASES)
        screen.line("  ", screen.words(equal))
        _print_mutants(screen, tally, tally.equivalent)
    if tally.faults:
        screen.line("  ", (screen.words(FAULTS.format(count=len(tally.faults))), "red"))
        _print_mutants(screen, tally, [fate.mutant for fate in tally.faults])


def _print_killed(screen: Screen, tally: Tally) -> None:
    if not tally.killed:
        screen.line("  ", screen.words(NONE_KILLED))
        return
    killers = ", ".join(f"{check} {count}" for check, count in tally.killers.most_common())
    killed = KILLED.format(count=len(tally.killed), killers=killers)
    screen.line("  ", (screen.words(killed), "green"))
    named = sum(fate.slug is not None for fate in tally.killed)
    told = sum(fate.told for fate in tally.killed)
    screen.line("    ", screen.words(NAMED.format(named=named, told=told)))


def _print_mutants(
    screen: Screen, tally: Tally, mutants: Iterable[Mutant], indent: str = "    "
) -> None:
    for mutant in mutants:
        change = " ".join(mutant.change.split())
        place = f"{_shown(tally.path)}:{mutant.line}"
        screen.line(f"{indent}{place}: {mutant.operator}: {change}")


author_command.add_command(new_command)
author_command.add_command(check_command)
author_command.add_command(mutate_command)
