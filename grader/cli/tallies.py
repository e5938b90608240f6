"""Prints what became of a function's mutants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from grader.authoring.mutating import OTHER_CASES, Tally
from grader.cli.paths import shown_path
from grader.output.console import Screen
from grader.text import Text

if TYPE_CHECKING:
    from grader.mutants import Mutant

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


def print_tally(screen: Screen, tally: Tally, *, survivors: bool) -> None:
    """Print one function's account, or its survivors alone."""
    if survivors:
        _print_mutants(screen, tally, tally.survivors, indent="")
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
    screen: Screen, tally: Tally, mutants: Iterable[Mutant], indent: str = "    "
) -> None:
    for mutant in mutants:
        change = " ".join(mutant.change.split())
        place = f"{shown_path(tally.path)}:{mutant.line}"
        screen.line(f"{indent}{place}: {mutant.operator}: {change}")
