"""Notices that a learner's files were saved, by looking at them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

# An editor may empty a file, or move it away, before the new text is there.
SETTLED_S = 0.06
MOST_LOOKS = 30

Stamp = tuple[int, int, int] | None


class Changes:
    """What some files were like when last looked at.

    files: lists the files, anew at every look, as files come and go

    Looking costs a few microseconds a file and sees every save on every file system; events of the
    system do not arrive from network drives, containers' mounts and some editors' ways of saving.
    """

    def __init__(self, files: Callable[[], Iterable[Path]]) -> None:
        self._files = files
        self._stamps = self._look()

    def since(self) -> set[Path]:
        """Return the files that were saved or made since the last look, once they are whole."""
        stamps = self._look()
        if not _changed(self._stamps, stamps):
            return set()
        for _ in range(MOST_LOOKS):
            time.sleep(SETTLED_S)
            before, stamps = stamps, self._look()
            changed = _changed(self._stamps, stamps)
            if stamps == before and all(_is_whole(stamps[path]) for path in changed):
                break
        changed, self._stamps = _changed(self._stamps, stamps), stamps
        return {path for path in changed if stamps[path] is not None}

    def _look(self) -> dict[Path, Stamp]:
        return {path: _stamp(path) for path in self._files()}


def _changed(before: dict[Path, Stamp], now: dict[Path, Stamp]) -> set[Path]:
    return {path for path, stamp in now.items() if stamp != before.get(path)}


def _is_whole(stamp: Stamp) -> bool:
    """Tell whether a file is there and not empty, as an editor leaves it for a moment."""
    return stamp is not None and stamp[1] > 0


def _stamp(path: Path) -> Stamp:
    try:
        found = os.stat(path, follow_symlinks=False)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
