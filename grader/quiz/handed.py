"""A learner's answers to one quiz, as answers/<quiz>.json keeps and hands them in.

The file comes from a learner: capped, and held to its form, before anything else looks at it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from grader.quiz.answers import LONGEST_TEXT
from grader.quiz.drawing import LARGEST_SEED, Drawn, seed_for
from grader.quiz.model import Choices, CodeLine, Matching, Open, Ordering, Quiz
from grader.text import Text
from grader.workspace.files import STATE
from grader.workspace.kept import Kept, Notices

SCHEMA = "quiz/answers/v1"
FOLDER = "answers"
MOST_ATTEMPTS = 60
MOST_ANSWERS = 200
MOST_NUMBER = 10**6
DEEPEST = 3  # an answer of a text and its scores is a mapping that holds a mapping
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LEARNER = re.compile(r"[A-Za-z0-9._@-]{0,80}")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")

NOTICES = Notices(
    damaged=Text(
        "your earlier answers could not be read; the old file is kept as {file}",
        "não foi possível ler suas respostas anteriores; o arquivo antigo está guardado em {file}",
    ),
    damaged_stays=Text(
        "your earlier answers could not be read, and the folder does not let them be set aside",
        "não foi possível ler suas respostas anteriores, e a pasta não permite guardá-las à parte",
    ),
    not_kept=Text(
        "your answers could not be saved here ({reason})",
        "não foi possível salvar suas respostas aqui ({reason})",
    ),
)
NOT_JSON = Text("it is not JSON", "não é JSON")
NOT_ANSWERS = Text(
    "it is neither an answers file nor a mapping from question to answer",
    "não é um arquivo de respostas nem um mapeamento de questão para resposta",
)
WRONG = Text("`{field}` is missing or has another form", "`{field}` falta ou tem outra forma")


class InvalidAnswers(ValueError):
    """A file of answers cannot be used."""

    def __init__(self, cause: Text) -> None:
        super().__init__(cause.en)
        self.cause = cause


class Given(NamedTuple):
    """What was answered to one question; a value of None was skipped.

    asked: a mark of what was asked, to notice that a question has changed since   at: UTC
    """

    value: Any = None
    hint: bool = False
    at: str = ""
    asked: str = ""


class Attempt(NamedTuple):
    """One taking of a quiz; `drafts` are texts that are not finished."""

    number: int
    seed: int
    withheld: bool = False
    finished: bool = False
    answers: Mapping[str, Given] = {}
    drafts: Mapping[str, str] = {}


class Handed(NamedTuple):
    """All takings of one quiz by one learner."""

    quiz: str
    learner: str = ""
    attempts: tuple[Attempt, ...] = ()

    def with_last(self, attempt: Attempt) -> Handed:
        """Return the same with one attempt put in or renewed; the first and the last ones stay."""
        for other in self.attempts:
            if (other.number, other.seed) == (attempt.number, attempt.seed):
                # another terminal may have answered others of its questions
                answers = {**other.answers, **attempt.answers}
                finished = other.finished or attempt.finished
                attempt = attempt._replace(answers=answers, finished=finished)
        others = [other for other in self.attempts if other.number != attempt.number]
        kept = [*others[:1], *others[1:][-(MOST_ATTEMPTS - 2) :], attempt]
        return self._replace(attempts=tuple(sorted(kept, key=lambda one: one.number)))


def answers_file(workspace: Path, quiz: str, learner: str) -> Kept[Handed]:
    """Open the file a learner's answers to a quiz are kept in."""
    return Kept(
        workspace / FOLDER / f"{quiz}.json",
        lambda: Handed(quiz, learner),
        lambda data: _of_quiz(parse(data), quiz),
        form,
        NOTICES,
        workspace / STATE / "answers.lock",
    )


def _of_quiz(handed: Handed, quiz: str) -> Handed:
    if handed.quiz != quiz:
        raise InvalidAnswers(WRONG.format(field="quiz"))
    return handed


def next_attempt(handed: Handed, quiz: Quiz, seed: int | None) -> Attempt:
    """Return the attempt to go on with: the last that is unfinished, else a new one."""
    begun = [
        attempt
        for attempt in handed.attempts
        if not attempt.finished and attempt.withheld == quiz.withheld
    ]
    if same := [attempt for attempt in begun if seed in {None, attempt.seed}]:
        return same[-1]
    last = max((int(one.number) for one in handed.attempts), default=0)
    number = min(last + 1, MOST_NUMBER)
    drawn = seed_for(quiz.lesson.id, quiz.id, handed.learner, number)
    return Attempt(number, drawn if seed is None else seed, withheld=quiz.withheld)


def fingerprint(drawn: Drawn) -> str:
    """Return a mark of what is asked, the same in the course's version and in a learner's.

    Where nothing else tells a question from another one, its prompt does: a `not` put in turns it.
    """
    question, body = drawn.question, drawn.question.body
    asked: object = question.prompt.en
    if drawn.values:
        asked = sorted(drawn.values.items())
    elif isinstance(body, Choices):
        asked = sorted(choice.id for choice in body.choices)
    elif isinstance(body, Ordering):
        asked = sorted(item.id for item in body.items)
    elif isinstance(body, Matching):
        asked = [pair.left.en for pair in body.pairs]
    elif isinstance(body, CodeLine):
        asked = body.code
    elif isinstance(body, Open):
        asked = ""
    return hashlib.sha256(repr((question.type, asked)).encode()).hexdigest()[:8]


