"""Reads a quiz file: the quiz, or everything that is wrong with it at once."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path

from grader.quiz.formulas import Formula
from grader.quiz.model import Quiz
from grader.quiz.reading.format import QUIZ
from grader.quiz.reading.nodes import FORBIDDEN, FORBIDDEN_HERE, read_nodes
from grader.quiz.reading.problems import TOP, InvalidQuiz, Place, Problem, Problems
from grader.quiz.reading.scalars import BAD, Reading
from grader.regular import read_regular
from grader.text import Text

LARGEST = 1 << 20
LARGE = Text("the file is larger than 1 MiB", "o arquivo tem mais de 1 MiB")
NOT_READ = Text("the file cannot be read: {reason}", "não foi possível ler o arquivo: {reason}")
NOT_UTF8 = Text(
    "this is not UTF-8; save the file as UTF-8", "isto não é UTF-8; salve o arquivo como UTF-8"
)


def load_quiz(
    path: Path, formulas: Mapping[str, Formula] | None, *, portable: bool = False
) -> Quiz:
    """Read one quiz; raises InvalidQuiz with all that is wrong.

    portable: also refuse what only some YAML readers take
    """
    text = _text(path)
    quiz, problems = parse_quiz(text, formulas, portable=portable)
    if quiz is None:
        raise InvalidQuiz(path.name, text, problems)
    return quiz


def parse_quiz(
    text: str, formulas: Mapping[str, Formula] | None, *, portable: bool = False
) -> tuple[Quiz | None, tuple[Problem, ...]]:
    """Return a quiz, or None and what is wrong with its text."""
    problems = Problems()
    if found := FORBIDDEN.search(text):
        code = f"{ord(found[0]):04X}"
        problems.add(_place(text, found.start()), FORBIDDEN_HERE.format(code=code))
        return None, problems.in_order()
    top = read_nodes(text, problems, portable=portable)
    if top is None:
        return None, problems.in_order()
    quiz = QUIZ.read(top, top.place(), Reading(problems, top.get("keys") is not None, formulas))
    return (None if problems or quiz is BAD else quiz), problems.in_order()


def _text(path: Path) -> str:
    try:
        data = read_regular(path, LARGEST)
    except OSError as fault:
        if fault.errno == errno.EFBIG:
            raise InvalidQuiz(path.name, "", (Problem(TOP, LARGE),)) from fault
        cause = NOT_READ.format(reason=Text.same(fault.strerror or type(fault).__name__))
        raise InvalidQuiz(path.name, "", (Problem(TOP, cause),)) from fault
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        sound = data[: fault.start].decode("utf-8-sig", "replace")
        rest = data.decode("utf-8", "replace")
        problem = Problem(_place(sound, len(sound)), NOT_UTF8)
        raise InvalidQuiz(path.name, rest, (problem,)) from fault


def _place(text: str, position: int) -> Place:
    above = text[:position]
    return Place("", above.count("\n") + 1, position - above.rfind("\n"))
