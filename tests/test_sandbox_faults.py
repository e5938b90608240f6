"""A child or the zygote killed at each step of a conversation."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from grader.records import Outcome
from grader.sandbox import (
    Limits,
    Loaded,
    Returned,
    Sandbox,
    SandboxFault,
    Stopped,
    Submission,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is no zygote here")

SOURCE = b"""
import os
def pid(): return os.getpid()
def f(g): return g(1.0)
def kill_zygote():
    os.kill(os.getppid(), 9)
    while True: pass
"""
WANTED = {"pid": 0, "f": 1, "kill_zygote": 0}
LIMITS = Limits(load_s=20.0, call_s=20.0, exercise_s=40.0, cpu_s=20.0)


@pytest.fixture
def sandbox():
    with Sandbox("fork") as sandbox:
        yield sandbox


def opened(sandbox):
    return sandbox.open(Submission("probe.py", SOURCE, {}, {}, ""), WANTED, LIMITS)


def works(sandbox):
    with opened(sandbox) as session:
        return isinstance(session.loaded(), Loaded) and bool(session.ask("pid", [()]).replies)


def zygote_of(sandbox):
    return sandbox._launcher.process


def kill_and_wait(process):
    os.kill(process, signal.SIGKILL)
    gone(process)


def gone(process):
    """Wait until a process runs no more (it may still be waited for by its parent)."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            with open(f"/proc/{process}/stat", "rb") as stat:
                if stat.read().rpartition(b")")[2].split()[0] in (b"Z", b"X"):
                    return True
        except OSError:
            return True
        time.sleep(0.002)
    return False


def child_of(session):
    assert isinstance(session.loaded(), Loaded)
    return session.ask("pid", [()]).replies[0].value


def is_exited(reply):
    return isinstance(reply, Stopped) and reply.outcome is Outcome.EXITED


# ---------------------------------------------------------------- the child


def test_a_child_killed_before_it_answers_is_never_silent(sandbox):
    with opened(sandbox) as session:
        session._link.start()
        signal.pidfd_send_signal(session._link._handle, signal.SIGKILL)
        with suppress(SandboxFault):  # if it had not begun with the learner's file
            loaded = session.loaded()
            # a quick child had loaded before the signal came: the next question finds it gone
            reply = session.ask("pid", [()]).replies[0] if isinstance(loaded, Loaded) else loaded
            assert is_exited(reply)
    assert works(sandbox)


def test_a_child_killed_between_questions_has_exited(sandbox):
    with opened(sandbox) as session:
        kill_and_wait(child_of(session))
        assert is_exited(session.ask("pid", [(), ()]).replies[0])
    assert works(sandbox)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_child_killed_within_a_batch_has_exited(sandbox, at):
    with opened(sandbox) as session:
        child = child_of(session)
        answered = []

        def kills(x):
            if len(answered) == at:
                kill_and_wait(child)
            answered.append(x)
            return x

        replies = session.ask("f", [(kills,)] * 3, echo=False, keep=True).replies
        assert replies[:-1] == [Returned(1.0)] * at
        assert is_exited(replies[-1])
    assert works(sandbox)


@pytest.mark.parametrize("kind", ["fork", "process"])
def test_a_child_that_was_killed_is_told_from_one_that_only_hung_up(kind):
    source = b"""
import contextlib, os, time
def die(): os.kill(os.getpid(), 9)
def hang_up():
    for descriptor in range(3, 16):
        with contextlib.suppress(OSError): os.close(descriptor)
    time.sleep(20)
"""
    submission = Submission("probe.py", source, {}, {}, "")
    wanted, details = {"die": 0, "hang_up": 0}, []
    with Sandbox(kind) as sandbox:
        for function in wanted:
            with sandbox.open(submission, wanted, LIMITS) as session:
                assert isinstance(session.loaded(), Loaded)
                reply = session.ask(function, [()]).replies[0]
                assert is_exited(reply)
                details.append(reply.detail)
    killed, hung_up = details
    assert "was killed (SIGKILL)" in killed.en
    assert "foi morto (SIGKILL)" in killed.pt_br
    assert "closed the channel" in hung_up.en


