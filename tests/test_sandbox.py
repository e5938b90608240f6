"""The sandbox itself: kinds, promises, and nothing left behind."""

from __future__ import annotations

import os
import subprocess
import sys

import asking
import pytest
from asking import LIMITS, answer, children, submission, value

from grader.sandbox import (
    Limits,
    Raised,
    Returned,
    Sandbox,
    SandboxFault,
)
from grader.sandbox.child.layers import LAYERS
from grader.sandbox.guarantees import NOT_PROMISED, PROMISED, try_canary

sandbox, forks = asking.sandbox, asking.forks


def test_no_grandchild_outlives_its_session(forks):
    source = """
import os, resource, time
def f():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0: time.sleep(99)
        os._exit(0)
    return 1
"""
    before = children()
    reply = answer(forks, source)  # where processes are limited it raises; as root it forks
    assert isinstance(reply, (Returned, Raised))
    assert children() <= before


def test_many_openings_leave_no_process_and_no_descriptor(forks):
    assert value(forks, "def f(): return 1") == 1
    open_before, children_before = len(os.listdir("/proc/self/fd")), children()
    for index in range(40):
        session = forks.open(submission("def f(): return 1"), {"f": 0}, LIMITS)
        if index % 2:
            session.loaded()
        session.close()
    assert len(os.listdir("/proc/self/fd")) == open_before
    assert children() == children_before


def test_two_children_are_asked_in_turn(sandbox):
    source = "n = 0\ndef f():\n    global n\n    n += 1\n    return n"
    with sandbox.open(submission(source), {"f": 0}, LIMITS) as one:
        with sandbox.open(submission(source), {"f": 0}, LIMITS) as two:
            assert two.loaded()
            assert one.loaded()
            assert one.ask("f", [(), ()]).replies[-1] == Returned(2)
            assert two.ask("f", [()]).replies[-1] == Returned(1)


def test_the_child_sees_little_of_the_environment(sandbox, monkeypatch):
    monkeypatch.setenv("SECRET_OF_THE_TEACHER", "1")
    assert not value(sandbox, "import os\ndef f(): return 'SECRET_OF_THE_TEACHER' in os.environ")


def test_starting_the_sandbox_does_not_import_numpy():
    program = "import sys; from grader.sandbox import Sandbox; Sandbox(); print(*sys.modules)"
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True
    )
    assert "numpy" not in done.stdout.split()


def test_a_name_of_the_package_is_looked_up_once():
    program = """
import grader.sandbox
assert "Limits" not in vars(grader.sandbox)
grader.sandbox.Limits
assert vars(grader.sandbox)["Limits"] is grader.sandbox.Limits
"""
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    subprocess.run([sys.executable, "-c", program], cwd=root, check=True)


def test_the_kind_of_sandbox_can_be_chosen(monkeypatch):
    monkeypatch.setenv("GRADE_SANDBOX", "process")
    with Sandbox() as chosen:
        assert (chosen.kind, chosen.level, chosen.layers) == ("process", "weak", ())
    monkeypatch.setenv("GRADE_SANDBOX", "nonsense")
    with pytest.raises(SandboxFault, match="nonsense") as fault:
        Sandbox()
    assert fault.value.message.en != fault.value.message.pt_br


def test_the_canary_finds_what_is_promised(sandbox):
    findings = try_canary(sandbox)
    assert [finding for finding in findings if finding.holds is False] == []
    tried = {finding.name for finding in findings if finding.holds}
    assert {"load", "libraries", "endless loop", *sandbox.layers} <= tried
    assert {finding.name for finding in findings if finding.holds is None} == set(LAYERS) - tried


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_that_is_missing_makes_the_sandbox_weak_and_is_told(layer):
    if sys.platform != "linux":
        pytest.skip("the layers are Linux's")
    others = tuple(other for other in LAYERS if other != layer)
    with Sandbox("fork", others) as sandbox:
        assert sandbox.level == "weak"
        missing = {finding.name for finding in try_canary(sandbox) if finding.holds is None}
        assert missing == set(LAYERS) - set(sandbox.layers)
        assert layer in missing


def test_promises_are_made_in_both_languages():
    for text in (*PROMISED.values(), *NOT_PROMISED.values()):
        assert text.en != text.pt_br


def test_limits_scale_times_only():
    assert Limits().scaled(3) == Limits(load_s=15.0, call_s=6.0, exercise_s=60.0, cpu_s=30.0)
