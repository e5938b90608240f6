"""What comes back for review, and when: ratings in one file, due dates by FSRS.

FSRS: Ye, Su & Cao 2022, "A stochastic shortest path algorithm for optimizing spaced repetition
scheduling", in the implementation of the package `fsrs`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from pathlib import Path
from typing import Any, NamedTuple

from grader.quiz.model import Open, Quiz
from grader.records import MarkState
from grader.text import Text
from grader.workspace.kept import Kept, Notices

SCHEMA = "quiz/review/v1"
MOST_RATINGS = 5000
LAST_YEAR = 9000  # a century further on, what is due must still have a date
CARD = re.compile(r"[a-z0-9-]{1,80}/[a-z0-9-]{1,80}")
MOMENT = "%Y-%m-%dT%H:%M:%SZ"
# missed, it comes back at once; right, in days and not in ten minutes
FIRST_STEPS = (timedelta(minutes=1),)

NOTICES = Notices(
    damaged=Text(
        "what you were to review could not be read; the old file is kept as {file}",
        "não foi possível ler o que havia para revisar; o arquivo antigo está guardado em {file}",
    ),
    damaged_stays=Text(
        "what you were to review could not be read, and the folder does not let it be set aside",
        "não foi possível ler o que havia para revisar, e a pasta não permite guardá-lo à parte",
    ),
    not_kept=Text(
        "what you are to review could not be saved here ({reason})",
        "não foi possível salvar aqui o que há para revisar ({reason})",
    ),
)


class Rating(IntEnum):
    """How well a question was known, as FSRS counts it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3


class Rated(NamedTuple):
    """One rating of one question, `quiz/question`."""

    card: str
    rating: Rating
    at: datetime


class Due(NamedTuple):
    """When a question comes back."""

    card: str
    at: datetime


def rating_of(state: MarkState, *, hint: bool) -> Rating | None:
    """Return the rating of an answer; None where nobody knows yet whether it is right."""
    if state == MarkState.AWAITS:
        return None
    if state != MarkState.CORRECT:
        return Rating.AGAIN
    return Rating.HARD if hint else Rating.GOOD


class Reviews:
    """All ratings of one learner, kept in one file of the workspace."""

    def __init__(self, folder: Path) -> None:
        self._kept = Kept(folder / "review.json", list[Rated], _parsed, _form, NOTICES)

    @property
    def notices(self) -> list[Text]:
        """What could not be read or kept."""
        return self._kept.notices

    @property
    def ratings(self) -> Sequence[Rated]:
        """All ratings, in the order they were given."""
        return self._kept.value

    def add(self, card: str, rating: Rating, at: datetime) -> None:
        """Keep one rating."""
        rated = Rated(card, rating, at.replace(microsecond=0))
        self._kept.change(lambda ratings: [*ratings, rated][-MOST_RATINGS:])

    def schedule(self) -> list[Due]:
        """Return when each question comes back, the next first."""
        return schedule(self.ratings)


def schedule(ratings: Iterable[Rated]) -> list[Due]:
    """Replay all ratings and return when each question comes back, the next first."""
    import fsrs  # a third of the time a quiz takes to start

    scheduler = fsrs.Scheduler(learning_steps=FIRST_STEPS, enable_fuzzing=False)
    cards: dict[str, fsrs.Card] = {}
    # FSRS counts the days between ratings, and knows no way back in time
    in_time = sorted(ratings, key=lambda rated: rated.at)
    for number, (name, rating, at) in enumerate(in_time):
        card = cards.get(name) or fsrs.Card(card_id=number, due=at)
        cards[name], _ = scheduler.review_card(card, fsrs.Rating(int(rating)), at)
    return sorted((Due(name, card.due) for name, card in cards.items()), key=lambda due: due.at)


def for_concepts(
    quizzes: Sequence[Quiz], concepts: Iterable[str], known: Iterable[str]
) -> list[str]:
    """Return questions on some concepts that were never asked, the easy ones first."""
    wanted, asked = set(concepts), set(known)
    found = [
        (question.difficulty, f"{quiz.id}/{question.id}")
        for quiz in quizzes
        for question in quiz.questions
        if wanted & set(question.concepts) and not isinstance(question.body, Open)
    ]
    return [card for _, card in sorted(found, key=lambda one: one[0]) if card not in asked]


def _form(ratings: Sequence[Rated]) -> dict[str, Any]:
    rows = [[card, int(rating), at.strftime(MOMENT)] for card, rating, at in ratings]
    return {"schema": SCHEMA, "ratings": rows}


def _parsed(data: bytes) -> list[Rated]:
    whole = json.loads(data)
    if not isinstance(whole, Mapping) or whole.get("schema") != SCHEMA:
        raise ValueError("not a review file")
    rows: Any = whole.get("ratings")
    if not isinstance(rows, list) or len(rows) > MOST_RATINGS:
        raise ValueError("no ratings")
    return [_rated(row) for row in rows]


def _rated(row: Any) -> Rated:
    if (
        not isinstance(row, list)
        or len(row) != 3
        or not all(isinstance(row[k], str) for k in (0, 2))
    ):
        raise ValueError("not a rating")
    if not CARD.fullmatch(row[0]) or type(row[1]) is not int:
        raise ValueError("not a rating")
    at = datetime.strptime(row[2], MOMENT).replace(tzinfo=UTC)
    if not 1970 <= at.year <= LAST_YEAR:
        raise ValueError("no such time")
    return Rated(row[0], Rating(row[1]), at)
