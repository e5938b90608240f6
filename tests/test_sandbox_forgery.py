"""Frames that the learner writes are no answers."""

from __future__ import annotations

import asking
import pytest
from asking import LIMITS, answer, submission

from grader.records import Outcome
from grader.sandbox import (
    Returned,
    Stopped,
)

sandbox, forks = asking.sandbox, asking.forks

FORGERY = """
import os, stat, struct
def own():
    for fd in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode): return fd
        except OSError: pass
def frame(kind, number, payload, length=None):
    length = len(payload) if length is None else length
    return struct.pack("<4sBII", b"PTAO", kind, number, length) + payload
def f(which):
    fd = own()
    os.write(fd, {
        "noise": b"\\xff" * 100,
        "huge": frame(19, 2, b"", 0xffffffff),
        "large": frame(19, 2, b"", 1 << 24),
        "deep": frame(19, 2, (b"t" + struct.pack("<I", 1)) * 1000 + b"N"),
        "number": frame(19, 7, b"N"),
        "kind": frame(18, 2, b"N"),
        "ready": frame(16, 2, b"N"),
        "call back": frame(22, 2, b"N"),
        "shape": frame(19, 2, b"N"),
        "raised": frame(20, 2, b"N"),
        "array": frame(19, 2, b"t" + struct.pack("<I", 2) + b"A\\x0b\\0\\1" + b"\\xff" * 8 + b"N"),
        "trailing": frame(19, 2, b"t" + struct.pack("<I", 2) + b"NNN"),
        "cut": frame(19, 2, b"tttt", 99),
    }[which])
    if which in ("cut", "large"): os._exit(0)
"""
WHICH = (
    *("noise", "huge", "large", "deep", "number", "kind", "ready", "call back", "shape"),
    *("raised", "array", "trailing", "cut"),
)


@pytest.mark.parametrize("which", WHICH)
def test_a_forged_frame_is_no_answer(forks, which):
    reply = answer(forks, FORGERY, which)
    assert isinstance(reply, Stopped)
    assert reply.outcome is Outcome.EXITED


def test_an_answer_given_twice_spoils_the_next(forks):
    source = FORGERY + "\ndef twice(): os.write(own(), frame(19, 2, b't\\x02\\0\\0\\0NN'))"
    with forks.open(submission(source), {"twice": 0}, LIMITS) as session:
        assert session.loaded()
        replies = session.ask("twice", [(), ()]).replies
        assert replies[0] == Returned(None)
        assert isinstance(replies[1], Stopped)
