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
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from grader.authoring.desk import Desks, desks
from grader.authoring.folders import Folder
from grader.authoring.functions import wrong_program_mistakes
from grader.authoring.mistakes import Mistake
from grader.authoring.mutating import tallies
from grader.authoring.samples import accepted_mistakes, expectation, rejected_mistakes
from grader.course.location import locate
from grader.search import DEFAULT_SEED

ROOT = Path(__file__).resolve().parent.parent


class Counting:
    """Grades the programs and mutants of one exercise and prints what came out."""

    def __init__(self, opened: Desks, folder: Folder) -> None:
        self.desks, self.desk, self.folder = opened, opened.desk, folder
        self.wrong = 0

    def say(self, text: str, *, fault: bool = False) -> None:
        """Print a line; count it when it is a fault of the grader's."""
        self.wrong += fault
        print(f"  {'WRONG ' if fault else ''}{text}")

    def tell(self, mistakes: Iterable[Mistake]) -> None:
        """Print what was judged wrongly."""
        for mistake in mistakes:
            self.say(f"{mistake.path.name}:{mistake.line}: {mistake.message.en}", fault=True)

    def accepted(self) -> None:
        """Grade the right answers in other styles."""
        files = self.folder.programs("accepted")
        for path in files:
            self.tell(accepted_mistakes(self.desk, self.folder, path))
        self.say(f"right answers in other styles: {len(files)} graded")

    def rejected(self) -> None:
        """Grade the second program of each misconception."""
        files = [
            path
            for path in self.folder.programs("rejected")
            if " " not in (expectation(path) or "")
        ]
        for path in files:
            self.tell(rejected_mistakes(self.desk, self.folder, path))
        self.say(f"misconceptions, written in a second way: {len(files)} graded")

    def misconceptions(self) -> None:
        """Match each misconception's own program."""
        functions = self.folder.load().functions
        for function in functions:
            self.tell(wrong_program_mistakes(self.folder, function))
        count = sum(len(function.programs()) for function in functions)
        self.say(f"misconceptions, the course's own programs: {count} matched")

    def mutants(self) -> None:
        """Grade every mutant of the reference."""
        for tally in tallies(self.desks, self.folder, lambda _name, _done, _all: None):
            for fate in tally.faults:
                self.say(f"{fate.mutant.change}: the grader failed", fault=True)
            for mutant in tally.survivors:
                self.say(f"accepted: {mutant.operator}: {mutant.change}", fault=True)
            named = sum(fate.slug is not None for fate in tally.killed)
            made, equivalent = len(tally.fates), len(tally.equivalent)
            self.say(f"mutants of {tally.function}: {made}, equivalent {equivalent}, named {named}")
            for mutant in tally.equivalent:
                self.say(f"  equivalent: {mutant.operator}: {mutant.change}")


def main() -> int:
    """Print every count; exit 1 when anything was judged wrongly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("numbers", nargs="*", help="exercises; all of them when none is named")
    numbers = parser.parse_args().numbers
    print(f"Python {platform.python_version()}, NumPy {np.__version__}, seed {DEFAULT_SEED}")
    wrong = 0
    with desks(locate(ROOT)) as opened:
        course = opened.desk.course
        for folder in [course.find(number) for number in numbers] or course.folders:
            started = time.perf_counter()
            print(folder.label)
            counting = Counting(opened, folder)
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
