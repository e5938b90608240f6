"""Twenty thousand frames that nobody honest wrote, made of frames that were: none does harm."""

from __future__ import annotations

import random
import socket
import struct
import tracemalloc
from pathlib import Path

import asking
import numpy as np
import pytest
from conftest import TINY

from grader.checks.battery import battery
from grader.checks.hygiene import changed_inputs
from grader.checks.values import closeness_of, described, read
from grader.course.catalog import Catalog
from grader.examination.showing import shown
from grader.grading import grade
from grader.output.json import dumped, to_json
from grader.records import Outcome
from grader.sandbox import (
    Limits,
    Loaded,
    Raised,
    Returned,
    SandboxFault,
    Session,
    Stopped,
    endings,
)
from grader.sandbox.child import wire
from grader.sandbox.child.decoding import decode
from grader.sandbox.child.worker import Worker
from grader.sandbox.forked import ForkedChild
from grader.sandbox.link import Ending
from grader.search import DEFAULT_SEED

forks = asking.forks

MANY, FEW = 10_000, 300
LIMITS = Limits(load_s=20.0, call_s=20.0, exercise_s=600.0, cpu_s=600.0)
SOURCE = """
import collections, numpy as np
Pair = collections.namedtuple("Pair", "h c")
VALUES = [
    None, True, -3, 1 << 80, 2.5, float("nan"), "text", "\\ud800", [1, [2.0, [None]]], (1, "x"), {},
    {"a": 1, 2: [3.0], None: {1.5: True}}, Pair(np.ones(2), np.zeros((2, 3))), object(), b"bytes",
    np.broadcast_to(0.0, (10**5, 10**5)), "x" * 9999, 1 << 10**6, np.array([None]),
    *(np.ones((2, 3), kind) for kind in "?bBhHiIlLefdFD"), np.empty((0, 4)), np.float64(1.5),
    np.asfortranarray(np.arange(6.0).reshape(2, 3))[::-1], np.array(7), iter([1, 2]),
]
def f(number, g, x):
    if number % 5 == 4:
        g(x[:2], number)
    if number == len(VALUES):
        raise ValueError("a message", "ção")
    x += 1
    return VALUES[number]
"""
QUESTIONS = 39


def add(x, number):
    return float(np.sum(x)) + number


SUBMISSION = asking.submission(SOURCE)
WANTED = {"f": 3, "missing": 1}


class Replay:
    """A child that says what it is told to, whatever it is sent; then its end is closed."""

    def __init__(self, pieces, silent=False):
        self.pieces = list(pieces)
        self.silent = silent
        self.sent = []

    def receive(self, timeout_s):
        if self.pieces:
            return bytes(self.pieces.pop(0))
        return None if self.silent else b""

    def send(self, data):
        self.sent.append(data)

    def is_behind(self):
        return False

    def end(self, wait_s=0.0):
        return Ending(0)

    def start(self):
        pass

    def ask_where(self, wait_s):
        pass

    def trace(self):
        return b""

    def printed(self):
        return b""

    def release(self):
        pass


def talk(link, number=0):
    """Have a conversation as the frames are from; return what came of each step."""
    call = number, add, np.arange(4.0)
    with Session(link, SUBMISSION, WANTED, LIMITS, LIMITS.exercise_s) as session:
        came = [session.loaded()]
        if isinstance(came[0], Loaded):
            came += session.ask("f", [call], echo=True, keep=True).replies
            if not session.dead:
                came += session.ask("f", [call]).replies
    return came


def frames_of(stream):
    """Cut a stream into its frames."""
    found, position = [], 0
    while position < len(stream):
        *_, length = wire.HEADER.unpack_from(stream, position)
        end = position + wire.HEADER.size + length
        found.append(bytes(stream[position:end]))
        position = end
    return found


