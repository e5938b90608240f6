"""Shows a question, reads an answer to it, and says how it was marked."""

from __future__ import annotations

from enum import Enum

from grader.cli.quiz.prompting import END, Ended, Prompt
from grader.output.console import Screen
from grader.quiz.answers import (
    LETTERS,
    LONGEST_TEXT,
    Answer,
    Essay,
    NotUnderstood,
    asked_form,
    understand,
)
from grader.quiz.drawing import Drawn, rights
from grader.quiz.marking import FALSE, TRUE, Mark, found_terms, right_answer
from grader.quiz.model import (
    Choices,
    CodeLine,
    Criterion,
    Lesson,
    Matching,
    Open,
    Ordering,
    TrueFalse,
)
from grader.records import MarkState
from grader.text import Text, decimal

HEADING = Text("Question {number} of {count} · {points}", "Questão {number} de {count} · {points}")
POINTS = Text("{points} points", "{points} pontos")
POINT = Text("1 point", "1 ponto")
KEYS = Text("{form} · ? hint · s skip · q quit", "{form} · ? dica · s pular · q sair")
KEYS_BARE = Text("{form} · s skip · q quit", "{form} · s pular · q sair")
HINT = Text("Hint: {hint}", "Dica: {hint}")
NO_HINT = Text("There is no hint for this question.", "Não há dica para esta questão.")
SKIPPED = Text("– skipped", "– pulada")
KEPT = Text("– answer kept; your teacher marks it", "– resposta guardada; quem ensina vai corrigir")
STATES = {
    MarkState.CORRECT: (Text("✓ right", "✓ certo"), "green"),
    MarkState.PARTLY: (
        Text(
            "◐ partly right: {score} of {points} points",
            "◐ parcialmente certo: {score} de {points} pontos",
        ),
        "yellow",
    ),
    MarkState.WRONG: (Text("✗ not right", "✗ não está certo"), "red"),
}
RIGHT_ANSWER = Text("Right answer: {answer}", "Resposta certa: {answer}")
LESSON = Text("Lesson {number} ({file}): {heading}", "Aula {number} ({file}): {heading}")
WRITE = Text(
    "write your answer, in as many lines as you like; a line with a single . ends it",
    "escreva sua resposta, em quantas linhas quiser; uma linha só com . a encerra",
)
SOFAR = Text("What you wrote so far:", "O que você escreveu até aqui:")
WORDS = Text(
    "{count} words; about {least} were asked for. That costs nothing here.",
    "{count} palavras; pediram-se cerca de {least}. Isso não custa nada aqui.",
)
KEY_POINTS = Text("What a good answer holds:", "O que uma boa resposta contém:")
MODEL = Text("A very good answer:", "Uma resposta muito boa:")
TERMS = Text("Words found in yours: {terms}", "Palavras encontradas na sua: {terms}")
SCORE = Text(
    "Now score your own text. A teacher has the last word; the computer marks no text.",
    "Agora pontue seu próprio texto. A última palavra é de quem ensina; o computador não corrige "
    "textos.",
)
LEVELS = Text(
    "type {levels} · s leave the scoring · q quit", "digite {levels} · s não pontuar · q sair"
)
OWN = Text("Your own score: {score} of {points}", "Sua própria pontuação: {score} de {points}")
SAMPLE = Text("An answer worth {points} points reads:", "Uma resposta que vale {points} pontos:")
OR = Text("{first} or {last}", "{first} ou {last}")


class Way(Enum):
    """What a learner did in place of an answer."""

    SKIP = "s"
    QUIT = "q"


