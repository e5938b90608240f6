"""Checks what a spec.py says of a function: its cases, its results, its wrong programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from grader.authoring.folders import Folder
from grader.authoring.mistakes import Mistake, raised
from grader.authoring.places import SpecPage
from grader.checks.battery import RICH_SIZES, Recipe, as_blocks, battery, fresh
from grader.course.exercise import Function, in_tuple
from grader.diagnosis.matching import Evidence, named, remembering
from grader.search import DEFAULT_SEED
from grader.text import Text

ZERO = Text(
    "`{name}`: the rich case holds a zero among its {kind} values, which hides mistakes",
    "`{name}`: o caso rico tem um zero entre os valores `{kind}`, o que esconde erros",
)
EQUAL_AXES = Text(
    "`{name}`: the axes of the rich case must all differ, and they are {sizes}",
    "`{name}`: os eixos do caso rico devem ser todos diferentes, e são {sizes}",
)
UNSTEADY_CASES = Text(
    "`{name}`: drawn twice with one seed, `cases` gives two inputs; take every array from `draw`",
    "`{name}`: sorteado duas vezes com uma semente, `cases` dá duas entradas; tire cada array de "
    "`draw`",
)
UNSTEADY = Text(
    "`{name}`: called twice with one input, the reference gives two answers",
    "`{name}`: chamada duas vezes com uma entrada, a referência dá duas respostas",
)
COUNT = Text(
    "`{name}`: `returns` names {named}, but the reference gives {given}",
    "`{name}`: `returns` cita {named}, mas a referência dá {given}",
)
ONE_RESULT = Text("one result", "um resultado")
RESULTS = Text("{count} results", "{count} resultados")
NOT_FINITE = Text(
    "`{name}`: the reference gives NaN or infinity on a fixed case with the sizes {sizes}",
    "`{name}`: a referência dá NaN ou infinito em um caso fixo com os tamanhos {sizes}",
)
WRONG_PASSES = Text(
    "`{slug}`: this wrong program is right on every fixed case",
    "`{slug}`: este programa errado acerta em todos os casos fixos",
)
OTHER_NAME = Text(
    "`{slug}`: this wrong program is named {others}",
    "`{slug}`: este programa errado é reconhecido como {others}",
)
NO_NAME = Text(
    "`{slug}`: this wrong program is not named: it does what another one does, or nothing on "
    "every case but an exception",
    "`{slug}`: este programa errado não é reconhecido: faz o mesmo que outro, ou só lança exceções",
)


def soundness(folder: Folder, function: Function) -> list[Mistake]:
    """Find why a function could not even be asked: its cases or its results."""
    page = SpecPage(folder.spec)
    within = [folder.folder, folder.reference]
    try:
        with np.errstate(all="ignore"):
            return list(_soundness(page, function))
    except (Exception, SystemExit) as error:
        return [raised(error, within, (folder.spec, page.line(function.name)))]


def _soundness(page: SpecPage, function: Function) -> Iterator[Mistake]:
    name, recipe = function.name, Recipe(RICH_SIZES, DEFAULT_SEED)
    cases_line = page.line(name, "cases")
    draw = recipe.draw()
    arguments = function.cases(draw)
    sizes = list(draw.used.values())
    if len(set(sizes)) < len(sizes):
        shown = ", ".join(f"{axis}={size}" for axis, size in draw.used.items())
        yield page.at(cases_line, EQUAL_AXES.format(name=name, sizes=shown))
    for kind, array in draw.drawn:
        if not np.all(array):
            yield page.at(cases_line, ZERO.format(name=name, kind=kind))
    if not _same(arguments, function.cases(recipe.draw())):
        yield page.at(cases_line, UNSTEADY_CASES.format(name=name))
    first, second = (function.reference(*fresh(arguments)) for _ in range(2))
    if not _same(first, second):
        yield page.at(page.line(name), UNSTEADY.format(name=name))
    if message := _wrong_count(function, first):
        yield page.at(page.line(name, "returns"), message)
        return
    for case in battery(function, DEFAULT_SEED):
        if not all(np.isfinite(block).all() for block in case.expected):
            shown = ", ".join(f"{axis}={size}" for axis, size in case.sizes.items())
            yield page.at(cases_line, NOT_FINITE.format(name=name, sizes=shown))
            return


def _wrong_count(function: Function, value: Any) -> Text | None:
    given = (
        len(value) if type(value) is list and len(function.returns) > 1 else len(in_tuple(value))
    )
    if given == len(function.returns):
        as_blocks(function, value)  # raises where a part has another form
        return None
    counted = (
        ONE_RESULT if n == 1 else RESULTS.format(count=n) for n in (len(function.returns), given)
    )
    named_there, came = counted
    return COUNT.format(name=function.name, named=named_there, given=came)


def _same(one: Any, other: Any) -> bool:
    """Compare two values of the course's own making, part by part; functions count as equal."""
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, np.ndarray | float | int):
        return np.array_equal(one, other, equal_nan=True)
    return type(one) is type(other)


def wrong_program_mistakes(folder: Folder, function: Function) -> Iterator[Mistake]:
    """Find wrong programs that pass, or that are named as another one or not at all."""
    page, within = SpecPage(folder.spec), [folder.folder, folder.reference]
    cases, behave = battery(function, DEFAULT_SEED), remembering()
    count: dict[str, int] = {}
    for slug, program in function.programs():
        index = count[slug] = count.get(slug, -1) + 1
        line = page.slug_line(function.name, slug, index)
        try:
            with np.errstate(all="ignore"):
                answers = [behave(function, program, case) for case in cases]
                evidence = Evidence(function, cases, answers)
                passes = all(map(evidence.right, range(len(cases))))
                names = named(evidence, behave)
        except (Exception, SystemExit) as error:
            yield raised(error, within, (folder.spec, line))
            continue
        if passes:
            yield page.at(line, WRONG_PASSES.format(slug=slug))
        elif names != [slug]:
            others = Text.same(" + ".join(f"`{name}`" for name in names))
            yield page.at(line, (OTHER_NAME if names else NO_NAME).format(slug=slug, others=others))