@pytest.fixture(scope="module")
def recorded(forks):
    """The frames of honest conversations: from each child, and to all of them."""
    patch = pytest.MonkeyPatch()
    from_child, to_child = bytearray(), bytearray()
    receive, send = ForkedChild.receive, ForkedChild.send

    def listened(link, timeout_s):
        data = receive(link, timeout_s)
        from_child.extend(data or b"")
        return data

    def heard(link, data):
        to_child.extend(data)
        send(link, data)

    patch.setattr(ForkedChild, "receive", listened)
    patch.setattr(ForkedChild, "send", heard)
    conversations = []
    for number in range(QUESTIONS):
        came = talk(forks._launcher.launch(LIMITS), number)
        assert {type(reply) for reply in came[1:]} == {Raised if number == 38 else Returned}
        conversations.append(frames_of(from_child))
        from_child.clear()
    patch.undo()
    return conversations, frames_of(to_child)


# ---------------------------------------------------------------- how a frame is spoilt

TAGS = b"NTFiIfsytldRACOB" + b"\x00\xff?"
NUMBERS = (0, 1, 2, 7, 255, 256, 4095, 4097, 1 << 16, 1 << 24, (1 << 31) - 1, 1 << 31, 0xFFFFFFFF)
SIZES = (0, 1, 2, 3, 1 << 20, 1 << 31, (1 << 31) - 1, 1 << 62, (1 << 64) - 1)


def flip(frame, rng):
    for _ in range(rng.choice((1, 1, 2, 8))):
        frame[rng.randrange(len(frame))] ^= 1 << rng.randrange(8)


def cut(frame, rng):
    del frame[rng.randrange(len(frame)) :]


def cut_and_say_so(frame, rng):
    del frame[rng.randrange(wire.HEADER.size, len(frame) + 1) :]
    relabel(frame)


def lengthen(frame, rng):
    frame += rng.randbytes(rng.choice((1, 8, 200)))
    relabel(frame)


def claim_a_length(frame, rng):
    struct.pack_into("<I", frame, 9, rng.choice((*NUMBERS, rng.randrange(1 << 12))))


def change_the_kind(frame, rng):
    frame[4] = rng.choice((*range(16, 24), rng.randrange(256)))


def change_the_turn(frame, rng):
    struct.pack_into("<I", frame, 5, rng.choice((0, 1, 0xFFFFFFFF, rng.randrange(100))))


def change_a_tag(frame, rng):
    frame[rng.randrange(len(frame))] = rng.choice(TAGS)


def change_a_count(frame, rng):
    places = [at + 1 for at, byte in enumerate(frame) if byte in b"tldsRIOBC"]
    at = rng.choice([place for place in places if place + 4 <= len(frame)] or [0])
    struct.pack_into("<I", frame, at, rng.choice(NUMBERS))


def change_an_array(frame, rng):
    places = [at for at, byte in enumerate(frame) if byte == ord("A") and at + 12 <= len(frame)]
    if places:
        at = rng.choice(places)
        frame[at + 1 : at + 4] = bytes(rng.choice((0, 1, 2, 3, 8, 9, 13, 14, 255)) for _ in "dln")
        struct.pack_into("<Q", frame, at + 4, rng.choice(SIZES))


def splice(frame, rng):
    start, end = sorted(rng.randrange(len(frame) + 1) for _ in range(2))
    piece = frame[start:end]
    frame[rng.randrange(len(frame) + 1) : 0] = piece * rng.choice((1, 2, 30))
    relabel(frame)


def make_up(frame, rng):
    frame[wire.HEADER.size :] = bytes(rng.choice(TAGS) for _ in range(rng.randrange(60)))
    relabel(frame)


def nest(frame, rng):
    tag, depth = rng.choice("tld"), rng.choice((10, 18, 20, 22, 5000))
    frame[wire.HEADER.size :] = (tag.encode() + struct.pack("<I", 1) + b"N" * (tag == "d")) * depth
    frame += b"N"
    relabel(frame)


def relabel(frame):
    if len(frame) >= wire.HEADER.size:
        struct.pack_into("<I", frame, 9, len(frame) - wire.HEADER.size)


