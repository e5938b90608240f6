"""Opens a quiz for the commands that need one, and says what a taking of it adds up to."""

from __future__ import annotations

import os
from pathlib import Path

from grader.cli.faults import Exit, Fault
from grader.cli.quiz.problems import print_problems
from grader.cli.settings import Settings
from grader.output.amounts import amount, points
from grader.output.console import Screen
from grader.quiz.model import Open, Quiz
from grader.quiz.reading.loading import load_quiz
from grader.quiz.reading.problems import InvalidQuiz
from grader.quiz.shelf import Shelf, UnknownQuiz
from grader.records import QuizResult
from grader.text import Text

BROKEN = Text("the quiz `{quiz}` cannot be used", "não é possível usar o questionário `{quiz}`")
TELL = Text(
    "what is wrong stands above; `grade author check {quiz}` says the same",
    "o que está errado está acima; `grade author check {quiz}` diz o mesmo",
)
AWAITS = Text("{points} points await marking by a teacher", "{points} pontos aguardam correção")
AWAITS_ONE = Text("1 point awaits marking by a teacher", "1 ponto aguarda correção")
OWN = Text("your own score there: {score}", "sua própria pontuação nessa parte: {score}")
LEFT = Text("not answered yet: {count}", "ainda sem resposta: {count}")
REACHED = Text("Pass mark of {mark} % reached.", "Nota mínima de {mark} % atingida.")
MISSED = Text("Pass mark of {mark} % not reached.", "Nota mínima de {mark} % não atingida.")
UNDECIDED = Text(
    "nothing here is marked, so no pass mark can be reached",
    "nada aqui foi corrigido, então não há nota mínima a atingir",
)
NO_KEYS = Text(
    "a learner's version of `{quiz}` has no keys, so no pass mark can be reached",
    "a versão do aluno de `{quiz}` não tem gabarito, então não há nota mínima a atingir",
)
LEAVE_OFF = Text("leave off `--pass-mark`", "deixe de usar `--pass-mark`")


def open_quiz(settings: Settings, shelf: Shelf, asked: str) -> Quiz:
    """Read the quiz that was asked for by its id, or by its file; what is wrong is a Fault.

    A file given may be any, such as a version without keys; its formulas are still the course's:
    a file of data must not bring code along.
    """
    path = Path(asked)
    if path.suffix != ".yaml" or not os.path.isfile(path):
        try:
            path = shelf.path(shelf.find(asked))
        except UnknownQuiz as unknown:
            raise Fault(unknown.message, unknown.hint) from unknown
    try:
        return load_quiz(path, shelf.formulas)
    except InvalidQuiz as invalid:
        print_problems(settings.error_screen(), path, invalid.text, invalid.problems)
        quiz = Text.same(path.stem)
        # the authors' check knows the quizzes of the course
        hint = TELL.format(quiz=quiz) if path == shelf.path(path.stem) else None
        raise Fault(BROKEN.format(quiz=quiz), hint, Exit.COURSE) from invalid


def hold_to_keys(quiz: Quiz, pass_mark: float | None) -> None:
    """Refuse a pass mark where nothing can be marked."""
    if pass_mark is None:
        return
    if quiz.withheld:
        raise Fault(NO_KEYS.format(quiz=quiz.id), LEAVE_OFF)
    if all(isinstance(question.body, Open) for question in quiz.questions):
        raise Fault(UNDECIDED, LEAVE_OFF)


def print_score(screen: Screen, result: QuizResult) -> None:
    """Print the marked points, and apart from them what awaits marking and what is left."""
    if result.max_score or not result.awaiting:
        screen.line((screen.words(points(result.score, result.max_score)), "bold"))
    if result.awaiting:
        own = [q.own_points for q in result.questions if q.own_points is not None]
        awaits = AWAITS_ONE if result.awaiting == 1 else AWAITS.format(points=result.awaiting)
        parts = [awaits, *([OWN.format(score=sum(own))] if own else [])]
        screen.paragraph(Text.join(parts, "; "))
    if result.left:
        screen.paragraph(LEFT.format(count=result.left))


def code_of(
    screen: Screen, result: QuizResult, pass_mark: float | None, *, whole: bool = True
) -> Exit:
    """Hold a result to a pass mark and return the exit code.

    whole: whether all answers are to these questions; of a part nobody knows what the rest is worth
    """
    if pass_mark is None:
        return Exit.PASSED
    if not result.max_score:
        raise Fault(UNDECIDED, LEAVE_OFF)
    # a third of a point is not exact in binary
    reached = whole and 100 * result.score / result.max_score >= pass_mark - 1e-9
    said = (REACHED if reached else MISSED).format(mark=amount(pass_mark))
    screen.paragraph(said)
    return Exit.PASSED if reached else Exit.FAILED
