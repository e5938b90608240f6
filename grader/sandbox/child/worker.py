"""Loads a learner's files in the child and answers calls until it is killed."""

from __future__ import annotations

import os
import sys
from collections import namedtuple
from itertools import islice
from types import GeneratorType, TracebackType
from typing import Any

from . import wire
from .decoding import decode
from .encoding import Encoder, type_name
from .loading import LearnerFiles, declared

_MESSAGE_SENT = 1_000


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
        if key not in self._records:
            self._records[key] = namedtuple(name, key[1])
        return self._records[key](*fields.values())

    def _call_back(self, index: int) -> Any:
        def function(*arguments: Any) -> Any:
            encoder = Encoder(wire.FROM_CHILD)
            encoder.tuple_of(2)
            encoder.value(index)
            encoder.tuple_of(len(arguments))
            for argument in arguments:
                encoder.value(argument)
            self._stream.send(wire.CALL_BACK, encoder.out)
            answered, value = self._receive(wire.ANSWER)
            if not answered:
                raise ValueError(value)
            return value

        return function

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
        returned = []
        for arguments in calls:
            result, failed, error = None, True, None
            encoder = Encoder(wire.FROM_CHILD)
            encoder.tuple_of(2)
            try:
                result = function(*arguments)
                if type(result) is GeneratorType:
                    # it can be read once only; one item too many says that there are too many
                    result = list(islice(result, wire.FROM_CHILD.nodes + 1))
                encoder.value(result)
                failed = False
            except BaseException as caught:
                error = caught
            if failed:
                self._stream.send(wire.RAISED, self._raised(error))
                error = None
            else:
                self._write_after(encoder, arguments if echo else None)
                self._stream.send(wire.RETURNED, encoder.out)
            if keep:
                returned.append(result)
        for result in returned:
            self._stream.send(wire.KEPT, _read_again(result))

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
        encoder.value((how, type_name(error), _message(error), file, line))
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


def _message(error: BaseException | None) -> str:
    """Ask an exception for its text; one whose __str__ fails has none."""
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
        return text[:_MESSAGE_SENT] if type(text) is str else ""
    except BaseException:
        return ""


def _read_again(result: Any) -> bytearray:
    encoder = Encoder(wire.FROM_CHILD)
    try:
        encoder.value(result)
    except BaseException:
        encoder = Encoder(wire.FROM_CHILD)
        encoder.value(None)
    return encoder.out
