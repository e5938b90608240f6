"""Shows a question, reads an answer to it, and says how it was marked."""

from __future__ import annotations

from enum import Enum

from grader.cli.quiz.prompting import END, Prompt
from grader.output.amounts import points, worth
from grader.output.console import Screen
from grader.output.sanitise import visible_lines
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
from grader.quiz.marking import FALSE, TRUE, Mark, right_answer
from grader.quiz.model import (
    Choices,
    CodeLine,
    Lesson,
    Matching,
    Open,
    Ordering,
    TrueFalse,
)
from grader.records import MarkState
from grader.text import Text

HEADING = Text("Question {number} of {count} · {points}", "Questão {number} de {count} · {points}")
KEYS = Text("? hint · s skip · q quit", "? dica · s pular · q sair")
KEYS_BARE = Text("s skip · q quit", "s pular · q sair")
KEYS_FIRST = Text("In place of a first line: {keys}", "No lugar da primeira linha: {keys}")
HINT = Text("Hint: {hint}", "Dica: {hint}")
NO_HINT = Text("There is no hint for this question.", "Não há dica para esta questão.")
SKIPPED = Text("– skipped", "– pulada")
KEPT = Text("– for your teacher to mark", "– para quem ensina corrigir")
STATES = {
    MarkState.CORRECT: (Text("✓ right", "✓ certo"), "green"),
    MarkState.PARTLY: (
        Text("◐ partly right: {points}", "◐ parcialmente certo: {points}"),
        "yellow",
    ),
    MarkState.WRONG: (Text("✗ not right", "✗ não está certo"), "red"),
}
RIGHT_ANSWER = Text("Right answer: {answer}", "Resposta certa: {answer}")
LESSON = Text("Lesson {number} ({file}): {heading}", "Aula {number} ({file}): {heading}")
WRITE = Text(
    "Write as many lines as you like. A line with a single . ends your answer; Ctrl-C stops.",
    "Escreva quantas linhas quiser. Uma linha só com . encerra a resposta; Ctrl-C interrompe.",
)
NOTHING_WRITTEN = Text("nothing is written yet", "ainda não há nada escrito")


class Way(Enum):
    """What a learner did in place of an answer."""

    SKIP = "s"
    QUIT = "q"


class Asker:
    """Asks one question after the other on one screen."""

    def __init__(self, screen: Screen, prompt: Prompt) -> None:
        self.screen, self.prompt = screen, prompt
        self.used_hint = False

    def show(self, drawn: Drawn, number: int, count: int, source: Text | None = None) -> None:
        """Print a question with all there is to choose from; `source` tells where it is from."""
        screen, question = self.screen, drawn.question
        heading = HEADING.format(number=number, count=count, points=worth(question.points))
        screen.line()
        screen.line((screen.words(heading), "bold"))
        if source:
            screen.paragraph(source, indent=2, style="dim")
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
        for line in visible_lines(text, longest=2 * LONGEST_TEXT, most=LONGEST_TEXT):
            for part in self.screen.wrapped(line, indent=4):
                self.screen.line("    ", part)
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

    def answer(self, drawn: Drawn, draft: str = "") -> Answer | Way:
        """Read an answer, giving a hint where it is asked for; raises Ended.

        Where there is a draft, the mark that ends a text may come at once: an empty Essay.
        """
        self.used_hint = False
        question, is_open = drawn.question, isinstance(drawn.question.body, Open)
        self._say_keys(drawn)
        while True:
            typed = self.prompt.line()
            word = typed.text.strip().casefold()
            if word in {"s", "q"}:
                return Way(word)
            if word == "?":
                self._hint(drawn)
                continue
            if word == END and is_open and draft:
                return Essay("")
            try:
                if word == END and is_open:
                    raise NotUnderstood(NOTHING_WRITTEN)
                return understand(drawn, typed.text)
            except NotUnderstood as fault:
                self.prompt.not_understood(typed, question.id, fault.hint)

    def _say_keys(self, drawn: Drawn) -> None:
        form, keys = asked_form(drawn), KEYS if drawn.question.hint else KEYS_BARE
        if isinstance(drawn.question.body, Open):
            form, keys = WRITE, KEYS_FIRST.format(keys=keys)
        form = Text(*(part[:1].upper() + part[1:] for part in form))
        whole = Text.join((form, keys), " · ")
        fits = len(self.screen.wrapped(self.screen.words(whole), indent=2)) == 1
        for said in (whole,) if fits else (form, keys):
            self.screen.paragraph(said, indent=2, style="dim")

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
            screen.paragraph(KEPT, indent=2, style="dim")
            if not isinstance(question.body, Open):
                return
        else:
            said, style = STATES[mark.state]
            score = said.format(points=points(mark.points, question.points))
            screen.line("  ", (screen.words(score), style))
        for told in mark.told:
            screen.paragraph(told, indent=4)
        if mark.state in {MarkState.PARTLY, MarkState.WRONG}:
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
