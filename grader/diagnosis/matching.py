"""Names the misconceptions whose programs behave as the learner's does, alone or in pairs."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from grader.checks.battery import Case, fresh
from grader.checks.closeness import ABSOLUTE_FLOOR, Closeness, allowed, compare, largest
from grader.checks.values import Answer, closeness_of, read
from grader.course.exercise import Function, Program

Array = NDArray[np.float64]
# A match counts only when it is this much better than any other.
BETTER = 10.0


Behave = Callable[[Function, Program, Case], Answer]


class Evidence(NamedTuple):
    """What a learner's function did on the fixed cases."""

    function: Function
    cases: Sequence[Case]
    answers: Sequence[Answer]

    def right(self, index: int) -> bool:
        """Tell whether the answer to one case is right."""
        return closeness_of(self.cases[index], self.answers[index]) is not Closeness.DIFFERENT


def pairs(evidence: Evidence, block: int) -> Iterator[tuple[Case, Array, Array]]:
    """Yield what was expected of one block and what came, on every case that has it."""
    for case, answer in zip(evidence.cases, evidence.answers, strict=True):
        if answer.blocks is not None:
            yield case, case.expected[block], answer.blocks[block]


def wrong_blocks(evidence: Evidence) -> list[int]:
    """Return the indices of the results that are wrong on some case."""
    return [
        block
        for block in range(len(evidence.function.blocks))
        if any(
            compare(want, got, case.tolerance) is Closeness.DIFFERENT
            for case, want, got in pairs(evidence, block)
        )
    ]


def names(evidence: Evidence, blocks: Iterable[int]) -> str:
    """Write the names of blocks; a record of which all fields are meant, by its own name."""
    chosen = [evidence.function.blocks[block] for block in blocks]
    for result in evidence.function.parts:
        whole = [
            name
            for name in evidence.function.blocks
            if name.startswith((f"{result}.", f"{result}["))
        ]
        if set(whole) <= set(chosen):
            first = chosen.index(whole[0])
            chosen[first] = result
            chosen = [name for name in chosen if name not in whole]
    return ", ".join(f"`{name}`" for name in chosen)


def behaviour(function: Function, program: Program, case: Case) -> Answer:
    """Run one of our own programs on a case."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        try:
            value = program(*fresh(case.arguments))
        except (Exception, SystemExit) as error:
            return Answer(None, raised=type(error).__name__)
        return read(function, value, case.expected)


def distance(case: Case, ours: Answer, theirs: Answer) -> float | None:
    """Return how far two behaviours on a case are apart, None where they are not the same."""
    if ours.raised or theirs.raised:
        return 0.0 if ours.raised == theirs.raised else None
    if ours.blocks is None or theirs.blocks is None:
        same = ours.problem == theirs.problem and ours.blocks is theirs.blocks
        return 0.0 if same else None
    error = 0.0
    for a, b in zip(ours.blocks, theirs.blocks, strict=True):
        if compare(a, b, case.tolerance) is Closeness.DIFFERENT:
            return None
        with np.errstate(invalid="ignore"):
            gap = np.nan_to_num(np.abs(a - b))
        error = max(error, largest(gap) / max(largest(a), 1.0))
    return error


def named(evidence: Evidence, behave: Behave = behaviour) -> list[str]:
    """Return the slug, or the slugs of a pair, that the answers match on every case; else [].

    behave: runs one of our programs on a case; who asks often may remember what came of it
    """
    return _singles(evidence, behave) or _pair(evidence, behave)


def remembering() -> Behave:
    """Return a `behave` that works out only once what a program answers to a case."""
    answered: dict[tuple[Program, int], Answer] = {}
    cases: list[Case] = []  # kept, so that no other case gets the same id

    def behave(function: Function, program: Program, case: Case) -> Answer:
        key = program, id(case)
        if key not in answered:
            cases.append(case)
            answered[key] = behaviour(function, program, case)
        return answered[key]

    return behave


def _singles(evidence: Evidence, behave: Behave) -> list[str]:
    errors: dict[str, float] = {}
    for slug, program in evidence.function.programs():
        error = _error_over_cases(evidence, program, behave)
        if error is not None:
            errors[slug] = min(error, errors.get(slug, np.inf))
    return _clear_winner([((slug,), error) for slug, error in errors.items()])


def _clear_winner(found: Iterable[tuple[tuple[str, ...], float]]) -> list[str]:
    ranked = sorted(found, key=lambda pair: pair[1])
    if not ranked:
        return []
    if len(ranked) > 1 and ranked[1][1] <= BETTER * max(ranked[0][1], ABSOLUTE_FLOOR):
        return []
    return list(ranked[0][0])


def _error_over_cases(evidence: Evidence, program: Program, behave: Behave) -> float | None:
    worst, telling = 0.0, False
    for index, (case, answer) in enumerate(zip(evidence.cases, evidence.answers, strict=True)):
        ours = behave(evidence.function, program, case)
        error = distance(case, ours, answer)
        if error is None:
            return None
        worst = max(worst, error)
        # two programs that only ever raise the same exception have little in common
        telling = telling or (answer.blocks is not None and not evidence.right(index))
    return worst if telling else None


def _pair(evidence: Evidence, behave: Behave) -> list[str]:
    """Find two misconceptions whose errors add up to the learner's.

    Exact where each sits in a term of its own, as in different gates or different results. The
    rich case proposes, every case must agree.
    """
    rich = evidence.cases[0]
    delta = _delta(rich, evidence.answers[0])
    if delta is None:
        return []
    deltas = [
        (slug, program, found)
        for slug, program in evidence.function.programs()
        if (found := _delta(rich, behave(evidence.function, program, rich))) is not None
        and largest(found) > 0
    ]
    limit = max(allowed(np.concatenate([b.ravel() for b in evidence.cases[0].expected])), 1e-12)
    # one number per program first: most pairs are ruled out without touching their arrays
    probe = np.random.default_rng(0).standard_normal(delta.size)
    target = float(probe @ delta)
    marks = [float(probe @ found) for _, _, found in deltas]
    reach = limit * float(np.abs(probe).sum()) * 10
    found_pairs = {}
    for i, j in combinations(range(len(deltas)), 2):
        if abs(marks[i] + marks[j] - target) <= reach:
            a, b = deltas[i], deltas[j]
            if _apart(a[2], b[2]) and _adds_up(evidence, a[1], b[1], behave):
                found_pairs[tuple(sorted({a[0], b[0]}))] = 0.0
    return list(next(iter(found_pairs))) if len(found_pairs) == 1 else []


def _apart(one: Array, two: Array) -> bool:
    """Tell whether one of two errors shows somewhere without the other.

    Two that cover the very same entries may add up by an accident of algebra.
    """
    return bool(np.any((one != 0) != (two != 0)))


def _delta(case: Case, answer: Answer) -> Array | None:
    if answer.blocks is None or answer.problem is not None:
        return None
    return np.concatenate(
        [(got - want).ravel() for want, got in zip(case.expected, answer.blocks, strict=True)]
    )


def _adds_up(evidence: Evidence, first: Program, second: Program, behave: Behave) -> bool:
    for case, answer in zip(evidence.cases, evidence.answers, strict=True):
        one = behave(evidence.function, first, case)
        two = behave(evidence.function, second, case)
        if any(x.blocks is None or x.problem is not None for x in (one, two, answer)):
            return False
        blocks = (one.blocks or (), two.blocks or (), answer.blocks or ())
        for want, a, b, got in zip(case.expected, *blocks, strict=True):
            if compare(a + b - want, got, case.tolerance) is Closeness.DIFFERENT:
                return False
    return True
