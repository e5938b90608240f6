"""Takes a learner through a quiz, from its first question or from where it stopped."""

from __future__ import annotations

import shlex
from datetime import UTC, datetime
from pathlib import Path

from grader.cli.faults import Exit
from grader.cli.quiz.asking import Asker, Way
from grader.cli.quiz.essays import read_text, score_own
from grader.cli.quiz.opening import code_of, hold_to_keys, open_quiz, print_score
from grader.cli.quiz.prompting import Ended, Prompt
from grader.cli.settings import Settings
from grader.cli.standing import NOTICE
from grader.output.amounts import questions, worth
from grader.output.console import Screen
from grader.quiz.answers import Answer, Essay
from grader.quiz.drawing import Drawn
from grader.quiz.handed import Attempt, Handed, answers_file, next_attempt
from grader.quiz.model import Open, Quiz
from grader.quiz.review import Rating, Reviews, rating_of
from grader.quiz.session import Taking
from grader.quiz.shelf import Shelf
from grader.records import MarkState
from grader.text import Text
from grader.workspace import Workspace, find_workspace
from grader.workspace.kept import Kept
from grader.workspace.learner import learner_of

TITLE = Text("{title} · {questions}, {points}", "{title} · {questions}, {points}")
SEED = Text(
    "Seed {seed}: `grade quiz {quiz} --seed {seed}` asks the same again.",
    "Semente {seed}: `grade quiz {quiz} --seed {seed}` pergunta o mesmo de novo.",
)
AGAIN = Text("This is attempt {number}.", "Esta é a tentativa {number}.")
GOES_ON = Text(
    "Answered so far: {count} of {all}. It goes on with the next.",
    "Respondidas até aqui: {count} de {all}. Continue com a próxima.",
)
CHANGED = Text(
    "Changed since they were answered, and asked again: {count}.",
    "Mudaram depois de respondidas e são perguntadas de novo: {count}.",
)
NO_WORKSPACE = Text(
    "this folder is no workspace, so no answer is kept; `grade init` makes it one",
    "esta pasta não é uma área de trabalho, e nenhuma resposta fica guardada; `grade init` a cria",
)
WITHHELD = Text(
    "This is a learner's version: your teacher marks the answers.",
    "Esta é a versão do aluno: quem ensina corrige as respostas.",
)
STOPPED = Text(
    "Stopped at question {number} of {count}. Your answers are kept: `grade quiz {quiz}` goes on.",
    "Parou na questão {number} de {count}. Suas respostas ficam guardadas: `grade quiz {quiz}` "
    "continua.",
)
STOPPED_BARE = Text(
    "Stopped at question {number} of {count}.", "Parou na questão {number} de {count}."
)
DRAFT = Text("What you wrote so far; go on from here:", "O que você já escreveu; continue daqui:")
WRITTEN = Text("What you wrote:", "O que você escreveu:")
HANDED_IN = Text("Your answers: {file}", "Suas respostas: {file}")
DUE = Text("Missed questions come back: `grade review`", "O que você errou volta: `grade review`")


class Keeper:
    """Where answers and ratings go: into the workspace, or nowhere where there is none."""

    def __init__(self, workspace: Workspace | None, quiz: Quiz, *, comes_back: bool) -> None:
        learner = learner_of(workspace)
        self.handed = Handed(quiz.id, learner)
        self.file: Kept[Handed] | None = None
        self.reviews: Reviews | None = None
        self.keeps = workspace is not None
        self._said: list[Text] = []
        if workspace:
            self.file = answers_file(workspace.root, quiz.id, learner)
            # a file handed around keeps the name it was begun with
            self.handed = self.file.value
            self.reviews = Reviews(workspace.state) if comes_back else None

    def save(self, attempt: Attempt) -> None:
        """Keep one attempt, as far as it has come."""
        if self.file:
            before = len(self.file.notices)
            self.file.change(lambda handed: handed.with_last(attempt))
            self.keeps = self.keeps and len(self.file.notices) == before

    def rate(self, card: str, rating: Rating | None) -> None:
        """Keep how well a question was known."""
        if self.reviews and rating is not None:
            self.reviews.add(card, rating, datetime.now(UTC))

    def news(self) -> list[Text]:
        """What could not be read or kept, and was not told yet."""
        kept = [part.notices for part in (self.file, self.reviews) if part]
        new = [notice for notices in kept for notice in notices if notice not in self._said]
        self._said += new
        return new


