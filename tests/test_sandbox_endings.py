"""Every way in which a child ends, and what is said of it."""

from __future__ import annotations

import signal
import sys

import asking
import pytest
from asking import LIMITS, SHORT, answer, submission, value

from grader.records import Outcome
from grader.sandbox import (
    Limits,
    Loaded,
    Stopped,
)
from grader.sandbox.endings import ended_by_itself
from grader.sandbox.link import Ending

sandbox, forks = asking.sandbox, asking.forks

LEAVING = {
    "sys.exit": "import sys\ndef f():\n    sys.exit(0)",
    "SystemExit": "def f():\n    raise SystemExit",
    "os._exit": "import os\ndef f():\n    os._exit(0)",
    "os._exit 3": "import os\ndef f():\n    os._exit(3)",
    "abort": "import os\ndef f():\n    os.abort()",
    "segfault": "import ctypes\ndef f():\n    ctypes.string_at(0)",
    "suicide": "import os\ndef f():\n    os.kill(os.getpid(), 9)",
    "closed": "import os\ndef f():\n    os.closerange(3, 99)",
    "sys.exit at load": "import sys\nsys.exit(0)",
    "os._exit at load": "import os\nos._exit(0)",
    "closed at load": "import os\nos.closerange(3, 99)",
}


@pytest.mark.parametrize("way", LEAVING)
def test_leaving_is_exited_and_the_next_file_is_unaffected(sandbox, way):
    reply = answer(sandbox, LEAVING[way])
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.EXITED
    assert reply.detail.en != reply.detail.pt_br
    if way == "os._exit 3":
        assert "3" in reply.detail.en
    if way.startswith(("sys.exit", "SystemExit")):
        assert reply.location is not None
    assert value(sandbox, "def f(): return 1") == 1


def test_after_an_ending_nothing_more_is_asked(sandbox):
    with sandbox.open(submission(LEAVING["os._exit"]), {"f": 0}, LIMITS) as session:
        assert session.loaded()
        batch = session.ask("f", [(), (), ()], keep=True)
        assert len(batch.replies) == 1
        assert batch.kept is None
        assert session.dead
        with pytest.raises(ValueError, match="ended"):
            session.ask("f", [()])


@pytest.mark.parametrize("way", ["abort", "segfault"])
def test_a_crash_tells_its_line_and_prints_nothing_of_ours(sandbox, way):
    with sandbox.open(submission(LEAVING[way]), {"f": 0}, LIMITS) as session:
        assert isinstance(session.loaded(), Loaded)
        (reply,) = session.ask("f", [()]).replies
        assert isinstance(reply, Stopped)
        if sandbox.kind == "fork":
            assert reply.location.line == 3
        assert session.close().text == ""


ENDLESS = {
    "loop": ("def f():\n    while True:\n        x = 1", {2, 3}),
    "sleep": ("import time\ndef f():\n    time.sleep(99)", {3}),
    "library": ("import itertools\ndef f():\n    any(itertools.repeat(0))", {3}),
    "catching all": (
        "def f():\n  while True:\n    try:\n      1 / 0\n    except BaseException: pass",
        {2, 3, 4, 5},
    ),
    "text of an error": (
        "class E(Exception):\n    def __str__(self):\n        while True: pass\ndef f(): raise E",
        {3},
    ),
    "load": ("x = 1\nwhile True:\n    x += 1", {2, 3}),
    "deep": ("def g(n):\n    while n == 0: pass\n    g(n - 1)\ndef f(): g(300)", {2}),
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_what_never_ends_is_stopped_and_says_where(forks, kind):
    source, lines = ENDLESS[kind]
    reply = answer(forks, source, limits=SHORT)
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.TIMED_OUT
    assert reply.location is not None
    assert reply.location.line in lines


def test_an_endless_loop_in_its_own_interpreter_says_where(sandbox):
    reply = answer(sandbox, ENDLESS["loop"][0], limits=Limits(call_s=0.3))
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.TIMED_OUT
    assert reply.location is not None
    assert reply.location.line in ENDLESS["loop"][1]


def test_a_learner_who_blocks_the_question_is_stopped_at_an_unknown_place(forks):
    source = """
import signal
def f():
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    while True: pass
"""
    reply = answer(forks, source, limits=SHORT)
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.TIMED_OUT
    assert reply.location is None


def test_all_calls_together_are_limited_too(forks):
    source = "import time\ndef f(): time.sleep(0.25)"
    limits = Limits(call_s=20.0, exercise_s=1.0)
    with forks.open(submission(source), {"f": 0}, limits) as session:
        assert session.loaded()
        replies = session.ask("f", [()] * 9).replies
        assert isinstance(replies[-1], Stopped)
        assert "all calls together" in replies[-1].detail.en
        assert 1 <= len(replies) < 9


def test_processor_time_is_limited(forks):
    limits = Limits(cpu_s=1.0, call_s=20.0)
    reply = answer(forks, ENDLESS["loop"][0], limits=limits)
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.TIMED_OUT
    assert "processor time" in reply.detail.en
    assert reply.location is not None


@pytest.mark.skipif(sys.platform != "linux", reason="needs the signal")
def test_a_kernel_that_says_the_processor_time_is_over_is_believed_if_it_can_be_so():
    limits = Limits(cpu_s=1.0)
    for used, outcome in ((0.1, Outcome.EXITED), (0.7, Outcome.TIMED_OUT)):
        ending = Ending(-signal.SIGXCPU, used)
        assert ended_by_itself(ending, 0.0, limits, None).outcome is outcome


HOGS = {
    "list": "def f():\n    x = []\n    while True:\n        x.append(bytearray(1 << 20))",
    "array": "import numpy as np\ndef f():\n    return np.ones(1 << 40)",
    "at load": "x = bytearray(1 << 40)\n",
}


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bound on Linux only")
@pytest.mark.parametrize("hog", HOGS)
def test_a_memory_hog_is_out_of_memory(sandbox, hog):
    limits = Limits(load_s=20, call_s=20, memory_bytes=64 << 20)
    reply = answer(sandbox, HOGS[hog], limits=limits)
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.OUT_OF_MEMORY
    assert "64 MiB" in reply.detail.en
    assert reply.location is not None


def test_memory_that_swallowed_the_error_is_judged_by_use(forks):
    source = """
import os
def f():
    x = []
    try:
        while True: x.append(bytearray(1 << 20))
    except MemoryError:
        os.abort()
"""
    reply = answer(forks, source, limits=Limits(memory_bytes=64 << 20))
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.OUT_OF_MEMORY
