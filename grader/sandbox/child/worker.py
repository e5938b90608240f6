"""Loads a learner's files in the child and answers calls until it is killed."""

from __future__ import annotations

import os
import sys
from collections import namedtuple
from collections.abc import Iterator
from contextlib import suppress
from threading import Lock
from types import TracebackType
from typing import Any

from . import wire
from .decoding import decode
from .encoding import Encoder
from .kinds import type_name
from .loading import LearnerFiles, declared

_MESSAGE_SENT = 1_000
_OVER = (
    "f() was called after the call that it was given to had ended",
    "f() foi chamada depois de terminar a chamada que a recebeu",
)


class Stream:
    """The private descriptors to and from the grader: frames out, frames in, both counted."""

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._sent = 0
        self._received = 0

    def send(self, kind: int, payload: bytes | bytearray) -> None:
        """Write one frame."""
        data = memoryview(wire.frame(kind, self._sent, payload))
        self._sent += 1
        while data:
            data = data[os.write(self._outgoing, data) :]

    def receive(self) -> tuple[int, bytearray]:
        """Wait for one frame; the grader's end being closed ends this process."""
        head = self._read(wire.HEADER.size)
        kind, length = wire.header(head, self._received, wire.TO_CHILD)
        self._received += 1
        return kind, self._read(length)

    def _read(self, count: int) -> bytearray:
        data = bytearray()
        while len(data) < count:
            piece = os.read(self._incoming, min(count - len(data), 1 << 20))
            if not piece:
                os._exit(0)
            data += piece
        return data


