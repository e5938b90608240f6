"""Asks again what was missed and is due, and what failed exercises were about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from grader.cli.faults import Exit, Fault
from grader.cli.quiz.asking import Asker, Way
from grader.cli.quiz.prompting import Ended, Prompt
from grader.cli.settings import Settings, workspace_here
from grader.cli.standing import NOTICE
from grader.course.catalog import Catalog
from grader.course.faults import CourseError
from grader.output.amounts import questions
from grader.output.console import Screen
from grader.quiz.drawing import draw, seed_for
from grader.quiz.marking import mark
from grader.quiz.model import Open, Question, Quiz
from grader.quiz.reading.problems import InvalidQuiz
from grader.quiz.review import Due, Reviews, for_concepts, rating_of
from grader.quiz.shelf import NONE, Shelf
from grader.records import MarkState
from grader.text import Text
from grader.workspace import Progress, Workspace
from grader.workspace.learner import learner_of

MOST = 20  # questions at one sitting
MOST_FOR_CONCEPTS = 6

BEGIN = Text("{questions} to review", "{questions} para revisar")
FOR_CONCEPTS = Text(
    "{count} on the subject of exercises you have not passed yet: {exercises}.",
    "{count} sobre o assunto de exercícios em que você ainda não passou: {exercises}.",
)
FROM = Text("Quiz: {title}", "Questionário: {title}")
NEXT = Text(
    "Nothing is due. Next: {questions} in {when}.",
    "Nada está pendente. A seguir: {questions} em {when}.",
)
NOTHING_YET = Text(
    "Nothing to review yet: questions you miss in a quiz come here, and so does what exercises you "
    "tried without passing are about. `grade quiz` lists the quizzes.",
    "Ainda não há o que revisar: aqui vêm as questões que você erra num questionário e o assunto "
    "dos exercícios que você tentou e não passou. `grade quiz` mostra os questionários.",
)
DONE = Text("Reviewed: {count}, right: {right}.", "Revisadas: {count}; certas: {right}.")
MINUTES = Text("{count} min", "{count} min")
HOURS = Text("{count} h", "{count} h")
DAYS = Text("{count} days", "{count} dias")


def review(settings: Settings, shelf: Shelf) -> int:
    """Ask everything that is due; return the exit code."""
    if not shelf.ids:
        raise Fault(NONE, code=Exit.NOTHING)
    workspace, screen = workspace_here(), settings.screen()
    reviews = Reviews(workspace.state)
    quizzes = _quizzes(shelf)
    now = datetime.now(UTC)
    schedule = [due for due in reviews.schedule() if _question(quizzes, due.card)]
    due = [one.card for one in schedule if one.at <= now]
    failed = _failed(settings, workspace)
    concepts = [concept for _, held in failed for concept in held]
    known = [rated.card for rated in reviews.ratings]
    new = for_concepts(list(quizzes.values()), concepts, known)[:MOST_FOR_CONCEPTS]
    cards = [*due, *new][:MOST]
    for notice in reviews.notices:
        settings.error_screen().paragraph(NOTICE.format(notice=notice))
    if not cards:
        _say_nothing(screen, schedule, now)
        return Exit.PASSED
    begin = BEGIN.format(questions=questions(len(cards)))
    screen.line((screen.words(begin), "bold"))
    if shown := len([card for card in cards if card in new]):
        names = Text.same(", ".join(name for name, _ in failed))
        screen.paragraph(FOR_CONCEPTS.format(count=shown, exercises=names))
    told = len(reviews.notices)
    code = _ask_all(screen, cards, quizzes, shelf, reviews, learner_of(workspace))
    for notice in reviews.notices[told:]:
        settings.error_screen().paragraph(NOTICE.format(notice=notice))
    return code


def _quizzes(shelf: Shelf) -> dict[str, Quiz]:
    """Read every quiz that can be used and has its keys."""
    found = {}
    for name in shelf.ids:
        try:
            quiz = shelf.load(name)
        except InvalidQuiz:
            continue
        if not quiz.withheld:
            found[name] = quiz
    return found


def _question(quizzes: dict[str, Quiz], card: str) -> Question | None:
    name, _, wanted = card.partition("/")
    if name not in quizzes:
        return None
    found = (question for question in quizzes[name].questions if question.id == wanted)
    return next((question for question in found if not isinstance(question.body, Open)), None)


def _failed(settings: Settings, workspace: Workspace) -> list[tuple[str, tuple[str, ...]]]:
    """Return the exercises that were tried and not passed, with what they are about."""
    progress = Progress(workspace.state)
    try:
        entries = Catalog(settings.course).entries
    except CourseError:
        # a course of quizzes alone
        return []
    return [
        (f"{entry.number:02d} {entry.name}", entry.concepts)
        for entry in entries
        if progress.of(entry.name).tries and progress.of(entry.name).best < entry.max_score
    ]


def _say_nothing(screen: Screen, schedule: Sequence[Due], now: datetime) -> None:
    if not schedule:
        screen.paragraph(NOTHING_YET)
        return
    first = schedule[0].at
    count = sum(due.at <= first + timedelta(hours=1) for due in schedule)
    screen.paragraph(NEXT.format(questions=questions(count), when=_in(first - now)))


def _in(time: timedelta) -> Text:
    minutes = max(1, -int(-time.total_seconds() // 60))
    if minutes < 120:
        return MINUTES.format(count=minutes)
    if minutes < 2880:
        return HOURS.format(count=round(minutes / 60))
    return DAYS.format(count=round(minutes / 1440))


def _ask_all(
    screen: Screen,
    cards: Sequence[str],
    quizzes: dict[str, Quiz],
    shelf: Shelf,
    reviews: Reviews,
    learner: str,
) -> int:
    asker, right, done = Asker(screen, Prompt(screen)), 0, 0
    code = Exit.PASSED
    for number, card in enumerate(cards, 1):
        quiz, question = quizzes[card.partition("/")[0]], _question(quizzes, card)
        assert question is not None
        turn = 1 + sum(rated.card == card for rated in reviews.ratings)
        seed = seed_for(quiz.lesson.id, f"review {quiz.id}", learner, turn)
        drawn = draw(quiz.id, question, seed, shelf.formulas)
        asker.show(drawn, number, len(cards), FROM.format(title=quiz.title))
        try:
            answer = asker.answer(drawn)
        except Ended as ended:
            code = Exit.INTERRUPTED if ended.interrupted else Exit.FAILED
            break
        if answer is Way.QUIT:
            break
        state = MarkState.SKIPPED
        if isinstance(answer, Way):
            asker.say_skipped()
        else:
            marked = mark(drawn, answer)
            asker.say_mark(drawn, marked, quiz.lesson)
            state = marked.state
        rating = rating_of(state, hint=asker.used_hint)
        if rating is not None:
            reviews.add(card, rating, datetime.now(UTC))
        done, right = done + 1, right + (state == MarkState.CORRECT)
    screen.line()
    screen.paragraph(DONE.format(count=done, right=right))
    return code
