"""Executing an exercise's spec.py, and holding what it defines to its exercise.yaml."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from grader.course.exercise import Exercise
from grader.course.faults import CourseError
from grader.text import Text

if TYPE_CHECKING:
    from grader.course.catalog import Entry

AT_LINE = Text("{file}:{line}: {cause}", "{file}:{line}: {cause}")
FAILED = Text("this cannot be executed: {reason}", "não foi possível executar isto: {reason}")
NO_EXERCISE = Text("no `EXERCISE` is defined here", "`EXERCISE` não é definido aqui")
OTHER_NAMES = Text(
    "the spec grades {spec}, but exercise.yaml gives points for {points}",
    "o spec corrige {spec}, mas exercise.yaml dá pontos para {points}",
)


def load_exercise(entry: Entry) -> Exercise:
    """Execute an entry's spec.py with its course's reference importable."""
    exercise = execute_spec(entry)
    graded, paid = [f.name for f in exercise.functions], list(entry.points)
    if graded != paid:
        names = {"spec": ", ".join(graded), "points": ", ".join(paid)}
        raise _fault(entry, 1, OTHER_NAMES.format(**names))
    return exercise


def execute_spec(entry: Entry) -> Exercise:
    """Execute an entry's spec.py and return what it defines, whatever its exercise.yaml says."""
    _offer(entry.reference)
    path = entry.folder / "spec.py"
    spec = importlib.util.spec_from_file_location(f"_spec_{entry.folder.name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as fault:
        reason = Text.same(f"{type(fault).__name__}: {fault}")
        raise _fault(entry, line_in(path, fault), FAILED.format(reason=reason)) from fault
    exercise = getattr(module, "EXERCISE", None)
    if not isinstance(exercise, Exercise):
        raise _fault(entry, 1, NO_EXERCISE)
    return exercise


def line_in(path: Path, fault: BaseException) -> int:
    """Return the line of a file at which an exception arose, 1 where it did not arise there."""
    import traceback  # dear, and nothing is wrong with most

    if isinstance(fault, SyntaxError) and fault.filename == str(path):
        return fault.lineno or 1
    steps = traceback.extract_tb(fault.__traceback__)
    return next((step.lineno or 1 for step in reversed(steps) if step.filename == str(path)), 1)


def _fault(entry: Entry, line: int, cause: Text) -> CourseError:
    file = f"{entry.folder.parent.name}/{entry.folder.name}/spec.py"
    return CourseError(AT_LINE.format(file=file, line=line, cause=cause))


def _offer(folder: Path) -> None:
    """Let `from reference.x import y` find a course's own folder before the installed one."""
    reference = importlib.import_module("reference")
    if str(folder) not in reference.__path__:
        reference.__path__.insert(0, str(folder))