WAYS = (
    *(flip, cut, cut_and_say_so, lengthen, claim_a_length, change_the_kind, change_the_turn),
    *(change_a_tag, change_a_count, change_an_array, splice, make_up, nest),
)


def spoilt(frame, rng):
    """Return a frame spoilt in one way or two."""
    frame = bytearray(frame)
    for _ in range(rng.choice((1, 1, 2))):
        if len(frame) > wire.HEADER.size:
            rng.choice(WAYS)(frame, rng)
    return bytes(frame)


def spoilt_stream(conversations, rng):
    """Return a conversation of which one frame is spoilt, missing, sent twice or too early."""
    frames = list(rng.choice(conversations))
    at = rng.randrange(1, len(frames))  # the first is sent before the learner's code runs
    chance = rng.random()
    if chance < 0.9:
        frames[at] = spoilt(frames[at], rng)
    elif chance < 0.93:
        frames.insert(at, frames[at])
    elif chance < 0.96:
        del frames[at]
    else:
        frames.insert(1, frames.pop(at))
    return frames


# ---------------------------------------------------------------- to the grader


@pytest.fixture(scope="module")
def function():
    """A function of the toy course, with the first of its cases."""
    entry = Catalog(TINY).find("double")
    (function,) = entry.load().functions
    return function, battery(function, DEFAULT_SEED)[0]


def judge(function, case, reply):
    """Do with a reply what a grading does with it."""
    if isinstance(reply, Returned):
        answer = read(function, reply.value, case.expected)
        closeness_of(case, answer)
        described(reply.value)
        dumped({"got": [str(shown("y", block)) for block in answer.blocks or ()]})
        changed_inputs(function, case.arguments, reply.after or ())
    elif isinstance(reply, Raised):
        assert len(reply.type_name) <= 300
        assert reply.location is None or str(reply.location.line)


def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def stray_frames(recorded, rng, function, many):
    """Have many conversations of which one frame each is spoilt; count how they ended."""
    ended = {}
    for _ in range(many):
        stream = spoilt_stream(recorded, rng)
        came = talk(Replay(stream, silent=rng.random() < 0.1))
        for reply in came[1:]:
            assert type(reply) in (Returned, Raised, Stopped)
        last = came[-1]
        judge(*function, last)
        if isinstance(last, Stopped):
            assert last.outcome in (Outcome.EXITED, Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY)
            assert last.detail.en
            assert last.detail.pt_br
        key = last.detail.en if isinstance(last, Stopped) else type(last)
        ended[key] = ended.get(key, 0) + 1
    return ended


def test_the_recorded_frames_are_understood_as_they_are(recorded):
    for number, frames in enumerate(recorded[0]):
        came = talk(Replay(frames))
        assert len(came) == 3
        assert not any(isinstance(reply, Stopped) for reply in came), number


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="nobody counts pages here")
def test_thousands_of_spoilt_frames_are_no_answers_and_leave_no_memory_behind(recorded, function):
    rng = random.Random(1)
    stray_frames(recorded[0], rng, function, FEW)
    before = resident()
    ended = stray_frames(recorded[0], rng, function, MANY)
    assert resident() - before < 8 << 20
    assert ended[endings.NOT_READ.en] > MANY / 3
    assert len(ended) >= 5, ended


def test_no_spoilt_frame_makes_the_grader_take_much_memory(recorded, function):
    rng = random.Random(2)
    tracemalloc.start()
    stray_frames(recorded[0], rng, function, FEW)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 << 20


def test_spoilt_first_words_of_a_child_are_the_sandboxes_fault(recorded):
    rng = random.Random(3)
    for _ in range(FEW):
        first, *others = rng.choice(recorded[0])
        try:
            came = talk(Replay([spoilt(first, rng), *others]))
        except SandboxFault:
            continue
        assert came  # only the number that it told was changed


