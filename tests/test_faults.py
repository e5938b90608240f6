"""Something of the sandbox fails at each step of a grading: no verdict changes, nothing is left."""

from __future__ import annotations

import errno
import itertools
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack

import pytest
from conftest import RIGHT_DOUBLE, TINY, WRONG_DOUBLE
from sabotage import (
    Steps,
    breaking,
    failing,
    gone,
    instead,
    kill_child,
    kill_zygote,
    remnants,
)

from grader.course.catalog import Catalog
from grader.grading import grade as grade_submission
from grader.output.json import to_json
from grader.records import Outcome
from grader.sandbox import Limits, Sandbox, SandboxFault, Submission, forked, processes
from grader.search import DEFAULT_SEED
from grader.workspace import Progress

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is no zygote here")

COURSE = Catalog(TINY)
GENEROUS = Limits(load_s=20.0, call_s=20.0, exercise_s=60.0, cpu_s=30.0)


@pytest.fixture(autouse=True)
def _nothing_is_left(monkeypatch, tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    before = remnants()
    yield
    assert remnants() == before
    assert not list(temporary.iterdir())


@pytest.fixture
def sandbox():
    with Sandbox("fork") as sandbox:
        yield sandbox


def graded(sandbox, source=RIGHT_DOUBLE, exercise="double", limits=GENEROUS):
    submission = Submission("mine.py", source.encode(), {}, {}, "0" * 64)
    entry = COURSE.find(exercise)
    return grade_submission(sandbox, entry, submission, DEFAULT_SEED, limits, catalog=COURSE)


def verdict(report):
    """Return all that a report says, but for how long things took."""

    def without_times(part):
        if isinstance(part, dict):
            return {key: without_times(of) for key, of in part.items() if key != "duration_s"}
        return list(map(without_times, part)) if isinstance(part, list) else part

    return without_times(to_json(report))


@pytest.fixture(scope="module")
def undisturbed():
    """What a right and a wrong answer are told where nothing fails."""
    with Sandbox("fork") as sandbox:
        right, wrong = (verdict(graded(sandbox, s)) for s in (RIGHT_DOUBLE, WRONG_DOUBLE))
    assert (right["outcome"], right["sandbox"]) == ("passed", sandbox.level)
    assert wrong["functions"][0]["checks"][1]["counterexample"]
    return {RIGHT_DOUBLE: right, WRONG_DOUBLE: wrong}


def is_grader_error(report):
    """Say whether a report blames the grader alone, in both languages."""
    assert report.outcome is Outcome.GRADER_ERROR, report
    assert report.score is None
    assert "The grader itself failed here" in report.message.en
    assert "Aqui falhou o próprio corretor" in report.message.pt_br
    return not report.functions


# ---------------------------------------------------------------- kills


def runs(steps, sandbox, source, deed):
    """Yield the number of a step and the report of a run with the deed before it, for all steps."""
    for number in itertools.count(1):
        steps.before(number, deed)
        report = graded(sandbox, source)
        if len(steps.taken) < number:
            return
        yield number, steps.taken[number - 1], report


def test_a_zygote_killed_before_any_step_is_replaced_and_no_verdict_changes(
    sandbox, undisturbed, monkeypatch
):
    steps = Steps(monkeypatch)
    seen = []
    for number, step, report in runs(
        steps, sandbox, RIGHT_DOUBLE, lambda link: kill_zygote(sandbox, link)
    ):
        assert verdict(report) == undisturbed[RIGHT_DOUBLE], (number, step)
        seen.append(step)
    assert seen.count("launch") == seen.count("printed") == 2
    assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]


def test_a_zygote_killed_while_a_wrong_answer_is_explained_is_replaced(
    sandbox, undisturbed, monkeypatch
):
    steps = Steps(monkeypatch)
    steps.before(-1, None)
    graded(sandbox, WRONG_DOUBLE)
    taken = list(steps.taken)
    second = len(taken) - taken[::-1].index("launch")
    # the second child's start, its answers, those of the first that are asked for meanwhile
    for number in (second, second + 1, second + 3, second + 4, len(taken)):
        steps.before(number, lambda link: kill_zygote(sandbox, link))
        assert verdict(graded(sandbox, WRONG_DOUBLE)) == undisturbed[WRONG_DOUBLE], number


