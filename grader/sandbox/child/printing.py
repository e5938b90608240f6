"""Standard output and error of the child: kept up to a cap, swallowed beyond it."""

from __future__ import annotations

import io
import os
import sys
from typing import Any


class _Capped(io.RawIOBase):
    """A raw stream that never fails: a flood of prints is not a mistake."""

    def __init__(self, descriptor: int, room: list[int]) -> None:
        self._descriptor = descriptor
        self._room = room  # shared by output and error: one file takes both

    @property
    def name(self) -> str:
        return "<stdout>" if self._descriptor == 1 else "<stderr>"

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def write(self, data: Any) -> int:
        view = memoryview(data).cast("B")
        kept = view[: self._room[0]]
        try:
            self._room[0] -= os.write(self._descriptor, kept) if kept else 0
        except OSError:
            self._room[0] = 0
        return len(view)


def redirect(cap: int) -> None:
    """Replace sys.stdout and sys.stderr; together they keep `cap` bytes."""
    room = [cap]
    for name, descriptor in (("stdout", 1), ("stderr", 2)):
        raw = _Capped(descriptor, room)
        # no buffer between: what was printed before a kill must be there to read
        stream = io.TextIOWrapper(raw, "utf-8", "backslashreplace", write_through=True)
        stream.mode = "w"  # type: ignore[misc]  # as Python's own have it
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
