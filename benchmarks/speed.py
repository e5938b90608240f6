"""Times whole commands beside their floors, each pair in turn within one run.

    .venv/bin/python benchmarks/speed.py [--runs 11]

A figure is a ratio: the median time of a `grade` command over the median time of the imports that
no such command can do without. Every run of `grade exercise` starts in a new workspace. The last
figure is a difference: what all layers of the lock-down add to the time of one child, from its
fork until the learner's file is loaded and the child has ended.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from grader.sandbox import Sandbox, Submission

ROOT = Path(__file__).resolve().parent.parent
GRADE = [str(Path(sys.executable).with_name("grade"))]
NUMPY_CLICK = [sys.executable, "-c", "import numpy, click"]
TERMINAL = [sys.executable, "-c", "import click, yaml, rich.console"]


def timed(command: list[str], folder: Path) -> float:
    """Return the wall seconds of one whole command."""
    # as after `pip install`: bytecode is there from the second run on
    environment = {**os.environ, "GRADE_LANG": "en", "PYTHONDONTWRITEBYTECODE": ""}
    started = time.perf_counter()
    # a quiz meets the end of its input at its first question
    nothing = subprocess.DEVNULL
    done = subprocess.run(
        command, cwd=folder, env=environment, stdin=nothing, stdout=nothing, stderr=nothing
    )
    taken = time.perf_counter() - started
    # 1 is a wrong answer, or a quiz that was not ended; whatever else would be the time of a fault
    if done.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(command)} exited {done.returncode}")
    return taken


def workspace(folder: Path, answer: str) -> Path:
    """Lay a new workspace in which exercise 18 holds an answer."""
    place = Path(tempfile.mkdtemp(dir=folder))
    timed([*GRADE, "init", str(place)], folder)
    shutil.copy(answer, place / "ex18_lstm_step_backward.py")
    return place


def measure(
    label: str,
    command: list[str],
    floor: list[str],
    limit: float,
    place: Callable[[], Path],
    runs: int,
) -> bool:
    """Time a command and its floor in turn and print the ratio of their medians."""
    ours, floors = [], []
    for run in range(runs + 1):
        folder = place()
        pair = timed(command, folder), timed(floor, folder)
        if run:  # the first pair warms the file cache
            ours.append(pair[0])
            floors.append(pair[1])
    ratio = statistics.median(ours) / statistics.median(floors)
    verdict = "ok" if ratio <= limit else "TOO SLOW"
    print(
        f"{label:44} {1000 * statistics.median(ours):6.0f} ms   floor "
        f"{1000 * statistics.median(floors):5.0f} ms   ratio {ratio:4.2f}   limit {limit}   "
        f"{verdict}"
    )
    return ratio <= limit


def child_s(sandbox: Sandbox) -> float:
    """Return the wall seconds of one child's life."""
    submission = Submission("probe.py", b"def f():\n    return 1\n", {}, {}, "")
    started = time.perf_counter()
    with sandbox.open(submission, {"f": 0}) as session:
        session.loaded()
    return time.perf_counter() - started


def measure_layers(limit_ms: float, children: int) -> bool:
    """Time children with all layers and with none in turn; print the difference of the medians."""
    held, bare = [], []
    with Sandbox("fork") as locked, Sandbox("fork", layers=()) as unlocked:
        for child in range(children + 20):
            pair = child_s(locked), child_s(unlocked)
            if child >= 20:  # the first ones warm both up
                held.append(pair[0])
                bare.append(pair[1])
        layers = ", ".join(locked.layers)
    both = 1000 * statistics.median(held), 1000 * statistics.median(bare)
    more = both[0] - both[1]
    verdict = "ok" if more <= limit_ms else "TOO SLOW"
    print(
        f"{'one child with all layers, over a bare one':44} {both[0]:6.2f} ms   bare  "
        f"{both[1]:5.2f} ms   difference {more:4.2f} ms   limit {limit_ms} ms   {verdict}   "
        f"({layers})"
    )
    return more <= limit_ms


def main() -> int:
    """Print every figure; exit 1 when one is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    print(f"Python {platform.python_version()}, NumPy {np.__version__}, {os.cpu_count()} cores")
    answers = ROOT / "tests"
    right = sorted((answers / "accepted" / "18").glob("*.py"))[0]
    wrong = answers / "rejected" / "18" / "drops-the-cell-path.py"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        exercise = [*GRADE, "exercise", "18"]
        kept = workspace(folder, str(right))
        results = [
            measure(
                "grade exercise 18, right answer, first run",
                exercise, NUMPY_CLICK, 3.5, lambda: workspace(folder, str(right)), runs,
            ),
            measure(
                "grade exercise 18, wrong answer, first run",
                exercise, NUMPY_CLICK, 4.5, lambda: workspace(folder, str(wrong)), runs,
            ),
            measure("grade list", [*GRADE, "list"], TERMINAL, 1.3, lambda: kept, runs),
            measure(
                "grade quiz lesson-35, to its first prompt",
                [*GRADE, "quiz", "lesson-35"], TERMINAL, 2.0, lambda: kept, runs,
            ),
            measure(
                "grade quiz practice, which draws numbers",
                [*GRADE, "quiz", "practice"], TERMINAL, 2.0, lambda: kept, runs,
            ),
            measure_layers(1.5, 40 * runs),
        ]  # fmt: skip
    return 0 if all(results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
