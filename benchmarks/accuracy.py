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

from grader.authoring.folders import Folder
from grader.authoring.mistakes import Mistake
from grader.authoring.mutating import tallies
from grader.authoring.programs import wrong_program_mistakes
from grader.authoring.samples import accepted_mistakes, expectation, rejected_mistakes
from grader.authoring.workshop import Workshop
from grader.course.location import locate
from grader.search import DEFAULT_SEED

ROOT = Path(__file__).resolve().parent.parent


def tell(text: str, wrong: Iterable[str] = ()) -> int:
    """Print a line under what was judged wrongly, and return how much that was."""
    told = [f"  WRONG {line}" for line in wrong]
    print(*told, f"  {text}", sep="\n")
    return len(told)


def places(mistakes: Iterable[Mistake]) -> list[str]:
    """Write mistakes with their files and lines."""
    return [f"{found.path.name}:{found.line}: {found.message.en}" for found in mistakes]


def count_answers(workshop: Workshop, folder: Folder) -> int:
    """Grade right answers, and match or grade both programs of each misconception."""
    right = folder.programs("accepted")
    found = (m for path in right for m in accepted_mistakes(workshop, folder, path))
    wrong = tell(f"right answers in other styles: {len(right)} graded", places(found))
    functions = folder.load().functions
    found = (m for function in functions for m in wrong_program_mistakes(folder, function))
    own = sum(len(function.programs()) for function in functions)
    wrong += tell(f"misconceptions, the course's own programs: {own} matched", places(found))
    slugs = [path for path in folder.programs("rejected") if " " not in (expectation(path) or "")]
    found = (m for path in slugs for m in rejected_mistakes(workshop, folder, path))
    return wrong + tell(
        f"misconceptions, written in a second way: {len(slugs)} graded", places(found)
    )


def count_mutants(workshop: Workshop, folder: Folder) -> int:
    """Grade every mutant of the reference."""
    wrong = 0
    for tally in tallies(workshop, folder, lambda _: None):
        failed = [f"{fate.mutant.change}: the grader failed" for fate in tally.faults]
        passed = [f"accepted: {m.operator}: {m.change}" for m in tally.survivors]
        named = sum(fate.slug is not None for fate in tally.killed)
        made, equivalent = len(tally.fates), len(tally.equivalent)
        line = f"mutants of {tally.function}: {made}, equivalent {equivalent}, named {named}"
        wrong += tell(line, failed + passed)
        for mutant in tally.equivalent:
            tell(f"  equivalent: {mutant.operator}: {mutant.change}")
    return wrong


def main() -> int:
    """Print every count; exit 1 when anything was judged wrongly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("numbers", nargs="*", help="exercises; all of them when none is named")
    numbers = parser.parse_args().numbers
    print(f"Python {platform.python_version()}, NumPy {np.__version__}, seed {DEFAULT_SEED}")
    wrong = 0
    with Workshop(locate(ROOT)) as workshop:
        course = workshop.course
        for folder in [course.find(number) for number in numbers] or course.folders:
            started = time.perf_counter()
            print(folder.label)
            wrong += count_answers(workshop, folder) + count_mutants(workshop, folder)
            print(f"  {time.perf_counter() - started:.1f} s")
    print(f"judged wrongly: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
