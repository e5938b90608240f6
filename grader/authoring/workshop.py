"""Where an author's programs are graded: here, or by as many processes as there are processors."""

from __future__ import annotations

import hashlib
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from typing import Self, TypeVar

from grader.authoring.folders import Folder, Folders
from grader.course.location import Location
from grader.grading import grade
from grader.records import Report
from grader.sandbox import Limits, Sandbox, Submission
from grader.search import DEFAULT_SEED

T = TypeVar("T")

# fewer are done here before another process has even started
ENOUGH_TO_SHARE = 24
MOST_PROCESSES = 8
SLOWNESS = 3.0  # all processors are busy, and no right answer may be late for that


class Workshop:
    """A course, and a sandbox to grade its programs in, until the `with` block ends."""

    def __init__(self, location: Location) -> None:
        self.course = Folders(location)
        self.limits = Limits().scaled(SLOWNESS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if "sandbox" in self.__dict__:
            self.sandbox.close()

    @cached_property
    def sandbox(self) -> Sandbox:
        """The sandbox, started when it is first needed."""
        return Sandbox()

    def folder(self, number: int) -> Folder:
        """Return the folder with a number."""
        return next(folder for folder in self.course.folders if folder.number == number)

    def grade(self, folder: Folder, answer: Submission | str) -> Report:
        """Grade a file, or the text of one, at the default seed."""
        if isinstance(answer, str):
            data = answer.encode()
            answer = Submission(folder.file_name, data, {}, {}, hashlib.sha256(data).hexdigest())
        return grade(self.sandbox, folder, answer, DEFAULT_SEED, self.limits, catalog=self.course)

    def each(self, tasks: Sequence[Callable[[Workshop], T]]) -> Iterator[T]:
        """Do every task, in this process or in several; yield what each gives, in their order."""
        count = min(_processors(), MOST_PROCESSES)
        if count == 1 or len(tasks) < ENOUGH_TO_SHARE:
            yield from (task(self) for task in tasks)
            return
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # not forked: what runs here may have threads
        pool = ProcessPoolExecutor(count, get_context("spawn"), _heed_no_interrupt)
        try:
            futures = [pool.submit(_elsewhere, self.course.location, task) for task in tasks]
            for future in futures:
                yield future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _heed_no_interrupt() -> None:
    # whoever waits for this process is told, and ends it
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def _workshop(location: Location) -> Workshop:
    # the one thing a process of the pool keeps: its sandbox ends with it
    return Workshop(location)


def _elsewhere(location: Location, task: Callable[[Workshop], T]) -> T:
    return task(_workshop(location))
