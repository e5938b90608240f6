"""Grades honest answers again and again on a busy machine and counts the verdicts that change.

    .venv/bin/python benchmarks/steadiness.py [--gradings 1000]

The answers are the course's own and every right one under tests/accepted. Each is graded once while
the machine is quiet; then as many processes as there are cores do nothing but compute, and all are
graded in turn, with every layer of the sandbox on, until the number is reached.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from grader.course.catalog import Catalog, Entry
from grader.course.source import solution
from grader.grading import grade
from grader.records import Report
from grader.sandbox import Limits, Sandbox, Submission, read
from grader.search import DEFAULT_SEED

ROOT = Path(__file__).resolve().parent.parent
BUSY = "while True: sum(range(10_000))"

Verdict = tuple[object, ...]


def answers(catalog: Catalog) -> Iterator[tuple[Entry, Submission]]:
    """Yield every right answer with the exercise that it answers."""
    for entry in catalog.entries:
        own = solution(entry, entry.reference).encode()
        yield entry, Submission(f"{entry.name}.py", own, {}, {}, "")
        for path in sorted((ROOT / "tests" / "accepted" / f"{entry.number:02}").glob("*.py")):
            yield entry, read(path)


def verdict(report: Report) -> Verdict:
    """Return what must not change: outcome, points, notes, and every check's outcome."""
    functions = tuple(
        (
            function.outcome,
            function.score,
            [note.id for note in function.notes],
            [(check.id, check.outcome, check.examples) for check in function.checks],
        )
        for function in report.functions
    )
    return report.outcome, report.score, report.sandbox, functions


@contextlib.contextmanager
def every_core_busy() -> Iterator[None]:
    """Keep every core computing."""
    cores = os.cpu_count() or 1
    busy = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(cores)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def main() -> int:
    """Print the counts; exit 1 when a verdict changed or an honest answer did not pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gradings", type=int, default=1000)
    gradings = parser.parse_args().gradings
    catalog = Catalog(ROOT)
    honest = list(answers(catalog))
    changed, slowest = 0, 0.0
    with Sandbox() as sandbox:
        print(
            f"Python {platform.python_version()}, NumPy {np.__version__}, {os.cpu_count()} cores, "
            f"sandbox {sandbox.level}: {', '.join(sandbox.layers)}"
        )

        def graded(entry: Entry, submission: Submission) -> Report:
            return grade(sandbox, entry, submission, DEFAULT_SEED, Limits(), catalog=catalog)

        quiet = [verdict(graded(*answer)) for answer in honest]
        failed = [s.name for (_, s), said in zip(honest, quiet, strict=True) if said[0] != "passed"]
        print(f"{len(honest)} honest answers on a quiet machine, not passed: {failed or 'none'}")
        started = time.perf_counter()
        with every_core_busy():
            for number in range(gradings):
                report = graded(*honest[number % len(honest)])
                slowest = max(slowest, report.duration_s)
                if verdict(report) != quiet[number % len(honest)]:
                    changed += 1
                    print(f"changed: {honest[number % len(honest)][1].name}: {report}")
    minutes = (time.perf_counter() - started) / 60
    print(
        f"{gradings} gradings with every core busy: {changed} verdicts changed; slowest "
        f"{slowest:.1f} s, {minutes:.1f} minutes in all"
    )
    return 1 if changed or failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