def test_a_child_killed_at_any_step_has_exited_unless_it_was_not_needed(
    sandbox, undisturbed, monkeypatch
):
    steps = Steps(monkeypatch)
    zygote = graded(sandbox) and sandbox._launcher.process
    exited = 0
    for number, step, report in runs(
        steps, sandbox, RIGHT_DOUBLE, lambda link: kill_child(sandbox, link)
    ):
        if report.outcome is Outcome.EXITED:
            exited += 1
            assert report.score == 0
            assert step in {"send", "receive"}
            if step == "send":  # what has come before may be answered yet
                assert "from outside" in report.functions[0].message.en
        else:  # not begun, or its answers had all come
            assert verdict(report) == undisturbed[RIGHT_DOUBLE], (number, step)
    assert exited >= 2
    assert sandbox._launcher.process == zygote
    assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]


@pytest.mark.parametrize("victim", ["zygote", "child"])
def test_a_kill_in_the_middle_of_a_frame(sandbox, undisturbed, monkeypatch, victim):
    receive, cut = forked.ForkedChild.receive, []

    def half(link, timeout_s):
        data = receive(link, timeout_s)
        if cut or not data or len(data) < 1000:
            return data
        cut.append(link)
        (kill_zygote if victim == "zygote" else kill_child)(sandbox, link)
        while receive(link, 20):  # what was on its way is lost
            pass
        return data[: len(data) // 2]

    monkeypatch.setattr(forked.ForkedChild, "receive", half)
    report = graded(sandbox)
    assert cut
    if victim == "zygote":
        assert verdict(report) == undisturbed[RIGHT_DOUBLE]
    else:
        assert report.outcome is Outcome.EXITED
        assert "SIGKILL" in report.functions[0].message.en


@pytest.mark.parametrize("step", ["launch", "receive", "end"])
def test_a_zygote_that_stands_still_is_replaced(sandbox, undisturbed, monkeypatch, step):
    steps, stopped = Steps(monkeypatch), set()
    report = processes.ZygoteProcess._report

    def impatient(zygote, kind, session, wait_s):
        return report(zygote, kind, session, 0.2 if zygote.process in stopped else wait_s)

    def stop(_):
        stopped.add(sandbox._launcher.process)
        os.kill(sandbox._launcher.process, signal.SIGSTOP)

    monkeypatch.setattr(processes.ZygoteProcess, "_report", impatient)
    steps.before(-1, None)
    assert graded(sandbox).score
    steps.before(steps.taken.index(step) + 1, stop)
    assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]
    assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]
    assert gone(*stopped)


def test_two_faults_in_a_row_end_one_file_and_not_the_next(sandbox, undisturbed, monkeypatch):
    steps = Steps(monkeypatch)
    receive = forked.ForkedChild.receive

    def kills(link, timeout_s):
        kill_zygote(sandbox, link)
        return receive(link, timeout_s)

    with monkeypatch.context() as patch:
        patch.setattr(forked.ForkedChild, "receive", kills)
        assert is_grader_error(graded(sandbox))
        assert steps.taken.count("launch") == 2
    assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]


def test_the_zygote_may_be_killed_again_for_each_file(sandbox, undisturbed, monkeypatch):
    steps = Steps(monkeypatch)
    for source in (RIGHT_DOUBLE, WRONG_DOUBLE, RIGHT_DOUBLE):
        steps.before(5, lambda link: kill_zygote(sandbox, link))
        assert verdict(graded(sandbox, source)) == undisturbed[source]


# ---------------------------------------------------------------- what the system refuses here

CALLS = [
    (os, "memfd_create"),
    (socket, "socketpair"),
    (os, "pidfd_open"),
]


@pytest.mark.parametrize(("place", "name"), CALLS, ids=lambda part: str(part)[:20])
def test_one_call_that_the_system_refuses_changes_no_verdict(
    sandbox, undisturbed, monkeypatch, place, name
):
    calls = failing(monkeypatch, place, name, ())
    graded(sandbox)
    needed = calls()
    assert needed >= 2
    for number in range(1, needed + 1):
        with monkeypatch.context() as patch:
            failing(patch, place, name, {number})
            assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE], number


