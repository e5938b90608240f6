"""The shapes a question can take in other systems: in one language, with its numbers drawn."""

from __future__ import annotations

from typing import NamedTuple


class Option(NamedTuple):
    """One option."""

    text: str
    correct: bool
    feedback: str = ""


class Options(NamedTuple):
    """Options to choose from; `scoring` is empty where exactly one is right."""

    options: tuple[Option, ...]
    scoring: str = ""
    shuffle: bool = True


class Verdict(NamedTuple):
    """True or false; the feedback is for the wrong answer."""

    answer: bool
    feedback: str


class WrongAmount(NamedTuple):
    """A wrong number, and what whoever gives it is told."""

    value: float
    feedback: str


class Amount(NamedTuple):
    """A number; `room` is how far off an answer may lie, around wrong numbers too."""

    value: float
    room: float
    wrong: tuple[WrongAmount, ...]


class Words(NamedTuple):
    """Texts of which any is right."""

    texts: tuple[str, ...]


class Sequence(NamedTuple):
    """Things in their right order; `shown`: which of them is shown first, second, …"""

    items: tuple[str, ...]
    shown: tuple[int, ...]
    scoring: str


class Pairs(NamedTuple):
    """Left and right sides, and right sides that belong to nothing."""

    pairs: tuple[tuple[str, str], ...]
    spare: tuple[str, ...]


class Scale(NamedTuple):
    """One criterion of a rubric: its title, and what earns how many points."""

    title: str
    levels: tuple[tuple[int, str], ...]


class Essay(NamedTuple):
    """A text of one's own, and what helps to mark it."""

    rubric: tuple[Scale, ...]
    key_points: tuple[str, ...]
    model: str
    samples: tuple[tuple[int, str], ...]


Shape = Options | Verdict | Amount | Words | Sequence | Pairs | Essay


class Item(NamedTuple):
    """One question, or one variant of it.

    question: its id in the quiz   is_variant: whether others differ from it in their numbers alone
    blocks: figure and listing, to be shown as they stand
    """

    id: str
    question: str
    prompt: str
    shape: Shape
    points: int
    blocks: tuple[str, ...]
    hint: str
    explanation: str
    is_variant: bool
