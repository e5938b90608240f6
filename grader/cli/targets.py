"""What `grade exercise` grades: which exercises, in which files."""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from grader.cli.faults import Fault
from grader.cli.settings import NO_WORKSPACE, RUN_INIT, find
from grader.cli.standing import next_entry
from grader.course.catalog import Catalog, Entry
from grader.course.faults import UnknownExercise
from grader.text import Text
from grader.workspace import Progress, Workspace
from grader.workspace.files import importable_beside

OR_FILE = Text(
    "{init}, and `grade exercise N --file PATH` grades a file anywhere",
    "{init}, e `grade exercise N --file CAMINHO` avalia um arquivo em qualquer lugar",
)
ONE_FILE = Text("`--file` goes with one exercise", "`--file` acompanha um exercício só")
WHICH = Text(
    "which exercise is {file}? its name does not say",
    "qual exercício é {file}? o nome não indica",
)
SAY_NUMBER = Text("`grade exercise N --file {file}`", "`grade exercise N --file {file}`")
NO_SUCH_FILE = Text("no file {file}", "não existe o arquivo {file}")
NOT_HERE = Text("{file} is not in this workspace", "{file} não está nesta área de trabalho")
PUT_BACK = Text("`grade reset {number}` puts it there", "`grade reset {number}` o coloca ali")
ALL_AND_NAMES = Text(
    "`--all` takes no exercise and no `--file`", "`--all` não aceita exercício nem `--file`"
)


class Target(NamedTuple):
    """One exercise and the file to grade; `counts` where it is the workspace's own."""

    entry: Entry
    path: Path
    others: tuple[tuple[str, Path], ...]
    counts: bool


class Asked(NamedTuple):
    """What the command line asks for."""

    names: tuple[str, ...]
    everything: bool
    file: Path | None


def choose(
    asked: Asked, catalog: Catalog, workspace: Workspace | None, progress: Progress | None
) -> list[Target]:
    """Choose what is graded; an empty list where nothing is left."""
    if asked.everything and (asked.names or asked.file):
        raise Fault(ALL_AND_NAMES)
    if asked.file is not None:
        return [_given(asked.file, asked.names, catalog, workspace)]
    if workspace is None:
        raise Fault(NO_WORKSPACE, OR_FILE.format(init=RUN_INIT))
    if asked.everything:
        held = [entry for entry in catalog.entries if workspace.holds(entry)]
        return [_own(entry, catalog, workspace) for entry in held]
    entries = _entries(asked.names, catalog, progress)
    return [_present(entry, catalog, workspace) for entry in entries]


def _entries(names: Sequence[str], catalog: Catalog, progress: Progress | None) -> list[Entry]:
    if not names:
        following = next_entry(catalog, progress)
        return [following] if following else []
    found = [find(catalog, name) for name in names]
    return [entry for k, entry in enumerate(found) if entry not in found[:k]]


def _own(entry: Entry, catalog: Catalog, workspace: Workspace) -> Target:
    others = workspace.others(entry, catalog)
    return Target(entry, workspace.file_for(entry), tuple(others), counts=True)


def _present(entry: Entry, catalog: Catalog, workspace: Workspace) -> Target:
    if not workspace.holds(entry):
        hint = PUT_BACK.format(number=entry.number)
        raise Fault(NOT_HERE.format(file=Text.same(workspace.file_for(entry).name)), hint)
    return _own(entry, catalog, workspace)


def _given(
    file: Path, names: Sequence[str], catalog: Catalog, workspace: Workspace | None
) -> Target:
    if len(names) > 1:
        raise Fault(ONE_FILE)
    entry = find(catalog, names[0]) if names else _by_name(file, catalog)
    try:
        os.lstat(file)
    except (FileNotFoundError, NotADirectoryError):
        raise Fault(NO_SUCH_FILE.format(file=Text.same(str(file)))) from None
    except (OSError, ValueError):
        pass  # whoever opens it says what is wrong
    path = file.absolute()
    # A folder that merely looks like a workspace may be somebody else's.
    if workspace and workspace.is_settled and path == workspace.file_for(entry):
        return _own(entry, catalog, workspace)
    return Target(entry, path, tuple(importable_beside(path)), counts=False)


def _by_name(file: Path, catalog: Catalog) -> Entry:
    try:
        return catalog.find(file.stem)
    except UnknownExercise as unknown:
        shown = Text.same(file.name)
        hint = SAY_NUMBER.format(file=Text.same(shlex.quote(str(file))))
        raise Fault(WHICH.format(file=shown), hint) from unknown
