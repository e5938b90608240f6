"""Prints what became of the mutants of a function."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from grader.text import Text

if TYPE_CHECKING:
    from grader.authoring.mutating import Tally
    from grader.mutants import Mutant
    from grader.output.console import Screen

GRADING = Text("{name}: mutant {done} of {all}", "{name}: mutante {done} de {all}")
MADE = Text("{name}: {count} mutants of {file}", "{name}: {count} mutantes de {file}")
NONE_MADE = Text("{name}: no mutant can be made of it", "{name}: não há como fazer mutantes dela")
KILLED = Text("✓ killed: {count} ({killers})", "✓ mortos: {count} ({killers})")
NONE_KILLED = Text("✓ killed: 0", "✓ mortos: 0")
NAMED = Text(
    "of these, named as a misconception: {named}; with any diagnosis: {told}",
    "destes, reconhecidos como um equívoco: {named}; com algum diagnóstico: {told}",
)
SURVIVED = Text("✗ survived: {count}", "✗ sobreviveram: {count}")
NONE_SURVIVED = Text("✓ survived: none", "✓ sobreviveram: nenhum")
EQUIVALENT = Text(
    "– equivalent, the same on {cases} other inputs: {count}",
    "– equivalentes, iguais em {cases} outras entradas: {count}",
)
FAULTS = Text("✗ the grader itself failed on: {count}", "✗ o próprio corretor falhou em: {count}")
AT = "{file}:{line}: {operator}: {change}"


def shown_path(path: Path) -> str:
    """Write a path from the current folder on, where it lies there."""
    here = Path(os.getcwd())
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def print_account(screen: Screen, tally: Tally, *, survivors: bool) -> None:
    """Print one function's account, or its survivors alone."""
    if survivors:
        for mutant in tally.survivors:
            screen.line(_place(tally, mutant))
        return
    name, file = tally.function, Text.same(shown_path(tally.path))
    if not tally.fates:
        screen.line(screen.words(NONE_MADE.format(name=name)))
        return
    made = MADE.format(name=name, count=len(tally.fates), file=file)
    screen.line((screen.words(made), "bold"))
    _print_killed(screen, tally)
    left = SURVIVED.format(count=len(tally.survivors)) if tally.survivors else NONE_SURVIVED
    screen.line("  ", (screen.words(left), "red" if tally.survivors else "green"))
    _print_mutants(screen, tally, tally.survivors)
    if tally.equivalent:
        from grader.authoring.mutating import OTHER_CASES

        equal = EQUIVALENT.format(count=len(tally.equivalent), cases=OTHER_CASES)
        screen.line("  ", screen.words(equal))
        _print_mutants(screen, tally, tally.equivalent)
    if tally.faults:
        screen.line("  ", (screen.words(FAULTS.format(count=len(tally.faults))), "red"))
        _print_mutants(screen, tally, [fate.mutant for fate in tally.faults])


def _print_killed(screen: Screen, tally: Tally) -> None:
    if not tally.killed:
        screen.line("  ", screen.words(NONE_KILLED))
        return
    killers = ", ".join(f"{check} {count}" for check, count in tally.killers.most_common())
    killed = KILLED.format(count=len(tally.killed), killers=killers)
    screen.line("  ", (screen.words(killed), "green"))
    named = sum(fate.slug is not None for fate in tally.killed)
    told = sum(fate.told for fate in tally.killed)
    screen.line("    ", screen.words(NAMED.format(named=named, told=told)))


def _print_mutants(
    screen: Screen, tally: Tally, mutants: list[Mutant] | tuple[Mutant, ...]
) -> None:
    for mutant in mutants:
        screen.line("    ", _place(tally, mutant))


def _place(tally: Tally, mutant: Mutant) -> str:
    change = " ".join(mutant.change.split())
    where = {"file": shown_path(tally.path), "line": mutant.line}
    return AT.format(**where, operator=mutant.operator, change=change)
