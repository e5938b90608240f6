"""Answers files that were damaged or forged, and disks that fail: no answer is ever lost."""

import errno
import json
import os
import random
import subprocess
import sys
import traceback
from collections import Counter
from pathlib import Path

import pytest
import traps
from quizmaking import a_file_of, every, quiz
from traps import KINDS, needs_posix

from grader.quiz.handed import (
    Attempt,
    Given,
    Handed,
    InvalidAnswers,
    answers_file,
    form,
    parse,
)
from grader.quiz.session import Taking
from grader.workspace import Progress, kept
from grader.workspace.files import Workspace
from grader.workspace.learner import NAME, learner_of

nobody_waits = traps.nobody_waits
ROOT = Path(__file__).parent.parent
MADE = quiz(*every())
GOOD = a_file_of(MADE)
ODD = [
    *(None, True, 0, -1, 1.5, 10**30, float("nan"), "", "b", "x" * 300, "\ud800", "../x", [], {}),
    *([None], ["a", "a"], {"text": "x"}, {"text": 1, "scores": []}, [[["deep"]]], "a\x1b[31m"),
]
ENDS = {"refused", "marked", "no answer"}
PIECES = [b"", b"", b"\x00", b"\xff", b"[", b'"', b"1e999", b"{", b"9" * 40, b"\\ud800", b"NaN"]


def changed(rng, value):
    """Change one place of what JSON holds, chosen at random."""
    goes_on = rng.random() < 0.85
    if isinstance(value, dict) and value and goes_on:
        key, way = rng.choice(list(value)), rng.random()
        others = {other: one for other, one in value.items() if other != key}
        if way < 0.1:
            return others
        if way < 0.2:
            return {**others, rng.choice(["x", "a.b", "A", "q" * 90, "", f"{key}\n"]): value[key]}
        return {**value, key: changed(rng, value[key])}
    if isinstance(value, list) and value and goes_on:
        at = rng.randrange(len(value))
        return [*value[:at], changed(rng, value[at]), *value[at + rng.choice((0, 1)) :]]
    return rng.choice(ODD)


def answered_otherwise(rng, value):
    """Put what is no answer, or another question's, in the place of one; perhaps unmarked."""
    for answers in [attempt["answers"] for attempt in value["attempts"]]:
        one, other = (rng.choice(list(answers.values())) for _ in range(2))
        one["answer"] = rng.choice((rng.choice(ODD), other["answer"], changed(rng, one["answer"])))
        one["asked"] = rng.choice((one["asked"], other["asked"], ""))
    return value


def mutated(number):
    """Return a file that was sound; it follows from its number alone."""
    rng = random.Random(f"answers that were sound, {number}")
    value = form(GOOD)
    for _ in range(rng.choice((0, 1, 1, 3))):
        value = answered_otherwise(rng, value)
    for _ in range(rng.choice((0, 0, 0, 1, 2))):
        value = changed(rng, value)
    data = json.dumps(value).encode()
    for _ in range(rng.choice((0, 0, 0, 1, 3))):
        at, end = sorted(rng.choices(range(len(data) + 1), k=2))
        end = rng.choice((at, at + 1, at + 1, end))
        data = data[:at] + rng.choice((*PIECES, data[at:end][:50])) + data[end:]
    return data


def hold(number):
    """Read one file and mark what it holds; tell how that ended."""
    try:
        handed = parse(mutated(number))
    except InvalidAnswers as invalid:
        return "refused" if all(invalid.cause) else "refused without a word"
    if handed.quiz:
        # NaN is not equal to itself, but is written alike
        assert repr(parse(json.dumps(form(handed)).encode())) == repr(handed), number
    ended = "marked"
    for attempt in handed.attempts:
        try:
            taking = Taking(MADE, attempt, None, lambda _: None)
            taking.current()
            result = taking.result()
        except ValueError as fault:
            names = [frame.name for frame in traceback.extract_tb(fault.__traceback__)]
            assert "restored" in names, number
            assert attempt.finished, number
            ended = "no answer"
            continue
        assert 0 <= result.score <= result.max_score <= MADE.points, number
    return ended


@pytest.mark.parametrize("first", range(0, 500, 100))
def test_whatever_a_file_has_become_it_is_marked_or_refused(first):
    ended = Counter(hold(number) for number in range(first, first + 100))
    assert set(ended) <= ENDS
    assert min(ended["refused"], ended["marked"]) >= 5


@pytest.mark.slow
def test_whatever_five_thousand_files_have_become_they_are_marked_or_refused():
    ended = Counter(map(hold, range(5000)))
    assert set(ended) == ENDS
    assert min(ended.values()) >= 20


def opened(folder):
    return answers_file(folder, "made", "ana")


def put(file, attempt):
    file.change(lambda handed: handed.with_last(attempt))


def said(file):
    assert all(all(notice) for notice in file.notices)
    return [notice.en for notice in file.notices]


DAMAGED = [b"{", json.dumps(form(GOOD._replace(quiz="other"))).encode(), b'{"truth": true}']


def test_a_damaged_file_is_set_aside_and_told(tmp_path):
    (tmp_path / "answers").mkdir()
    for number, data in enumerate(DAMAGED, 1):
        (tmp_path / "answers" / "made.json").write_bytes(data)
        file = opened(tmp_path)
        assert file.value == Handed("made", "ana")
        assert f"kept as answers/made.json.damaged-{number}" in said(file)[0]
        put(file, GOOD.attempts[0])
        assert opened(tmp_path).value.attempts == GOOD.attempts[:1]
        assert (tmp_path / "answers" / f"made.json.damaged-{number}").read_bytes() == data


