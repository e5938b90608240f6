"""Which promises hold on this machine: said in words, and tried with a canary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.records import Outcome
from grader.sandbox.answers import Limits, Loaded, Raised, Returned, Stopped
from grader.sandbox.fault import SandboxFault
from grader.sandbox.source import Submission
from grader.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.sandbox.sandbox import Sandbox
    from grader.sandbox.session import Session

Finding = tuple[str, bool, Text]

_DESCRIPTIONS = {
    "fork": Text(
        "code runs in a process of its own, without the answers; nothing it sends is executed; "
        "time, processor time, memory, printing and processes are limited. Reading files and "
        "using the network are not yet prevented.",
        "o código roda em um processo próprio, sem as respostas; nada do que ele envia é "
        "executado; tempo, tempo de processador, memória, impressão e processos são limitados. "
        "Ler arquivos e usar a rede ainda não são impedidos.",
    ),
    "process": Text(
        "the weaker sandbox: code runs in a process of its own, without the answers; nothing it "
        "sends is executed; time and printing are limited, memory and processor time only where "
        "the system can. Files, network and other processes are not protected.",
        "a área isolada mais fraca: o código roda em um processo próprio, sem as respostas; nada "
        "do que ele envia é executado; tempo e impressão são limitados, memória e tempo de "
        "processador só onde o sistema permite. Arquivos, rede e outros processos não ficam "
        "protegidos.",
    ),
}

_CANARY = b"""
import fractions, json, os, statistics
import numpy as np

def libraries():
    np.linalg.inv(np.eye(3)), np.fft.fft(np.ones(4)), np.random.default_rng(0).normal()
    return json.dumps({"mean": str(statistics.mean([fractions.Fraction(1, 2)]))})

def matrices(n):
    a = np.ones((n, n))
    return float((a @ a)[0, 0])

def threads():
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        import threading
        return threading.active_count()

def importable(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True

def forever():
    while True:
        pass
"""
_CALLS = {"libraries": 0, "matrices": 1, "threads": 0, "importable": 1, "forever": 0}
_LIMITS = Limits(call_s=1.0, memory_bytes=256 << 20)


def describe(level: str) -> Text:
    """Say what a sandbox of this level promises, in one paragraph."""
    return _DESCRIPTIONS[level]


def try_canary(sandbox: Sandbox) -> list[Finding]:
    """Run harmless code that shows what holds: (name, whether it does, what was tried)."""
    canary = Submission("canary.py", _CANARY, {}, {}, "")
    findings: list[Finding] = []
    try:
        with sandbox.open(canary, _CALLS, _LIMITS) as session:
            loaded = session.loaded()
            findings.append(("load", isinstance(loaded, Loaded), _LOAD))
            for name, tried, text in _TRIALS if isinstance(loaded, Loaded) else ():
                findings.append((name, not session.dead and tried(session), text))
    except SandboxFault as fault:
        findings.append(("start", False, fault.message))
    return findings


def _value(session: Session, function: str, *arguments: object) -> object:
    reply = session.ask(function, [arguments]).replies[0]
    return reply.value if isinstance(reply, Returned) else reply


def _libraries_work(session: Session) -> bool:
    return not isinstance(_value(session, "libraries"), (Raised, Stopped))


def _matrices_multiply(session: Session) -> bool:
    return _value(session, "matrices", 300) == 300.0


def _is_one_thread(session: Session) -> bool:
    return _value(session, "threads") == 1


def _ours_is_absent(session: Session) -> bool:
    names = "grader", "reference", "exercises", "click", "hypothesis"
    return not any(_value(session, "importable", name) for name in names)


def _loop_is_stopped(session: Session) -> bool:
    ending = _value(session, "forever")
    return isinstance(ending, Stopped) and ending.outcome is Outcome.TIMED_OUT


_LOAD = Text("a file loads in a child process", "um arquivo carrega em um processo filho")
_TRIALS: tuple[tuple[str, Callable[[Session], bool], Text], ...] = (
    (
        "libraries",
        _libraries_work,
        Text(
            "json, fractions, statistics, numpy.linalg, numpy.fft and numpy.random work",
            "json, fractions, statistics, numpy.linalg, numpy.fft e numpy.random funcionam",
        ),
    ),
    (
        "matrices",
        _matrices_multiply,
        Text("large matrices are multiplied", "matrizes grandes são multiplicadas"),
    ),
    (
        "threads",
        _is_one_thread,
        Text("the child has one thread", "o processo filho tem uma única thread"),
    ),
    (
        "imports",
        _ours_is_absent,
        Text(
            "the grader and the reference cannot be imported",
            "o corretor e a referência não podem ser importados",
        ),
    ),
    (
        "endless loop",
        _loop_is_stopped,
        Text("an endless loop is stopped", "um laço sem fim é interrompido"),
    ),
)
