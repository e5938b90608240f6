"""Reads single keys from a terminal while other work goes on."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from types import TracebackType
from typing import Any

END = "\x04"  # what Ctrl-D sends


class Keys:
    """Keys as they are pressed, without echo; none where standard input is no terminal of ours."""

    def __init__(self) -> None:
        self._fd = _terminal()
        self._before: list[Any] | None = None
        self._handlers: dict[signal.Signals, Any] = {}

    @property
    def work(self) -> bool:
        """Whether keys can be read here."""
        return self._fd is not None

    def __enter__(self) -> Keys:
        if self._fd is not None:
            import termios

            self._before = termios.tcgetattr(self._fd)
            self._listen()
            # a shell sets a stopped program's terminal back to lines
            self._handlers[signal.SIGCONT] = signal.signal(
                signal.SIGCONT, lambda *_: self._listen()
            )
            # ended from outside, it leaves the terminal as it was
            self._handlers[signal.SIGTERM] = signal.signal(signal.SIGTERM, _end)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._fd is not None:
            import termios

            for number, handler in self._handlers.items():
                signal.signal(number, handler)
            termios.tcsetattr(self._fd, termios.TCSADRAIN, self._before or [])

    def _listen(self) -> None:
        import tty

        assert self._fd is not None
        # Ctrl-C stays a signal, and what is printed keeps its line ends
        tty.setcbreak(self._fd)

    def pressed(self, within_s: float) -> str:
        """Wait for a key; an empty text when none was pressed in time."""
        if self._fd is None:
            time.sleep(within_s)
            return ""
        if not select.select([self._fd], [], [], within_s)[0]:
            return ""
        data = os.read(self._fd, 64)
        if not data:
            return END
        # of arrows and the like, which send several characters, the first is Escape
        return data.decode("utf-8", "replace")[:1]

    def forget(self) -> None:
        """Forget keys that were pressed while nobody listened."""
        while self._fd is not None and select.select([self._fd], [], [], 0)[0]:
            if not os.read(self._fd, 64):
                return


def _end(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _terminal() -> int | None:
    """Return standard input's descriptor if it is a terminal that this program may read."""
    try:
        import termios  # noqa: F401
    except ImportError:  # Windows
        return None
    try:
        fd = sys.stdin.fileno()
        # in the background, reading would stop the program
        return fd if os.isatty(fd) and os.tcgetpgrp(fd) == os.getpgrp() else None
    except (OSError, ValueError, AttributeError):
        return None
