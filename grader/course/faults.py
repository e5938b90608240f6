"""What can be wrong with a course, and with a name a learner gives for an exercise."""

from __future__ import annotations

from grader.text import Text


class CourseError(Exception):
    """The course itself is invalid; the message names file and field."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class UnknownExercise(Exception):
    """No exercise has this number or name; `hint` says what may have been meant."""

    def __init__(self, message: Text, hint: Text) -> None:
        super().__init__(message.en)
        self.message = message
        self.hint = hint
