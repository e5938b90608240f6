"""What a sandbox is asked with and what it answers: limits, replies, endings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from grader.records import Location, Outcome
from grader.sandbox.child.wire import Opaque, TooBig
from grader.text import Text

MIB = 1 << 20


class Limits(NamedTuple):
    """How much of everything one child may use.

    load_s, call_s: wall time for loading the file, and from reply to reply
    exercise_s: wall time spent waiting for the child and answering its call backs, over all
    cpu_s: its processor time
    memory_bytes: beyond what the child begins with   output_bytes: of printing kept
    call_backs: calls of functions given as arguments, over all
    """

    load_s: float = 5.0
    call_s: float = 2.0
    exercise_s: float = 20.0
    cpu_s: float = 10.0
    memory_bytes: int = 512 * MIB
    output_bytes: int = 64 << 10
    call_backs: int = 100_000

    def scaled(self, factor: float) -> Limits:
        """Return limits with all times multiplied."""
        return self._replace(
            load_s=self.load_s * factor,
            call_s=self.call_s * factor,
            exercise_s=self.exercise_s * factor,
            cpu_s=self.cpu_s * factor,
        )


class Declared(NamedTuple):
    """What a learner's file says of one wanted function; `accepts` that number of arguments."""

    found: bool
    callable: bool
    accepts: bool
    signature: str


class Loaded(NamedTuple):
    """A file that loaded, and what it declares of each wanted function."""

    functions: Mapping[str, Declared]


class Returned(NamedTuple):
    """A call that returned; `after`: the arguments as they were after it, where asked for."""

    value: Any
    after: tuple[Any, ...] | None = None


class Raised(NamedTuple):
    """A call, or the loading, that raised; the child lives on after a call.

    words: the exception's own, the same in both languages unless they are the sandbox's
    """

    type_name: str
    words: Text
    location: Location | None = None

    @property
    def message(self) -> str:
        """The exception's words, in English where they are the sandbox's."""
        return self.words.en


class Stopped(NamedTuple):
    """The end of a child: timed_out, out_of_memory or exited; where it was; what happened."""

    outcome: Outcome
    location: Location | None
    detail: Text


@dataclass
class Batch:
    """Replies to the calls of one question; after a Stopped none follow.

    kept: what each call returned, read once more after the last call (None for one that raised)
    """

    replies: list[Returned | Raised | Stopped]
    kept: list[Any] | None = None


def in_words(value: Opaque | TooBig) -> Text:
    """Say what a value that did not cross was; a name that the learner gave stays as it is."""
    return Text(*value.words())
