"""The back end of Linux: a zygote that forks children, seen from the grader."""

from __future__ import annotations

import array
import os
import signal
import socket
import struct
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from grader.sandbox.child.layers import LAYERS
from grader.sandbox.fault import SandboxFault
from grader.sandbox.forked import ForkedChild
from grader.sandbox.handles import has_ended, kill, undone_unless_done
from grader.sandbox.link import Ending, command, environment, last_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.sandbox.answers import Limits

_START_S = 60.0  # a cold interpreter and numpy on a machine that is busy
_END_S = 20.0
_ERRORS_KEPT = 1 << 14


class ForkServer:
    """Starts a zygote at once, restarts it when it is gone, and starts children through it."""

    def __init__(self, layers: Sequence[str]) -> None:
        self._layers = layers
        self._zygote = ZygoteProcess(layers)

    def launch(self, limits: Limits) -> ForkedChild:
        """Ask the zygote for a child."""
        if not self._zygote.alive():
            self._zygote.close()
            self._zygote = ZygoteProcess(self._layers)
        return ForkedChild(self._zygote, limits)

    def layers(self) -> tuple[str, ...]:
        """Ask the zygote which layers hold here; waits until it has started."""
        return self._zygote.held()

    def close(self) -> None:
        """End the zygote, and with it all children."""
        self._zygote.close()

    @property
    def process(self) -> int:
        """The zygote's process id."""
        return self._zygote.process


class ZygoteProcess:
    """A running zygote and the conversation with it."""

    def __init__(self, layers: Sequence[str]) -> None:
        arguments = command("zygote", ",".join(layers))
        with undone_unless_done("the zygote cannot be started") as undo:
            self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            undo.callback(self._control.close)
            with theirs:
                self._errors = os.memfd_create("errors")
                undo.callback(os.close, self._errors)
                actions = [
                    (os.POSIX_SPAWN_DUP2, theirs.fileno(), 0),
                    (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                    (os.POSIX_SPAWN_DUP2, self._errors, 2),
                ]
                self.process = os.posix_spawn(
                    arguments[0],
                    arguments,
                    environment(),
                    file_actions=actions,
                    setsigmask=[],
                    setsigdef=[signal.SIGCHLD],  # one that is ignored leaves nothing to wait for
                )
            undo.callback(_wait, self.process)
            undo.callback(os.kill, self.process, signal.SIGKILL)
            self._handle: int | None = os.pidfd_open(self.process)
        self._sessions = 0
        self._reports: dict[tuple[bytes, int], tuple[int, int, float, float]] = {}
        self._failed = False

    def held(self) -> tuple[str, ...]:
        """Wait for the first message: the layers that hold."""
        from grader.sandbox.child import zygote

        bits, *_ = self._report(zygote.HELD, 0, _START_S)
        return tuple(layer for n, layer in enumerate(LAYERS) if bits >> n & 1)

    def alive(self) -> bool:
        """Say whether the zygote can still be asked."""
        if self._failed or self._handle is None:
            return False
        return not has_ended(self._handle, 0)

    def fork(self, limits: Limits, descriptors: Sequence[int]) -> int:
        """Ask for a child that gets these descriptors; return the number of the request."""
        from grader.sandbox.child import zygote

        self._sessions += 1
        numbers = limits.cpu_s, float(limits.memory_bytes), float(limits.output_bytes)
        request = zygote.REQUEST.pack(zygote.FORK, self._sessions, *numbers)
        rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))
        try:
            self._control.sendmsg([request], [rights])
        except OSError as error:
            raise self._fault(str(error)) from None
        return self._sessions

    def started(self, session: int) -> int:
        """Wait for a child; return its process id."""
        from grader.sandbox.child import zygote

        process, error, *_ = self._report(zygote.STARTED, session, _START_S)
        if error:
            raise SandboxFault(f"no child could be started: {os.strerror(error)}")
        return process

    def end(self, session: int) -> Ending:
        """Have a child and its descendants killed and reaped."""
        from grader.sandbox.child import zygote

        try:
            self._control.send(zygote.REQUEST.pack(zygote.END, session, 0, 0, 0))
        except OSError as error:
            raise self._fault(str(error)) from None
        _, code, cpu_s, peak = self._report(zygote.ENDED, session, _END_S)
        for kind in (zygote.STARTED, zygote.ENDED):
            del self._reports[kind, session]
        return Ending(code, cpu_s, peak)

    def _report(self, kind: bytes, session: int, wait_s: float) -> tuple[int, int, float, float]:
        """Return a report; it is kept, for who asks again."""
        deadline = time.monotonic() + wait_s
        while (kind, session) not in self._reports:
            if self._failed:
                raise self._fault("the zygote failed before")
            self._control.settimeout(max(0.001, deadline - time.monotonic()))
            self._receive()
        return self._reports[kind, session]

    def _receive(self) -> None:
        from grader.sandbox.child import zygote

        try:
            data = self._control.recv(zygote.REPORT.size + 1)
            if not data:
                raise self._fault("the zygote ended")
            what, number, *rest = zygote.REPORT.unpack(data)
        except OSError as error:
            raise self._fault(f"the zygote does not answer: {error}") from None
        except struct.error:
            raise self._fault("the zygote's words make no sense") from None
        self._reports[what, number] = tuple(rest)

    def _fault(self, what: str) -> SandboxFault:
        self._failed = True
        errors = os.pread(self._errors, _ERRORS_KEPT, 0) if self._handle is not None else b""
        return SandboxFault(f"{what} ({last_line(errors)})" if errors else what)

    def close(self) -> None:
        """End the zygote; closing its control descriptor makes it kill its children."""
        if self._handle is None:
            return
        self._control.close()
        if not has_ended(self._handle, 0 if self._failed else _END_S):
            kill(self._handle)
        _wait(self.process)
        os.close(self._handle)
        os.close(self._errors)
        self._handle = None


def _wait(process: int) -> None:
    with suppress(ChildProcessError):  # where SIGCHLD is ignored, the system does it
        os.waitpid(process, 0)
