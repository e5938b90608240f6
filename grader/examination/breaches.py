"""Asks the further inputs of a function's laws and says which law an answer breaks first."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from grader.checks.battery import Array, Case, Recipe, Style, as_blocks, build, fresh, rounded
from grader.checks.closeness import Closeness
from grader.checks.laws import Arguments, Law
from grader.checks.values import Answer, closeness_of, read, read_blocks
from grader.course.exercise import Function
from grader.sandbox import Raised, Returned, Session, Stopped
from grader.text import Text


class Breach(NamedTuple):
    """A law that does not hold.

    reply: what kept it from being judged, if a reply did   judged: whether it was
    shown: one of the further inputs, and a wrong answer to it, where the reference can tell
    """

    claim: Text
    reply: Raised | Stopped | None = None
    judged: bool = False
    shown: tuple[Case, Answer] | None = None


def first_breach(
    function: Function, case: Case, answer: Answer, session: Session, *, show: bool
) -> Breach | None:
    """Return the first law that an answer to a case breaks; none is asked of one without form.

    A law whose further inputs got no answer is broken too: they are valid inputs.
    show: look for a small input to show as well
    """
    if answer.blocks is None or answer.problem is not None:
        return None
    for law in function.laws:
        if session.dead:
            return None
        if breach := _breach(function, law, case, answer.blocks, session):
            if show and breach.judged:
                breach = breach._replace(shown=_shown(function, law, case, session))
            return breach
    return None


def _breach(
    function: Function, law: Law, case: Case, blocks: tuple[Array, ...], session: Session
) -> Breach | None:
    probes, replies = _asked(function, law, case, session)
    results = []
    for reply in replies:
        if not isinstance(reply, Returned):
            return Breach(law.claim, reply)
        result = read_blocks(function, reply.value).blocks
        if result is None:
            return Breach(law.claim)
        results.append(result)
    if _holds(law, _by_name(function, case), blocks, probes, results):
        return None
    return Breach(law.claim, judged=True)


def _by_name(function: Function, case: Case) -> Arguments:
    return dict(zip(function.parameters, case.arguments, strict=True))


def _asked(
    function: Function, law: Law, case: Case, session: Session
) -> tuple[list[Arguments], list[Returned | Raised | Stopped]]:
    probes = law.probes(_by_name(function, case), np.random.default_rng(case.recipe.seed))
    return probes, session.ask(function.name, [tuple(probe.values()) for probe in probes]).replies


def _shown(
    function: Function, law: Law, case: Case, session: Session
) -> tuple[Case, Answer] | None:
    """Return one of a law's inputs that gets a wrong answer, a small one if there is any."""
    if function.expected or function.tolerance:
        return None
    sizes = case.recipe.sizes
    small = [Recipe(dict.fromkeys(sizes, size), 0, Style.INTEGERS) for size in (1, 2)]
    for tried in (*(build(function, recipe) for recipe in small), case):
        if session.dead:
            return None
        for probe, reply in zip(*_asked(function, law, tried, session), strict=False):
            if isinstance(reply, Returned):
                asked = _with_arguments(function, tried, tuple(probe.values()))
                answer = read(function, reply.value, asked.expected)
                if closeness_of(asked, answer) is Closeness.DIFFERENT:
                    return asked, answer
    return None


def _with_arguments(function: Function, case: Case, arguments: tuple[Any, ...]) -> Case:
    def right(given: tuple[Any, ...]) -> tuple[Array, ...]:
        return as_blocks(function, function.reference(*given))

    return case._replace(
        arguments=arguments,
        expected=right(fresh(arguments)),
        in_single=lambda: right(rounded(arguments)),
    )


def _holds(
    law: Law,
    arguments: Arguments,
    blocks: tuple[Array, ...],
    probes: list[Arguments],
    results: list[tuple[Array, ...]],
) -> bool:
    try:
        return law.holds(arguments, blocks, probes, results)
    except (ValueError, IndexError):
        # answers of other shapes cannot be laid side by side
        return False
