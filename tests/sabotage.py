"""Ways to break the sandbox: kills at every step, system calls and interpreters that fail."""

from __future__ import annotations

import errno
import gc
import os
import select
import signal
import sys
import time
from pathlib import Path

import asking

from grader.sandbox import processes
from grader.sandbox.forked import ForkedChild
from grader.sandbox.link import command
from grader.sandbox.processes import ForkServer, ZygoteProcess

STEPS = (
    *((ForkServer, name) for name in ("launch", "close")),
    *((ZygoteProcess, name) for name in ("fork", "end")),
    *((ForkedChild, name) for name in ("start", "send", "receive", "end", "printed", "release")),
)


def gone(process):
    """Wait until a process runs no more (it may still be waited for by its parent)."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            stat = Path(f"/proc/{process}/stat").read_bytes()
        except OSError:
            return True
        if stat.rpartition(b")")[2].split()[0] in (b"Z", b"X"):
            return True
        time.sleep(0.001)
    return False


def kill_zygote(sandbox, link=None):
    """Kill the zygote, if one is there, and wait for its end and for that of a child of it."""
    if sandbox._launcher._zygote.alive():
        os.kill(sandbox._launcher.process, signal.SIGKILL)
        assert gone(sandbox._launcher.process)
        if isinstance(link, ForkedChild) and link._handle is not None:
            assert select.select([link._handle], [], [], 20)[0]


def kill_child(sandbox, link):
    """Kill a child, if one has begun and is there, and wait for its end."""
    if isinstance(link, ForkedChild) and link._handle is not None and link._ending is None:
        signal.pidfd_send_signal(link._handle, signal.SIGKILL)
        assert select.select([link._handle], [], [], 20)[0]


class Steps:
    """Counts the steps that a run takes, and does a deed before the one of a number.

    Of what is received one after the other only the first counts: the rest depends on how it comes.
    Of the questions to one child the first alone: further ones are like it.
    """

    QUESTIONS = 2  # the file to load is one

    def __init__(self, monkeypatch):
        self.taken = []
        self.number, self.deed = -1, None
        for kind, name in STEPS:
            monkeypatch.setattr(kind, name, self._counted(getattr(kind, name)))

    def _counted(self, step):
        def counted(itself, *arguments, **named):
            again = self._is_like_one_before(step.__name__)
            if not again:
                self.taken.append(step.__name__)
            if len(self.taken) == self.number and self.deed and not again:
                self.deed(itself)
            return step(itself, *arguments, **named)

        return counted

    def _is_like_one_before(self, name):
        since = self.taken[::-1].index("launch") if "launch" in self.taken else 0
        of_this_child = self.taken[len(self.taken) - since :]
        return of_this_child[-1:] == ["receive"] == [name] or (
            name in {"send", "receive"} and of_this_child.count(name) == self.QUESTIONS
        )

    def before(self, number, deed):
        """Do a deed before the step of this number, counted from now."""
        self.taken.clear()
        self.number, self.deed = number, deed


def failing(monkeypatch, place, name, which, error=errno.EMFILE):
    """Have the system refuse the calls of these numbers (counted from 1), or all of them."""
    real, count = getattr(place, name), 0

    def refused(*arguments, **named):
        nonlocal count
        count += 1
        if which is all or count in which:
            raise OSError(error, os.strerror(error))
        return real(*arguments, **named)

    monkeypatch.setattr(place, name, refused)
    return lambda: count


def descriptors():
    """Count the descriptors open here, by what each leads to."""
    gc.collect()
    found = []
    for name in os.listdir("/proc/self/fd"):
        try:
            found.append(os.readlink(f"/proc/self/fd/{name}").partition(":[")[0])
        except OSError:
            continue
    return sorted(found)


def remnants():
    """Return what a fault may leave behind: descriptors and what they lead to, processes."""
    return descriptors(), sorted(asking.children())


# Run in place of the interpreter's own script: breaks something, then does what that does.
# `fails` is a function of the name or number that it is called with.
BROKEN = """
import ctypes, errno, os, resource, runpy, sys, time

ZYGOTE = os.getpid()

class Refusing:
    def __init__(self, real, first):
        self.__dict__.update(real=real, first=first)
    def __setattr__(self, name, value):
        setattr(self.real, name, value)
    def __call__(self, *given):
        # what the zygote probes is answered as it is: a layer that is missing is no fault
        probed = given[:1] == (22,) and os.getpid() == ZYGOTE
        if not probed and (self.first is None or given[0] == self.first):
            ctypes.set_errno(errno.EPERM)
            return -1
        return self.real(*given)

class Library:
    def __init__(self, real, name, first):
        self.__dict__.update({each: getattr(real, each) for each in CALLS})
        self.__dict__[name] = Refusing(getattr(real, name), first)

CALLS = "syscall", "prctl", "capset", "capget"

def refuse_in_library(name, first=None):
    real = ctypes.CDLL
    ctypes.CDLL = lambda *given, **named: Library(real(*given, **named), name, first)

def refuse(place, name, times=10**9, error=errno.EAGAIN):
    real, left = getattr(place, name), [times]
    def refused(*given, **named):
        left[0] -= 1
        if left[0] >= 0:
            raise OSError(error, os.strerror(error))
        return real(*given, **named)
    setattr(place, name, refused)

BREAK
sys.argv[:] = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def breaking(monkeypatch, how):
    """Have every interpreter that is started be broken first, by these lines of Python."""

    def broken(*words):
        python, *options, script, role, numpy, layers = command(*words)
        text = BROKEN.replace("BREAK", how)
        return [python, *options, "-c", text, script, role, numpy, layers]

    monkeypatch.setattr(processes, "command", broken)


def instead(monkeypatch, program):
    """Have a program of another kind run in place of every zygote."""
    words = [sys.executable, "-I", "-S", "-c", program]
    monkeypatch.setattr(processes, "command", lambda *_: words)