def take(
    settings: Settings, shelf: Shelf, asked: str, seed: int | None, pass_mark: float | None
) -> int:
    """Ask a quiz to its end, or to where the learner stops; return the exit code."""
    quiz = open_quiz(settings, shelf, asked)
    hold_to_keys(quiz, pass_mark)
    screen, workspace = settings.screen(), find_workspace(Path.cwd())
    # a review asks the quizzes of the course, not those of a file that lies elsewhere
    keeper = Keeper(workspace, quiz, comes_back=asked.removesuffix(".yaml").lower() in shelf.ids)
    attempt = next_attempt(keeper.handed, quiz, seed)
    taking = Taking(quiz, attempt, shelf.formulas, keeper.save)
    if workspace is None:
        settings.error_screen().paragraph(NOTICE.format(notice=NO_WORKSPACE))
    _say_news(settings, keeper)
    _begin(screen, taking, asked)
    asker = Asker(screen, Prompt(screen))
    code = Exit.FAILED
    try:
        if _ask_all(settings, asker, taking, keeper):
            return _finish(settings, taking, keeper, pass_mark)
    except Ended as ended:
        code = Exit.INTERRUPTED if ended.interrupted else Exit.FAILED
    _say_news(settings, keeper)
    _say_stopped(screen, taking, asked if keeper.keeps and not taking.is_new else None)
    return code


def _begin(screen: Screen, taking: Taking, asked: str) -> None:
    quiz, attempt = taking.quiz, taking.attempt
    count = len(quiz.questions)
    title = TITLE.format(title=quiz.title, questions=questions(count), points=worth(quiz.points))
    screen.paragraph(title, style="bold")
    if attempt.number > 1:
        screen.paragraph(AGAIN.format(number=attempt.number))
    if quiz.withheld:
        screen.paragraph(WITHHELD)
    typed = Text.same(shlex.quote(asked))
    screen.paragraph(SEED.format(seed=attempt.seed, quiz=typed), style="dim")
    if taking.changed:
        screen.paragraph(CHANGED.format(count=len(taking.changed)))
    given = [question for question in quiz.questions if question.id in attempt.answers]
    if answered := sum(taking.unscored(question) is None for question in given):
        screen.paragraph(GOES_ON.format(count=answered, all=count))


def _ask_all(settings: Settings, asker: Asker, taking: Taking, keeper: Keeper) -> bool:
    """Ask every question that is left; False where the learner quits."""
    while drawn := taking.current():
        asker.show(drawn, taking.place + 1, len(taking.quiz.questions))
        answer = _answer(asker, taking, drawn)
        if answer is Way.QUIT:
            return False
        if answer is Way.SKIP:
            draft = taking.attempt.drafts.get(drawn.question.id)
            taking.skip(drawn, hint=asker.used_hint)
            if draft:
                # left out, a text is still somebody's words
                taking.draft(drawn.question, draft)
            asker.say_skipped()
            state = MarkState.SKIPPED
        else:
            assert not isinstance(answer, Way)
            mark = taking.give(drawn, answer, hint=asker.used_hint)
            asker.say_mark(drawn, mark, taking.quiz.lesson)
            state = mark.state
        if not (taking.quiz.withheld or isinstance(drawn.question.body, Open)):
            card = f"{taking.quiz.id}/{drawn.question.id}"
            keeper.rate(card, rating_of(state, hint=asker.used_hint))
        # whoever goes on shall know that it is for nothing
        _say_news(settings, keeper)
    return True


def _answer(asker: Asker, taking: Taking, drawn: Drawn) -> Answer | Way:
    """Read an answer; of a text of one's own, whatever was written is kept as it is written."""
    if (unscored := taking.unscored(drawn.question)) is not None:
        asker.show_draft(WRITTEN, unscored)
        asker.used_hint = taking.attempt.answers[drawn.question.id].hint
        return score_own(asker, drawn, unscored)
    draft = taking.attempt.drafts.get(drawn.question.id, "")
    draft = draft if draft.strip() else ""
    if draft:
        asker.show_draft(DRAFT, draft)
    answer = asker.answer(drawn, draft)
    if not isinstance(answer, Essay):
        return answer
    text, ended = read_text(asker, answer.text, draft)
    if ended:
        if text:
            taking.draft(drawn.question, text)
        raise ended
    if taking.quiz.withheld:
        return Essay(text)
    # the key is shown next: from here on the text stays as it is
    taking.give(drawn, Essay(text), hint=asker.used_hint)
    return score_own(asker, drawn, text)


def _say_stopped(screen: Screen, taking: Taking, asked: str | None) -> None:
    said = STOPPED if asked else STOPPED_BARE
    count = len(taking.quiz.questions)
    number = min(taking.place + 1, count)
    screen.line()
    typed = Text.same(shlex.quote(asked or ""))
    screen.paragraph(said.format(number=number, count=count, quiz=typed))


def _finish(settings: Settings, taking: Taking, keeper: Keeper, pass_mark: float | None) -> int:
    screen, result = settings.screen(), taking.result()
    screen.line()
    print_score(screen, result)
    if keeper.file and keeper.keeps:
        file = keeper.file.path
        screen.paragraph(HANDED_IN.format(file=Text.same(f"{file.parent.name}/{file.name}")))
    missed = any(q.state in {MarkState.WRONG, MarkState.PARTLY} for q in result.questions)
    if keeper.reviews and missed:
        screen.paragraph(DUE)
    return code_of(screen, result, pass_mark)


def _say_news(settings: Settings, keeper: Keeper) -> None:
    for notice in keeper.news():
        settings.error_screen().paragraph(NOTICE.format(notice=notice))
