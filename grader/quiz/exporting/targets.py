"""The targets a quiz can be exported to, by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

from grader.quiz.formulas import Formula
from grader.quiz.model import Quiz
from grader.text import Language, Text

Target = Literal["moodle", "gift", "qti", "student"]
TARGETS: tuple[Target, ...] = get_args(Target)
# Moodle looks at the last part; a learner's version is called like the quiz.
SUFFIXES: Mapping[Target, str] = {
    "moodle": ".moodle.xml",
    "gift": ".gift.txt",
    "qti": ".qti.zip",
    "student": ".yaml",
}
ENOUGH_VARIANTS = 20


class File(NamedTuple):
    """What is to be written: the name is the quiz's id and the suffix."""

    suffix: str
    data: bytes
    notices: tuple[Text, ...] = ()


def export(
    quiz: Quiz,
    formulas: Mapping[str, Formula] | None,
    target: Target,
    language: Language,
    variants: int = ENOUGH_VARIANTS,
) -> File:
    """Return a quiz as a target has it; a learner's version has both languages, and all variants.

    raises CannotExport
    """
    # what one target needs, the others do not wait for
    if target == "student":
        from grader.quiz.exporting.student import student

        exported = student(quiz, formulas)
    elif target == "moodle":
        from grader.quiz.exporting.moodle import moodle

        exported = moodle(quiz, formulas, language, variants)
    elif target == "gift":
        from grader.quiz.exporting.gift import gift

        exported = gift(quiz, formulas, language, variants)
    else:
        from grader.quiz.exporting.qti import qti

        exported = qti(quiz, formulas, language, variants)
    return File(SUFFIXES[target], exported.data, exported.notices)
