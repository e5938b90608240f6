"""What is wrong with a quiz file: each thing with its place, and all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from grader.text import Text

# A file that is wrong from end to end says so often enough in fewer.
MOST = 100

NEAR = 0.7  # below that a suggestion misleads more often than it helps
# what the same thing is called elsewhere
SYNONYMS: Mapping[str, Sequence[str]] = {
    "stem": ("prompt",),
    "question": ("prompt",),
    "enunciado": ("prompt",),
    "options": ("choices",),
    "alternatives": ("choices",),
    "answers": ("choices", "accept"),
    "key": ("correct", "answer"),
    "right": ("correct",),
    "solution": ("explanation",),
    "pt": ("pt-BR",),
    "pt_br": ("pt-BR",),
    "pt-pt": ("pt-BR",),
    "mc": ("single",),
    "multichoice": ("single",),
    "radio": ("single",),
    "checkbox": ("multiple",),
    "multi": ("multiple",),
    "truefalse": ("true_false",),
    "boolean": ("true_false",),
    "numerical": ("numeric",),
    "shortanswer": ("short",),
    "cloze": ("short",),
    "order": ("ordering",),
    "match": ("matching",),
    "essay": ("open",),
}

MEANT = Text("{cause}; did you mean `{word}`?", "{cause}; você quis dizer `{word}`?")


class Place(NamedTuple):
    """Where something stands in a file, counted from 1, and the fields that lead there."""

    path: str
    line: int
    column: int

    def field(self, name: str, line: int, column: int) -> Place:
        """The place of a field below this one."""
        return Place(f"{self.path}.{name}" if self.path else name, line, column)

    def item(self, index: int, line: int, column: int) -> Place:
        """The place of an entry of a list that stands here."""
        return Place(f"{self.path}[{index}]", line, column)


TOP = Place("", 1, 1)


class Problem(NamedTuple):
    """One thing that is wrong, and where."""

    place: Place
    cause: Text


class Problems:
    """A list that stops growing where nobody would read on."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    @property
    def are_enough(self) -> bool:
        """Whether nothing more is listed."""
        return len(self._found) >= MOST

    def add(self, place: Place, cause: Text) -> None:
        """Note one problem."""
        if not self.are_enough:
            self._found.append(Problem(place, cause))

    def in_order(self) -> tuple[Problem, ...]:
        """All problems, from the top of the file down."""
        return tuple(sorted(self._found, key=lambda found: (found.place.line, found.place.column)))


class InvalidQuiz(Exception):
    """A quiz file cannot be used; `problems` says why, `text` is the file as it stands."""

    def __init__(self, file: str, text: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{file}: {problems[0].cause.en}")
        self.file = file
        self.text = text
        self.problems = problems


def suggest(cause: Text, word: str, known: Iterable[str]) -> Text:
    """Add the nearest word that is known, if one is near."""
    from difflib import get_close_matches

    names = {name.casefold(): name for name in known}
    word = word[:60].casefold().replace(" ", "")
    meant = [name for name in SYNONYMS.get(word, ()) if name.casefold() in names]
    close = [names[name] for name in get_close_matches(word, names, n=1, cutoff=NEAR)]
    return MEANT.format(cause=cause, word=[*meant, *close][0]) if meant or close else cause
