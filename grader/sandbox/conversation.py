"""Frames to and from one child, in turn and in time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from grader.sandbox.child import wire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.sandbox.link import Link


class Late(Exception):
    """No whole frame came in time; `of` names the limit: load, call or exercise."""

    def __init__(self, of: str) -> None:
        super().__init__(of)
        self.of = of


class Closed(Exception):
    """The child's end of the stream is closed."""


class Conversation:
    """Counts frames both ways, keeps deadlines, and adds up the time waited for the child.

    budget_s: how long the child may be waited for, and answered, over all
    """

    def __init__(self, link: Link, budget_s: float) -> None:
        self._link = link
        self._budget_s = budget_s
        self._sent = 0
        self._received = 0
        self._buffer = bytearray()

    def send(self, kind: int, payload: bytes | bytearray) -> None:
        """Queue one frame."""
        self._link.send(wire.frame(kind, self._sent, payload))
        self._sent += 1

    def receive(
        self, wait_s: float, of: str, *, free: bool = False
    ) -> tuple[int, bytearray, float]:
        """Return kind and payload of the next frame, and the time it took.

        free: this wait is not the learner's and leaves the budget alone
        """
        begun = time.monotonic()
        if not free:
            wait_s, of = min((wait_s, of), (self._budget_s, "exercise"))
        try:
            kind, length = wire.header(
                self._take(wire.HEADER.size, begun + wait_s, of), self._received, wire.FROM_CHILD
            )
            self._received += 1
            payload = self._take(length, begun + wait_s, of)
        finally:
            waited = time.monotonic() - begun
            self._budget_s -= 0 if free else waited
        return kind, payload, waited

    def spend(self, seconds: float) -> None:
        """Take from the budget what answering the child has cost."""
        self._budget_s -= seconds

    def is_ahead(self) -> bool:
        """Say whether more has come than was taken."""
        return bool(self._buffer) or self._link.is_behind()

    def _take(self, count: int, deadline: float, of: str) -> bytearray:
        while len(self._buffer) < count:
            data = self._link.receive(max(0.0, deadline - time.monotonic()))
            if data is None or (data and time.monotonic() > deadline + _DRIBBLE_S):
                raise Late(of)
            if not data:
                raise Closed
            self._buffer += data
        taken = self._buffer[:count]
        del self._buffer[:count]
        return taken


# a child that sends byte by byte is cut off; a frame that was there at the deadline is not
_DRIBBLE_S = 0.5


def decoded(payload: bytearray) -> Any:
    """Read a child's payload."""
    from grader.sandbox.child.decoding import decode

    return decode(payload, wire.FROM_CHILD)


def encoded(values: Sequence[Any], call_backs: list[Any] | None = None) -> bytearray:
    """Write a tuple for the child; callables go to `call_backs` and cross as their index.

    Raises TypeError or ValueError for what does not cross: the caller's mistake.
    """
    from grader.sandbox.child.encoding import Encoder

    encoder = Encoder(wire.TO_CHILD, call_backs)
    encoder.value(tuple(values))
    return encoder.out
