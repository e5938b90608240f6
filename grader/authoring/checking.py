"""Checks a course, or some of its exercises, and finds every mistake at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from grader.authoring.desk import Desk, Desks
from grader.authoring.folders import Folder, Reference
from grader.authoring.functions import soundness, wrong_program_mistakes
from grader.authoring.lawful import law_mistakes, stray_programs
from grader.authoring.mistakes import Mistake, in_order
from grader.authoring.samples import (
    accepted_mistakes,
    missing_samples,
    own_answer_mistakes,
    rejected_mistakes,
)
from grader.authoring.specs import (
    citations,
    cited_slugs,
    examples_mistakes,
    loaded,
    points_mistakes,
    stub_mistakes,
)
from grader.authoring.wording import (
    changelog_mistakes,
    statement_mistakes,
    to_do_mistakes,
    words_mistakes,
)
from grader.course.exercise import Exercise
from grader.text import Text

READING = Text("reading {label}", "lendo {label}")
TRYING = Text("trying {label}: {done} of {all}", "testando {label}: {done} de {all}")
Say = Callable[[Text], None]


class Examined(NamedTuple):
    """What a check found, and how much it looked at.

    programs: of tests/, that were graded   samples_left: whether there are some that were not
    """

    mistakes: list[Mistake]
    exercises: int
    programs: int
    samples_left: bool


def check(desks: Desks, chosen: Sequence[Folder], say: Say, *, samples: bool) -> Examined:
    """Check some of a course's exercises; what belongs to none of them is checked too.

    samples: grade the answers in tests/ too, which takes seconds for each exercise
    """
    checking = _Checking(desks, chosen, say, samples=samples)
    found = [*checking.at_rest(), *checking.at_work()]
    left = checking.tested and not samples
    return Examined(in_order(found), len(chosen), checking.programs, left)


class _Checking:
    def __init__(self, desks: Desks, chosen: Sequence[Folder], say: Say, *, samples: bool) -> None:
        self.desks, self.chosen, self.say, self.samples = desks, chosen, say, samples
        self.course = desks.desk.course
        self.reference = Reference(self.course.location.reference)
        self.tested = (self.course.location.root / "tests").is_dir()
        self.ready: list[tuple[Folder, Exercise]] = []
        self.programs = 0

    def at_rest(self) -> Iterator[Mistake]:
        """Find what is wrong without grading anything; note what can be graded."""
        yield from self.course.mistakes
        yield from self.reference.mistakes
        specs = [loaded(folder) for folder in self.course.folders]
        cited = cited_slugs(self.course, specs)
        for folder, exercise in zip(self.course.folders, specs, strict=True):
            if folder in self.chosen:
                self.say(READING.format(label=folder.label))
                yield from self._folder(folder, exercise, cited)

    def _folder(
        self, folder: Folder, exercise: Exercise | Mistake, cited: set[str]
    ) -> Iterator[Mistake]:
        yield from words_mistakes(folder, self.course, self.reference)
        yield from statement_mistakes(folder, self.course)
        yield from to_do_mistakes(folder, self.reference)
        yield from changelog_mistakes(folder)
        readable = folder in self.course.entries
        if readable:
            yield from stub_mistakes(folder, self.reference)
        spec = None if isinstance(exercise, Mistake) else exercise
        yield from citations(folder, spec, self.course, cited)
        if isinstance(exercise, Mistake):
            yield exercise
            return
        found = list(points_mistakes(folder, exercise)) if readable else []
        for function in exercise.functions:
            found += soundness(folder, function)
        yield from found
        if not found:
            yield from examples_mistakes(folder, exercise)
        if self.tested:
            yield from missing_samples(folder, exercise)
        # points that nothing answers to are a mistake told above; nothing can be graded then
        defined = readable and all(map(self.reference.page, folder.points))
        if defined and not found and not self.reference.mistakes:
            self.ready.append((folder, exercise))

    def at_work(self) -> Iterator[Mistake]:
        """Run and grade all programs; the answers of an exercise only where its own is right."""
        first: list[Try] = []
        for folder, exercise in self.ready:
            first.append(Try(folder.number, "own"))
            kinds = ("wrong", "laws")
            indices = range(len(exercise.functions))
            first += [Try(folder.number, kind, index) for index in indices for kind in kinds]
        unsound = set()
        for task, found in zip(first, self._tried(first), strict=True):
            yield from found
            if found and task.kind == "own":
                unsound.add(task.number)
        if not self.tested or not self.samples:
            return
        second = [
            Try(folder.number, kind, path=path)
            for folder, _ in self.ready
            if folder.number not in unsound
            for kind in ("accepted", "rejected")
            for path in folder.programs(kind)
        ]
        self.programs = len(second)
        for found in self._tried(second):
            yield from found

    def _tried(self, tasks: Sequence[Try]) -> Iterator[list[Mistake]]:
        """Try programs; yield what is wrong with each."""
        folders = {folder.number: folder for folder, _ in self.ready}
        for done, (task, found) in enumerate(zip(tasks, self.desks.each(tasks), strict=True), 1):
            label = folders[task.number].label
            self.say(TRYING.format(label=label, done=done, all=len(tasks)))
            yield found


class Try(NamedTuple):
    """One program to run, or to grade: the exercise's number, and what of it."""

    number: int
    kind: str
    nth: int = 0
    path: Path | None = None

    def __call__(self, desk: Desk) -> list[Mistake]:
        """Run it at a desk; return what is wrong."""
        folder = desk.folder(self.number)
        if self.kind == "own":
            return list(own_answer_mistakes(desk, folder))
        if self.path is not None:
            of_kind = accepted_mistakes if self.kind == "accepted" else rejected_mistakes
            return list(of_kind(desk, folder, self.path))
        exercise = folder.load()
        function = exercise.functions[self.nth]
        if self.kind == "wrong":
            return list(wrong_program_mistakes(folder, function))
        tested = (folder.root / "tests").is_dir()
        stray = stray_programs(folder, exercise) if tested and self.nth == 0 else ()
        return [*law_mistakes(folder, function, tested=tested), *stray]
