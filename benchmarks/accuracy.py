"""Counts what the grader accepts and rejects: right variants, mutants, named misconceptions.

    .venv/bin/python benchmarks/accuracy.py [NUMBER]...

Every verdict is given by the real grader in its sandbox. A mutant of the reference that passes is
compared with the reference on 1,000 cases drawn in another way than the grader draws its own;
equal on all of them, it is listed as equivalent; otherwise it was accepted wrongly.
"""

from __future__ import annotations

import argparse
import platform
import sys
import time
import warnings
from pathlib import Path
from typing import Any

import numpy as np

from grader.checks.battery import Array, Draw, battery, fresh
from grader.checks.closeness import allowed
from grader.checks.values import Answer
from grader.course.catalog import Catalog, Entry
from grader.course.exercise import Function
from grader.course.source import solution
from grader.diagnosis.matching import Evidence, behaviour, named
from grader.grading import grade
from grader.mutants import mutants
from grader.records import Outcome, Report
from grader.sandbox import Limits, Sandbox, Submission, read
from grader.search import DEFAULT_SEED

ROOT = Path(__file__).resolve().parent.parent
OTHER_CASES = 1000


class OtherDraw(Draw):
    """Draws sizes and values in another way than the grader does: uniform, other sizes."""

    def _fresh(self, kind: str, shape: tuple[int, ...]) -> Array:
        low = 0.0 if kind == "gate" else -1.0
        reach = 1.0 if kind in {"gate", "signed_unit"} else 2.0
        return np.asarray(self._rng.uniform(low * reach, reach, shape))


def other_cases(function: Function) -> list[tuple[Any, ...]]:
    """Draw the arguments of the cases on which a surviving mutant is compared."""
    rng = np.random.default_rng(99)
    found = []
    for seed in range(OTHER_CASES):
        sizes = {axis: int(rng.integers(1, 7)) for axis in "NTDHKV"}
        found.append(function.cases(OtherDraw(sizes, seed + 10_000)))
    return found