def test_a_child_killed_before_the_end_leaves_what_it_printed(sandbox):
    submission = Submission("p.py", b"print('so far')\nimport os\nos.abort()", {}, {}, "")
    session = sandbox.open(submission, {}, LIMITS)
    assert is_exited(session.loaded())
    assert session.close().text == "so far\n"


# ---------------------------------------------------------------- the zygote


def test_a_zygote_killed_between_files_is_restarted(sandbox):
    assert works(sandbox)
    kill_and_wait(zygote_of(sandbox))
    assert works(sandbox)


def test_a_zygote_killed_before_it_began_is_a_fault(sandbox):
    session = opened(sandbox)
    kill_and_wait(zygote_of(sandbox))
    with pytest.raises(SandboxFault):
        session.loaded()
    session.close()
    assert works(sandbox)


def test_a_zygote_killed_after_loading_is_a_fault_and_its_child_ends(sandbox):
    session = opened(sandbox)
    child = child_of(session)
    kill_and_wait(zygote_of(sandbox))
    assert gone(child)
    with pytest.raises(SandboxFault):
        session.ask("pid", [()])
    session.close()
    assert works(sandbox)


def test_a_zygote_killed_within_a_call_is_a_fault(sandbox):
    session = opened(sandbox)
    child = child_of(session)

    def kills(x):
        kill_and_wait(zygote_of(sandbox))
        gone(child)
        return x

    with pytest.raises(SandboxFault):
        session.ask("f", [(kills,)])
    session.close()
    assert works(sandbox)


def test_a_zygote_killed_before_closing_costs_nothing(sandbox):
    session = opened(sandbox)
    child = child_of(session)
    kill_and_wait(zygote_of(sandbox))
    assert session.close().text == ""
    assert gone(child)
    assert works(sandbox)


def test_a_zygote_killed_by_the_learner_is_a_fault_and_not_a_verdict():
    with Sandbox("fork", layers=()) as open_to_it:
        session = opened(open_to_it)
        assert session.loaded()
        with pytest.raises(SandboxFault):
            session.ask("kill_zygote", [()])
        session.close()
        assert works(open_to_it)


def test_a_closed_sandbox_leaves_no_child():
    sandbox = Sandbox("fork")
    session = opened(sandbox)
    child, zygote = child_of(session), zygote_of(sandbox)
    sandbox.close()
    sandbox.close()
    assert gone(child)
    assert gone(zygote)
    session.close()


def test_a_killed_grader_leaves_no_child():
    program = f"""
import os, time
from grader.sandbox import Sandbox, Submission
source = b"import os\\nprint(os.getpid())\\nwhile True: pass"
sandbox = Sandbox("fork")
session = sandbox.open(Submission("probe.py", source, {{}}, {{}}, ""), {{}})
session._link.start()
while not (printed := session._link.printed()).endswith(b"\\n"): time.sleep(0.01)
print(sandbox._launcher.process, printed.decode(), flush=True)
os.kill(os.getpid(), {signal.SIGKILL:d})
"""
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=False
    )
    zygote, child = map(int, done.stdout.split())
    assert gone(zygote)
    assert gone(child)


def test_an_interpreter_that_cannot_start_is_a_fault(monkeypatch):
    from grader.sandbox import processes

    def broken(*words):
        return [sys.executable, "-P", "-s", "-S", "-c", "raise RuntimeError('no such thing')"]

    monkeypatch.setattr(processes, "command", broken)
    with Sandbox("fork") as sandbox:
        with pytest.raises(SandboxFault):
            with opened(sandbox) as session:
                session.loaded()


@pytest.mark.parametrize("step", ["load", "ask", "close"])
def test_a_spawned_child_killed_at_each_step(step):
    with Sandbox("process") as sandbox:
        session = opened(sandbox)
        process = session._link._process
        if step == "load":
            process.kill()
            with pytest.raises(SandboxFault):
                session.loaded()
        else:
            assert session.loaded()
            process.kill()
            if step == "ask":
                reply = session.ask("pid", [()]).replies[0]
                assert is_exited(reply)
                assert "(SIGKILL)" in reply.detail.en
        session.close()
        assert works(sandbox)