@pytest.mark.parametrize(("place", "name"), CALLS, ids=lambda part: str(part)[:20])
def test_a_call_that_the_system_always_refuses_is_the_graders_fault(
    sandbox, undisturbed, monkeypatch, place, name
):
    with monkeypatch.context() as patch:
        failing(patch, place, name, all)
        report = graded(sandbox)
        assert is_grader_error(report)
        assert os.strerror(errno.EMFILE) in report.message.en
    assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]


@pytest.mark.parametrize(("place", "name"), [*CALLS, (os, "posix_spawn")], ids=str)
def test_a_sandbox_that_cannot_be_started_says_why_and_leaves_nothing(monkeypatch, place, name):
    failing(monkeypatch, place, name, all)
    with pytest.raises(SandboxFault, match=os.strerror(errno.EMFILE)):
        Sandbox("fork")


def test_a_zygote_that_cannot_be_started_again_is_the_graders_fault(
    sandbox, undisturbed, monkeypatch
):
    graded(sandbox)
    kill_zygote(sandbox)
    with monkeypatch.context() as patch:
        failing(patch, os, "posix_spawn", all, errno.EAGAIN)
        assert is_grader_error(graded(sandbox))
    assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]


def test_no_descriptor_left_to_open_is_the_graders_fault(sandbox, undisturbed):
    graded(sandbox)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for spare in (1, 2, 3):
        with ExitStack() as full:
            taken = os.open(os.devnull, os.O_RDONLY)
            full.callback(os.close, taken)
            # numbers below this one may be free: they are taken too
            while (other := os.dup(taken)) < taken:
                full.callback(os.close, other)
            full.callback(os.close, other)
            full.callback(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
            resource.setrlimit(resource.RLIMIT_NOFILE, (other + 1 + spare, hard))
            report = graded(sandbox)
        assert is_grader_error(report), spare
        assert os.strerror(errno.EMFILE) in report.message.en
        assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]


def test_a_grader_whose_children_are_reaped_by_the_system_grades_as_any(undisturbed):
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with Sandbox("fork") as sandbox:
            assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]
    finally:
        signal.signal(signal.SIGCHLD, before)


