"""Lists the quizzes of a course, and how far each has been taken."""

from __future__ import annotations

from pathlib import Path

from rich.cells import cell_len

from grader.cli.faults import Exit, Fault
from grader.cli.settings import Settings
from grader.cli.standing import NOTICE
from grader.output.amounts import points
from grader.output.console import Screen
from grader.quiz.handed import answers_file
from grader.quiz.model import Quiz
from grader.quiz.reading.problems import InvalidQuiz
from grader.quiz.session import Taking
from grader.quiz.shelf import NONE, Shelf
from grader.text import Text
from grader.workspace import Workspace, find_workspace

HEADINGS = (
    Text("Quiz", "Questionário"),
    Text("Questions", "Questões"),
    Text("Points", "Pontos"),
    Text("State", "Estado"),
)
NEW = Text("to do", "a fazer")
HALF = Text("{done} of {count} answered", "{done} de {count} respondidas")
TAKEN_OPEN = Text("{taken}, {awaiting} unmarked", "{taken}, {awaiting} a corrigir")
BROKEN = Text(
    "cannot be used: `grade author check {quiz}`", "inválido: `grade author check {quiz}`"
)
TAKE = Text("`grade quiz ID` takes one.", "`grade quiz ID` inicia um deles.")


def list_quizzes(settings: Settings, shelf: Shelf) -> None:
    """Print every quiz with its size and state."""
    if not shelf.ids:
        raise Fault(NONE, code=Exit.NOTHING)
    screen, workspace = settings.screen(), find_workspace(Path.cwd())
    rows: list[tuple[int, str, Quiz | None]] = []
    for name in shelf.ids:
        try:
            quiz = shelf.load(name)
        except InvalidQuiz:
            rows.append((10**6, name, None))
        else:
            rows.append((10**5 if quiz.order is None else quiz.order, name, quiz))
    notices: list[Text] = []
    widest = max(len(screen.words(HEADINGS[0])), *(len(name) for _, name, _ in rows))
    _print_heading(screen, widest)
    for _, name, found in sorted(rows, key=lambda row: row[:2]):
        if found is None:
            screen.line(f"  {name:<{widest}}  ", screen.words(BROKEN.format(quiz=name)))
            continue
        state, style, said = _state(screen, found, shelf, workspace)
        notices += said
        _print_row(screen, found, widest, (state, style))
    screen.line()
    screen.paragraph(TAKE)
    for notice in dict.fromkeys(notices):
        settings.error_screen().paragraph(NOTICE.format(notice=notice))


def _print_heading(screen: Screen, widest: int) -> None:
    quiz, questions, points, state = (screen.words(heading) for heading in HEADINGS)
    screen.line((f"  {quiz:<{widest}}  {questions:>9}  {points:>6}  {state}", "bold"))


def _print_row(screen: Screen, quiz: Quiz, widest: int, state: tuple[str, str]) -> None:
    count = f"{len(quiz.questions):>9}  {quiz.points:>6}"
    screen.line(f"  {quiz.id:<{widest}}  {count}  ", state)
    room = screen.width - 6
    title = screen.words(quiz.title)
    shown = title if cell_len(title) <= room else screen.fitted(title, room)
    screen.line("    ", (shown, "dim"))


def _state(
    screen: Screen, quiz: Quiz, shelf: Shelf, workspace: Workspace | None
) -> tuple[str, str, list[Text]]:
    """Return what is said of a quiz, in which style, and what could not be read."""
    file = answers_file(workspace.root, quiz.id, "") if workspace else None
    attempts = file.value.attempts if file else ()
    notices = file.notices if file else []
    if not attempts:
        return screen.words(NEW), "dim", notices
    taking = Taking(quiz, attempts[-1], shelf.formulas)
    result = taking.result()
    if result.left:
        done, count = len(result.questions), len(quiz.questions)
        return screen.words(HALF.format(done=done, count=count)), "yellow", notices
    text = points(result.score, result.max_score)
    if result.awaiting:
        text = TAKEN_OPEN.format(taken=text, awaiting=result.awaiting)
    full = result.score >= result.max_score
    return screen.words(text), "green" if full else "", notices
