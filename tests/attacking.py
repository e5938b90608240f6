"""Reads the files under attacks/ and sets up what they aim at: canary files, ports, neighbours."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from grader.records import Outcome
from grader.sandbox import Limits, OtherFile, Sandbox, Submission, processes
from grader.sandbox.child import readable
from grader.sandbox.child.layers import LAYERS
from grader.sandbox.link import command

HERE = Path(__file__).parent
ROOT = HERE.parent
FIELDS = ("Attack", "Expected", "Weak", "Alone", "Without", "Exercise")
NOT_RUN = "not run"
GENEROUS = Limits(load_s=20.0, call_s=20.0, exercise_s=60.0, cpu_s=30.0, memory_bytes=128 << 20)
SHORT = GENEROUS._replace(load_s=1.0, call_s=0.5, exercise_s=2.5, cpu_s=4.0)
UNPRIVILEGED = 42_424  # a user that owns nothing


class Attack(NamedTuple):
    """One hostile file, and what its docstring says of it.

    expected: outcomes any of which is right   weak: those in the weaker sandbox; empty: not run
    alone: the layer that alone stops it   by: where that holds, "root" or "unprivileged" or both
    without: outcomes with that layer off   exercise: the one that it answers
    """

    name: str
    source: bytes
    does: str
    expected: frozenset[Outcome]
    weak: frozenset[Outcome]
    alone: str
    by: tuple[str, ...]
    without: frozenset[Outcome]
    exercise: str = "14"

    @property
    def kind(self) -> str:
        """What it is about: the first word of its name."""
        return self.name.partition("_")[0]

    @property
    def limits(self) -> Limits:
        """Little time for what shall run out of it; else much, for a machine that is busy."""
        return SHORT if Outcome.TIMED_OUT in self.expected else GENEROUS


def attacks() -> list[Attack]:
    """Read all files, in the order of their names."""
    return [read(path) for path in sorted((HERE / "attacks").glob("*.py"))]


def read(path: Path) -> Attack:
    """Read one file's docstring; any line that is out of place is a mistake of its author."""
    source = path.read_bytes()
    said = fields(path, docstring(source))
    assert {"Attack", "Expected"} <= set(said), f"{path.name}: `Attack:` and `Expected:` are due"
    alone, _, user = said.get("Alone", "").partition(" as ")
    assert alone in {"", *LAYERS}, f"{path.name}: there is no layer {alone!r}"
    assert bool(alone) == ("Without" in said), f"{path.name}: `Alone:` and `Without:` go together"
    expected = outcomes(said["Expected"])
    weak = said.get("Weak", said["Expected"])
    return Attack(
        path.stem,
        source,
        said["Attack"],
        expected,
        frozenset() if weak == NOT_RUN else outcomes(weak),
        alone,
        (user,) if user else ("root", "unprivileged"),
        outcomes(said["Without"]) if alone else frozenset(),
        said.get("Exercise", "14"),
    )


def docstring(source: bytes) -> str:
    """Return the text between the first triple quotes: some of these files cannot be parsed."""
    return source.split(b'"""')[1].decode()


