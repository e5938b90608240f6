"""Whatever a quiz file holds, it is a quiz or is told where it is wrong; nothing else happens."""

import random
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mutating import mutated, sound

from grader.quiz.formulas import Formula, load_formulas
from grader.quiz.model import Quiz
from grader.quiz.reading.loading import load_quiz
from grader.quiz.reading.problems import MOST, InvalidQuiz

ROOT = Path(__file__).parent.parent
QUICK, ALL, AT_A_TIME = 500, 5000, 100
GUARD = 60.0  # seconds for a single file: only what never ends takes so long
LARGEST = 1 << 20


@contextmanager
def guarded(number: int) -> Iterator[None]:
    """Fail with the file's number where a load never ends."""

    def late(*_: object) -> None:
        raise AssertionError(f"file {number} is still being read after {GUARD} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, GUARD)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def known_formulas() -> dict[str, Formula]:
    return {
        **(load_formulas(ROOT / "quizzes") or {}),
        **(load_formulas(ROOT / "tests" / "quizzes") or {}),
    }


def hold(path: Path, number: int, formulas: object) -> tuple[str, float]:
    """Load one file; return how it ended, and after how many seconds."""
    data = mutated(number)
    path.write_bytes(data)
    started = time.perf_counter()
    ended = "sound"
    try:
        with guarded(number):
            quiz = load_quiz(path, formulas, portable=number % 2 == 0)
    except InvalidQuiz as invalid:
        ended = "told"
        hold_problems(invalid, data, number)
    except Exception as fault:
        raise AssertionError(f"file {number}: {type(fault).__name__}: {fault}") from fault
    else:
        assert isinstance(quiz, Quiz)
    return ended, time.perf_counter() - started


def hold_problems(invalid: InvalidQuiz, data: bytes, number: int) -> None:
    """Hold what is told to places within the file, in order, and in both languages."""
    lines = len(re.split(r"\r\n|[\r\n]", data.decode("utf-8", "replace")))
    assert 1 <= len(invalid.problems) <= MOST, number
    places = [place[1:] for place, _ in invalid.problems]
    assert places == sorted(places), number
    for line, column in places:
        assert 1 <= line <= lines + 1, number
        assert column >= 1, number
    for _, cause in invalid.problems:
        assert cause.en, number
        assert cause.pt_br, number
        assert "\n" not in cause.en + cause.pt_br, number


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(first, marks=() if first < QUICK else pytest.mark.slow)
        for first in range(0, ALL, AT_A_TIME)
    ],
)
def test_a_mutated_quiz_is_a_quiz_or_is_told_where_it_is_wrong(tmp_path, first):
    formulas = known_formulas()
    ends, times = zip(
        *(
            hold(tmp_path / "a.yaml", number, formulas)
            for number in range(first, first + AT_A_TIME)
        ),
        strict=True,
    )
    assert set(ends) == {"sound", "told"}
    slowest = max(times)
    print(f"slowest: file {first + times.index(slowest)}, {slowest:.2f} s")


def test_a_file_that_is_not_mutated_is_sound(tmp_path):
    formulas = known_formulas()
    rng = random.Random("sound")
    for _ in range(60):
        (tmp_path / "a.yaml").write_text(sound(rng), encoding="utf-8")
        assert load_quiz(tmp_path / "a.yaml", formulas, portable=True).questions


def test_a_file_follows_from_its_number():
    assert mutated(7) == mutated(7) != mutated(8)


@pytest.mark.parametrize(
    "piece", ["[", "{a: ", "- ", "? ", "a: [", "&a ", "!a ", "'", '"', "#\n", "%a\n"]
)
def test_a_file_full_of_one_thing_ends(tmp_path, piece):
    path = tmp_path / "a.yaml"
    path.write_text(piece * (50_000 // len(piece)), encoding="utf-8")
    with guarded(0), pytest.raises(InvalidQuiz):
        load_quiz(path, {}, portable=True)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["a: b\n", "- a\n", "a, ", "- &a b\n", "- !a b\n", "''", "%a\n"])
def test_the_largest_file_ends(tmp_path, piece):
    path = tmp_path / "a.yaml"
    start = "a: [" if piece == "a, " else "'" if piece == "''" else ""
    path.write_text((start + piece * (LARGEST // len(piece)))[: LARGEST - 1], encoding="utf-8")
    with guarded(0), pytest.raises(InvalidQuiz):
        load_quiz(path, {})
