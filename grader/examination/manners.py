"""Whether a function left its inputs alone, repeated itself and took any memory layout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.checks import hygiene
from grader.checks.battery import Case
from grader.checks.claims import (
    ANSWER_CHANGED,
    DIFFERS_AGAIN,
    INPUT_CHANGED,
    ITEM_CHANGED,
    LAYOUT,
    LAYOUTS,
    LIST_CHANGED,
    UPSTREAM_CHANGED,
)
from grader.checks.closeness import Closeness
from grader.checks.values import closeness_of
from grader.course.exercise import Function
from grader.examination.findings import Examination, Failure, answer_of, raised_text
from grader.records import Note, Outcome
from grader.sandbox import Batch, Raised, Returned, Stopped
from grader.text import Text


def manners(examination: Examination, batch: Batch) -> Failure | None:
    """Return the first breach of manners in a batch asked with echo and keep, None if none."""
    function, cases = examination.function, examination.cases
    count = len(cases)
    for case, reply in zip((*cases, cases[0]), batch.replies, strict=False):
        after = reply.after if isinstance(reply, Returned) else None
        if after is not None and (failure := _changed(examination, case, after)):
            return failure
    for reply in (batch.replies[count], batch.replies[-1]):
        again = answer_of(function, cases[0], reply)
        if closeness_of(cases[0], again) is Closeness.DIFFERENT:
            return Failure("manners", Outcome.FAILED, DIFFERS_AGAIN)
    if not _kept_alike(function, cases, batch):
        return Failure("manners", Outcome.FAILED, ANSWER_CHANGED)
    for layout, reply in zip(hygiene.LAYOUTS, batch.replies[count + 1 :], strict=False):
        if failure := _layout_failure(function, cases[0], layout, reply):
            return failure
    return None


def _changed(examination: Examination, case: Case, after: tuple[Any, ...]) -> Failure | None:
    """Say what a call changed of its inputs; what costs nothing becomes a note."""
    function = examination.function
    for name in hygiene.changed_inputs(function, case.arguments, after):
        if name not in function.upstream:
            words = ITEM_CHANGED if name.endswith("]") else INPUT_CHANGED
            new = name.rpartition(".")[2]
            text = words.format(name=function.name, input=name, new=new)
            return Failure("manners", Outcome.FAILED, text)
        note = Note("upstream-changed", UPSTREAM_CHANGED.format(name=name))
        examination.notes[note.message.en] = note
    for name in hygiene.changed_lists(function, case.arguments, after):
        note = Note("list-changed", LIST_CHANGED.format(name=name))
        examination.notes[note.message.en] = note
    return None


def _layout_failure(
    function: Function, case: Case, layout: str, reply: Returned | Raised | Stopped
) -> Failure | None:
    if closeness_of(case, answer_of(function, case, reply)) is not Closeness.DIFFERENT:
        return None
    text = LAYOUT.format(layout=LAYOUTS[layout])
    if isinstance(reply, Raised):
        both = Text.join([text, raised_text(function.name, reply)])
        return Failure("manners", Outcome.FAILED, both, location=reply.location)
    return Failure("manners", Outcome.FAILED, text)


def _kept_alike(function: Function, cases: Sequence[Case], batch: Batch) -> bool:
    if batch.kept is None:
        return True
    kept = (
        answer_of(function, case, Returned(value, None))
        for case, value in zip(cases, batch.kept, strict=False)
    )
    return all(
        closeness_of(case, answer) is not Closeness.DIFFERENT
        for case, answer in zip(cases, kept, strict=False)
    )
