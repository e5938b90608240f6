"""Asks files in a sandbox, for the tests; counts the processes that are left."""

from __future__ import annotations

import os
import sys

import pytest

from grader.sandbox import Limits, Loaded, Returned, Sandbox, Submission

FILE = "ex99_probe.py"
LIMITS = Limits(
    load_s=20.0, call_s=20.0, exercise_s=40.0, cpu_s=20.0, memory_bytes=128 << 20
)  # generous: a busy machine must not turn a right answer into a late one
SHORT = Limits(load_s=1.0, call_s=0.4, exercise_s=4.0, cpu_s=20.0, memory_bytes=128 << 20)

LEVELS = ["fork", "process"] if sys.platform == "linux" else ["process"]


@pytest.fixture(scope="module", params=LEVELS)
def sandbox(request):
    with Sandbox(request.param) as sandbox:
        yield sandbox
    assert not strays(), strays()


@pytest.fixture(scope="module")
def forks():
    if sys.platform != "linux":
        pytest.skip("there is no zygote on this system")
    with Sandbox("fork") as sandbox:
        yield sandbox
    assert not strays(), strays()


def children():
    """Return the processes that stem from this one, whoever adopted them."""
    if sys.platform != "linux":
        return set()
    parents = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", "rb") as stat:
                parents[int(name)] = int(stat.read().rpartition(b")")[2].split()[1])
        except OSError:
            continue
    found = {os.getpid()}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {os.getpid()}


def strays():
    """Return the processes that stem from this one and are not the zygote of an open sandbox."""
    found = set()
    for child in children():
        try:
            with open(f"/proc/{child}/stat", "rb") as stat:
                parent = int(stat.read().rpartition(b")")[2].split()[1])
            with open(f"/proc/{child}/cmdline", "rb") as cmdline:
                words = cmdline.read()
                if parent != os.getpid() or b"zygote" not in words.split(b"\0"):
                    found.add((child, parent, words))
        except OSError:
            continue
    return found


def submission(source, name=FILE, others=None, refused=None):
    source = source if isinstance(source, bytes) else source.encode()
    return Submission(name, source, others or {}, refused or {}, "")


def answer(sandbox, source, *arguments, function="f", limits=LIMITS, **how):
    """Open a file, call its `f` once, and return the reply."""
    with sandbox.open(submission(source, **how), {function: len(arguments)}, limits) as session:
        loaded = session.loaded()
        if not isinstance(loaded, Loaded):
            return loaded
        return session.ask(function, [arguments]).replies[0]


def value(sandbox, source, *arguments, **how):
    reply = answer(sandbox, source, *arguments, **how)
    assert isinstance(reply, Returned), reply
    return reply.value
