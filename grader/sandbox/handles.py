"""Handles of processes, and giving back what was taken when a step further on is refused."""

from __future__ import annotations

import select
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from grader.sandbox.fault import SandboxFault


def has_ended(handle: int, wait_s: float) -> bool:
    """Wait for a process to end, and say whether it has."""
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    return bool(poll.poll(1000 * wait_s))


def kill(handle: int) -> None:
    """Kill a process, if it is still there."""
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(handle, signal.SIGKILL)


@contextmanager
def undone_unless_done(what: str) -> Iterator[ExitStack]:
    """Undo what was done where the system refuses a further step, and say that as a fault."""
    with ExitStack() as undo:
        try:
            yield undo
        except (OSError, RuntimeError) as error:  # a thread that cannot be started is the latter
            raise SandboxFault(f"{what}: {error}") from None
        undo.pop_all()
