"""A course of quizzes and a learner who types: for the tests of the quiz commands."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest
from conftest import HERE, TINY

from grader.course.location import locate
from grader.quiz.answers import LETTERS
from grader.quiz.drawing import Drawn, draw, right_id, rights
from grader.quiz.model import (
    Choices,
    CodeLine,
    Matching,
    Numeric,
    Open,
    Ordering,
    Quiz,
    Short,
    TrueFalse,
)
from grader.quiz.reading.loading import load_quiz
from grader.quiz.shelf import Shelf

EVERY_TYPE = HERE / "quizzes"
SMALL = """\
schema: quiz/v1
id: small
title: {en: "A small quiz", pt-BR: "Um questionário pequeno"}
lesson: {id: aula-35, number: 35, title: {en: "Lesson", pt-BR: "Aula"}, language: pt-BR}
misconceptions:
  stores-for-forgets: {en: "Two gates were swapped.", pt-BR: "Dois portões foram trocados."}
questions:
  - id: gate
    type: single
    shuffle: false
    prompt: {en: "Which gate forgets?", pt-BR: "Qual portão esquece?"}
    choices:
      - id: a
        text: {en: "Input", pt-BR: "Entrada"}
        feedback: {en: "That one stores.", pt-BR: "Esse guarda."}
        misconception: stores-for-forgets
      - {id: b, text: {en: "Forget", pt-BR: "Esquecimento"}, correct: true}
      - {id: c, text: {en: "Output", pt-BR: "Saída"}}
    hint: {en: "Think of f.", pt-BR: "Pense em f."}
    explanation: {en: "f forgets what was.", pt-BR: "f esquece o que houve."}
    lesson: {file: "002", heading: "O portão"}
    concepts: [C01]
  - id: product
    type: numeric
    points: 2
    prompt: {en: "How much is {a} times {b}?", pt-BR: "Quanto é {a} vezes {b}?"}
    params: {a: {integers: [2, 9]}, b: {uniform: [0.1, 0.9], decimals: 2}}
    answer_ref: product
    tolerance: {abs: 0.0005}
    mistakes:
      - {ref: total, feedback: {en: "That is the sum.", pt-BR: "Essa é a soma."}}
  - id: essay
    type: open
    points: 4
    prompt: {en: "Why gates?", pt-BR: "Por que portões?"}
    min_words: 5
    rubric:
      - id: reason
        title: {en: "A reason", pt-BR: "Um motivo"}
        levels:
          - {points: 0, descriptor: {en: "None is given.", pt-BR: "Nenhum foi dado."}}
          - {points: 4, descriptor: {en: "A good one.", pt-BR: "Um bom."}}
    model_answer: {en: "They keep gradients alive.", pt-BR: "Mantêm vivo o gradiente."}
    explanation: {en: "Gates were made for it.", pt-BR: "Foram feitos para isso."}
"""
FORMULAS = '''\
"""Formulas of the small quiz."""


def product(a, b):
    """Return the product."""
    return a * b


def total(a, b):
    """Return the sum."""
    return a + b
'''


def make_course(folder: Path) -> Path:
    """Make a course of the toy exercises and the small quiz."""
    shutil.copytree(TINY, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "quizzes").mkdir()
    (folder / "quizzes" / "small.yaml").write_text(SMALL, encoding="utf-8")
    (folder / "quizzes" / "formulas.py").write_text(FORMULAS, encoding="utf-8")
    return folder


def add_every_type(course: Path) -> Path:
    """Add the quiz of every type, and what it computes with."""
    shutil.copy(EVERY_TYPE / "every-type.yaml", course / "quizzes")
    formulas = (EVERY_TYPE / "formulas.py").read_text(encoding="utf-8")
    (course / "quizzes" / "formulas.py").write_text(f"{FORMULAS}\n\n{formulas}", encoding="utf-8")
    return course


class Typed(io.TextIOWrapper):
    """What a pipe brings."""

    def __init__(self, text: str | bytes) -> None:
        data = text if isinstance(text, bytes) else text.encode()
        super().__init__(io.BytesIO(data), encoding="utf-8", newline="\n")


@pytest.fixture
def course(tmp_path) -> Path:
    """A course with the small quiz."""
    return make_course(tmp_path / "course")


@pytest.fixture
def quiz(grade, course, tmp_path, monkeypatch):
    """Run a command in a workspace of that course, typing lines into it."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    assert grade("init", course=course).code == 0

    def run(*arguments, typed: str | bytes | None = ""):
        monkeypatch.setattr(sys, "stdin", None if typed is None else Typed(typed))
        return grade(*arguments, course=course)

    return run


def handed(quiz: str = "small") -> dict:
    """What the workspace holds of a quiz."""
    return json.loads(Path("answers", f"{quiz}.json").read_text(encoding="utf-8"))


def last(quiz: str = "small") -> dict:
    """The last attempt at a quiz."""
    return handed(quiz)["attempts"][-1]


def answer_file(content: object, name: str = "given.json") -> str:
    """Write a file of answers."""
    text = content if isinstance(content, str) else json.dumps(content)
    Path(name).write_text(text, encoding="utf-8")
    return name


def drawn_of(course: Path, quiz: str, seed: int) -> list[Drawn]:
    """The questions of a quiz as a seed asks them."""
    shelf = Shelf(locate(course))
    read: Quiz = load_quiz(shelf.path(quiz), shelf.formulas)
    return [draw(read.id, question, seed, shelf.formulas) for question in read.questions]


def right_lines(drawn: Drawn) -> list[str]:
    """What a learner types who knows everything."""
    body, order = drawn.question.body, drawn.order
    if isinstance(body, Choices):
        return ["".join(LETTERS[k] for k, i in enumerate(order) if body.choices[i].correct)]
    if isinstance(body, TrueFalse):
        return ["a" if body.answer else "b"]
    if isinstance(body, Numeric):
        return [repr(drawn.answer).replace(".", ",")]
    if isinstance(body, Ordering):
        return ["".join(LETTERS[order.index(k)] for k in range(len(order)))]
    if isinstance(body, Matching):
        keys = [key for key, _ in rights(body)]
        places = [order.index(keys.index(right_id(pair.right))) for pair in body.pairs]
        return [" ".join(f"{n}{LETTERS[place]}" for n, place in enumerate(places, 1))]
    if isinstance(body, CodeLine):
        return [str(body.answer)]
    if isinstance(body, Short):
        return [next(accepted.text for accepted in body.accept if accepted.text)]
    assert isinstance(body, Open)
    return ["Um texto", "", "com ação 😀", ".", *(str(c.levels[-1].points) for c in body.rubric)]
