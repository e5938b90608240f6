"""Which promises hold on this machine: said in words, and tried with a canary."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from grader.records import Outcome
from grader.sandbox.answers import Limits, Loaded, Raised, Returned, Stopped
from grader.sandbox.child.layers import LANDLOCK, LIMITS, PRIVILEGES, SECCOMP
from grader.sandbox.fault import SandboxFault
from grader.sandbox.sandbox import STRONG, WEAK
from grader.sandbox.source import Submission
from grader.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.sandbox.sandbox import Sandbox
    from grader.sandbox.session import Session

PROMISED = {
    STRONG: Text(
        "code runs in a process of its own, without the answers, and nothing it sends is executed. "
        "It can read the files of Python, NumPy and the system's libraries and no others; it "
        "cannot write files, use the network, start programs or touch other processes. Time, "
        "memory and output are limited.",
        "o código roda em um processo próprio, sem as respostas, e nada do que ele envia é "
        "executado. Ele lê só os arquivos do Python, do NumPy e das bibliotecas do sistema; não "
        "grava arquivos, não usa a rede, não inicia programas e não alcança outros processos. "
        "Tempo, memória e saída são limitados.",
    ),
    WEAK: Text(
        "code runs in a process of its own, without the answers, and nothing it sends is executed. "
        "Time and output are limited, memory and processor time where the system can.",
        "o código roda em um processo próprio, sem as respostas, e nada do que ele envia é "
        "executado. Tempo e saída são limitados; memória e tempo de processador, onde o sistema "
        "permite.",
    ),
}
NOT_PROMISED = {
    STRONG: Text(
        "that it cannot find out whether a file exists, its size, owner and times and where a link "
        "leads, nor which processes run and how busy they are, nor leave such traces itself; and "
        "that the Linux kernel has no fault.",
        "que ele não descubra se um arquivo existe, seu tamanho, dono e datas e para onde aponta "
        "um link, nem quais processos rodam e quanto trabalham, nem deixe ele mesmo tais rastros; "
        "e que o kernel Linux não tenha falhas.",
    ),
    WEAK: Text(
        "that it cannot read and write files, use the network or touch other processes. Grade code "
        "of people you do not know on Linux 5.13 or newer, with Landlock and seccomp, or on a "
        "machine that holds nothing else.",
        "que ele não leia nem grave arquivos, não use a rede e não alcance outros processos. "
        "Corrija código de desconhecidos em Linux 5.13 ou mais novo, com Landlock e seccomp, ou em "
        "uma máquina que não guarde mais nada.",
    ),
}

_CANARY = b"""
import fractions, json, mmap, os, socket, statistics
import numpy as np

def libraries():
    import decimal, hashlib, unittest
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

def is_refused(deed):
    try:
        DEEDS[deed]()
    except (PermissionError, BlockingIOError, MemoryError):
        return True
    return False

def fork():
    if os.fork() == 0:
        os._exit(0)

DEEDS = {
    "memory": lambda: np.ones(1 << 26),
    "lock": lambda: mmap.mmap(-1, 1 << 24, flags=0x2022),
    "read": lambda: open("/etc/passwd").close(),
    "list": lambda: os.listdir("/"),
    "write": lambda: open(os.devnull, "w").close(),
    "network": lambda: socket.socket().close(),
    "fork": fork,
    "signal": lambda: os.kill(os.getppid(), 0),
}

def forever():
    while True:
        pass
"""
_CALLS = {
    "libraries": 0,
    "matrices": 1,
    "threads": 0,
    "importable": 1,
    "is_refused": 1,
    "forever": 0,
}
_LIMITS = Limits(call_s=5.0, memory_bytes=256 << 20)
_SHORT = _LIMITS._replace(call_s=0.5)


class Finding(NamedTuple):
    """One thing looked at: does it hold? None where it is only told, or not promised here."""

    name: str
    holds: bool | None
    text: Text


def try_canary(sandbox: Sandbox) -> list[Finding]:
    """Run harmless code that shows what holds."""
    canary = Submission("canary.py", _CANARY, {}, {}, "")
    findings: list[Finding] = []
    try:
        layers = sandbox.layers
        with sandbox.open(canary, _CALLS, _LIMITS) as session:
            loaded = session.loaded()
            findings.append(Finding("load", isinstance(loaded, Loaded), _LOAD))
            if isinstance(loaded, Loaded):
                findings += [_refusal(session, name, layers) for name in _REFUSALS]
                findings += [_tried(session, *trial) for trial in _TRIALS]
        with sandbox.open(canary, _CALLS, _SHORT) as session:
            stopped = isinstance(session.loaded(), Loaded) and _loop_is_stopped(session)
            findings.append(Finding("endless loop", stopped, _LOOP))
    except SandboxFault as fault:
        findings.append(Finding("start", False, fault.message))
    return findings


def _tried(session: Session, name: str, holds: Callable[[Session], bool], text: Text) -> Finding:
    return Finding(name, not session.dead and holds(session), text)


def _refusal(session: Session, layer: str, layers: tuple[str, ...]) -> Finding:
    deeds, text = _REFUSALS[layer]
    if layer not in layers:
        return Finding(layer, None, _MISSING.format(layer=layer))
    refused = (not session.dead and _value(session, "is_refused", deed) is True for deed in deeds)
    return Finding(layer, all(refused), text)


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
_LOOP = Text("an endless loop is stopped", "um laço sem fim é interrompido")
_MISSING = Text(
    "{layer}: this protection is missing here", "{layer}: esta proteção não existe aqui"
)
# layer -> what the canary tries and must be refused
_REFUSALS: dict[str, tuple[tuple[str, ...], Text]] = {
    LIMITS: (
        ("memory",),
        Text(
            "limits: more memory than allowed is refused",
            "limits: mais memória que a permitida é recusada",
        ),
    ),
    PRIVILEGES: (
        ("lock",),
        Text(
            "privileges: what only root may do is refused",
            "privileges: o que só o root pode fazer é recusado",
        ),
    ),
    LANDLOCK: (
        ("read", "list"),
        Text(
            "landlock: reading /etc/passwd and listing / are refused",
            "landlock: a leitura de /etc/passwd e a listagem de / são recusadas",
        ),
    ),
    SECCOMP: (
        ("write", "network", "fork", "signal"),
        Text(
            "seccomp: writing, the network, a new process and signals to others are refused",
            "seccomp: gravação, rede, processos novos e sinais a outros são recusados",
        ),
    ),
}
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
)
