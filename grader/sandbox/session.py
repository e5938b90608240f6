"""Asks a learner's file in a child: calls its functions, keeps the deadlines, ends it."""

from __future__ import annotations

import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from grader.records import Location, Outcome, Printed
from grader.sandbox import endings, replies
from grader.sandbox.answers import (
    Batch,
    Limits,
    Loaded,
    Raised,
    Returned,
    Stopped,
)
from grader.sandbox.child import wire
from grader.sandbox.conversation import Closed, Conversation, Late, decoded, encoded
from grader.sandbox.fault import SandboxFault
from grader.sandbox.link import last_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

    from grader.sandbox.link import Link
    from grader.sandbox.source import Submission

_READY_S = 15.0
_WHERE_S = 0.5  # at most; a busy machine may keep the child from its turn
_ANSWER_BYTES = 4 * wire.FROM_CHILD.frame  # of all that is kept of the answers to one question
_GONE_S = 2.0  # at most, between a process's closing its descriptors and its end


class _Ended(Exception):
    """The child must not be asked any further."""

    def __init__(self, stopped: Stopped) -> None:
        super().__init__(stopped.outcome)
        self.stopped = stopped


class Session:
    """One learner's file in one child."""

    def __init__(
        self,
        link: Link,
        submission: Submission,
        wanted: Mapping[str, int],
        limits: Limits,
        left_s: float,
    ) -> None:
        self.dead = False
        self.file = submission.name
        self._link = link
        self._limits = limits
        self._lines = endings.Lines(submission)
        self._talk = Conversation(link, left_s)
        self._loaded: Loaded | Raised | Stopped | None = None
        self._base_bytes = 0.0
        self._call_backs_left = limits.call_backs
        self._room = _ANSWER_BYTES
        self._printed: Printed | None = None
        self._wanted = dict(wanted)
        self._send_load(submission)

    def _send_load(self, submission: Submission) -> None:
        files = {submission.name: submission.source}
        for other in submission.others.values():
            files.setdefault(other.name, other.source)
        place = {name: index for index, name in enumerate(files)}
        names = {module: place[other.name] for module, other in submission.others.items()}
        refused = {name: (why.en, why.pt_br) for name, why in submission.refused.items()}
        self._talk.send(wire.LOAD, encoded((list(files.items()), names, refused, self._wanted)))

    def loaded(self) -> Loaded | Raised | Stopped:
        """Wait until the file has been loaded; say what it declares, or why it could not be."""
        if self._loaded is None:
            self._link.start()
            self._await_ready()
            self._loaded = self._judged(self._await_loaded)
            if isinstance(self._loaded, Raised):
                self._end()
        return self._loaded

    def ask(
        self,
        function: str,
        calls: Sequence[tuple[Any, ...]],
        *,
        echo: bool = False,
        keep: bool = False,
        meanwhile: Callable[[], None] | None = None,
    ) -> Batch:
        """Call a function with each tuple of arguments; one frame out, one back per call.

        echo: also bring the arguments back as they are after each call
        keep: after the last call, bring back once more what each had returned
        meanwhile: work for this process while the child does its own
        """
        if not isinstance(self.loaded(), Loaded) or self.dead:
            raise ValueError("this session's child has ended")
        functions: list[Any] = []
        self._room = _ANSWER_BYTES
        question = function, echo, keep, [tuple(call) for call in calls]
        self._talk.send(wire.ASK, encoded(question, functions))
        if meanwhile:
            meanwhile()
        batch = Batch([])
        for call in calls:
            arity = len(call) if echo else None
            reply = self._judged(partial(self._await_reply, arity, functions))
            batch.replies.append(reply)
            if isinstance(reply, Stopped):
                return batch
        if keep and calls:
            self._keep(batch, functions)
        return batch

    def _keep(self, batch: Batch, functions: list[Any]) -> None:
        kept: list[Any] = []
        for _ in batch.replies:
            again = self._judged(partial(self._await_kept, functions))
            if isinstance(again, Stopped):
                batch.replies[-1] = again
                return
            kept.append(again)
        batch.kept = kept

    def _await_ready(self) -> None:
        try:
            kind, payload, _ = self._talk.receive(_READY_S, "load", free=True)
            value = decoded(payload)
        except (Closed, Late, wire.WireError) as error:
            self._end()
            why = last_line(self._link.printed())
            raise SandboxFault(f"no child began: {type(error).__name__}, {why}") from None
        if kind != wire.READY or not isinstance(value, float):
            self._end()
            raise SandboxFault(f"a child could not be locked down: {value}")
        self._base_bytes = value

    def _await_loaded(self) -> Loaded | Raised:
        kind, payload, _ = self._talk.receive(self._limits.load_s, "load")
        if kind == wire.RAISED:
            return self._raised(payload)
        return replies.loaded(kind, payload, self._wanted)

    def _await_reply(self, arity: int | None, functions: list[Any]) -> Returned | Raised:
        kind, payload = self._answering(functions)
        if kind == wire.RAISED:
            return self._raised(payload)
        return replies.returned(kind, payload, arity)

    def _await_kept(self, functions: list[Any]) -> Any:
        return replies.kept(*self._answering(functions))

    def _answering(self, functions: list[Any]) -> tuple[int, bytearray]:
        """Wait for a frame that is no call back; the call's clock stands still for an answer."""
        left = self._limits.call_s
        while True:
            kind, payload, waited = self._talk.receive(left, "call")
            left -= waited
            if kind != wire.CALL_BACK:
                self._make_room(len(payload))
                return kind, payload
            if self._talk.is_ahead():  # answers that nobody reads would fill the grader's memory
                raise wire.WireError("a call back before the last was answered")
            self._call_backs_left -= 1
            if self._call_backs_left < 0:
                most = endings.TOO_MANY_CALL_BACKS.format(limit=self._limits.call_backs)
                raise _Ended(Stopped(Outcome.TIMED_OUT, self._where(), most))
            begun = time.monotonic()
            answer = replies.answer(payload, functions)
            self._talk.spend(time.monotonic() - begun)
            self._talk.send(wire.ANSWER, answer)

    def _make_room(self, count: int) -> None:
        self._room -= count
        if self._room < 0:
            most = endings.TOO_LARGE_TOGETHER.format(limit=_ANSWER_BYTES >> 20)
            raise _Ended(Stopped(Outcome.OUT_OF_MEMORY, None, most))

    def _raised(self, payload: bytearray) -> Raised:
        how, raised = replies.raised(payload, self._lines)
        if how == "memory":
            raise _Ended(endings.out_of_memory(self._limits, raised.location))
        if how == "exit":
            raise _Ended(Stopped(Outcome.EXITED, raised.location, endings.CALLED_EXIT))
        return raised

    def _judged(self, step: Callable[[], Any]) -> Any:
        """Take one step of the conversation; if it is the last, end the child and say why."""
        try:
            return step()
        except _Ended as ended:
            self._end()
            return ended.stopped
        except Late as late:
            location = self._where()
            self._end()
            return endings.too_late(late.of, self._limits, location)
        except wire.WireError:
            self._end()
            return Stopped(Outcome.EXITED, None, endings.NOT_READ)
        except Closed:
            self.dead = True
            ending = self._link.end(_GONE_S)
            location = self._lines.innermost(self._link.trace())
            return endings.ended_by_itself(ending, self._base_bytes, self._limits, location)

    def _where(self) -> Location | None:
        self._link.ask_where(_WHERE_S)
        return self._lines.innermost(self._link.trace())

    def _end(self) -> None:
        self.dead = True
        self._link.end()

    def close(self) -> Printed:
        """End the child and all it started; return what it printed."""
        if self._printed is None:
            with suppress(SandboxFault):  # a zygote that is gone took its children with it
                self._end()
            data = self._link.printed()
            truncated = len(data) >= self._limits.output_bytes
            self._printed = Printed(data.decode("utf-8", "replace"), truncated)
            self._link.release()
        return self._printed

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
