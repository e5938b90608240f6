"""Measures what judging a right answer costs the grader, exercise by exercise.

    .venv/bin/python benchmarks/judging.py [NUMBER]... [--runs 11]

The course's own answer is graded again and again in one process that has everything loaded, as
`grade watch` and a class do. *whole* is the time from question to report, the learner's code and
the waiting for it included; *own* is the processor time of the grader alone: making the inputs, the
right answers, sending, reading, comparing. Medians of the runs, after two that warm up.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import sys
import time
from pathlib import Path

from grader.course.catalog import Catalog, Entry
from grader.course.source import solution
from grader.grading import grade
from grader.records import Outcome
from grader.sandbox import Limits, Sandbox, Submission
from grader.search import DEFAULT_SEED

ROOT = Path(__file__).resolve().parent.parent
LIMIT_MS = 50.0
WARM_UP = 2


def submission_of(entry: Entry) -> Submission:
    """Make a submission of the course's own answer."""
    data = solution(entry).encode()
    return Submission(entry.file_name, data, {}, {}, hashlib.sha256(data).hexdigest())


def measured(sandbox: Sandbox, catalog: Catalog, entry: Entry, runs: int) -> tuple[float, float]:
    """Return the medians of whole and own time, in milliseconds."""
    submission, whole, own = submission_of(entry), [], []
    for run in range(runs + WARM_UP):
        started, worked = time.perf_counter(), time.process_time()
        report = grade(sandbox, entry, submission, DEFAULT_SEED, Limits(), catalog=catalog)
        if report.outcome is not Outcome.PASSED:
            raise SystemExit(f"{entry.label}: {report.outcome}")
        if run >= WARM_UP:
            whole.append(time.perf_counter() - started)
            own.append(time.process_time() - worked)
    return 1e3 * statistics.median(whole), 1e3 * statistics.median(own)


def main() -> int:
    """Print a line for each exercise; exit 1 when one costs the grader more than the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("numbers", nargs="*", help="exercises; all of them when none is named")
    parser.add_argument("--runs", type=int, default=11)
    given = parser.parse_args()
    catalog = Catalog(ROOT)
    entries = [catalog.find(number) for number in given.numbers] or catalog.entries
    above = 0
    with Sandbox() as sandbox:
        for entry in entries:
            whole, own = measured(sandbox, catalog, entry, given.runs)
            above += own > LIMIT_MS
            print(f"{entry.number:02} {entry.name:26} whole {whole:6.1f} ms   own {own:6.1f} ms")
    print(f"above {LIMIT_MS:.0f} ms: {above}")
    return 1 if above else 0


if __name__ == "__main__":
    sys.exit(main())
