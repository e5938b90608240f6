"""One forked child, at the grader's end of its private stream."""

from __future__ import annotations

import os
import select
import signal
import socket
import time
from typing import TYPE_CHECKING

from grader.sandbox.fault import SandboxFault
from grader.sandbox.handles import has_ended, kill, undone_unless_done
from grader.sandbox.link import Ending

if TYPE_CHECKING:
    from grader.sandbox.answers import Limits
    from grader.sandbox.processes import ZygoteProcess

_READ = 1 << 18


class ForkedChild:
    """A child that the zygote forks on request, and the descriptors that lead to it."""

    def __init__(self, zygote: ZygoteProcess, limits: Limits) -> None:
        self._zygote = zygote
        self._limits = limits
        self._pending = memoryview(b"")
        self._handle: int | None = None
        self._ending: Ending | None = None
        with undone_unless_done("no child can be started") as undo:
            self._socket, theirs = socket.socketpair()
            undo.callback(self._socket.close)
            self._socket.setblocking(False)
            with theirs:
                self._output = os.memfd_create("output")
                undo.callback(os.close, self._output)
                self._trace = os.memfd_create("trace")
                undo.callback(os.close, self._trace)
                self._session = zygote.fork(limits, [theirs.fileno(), self._output, self._trace])

    def start(self) -> None:
        """Wait until the zygote has forked the child."""
        if self._handle is None:
            # the zygote reaps only when told, so this id is still this child's
            process = self._zygote.started(self._session)
            try:
                self._handle = os.pidfd_open(process)
            except ProcessLookupError:
                raise SandboxFault("the zygote ended, and its child with it") from None
            except OSError as error:
                raise SandboxFault(f"a child cannot be held: {error}") from None

    def send(self, data: bytes) -> None:
        """Queue bytes and send what the socket takes now."""
        self._pending = memoryview(bytes(self._pending) + data)
        self._flush()

    def is_behind(self) -> bool:
        """Say whether the child has not taken all that was sent."""
        return bool(self._pending)

    def _flush(self) -> None:
        try:
            while self._pending:
                self._pending = self._pending[self._socket.send(self._pending) :]
        except BlockingIOError:
            return
        except OSError:  # the child closed its end; reading will say so
            self._pending = memoryview(b"")

    def receive(self, timeout_s: float) -> bytes | None:
        """Wait for bytes, sending what is queued meanwhile."""
        deadline = time.monotonic() + timeout_s
        poll = select.poll()
        while True:
            poll.register(self._socket, select.POLLIN | (select.POLLOUT if self._pending else 0))
            left = max(0.0, deadline - time.monotonic())
            events = poll.poll(1000 * left + 1)
            if not events:
                return None
            if events[0][1] & select.POLLOUT:
                self._flush()
            if events[0][1] & ~select.POLLOUT:
                try:
                    return self._socket.recv(_READ)
                except OSError:
                    return b""

    def ask_where(self, wait_s: float) -> None:
        """Signal the child, then wait until the trace has come to its last line."""
        if self._handle is None or self._ending is not None:
            return
        try:
            signal.pidfd_send_signal(self._handle, signal.SIGUSR1)
        except ProcessLookupError:
            return
        deadline = time.monotonic() + wait_s
        while time.monotonic() < deadline:
            trace = self.trace()
            if trace.endswith((b" in <module>\n", b"  ...\n")) and b"bootstrap.py" in trace:
                return
            time.sleep(0.002)

    def trace(self) -> bytes:
        """Read the trace."""
        return os.pread(self._trace, self._limits.output_bytes, 0)

    def printed(self) -> bytes:
        """Read the output."""
        return os.pread(self._output, self._limits.output_bytes, 0)

    def end(self, wait_s: float = 0.0) -> Ending:
        """Kill by handle, then have the zygote reap the child and its descendants."""
        if self._ending is None:
            self._ending = Ending(-signal.SIGKILL)  # should the zygote be gone, so is the child
            self._zygote.started(self._session)
            by_itself = self._handle is not None and has_ended(self._handle, wait_s)
            if self._handle is not None:
                kill(self._handle)
            self._ending = self._zygote.end(self._session)._replace(killed=not by_itself)
        return self._ending

    def release(self) -> None:
        """Close the grader's descriptors."""
        self._socket.close()
        if self._output >= 0:
            for descriptor in (self._output, self._trace):
                os.close(descriptor)
            self._output = -1
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