class Worker:
    """One learner's code and the conversation about it."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._records: dict[tuple[str, tuple[str, ...]], type] = {}
        self._shown: frozenset[str] = frozenset()
        self._namespace: dict[str, Any] = {}
        # the learner may have threads, and the wire has room for one exchange at a time
        self._turn = Lock()
        self._question = 0

    def serve(self) -> None:
        """Load what the first frame brings, then answer every further one."""
        if self._load():
            while True:
                function, echo, keep, calls = self._receive(wire.ASK)
                self._answer(self._namespace.get(function), calls, echo=echo, keep=keep)

    def _receive(self, expected: int) -> Any:
        kind, payload = self._stream.receive()
        if kind != expected:
            raise wire.WireError("another kind of frame was due")
        return decode(payload, wire.TO_CHILD, self._record, self._call_back)

    def _record(self, name: str, fields: dict[str, Any]) -> Any:
        key = name, tuple(fields)
        own: Any = self._namespace.get(name)
        # the stub declares the record too, and isinstance shall hold; no code of the learner's runs
        theirs = own.__dict__.get("_fields") if type(own) is type else None
        if type(theirs) is tuple and theirs == key[1]:
            with suppress(TypeError):  # not a tuple's class after all
                return tuple.__new__(own, fields.values())
        if key not in self._records:
            self._records[key] = namedtuple(name, key[1])
        return self._records[key](*fields.values())

    def _call_back(self, index: int, takes: int) -> Any:
        question = self._question

        def f(*arguments: Any, **named: Any) -> Any:
            _check_call(takes, len(arguments), named)
            encoder = Encoder(wire.FROM_CHILD)
            encoder.tuple_of(2)
            encoder.value(index)
            encoder.tuple_of(len(arguments))
            for argument in arguments:
                encoder.value(argument)
            with self._turn:
                if question != self._question:
                    raise wire.with_portuguese(RuntimeError(_OVER[0]), _OVER[1])
                self._stream.send(wire.CALL_BACK, encoder.out)
                answered, value = self._receive(wire.ANSWER)
            if not answered:
                english, portuguese = value
                raise wire.with_portuguese(ValueError(english), portuguese)
            return value

        f.__qualname__, f.__module__ = "f", "builtins"  # nothing of ours in a learner's messages
        return f

    def _load(self) -> bool:
        files, names, refused, wanted = self._receive(wire.LOAD)
        learner = LearnerFiles(files, names, refused)
        self._shown = learner.shown
        sys.meta_path.insert(0, learner)
        encoder = Encoder(wire.FROM_CHILD)
        try:
            module = learner.load_graded()
            encoder.value({name: declared(module, name, count) for name, count in wanted.items()})
        except BaseException as error:
            self._stream.send(wire.RAISED, self._raised(error))
            return False
        self._namespace = module.__dict__
        self._stream.send(wire.LOADED, encoder.out)
        return True

    def _answer(self, function: Any, calls: list[Any], *, echo: bool, keep: bool) -> None:
        count = len(calls) * (2 if keep else 1)
        frames = self._replies(function, calls, echo=echo, keep=keep)
        for number, (kind, payload) in enumerate(frames, 1):
            with self._turn:
                # a thread that is left over must not speak once nobody listens
                if number == count:
                    self._question += 1
                self._stream.send(kind, payload)

    def _replies(
        self, function: Any, calls: list[Any], *, echo: bool, keep: bool
    ) -> Iterator[tuple[int, bytearray]]:
        returned: list[tuple[Any, dict[int, Any]]] = []
        for arguments in calls:
            result, drained = None, {}  # type: tuple[Any, dict[int, Any]]
            encoder = Encoder(wire.FROM_CHILD, drained=drained)
            encoder.tuple_of(2)
            try:
                result = function(*arguments)
                encoder.value(result)
            except BaseException as error:
                reply = wire.RAISED, self._raised(error)
            else:
                self._write_after(encoder, arguments if echo else None)
                reply = wire.RETURNED, encoder.out
            yield reply
            if keep:
                returned.append((result, drained))
        for result, drained in returned:
            yield wire.KEPT, _read_again(result, drained)

    def _write_after(self, encoder: Encoder, arguments: tuple[Any, ...] | None) -> None:
        if arguments is None:
            encoder.value(None)
            return
        encoder.tuple_of(len(arguments))
        for argument in arguments:
            encoder.value(argument)

    def _raised(self, error: BaseException | None) -> bytearray:
        encoder = Encoder(wire.FROM_CHILD)
        file, line = self._place(error)
        # issubclass of the real type: isinstance would ask the exception's own __class__
        how = "exit" if issubclass(type(error), SystemExit) else "raised"
        if issubclass(type(error), MemoryError):
            how = "memory"
        encoder.value((how, type_name(error), *_message(error), file, line))
        return encoder.out

    def _place(self, error: BaseException | None) -> tuple[str, int]:
        """Find the innermost frame in a learner's file, or where a syntax error points."""
        if type(error) in (SyntaxError, IndentationError, TabError):
            file = error.filename  # type: ignore[union-attr]
            if type(file) is str and file in self._shown:
                return file, _line(error.lineno)  # type: ignore[union-attr]
        found = "", 0
        step: TracebackType | None = _traceback_of(error) if error is not None else None
        while step is not None:
            if step.tb_frame.f_code.co_filename in self._shown:
                found = step.tb_frame.f_code.co_filename, _line(step.tb_lineno)
            step = step.tb_next
        return found


_traceback_of = BaseException.__dict__["__traceback__"].__get__


def _line(number: Any) -> int:
    return number if type(number) is int and 0 < number < 1 << 31 else 0


def _message(error: BaseException | None) -> tuple[str, str]:
    """Ask an exception for its text, ours also in Portuguese; one whose __str__ fails has none."""
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
        portuguese = "" if error is None else wire.portuguese_of(error)
        return (text[:_MESSAGE_SENT], portuguese[:_MESSAGE_SENT]) if type(text) is str else ("", "")
    except BaseException:
        return "", ""


def _check_call(takes: int, given: int, named: dict[str, Any]) -> None:
    """Refuse a call of a call back as Python would, before anything crosses."""
    if named:
        raise TypeError("f() takes no keyword arguments")
    if takes not in (given, wire.ANY_NUMBER):
        many, were = "" if takes == 1 else "s", "was" if given == 1 else "were"
        raise TypeError(f"f() takes {takes} positional argument{many} but {given} {were} given")


def _read_again(result: Any, drained: dict[int, Any]) -> bytearray:
    encoder = Encoder(wire.FROM_CHILD, drained=drained)
    try:
        encoder.value(result)
    except BaseException:
        encoder = Encoder(wire.FROM_CHILD)
        encoder.value(None)
    return encoder.out
