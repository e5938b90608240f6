"""Makes a new quiz file: a few questions to begin from, with TODO where the author writes."""

from __future__ import annotations

import json
from pathlib import Path

from grader.authoring.making import ANOTHER_NAME, Refusal
from grader.course.location import Location
from grader.quiz.reading.format import json_schema
from grader.quiz.reading.parts import SLUG
from grader.text import Text

SCHEMA_FILE = "quiz.schema.json"
UNNAMED = "new-quiz"

PACKAGED = Text(
    "{folder} is an installed course, which nobody edits",
    "{folder} é um curso instalado, que ninguém edita",
)
USE_A_CLONE = Text(
    "quizzes are written in a clone: `grade --course DIR author new quiz ID`",
    "questionários são escritos em um clone: `grade --course DIR author new quiz ID`",
)
NOT_AN_ID = Text("`{name}` cannot be an id", "`{name}` não pode ser um id")
HYPHENS = Text(
    "an id is lower-case words joined by hyphens, such as gru-basics",
    "um id são palavras minúsculas unidas por hífens, como nocoes-de-gru",
)
TAKEN = Text("quizzes/{name}.yaml exists already", "quizzes/{name}.yaml já existe")
NOT_WRITTEN = Text(
    "{file} cannot be written ({reason})", "não foi possível escrever {file} ({reason})"
)
MAKE_ROOM = Text("look at the folder's permissions", "veja as permissões da pasta")

DRAFT = """\
# yaml-language-server: $schema=quiz.schema.json
schema: quiz/v1
id: {id}
title: {{en: "TODO: title", pt-BR: "TODO: título"}}
lesson:
  {{id: aula-35, number: 35, title: {{en: "Lesson 35", pt-BR: "Aula 35"}}, language: pt-BR}}
questions:
  # Types: single, multiple, true_false, numeric, short, ordering, matching, code_line, open.
  # Every question may have: points, hint, explanation, figure, lesson, concepts, difficulty.
  - id: first
    type: single
    prompt: {{en: "TODO: question?", pt-BR: "TODO: pergunta?"}}
    choices:
      - {{id: a, text: {{en: "TODO: right", pt-BR: "TODO: certa"}}, correct: true}}
      - id: b
        text: {{en: "TODO: wrong", pt-BR: "TODO: errada"}}
        feedback: {{en: "TODO: why it is wrong.", pt-BR: "TODO: por que está errada."}}
    explanation: {{en: "TODO: why the answer is right.", pt-BR: "TODO: por que a resposta é essa."}}
  - id: second
    type: numeric
    # {{a}} and {{b}} are drawn for each learner. `answer_ref: NAME` in place of `answer` takes the
    # number from a function of formulas.py, and `ref: NAME` does so for a mistake.
    prompt: {{en: "TODO: what of {{a}} and {{b}}?", pt-BR: "TODO: o que de {{a}} e {{b}}?"}}
    params: {{a: {{uniform: [0.1, 0.9], decimals: 2}}, b: {{integers: [2, 9]}}}}
    answer: 1
    tolerance: {{abs: 5e-4}}
    mistakes:
      - {{value: 2, feedback: {{en: "TODO: what was done.", pt-BR: "TODO: o que foi feito."}}}}
  - id: third
    type: short
    prompt: {{en: "TODO: which word?", pt-BR: "TODO: que palavra?"}}
    accept:
      - {{text: "TODO"}}
"""


def make_quiz(location: Location, asked: str | None) -> list[Path]:
    """Write a new quiz, and the schema that editors read where there is none; raises Refusal."""
    name = asked or _free_name(location.quizzes)
    if location.packaged and location.root.name == "_course":
        raise Refusal(PACKAGED.format(folder=Text.same(str(location.root))), USE_A_CLONE)
    if not SLUG.fits(name):
        raise Refusal(NOT_AN_ID.format(name=Text.same(name[:40])), HYPHENS)
    path = location.quizzes / f"{name}.yaml"
    try:
        location.quizzes.mkdir(exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(DRAFT.format(id=name))
        return [path, *_schema(location.quizzes / SCHEMA_FILE)]
    except FileExistsError as fault:
        raise Refusal(TAKEN.format(name=name), ANOTHER_NAME) from fault
    except OSError as fault:
        reason = Text.same(fault.strerror or str(fault))
        cause = NOT_WRITTEN.format(file=Text.same(str(path)), reason=reason)
        raise Refusal(cause, MAKE_ROOM) from fault


def _free_name(folder: Path) -> str:
    number, name = 1, UNNAMED
    while (folder / f"{name}.yaml").exists():
        number += 1
        name = f"{UNNAMED}-{number}"
    return name


def _schema(path: Path) -> list[Path]:
    if path.exists():
        return []
    path.write_text(schema_text(), encoding="utf-8")
    return [path]


def schema_text() -> str:
    """Return the JSON Schema of quiz files, as the file beside them holds it."""
    return json.dumps(json_schema(), indent=1) + "\n"
