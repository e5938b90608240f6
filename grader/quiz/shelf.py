"""The quizzes of one course: found by their ids, read when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from grader.course.faults import CourseError
from grader.course.location import Location
from grader.quiz.formulas import BrokenFormulas, Formula, load_formulas
from grader.quiz.model import Quiz
from grader.quiz.reading.loading import load_quiz
from grader.text import Text

UNKNOWN = Text("no quiz `{asked}`", "não existe o questionário `{asked}`")
MEANT = Text("did you mean `{meant}`?", "você quis dizer `{meant}`?")
SEE_LIST = Text("`grade quiz` lists them", "`grade quiz` mostra a lista")
NONE = Text("this course has no quizzes", "este curso não tem questionários")


class UnknownQuiz(Exception):
    """No quiz has this id; `hint` says what may have been meant."""

    def __init__(self, message: Text, hint: Text) -> None:
        super().__init__(message.en)
        self.message = message
        self.hint = hint


class Shelf:
    """The folder of quizzes."""

    def __init__(self, location: Location) -> None:
        self.folder = location.quizzes

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all quizzes, by name."""
        # `._gru.yaml` and `.#gru.yaml` are other programs' notes
        return tuple(sorted(path.stem for path in self.folder.glob("[!.]*.yaml")))

    def path(self, quiz: str) -> Path:
        """Where a quiz lies."""
        return self.folder / f"{quiz}.yaml"

    @cached_property
    def formulas(self) -> Mapping[str, Formula] | None:
        """The course's formulas; raises CourseError where they do not run."""
        try:
            return load_formulas(self.folder)
        except BrokenFormulas as fault:
            raise CourseError(fault.message) from fault

    def find(self, asked: str) -> str:
        """Return the id that was typed; raises UnknownQuiz."""
        wanted = asked.removesuffix(".yaml").lower()
        if wanted in self.ids:
            return wanted
        message = UNKNOWN.format(asked=Text.same(asked[:60]))
        raise UnknownQuiz(message, self._meant(wanted))

    def _meant(self, wanted: str) -> Text:
        from difflib import get_close_matches

        if not self.ids:
            return NONE
        within = [quiz for quiz in self.ids if len(wanted) > 2 and wanted in quiz]
        for quiz in (*within, *get_close_matches(wanted[:60], self.ids, n=1)):
            return MEANT.format(meant=quiz)
        return SEE_LIST

    def load(self, quiz: str, *, portable: bool = False) -> Quiz:
        """Read one quiz; raises InvalidQuiz with all that is wrong."""
        return load_quiz(self.path(quiz), self.formulas, portable=portable)