def fields(path: Path, text: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, colon, value = line.partition(":")
        if colon and name in FIELDS:
            assert name not in said, f"{path.name}: {name} is said twice"
            said[name] = value.strip()
        else:
            assert said, f"{path.name}: the docstring begins with `Attack:`"
            said[list(said)[-1]] += f" {line}"
    return said


def outcomes(text: str) -> frozenset[Outcome]:
    return frozenset(Outcome(word.strip()) for word in text.split("|"))


def let_everybody_in(folder: Path) -> None:
    """Open a test's folder and those above it: what is stopped shall not be stopped by luck."""
    for part in (folder, *folder.parents):
        if part.stat().st_uid == os.geteuid() and part.stat().st_mode & 0o55 != 0o55:
            part.chmod(part.stat().st_mode | 0o55)
        if part.name.startswith("pytest-of-"):
            break


# the channel to the grader: where an attack writes, where it reads, and a frame as the worker sends
_CHANNEL = """
import os, stat, struct

def is_channel(number):
    try:
        mode = os.fstat(number).st_mode
    except OSError:
        return False
    return stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode)

channels = list(filter(is_channel, range(3, 16)))
questions, stream = channels[0], channels[-1]

def send(kind, number, payload):
    os.write(stream, struct.pack("<4sBII", b"PTAO", kind, number, len(payload)) + payload)
"""


class Surroundings:
    """What an attack may aim at; told to it by a module `surroundings` beside its file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "canary"
        self.folder.mkdir()
        self.folder.chmod(0o777)
        self.secret = self.folder / "secret.txt"
        self.secret.write_text("the canary's secret\n")
        self.secret.chmod(0o666)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.setblocking(False)
        self.receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.receiver.bind(("127.0.0.1", 0))
        self.receiver.setblocking(False)
        self._before = self._state()

    def told(self) -> dict[str, OtherFile]:
        """Make the file `surroundings.py` that travels beside the attack."""
        constants = {
            "FOLDER": str(self.folder),
            "SECRET": str(self.secret),
            "TCP_PORT": self.listener.getsockname()[1],
            "UDP_PORT": self.receiver.getsockname()[1],
            "PROJECT": str(ROOT),
            "PACKAGES": str(Path(pytest_folder()).parent),
            "GRADER": os.getpid(),
        }
        lines = [f"{name} = {value!r}" for name, value in constants.items()]
        file = OtherFile("surroundings.py", "\n".join([*lines, _CHANNEL]).encode())
        return {"surroundings": file}

    def _state(self) -> dict[str, object]:
        state: dict[str, object] = {}
        for path in sorted([self.folder, *self.folder.rglob("*")]):
            found = path.lstat()
            content = path.read_bytes() if stat.S_ISREG(found.st_mode) else b""
            state[str(path)] = found.st_mode, found.st_uid, found.st_mtime_ns, content
        for folder in ("/dev/shm", str(ROOT), str(HERE)):
            if os.path.isdir(folder):
                state[f"names in {folder}"] = sorted(
                    name for name in os.listdir(folder) if "attack" in name
                )
        return state

    def traces(self) -> list[str]:
        """Say what changed and who knocked."""
        after = self._state()
        found = [
            f"{key}: {self._before.get(key)} became {after.get(key)}"
            for key in sorted({*self._before, *after})
            if self._before.get(key) != after.get(key)
        ]
        with contextlib.suppress(BlockingIOError):
            self.listener.accept()[0].close()
            found.append("a TCP connection was made")
        with contextlib.suppress(BlockingIOError):
            found.append(f"a datagram came: {self.receiver.recv(100)!r}")
        return found

    def close(self) -> None:
        """Close the ports."""
        self.listener.close()
        self.receiver.close()


def pytest_folder() -> str:
    import pytest

    return os.path.dirname(pytest.__file__)


def submitted(attack: Attack, surroundings: Surroundings) -> Submission:
    """Make a submission of an attack and what it is told."""
    return Submission("ex14_cell_state_update.py", attack.source, surroundings.told(), {}, "0" * 64)


def state_of(process: int) -> tuple[object, ...]:
    """Return what an attack may have changed of another process."""
    limits = Path(f"/proc/{process}/limits").read_text()
    return limits, os.getpriority(os.PRIO_PROCESS, process), os.sched_getaffinity(process)


def user_of(mode: str) -> str:
    """Say which user's rights the code begins with in a mode."""
    return "root" if mode == "as it is" and os.geteuid() == 0 else "unprivileged"


@contextlib.contextmanager
def sandbox_of(mode: str, layers: tuple[str, ...] = LAYERS):
    """Open a sandbox: as this user, as one without privileges, or the weaker kind."""
    if mode == "weak":
        with Sandbox("process") as sandbox:
            yield sandbox
        return
    prefix = _without_privileges() if mode == "unprivileged" else []
    with mock.patch.object(processes, "command", lambda *words: [*prefix, *command(*words)]):
        with Sandbox("fork", layers) as sandbox:
            yield sandbox


def _without_privileges() -> list[str]:
    """Build the words that, before a command, have another user run it."""
    # the interpreter may lie in root's own folder: this user must be let in there, as one whose
    # interpreter lies elsewhere need not be
    keeps = not readable.anybody_can_read([(os.path.realpath(sys.executable), False)])
    return [sys.executable, "-I", "-S", "-c", _BECOME, str(UNPRIVILEGED), str(int(keeps))]


_BECOME = """
import ctypes, os, struct, sys
user, keeps = int(sys.argv[1]), int(sys.argv[2])
libc = ctypes.CDLL(None, use_errno=True)
libc.prctl(8, 1, 0, 0, 0)  # PR_SET_KEEPCAPS
os.setgroups([]), os.setresgid(user, user, user), os.setresuid(user, user, user)
bits = keeps << 2  # CAP_DAC_READ_SEARCH
sets = struct.pack("=6I", bits, bits, bits, 0, 0, 0)
assert not libc.capset(struct.pack("=Ii", 0x20080522, 0), sets)
if keeps:
    assert not libc.prctl(47, 2, 2, 0, 0)  # PR_CAP_AMBIENT_RAISE
os.execv(sys.argv[3], sys.argv[3:])
"""


def can_become_another() -> bool:
    """Say whether this user can take another's rights: root of many containers cannot."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    tried = [*_without_privileges(), sys.executable, "-S", "-c", ""]
    return subprocess.run(tried, stderr=subprocess.DEVNULL, check=False).returncode == 0


# with the layers; the weak mode is everywhere
MODES = ["as it is"] if sys.platform == "linux" else []
MODES += ["unprivileged"] if can_become_another() else []
