"""Machines that lack something, made of this one: what holds is told, and honest code works."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from grader.sandbox import Sandbox
from grader.sandbox.child.layers import LANDLOCK, SECCOMP

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's")

ROOT = Path(__file__).parent.parent
REPORT = """
import json
from grader.sandbox import Sandbox
from grader.sandbox.guarantees import try_canary
with Sandbox("fork") as sandbox:
    findings = {finding.name: finding.holds for finding in try_canary(sandbox)}
    print(json.dumps([sandbox.level, findings]))
"""
# begins a program after taking something from itself: capabilities, or system calls
TAKE = """
import ctypes, os, sys
kept, code, command = json.loads(sys.argv[1]), bytes.fromhex(sys.argv[2]), sys.argv[3:]
libc = ctypes.CDLL(None, use_errno=True)
if kept is not None:
    for capability in set(range(64)) - set(kept):
        libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP
class Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_char_p))
if code:
    libc.prctl(38, 1, 0, 0, 0)  # PR_SET_NO_NEW_PRIVS
    assert libc.prctl(22, 2, ctypes.byref(Program(len(code) // 8, code)), 0, 0) == 0
os.execv(command[0], command)
"""
# what Docker leaves to the root of a container: see `docker run --help`, --cap-drop
DOCKER = (0, 1, 3, 4, 5, 6, 7, 8, 10, 13, 18, 27, 29, 31)


@pytest.fixture(autouse=True, scope="module")
def all_layers_here():
    with Sandbox("fork") as sandbox:
        if sandbox.level != "strong":
            pytest.skip(f"this machine has only the layers {', '.join(sandbox.layers)}")


def without_calls(layer: str) -> str:
    """Write a filter under which a kernel seems to have no Landlock, or no seccomp."""
    prctl = {"x86_64": 157, "aarch64": 167}[os.uname().machine]
    load, equal, give, allow = 0x20, 0x15, 0x06, 0x7FFF_0000
    code = [(load, 0, 0, 0)]
    if layer == LANDLOCK:
        for number in (444, 445, 446):
            code += [(equal, 0, 1, number), (give, 0, 0, 0x5_0000 | 38)]  # ENOSYS
    else:
        code += [(equal, 0, 4, prctl), (load, 0, 0, 16), (equal, 1, 0, 21), (equal, 0, 1, 22)]
        code += [(give, 0, 0, 0x5_0000 | 22)]  # EINVAL
    code.append((give, 0, 0, allow))
    return b"".join(struct.pack("<HBBI", *instruction) for instruction in code).hex()


def found_on(kept: tuple[int, ...] | None = None, code: str = "", before: tuple[str, ...] = ()):
    words = [sys.executable, "-c", f"import json\n{TAKE}", json.dumps(kept), code]
    done = subprocess.run(
        [*before, *words, sys.executable, "-c", REPORT],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    level, findings = json.loads(done.stdout)
    assert [name for name, holds in findings.items() if holds is False] == []
    assert findings["libraries"]
    assert findings["endless loop"]
    return level, {name for name, holds in findings.items() if holds is None}


def test_a_machine_without_landlock_is_weak():
    assert found_on(code=without_calls(LANDLOCK)) == ("weak", {LANDLOCK})


def test_a_machine_without_seccomp_is_weak():
    assert found_on(code=without_calls(SECCOMP)) == ("weak", {SECCOMP})


@pytest.mark.parametrize("kept", [DOCKER, (), None], ids=["docker", "none", "all"])
def test_root_with_few_capabilities_is_held_as_well(kept):
    if os.geteuid() != 0:
        pytest.skip("only root has capabilities to take")
    assert found_on(kept) == ("strong", set())


def test_root_of_a_container_without_other_users_is_held_as_well():
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-Ur", "true"], check=False).returncode:
        pytest.skip("no user namespace can be made here")
    assert found_on(before=(unshare, "-Ur")) == ("strong", set())
