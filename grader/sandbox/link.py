"""What a session needs of a back end: a process to talk to, and its end."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple, Protocol

from grader.sandbox.fault import SandboxFault

if TYPE_CHECKING:
    from grader.sandbox.answers import Limits

_BOOTSTRAP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "child", "bootstrap.py")
# what an interpreter may need to start at all; nothing else of the environment travels
_NEEDED_TO_START = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT")


class Ending(NamedTuple):
    """How a process ended: exit code or minus the signal, processor time, peak of memory.

    killed: it had not ended by itself and was killed by the grader
    """

    code: int
    cpu_s: float = 0.0
    peak_bytes: float = 0.0
    killed: bool = True


class Link(Protocol):
    """One child process, seen from the grader."""

    def start(self) -> None:
        """Wait until the process runs; SandboxFault if it does not."""

    def send(self, data: bytes) -> None:
        """Hand bytes over without waiting for the child to read them."""

    def is_behind(self) -> bool:
        """Say whether the child has not taken all that was sent."""

    def receive(self, timeout_s: float) -> bytes | None:
        """Return the next bytes, b"" when the child's end is closed, None when none came."""

    def ask_where(self, wait_s: float) -> None:
        """Have the child write where it is to its trace, if it can."""

    def trace(self) -> bytes:
        """Return what the child wrote of where it was."""

    def printed(self) -> bytes:
        """Return what the child printed."""

    def end(self, wait_s: float = 0.0) -> Ending:
        """Kill the child and all it started, and wait for it; asked again, the same answer.

        wait_s: so long it may still end by itself
        """

    def release(self) -> None:
        """Close what the grader holds of an ended child."""


class Launcher(Protocol):
    """A back end: starts children."""

    def launch(self, limits: Limits) -> Link:
        """Start a child without waiting for it."""

    def layers(self) -> tuple[str, ...]:
        """Name the layers of the lock-down that its children are held by."""

    def close(self) -> None:
        """End everything that was started."""


def command(role: str, *arguments: str) -> list[str]:
    """Build the command line of an interpreter that has numpy and nothing else of ours.

    -P and -s with an environment of ours alone are what -I is, but that PYTHONHASHSEED holds
    """
    spec = find_spec("numpy")  # finds the folder without the cost of importing it
    if spec is None or not spec.submodule_search_locations:
        raise SandboxFault("numpy is not installed")
    folder = os.path.abspath(spec.submodule_search_locations[0])
    return [sys.executable, "-P", "-s", "-S", _BOOTSTRAP, role, folder, *arguments]


def environment() -> dict[str, str]:
    """Return the environment a child starts with: nothing that tells of this machine."""
    needed = {name: os.environ[name] for name in _NEEDED_TO_START if name in os.environ}
    # else an answer that hangs on hash("a") or the order of a set is right in one run, wrong in
    # the next, and the verdict is luck
    return {**needed, "PYTHONHASHSEED": "0"}


def last_line(data: bytes) -> str:
    """Return the last line of an error output, for a fault's message."""
    lines = data.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:300] if lines else "no reason given"
