"""The command that writes a quiz as other systems read it."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli.faults import Exit, Fault, OneOf, WholeNumber
from grader.cli.quizzes import complete_quiz, shelf_of
from grader.cli.settings import ANY_PATH, Settings, command
from grader.quiz.exporting.targets import TARGETS, export
from grader.text import Text

MOST_VARIANTS = 200

NO_FORMAT = Text("no format was given", "nenhum formato foi indicado")
FORMATS = Text(
    "`--format moodle`, `gift`, `qti`, or `--student` for a version without keys",
    "`--format moodle`, `gift`, `qti`, ou `--student` para uma versão sem gabarito",
)
TWO_FORMATS = Text("`--student` is a format of its own", "`--student` já é um formato por si só")
LEAVE_ONE = Text("leave off one of the two", "deixe de usar um dos dois")
NO_VARIANTS = Text("at least one variant is needed", "é preciso pelo menos uma variante")
EXISTS = Text("{file} exists already", "{file} já existe")
ELSEWHERE = Text(
    "`--output FILE` writes elsewhere; move this one away to write it anew",
    "`--output FILE` escreve em outro lugar; tire este dali para escrevê-lo de novo",
)
NOT_WRITTEN = Text(
    "{file} cannot be written ({reason})", "não foi possível escrever {file} ({reason})"
)
WROTE = Text("Written: {file}", "Escrito: {file}")
NOTE = Text("note: {note}", "nota: {note}")


@command("export")
@click.argument("quiz", metavar="QUIZ", shell_complete=complete_quiz)
@click.option("--format", "target", type=OneOf(TARGETS), help="moodle, gift, qti or student.")
@click.option("--student", is_flag=True, help="A version without keys, for graded quizzes.")
@click.option("--output", type=ANY_PATH, metavar="FILE", help="Where to write; else beside you.")
@click.option(
    "--variants",
    type=WholeNumber(MOST_VARIANTS),
    metavar="N",
    default="20",
    help="Variants of each question with drawn numbers; 20 if not said.",
)
@click.pass_obj
def export_command(
    settings: Settings,
    quiz: str,
    target: str | None,
    student: bool,
    output: Path | None,
    variants: int,
) -> None:
    """Write a quiz for Moodle (XML or GIFT) or Canvas (QTI 1.2), or without its keys.

    --lang chooses the language; a version without keys has both.
    """
    settings.refuse_json("author export")
    if student and target not in {None, "student"}:
        raise Fault(TWO_FORMATS, LEAVE_ONE)
    target = "student" if student else target
    if target is None:
        raise Fault(NO_FORMAT, FORMATS)
    if not variants:
        raise Fault(NO_VARIANTS)
    from grader.cli.quiz.opening import open_quiz
    from grader.quiz.exporting.notices import CannotExport

    shelf = shelf_of(settings)
    read = open_quiz(settings, shelf, quiz)
    chosen = next(known for known in TARGETS if known == target)
    try:
        file = export(read, shelf.formulas, chosen, settings.language, variants)
    except CannotExport as fault:
        is_missing = isinstance(fault.__cause__, ImportError)  # a package, not the course's fault
        raise Fault(fault.message, code=Exit.GRADER if is_missing else Exit.COURSE) from fault
    path = output or Path(f"{read.id}{file.suffix}")
    _write(path, file.data)
    screen = settings.screen()
    screen.line(screen.words(WROTE.format(file=Text.same(str(path)))))
    for notice in file.notices:
        settings.error_screen().paragraph(NOTE.format(note=notice))


def _write(path: Path, data: bytes) -> None:
    """Write a file that is not there yet; a learner's version must never replace the quiz."""
    shown = Text.same(str(path))
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError as fault:
        raise Fault(EXISTS.format(file=shown), ELSEWHERE) from fault
    except OSError as fault:
        reason = Text.same(fault.strerror or str(fault))
        raise Fault(NOT_WRITTEN.format(file=shown, reason=reason)) from fault
