"""What must hold between the fields of a numeric question: its numbers, formulas and texts."""

from __future__ import annotations

import re
from typing import Any

from grader.quiz.reading.containers import Given
from grader.quiz.reading.problems import suggest
from grader.text import LANGUAGES, Text

# `{name}` stands for a parameter; what else stands in braces is a slip
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

NO_FORMULA = Text(
    "`{field}`: no function `{name}` in `quizzes/formulas.py`",
    "`{field}`: não há função `{name}` em `quizzes/formulas.py`",
)
NO_FORMULAS = Text(
    "`{field}`: there is no file `quizzes/formulas.py`",
    "`{field}`: não há o arquivo `quizzes/formulas.py`",
)
TAKES = Text(
    "`{function}` takes `{name}`, which is no parameter of this question",
    "`{function}` recebe `{name}`, que não é parâmetro desta questão",
)
NOT_SHOWN = Text(
    "parameter `{name}` does not appear as {{{name}}} in `{language}` of the prompt",
    "o parâmetro `{name}` não aparece como {{{name}}} em `{language}` do enunciado",
)
NO_PARAMETER = Text(
    "{{{name}}} in `{language}` names no parameter",
    "{{{name}}} em `{language}` não é um parâmetro",
)
TOLERANCE = Text("`tolerance` needs `abs` and/or `rel`", "`tolerance` precisa de `abs` e/ou `rel`")
ONE_RANGE = Text(
    "a parameter needs exactly one of `choice`, `integers`, `uniform`",
    "um parâmetro precisa de exatamente um destes: `choice`, `integers`, `uniform`",
)
RISING = Text(
    "`{name}` needs a lower and a higher number", "`{name}` precisa de um número menor e um maior"
)
ONLY_UNIFORM = Text("`decimals` goes with `uniform` alone", "`decimals` só vale junto de `uniform`")
RIGHT_MISTAKE = Text("this mistake is the right answer", "este erro é a resposta certa")


def parameter(given: Given) -> None:
    """Hold one parameter to its rules."""
    kinds = [name for name in ("choice", "integers", "uniform") if given.has(name)]
    if len(kinds) != 1:
        given.refuse(ONE_RANGE)
    for name in ("integers", "uniform"):
        ends = given.get(name)
        if ends is not None and not ends[0] < ends[1]:
            given.refuse(RISING.format(name=name), name)
    if given.has("decimals") and not given.has("uniform"):
        given.refuse(ONLY_UNIFORM, "decimals")


def tolerance(given: Given) -> None:
    """Hold a tolerance to its rules."""
    if not given.has("abs") and not given.has("rel"):
        given.refuse(TOLERANCE)


def mistake(given: Given) -> None:
    """Hold a wrong number to its rules."""
    given.either("ref", "value")


def numeric(given: Given) -> None:
    """Hold a `numeric` question to its rules."""
    if not given.reading.withheld or given.has("answer") or given.has("answer_ref"):
        given.either("answer", "answer_ref")
    _known(given, given.get("answer_ref"), "answer_ref", None)
    for index, entry in enumerate(given.get("mistakes") or ()):
        _known(given, entry.ref, "mistakes", index)
        if entry.value is not None and entry.value == given.get("answer"):
            given.refuse(RIGHT_MISTAKE, "mistakes", index)
    _shown(given)


def _known(given: Given, name: str | None, field: str, index: int | None) -> None:
    """Hold a reference to a formula that exists and finds its parameters."""
    formulas, params = given.reading.formulas, given.get("params")
    if name is None:
        return
    shown = field if index is None else "ref"
    if formulas is None:
        given.refuse(NO_FORMULAS.format(field=shown), field, index)
    elif name not in formulas:
        cause = NO_FORMULA.format(field=shown, name=name)
        given.refuse(suggest(cause, name, formulas), field, index)
    elif params is not None or not given.has("params"):
        for taken in formulas[name].takes:
            if taken not in (params or {}):
                given.refuse(TAKES.format(function=name, name=taken), field, index)


def _shown(given: Given) -> None:
    """Hold texts and parameters to each other, in both languages."""
    params = given.get("params") or {}
    if not params:
        return
    for language in LANGUAGES:
        shown: set[str] = set()
        for field in ("prompt", "figure", "hint", "explanation"):
            text: Text | None = given.get(field)
            names = PLACEHOLDER.findall(text.in_language(language)) if text else []
            _named(given, names, params, field, language)
            if field in {"prompt", "figure"}:
                shown |= set(names)
        for index, entry in enumerate(given.get("mistakes") or ()):
            names = PLACEHOLDER.findall(entry.feedback.in_language(language))
            _named(given, names, params, "mistakes", language, index)
        for name in params if given.get("prompt") else ():
            if name not in shown:
                given.refuse(NOT_SHOWN.format(name=name, language=language), "prompt")


def _named(
    given: Given,
    names: list[str],
    params: Any,
    field: str,
    language: str,
    index: int | None = None,
) -> None:
    for name in names:
        if name not in params:
            cause = NO_PARAMETER.format(name=Text.same(name[:40]), language=language)
            given.refuse(suggest(cause, name, params), field, index)