def amount(value: float, screen: Screen) -> str:
    """Write points: whole ones whole, others with two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return decimal(text, screen.language)


class Asker:
    """Asks one question after the other on one screen."""

    def __init__(self, screen: Screen, prompt: Prompt) -> None:
        self.screen, self.prompt = screen, prompt
        self.used_hint = False

    def show(self, drawn: Drawn, number: int, count: int) -> None:
        """Print a question with all there is to choose from."""
        screen, question = self.screen, drawn.question
        points = POINT if question.points == 1 else POINTS.format(points=question.points)
        heading = HEADING.format(number=number, count=count, points=points)
        screen.line()
        screen.line((screen.words(heading), "bold"))
        screen.line()
        screen.paragraph(drawn.words(question.prompt), indent=2)
        if question.figure:
            screen.line()
            self._verbatim(screen.words_of(drawn.words(question.figure)))
        if isinstance(question.body, CodeLine):
            screen.line()
            lines = question.body.code.split("\n")
            self._verbatim("\n".join(f"{k:>2} | {line}" for k, line in enumerate(lines, 1)))
        self._show_options(drawn)
        screen.line()

    def _verbatim(self, text: str) -> None:
        self.screen.verbatim("\n".join(f"    {line}" for line in text.split("\n")))

    def show_draft(self, said: Text, text: str) -> None:
        """Print what a learner wrote before."""
        self.screen.paragraph(said, indent=2)
        for line in text.split("\n"):
            self.screen.paragraph(line, indent=4)
        self.screen.line()

    def _show_options(self, drawn: Drawn) -> None:
        body, lettered = drawn.question.body, []
        if isinstance(body, Choices):
            lettered = [body.choices[k].text for k in drawn.order]
        elif isinstance(body, TrueFalse):
            lettered = [TRUE, FALSE]
        elif isinstance(body, Ordering):
            lettered = [body.items[k].text for k in drawn.order]
        elif isinstance(body, Matching):
            self.screen.line()
            for number, pair in enumerate(body.pairs, 1):
                self._option(f"{number}.", pair.left)
            right = [text for _, text in rights(body)]
            lettered = [right[k] for k in drawn.order]
        if lettered:
            self.screen.line()
        for letter, text in zip(LETTERS, lettered, strict=False):
            self._option(f"{letter})", text)

    def _option(self, label: str, text: Text) -> None:
        lines = self.screen.wrapped(self.screen.words(text), indent=6)
        for k, line in enumerate(lines):
            self.screen.line(f"  {label:>2}  " if k == 0 else "      ", line)

    def answer(self, drawn: Drawn) -> Answer | Way:
        """Read an answer, giving a hint where it is asked for; raises Ended."""
        self.used_hint = False
        question = drawn.question
        form = WRITE if isinstance(question.body, Open) else asked_form(drawn)
        form = Text(*(part[:1].upper() + part[1:] for part in form))
        keys = (KEYS if question.hint else KEYS_BARE).format(form=form)
        self.screen.paragraph(keys, indent=2, style="dim")
        while True:
            typed = self.prompt.line()
            word = typed.text.strip().casefold()
            if word in {"s", "q"}:
                return Way(word)
            if word == "?":
                self._hint(drawn)
                continue
            try:
                return understand(drawn, typed.text)
            except NotUnderstood as fault:
                self.prompt.not_understood(typed, question.id, fault.hint)

    def _hint(self, drawn: Drawn) -> None:
        hint = drawn.question.hint
        if hint:
            self.used_hint = True
        text = HINT.format(hint=drawn.words(hint)) if hint else NO_HINT
        self.screen.paragraph(text, indent=2, style="cyan")

    def say_skipped(self) -> None:
        """Say that a question was left out."""
        self.screen.line("  ", (self.screen.words(SKIPPED), "dim"))

    def say_mark(self, drawn: Drawn, mark: Mark, lesson: Lesson) -> None:
        """Say how an answer was marked, what was amiss, and where to read on."""
        screen, question = self.screen, drawn.question
        if mark.points is None:
            screen.line("  ", (screen.words(KEPT), "dim"))
            return
        said, style = STATES[mark.state]
        score = said.format(score=amount(mark.points, screen), points=question.points)
        screen.line("  ", (screen.words(score), style))
        for told in mark.told:
            screen.paragraph(told, indent=4)
        if mark.state != MarkState.CORRECT:
            self._right_answer(drawn)
        if question.explanation:
            screen.paragraph(drawn.words(question.explanation), indent=4)
        if question.lesson:
            file, heading = question.lesson
            where = LESSON.format(number=lesson.number, file=file, heading=Text.same(heading))
            screen.paragraph(where, indent=4, style="dim")

    def _right_answer(self, drawn: Drawn) -> None:
        lines = right_answer(drawn)
        if len(lines) > 1:
            self.screen.paragraph(RIGHT_ANSWER.format(answer=""), indent=4)
        for line in lines:
            text = line if len(lines) > 1 else RIGHT_ANSWER.format(answer=line)
            self.screen.paragraph(text, indent=6 if len(lines) > 1 else 4)


def read_text(asker: Asker, first: str, draft: str) -> tuple[str, Ended | None]:
    """Read the lines of a text up to a single point; also what was written before input ended."""
    lines = [*draft.split("\n"), first] if draft else [first]
    while len("\n".join(lines)) < LONGEST_TEXT:
        try:
            line = asker.prompt.line().text
        except Ended as ended:
            return "\n".join(lines), ended
        if line.strip() == END:
            break
        lines.append(line)
    return "\n".join(lines)[:LONGEST_TEXT].strip(), None


def score_own(asker: Asker, drawn: Drawn, text: str) -> Essay:
    """Show what a good answer holds, and let learners score their own text; raises Ended."""
    screen, body = asker.screen, drawn.question.body
    assert isinstance(body, Open)
    count = len(text.split())
    if count < body.min_words:
        screen.paragraph(WORDS.format(count=count, least=body.min_words), indent=2, style="dim")
    if body.key_points:
        screen.line()
        screen.line("  ", (screen.words(KEY_POINTS), "bold"))
        for point in body.key_points:
            asker.screen.paragraph(Text.join((Text.same("•"), point)), indent=4)
    if body.model_answer:
        screen.line()
        screen.line("  ", (screen.words(MODEL), "bold"))
        screen.paragraph(body.model_answer, indent=4)
    screen.line()
    screen.paragraph(SCORE, indent=2)
    terms = dict(found_terms(body, text))
    scores: dict[str, int] = {}
    for criterion in body.rubric:
        score = _score(asker, criterion, terms[criterion.title], drawn.question.id)
        if score is None:
            return Essay(text, {})
        scores[criterion.id] = score
    own, points = sum(scores.values()), drawn.question.points
    screen.line()
    screen.paragraph(OWN.format(score=own, points=points), indent=2)
    if body.samples:
        nearest = min(body.samples, key=lambda sample: abs(sample.points - own))
        screen.paragraph(SAMPLE.format(points=nearest.points), indent=2)
        screen.paragraph(nearest.text, indent=4)
    return Essay(text, scores)


def _score(asker: Asker, criterion: Criterion, terms: tuple[str, ...], question: str) -> int | None:
    """Read the points for one criterion; None where the learner would not score."""
    screen = asker.screen
    screen.line()
    screen.line("  ", (screen.words(criterion.title), "bold"))
    levels = sorted(criterion.levels, key=lambda level: level.points)
    for level in levels:
        lines = screen.wrapped(screen.words(level.descriptor), indent=8)
        for k, line in enumerate(lines):
            screen.line(f"    {level.points:>2}  " if k == 0 else "        ", line)
    if terms:
        shown = Text.same(", ".join(term.removesuffix("*") for term in terms))
        screen.paragraph(TERMS.format(terms=shown), indent=4, style="dim")
    known = [str(level.points) for level in levels]
    either = LEVELS.format(levels=OR.format(first=", ".join(known[:-1]), last=known[-1]))
    while True:
        typed = asker.prompt.line()
        word = typed.text.strip().casefold()
        if word in known:
            return int(word)
        if word == Way.SKIP.value:
            return None
        if word == Way.QUIT.value:
            raise Ended(interrupted=False)
        asker.prompt.not_understood(typed, question, either)
