"""The lock-down read from outside: its tables, its filter run step by step, what may be read."""

from __future__ import annotations

import errno
import os
import re
import struct
import sys
from pathlib import Path

import pytest
from attacking import let_everybody_in

from grader.sandbox.child import readable, seccomp, syscalls

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is no lock-down here")

OWN = 4242
ALLOW, KILL = 0x7FFF_0000, 0x8000_0000
EPERM, ENOSYS = 0x5_0000 | errno.EPERM, 0x5_0000 | errno.ENOSYS
HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}
MACHINES = sorted(HEADERS)


def run(code: bytes, number: int, *arguments: int, architecture: int) -> int:
    """Run a filter as the kernel's interpreter would: only what ours is made of."""
    data = struct.pack("<IIQ6Q", number, architecture, 0, *arguments, *[0] * (6 - len(arguments)))
    instructions = list(struct.iter_unpack("<HBBI", code))
    at, held = 0, 0
    while True:
        operation, if_true, if_false, constant = instructions[at]
        at += 1
        if operation == 0x20:  # load a word
            held = struct.unpack_from("<I", data, constant)[0]
        elif operation == 0x06:  # return
            return constant
        else:
            holds = {0x15: held == constant, 0x35: held >= constant, 0x45: held & constant}
            at += if_true if holds[operation] else if_false


def verdict(machine: str, name: str, *arguments: int) -> int:
    code = seccomp.Filter(machine).for_process(OWN)
    number = syscalls.NUMBERS[machine][name]
    return run(code, number, *arguments, architecture=syscalls.ARCHITECTURES[machine])


@pytest.mark.parametrize("machine", MACHINES)
def test_the_numbers_are_those_of_the_kernels_headers(machine):
    if not HEADERS[machine].exists():
        pytest.skip("the kernel's headers are not installed")
    found = re.findall(r"#define __NR(?:3264)?_(\w+) (\d+)\n", HEADERS[machine].read_text())
    known = {name: int(number) for name, number in found}
    known.setdefault("newfstatat", known.get("fstatat", -1))
    numbers = syscalls.NUMBERS[machine]
    assert {name: known.get(name) for name in numbers} == numbers


@pytest.mark.parametrize("machine", MACHINES)
def test_a_call_is_named_once_and_has_a_number(machine):
    tables = (
        *(syscalls.ALLOWED, syscalls.ALLOWED_IF_ONE_OF, syscalls.ALLOWED_WITHOUT_BITS),
        syscalls.DENIED_AS,
    )
    names = [name for table in tables for name in table]
    assert len(names) == len(set(names))
    assert set(syscalls.NUMBERS[machine]) <= set(names)
    assert set(names) == set().union(*syscalls.NUMBERS.values())


@pytest.mark.parametrize("machine", MACHINES)
def test_the_filter_allows_what_the_tables_name_and_nothing_else(machine):
    code = seccomp.Filter(machine).for_process(OWN)
    architecture = syscalls.ARCHITECTURES[machine]
    named = {number: name for name, number in syscalls.NUMBERS[machine].items()}
    for number in range(600):
        reached = run(code, number, *[0xFFFF_FFFF] * 6, architecture=architecture)
        if named.get(number) in syscalls.ALLOWED:
            assert reached == ALLOW, named[number]
        elif named.get(number) in syscalls.DENIED_AS:
            assert reached == ENOSYS
        else:
            assert reached == EPERM, number


@pytest.mark.parametrize("machine", MACHINES)
def test_signals_and_limits_reach_the_own_process_only(machine):
    for name in ("kill", "tkill", "tgkill"):
        assert verdict(machine, name, OWN, OWN, 9) == ALLOW
        for other in (0, 1, OWN + 1, 0xFFFF_FFFF, (1 << 32) - OWN):
            assert verdict(machine, name, other, OWN, 9) == EPERM
    assert verdict(machine, "prlimit64", 0) == ALLOW
    assert verdict(machine, "prlimit64", OWN) == ALLOW
    assert verdict(machine, "prlimit64", OWN + 1) == EPERM


@pytest.mark.parametrize("machine", MACHINES)
def test_files_are_opened_for_reading_only(machine):
    flags = {
        name: getattr(os, name)
        for name in ("O_RDONLY", "O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK")
    }
    beyond = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_ASYNC", "O_PATH")
    assert verdict(machine, "openat", 0, 0, sum(flags.values())) == ALLOW
    for name in beyond:
        assert verdict(machine, "openat", 0, 0, getattr(os, name)) == EPERM, name
    assert verdict(machine, "openat", 0, 0, os.O_TMPFILE) == EPERM


@pytest.mark.parametrize("machine", MACHINES)
def test_descriptors_get_no_locks_owners_or_signals(machine):
    import fcntl

    for allowed in (fcntl.F_DUPFD, fcntl.F_GETFD, fcntl.F_SETFD, fcntl.F_GETFL):
        assert verdict(machine, "fcntl", 3, allowed) == ALLOW
    for refused in (
        fcntl.F_SETFL,
        fcntl.F_SETOWN,
        fcntl.F_SETLK,
        fcntl.F_SETLKW,
        fcntl.F_ADD_SEALS,
    ):
        assert verdict(machine, "fcntl", 3, refused) == EPERM
    assert verdict(machine, "ioctl", 3, 0x5401) == ALLOW
    assert verdict(machine, "ioctl", 3, 0x5412) == EPERM  # TIOCSTI: types into a terminal


@pytest.mark.parametrize("machine", MACHINES)
def test_another_architectures_calls_kill(machine):
    code = seccomp.Filter(machine).for_process(OWN)
    for other in (0, 0x4000_0003, *syscalls.ARCHITECTURES.values()):
        if other != syscalls.ARCHITECTURES[machine]:
            assert run(code, 0, architecture=other) == KILL
    if machine == "x86_64":
        architecture = syscalls.ARCHITECTURES[machine]
        assert run(code, 0x4000_0000, architecture=architecture) == KILL
        assert run(code, 0xFFFF_FFFF, architecture=architecture) == KILL


def test_only_libraries_may_be_read(monkeypatch):
    import numpy

    standard = os.path.dirname(os.__file__)
    monkeypatch.setattr(sys, "path", ["/no/such.zip", standard, f"{standard}/lib-dynload"])
    # this process has loaded libraries of other packages, which a zygote has not
    paths = [path for path, whole in readable.readable_paths() if whole or ".so" not in path]
    assert os.path.dirname(numpy.__file__) in paths
    assert f"{standard}/json" in paths
    assert not any("site-packages" in path and "numpy" not in path for path in paths)
    root = str(Path(__file__).parent.parent)
    for hidden in ("/", "/etc", "/home", os.path.expanduser("~"), root, f"{root}/reference"):
        assert not any(hidden == path or hidden.startswith(f"{path}/") for path in paths), hidden


def test_what_others_cannot_reach_is_told_apart(tmp_path):
    let_everybody_in(tmp_path)
    inner = tmp_path / "inner"
    inner.mkdir(mode=0o755)
    file = inner / "file"
    file.write_text("x")
    file.chmod(0o644)
    both = [(str(inner), True), (str(file), False), (str(tmp_path / "missing"), False)]
    assert readable.anybody_can_read(both)
    link = tmp_path / "link"
    link.symlink_to(inner)
    file.chmod(0o640)
    assert not readable.anybody_can_read([(str(file), False)])
    file.chmod(0o644)
    inner.chmod(0o700)
    assert not readable.anybody_can_read([(str(file), False)])
    assert not readable.anybody_can_read([(str(inner), True)])
    assert not readable.anybody_can_read([(str(link / "file"), False)])
