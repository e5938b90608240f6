"""What an export could not carry over: an error, or notices that name the questions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from grader.text import Text


class CannotExport(Exception):
    """A quiz cannot be exported; the message names the question and what helps."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class Remark(NamedTuple):
    """What is different about one question; `cause` has a place for {questions}."""

    cause: Text
    question: str
    detail: str = ""


class Exported(NamedTuple):
    """A file's content, and what is not in it as the course has it."""

    data: bytes
    notices: tuple[Text, ...] = ()


def gathered(remarks: Iterable[Remark]) -> tuple[Text, ...]:
    """Say each cause once, with all questions it is true of."""
    named: dict[Text, dict[str, None]] = {}
    for remark in remarks:
        shown = f"`{remark.question}`" + (f" ({remark.detail})" if remark.detail else "")
        named.setdefault(remark.cause, {})[shown] = None
    return tuple(cause.format(questions=", ".join(which)) for cause, which in named.items())
