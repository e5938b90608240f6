"""Grades every mutant of a function, and counts which checks kill them and how many are named."""

from __future__ import annotations

import ast
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from grader.authoring.folders import Folder, Reference
from grader.authoring.specs import examples_mistakes
from grader.authoring.workshop import Workshop
from grader.checks.battery import Array, Draw, as_blocks, fresh
from grader.checks.closeness import Closeness, compare
from grader.course.exercise import Function
from grader.course.faults import CourseError
from grader.course.source import solution
from grader.mutants import Mutant, mutants
from grader.records import FunctionResult, Outcome
from grader.text import Text

GRADING = Text("{name}: mutant {done} of {all}", "{name}: mutante {done} de {all}")
OTHER_CASES = 1000
OTHER_SEEDS = 10_000  # apart from those of the grader's own cases
LARGEST_SIZE = 6
AXES = "NTDHKV"


class Fate(NamedTuple):
    """What became of one mutant.

    killer: the check that rejected it, or an outcome where no check came to it; None: it passed
    slug: what it was named   told: whether it got any diagnosis at all
    """

    mutant: Mutant
    outcome: Outcome
    killer: str | None = None
    slug: str | None = None
    told: bool = False


class Tally(NamedTuple):
    """What became of all mutants of one function."""

    function: str
    path: Path
    fates: tuple[Fate, ...]
    equivalent: tuple[Mutant, ...]

    @property
    def faults(self) -> list[Fate]:
        """Those on which the grader itself failed."""
        return [fate for fate in self.fates if fate.outcome is Outcome.GRADER_ERROR]

    @property
    def killed(self) -> list[Fate]:
        """Those that were rejected."""
        return [fate for fate in self.fates if fate.killer and fate not in self.faults]

    @property
    def survivors(self) -> list[Mutant]:
        """Those that pass and are not the reference in other words."""
        passed = [fate.mutant for fate in self.fates if fate.outcome is Outcome.PASSED]
        return [mutant for mutant in passed if mutant not in self.equivalent]

    @property
    def killers(self) -> Counter[str]:
        """How many each check killed."""
        return Counter(fate.killer for fate in self.killed if fate.killer)


def tallies(workshop: Workshop, folder: Folder, say: Callable[[Text], None]) -> Iterator[Tally]:
    """Grade all mutants of an exercise's functions, function by function."""
    exercise = folder.load()
    for mistake in examples_mistakes(folder, exercise):
        raise CourseError(mistake.message)
    for function in exercise.functions:
        path, changed = _of_reference(folder, function.name)
        tasks = [partial(_fate, folder.number, function.name, mutant) for mutant in changed]
        fates = []
        for fate in workshop.each(tasks):
            fates.append(fate)
            say(GRADING.format(name=function.name, done=len(fates), all=len(tasks)))
        passed = [fate.mutant for fate in fates if fate.outcome is Outcome.PASSED]
        yield Tally(function.name, path, tuple(fates), tuple(_equivalent(function, passed)))


def _of_reference(folder: Folder, name: str) -> tuple[Path, list[Mutant]]:
    """Make the mutants of a function, each with its line in the reference, and name its file."""
    source, page = solution(folder), Reference(folder.reference).page(name)
    assert page is not None
    written = next(
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and node.name == name
    )
    # a solution carries the function as it stands
    shift = page.functions[name].lineno - written.lineno
    changed = (replace(mutant, line=mutant.line + shift) for mutant in mutants(source, name))
    return page.path, list(changed)


def _fate(number: int, name: str, mutant: Mutant, workshop: Workshop) -> Fate:
    """Grade a mutant as a learner's file."""
    report = workshop.grade(workshop.folder(number), mutant.source)
    result = next((result for result in report.functions if result.name == name), None)
    if result is None or report.outcome is Outcome.GRADER_ERROR:
        return Fate(mutant, report.outcome, str(report.outcome))
    if result.outcome is Outcome.PASSED:
        return Fate(mutant, Outcome.PASSED)
    diagnoses = [check.diagnosis for check in result.checks if check.diagnosis]
    slug = next((diagnosis.slug for diagnosis in diagnoses if diagnosis.slug), None)
    return Fate(mutant, result.outcome, _killer(result), slug, bool(diagnoses))


def _killer(result: FunctionResult) -> str:
    for check in result.checks:
        if check.outcome not in {Outcome.PASSED, Outcome.SKIPPED}:
            return check.id
    return str(result.outcome)


def _equivalent(function: Function, passed: Sequence[Mutant]) -> list[Mutant]:
    if not passed:
        return []
    cases = other_cases(function)
    return [
        mutant
        for mutant in passed
        if _equal_on(function, _program(mutant.source, function.name), cases)
    ]


class OtherDraw(Draw):
    """Draws values in another way than the grader does: uniform."""

    def _fresh(self, kind: str, shape: tuple[int, ...]) -> Array:
        low = 0.0 if kind == "gate" else -1.0
        reach = 1.0 if kind in {"gate", "signed_unit"} else 2.0
        return np.asarray(self._rng.uniform(low * reach, reach, shape))


def other_cases(function: Function) -> list[tuple[Any, ...]]:
    """Draw the arguments of the cases on which a surviving mutant is compared."""
    rng = np.random.default_rng(99)
    found = []
    for seed in range(OTHER_CASES):
        sizes = {axis: int(rng.integers(1, LARGEST_SIZE + 1)) for axis in AXES}
        found.append(function.cases(OtherDraw(sizes, seed + OTHER_SEEDS)))
    return found


def _equal_on(function: Function, program: Any, cases: Sequence[tuple[Any, ...]]) -> bool:
    """Tell whether a program gives the right answers on cases."""
    right = function.expected or function.reference
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for arguments in cases:
            wants = as_blocks(function, right(*fresh(arguments)))
            tolerance = function.tolerance(arguments, wants[0]) if function.tolerance else None
            try:
                gots = as_blocks(function, program(*fresh(arguments)))
            except Exception:
                return False
            compared = (compare(a, b, tolerance) for a, b in zip(wants, gots, strict=True))
            if any(closeness is not Closeness.EQUAL for closeness in compared):
                return False
    return True


def _program(source: str, name: str) -> Any:
    """Execute a mutant of the course's own source and return its function."""
    namespace: dict[str, Any] = {"__name__": "mutant"}
    exec(compile(source, "mutant", "exec"), namespace)
    return namespace[name]
