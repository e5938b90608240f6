"""The back end of Linux: a zygote that forks children, seen from the grader."""

from __future__ import annotations

import array
import os
import select
import signal
import socket
import time
from typing import TYPE_CHECKING

from grader.sandbox.child.layers import LAYERS
from grader.sandbox.fault import SandboxFault
from grader.sandbox.link import Ending, command, environment, last_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.sandbox.answers import Limits

_START_S = 60.0  # a cold interpreter and numpy on a machine that is busy
_END_S = 20.0
_READ = 1 << 18
_ERRORS_KEPT = 1 << 14


class ForkServer:
    """Starts a zygote at once, restarts it when it is gone, and starts children through it."""

    def __init__(self, layers: Sequence[str]) -> None:
        self._layers = layers
        self._zygote = ZygoteProcess(layers)
        self._held: tuple[str, ...] | None = None

    def launch(self, limits: Limits) -> ForkedChild:
        """Ask the zygote for a child."""
        if not self._zygote.alive():
            self._zygote.close()
            self._zygote = ZygoteProcess(self._layers)
        return ForkedChild(self._zygote, limits)

    def layers(self) -> tuple[str, ...]:
        """Ask the zygote which layers hold here; waits until it has started."""
        if self._held is None:
            self._held = self._zygote.held()
        return self._held

    def close(self) -> None:
        """End the zygote, and with it all children."""
        self._zygote.close()

    def is_alive(self) -> bool:
        """Say whether the zygote is there."""
        return self._zygote.alive()

    @property
    def process(self) -> int:
        """The zygote's process id."""
        return self._zygote.process


class ZygoteProcess:
    """A running zygote and the conversation with it."""

    def __init__(self, layers: Sequence[str]) -> None:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._errors = os.memfd_create("errors")
        actions = [
            (os.POSIX_SPAWN_DUP2, theirs.fileno(), 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, self._errors, 2),
        ]
        arguments = command("zygote", ",".join(layers))
        self.process = os.posix_spawn(
            arguments[0], arguments, environment(), file_actions=actions, setsigmask=[]
        )
        theirs.close()
        self._handle: int | None = os.pidfd_open(self.process)
        self._sessions = 0
        self._reports: dict[tuple[bytes, int], tuple[int, int, float, float]] = {}
        self._failed = False

    def held(self) -> tuple[str, ...]:
        """Wait for the first message, which comes once: the layers that hold."""
        from grader.sandbox.child import zygote

        bits, *_ = self._report(zygote.HELD, 0, _START_S)
        return tuple(layer for n, layer in enumerate(LAYERS) if bits >> n & 1)

    def alive(self) -> bool:
        """Say whether the zygote can still be asked."""
        if self._failed or self._handle is None:
            return False
        return not select.select([self._handle], [], [], 0)[0]

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
        return Ending(code, cpu_s, peak)

    def _report(self, kind: bytes, session: int, wait_s: float) -> tuple[int, int, float, float]:
        from grader.sandbox.child import zygote

        deadline = time.monotonic() + wait_s
        while (kind, session) not in self._reports:
            if self._failed:
                raise self._fault("the zygote failed before")
            self._control.settimeout(max(0.001, deadline - time.monotonic()))
            try:
                data = self._control.recv(zygote.REPORT.size)
            except OSError as error:
                raise self._fault(f"the zygote does not answer: {error}") from None
            if not data:
                raise self._fault("the zygote ended")
            what, number, *rest = zygote.REPORT.unpack(data)
            self._reports[what, number] = tuple(rest)
        return self._reports.pop((kind, session))

    def _fault(self, what: str) -> SandboxFault:
        self._failed = True
        errors = os.pread(self._errors, _ERRORS_KEPT, 0) if self._handle is not None else b""
        return SandboxFault(f"{what} ({last_line(errors)})" if errors else what)

    def close(self) -> None:
        """End the zygote; closing its control descriptor makes it kill its children."""
        if self._handle is None:
            return
        self._control.close()
        if not select.select([self._handle], [], [], 0 if self._failed else _END_S)[0]:
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._handle)
        os.close(self._errors)
        self._handle = None


class ForkedChild:
    """A child forked by the zygote, at the grader's end of its private stream."""

    def __init__(self, zygote: ZygoteProcess, limits: Limits) -> None:
        self._zygote = zygote
        self._limits = limits
        self._socket, theirs = socket.socketpair()
        self._socket.setblocking(False)
        self._output, self._trace = os.memfd_create("output"), os.memfd_create("trace")
        self._pending = memoryview(b"")
        self._handle: int | None = None
        self._ending: Ending | None = None
        try:
            self._session = zygote.fork(limits, [theirs.fileno(), self._output, self._trace])
        except SandboxFault:
            self.release()
            raise
        finally:
            theirs.close()

    def start(self) -> None:
        """Wait until the zygote has forked the child."""
        if self._handle is None:
            # the zygote reaps only when told, so this id is still this child's
            process = self._zygote.started(self._session)
            try:
                self._handle = os.pidfd_open(process)
            except ProcessLookupError:
                raise SandboxFault("the zygote ended, and its child with it") from None

    def send(self, data: bytes) -> None:
        """Queue bytes and send what the socket takes now."""
        self._pending = memoryview(bytes(self._pending) + data)
        self._flush()

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

    def end(self) -> Ending:
        """Kill by handle, then have the zygote reap the child and its descendants."""
        if self._ending is None:
            self._ending = Ending(-signal.SIGKILL)  # should the zygote be gone, so is the child
            self.start()
            if self._handle is not None:
                _kill(self._handle)
            self._ending = self._zygote.end(self._session)
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


def _kill(handle: int) -> None:
    try:
        signal.pidfd_send_signal(handle, signal.SIGKILL)
    except ProcessLookupError:
        return
