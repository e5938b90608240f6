"""The back end of any system: a fresh interpreter per child, over pipes; weaker, and slower."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import tempfile
import threading
import time
from typing import IO, TYPE_CHECKING

from grader.sandbox.handles import undone_unless_done
from grader.sandbox.link import Ending, command, environment

if TYPE_CHECKING:
    from grader.sandbox.answers import Limits

_READ = 1 << 16
_QUEUED = 64  # pieces read ahead; a flood waits in the pipe
_END_S = 1.0  # a grandchild that got away may hold a pipe open: not waited for


class Spawner:
    """Starts children; there is nothing to keep between them."""

    def __init__(self) -> None:
        self._children: list[SpawnedChild] = []

    def launch(self, limits: Limits) -> SpawnedChild:
        """Start an interpreter that becomes the child."""
        self._children = [child for child in self._children if not child.ended]
        child = SpawnedChild(limits)
        self._children.append(child)
        return child

    def layers(self) -> tuple[str, ...]:
        """Name none: what resource limits there are depends on the system."""
        return ()

    def close(self) -> None:
        """End the children that were not closed."""
        for child in self._children:
            child.end()


class SpawnedChild:
    """A child of its own interpreter; a thread reads its pipe, another writes to it."""

    def __init__(self, limits: Limits) -> None:
        self.ended = False
        self._limits = limits
        self._ending = Ending(0)
        self._traced_from = 0
        self._traced_to: int | None = None
        self._incoming: queue.Queue[bytes] = queue.Queue(_QUEUED)
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        numbers = str(limits.cpu_s), str(limits.memory_bytes), str(limits.output_bytes)
        words = command("child", *numbers)
        with undone_unless_done("no child can be started") as undo:
            self._output: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
            undo.callback(self.release)
            self._process = subprocess.Popen(
                words,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._output,
                env=environment(),
                start_new_session=os.name == "posix",
                bufsize=0,
            )
            undo.callback(self.end)
            for work in (self._read, self._write):
                thread = threading.Thread(target=work, daemon=True)
                thread.start()
                self._threads.append(thread)

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while True:
            try:
                data = stream.read(_READ)
            except (OSError, ValueError):
                data = b""
            while not self.ended:  # a reader that nobody empties must still end with its child
                try:
                    self._incoming.put(data, timeout=0.05)
                    break
                except queue.Full:
                    continue
            if not data or self.ended:
                return

    def _write(self) -> None:
        stream = self._process.stdin
        assert stream is not None
        while data := self._outgoing.get():
            rest = memoryview(data)
            try:
                while rest:
                    rest = rest[stream.write(rest) or 0 :]
            except (OSError, ValueError):
                return

    def start(self) -> None:
        """Nothing to wait for: the first frame says that the child runs."""

    def send(self, data: bytes) -> None:
        """Queue bytes for the writing thread."""
        self._outgoing.put(bytes(data))

    def is_behind(self) -> bool:
        """Say whether the child has not taken all that was sent."""
        return not self._outgoing.empty()

    def receive(self, timeout_s: float) -> bytes | None:
        """Wait for the reading thread."""
        try:
            return self._incoming.get(timeout=max(0.001, timeout_s))
        except queue.Empty:
            return None

    def ask_where(self, wait_s: float) -> None:
        """Signal the child where signals exist; it appends where it is to its output."""
        self._traced_from = self._traced_to = self._size()
        if self.ended or not hasattr(signal, "SIGUSR1"):
            return
        self._process.send_signal(signal.SIGUSR1)
        deadline = time.monotonic() + wait_s
        while time.monotonic() < deadline and not self._trace_is_whole():
            time.sleep(0.002)
        self._traced_to = self._size()

    def _trace_is_whole(self) -> bool:
        trace = self._content()[self._traced_from :]
        return b"bootstrap.py" in trace and trace.endswith((b" in <module>\n", b"  ...\n"))

    def trace(self) -> bytes:
        """Return what came to the output since the child was asked; all of it if it was not."""
        return self._content()[self._traced_from : self._traced_to]

    def printed(self) -> bytes:
        """Return the output but for the trace."""
        content = self._content()
        if self._traced_to is None:
            return content
        return content[: self._traced_from] + content[self._traced_to :]

    def _size(self) -> int:
        return min(os.fstat(self._output.fileno()).st_size, self._limits.output_bytes)

    def _content(self) -> bytes:
        # the child writes at the offset it shares with this descriptor: reading must not move it
        if hasattr(os, "pread"):
            return os.pread(self._output.fileno(), self._limits.output_bytes, 0)
        self._output.seek(0)
        return self._output.read(self._limits.output_bytes)

    def end(self, wait_s: float = 0.0) -> Ending:
        """Kill the child and its group, and wait."""
        if self.ended:
            return self._ending
        self.ended = True
        self._ending = _reap(self._process, wait_s)
        self._outgoing.put(None)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _close(stream)
        for thread in self._threads:
            thread.join(_END_S)
        return self._ending

    def release(self) -> None:
        """Close the output."""
        self._output.close()


def _reap(process: subprocess.Popen[bytes], wait_s: float) -> Ending:
    if os.name != "posix":
        process.kill()
        return Ending(process.wait())
    by_itself = _has_ended(process.pid, wait_s)
    # not reaped yet, so neither the process's number nor its group's can be another's
    for kill in (os.killpg, os.kill):
        try:
            kill(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    # the peak of memory is left out: a spawned process inherits its parent's
    cpu_s = usage.ru_utime + usage.ru_stime
    return Ending(process.returncode, cpu_s, killed=not by_itself)


def _has_ended(process: int, wait_s: float) -> bool:
    if not hasattr(os, "waitid"):
        return False
    deadline = time.monotonic() + wait_s
    while os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        if time.monotonic() >= deadline:
            return False
        time.sleep(0.002)
    return True


def _close(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except OSError:
        return
