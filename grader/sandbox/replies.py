"""Reads what a child said; anything it could not have said in turn is a WireError."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.sandbox.answers import Declared, Loaded, Raised, Returned
from grader.sandbox.child import wire
from grader.sandbox.conversation import decoded, encoded
from grader.text import Text

if TYPE_CHECKING:
    from grader.sandbox.endings import Lines

_SAID = 500  # characters of what a call back raises
# of an exception's words; the rest tells a reader nothing more
WORDS_SHOWN = 300
_HOW = ("raised", "memory", "exit")


def loaded(kind: int, payload: bytearray, wanted: Mapping[str, int]) -> Loaded:
    """Read what the file declares of each wanted function."""
    _expect(kind == wire.LOADED)
    said = decoded(payload)
    _expect(type(said) is dict and list(said) == list(wanted))
    return Loaded({name: _declared(said[name]) for name in wanted})


def _declared(said: Any) -> Declared:
    _expect(_types(said) == (bool, bool, bool, str))
    found, can_be_called, accepts, signature = said
    return Declared(found, can_be_called, accepts, _cut(signature))


def raised(payload: bytearray, lines: Lines) -> tuple[str, Raised]:
    """Read an exception: how it counts (raised, memory, exit), and itself."""
    said = decoded(payload)
    _expect(_types(said) == (str, str, str, str, str, int) and said[0] in _HOW)
    how, type_name, english, portuguese, file, line = said
    words = Text(_cut(english), _cut(portuguese or english))
    return how, Raised(_cut(type_name), words, lines.location(file, line))


def _cut(text: str) -> str:
    return text if len(text) <= WORDS_SHOWN else f"{text[: WORDS_SHOWN - 1]}…"


def returned(kind: int, payload: bytearray, arity: int | None) -> Returned:
    """Read a result, and the `arity` arguments after the call where they were asked for."""
    _expect(kind == wire.RETURNED)
    said = decoded(payload)
    _expect(type(said) is tuple and len(said) == 2)
    value, after = said
    if arity is None:
        _expect(after is None)
    else:
        _expect(type(after) is tuple and len(after) == arity)
    return Returned(value, after)


def kept(kind: int, payload: bytearray) -> Any:
    """Read an earlier result as it is now."""
    _expect(kind == wire.KEPT)
    return decoded(payload)


def answer(payload: bytearray, functions: list[Any]) -> bytearray:
    """Call the function that the child asks for; its failure is the child's ValueError."""
    said = decoded(payload)
    _expect(_types(said) == (int, tuple) and 0 <= said[0] < len(functions))
    index, arguments = said
    try:
        with np.errstate(all="ignore"):
            return encoded((True, functions[index](*arguments)))
    except Exception as error:
        english, _, portuguese = (str(error) or type(error).__name__).partition(wire.BOTH)
        return encoded((False, (english[:_SAID], portuguese[:_SAID])))


def _types(said: Any) -> tuple[type, ...]:
    return tuple(type(item) for item in said) if type(said) is tuple else ()


def _expect(holds: bool) -> None:
    if not holds:
        raise wire.WireError("an answer to another question")
