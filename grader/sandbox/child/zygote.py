"""The zygote's loop: forks a child per request, ends it on request, leaves no descendant behind."""

from __future__ import annotations

import _socket
import array
import errno
import os
import signal
import struct
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from .layers import LAYERS

if TYPE_CHECKING:  # the grader reads this module's messages, and needs nothing of the lock-down
    from .lockdown import Lockdown

# grader to zygote: operation, session, cpu_s, memory_bytes, output_bytes
REQUEST = struct.Struct("<cIddd")
FORK, END = b"F", b"E"
# zygote to grader: what, session, process id, (errno | exit code or -signal), cpu_s, peak bytes;
# the first message: HELD, 0, and a bit for each layer that holds
REPORT = struct.Struct("<cIqqdd")
HELD, STARTED, ENDED = b"H", b"S", b"E"

_DESCRIPTORS = 3  # of a child: its stream, its output, its trace
_SWEEP_S = 5.0


class Zygote:
    """Holds numpy imported, so that a child is there in a millisecond."""

    def __init__(self, control: int, be_child: Callable[..., None], lockdown: Lockdown) -> None:
        self._control = _socket.socket(fileno=control)
        self._be_child = be_child
        self._lockdown = lockdown
        self._children: dict[int, int] = {}  # session -> process id

    def serve(self) -> None:
        """Say which layers hold, then answer requests until the grader's end is closed."""
        held = sum(1 << LAYERS.index(layer) for layer in self._lockdown.held)
        self._report(HELD, 0, held)
        while True:
            data, descriptors = self._receive()
            if not data:
                break
            operation, session, *numbers = REQUEST.unpack(data)
            if operation == FORK:
                self._fork(session, descriptors, numbers)
            else:
                self._end(session)
        for session in list(self._children):
            self._kill(session)

    def _receive(self) -> tuple[bytes, list[int]]:
        data, ancillary, _, _ = self._control.recvmsg(
            REQUEST.size, _socket.CMSG_SPACE(_DESCRIPTORS * 4)
        )
        descriptors = array.array("i")
        for level, kind, payload in ancillary:
            if level == _socket.SOL_SOCKET and kind == _socket.SCM_RIGHTS:
                descriptors.frombytes(payload)
        return data, list(descriptors)

    def _fork(self, session: int, descriptors: list[int], numbers: list[float]) -> None:
        parent = os.getpid()
        try:
            child = os.fork()
        except OSError as error:
            self._report(STARTED, session, 0, error.errno or errno.EAGAIN)
        else:
            if child == 0:
                self._become_child(parent, descriptors, numbers)
            self._children[session] = child
            self._report(STARTED, session, child)
        for descriptor in descriptors:
            os.close(descriptor)

    def _become_child(self, parent: int, descriptors: list[int], numbers: list[float]) -> None:
        try:
            stream, output, trace = descriptors
            os.setsid()
            self._control.close()
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(output, 1)
            os.dup2(output, 2)
            keep = {0, 1, 2, stream, trace, self._lockdown.ruleset}
            for descriptor in range(3, max(keep) + 8):
                if descriptor not in keep:
                    _close(descriptor)
            names = ("cpu_s", "memory_bytes", "output_bytes")
            limits = dict(zip(names, numbers, strict=True))
            lock_down = partial(self._lockdown.apply, parent=parent)
            self._be_child(stream, stream, trace, limits, lock_down)
        finally:
            os._exit(1)

    def _end(self, session: int) -> None:
        code, cpu_s, peak = self._kill(session)
        self._report(ENDED, session, 0, code, cpu_s, peak)

    def _kill(self, session: int) -> tuple[int, float, float]:
        """Kill and reap a session's child and every orphan; return how the child ended."""
        child = self._children.pop(session, None)
        if child is None:
            return 0, 0.0, 0.0
        os.kill(child, signal.SIGKILL)
        _, status, usage = os.wait4(child, 0)
        self._sweep()
        cpu_s = usage.ru_utime + usage.ru_stime
        return os.waitstatus_to_exitcode(status), cpu_s, usage.ru_maxrss * 1024.0

    def _sweep(self) -> None:
        # a subreaper is given its children's orphans: none may outlive the session
        deadline = time.monotonic() + _SWEEP_S
        while orphans := _children_of_this() - set(self._children.values()):
            for orphan in orphans:
                os.kill(orphan, signal.SIGKILL)
            for orphan in orphans:
                os.waitpid(orphan, 0)
            if time.monotonic() > deadline:
                os._exit(1)

    def _report(
        self, kind: bytes, session: int, child: int, code: int = 0, cpu: float = 0, peak: float = 0
    ) -> None:
        self._control.send(REPORT.pack(kind, session, child, code, cpu, peak))


def _children_of_this() -> set[int]:
    own = os.getpid()
    try:
        with open(f"/proc/self/task/{own}/children", "rb") as children:
            return {int(child) for child in children.read().split()}
    except FileNotFoundError:  # a kernel built without it
        return {
            int(name) for name in os.listdir("/proc") if name.isdigit() and _parent(name) == own
        }


def _parent(process: str) -> int:
    try:
        with open(f"/proc/{process}/stat", "rb") as stat:
            return int(stat.read().rpartition(b")")[2].split()[1])
    except OSError:
        return 0


def _close(descriptor: int) -> None:
    try:
        os.close(descriptor)
    except OSError:
        return