def test_spoilt_frames_come_through_a_socket_in_any_pieces(recorded, function):
    rng = random.Random(4)
    for _ in range(FEW):
        link = Replay([])
        ours, theirs = socket.socketpair()
        with ours, theirs:
            ours.setblocking(False)
            theirs.settimeout(20)
            stream = b"".join(spoilt_stream(recorded[0], rng))
            theirs.sendall(stream[: 64 << 10])  # as much as surely has room
            theirs.close()
            reader = ForkedChild.__new__(ForkedChild)
            reader._socket, reader._pending = ours, memoryview(b"")
            link.receive = reader.receive
            for reply in talk(link)[1:]:
                judge(*function, reply)


NOISY = """
import os, random, socket, struct
rng = random.Random({seed})
def stream():
    for descriptor in range(3, 16):
        try:
            copy = socket.socket(fileno=os.dup(descriptor))
            if copy.family == socket.AF_UNIX and copy.getpeername() is not None:
                return descriptor
        except OSError:
            pass
asked = 0
def double(x):
    global asked
    asked += 1
    if asked > {after}:
        head = b"t\\x02\\0\\0\\0A\\x0b\\0\\x02" + struct.pack("<QQ", *x.shape)
        payload = bytearray(head + (2 * x).tobytes() + b"N")
        for _ in range(rng.choice((0, 1, 3))):
            payload[rng.randrange(len(payload))] = rng.randrange(256)
        number = asked + 1 + rng.choice((0, 0, 0, 1))
        length = len(payload) + rng.choice((0, 0, 0, 1, -1, 1 << 30))
        frame = struct.pack("<4sBII", b"PTAO", rng.choice((19, 19, 20, 21, 22)), number, length)
        os.write(stream(), (frame + payload) * rng.choice((1, 1, 3)))
        if rng.random() < 0.5:
            os._exit(0)
    return 2 * x
"""


def test_a_child_that_writes_frames_of_its_own_never_passes(forks):
    course = Catalog(TINY)
    for seed in range(40):
        source = NOISY.format(seed=seed, after=seed % 8)
        submission = asking.submission(source)
        entry = course.find("double")
        report = grade(forks, entry, submission, DEFAULT_SEED, LIMITS, catalog=course)
        assert report.outcome not in {Outcome.PASSED, Outcome.GRADER_ERROR}, seed
        assert dumped(to_json(report))
    assert not asking.strays()


# ---------------------------------------------------------------- to the child


class Told:
    """A child's end of the stream, at which given frames come."""

    def __init__(self, data):
        self.data = data

    def receive(self):
        if len(self.data) < wire.HEADER.size:
            raise wire.WireError("cut")
        kind, length = wire.header(self.data, 0, wire.TO_CHILD)
        return kind, bytearray(self.data[wire.HEADER.size :][:length])


def test_thousands_of_spoilt_frames_to_the_child_are_a_question_or_an_error(recorded):
    rng = random.Random(5)
    understood = 0
    for _ in range(MANY):
        frame = bytearray(rng.choice(recorded[1]))
        struct.pack_into("<I", frame, 5, 0)
        try:
            Worker(Told(spoilt(frame, rng)))._receive(frame[4])
        except wire.WireError:
            continue
        understood += 1
    assert 0 < understood < MANY / 2


def test_a_spoilt_layout_or_callable_makes_no_large_array_in_the_child():
    rng = random.Random(6)
    honest = bytearray(wire.TAG_ARRAY.pack(b"A", 11, 2, 2) + struct.pack("<QQ", 2, 3) + bytes(48))
    tracemalloc.start()
    for _ in range(2_000):
        payload = bytearray(honest)
        for _ in range(rng.choice((1, 2))):
            payload[rng.randrange(20)] = rng.choice((0, 1, 2, 3, 7, 8, 9, 13, 127, 128, 255))
        try:
            decode(payload, wire.TO_CHILD, call_back=lambda index, takes: None)
        except wire.WireError:
            continue
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1 << 20
