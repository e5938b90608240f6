"""The smallest input that shows a problem, and the results beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from grader.output import values
from grader.output.console import Screen
from grader.records import Counterexample, Value
from grader.text import Text

SMALLEST = Text("Smallest input that shows the problem:", "Menor entrada que mostra o problema:")
EXPECTED = Text("expected", "esperado")
YOURS = Text("yours", "seu")
DIFFERENCE = Text("difference", "diferença")
LARGEST = Text("largest difference", "maior diferença")
AGREE = Text("right: {names}", "certo: {names}")
WHERE = Text("differs most at {where}", "a maior diferença está em {where}")
INDENT = 6
MOST_NAMES = 8


def show(screen: Screen, found: Counterexample) -> None:
    """Print inputs, then expected and returned results."""
    screen.line(" " * 4, (screen.words(SMALLEST), "bold"))
    _inputs(screen, found.inputs)
    results = values.pairs(found.expected, found.got)
    several = any(map(_has_several, found.expected))
    wrong = [pair for pair in results if pair.difference is not None]
    if wrong:
        screen.line()
        _results(screen, wrong, LARGEST if several else DIFFERENCE)
    right = ", ".join(_right_names(results))
    if right:
        screen.paragraph(AGREE.format(names=right), indent=INDENT, style="dim")
    # Where each result is one number, the table says it already.
    if found.where and found.where.en and several:
        screen.paragraph(WHERE.format(where=found.where), indent=INDENT, style="dim")


def _right_names(results: Sequence[values.Pair]) -> list[str]:
    """Name what is right; of many steps, a field that is right at all: `caches[].i`."""
    names = [pair.name for pair in results if pair.difference is None]
    if len(names) <= MOST_NAMES:
        return names
    wrong = {_of_any_step(pair.name) for pair in results if pair.difference is not None}
    return [name for name in dict.fromkeys(map(_of_any_step, names)) if name not in wrong]


def _of_any_step(name: str) -> str:
    return re.sub(r"\[\d+\]\.", "[].", name)


def _has_several(value: Value) -> bool:
    return value.data is None or len(list(values.flat(value.data))) > 1


def _inputs(screen: Screen, inputs: Sequence[Value]) -> None:
    """Print inputs, those that look alike under one name list."""
    grouped: list[tuple[list[str], list[str]]] = []
    for value in inputs:
        for name, leaf in values.leaves(value):
            shown = [screen.words(line) for line in values.lines(leaf)]
            alike = next((names for names, lines in grouped if lines == shown), None)
            if alike is not None and len(shown) == 1:
                alike.append(name)
            else:
                grouped.append(([name], shown))
    labels = [_joined(names) for names, _ in grouped]
    margin = min(max(map(len, labels), default=0), 24)
    for label, (_, shown) in zip(labels, grouped, strict=True):
        _block(screen, label, shown, margin)


def _joined(names: list[str]) -> str:
    """Join names, an owner said once: `cache.x, .h_prev`."""
    owner = ""
    parts = []
    for name in names:
        before, dot, field = name.rpartition(".")
        parts.append(f".{field}" if dot and before == owner else name)
        owner = before if dot else ""
    return ", ".join(parts)


def _block(screen: Screen, label: str, shown: list[str], margin: int) -> None:
    start = f"{label:<{margin}} = "
    if len(label) > margin:
        for line in screen.wrapped(label, INDENT):
            screen.line(" " * INDENT, line)
        start = " " * margin + " = "
    for k, line in enumerate(shown):
        _fitted(screen, INDENT, start if k == 0 else " " * len(start), line)


def _fitted(screen: Screen, indent: int, start: str, line: str) -> None:
    """Print a row of numbers; what does not fit goes on below, deeper."""
    first, *rest = screen.wrapped(line, indent + len(start)) or [""]
    screen.line(" " * indent, start, first)
    for more in rest:
        screen.line(" " * (indent + len(start) + 2), more)


def _results(screen: Screen, wrong: Sequence[values.Pair], heading: Text) -> None:
    rows = [
        (
            pair.name,
            [screen.words(line) for line in pair.expected],
            [screen.words(line) for line in pair.got],
            screen.words(pair.difference or Text.same("")),
        )
        for pair in wrong
    ]
    names = max(len(name) for name, *_ in rows)
    expected, yours = screen.words(EXPECTED), screen.words(YOURS)
    want = max(len(line) for _, lines, _, _ in rows for line in (*lines, expected))
    have = max(len(line) for _, _, lines, _ in rows for line in (*lines, yours))
    gap = screen.words(heading)
    last = max(len(gap), *(len(difference) for *_, difference in rows))
    if INDENT + names + 3 + want + 3 + have + 3 + last >= screen.width:
        _stacked(screen, rows, gap)
        return
    above = f"{'':<{names}}   {expected:<{want}}   {yours:<{have}}   {gap}"
    screen.line(" " * INDENT, (above, "dim"))
    for name, wants, haves, difference in rows:
        for k in range(max(len(wants), len(haves))):
            left = f"{name if k == 0 else '':<{names}}   {_at(wants, k):<{want}}   "
            end = difference if k == 0 else ""
            screen.line(" " * INDENT, left, f"{_at(haves, k):<{have}}   ", (end, "yellow"))


def _stacked(
    screen: Screen, rows: Sequence[tuple[str, list[str], list[str], str]], gap: str
) -> None:
    """Print one result under the other where columns do not fit."""
    labels = [screen.words(EXPECTED), screen.words(YOURS)]
    margin = max(map(len, labels))
    for name, wants, haves, difference in rows:
        # A number needs its heading; a sentence about shapes does not.
        said = difference if " " in difference or not difference else f"{gap} {difference}"
        screen.line(" " * INDENT, (name, "bold"), "   ", (said, "yellow"))
        for label, lines in zip(labels, (wants, haves), strict=True):
            for k, line in enumerate(lines):
                start = f"{label if k == 0 else '':<{margin}}  "
                _fitted(screen, INDENT + 2, start, line)


def _at(lines: list[str], k: int) -> str:
    return lines[k] if k < len(lines) else ""
