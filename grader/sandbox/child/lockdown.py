"""Gives up, before a learner's code runs, what that code must not have."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Mapping

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_STACK_BYTES = 8 << 20
_OPEN_FILES = 16


def apply(limits: Mapping[str, float]) -> None:
    """Lock this process down for good; raises where the system refuses.

    limits: cpu_s, memory_bytes (beyond what is in use now), output_bytes
    """
    limit_resources(limits)


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


def die_with_parent(parent: int) -> None:
    """Have the kernel kill this process when its parent, whose id is given, ends."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def _prctl(option: int, value: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
