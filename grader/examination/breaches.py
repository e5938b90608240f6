"""Asks the further inputs of a function's laws and says which laws an answer breaks."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from grader.checks.battery import Array, Case
from grader.checks.laws import Law
from grader.checks.values import Answer, read_blocks
from grader.course.exercise import Function
from grader.sandbox import Raised, Returned, Session, Stopped
from grader.text import Text


class Breach(NamedTuple):
    """A law that does not hold, and the reply that kept it from being judged, if one did."""

    claim: Text
    reply: Raised | Stopped | None = None


def breaches(function: Function, case: Case, answer: Answer, session: Session) -> list[Breach]:
    """Return the laws that an answer to a case breaks; none are asked for an answer without form.

    A law whose further inputs got no answer is broken too: they are valid inputs.
    """
    if answer.blocks is None or answer.problem is not None:
        return []
    found = []
    for law in function.laws:
        if session.dead:
            break
        if breach := _breach(function, law, case, answer.blocks, session):
            found.append(breach)
    return found


def _breach(
    function: Function, law: Law, case: Case, blocks: tuple[Array, ...], session: Session
) -> Breach | None:
    arguments = dict(zip(function.parameters, case.arguments, strict=True))
    probes = law.probes(arguments, np.random.default_rng(case.recipe.seed))
    replies = session.ask(function.name, [tuple(probe.values()) for probe in probes]).replies
    results = []
    for reply in replies:
        if not isinstance(reply, Returned):
            return Breach(law.claim, reply)
        result = read_blocks(function, reply.value).blocks
        if result is None:
            return Breach(law.claim)
        results.append(result)
    return None if _holds(law, arguments, blocks, probes, results) else Breach(law.claim)


def _holds(
    law: Law,
    arguments: dict[str, Any],
    blocks: tuple[Array, ...],
    probes: list[dict[str, Any]],
    results: list[tuple[Array, ...]],
) -> bool:
    try:
        return law.holds(arguments, blocks, probes, results)
    except (ValueError, IndexError):
        # answers of other shapes cannot be laid side by side
        return False