@pytest.mark.parametrize(
    ("place", "name", "error"),
    [
        (subprocess, "Popen", BlockingIOError(errno.EAGAIN, "no process left")),
        (tempfile, "TemporaryFile", OSError(errno.ENOSPC, "no space left")),
        (threading.Thread, "start", RuntimeError("no thread left")),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_the_weaker_sandbox_says_what_the_system_refuses(monkeypatch, place, name, error):
    def refused(*_, **__):
        raise error

    with Sandbox("process") as sandbox:
        with monkeypatch.context() as patch:
            patch.setattr(place, name, refused)
            report = graded(sandbox)
            assert is_grader_error(report)
            assert "left" in report.message.en
        assert graded(sandbox).outcome is Outcome.PASSED


# ---------------------------------------------------------------- what the system refuses there

LOCKING = {
    "no_new_privs": "refuse_in_library('prctl', 38)",
    "the death of the parent": "refuse_in_library('prctl', 1)",
    "seccomp": "refuse_in_library('prctl', 22)",
    "landlock": "refuse_in_library('syscall', 446)",
    "capset": "refuse_in_library('capset')",
    "limits": "refuse(resource, 'setrlimit', error=errno.EPERM)",
    "descriptors": "refuse(os, 'dup2')",
    "fork": "refuse(os, 'fork')",
}


def needs(layer):
    """Skip where the machine lacks a layer: then nothing is put on that could fail."""
    with Sandbox("fork") as sandbox:
        if layer in {"seccomp", "landlock"} and layer not in sandbox.layers:
            pytest.skip(f"this machine has no {layer}")


@pytest.mark.parametrize("layer", LOCKING)
def test_a_child_that_cannot_be_locked_down_is_the_graders_fault(monkeypatch, tmp_path, layer):
    needs(layer)
    breaking(monkeypatch, LOCKING[layer])
    reached = tmp_path / "reached"
    source = f"open({str(reached)!r}, 'w')\n{RIGHT_DOUBLE}"
    with Sandbox("fork") as sandbox:
        zygote = sandbox._launcher.process
        for _ in range(2):
            assert is_grader_error(graded(sandbox, source))
        assert sandbox._launcher.process == zygote
    assert not reached.exists()


def test_a_fork_refused_once_changes_no_verdict(monkeypatch, undisturbed):
    breaking(monkeypatch, "refuse(os, 'fork', 1)")
    with Sandbox("fork") as sandbox:
        assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]


@pytest.mark.parametrize(
    "how",
    [
        "refuse_in_library('prctl', 36)",
        "refuse_in_library('capget')",
        "refuse_in_library('syscall', 445)",
        "sys.argv[3] = '/nowhere'",
        "sys.argv[1] = '/nowhere/bootstrap.py'",
        "os.abort()",
        "os._exit(0)",
        "os.close(0)",
    ],
)
def test_a_zygote_that_cannot_begin_is_the_graders_fault(monkeypatch, how):
    needs("landlock" if "445" in how else "")
    breaking(monkeypatch, how)
    with Sandbox("fork") as sandbox:
        assert is_grader_error(graded(sandbox))
        assert sandbox.level == "weak"


SAYS = """
import os, time
for _ in range({times}):
    os.write(0, {what})
    os.write(2, b"noise\\xff" * 1000)
time.sleep(60)
"""


@pytest.mark.parametrize(
    ("what", "times"),
    [
        (b"", 0),
        (b"Traceback", 1),
        (b"S" + bytes(40), 200),
        (b"H" + bytes(90), 1),
        (b"\xff" * 41, 3),
    ],
    ids=["nothing", "too little", "of another", "too much", "noise"],
)
def test_a_zygote_that_says_nothing_or_nonsense_is_the_graders_fault(monkeypatch, what, times):
    monkeypatch.setattr(processes, "_START_S", 0.3)
    instead(monkeypatch, SAYS.format(what=what, times=times))
    with Sandbox("fork") as sandbox:
        assert is_grader_error(graded(sandbox))


def test_where_numpy_is_missing_the_sandbox_says_so_and_leaves_nothing(monkeypatch):
    from grader.sandbox import link

    monkeypatch.setattr(link, "find_spec", lambda _: None)
    for kind in ("fork", "process"):
        with pytest.raises(SandboxFault, match="numpy is not installed"):
            with Sandbox(kind) as sandbox:
                sandbox._launcher.launch(GENEROUS)


def test_a_request_that_is_cut_ends_the_zygote_and_the_next_one_answers(sandbox, undisturbed):
    graded(sandbox)
    first = sandbox._launcher.process
    sandbox._launcher._zygote._control.send(b"F")
    assert gone(first)
    assert verdict(graded(sandbox)) == undisturbed[RIGHT_DOUBLE]


# ---------------------------------------------------------------- the command line


def test_a_fault_exits_4_in_either_language_and_the_best_score_stays(workspace, grade, monkeypatch):
    (workspace / "ex01_double.py").write_text(RIGHT_DOUBLE)
    assert grade("exercise", "1").code == 0
    progress = workspace / ".grade"
    best = Progress(progress).of("double")
    assert best.best == 1
    with monkeypatch.context() as patch:
        breaking(patch, LOCKING["capset"])
        for language, sentence in (
            ("en", "The grader itself failed here"),
            ("pt", "Aqui falhou o próprio corretor"),
        ):
            ran = grade("--lang", language, "exercise", "1")
            assert ran.code == 4
            assert sentence in " ".join(ran.out.split())
            assert "Traceback" not in ran.out + ran.err
        ran = grade("exercise", "1", "--exit-zero", "--json")
        assert ran.code == 4
        assert '"grader_error"' in ran.out
    assert Progress(progress).of("double") == best


def test_of_two_files_the_one_that_met_the_fault_exits_4_and_the_other_is_graded(
    workspace, grade, monkeypatch
):
    (workspace / "ex01_double.py").write_text(RIGHT_DOUBLE)
    breaking(monkeypatch, "refuse(os, 'fork', 2)")
    ran = grade("exercise", "1", "2", "--json")
    assert ran.code == 4
    outcomes = [report["outcome"] for report in json.loads(ran.out)["reports"]]
    assert outcomes == ["grader_error", "not_started"]


def test_a_sandbox_that_does_not_start_exits_4_and_names_the_doctor(workspace, grade, monkeypatch):
    (workspace / "ex01_double.py").write_text(RIGHT_DOUBLE)
    failing(monkeypatch, os, "posix_spawn", all, errno.EAGAIN)
    for language in ("en", "pt"):
        ran = grade("--lang", language, "exercise", "1")
        assert ran.code == 4
        assert "grade doctor" in ran.err
        assert "Traceback" not in ran.err
