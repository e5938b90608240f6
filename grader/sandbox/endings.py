"""Why a child stopped and where it was, from what the system counted and what the child traced."""

from __future__ import annotations

import re
import signal
from typing import TYPE_CHECKING

from grader.records import Location, Outcome
from grader.sandbox.answers import Limits, Stopped
from grader.sandbox.child import wire
from grader.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.sandbox.link import Ending
    from grader.sandbox.source import Submission

_LINE_SHOWN = 300
_NEARLY = 0.9  # of a limit: a kernel counts in ticks and pages
# of the limit, when the kernel says that it was reached: it decides by whole ticks, which on a busy
# machine are charged to a process that had a part of them only
_CHARGED = 0.5
_TRACED = re.compile(rb'^  File "([^"\n]*)", line ([0-9]{1,7}) in ', re.MULTILINE)

_TOO_LONG = {
    "load": Text(
        "loading the file took longer than {limit} s",
        "carregar o arquivo levou mais de {limit} s",
    ),
    "call": Text("a call took longer than {limit} s", "uma chamada levou mais de {limit} s"),
    "exercise": Text(
        "all calls together took longer than {limit} s",
        "todas as chamadas juntas levaram mais de {limit} s",
    ),
    "cpu": Text(
        "the code used more than {limit} s of processor time",
        "o código usou mais de {limit} s de tempo de processador",
    ),
}
TOO_MANY_CALL_BACKS = Text(
    "the function given as an argument was called more than {limit} times",
    "a função recebida como argumento foi chamada mais de {limit} vezes",
)
OUT_OF_MEMORY = Text(
    "the code needed more memory than the {limit} MiB allowed",
    "o código precisou de mais memória que os {limit} MiB permitidos",
)
TOO_LARGE_TOGETHER = Text(
    "the results of several calls together are larger than {limit} MiB",
    "os resultados de várias chamadas, juntos, passam de {limit} MiB",
)
NOT_READ = Text(
    "the answer could not be read: something other than the grader's own code wrote to its channel",
    "não foi possível ler a resposta: algo além do código do próprio corretor escreveu no canal",
)
CALLED_EXIT = Text(
    "the code ended the program with SystemExit, for example by `sys.exit`",
    "o código encerrou o programa com SystemExit, por exemplo com `sys.exit`",
)
_ENDED_WITH = Text(
    "the process ended by itself, with exit code {code}",
    "o processo terminou sozinho, com código de saída {code}",
)
_CRASHED = Text("the process crashed ({signal})", "o processo caiu ({signal})")
_CLOSED = Text(
    "the code closed the channel to the grader", "o código fechou o canal com o corretor"
)
_KILLED = Text(
    "the process was killed (SIGKILL): by the code itself or from outside, as when the whole "
    "machine runs out of memory",
    "o processo foi morto (SIGKILL): pelo próprio código ou de fora, como quando falta memória na "
    "máquina inteira",
)


class Lines:
    """Turns names and line numbers into locations, with the text of files that were sent."""

    def __init__(self, submission: Submission) -> None:
        self._sources = {other.name: other.source for other in submission.others.values()}
        self._sources[submission.name] = submission.source

    def location(self, file: str, line: int) -> Location | None:
        """Return the location, if it is one in a file that was sent."""
        lines = self._sources.get(file, b"").splitlines()
        if file not in self._sources or not 1 <= line <= len(lines) + 1:
            return None  # a line that the file does not have is the learner's invention
        text = lines[line - 1].decode("utf-8", "replace") if line <= len(lines) else ""
        return Location(file, line, text.rstrip()[:_LINE_SHOWN])

    def innermost(self, trace: bytes) -> Location | None:
        """Return the innermost learner's line of a trace, most recent call first."""
        escaped = {name.encode("ascii", "backslashreplace"): name for name in self._sources}
        for name, number in _TRACED.findall(trace):
            if name in escaped:
                return self.location(escaped[name], int(number))
        return None


def too_late(of: str, limits: Limits, location: Location | None) -> Stopped:
    """Say which time ran out."""
    seconds: Mapping[str, float] = {
        "load": limits.load_s,
        "call": limits.call_s,
        "exercise": limits.exercise_s,
        "cpu": limits.cpu_s,
    }
    return Stopped(Outcome.TIMED_OUT, location, _TOO_LONG[of].format(limit=f"{seconds[of]:g}"))


def out_of_memory(limits: Limits, location: Location | None) -> Stopped:
    """Say that memory ran out."""
    limit = max(1, limits.memory_bytes >> 20)
    return Stopped(Outcome.OUT_OF_MEMORY, location, OUT_OF_MEMORY.format(limit=limit))


def ended_by_itself(
    ending: Ending, base_bytes: float, limits: Limits, location: Location | None
) -> Stopped:
    """Classify a child that was found gone: by what it used, for any signal can be forged.

    base_bytes: its peak of memory before the learner's code ran
    """
    told = ending.code < 0 and _signal_name(-ending.code) == "SIGXCPU"
    if ending.cpu_s >= (_CHARGED if told else _NEARLY) * limits.cpu_s:
        return too_late("cpu", limits, location)
    if ending.peak_bytes - base_bytes >= _NEARLY * limits.memory_bytes:
        return out_of_memory(limits, location)
    if ending.code == wire.NO_MEMORY:
        return out_of_memory(limits, location)
    if ending.code >= 0:
        detail = _ENDED_WITH.format(code=ending.code)
    elif ending.code == -_SIGKILL:
        # who sent it is not told: a learner's code may have killed itself
        detail = _CLOSED if ending.killed else _KILLED
    else:
        detail = _CRASHED.format(signal=_signal_name(-ending.code))
    return Stopped(Outcome.EXITED, location, detail)


_SIGKILL = 9


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
