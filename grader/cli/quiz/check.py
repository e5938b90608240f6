"""The part of `author check` that checks quizzes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from grader.cli.faults import Fault
from grader.cli.paths import shown_path
from grader.cli.quiz.problems import print_problems
from grader.cli.settings import Settings
from grader.course.location import Location
from grader.output.amounts import questions
from grader.output.status import status
from grader.quiz.shelf import Shelf
from grader.text import Text

SOUND = Text(
    "No mistakes: {quizzes}, {questions}.",
    "Nenhum erro: {quizzes}, {questions}.",
)
ELSEWHERE = Text(
    "{file} is no quiz file of this course", "{file} não é um questionário deste curso"
)
THEY_LIE = Text(
    "they lie in {folder}; `grade quiz FILE` tells what is wrong in any other",
    "eles ficam em {folder}; `grade quiz FILE` diz o que está errado em qualquer outro",
)
QUIZZES = Text("{count} quizzes", "{count} questionários")
QUIZ = Text("1 quiz", "1 questionário")


def named_quizzes(
    location: Location, names: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell the quizzes among some names from the exercises; a quiz may be named by its file.

    Another file of the same name is not the course's: it is a Fault.
    """
    shelf = Shelf(location)
    quizzes, others = [], []
    for name in dict.fromkeys(names):
        path, stem = Path(name), Path(name).name.removesuffix(".yaml")
        is_file = path.suffix == ".yaml" and path.is_file()
        own = shelf.path(stem).resolve() == path.resolve() if is_file else path.name == name
        if stem in shelf.ids and own:
            quizzes.append(stem)
        elif path.suffix == ".yaml":
            folder = Text.same(shown_path(shelf.folder))
            raise Fault(ELSEWHERE.format(file=Text.same(name)), THEY_LIE.format(folder=folder))
        else:
            others.append(name)
    return tuple(dict.fromkeys(quizzes)), tuple(others)


def check_shelf(settings: Settings, location: Location, quizzes: Sequence[str]) -> bool:
    """Check some quizzes, or all; print what is wrong, and tell whether something is."""
    from grader.authoring.folders import Folders
    from grader.authoring.quizzes import check_quizzes, formulas_problem

    shelf, screen = Shelf(location), settings.screen()
    chosen = quizzes or shelf.ids
    if not chosen:
        return False
    wrong = formulas_problem(shelf)
    if wrong:
        screen.paragraph(wrong)
    with status(settings.error_screen()) as say:
        examined = list(check_quizzes(shelf, chosen, Folders(location).texts, say))
    for quiz in examined:
        if quiz.problems:
            print_problems(screen, quiz.path, quiz.text, quiz.problems)
    if not wrong and not any(quiz.problems for quiz in examined):
        count = QUIZ if len(chosen) == 1 else QUIZZES.format(count=len(chosen))
        asked = questions(sum(quiz.questions for quiz in examined))
        screen.paragraph(SOUND.format(quizzes=count, questions=asked))
        return False
    return True
