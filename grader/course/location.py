"""Where a course lies: a folder given, the installed package, or the clone it runs from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import grader
from grader.course.faults import CourseError
from grader.text import Text

NO_COURSE = Text(
    "no course in {folder}: it holds no `exercises` folder",
    "não há curso em {folder}: falta a pasta `exercises`",
)


class Location(NamedTuple):
    """A course's folders; `packaged` where its stubs are no learner's files."""

    root: Path
    exercises: Path
    reference: Path
    packaged: bool

    @property
    def quizzes(self) -> Path:
        """The folder of the quizzes; a course may have none."""
        return self.root / "quizzes"


def locate(given: Path | None = None) -> Location:
    """Find the course given, or the one this package came with.

    The current folder never decides: its spec.py would be executed, and a teacher may stand in a
    learner's folder.
    """
    if given is not None:
        return _course_in(given)
    package = Path(grader.__file__).resolve().parent
    installed = package / "_course"
    return _course_in(installed if installed.is_dir() else package.parent)


def is_clone(folder: Path) -> bool:
    """Tell whether a folder is a clone's root, where stubs are edited in place."""
    parts = folder / "exercises", folder / "reference"
    # a link would have another folder's files graded, and reset
    return all(os.path.isdir(part) and not os.path.islink(part) for part in parts)


def _course_in(root: Path) -> Location:
    root = root.absolute()
    exercises = root / "exercises"
    if not os.path.isdir(exercises):
        raise CourseError(NO_COURSE.format(folder=Text.same(str(root))))
    own = root / "reference"
    beside = Path(grader.__file__).resolve().parent.parent / "reference"
    complete = os.path.isdir(own)
    return Location(root, exercises, own if complete else beside, packaged=not complete)
