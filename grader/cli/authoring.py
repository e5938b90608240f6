"""Commands for authors: a new exercise or quiz, a check of the course, a count of mutants."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.exporting import export_command
from grader.cli.faults import TOO_MANY, Exit, Fault, WholeNumber
from grader.cli.paths import shown_path
from grader.cli.settings import Settings, Subgroup, command, complete_exercise, course_fault
from grader.course.faults import CourseError, UnknownExercise
from grader.text import Text

if TYPE_CHECKING:
    from grader.authoring.checking import Examined
    from grader.authoring.folders import Folder, Folders
    from grader.authoring.mistakes import Mistake
    from grader.authoring.mutating import Tally
    from grader.course.location import Location
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
THEN_QUIZ = Text(
    "Then: write where it says TODO; `grade author check {quiz}` finds what is left, and "
    "`grade quiz {quiz}` asks it.",
    "Depois: escreva onde está TODO; `grade author check {quiz}` acha o que falta, e `grade quiz "
    "{quiz}` faz as perguntas.",
)
NAME_ONE = Text(
    "`grade author new NAME` makes an exercise, `grade author new quiz ID` a quiz",
    "`grade author new NAME` cria um exercício, `grade author new quiz ID`, um questionário",
)
NO_NUMBER = Text("a quiz has no number", "um questionário não tem número")
LEAVE_OFF = Text("leave off `--number`", "deixe de usar `--number`")
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
MAKE_ONE = Text("`grade author new NAME` makes one", "`grade author new NAME` cria um")


@click.group("author", cls=Subgroup, invoke_without_command=True)
@click.pass_context
def author_command(context: click.Context) -> None:
    """Write exercises and quizzes: make a new one, check the course, try its checks."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@command("new")
@click.argument("names", metavar="NAME | quiz [ID]", nargs=-1, required=True)
@click.option(
    "--number", type=WholeNumber(MOST_NUMBER), metavar="NN", help="Its number; else the next one."
)
@click.pass_obj
def new_command(settings: Settings, names: tuple[str, ...], number: int | None) -> None:
    """Write a new exercise or quiz, with a TODO wherever only you can know.

    Where reference/ has a function NAME, the exercise is made around it.
    """
    settings.refuse_json("author new")
    from grader.authoring.making import Refusal

    is_quiz = names[0] == "quiz"
    if len(names) > (2 if is_quiz else 1):
        raise Fault(TOO_MANY.format(extra=Text.same(names[-1][:60])), NAME_ONE)
    if is_quiz and number is not None:
        raise Fault(NO_NUMBER, LEAVE_OFF)
    try:
        if is_quiz:
            _new_quiz(settings, names[1] if len(names) > 1 else None)
        else:
            _new_exercise(settings, names[0], number)
    except Refusal as refusal:
        raise Fault(refusal.cause, refusal.hint) from refusal


def _new_exercise(settings: Settings, name: str, number: int | None) -> None:
    from grader.authoring.making import make

    made = make(_location(settings), name, number)
    screen = settings.screen()
    _print_written(screen, made.written)
    screen.line()
    screen.line((screen.words(TO_DO), "bold"))
    _print_places(screen, made.to_do)
    screen.line()
    screen.paragraph(THEN.format(number=made.folder.number))


def _new_quiz(settings: Settings, name: str | None) -> None:
    from grader.authoring.quiz_making import make_quiz

    written = make_quiz(_location(settings), name)
    screen = settings.screen()
    _print_written(screen, written)
    screen.line()
    screen.paragraph(THEN_QUIZ.format(quiz=written[0].stem))


def _print_written(screen: Screen, written: Iterable[Path]) -> None:
    screen.line((screen.words(WROTE), "bold"))
    for path in written:
        screen.line(f"  {shown_path(path)}")


@command("check")
@click.argument("names", metavar="[N|NAME|QUIZ]...", nargs=-1, shell_complete=complete_exercise)
@click.pass_obj
def check_command(settings: Settings, names: tuple[str, ...]) -> int:
    """Check the whole course, or some exercises and quizzes; every mistake with its place.

    For exercises named, their answers in tests/ are graded too.
    """
    settings.refuse_json("author check")
    location = _location(settings)
    from grader.cli.quiz.check import check_shelf, named_quizzes

    quizzes, exercises = named_quizzes(location, names)
    wrong = check_shelf(settings, location, quizzes) if quizzes or not names else False
    if names and not exercises:
        return Exit.COURSE if wrong else Exit.PASSED
    code = _check_exercises(settings, location, exercises)
    return Exit.COURSE if wrong else code


def _check_exercises(settings: Settings, location: Location, exercises: tuple[str, ...]) -> int:
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
    from grader.cli.tallies import print_tally
    from grader.output.status import status

    with Workshop(location) as workshop:
        (folder,) = _chosen(workshop.course, [exercise])
        with status(settings.error_screen()) as say:
            found = list(tallies(workshop, folder, say))
    screen = settings.screen()
    for tally in found:
        print_tally(screen, tally, survivors=survivors)
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
        place = f"{shown_path(mistake.path)}:{mistake.line}: "
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


author_command.add_command(new_command)
author_command.add_command(check_command)
author_command.add_command(mutate_command)
author_command.add_command(export_command)
