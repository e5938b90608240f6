"""What must hold between the fields of a numeric question: its numbers, formulas and texts."""

from __future__ import annotations

import re
from typing import Any

from grader.quiz.drawing import DECIMALS
from grader.quiz.reading.containers import Given
from grader.quiz.reading.problems import suggest
from grader.text import LANGUAGES, Language, Text

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
OFF_GRID = Text(
    "`uniform`: {end} has more decimals than the {decimals} that are drawn; give `decimals`",
    "`uniform`: {end} tem mais casas que as {decimals} sorteadas; informe `decimals`",
)
ONLY_WITHHELD = Text(
    "`variants` belongs to a version without keys, which `grade author export` writes",
    "`variants` pertence a uma versão sem gabarito, escrita por `grade author export`",
)
OTHER_NAMES = Text(
    "a variant has the same names as `params`", "uma variante tem os mesmos nomes que `params`"
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
    decimals = given.get("decimals") if given.has("decimals") else DECIMALS
    for end in given.get("uniform") or () if decimals is not None else ():
        if round(end, decimals) != end:
            given.refuse(OFF_GRID.format(end=end, decimals=decimals), "uniform")
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
    _variants(given)
    _known(given, given.get("answer_ref"), "answer_ref")
    for index, entry in enumerate(given.get("mistakes") or ()):
        _known(given, entry.ref, "mistakes", index, "ref")
        if entry.value is not None and entry.value == given.get("answer"):
            given.refuse(RIGHT_MISTAKE, "mistakes", index)
    _shown(given)


def _variants(given: Given) -> None:
    """Hold draws made beforehand to a version without keys, and to the parameters."""
    if given.has("variants") and not given.reading.withheld:
        given.refuse(ONLY_WITHHELD, "variants")
    names = set(given.get("params") or {})
    for index, variant in enumerate(given.get("variants") or ()):
        if set(variant) != names:
            given.refuse(OTHER_NAMES, "variants", index)


def _known(given: Given, name: str | None, *keys: str | int) -> None:
    """Hold a reference to a formula that exists and finds its parameters."""
    formulas, params = given.reading.formulas, given.get("params")
    if name is None:
        return
    if formulas is None:
        given.refuse(NO_FORMULAS.format(field=keys[-1]), *keys)
    elif name not in formulas:
        cause = NO_FORMULA.format(field=keys[-1], name=name)
        given.refuse(suggest(cause, name, formulas), *keys)
    elif params is not None or not given.has("params"):
        for taken in formulas[name].takes:
            if taken not in (params or {}):
                given.refuse(TAKES.format(function=name, name=taken), *keys)


def _shown(given: Given) -> None:
    """Hold texts and parameters to each other, in both languages."""
    params = given.get("params") or {}
    if given.has("params") and not params:
        return
    for language in LANGUAGES:
        asked: set[str] = set()
        for field in ("prompt", "figure", "hint", "explanation"):
            text: Text | None = given.get(field)
            names = _named(given, text, params, language, field) if text else []
            asked |= set(names) if field in {"prompt", "figure"} else set()
        for index, entry in enumerate(given.get("mistakes") or ()):
            _named(given, entry.feedback, params, language, "mistakes", index, "feedback")
        for name in params if given.get("prompt") else ():
            if name not in asked:
                given.refuse(NOT_SHOWN.format(name=name, language=language), "prompt", language)


def _named(
    given: Given, text: Text, params: Any, language: Language, *keys: str | int
) -> list[str]:
    """Return the names in a text's braces; refuse those of no parameter."""
    names: list[str] = PLACEHOLDER.findall(text.in_language(language))
    for name in names if not given.reading.problems.are_enough else ():
        # without parameters only what looks like one is a slip: sets have braces too
        if name not in params and (params or name.isidentifier()):
            cause = NO_PARAMETER.format(name=Text.same(name[:40]), language=language)
            given.refuse(suggest(cause, name, params), *keys, language)
    return names
