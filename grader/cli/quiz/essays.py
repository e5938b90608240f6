"""Reads a text of one's own, and lets who wrote it score it by the rubric."""

from __future__ import annotations

from grader.cli.quiz.asking import Asker, Way
from grader.cli.quiz.prompting import END, Ended
from grader.output.amounts import worth
from grader.output.console import Screen
from grader.quiz.answers import LONGEST_TEXT, Essay
from grader.quiz.drawing import Drawn
from grader.quiz.marking import found_terms
from grader.quiz.model import Criterion, Open
from grader.text import Text

WORDS = Text(
    "Words: {count}; about {least} were asked for. That costs nothing here.",
    "Palavras: {count}; pediram-se cerca de {least}. Isso não custa nada aqui.",
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
SAMPLE = Text("An answer worth {points} reads:", "Uma resposta que vale {points}:")
CUT = Text(
    "Only the first {most} characters are kept.", "Só os primeiros {most} caracteres são guardados."
)
OR = Text("{first} or {last}", "{first} ou {last}")


def read_text(asker: Asker, first: str, draft: str) -> tuple[str, Ended | None]:
    """Read the lines of a text up to a single point; also what was written before input ended."""
    text, stopped = f"{draft}\n{first}" if draft else first, None
    while first:
        try:
            line = asker.prompt.line().text
        except Ended as ended:
            # a pipe ends a text by ending; a person may have meant to stop
            stopped = ended if ended.interrupted or asker.prompt.is_person else None
            break
        if line.strip() == END:
            break
        if len(text) <= LONGEST_TEXT:
            text = f"{text}\n{line}"
    text = text.strip()
    if len(text) > LONGEST_TEXT:
        asker.screen.paragraph(CUT.format(most=LONGEST_TEXT), indent=2, style="yellow")
    return text[:LONGEST_TEXT], stopped


def score_own(asker: Asker, drawn: Drawn, text: str) -> Essay:
    """Show what a good answer holds, and let learners score their own text; raises Ended."""
    screen, body = asker.screen, drawn.question.body
    assert isinstance(body, Open)
    count = len(text.split())
    if count < body.min_words:
        screen.paragraph(WORDS.format(count=count, least=body.min_words), indent=2, style="dim")
    _show_key(screen, body)
    screen.line()
    screen.paragraph(SCORE, indent=2)
    terms = dict(found_terms(body, text))
    scores: dict[str, int] = {}
    try:
        for criterion in body.rubric:
            score = _score(asker, criterion, terms[criterion.title], drawn.question.id)
            if score is None:
                return Essay(text, {})
            scores[criterion.id] = score
    except Ended as ended:
        # a pipe that holds no scores gives none; a person goes on another time
        if ended.interrupted or asker.prompt.is_person:
            raise
        return Essay(text, {})
    own, points = sum(scores.values()), drawn.question.points
    screen.line()
    screen.paragraph(OWN.format(score=own, points=points), indent=2)
    if body.samples:
        nearest = min(body.samples, key=lambda sample: abs(sample.points - own))
        screen.paragraph(SAMPLE.format(points=worth(nearest.points)), indent=2)
        screen.paragraph(nearest.text, indent=4)
    return Essay(text, scores)


def _show_key(screen: Screen, body: Open) -> None:
    if body.key_points:
        screen.line()
        screen.line("  ", (screen.words(KEY_POINTS), "bold"))
        for point in body.key_points:
            screen.paragraph(Text.join((Text.same("•"), point)), indent=4)
    if body.model_answer:
        screen.line()
        screen.line("  ", (screen.words(MODEL), "bold"))
        screen.paragraph(body.model_answer, indent=4)


def _score(asker: Asker, criterion: Criterion, terms: tuple[str, ...], question: str) -> int | None:
    """Read the points for one criterion; None where the learner would not score."""
    screen = asker.screen
    screen.line()
    screen.paragraph(criterion.title, indent=2, style="bold")
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