def parse(data: bytes) -> Handed:
    """Read an answers file, or a bare mapping from question to answer; raises InvalidAnswers."""
    try:
        whole = json.loads(data, parse_constant=_no_number)
    except (ValueError, RecursionError) as fault:
        raise InvalidAnswers(NOT_JSON) from fault
    if not isinstance(whole, dict):
        raise InvalidAnswers(NOT_ANSWERS)
    if "schema" not in whole:
        return _bare(whole)
    if whole["schema"] != SCHEMA:
        raise InvalidAnswers(WRONG.format(field="schema"))
    attempts: Any = whole.get("attempts")
    _hold(isinstance(attempts, list) and len(attempts) <= MOST_ATTEMPTS, "attempts")
    read = tuple(_attempt(one, f"attempts[{k}]") for k, one in enumerate(attempts))
    numbers = [attempt.number for attempt in read]
    _hold(numbers == sorted(set(numbers)), "attempts")
    return Handed(
        _word(whole.get("quiz"), NAME, "quiz"),
        _word(whole.get("learner", ""), LEARNER, "learner"),
        read,
    )


def _no_number(word: str) -> None:
    raise ValueError(word)


def _bare(whole: dict[str, Any]) -> Handed:
    _hold(len(whole) <= MOST_ANSWERS, "answers")
    answers = {_word(key, NAME, key[:40]): Given(_flat(v, key)) for key, v in whole.items()}
    return Handed("", "", (Attempt(1, 0, finished=True, answers=answers),))


def _attempt(value: Any, where: str) -> Attempt:
    _hold(isinstance(value, dict), where)
    answers, drafts = value.get("answers", {}), value.get("drafts", {})
    _hold(isinstance(answers, dict) and len(answers) <= MOST_ANSWERS, f"{where}.answers")
    _hold(isinstance(drafts, dict) and len(drafts) <= MOST_ANSWERS, f"{where}.drafts")
    for key in answers:
        _word(key, NAME, f"{where}.answers.{key[:40]}")
    for key, text in drafts.items():
        _word(key, NAME, f"{where}.drafts")
        _hold(isinstance(text, str) and len(text) <= LONGEST_TEXT, f"{where}.drafts.{key}")
    return Attempt(
        _whole(value.get("number"), MOST_NUMBER, f"{where}.number"),
        _whole(value.get("seed"), LARGEST_SEED, f"{where}.seed"),
        _truth(value.get("withheld", False), f"{where}.withheld"),
        _truth(value.get("finished", False), f"{where}.finished"),
        {key: _given(one, f"{where}.answers.{key}") for key, one in answers.items()},
        drafts,
    )


def _given(value: Any, where: str) -> Given:
    _hold(isinstance(value, dict), where)
    at, asked = value.get("at", ""), value.get("asked", "")
    _hold(isinstance(at, str) and (not at or MOMENT.fullmatch(at)), f"{where}.at")
    _hold(isinstance(asked, str) and len(asked) <= 8, f"{where}.asked")
    hint = _truth(value.get("hint", False), f"{where}.hint")
    return Given(_flat(value.get("answer"), where), hint, at, asked)


def _flat(value: Any, where: str, levels: int = DEEPEST) -> Any:
    """Hold an answer to a depth that can be written again, however deep one can be read."""
    _hold(levels, where)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        _flat(part, where, levels - 1)
    return value


def _hold(holds: object, where: str) -> None:
    if not holds:
        raise InvalidAnswers(WRONG.format(field=Text.same(where)))


def _word(value: Any, pattern: re.Pattern[str], where: str) -> str:
    _hold(isinstance(value, str) and len(value) <= 80 and pattern.fullmatch(value), where)
    return str(value)


def _whole(value: Any, most: int, where: str) -> int:
    _hold(type(value) is int and 0 <= value <= most, where)
    return int(value)


def _truth(value: Any, where: str) -> bool:
    _hold(isinstance(value, bool), where)
    return bool(value)


def form(handed: Handed) -> dict[str, Any]:
    """Return all answers as JSON holds them."""
    return {
        "schema": SCHEMA,
        "quiz": handed.quiz,
        "learner": handed.learner,
        "attempts": [_attempt_form(attempt) for attempt in handed.attempts],
    }


def _attempt_form(attempt: Attempt) -> dict[str, Any]:
    return {
        "number": attempt.number,
        "seed": attempt.seed,
        "withheld": attempt.withheld,
        "finished": attempt.finished,
        "answers": {
            key: {"answer": one.value, "hint": one.hint, "at": one.at, "asked": one.asked}
            for key, one in attempt.answers.items()
        },
        "drafts": dict(attempt.drafts),
    }
