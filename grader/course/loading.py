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

FAILED = Text("{file} cannot be executed: {reason}", "não foi possível executar {file}: {reason}")
NO_EXERCISE = Text("{file} defines no `EXERCISE`", "{file} não define `EXERCISE`")
OTHER_NAMES = Text(
    "{file} grades {spec}, but exercise.yaml gives points for {points}",
    "{file} corrige {spec}, mas exercise.yaml dá pontos para {points}",
)


def load_exercise(entry: Entry) -> Exercise:
    """Execute an entry's spec.py with its course's reference importable."""
    path = entry.folder / "spec.py"
    file = f"{entry.folder.name}/spec.py"
    _offer(entry.reference)
    exercise = _executed(path, f"_spec_{entry.folder.name}", file)
    graded, paid = [f.name for f in exercise.functions], list(entry.points)
    if graded != paid:
        names = {"spec": ", ".join(graded), "points": ", ".join(paid)}
        raise CourseError(OTHER_NAMES.format(file=file, **names))
    return exercise


def _executed(path: Path, module_name: str, file: str) -> Exercise:
    spec = importlib.util.spec_from_file_location(module_name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as fault:
        reason = Text.same(f"{type(fault).__name__}: {fault}")
        raise CourseError(FAILED.format(file=file, reason=reason)) from fault
    exercise = getattr(module, "EXERCISE", None)
    if not isinstance(exercise, Exercise):
        raise CourseError(NO_EXERCISE.format(file=file))
    return exercise


def _offer(folder: Path) -> None:
    """Let `from reference.x import y` find a course's own folder before the installed one."""
    reference = importlib.import_module("reference")
    if str(folder) not in reference.__path__:
        reference.__path__.insert(0, str(folder))
