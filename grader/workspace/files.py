"""The learner's files: where they lie, what they are called, and making them without loss."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from grader.course.catalog import Catalog, Entry
from grader.course.location import is_clone
from grader.regular import read_regular
from grader.text import LANGUAGES

STATE = ".grade"
NUMBERED = re.compile(r"ex\d\d_([a-z][a-z0-9_]*)")


class Workspace(NamedTuple):
    """A folder of exercise files: flat, or a clone of the course edited in place."""

    root: Path
    in_place: bool

    @property
    def state(self) -> Path:
        """The folder the grader keeps its own notes in."""
        return self.root / STATE

    @property
    def is_settled(self) -> bool:
        """Whether it was made one on purpose, and is not just a folder of such files."""
        return self.in_place or os.path.isdir(self.state)

    def file_for(self, entry: Entry) -> Path:
        """Where the learner writes an exercise."""
        if self.in_place:
            return self.root / "exercises" / entry.folder.name / f"{entry.name}.py"
        return self.root / entry.file_name

    def holds(self, entry: Entry) -> bool:
        """Whether an exercise's file lies in it, and not in a folder elsewhere that is linked."""
        path = self.file_for(entry)
        return os.path.lexists(path) and (path.parent == self.root or not path.parent.is_symlink())

    def others(self, entry: Entry, catalog: Catalog) -> list[tuple[str, Path]]:
        """Every other file the graded one may import, by each name it may use."""
        graded = self.file_for(entry)
        if not self.in_place:
            return importable_beside(graded)
        others = [other for other in catalog.entries if other.number != entry.number]
        return [
            (name, path)
            for other in others
            if self.holds(other) and os.path.isfile(path := self.file_for(other))
            for name in (other.name, other.file_name.removesuffix(".py"))
        ]


def importable_beside(graded: Path) -> list[tuple[str, Path]]:
    """List the Python files of a folder under every name they can be imported by."""
    return list(_named(sorted(graded.parent.glob("*.py")), graded))


def _named(paths: Iterable[Path], graded: Path) -> Iterator[tuple[str, Path]]:
    for path in paths:
        if path.name == graded.name or not path.stem.isidentifier():
            continue
        yield path.stem, path
        if match := NUMBERED.fullmatch(path.stem):
            yield match[1], path


def is_writable(workspace: Workspace) -> bool:
    """Tell whether progress can be kept, by asking the system."""
    state = workspace.state
    if not os.path.lexists(state):
        return os.access(workspace.root, os.W_OK | os.X_OK)
    # what is no folder takes no file, and a link is not followed
    real = os.path.isdir(state) and not os.path.islink(state)
    return real and os.access(state, os.W_OK | os.X_OK)


def find_workspace(start: Path) -> Workspace | None:
    """Find the workspace a folder belongs to: its own, or that of the nearest folder above."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if is_clone(folder):
            return Workspace(folder, in_place=True)
        # what must not be looked into is no workspace, and no reason to stop
        if os.path.isdir(folder / STATE):
            return Workspace(folder, in_place=False)
    # Handed around by mail or git, a workspace may come without its hidden folder.
    if any(NUMBERED.fullmatch(path.stem) for path in start.glob("ex*.py")):
        return Workspace(start, in_place=False)
    return None


class Made(NamedTuple):
    """What `init` did."""

    workspace: Workspace
    made: tuple[Path, ...]
    kept: tuple[Path, ...]


def initialise(folder: Path, catalog: Catalog) -> Made:
    """Make a flat workspace, or add what one lacks; nothing that exists is touched."""
    workspace = Workspace(folder.absolute(), in_place=False)
    for part in (workspace.root / "statements", workspace.state):
        _make_folder(part)
    made: list[Path] = []
    kept: list[Path] = []
    for path, text in _wanted(workspace, catalog):
        (made if _write_new(path, text) else kept).append(path)
    return Made(workspace, tuple(made), tuple(kept))


def _make_folder(folder: Path) -> None:
    """Make a folder if there is none; a link in its place would lead out of the workspace."""
    if os.path.islink(folder):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    folder.mkdir(parents=True, exist_ok=True)


def _wanted(workspace: Workspace, catalog: Catalog) -> Iterator[tuple[Path, str]]:
    # The state of a learner is nobody else's business, wherever the folder is pushed to.
    yield workspace.state / ".gitignore", "*\n"
    for entry in catalog.entries:
        yield workspace.file_for(entry), fresh_stub(entry, catalog)
        for language in LANGUAGES:
            name = f"{entry.file_name.removesuffix('.py')}.{language}.md"
            yield workspace.root / "statements" / name, entry.statement(language)


def fresh_stub(entry: Entry, catalog: Catalog) -> str:
    """Return an untouched stub: the packaged one, or made anew where it may be solved already."""
    if catalog.location.packaged and entry.stub_path.is_file():
        return entry.stub_path.read_text(encoding="utf-8")
    from grader.course.source import stub

    return stub(entry)


def _write_new(path: Path, text: str) -> bool:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True


def reset(workspace: Workspace, entry: Entry, catalog: Catalog) -> Path | None:
    """Put the untouched stub back; return where the old file is kept, None if there was none."""
    path = workspace.file_for(entry)
    if path.parent != workspace.root:
        _make_folder(path.parent)
    kept = _set_aside(path) if os.path.lexists(path) else None
    _write_new(path, fresh_stub(entry, catalog))
    return kept


def is_untouched(workspace: Workspace, entry: Entry, catalog: Catalog) -> bool:
    """Tell whether a learner's file is still the stub."""
    stub = fresh_stub(entry, catalog).encode()
    try:
        return read_regular(workspace.file_for(entry), len(stub)) == stub
    except OSError:
        return False


def _set_aside(path: Path) -> Path:
    number = 1
    while os.path.lexists(kept := path.with_name(f"{path.name}.bak-{number}")):
        number += 1
    path.rename(kept)
    return kept