def test_a_file_damaged_or_gone_while_a_quiz_is_taken_loses_no_answer(tmp_path):
    file = opened(tmp_path)
    put(file, GOOD.attempts[1])
    file.path.write_bytes(b"\x00" * 50)
    put(file, GOOD.attempts[1]._replace(answers=GOOD.attempts[0].answers))
    assert opened(tmp_path).value.attempts[0].answers == GOOD.attempts[0].answers
    file.path.unlink()
    put(file, GOOD.attempts[1])
    assert opened(tmp_path).value.attempts == GOOD.attempts[1:2]


@needs_posix
@pytest.mark.parametrize("place", ["answers", "answers/made.json", ".grade/answers.lock"])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if " to a " not in kind])
def test_whatever_lies_in_its_place_answers_stay_in_memory(tmp_path, place, kind):
    path = tmp_path / place
    path.parent.mkdir(exist_ok=True)
    KINDS[kind][0](path)
    file = opened(tmp_path)
    for attempt in GOOD.attempts:
        put(file, attempt)
    assert file.value == GOOD
    is_kept = opened(tmp_path).value == GOOD
    assert is_kept or "could not be saved" in " ".join(said(file))


@needs_posix
@pytest.mark.parametrize("folder", ["answers", ".grade"])
def test_no_link_leads_answers_elsewhere(tmp_path, folder):
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / folder).symlink_to(outside)
    file = opened(tmp_path)
    put(file, GOOD.attempts[0])
    assert said(file) == [f"your answers could not be saved here ({folder} is a link)"]
    assert file.value.attempts == GOOD.attempts[:1]
    assert list(outside.iterdir()) == []


def failing(number):
    def fail(*_args, **_kwargs):
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("where", ["tempfile.mkstemp", "os.replace", "os.open", "os.fdopen"])
def test_a_disk_that_fails_is_told_once_and_loses_nothing(tmp_path, monkeypatch, number, where):
    file = opened(tmp_path)
    put(file, GOOD.attempts[0])
    before = file.path.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(where, failing(number))
        put(file, GOOD.attempts[1])
        put(file, GOOD.attempts[2])
        assert file.value == GOOD
    assert said(file) == [f"your answers could not be saved here ({os.strerror(number)})"]
    assert file.path.read_bytes() == before
    assert not list(file.path.parent.glob(".*"))


def test_what_fails_is_counted_once_in_memory(tmp_path, monkeypatch):
    progress = Progress(tmp_path)
    monkeypatch.setattr(kept, "write_whole", failing(errno.ENOSPC))
    progress.add_try("double", 50)
    progress.add_try("double", 70)
    assert progress.of("double")[:2] == (70, 2)


def test_a_file_never_grows_beyond_what_can_be_read(tmp_path):
    file, essays = opened(tmp_path), {"essay": Given({"text": "🙂" * 20_000})}
    for number in range(1, 20):
        put(file, Attempt(number, number, answers=essays))
    assert said(file) == [f"your answers could not be saved here ({os.strerror(errno.EFBIG)})"]
    assert len(file.value.attempts) == 19
    again = opened(tmp_path)
    assert (said(again), len(again.value.attempts)) == ([], 13)


WRITER = """
import sys
from pathlib import Path
from grader.quiz.handed import Attempt, answers_file
file = answers_file(Path(sys.argv[1]), "made", "ana")
for number in range(int(sys.argv[2]), 57, 2):
    file.change(lambda handed: handed.with_last(Attempt(number, number)))
assert not file.notices, file.notices
"""


def test_two_that_write_at_once_lose_nothing_of_each_other(tmp_path):
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    running = [subprocess.Popen([*command, first], env=environ) for first in ("1", "2")]
    assert [process.wait(60) for process in running] == [0, 0]
    numbers = [attempt.number for attempt in opened(tmp_path).value.attempts]
    assert numbers == list(range(1, 57))
    assert [path.name for path in (tmp_path / "answers").iterdir()] == ["made.json"]


def test_a_learner_is_named_once_and_keeps_the_name(tmp_path):
    workspace = Workspace(tmp_path, in_place=False)
    name = learner_of(workspace)
    assert NAME.fullmatch(name)
    assert {learner_of(workspace) for _ in range(5)} == {name}
    assert (tmp_path / ".grade" / "learner").read_text() == f"{name}\n"
    (tmp_path / ".grade" / "learner").write_text("ana.souza@escola-2\n\n")
    assert learner_of(workspace) == "ana.souza@escola-2"
    assert len({learner_of(None), learner_of(None), name}) == 3


FORGED = [b"", b"\n", b"a b", b"../x", b"\xff", "josé".encode(), b"x" * 81, b"x" * 200, b"\x1b[31m"]


@pytest.mark.parametrize("data", FORGED)
def test_a_name_that_is_none_is_replaced(tmp_path, data):
    workspace = Workspace(tmp_path, in_place=False)
    workspace.state.mkdir()
    (workspace.state / "learner").write_bytes(data)
    name = learner_of(workspace)
    assert NAME.fullmatch(name)
    assert learner_of(workspace) == name


@needs_posix
@pytest.mark.parametrize("place", [".grade", ".grade/learner"])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if " to a " not in kind])
def test_whatever_lies_in_a_names_place_there_is_a_name(tmp_path, place, kind):
    workspace = Workspace(tmp_path / "w", in_place=False)
    path = workspace.root / place
    path.parent.mkdir(parents=True)
    KINDS[kind][0](path)
    assert NAME.fullmatch(learner_of(workspace))


@needs_posix
def test_no_link_leads_a_name_elsewhere(tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / ".grade").symlink_to(tmp_path / "outside")
    learner_of(Workspace(tmp_path / "w", in_place=False))
    assert list((tmp_path / "outside").iterdir()) == []
