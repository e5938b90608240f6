"""Commands that change a workspace: make one, put a stub back, open a file in an editor."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.faults import Exit, Fault
from grader.cli.settings import (
    ANY_PATH,
    Settings,
    command,
    complete_exercise,
    find,
    workspace_here,
)
from grader.text import Text

if TYPE_CHECKING:
    from grader.course.catalog import Catalog, Entry
    from grader.output.console import Screen
    from grader.workspace import Workspace

MADE = Text("{count} files made in {folder}", "{count} arquivos criados em {folder}")
KEPT = Text(
    "{count} were there already and stay as they are", "{count} já existiam e ficam como estão"
)
READY = Text(
    "Nothing was missing in {folder}; all is as it was.",
    "Nada faltava em {folder}; tudo está como antes.",
)
BEGIN = Text(
    "Begin: `grade show {number}`, write in {file}, then `grade exercise {number}`",
    "Comece: `grade show {number}`, escreva em {file}, depois `grade exercise {number}`",
)
GO_THERE = Text("Go there: `cd {folder}`", "Vá para lá: `cd {folder}`")
IS_CLONE = Text(
    "{folder} is a clone of the course: its exercises are edited in place",
    "{folder} é um clone do curso: os exercícios são editados ali mesmo",
)
BEGIN_IN_PLACE = Text(
    "`grade list` shows them; `grade init DIR` makes a folder of its own",
    "`grade list` os mostra; `grade init DIR` cria uma pasta separada",
)
NOT_A_FOLDER = Text("{folder} is not a folder", "{folder} não é uma pasta")
CANNOT_WRITE = Text(
    "{folder} cannot be written to ({reason})", "não é possível escrever em {folder} ({reason})"
)
ELSEWHERE = Text("choose another folder: `grade init DIR`", "escolha outra pasta: `grade init DIR`")
UNTOUCHED = Text("{file} is the untouched stub already.", "{file} já é o esqueleto intacto.")
RESET = Text("{file} is the untouched stub again.", "{file} é de novo o esqueleto intacto.")
OLD_KEPT = Text("What you wrote is kept in {file}.", "O que você escreveu está guardado em {file}.")
NO_EDITOR = Text(
    "the editor `{editor}` could not be started ({reason})",
    "não foi possível abrir o editor `{editor}` ({reason})",
)
SET_EDITOR = Text(
    "set VISUAL or EDITOR to a program that exists",
    "defina VISUAL ou EDITOR com um programa que exista",
)
NO_FILE = Text("{file} is not there", "{file} não está ali")
PUT_BACK = Text("`grade reset {number}` puts it back", "`grade reset {number}` o repõe")


@command("init")
@click.argument("folder", metavar="[DIR]", default=".", type=ANY_PATH, required=False)
@click.pass_obj
def init_command(settings: Settings, folder: Path) -> None:
    """Make a workspace, or add what one lacks; nothing is overwritten."""
    from grader.course.location import is_clone
    from grader.workspace.files import initialise

    settings.refuse_json("init")
    catalog, shown = settings.catalog(), Text.same(str(folder))
    if is_clone(folder):
        raise Fault(IS_CLONE.format(folder=shown), BEGIN_IN_PLACE)
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise Fault(NOT_A_FOLDER.format(folder=shown), ELSEWHERE)
    try:
        done = initialise(folder, catalog)
    except OSError as fault:
        reason = Text.same(fault.strerror or str(fault))
        raise Fault(CANNOT_WRITE.format(folder=shown, reason=reason), ELSEWHERE) from fault
    screen = settings.screen()
    if not done.made:
        screen.paragraph(READY.format(folder=shown))
        return
    screen.paragraph(MADE.format(count=len(done.made), folder=shown))
    if done.kept:
        screen.paragraph(KEPT.format(count=len(done.kept)))
    first = catalog.entries[0]
    if folder.resolve() != Path.cwd():
        screen.paragraph(GO_THERE.format(folder=Text.same(shlex.quote(str(folder)))))
    screen.paragraph(BEGIN.format(number=first.number, file=first.file_name))


@command("reset")
@click.argument("exercise", metavar="N|NAME", shell_complete=complete_exercise)
@click.pass_obj
def reset_command(settings: Settings, exercise: str) -> None:
    """Put the untouched stub back; what you wrote is kept beside it."""
    settings.refuse_json("reset")
    catalog = settings.catalog()
    put_back(settings.screen(), find(catalog, exercise), workspace_here(), catalog)


def put_back(screen: Screen, entry: Entry, workspace: Workspace, catalog: Catalog) -> None:
    """Put an exercise's untouched stub back and say where the learner's own file is kept."""
    from grader.workspace.files import is_untouched, reset

    path = workspace.file_for(entry)
    if is_untouched(workspace, entry, catalog):
        screen.paragraph(UNTOUCHED.format(file=path.name))
        return
    try:
        kept = reset(workspace, entry, catalog)
    except OSError as fault:
        reason = Text.same(fault.strerror or str(fault))
        folder = Text.same(str(path.parent))
        raise Fault(CANNOT_WRITE.format(folder=folder, reason=reason), code=Exit.USAGE) from fault
    screen.paragraph(RESET.format(file=path.name))
    if kept:
        screen.paragraph(OLD_KEPT.format(file=kept.name))


@command("open")
@click.argument("exercise", metavar="N|NAME", shell_complete=complete_exercise)
@click.pass_obj
def open_command(settings: Settings, exercise: str) -> None:
    """Open your file in $VISUAL or $EDITOR, or print where it lies."""
    settings.refuse_json("open")
    entry = find(settings.catalog(), exercise)
    path = workspace_here().file_for(entry)
    if not path.exists():
        raise Fault(NO_FILE.format(file=path.name), PUT_BACK.format(number=entry.number))
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        settings.screen().line(str(path))
        return
    try:
        code = subprocess.call([*shlex.split(editor), str(path)])
        reason = Text.same(f"exit {code}") if code else None
    except (OSError, ValueError) as fault:
        reason = Text.same(getattr(fault, "strerror", None) or str(fault))
    if reason:
        raise Fault(NO_EDITOR.format(editor=Text.same(editor), reason=reason), SET_EDITOR)
