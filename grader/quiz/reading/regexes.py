"""Tells patterns that do not compile, or that may take ages on a text that nearly matches."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from re import _constants as words  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# so many times a choice can be made again before trying them all takes long
FEW = 8
REPEATS = {words.MAX_REPEAT, words.MIN_REPEAT}


class BadRegex(ValueError):
    """A pattern does not compile."""


def can_take_ages(regex: str) -> bool:
    """Tell whether something that can match in several ways is repeated without a small limit.

    Each repeat doubles the ways to try. raises BadRegex
    """
    with warnings.catch_warnings():
        # what Python only warns of is a slip too
        warnings.simplefilter("error")
        try:
            re.compile(regex)
            return any(_is_slow(*part) for part in _walk(parser.parse(regex)))
        except (re.error, OverflowError, RecursionError, Warning) as fault:
            raise BadRegex(str(fault)) from fault


def _walk(pattern: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every operation of a pattern, and of what it holds."""
    for operation, argument in pattern:
        yield operation, argument
        for held in _held(argument):
            yield from _walk(held)


def _held(argument: Any) -> Iterator[Any]:
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from _held(part)


def _is_slow(operation: Any, argument: Any) -> bool:
    if operation not in REPEATS or argument[1] <= FEW:
        return False
    return any(
        inner is words.BRANCH or (inner in REPEATS and held[0] != held[1])
        for inner, held in _walk(argument[2])
    )
