"""Checks an exercise's laws: the reference keeps each, and each rejects a program of its own."""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from typing import Any, TypeGuard

import numpy as np

from grader.authoring.folders import Folder
from grader.authoring.mistakes import Mistake, raised
from grader.authoring.places import Page, SpecPage
from grader.checks.battery import Case, as_blocks, battery, fresh
from grader.checks.laws import Law
from grader.course.exercise import Exercise, Function, Program
from grader.search import DEFAULT_SEED
from grader.text import Text

SEEDS = (DEFAULT_SEED, 1, 2, 3)
BROKEN = Text(
    "`{name}`: the reference breaks the law `{law}`", "`{name}`: a referência viola a lei `{law}`"
)
NO_PROGRAM = Text(
    "`{name}`: the law `{law}` needs a program in {file} that it alone rejects",
    "`{name}`: a lei `{law}` precisa de um programa em {file} que só ela rejeita",
)
NO_LAW = Text(
    "`{name}` has no law `{law}`; this program is for nothing",
    "`{name}` não tem a lei `{law}`; este programa não serve para nada",
)
NOT_ALONE = Text(
    "this program must break the law `{law}` and no other; it breaks {broken}",
    "este programa deve violar a lei `{law}` e nenhuma outra; ele viola {broken}",
)
NO_TABLE = Text(
    "`BREAKS` must be a table: a pair of texts, function and law, for each program",
    "`BREAKS` deve ser uma tabela: um par de textos, função e lei, para cada programa",
)
BREAKS_NONE = Text(
    "this program must break the law `{law}`, and it breaks none",
    "este programa deve violar a lei `{law}`, e não viola nenhuma",
)


def broken_by(function: Function, program: Program) -> set[str]:
    """Return the laws of a function that a program breaks on some fixed case."""
    cases = [case for seed in SEEDS for case in battery(function, seed)]
    return {
        law.id
        for law in function.laws
        if not all(_keeps(law, function, program, case) for case in cases)
    }


def _keeps(law: Law, function: Function, program: Program, case: Case) -> bool:
    arguments = dict(zip(function.parameters, fresh(case.arguments), strict=True))
    probes = law.probes(arguments, np.random.default_rng(0))
    with np.errstate(all="ignore"):
        result = as_blocks(function, program(*fresh(case.arguments)))
        answers = [as_blocks(function, program(*fresh(tuple(probe.values())))) for probe in probes]
        return law.holds(arguments, result, probes, answers)


def law_mistakes(folder: Folder, function: Function) -> Iterator[Mistake]:
    """Find laws that the reference breaks, and, where the course has tests, laws without need."""
    if not function.laws:
        return
    page = SpecPage(folder.spec)
    line, within = page.line(function.name, "laws"), [folder.folder, folder.reference]
    try:
        broken = broken_by(function, function.reference)
    except (Exception, SystemExit) as error:
        yield raised(error, within, (folder.spec, line))
        return
    for law in sorted(broken):
        yield page.at(line, BROKEN.format(name=function.name, law=law))
    if folder.has_tests and not broken:
        yield from _needed(folder, function, line)


def _needed(folder: Folder, function: Function, line: int) -> Iterator[Mistake]:
    programs, file = _programs(folder), f"tests/lawless/{folder.lawless.name}"
    if isinstance(programs, Mistake):
        return  # told by stray_programs
    for law in (law.id for law in function.laws):
        program = programs.get((function.name, law))
        if program is None:
            text = NO_PROGRAM.format(name=function.name, law=law, file=file)
            yield Mistake(folder.spec, line, text)
            continue
        where = _line_of(folder, law)
        try:
            broken = broken_by(function, program)
        except (Exception, SystemExit) as error:
            yield raised(error, [folder.lawless.parent], (folder.lawless, where))
            continue
        if broken != {law}:
            others = Text.same(", ".join(f"`{other}`" for other in sorted(broken)))
            text = (NOT_ALONE if broken else BREAKS_NONE).format(law=law, broken=others)
            yield Mistake(folder.lawless, where, text)


def stray_programs(folder: Folder, exercise: Exercise) -> Iterator[Mistake]:
    """Find programs that break a law which is no law of this exercise."""
    programs = _programs(folder)
    laws = {(function.name, law.id) for function in exercise.functions for law in function.laws}
    if isinstance(programs, Mistake):
        yield programs
        return
    for name, law in programs.keys() - laws:
        text = NO_LAW.format(name=Text.same(name), law=Text.same(law))
        yield Mistake(folder.lawless, _line_of(folder, law), text)


def _programs(folder: Folder) -> dict[tuple[str, str], Any] | Mistake:
    if not folder.lawless.is_file():
        return {}
    page = Page(folder.lawless)
    if page.mistake:
        return page.mistake
    try:
        found = runpy.run_path(str(folder.lawless)).get("BREAKS")
    except (Exception, SystemExit) as error:
        return raised(error, [folder.lawless.parent], (folder.lawless, 1))
    return found if _is_table(found) else page.at(_first_line(folder, "BREAKS"), NO_TABLE)


def _is_table(found: object) -> TypeGuard[dict[tuple[str, str], Any]]:
    return isinstance(found, dict) and all(
        isinstance(key, tuple) and len(key) == 2 and all(isinstance(part, str) for part in key)
        for key in found
    )


def _line_of(folder: Folder, law: str) -> int:
    return _first_line(folder, rf"[\"']{re.escape(law)}[\"']")


def _first_line(folder: Folder, pattern: str) -> int:
    lines = Page(folder.lawless).text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if re.search(pattern, line)), 1)
