"""Gives up, before a learner's code runs, what that code must not have."""

from __future__ import annotations

import ctypes
import os
import signal
import struct
import sys
from collections.abc import Iterable, Mapping

from . import landlock, seccomp
from .layers import LANDLOCK, LAYERS, LIMITS, PRIVILEGES, SECCOMP
from .readable import anybody_can_read, readable_paths

_STACK_BYTES = 8 << 20
_OPEN_FILES = 16
_NOBODY = 65534  # what every system leaves to those who own nothing
_READ_ANYTHING = 1 << 2, 1 << 1  # CAP_DAC_READ_SEARCH, else CAP_DAC_OVERRIDE
_CAPABILITIES = struct.Struct("=6I")  # effective, permitted, inheritable; twice 32 bits
_CAPABILITIES_OF_SELF = struct.pack("=Ii", 0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_KEEPCAPS = 1, 4, 8
_PR_SET_CHILD_SUBREAPER, _PR_SET_NO_NEW_PRIVS = 36, 38


class Lockdown:
    """The layers of Linux, made ready once in the zygote and put on by each child.

    layers: those wanted
    held: those of them that this system has
    ruleset: the descriptor of the Landlock ruleset, or -1
    """

    def __init__(self, layers: Iterable[str]) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._libc.syscall.restype = ctypes.c_long
        self.ruleset = -1
        readable = list(readable_paths())
        permitted = self._permitted()
        # who has nothing to give up need not ask what could still be read without it
        private = permitted != 0 and not anybody_can_read(readable)
        able = [capability for capability in _READ_ANYTHING if permitted & capability]
        self._kept = able[0] if able and private else 0
        self._becomes_nobody = os.geteuid() == 0 and (bool(able) or not private)
        self.held = tuple(layer for layer in LAYERS if layer in layers and self._has(layer))
        if LANDLOCK in self.held:
            self.ruleset = landlock.ruleset(self._libc, readable)
        if SECCOMP in self.held:
            self._filter = seccomp.Filter(os.uname().machine)

    def _has(self, layer: str) -> bool:
        if layer == LANDLOCK:
            return landlock.version(self._libc) >= 1
        if layer == SECCOMP:
            return seccomp.supported(self._libc, os.uname().machine)
        return True

    def apply(self, limits: Mapping[str, float], parent: int) -> None:
        """Lock this process down for good; raises where the system refuses.

        limits: cpu_s, memory_bytes (beyond what is in use now), output_bytes
        parent: the process with which this one shall end
        """
        if LIMITS in self.held:
            limit_resources(limits)
        if PRIVILEGES in self.held:
            self._drop_privileges()
        self._die_with(parent)  # only now: a change of user takes it back
        # a system that pipes dumps of crashes to a program of its own asks no limit; and nobody of
        # the same user may look into this process
        self._prctl(_PR_SET_DUMPABLE, 0)
        if LANDLOCK in self.held or SECCOMP in self.held:
            self._prctl(_PR_SET_NO_NEW_PRIVS, 1)
        if LANDLOCK in self.held:
            landlock.restrict_self(self._libc, self.ruleset)
            os.close(self.ruleset)
        if SECCOMP in self.held:  # last: it forbids all that was done here
            self._filter.restrict_self(self._libc)

    def _drop_privileges(self) -> None:
        """Become nobody instead of root, and give all capabilities up.

        Where the interpreter lies in a folder of its owner's alone, as under /root, an honest
        learner's imports must not fail: the capability to read past permissions is kept, or where
        root has none, its user. What may be read is Landlock's to say all the same.
        """
        if self._becomes_nobody:
            self._prctl(_PR_SET_KEEPCAPS, 1)
            try:
                os.setgroups([])
                os.setresgid(_NOBODY, _NOBODY, _NOBODY)
                os.setresuid(_NOBODY, _NOBODY, _NOBODY)
            except OSError:  # root of a container that has no other users, or may not change:
                pass  # user 0 remains, without capabilities
        sets = _CAPABILITIES.pack(self._kept, self._kept, 0, 0, 0, 0)
        if self._libc.capset(_CAPABILITIES_OF_SELF, sets) != 0:
            raise OSError(ctypes.get_errno(), "capset")

    def _permitted(self) -> int:
        sets = ctypes.create_string_buffer(_CAPABILITIES.size)
        if self._libc.capget(_CAPABILITIES_OF_SELF, sets) != 0:
            raise OSError(ctypes.get_errno(), "capget")
        return int(_CAPABILITIES.unpack(sets.raw)[1])

    def _die_with(self, parent: int) -> None:
        """Have the kernel kill this process when its parent ends."""
        self._prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(0)

    def adopt_orphans(self) -> None:
        """Become the parent of every descendant whose own parent ends."""
        self._prctl(_PR_SET_CHILD_SUBREAPER, 1)

    def _prctl(self, option: int, value: int) -> None:
        if self._libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl")


def limit_resources(limits: Mapping[str, float]) -> None:
    """Bind processor time, memory, files and processes; a no-op where the system has no limits."""
    try:
        import resource
    except ImportError:
        return
    cpu_s = max(1, int(limits["cpu_s"] + 0.999))
    _limit(resource.RLIMIT_CPU, cpu_s, cpu_s + 1)
    _limit(resource.RLIMIT_CORE, 0, 0)
    _limit(resource.RLIMIT_FSIZE, int(limits["output_bytes"]), int(limits["output_bytes"]))
    _limit(resource.RLIMIT_NOFILE, _OPEN_FILES, _OPEN_FILES)
    _limit(resource.RLIMIT_MEMLOCK, 0, 0)
    if sys.platform == "linux":
        # elsewhere NPROC counts the whole user, and neither AS nor STACK binds as it does here
        memory = address_space() + int(limits["memory_bytes"])
        _limit(resource.RLIMIT_AS, memory, memory)
        _limit(resource.RLIMIT_STACK, _STACK_BYTES, _STACK_BYTES)
        _limit(resource.RLIMIT_NPROC, 0, 0)


def _limit(which: int, soft: int, hard: int) -> None:
    import resource

    _, ceiling = resource.getrlimit(which)
    if ceiling != resource.RLIM_INFINITY:
        soft, hard = min(soft, ceiling), min(hard, ceiling)
    resource.setrlimit(which, (soft, hard))


def address_space() -> int:
    """Return the bytes of address space that this process takes."""
    with open("/proc/self/statm", "rb") as statm:
        return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def peak_memory() -> float:
    """Return the most bytes this process has had in memory; 0 where nobody counts."""
    try:
        import resource
    except ImportError:
        return 0.0
    unit = 1 if sys.platform == "darwin" else 1024
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit)
