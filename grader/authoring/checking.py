"""Checks a course, or some of its exercises, and finds every mistake at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from grader.authoring.folders import Folder, Reference
from grader.authoring.law_programs import law_mistakes, stray_programs
from grader.authoring.mistakes import Mistake, in_order
from grader.authoring.programs import soundness, wrong_program_mistakes
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
    statement_mistakes,
    to_do_mistakes,
    words_mistakes,
)
from grader.authoring.workshop import Workshop
from grader.course.exercise import Exercise
from grader.text import Text

READING = Text("reading {label}", "lendo {label}")
TRYING = Text("trying {label}: {done} of {all}", "testando {label}: {done} de {all}")
Say = Callable[[Text], None]
Task = Callable[[Workshop], list[Mistake]]


class Examined(NamedTuple):
    """What a check found, and how much it looked at.

    programs: of tests/, that were graded   samples_left: whether there are some that were not
    """

    mistakes: list[Mistake]
    exercises: int
    programs: int
    samples_left: bool


def check(workshop: Workshop, chosen: Sequence[Folder], say: Say, *, samples: bool) -> Examined:
    """Check some of a course's exercises; what belongs to none of them is checked too.

    samples: grade the answers in tests/ too, which takes seconds for each exercise
    """
    checking = _Checking(workshop, chosen, say)
    found = [*checking.at_rest(), *checking.at_work(samples=samples)]
    tested = (workshop.course.location.root / "tests").is_dir()
    return Examined(in_order(found), len(chosen), checking.programs, tested and not samples)


class _Checking:
    def __init__(self, workshop: Workshop, chosen: Sequence[Folder], say: Say) -> None:
        self.workshop, self.chosen, self.say = workshop, chosen, say
        self.course = workshop.course
        self.reference = Reference(self.course.location.reference)
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
        # without its examples grading would draw them, and keep them: that is for the author to do
        found = found or list(examples_mistakes(folder, exercise))
        yield from found
        if folder.has_tests:
            yield from missing_samples(folder, exercise)
            yield from stray_programs(folder, exercise)
        # points that nothing answers to are a mistake told above; nothing can be graded then
        defined = readable and all(map(self.reference.page, folder.points))
        if defined and not found and not self.reference.mistakes:
            self.ready.append((folder, exercise))

    def at_work(self, *, samples: bool) -> Iterator[Mistake]:
        """Run and grade all programs; the answers of an exercise only where its own is right."""
        own: list[tuple[Folder, Task]] = [
            (folder, partial(_own, folder.number)) for folder, _ in self.ready
        ]
        of_spec = [
            (folder, partial(_of_spec, folder.number, index))
            for folder, exercise in self.ready
            for index in range(len(exercise.functions))
        ]
        sound: list[Folder] = []
        for place, (folder, found) in enumerate(self._tried([*own, *of_spec])):
            yield from found
            if place < len(own) and not found:
                sound.append(folder)
        judged = sound if samples else []
        kinds = {"accepted": _accepted, "rejected": _rejected}
        answers = [
            (folder, partial(judge, folder.number, path))
            for folder in judged
            for kind, judge in kinds.items()
            for path in folder.programs(kind)
        ]
        self.programs = len(answers)
        for _, found in self._tried(answers):
            yield from found

    def _tried(
        self, tasks: Sequence[tuple[Folder, Task]]
    ) -> Iterator[tuple[Folder, list[Mistake]]]:
        """Try programs; yield what is wrong with each."""
        each = self.workshop.each([task for _, task in tasks])
        for done, ((folder, _), found) in enumerate(zip(tasks, each, strict=True), 1):
            self.say(TRYING.format(label=folder.label, done=done, all=len(tasks)))
            yield folder, found


# what travels to another process: an exercise's number, and lists of what was found


def _own(number: int, workshop: Workshop) -> list[Mistake]:
    return list(own_answer_mistakes(workshop, workshop.folder(number)))


def _of_spec(number: int, index: int, workshop: Workshop) -> list[Mistake]:
    folder = workshop.folder(number)
    function = folder.load().functions[index]
    return [*wrong_program_mistakes(folder, function), *law_mistakes(folder, function)]


def _accepted(number: int, path: Path, workshop: Workshop) -> list[Mistake]:
    return list(accepted_mistakes(workshop, workshop.folder(number), path))


def _rejected(number: int, path: Path, workshop: Workshop) -> list[Mistake]:
    return list(rejected_mistakes(workshop, workshop.folder(number), path))
