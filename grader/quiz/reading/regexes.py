"""Tells patterns that do not compile, or that may take ages on a text that nearly matches."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from re import _constants as words  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# ways to try that take seconds, on a text as long as an answer may be
TOO_MANY = 10**8
LONGEST = 200
REPEATS = {words.MAX_REPEAT, words.MIN_REPEAT}


class BadRegex(ValueError):
    """A pattern does not compile."""


def can_take_ages(regex: str) -> bool:
    """Tell whether a pattern can be tried in too many ways on a text that nearly matches.

    raises BadRegex
    """
    with warnings.catch_warnings():
        # what Python only warns of is a slip too
        warnings.simplefilter("error")
        try:
            re.compile(regex)
            return _ways(parser.parse(regex)) > TOO_MANY
        except (re.error, OverflowError, RecursionError, Warning) as fault:
            raise BadRegex(str(fault)) from fault


def _ways(pattern: Any) -> int:
    """Return in how many ways a pattern can be tried, an upper bound that stops at too many."""
    ways = 1
    for operation, argument in pattern:
        ways *= _ways_of(operation, argument)
        if ways > TOO_MANY:
            return TOO_MANY + 1
    return ways


def _ways_of(operation: Any, argument: Any) -> int:
    if operation is words.BRANCH:
        return sum(_ways(part) for part in argument[1])
    inner = max((_ways(part) for part in _held(argument)), default=1)
    if operation not in REPEATS:
        return inner
    least, most = int(argument[0]), min(int(argument[1]), LONGEST)
    ways = max(most - least, 0) + 1
    for _ in range(most if inner > 1 else 0):
        ways *= inner
        if ways > TOO_MANY:
            break
    return ways


def _held(argument: Any) -> Iterator[Any]:
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from _held(part)