def equal_on(function: Function, program: Any, cases: list[tuple[Any, ...]]) -> bool:
    """Tell whether a program gives the reference's answers on cases."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for arguments in cases:
            want = function.reference(*fresh(arguments))
            try:
                got = program(*fresh(arguments))
            except Exception:
                return False
            wants, gots = (w if isinstance(w, tuple) else (w,) for w in (want, got))
            for a, b in zip(wants, gots, strict=False):
                if np.shape(a) != np.shape(b) or not np.all(
                    np.abs(a - b) <= allowed(np.asarray(a))
                ):
                    return False
    return True


class Counting:
    """Grades sources and files of one exercise and prints what came out."""

    def __init__(self, sandbox: Sandbox, catalog: Catalog, entry: Entry) -> None:
        self.sandbox, self.catalog, self.entry = sandbox, catalog, entry
        self.exercise = entry.load()
        self.wrong = 0

    def grade(self, submission: Submission) -> Report:
        """Grade one submission at the default seed."""
        return grade(
            self.sandbox, self.entry, submission, DEFAULT_SEED, Limits(), catalog=self.catalog
        )

    def say(self, text: str, *, fault: bool = False) -> None:
        """Print a line; count it when it is a fault of the grader's."""
        self.wrong += fault
        print(f"  {'WRONG ' if fault else ''}{text}")

    def accepted(self) -> None:
        """Grade the right answers in other styles."""
        files = sorted((ROOT / "tests" / "accepted" / f"{self.entry.number:02}").glob("*.py"))
        for path in files:
            report = self.grade(read(path))
            if report.outcome is not Outcome.PASSED:
                self.say(f"{path.name}: {report.outcome}", fault=True)
        self.say(f"right answers in other styles: {len(files)} graded")

    def rejected(self) -> None:
        """Grade the second program of each misconception."""
        files = sorted((ROOT / "tests" / "rejected" / f"{self.entry.number:02}").glob("*.py"))
        count = 0
        for path in files:
            expected = first_line(path).removeprefix("Expected:").strip()
            if " " in expected:
                continue
            count += 1
            slugs = diagnoses(self.grade(read(path)))
            if slugs != [expected]:
                self.say(f"{path.name}: named {slugs}, not {expected}", fault=True)
        self.say(f"misconceptions, written in a second way: {count} graded")

    def misconceptions(self) -> None:
        """Match each misconception's own program."""
        count = 0
        for function in self.exercise.functions:
            cases = battery(function, DEFAULT_SEED)
            for slug, program in function.programs():
                count += 1
                answers: list[Answer] = [behaviour(function, program, case) for case in cases]
                evidence = Evidence(function, cases, answers)
                right = all(evidence.right(index) for index in range(len(cases)))
                slugs = named(evidence)
                if right or slugs != [slug]:
                    self.say(f"{function.name}: {slug}: right={right} named {slugs}", fault=True)
        self.say(f"misconceptions, the course's own programs: {count} matched")

    def mutants(self) -> None:
        """Grade every mutant of the reference."""
        source = solution(self.entry, self.entry.reference)
        for function in self.exercise.functions:
            made, equivalent = 0, []
            cases: list[tuple[Any, ...]] = []
            for mutant in mutants(source, function.name):
                made += 1
                report = self.grade(submission_of(self.entry, mutant.source))
                result = next((r for r in report.functions if r.name == function.name), None)
                if result is None or result.outcome is not Outcome.PASSED:
                    if report.outcome is Outcome.GRADER_ERROR:
                        self.say(f"{mutant.change}: the grader failed", fault=True)
                    continue
                cases = cases or other_cases(function)
                if equal_on(function, program_of(mutant.source, function.name), cases):
                    equivalent.append(f"{mutant.operator}: {mutant.change}")
                else:
                    self.say(f"accepted: {mutant.operator}: {mutant.change}", fault=True)
            self.say(f"mutants of {function.name}: {made}, equivalent {len(equivalent)}")
            for line in equivalent:
                self.say(f"  equivalent: {line}")


def submission_of(entry: Entry, source: str) -> Submission:
    """Make a submission from a source text."""
    import hashlib

    data = source.encode()
    return Submission(f"{entry.name}.py", data, {}, {}, hashlib.sha256(data).hexdigest())


def program_of(source: str, name: str) -> Any:
    """Run a mutant of our own source and return its function."""
    namespace: dict[str, Any] = {"__name__": "mutant"}
    exec(compile(source, "mutant", "exec"), namespace)
    return namespace[name]


def first_line(path: Path) -> str:
    """Return the first line of a file's docstring."""
    return path.read_text(encoding="utf-8").splitlines()[0].strip('"').strip()


def diagnoses(report: Report) -> list[str | None]:
    """Return the slugs that a report names."""
    return [
        check.diagnosis.slug
        for function in report.functions
        for check in function.checks
        if check.diagnosis
    ]


def main() -> int:
    """Print every count; exit 1 when anything was judged wrongly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("numbers", nargs="*", help="exercises; all of them when none is named")
    numbers = parser.parse_args().numbers
    print(f"Python {platform.python_version()}, NumPy {np.__version__}, seed {DEFAULT_SEED}")
    catalog = Catalog(ROOT)
    entries = [catalog.find(number) for number in numbers] if numbers else catalog.entries
    wrong = 0
    with Sandbox() as sandbox:
        for entry in entries:
            started = time.perf_counter()
            print(f"{entry.number:02} {entry.name}")
            counting = Counting(sandbox, catalog, entry)
            counting.accepted()
            counting.misconceptions()
            counting.rejected()
            counting.mutants()
            wrong += counting.wrong
            print(f"  {time.perf_counter() - started:.1f} s")
    print(f"judged wrongly: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
