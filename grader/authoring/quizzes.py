"""Checks quiz files beyond their form: slugs, draws, figures, and what is still to be written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from grader.authoring.quiz_draws import draw_problem
from grader.course.faults import CourseError
from grader.quiz.formulas import Formula
from grader.quiz.model import (
    Body,
    Choice,
    Choices,
    CodeLine,
    Mistake,
    Numeric,
    Question,
    Quiz,
    TrueFalse,
)
from grader.quiz.reading.loading import load_quiz
from grader.quiz.reading.nodes import read_nodes
from grader.quiz.reading.problems import TOP, InvalidQuiz, Place, Problem, Problems, suggest
from grader.quiz.shelf import Shelf
from grader.text import LANGUAGES, Text

WIDEST = 76

CHECKING = Text("checking the quiz {quiz}", "verificando o questionário {quiz}")
OTHER_ID = Text(
    "`id` must be the file's name, `{name}`", "`id` deve ser o nome do arquivo, `{name}`"
)
NO_SLUG = Text("no text for the misconception `{slug}`", "não há texto para o equívoco `{slug}`")
GIVE_TEXT = Text(
    "{cause}; put one under `misconceptions` at the top",
    "{cause}; escreva um em `misconceptions`, no início",
)
SLUG_TWICE = Text(
    "the misconception `{slug}` has its text in {file} already",
    "o equívoco `{slug}` já tem texto em {file}",
)
WIDE = Text(
    "line {line} of the figure has {columns} columns; {most} fit on every screen",
    "a linha {line} da figura tem {columns} colunas; {most} cabem em qualquer tela",
)
TO_DO = Text("this still says TODO", "aqui ainda está escrito TODO")


class ExaminedQuiz(NamedTuple):
    """One file, its text, what is wrong with it, and how many questions could be read."""

    path: Path
    text: str
    problems: tuple[Problem, ...]
    questions: int = 0


class Slugs:
    """The texts of misconceptions: those of the exercises, and which quiz file has which."""

    def __init__(self, shelf: Shelf, exercises: Mapping[str, Text]) -> None:
        self.exercises = exercises
        self.quizzes: dict[str, str] = {}
        for quiz in shelf.ids:
            for slug in _own_slugs(shelf.path(quiz)):
                self.quizzes.setdefault(slug, quiz)

    def known(self) -> list[str]:
        """Return all slugs that have a text."""
        return [*self.exercises, *self.quizzes]

    def elsewhere(self, slug: str, quiz: str) -> Text | None:
        """Return the file that has a slug's text, if it is not this quiz."""
        if slug in self.exercises:
            return Text.same("exercises/")
        file = self.quizzes.get(slug, quiz)
        return None if file == quiz else Text.same(f"quizzes/{file}.yaml")


def check_quizzes(
    shelf: Shelf, quizzes: Sequence[str], exercises: Mapping[str, Text], say: Callable[[Text], None]
) -> Iterator[ExaminedQuiz]:
    """Check some quizzes, those of the shelf beside them giving their slugs."""
    formulas = _formulas(shelf)
    slugs = Slugs(shelf, exercises)
    for quiz in quizzes:
        say(CHECKING.format(quiz=quiz))
        yield _checked(shelf.path(quiz), slugs, formulas)


def _formulas(shelf: Shelf) -> Mapping[str, Formula] | None:
    try:
        return shelf.formulas
    except CourseError:
        # told once, as a mistake of the course: `formulas_problem`
        return {}


def formulas_problem(shelf: Shelf) -> Text | None:
    """Return why the formulas do not run, if they do not."""
    try:
        _ = shelf.formulas
    except CourseError as fault:
        return fault.message
    return None


def _checked(path: Path, slugs: Slugs, formulas: Mapping[str, Formula] | None) -> ExaminedQuiz:
    try:
        quiz = load_quiz(path, formulas, portable=True)
    except InvalidQuiz as invalid:
        return ExaminedQuiz(path, invalid.text, invalid.problems)
    text = path.read_text(encoding="utf-8-sig")
    page = _Page(text)
    found = [
        *_identity(quiz, path, page),
        *_slug_problems(quiz, slugs, page),
        *(
            p
            for i, q in enumerate(quiz.questions)
            for p in _question_problems(quiz, q, i, formulas, page)
        ),
        *_to_do(text),
    ]
    problems = tuple(sorted(found, key=lambda problem: problem.place[1:]))
    return ExaminedQuiz(path, text, problems, len(quiz.questions))


class _Page:
    """A file's nodes, to find the place of a field again."""

    def __init__(self, text: str) -> None:
        self._top = read_nodes(text, Problems(), portable=False)

    def place(self, *keys: str | int) -> Place:
        place, node = TOP, self._top
        for key in keys:
            found = node.below(key, place) if node else None
            if found is None:
                break
            place, node = found
        return place


def _identity(quiz: Quiz, path: Path, page: _Page) -> Iterator[Problem]:
    if quiz.id != path.stem:
        yield Problem(page.place("id"), OTHER_ID.format(name=Text.same(path.stem)))


def _own_slugs(path: Path) -> list[str]:
    try:
        top = read_nodes(path.read_text(encoding="utf-8-sig"), Problems(), portable=False)
    except (OSError, ValueError):
        return []
    held = top.get("misconceptions") if top else None
    return [key.value for key, _ in held.value] if held and held.kind == "mapping" else []


def _slug_problems(quiz: Quiz, slugs: Slugs, page: _Page) -> Iterator[Problem]:
    for slug in quiz.misconceptions:
        if other := slugs.elsewhere(slug, quiz.id):
            cause = SLUG_TWICE.format(slug=slug, file=other)
            yield Problem(page.place("misconceptions", slug), cause)
    known = [*slugs.known(), *quiz.misconceptions]
    for index, question in enumerate(quiz.questions):
        for slug, keys in cited(question):
            if slug not in known:
                cause = NO_SLUG.format(slug=slug)
                near = suggest(cause, slug, known)
                cause = GIVE_TEXT.format(cause=cause) if near == cause else near
                yield Problem(page.place("questions", index, *keys, "misconception"), cause)


def cited(question: Question) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield every slug a question cites, with the keys that lead to its holder."""
    body = question.body
    if isinstance(body, TrueFalse) and body.misconception:
        yield body.misconception, ()
    name, holders = _holders(body)
    for index, holder in enumerate(holders):
        if holder.misconception:
            yield holder.misconception, (name, index)


def _holders(body: Body) -> tuple[str, Sequence[Choice | Mistake]]:
    if isinstance(body, Choices):
        return "choices", body.choices
    return "mistakes", body.mistakes if isinstance(body, Numeric | CodeLine) else ()


def _question_problems(
    quiz: Quiz,
    question: Question,
    index: int,
    formulas: Mapping[str, Formula] | None,
    page: _Page,
) -> Iterator[Problem]:
    if question.figure:
        for language in LANGUAGES:
            for number, line in enumerate(question.figure.in_language(language).split("\n"), 1):
                if len(line) > WIDEST:
                    cause = WIDE.format(line=number, columns=len(line), most=WIDEST)
                    yield Problem(page.place("questions", index, "figure"), cause)
            if len(set(question.figure)) == 1:
                break
    wrong = None if quiz.withheld else draw_problem(quiz, question, formulas)
    if wrong:
        cause, keys = wrong
        yield Problem(page.place("questions", index, *keys), cause)


def _to_do(text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if (found := re.search(r"\bTODO\b", line)) and not line.lstrip().startswith("#"):
            yield Problem(Place("", number, found.start() + 1), TO_DO)
