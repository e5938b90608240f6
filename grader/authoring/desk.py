"""Where an author's programs are graded: here, or by as many processes as there are processors."""

from __future__ import annotations

import hashlib
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TypeVar

from grader.authoring.folders import Folder, Folders
from grader.course.location import Location
from grader.grading import grade
from grader.records import Report
from grader.sandbox import Limits, Sandbox, Submission
from grader.search import DEFAULT_SEED, axes, read_examples

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# fewer are done here before another process has even started
ENOUGH_TO_SHARE = 24
MOST_PROCESSES = 8
SLOWNESS = 3.0  # all processors are busy, and no right answer may be late for that


class Task(Protocol[T_co]):
    """Something to be done at a desk; it travels to other processes."""

    def __call__(self, desk: Desk) -> T_co:
        """Do it."""
        ...


class Desk:
    """A course and a sandbox to grade its programs in.

    aside: a folder for examples that the course lacks; None: one that ends with the desk
    """

    def __init__(self, location: Location, aside: Path | None = None) -> None:
        self.location = location
        self._given = aside
        self.course = Folders(location)
        self.limits = Limits().scaled(SLOWNESS)

    @cached_property
    def sandbox(self) -> Sandbox:
        """The sandbox, started when it is first needed."""
        return Sandbox()

    def folder(self, number: int) -> Folder:
        """Return the folder with a number."""
        return next(folder for folder in self.course.folders if folder.number == number)

    @property
    def aside(self) -> Path:
        """A folder for examples that the course lacks."""
        return self._given or Path(self._temporary.name)

    @cached_property
    def _temporary(self) -> TemporaryDirectory[str]:
        return TemporaryDirectory()

    def grade(self, folder: Folder, answer: Submission | str) -> Report:
        """Grade a file, or the text of one, at the default seed."""
        sent = submission_of(folder, answer) if isinstance(answer, str) else answer
        if not folder.aside and not read_examples(folder.own_examples, axes(folder.load())):
            # grading would draw them anew and keep them: that is for the author to do
            folder.aside = self.aside / f"{folder.number}.json"
        return grade(self.sandbox, folder, sent, DEFAULT_SEED, self.limits, catalog=self.course)

    def close(self) -> None:
        """End the sandbox, if it was started, and remove what was kept beside."""
        if "sandbox" in self.__dict__:
            self.sandbox.close()
        if "_temporary" in self.__dict__:
            self._temporary.cleanup()


def submission_of(folder: Folder, text: str) -> Submission:
    """Make a learner's file of a text."""
    data = text.encode()
    return Submission(folder.file_name, data, {}, {}, hashlib.sha256(data).hexdigest())


class Desks:
    """Does tasks in the order given, at one desk or at several."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def each(self, tasks: Sequence[Task[T]]) -> Iterator[T]:
        """Do every task; yield what each gives, in their order, as it comes."""
        count = min(_processors(), MOST_PROCESSES)
        if count == 1 or len(tasks) < ENOUGH_TO_SHARE:
            yield from (task(self.desk) for task in tasks)
            return
        yield from self._shared(tasks, count)

    def _shared(self, tasks: Sequence[Task[T]], count: int) -> Iterator[T]:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # not forked: what runs here may have threads
        context, location, aside = get_context("spawn"), self.desk.location, self.desk.aside
        pool = ProcessPoolExecutor(count, context, _heed_no_interrupt)
        try:
            futures = [pool.submit(_at_own_desk, location, aside, task) for task in tasks]
            for future in futures:
                yield future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def desks(location: Location) -> Iterator[Desks]:
    """Open desks for a course."""
    desk = Desk(location)
    try:
        yield Desks(desk)
    finally:
        desk.close()


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _heed_no_interrupt() -> None:
    # whoever waits for this process is told, and ends it
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def _own_desk(location: Location, aside: Path) -> Desk:
    # the one thing a process of the pool keeps: its sandbox ends with it
    return Desk(location, aside)


def _at_own_desk(location: Location, aside: Path, task: Task[T]) -> T:
    return task(_own_desk(location, aside))
