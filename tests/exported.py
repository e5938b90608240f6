"""What the tests of exports share: the quizzes, what must be in any export, and HTML read back."""

import functools
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest

from grader.quiz.drawing import draw, variant
from grader.quiz.exporting.targets import export
from grader.quiz.formulas import load_formulas
from grader.quiz.model import Numeric
from grader.quiz.reading.loading import load_quiz
from grader.text import LANGUAGES

ROOT = Path(__file__).parent.parent
NASTY = Path(__file__).parent / "quizzes" / "every-type.yaml"
FILES = [NASTY, *sorted((ROOT / "quizzes").glob("*.yaml"))]
VARIANTS = 3

every_quiz = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@functools.cache
def formulas_beside(path):
    return load_formulas(path.parent)


@functools.cache
def quiz_of(path):
    return load_quiz(path, formulas_beside(path))


@functools.cache
def file_of(path, target, language="en", variants=VARIANTS):
    return export(quiz_of(path), formulas_beside(path), target, language, variants)


def question(name, path=NASTY):
    return next(question for question in quiz_of(path).questions if question.id == name)


def quiz_with(*questions):
    """The nasty quiz with other questions."""
    return quiz_of(NASTY)._replace(questions=questions)


class Expected(NamedTuple):
    """One question that an export must hold: its id, and its words in one language."""

    id: str
    drawn: object
    language: str

    @property
    def question(self):
        return self.drawn.question

    def said(self, text):
        return self.drawn.words(text).in_language(self.language) if text else ""

    @property
    def blocks(self):
        code = getattr(self.question.body, "code", "")
        figure = self.said(self.question.figure)
        return [block for block in (figure, listing(code) if code else "") if block]

    @property
    def prompt(self):
        least = getattr(self.question.body, "min_words", 0)
        added = {
            "en": f" Write about {least} words.",
            "pt-BR": f" Escreva cerca de {least} palavras.",
        }
        return self.said(self.question.prompt) + (added[self.language] if least else "")


def expected(path, language, variants=VARIANTS):
    """All questions an export must hold, variants one by one."""
    quiz = quiz_of(path)
    for asked in quiz.questions:
        if not isinstance(asked.body, Numeric):
            drawn = draw(quiz.id, asked, 0, None)
            yield Expected(f"{quiz.id}.{asked.id}", drawn, language)
            continue
        met = []
        for number in range(variants if asked.body.params else 1):
            drawn = variant(quiz.id, asked, number, formulas_beside(path))
            if drawn.values not in met:
                met.append(drawn.values)
                suffix = f".{number}" if asked.body.params else ""
                yield Expected(f"{quiz.id}.{asked.id}{suffix}", drawn, language)


def listing(code):
    """A listing as a learner is to see it."""
    lines = code.split("\n")
    width = len(str(len(lines)))
    return "\n".join(f"{n:{width}d}  {line}".rstrip() for n, line in enumerate(lines, 1))


class Seen(HTMLParser):
    """HTML as a browser shows it: paragraphs and entries, and blocks with their line breaks."""

    KNOWN = frozenset({"p", "pre", "h4", "ul", "li"})

    def __init__(self, html):
        super().__init__()
        self.texts, self.blocks, self._open = [], [], []
        self.feed(html)
        self.close()
        assert not self._open, html

    def handle_starttag(self, tag, attrs):
        assert tag in self.KNOWN, tag
        assert not attrs
        self._open.append(tag)
        if tag != "ul":
            (self.blocks if tag == "pre" else self.texts).append("")

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        # between elements there may be line breaks, inside them nothing is lost
        if not self._open:
            assert not data.strip(), data
            return
        (self.blocks if self._open[-1] == "pre" else self.texts)[-1] += data

    @property
    def text(self):
        assert len(self.texts) <= 1
        return "".join(self.texts)
