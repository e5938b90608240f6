"""Folders into exercises: their words without their code, and finding one by number or name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from grader.course.faults import CourseError, UnknownExercise
from grader.course.location import Location, locate
from grader.course.words import Words, read_misconceptions, read_words
from grader.text import LANGUAGES, Language, Text

if TYPE_CHECKING:
    from grader.course.exercise import Exercise

FOLDER = re.compile(r"(\d\d)_([a-z][a-z0-9_]*)")
ASKED = re.compile(r"(?:ex)?(\d{1,3})(?:_([a-z0-9_]+?))?(?:\.py)?", re.IGNORECASE)

UNKNOWN = Text("no exercise `{asked}`", "não existe o exercício `{asked}`")
MEANT = Text("did you mean `{meant}`?", "você quis dizer `{meant}`?")
SEE_LIST = Text("`grade list` shows them all", "`grade list` mostra todos")
TWICE = Text(
    "number {number} stands for two folders: {first} and {second}",
    "o número {number} está em duas pastas: {first} e {second}",
)
NAMED_TWICE = Text(
    "misconception `{slug}` has its text in two places: {first} and {second}",
    "o equívoco `{slug}` tem texto em dois lugares: {first} e {second}",
)
NO_MISCONCEPTION = Text(
    "misconception `{slug}` has no text in any exercise.yaml",
    "o equívoco `{slug}` não tem texto em nenhum exercise.yaml",
)
NO_STATEMENT = Text("{file} is missing", "falta o arquivo {file}")
EMPTY = Text("no exercises in {folder}", "nenhum exercício em {folder}")


class Entry:
    """One exercise's folder; its words are read when first asked for, its code only by load()."""

    def __init__(self, number: int, name: str, folder: Path, reference: Path) -> None:
        self.number = number
        self.name = name
        self.folder = folder
        self.reference = reference

    def __repr__(self) -> str:
        return f"Entry({self.label})"

    @property
    def label(self) -> str:
        """Number and name as a reader types them: `18 lstm_step_backward`."""
        return f"{self.number:02d} {self.name}"

    @property
    def file_name(self) -> str:
        """The learner's file in a flat workspace."""
        return f"ex{self.number:02d}_{self.name}.py"

    @cached_property
    def words(self) -> Words:
        """Everything exercise.yaml says."""
        return read_words(self.folder / "exercise.yaml")

    @cached_property
    def _slugs(self) -> Mapping[str, Text]:
        return read_misconceptions(self.folder / "exercise.yaml")

    @property
    def title(self) -> Text:
        """What the exercise is called."""
        return self.words.title

    @property
    def points(self) -> Mapping[str, int]:
        """Points by function, in the order of the learner's file."""
        return self.words.points

    @property
    def max_score(self) -> int:
        """All its points together."""
        return sum(self.points.values())

    @property
    def needs(self) -> tuple[int, ...]:
        """Numbers of the exercises to solve first."""
        return self.words.needs

    @property
    def concepts(self) -> tuple[str, ...]:
        """Ids of the concepts it practises."""
        return self.words.concepts

    @property
    def lesson(self) -> str:
        """The section of the lesson it belongs to."""
        return self.words.lesson

    @property
    def minutes(self) -> int:
        """About how long it takes."""
        return self.words.minutes

    @property
    def hints(self) -> tuple[Text, ...]:
        """Hints, the gentlest first."""
        return self.words.hints

    @property
    def misconceptions(self) -> Mapping[str, Text]:
        """Texts of the mistakes that have theirs in this folder."""
        return self._slugs

    @property
    def stub_path(self) -> Path:
        """The stub; in a clone it is the learner's own file."""
        return self.folder / f"{self.name}.py"

    @property
    def examples_path(self) -> Path:
        """Replayed examples for the default seed, shipped with the course."""
        return self.folder / "examples.json"

    def statement_path(self, language: Language) -> Path:
        """Where the statement in one language lies."""
        return self.folder / f"statement.{language}.md"

    def statement(self, language: Language) -> str:
        """The statement in one language."""
        path = self.statement_path(language)
        try:
            return path.read_text(encoding="utf-8")
        except OSError as fault:
            file = f"{self.folder.name}/{path.name}"
            raise CourseError(NO_STATEMENT.format(file=file)) from fault

    def content_hash(self) -> str:
        """A hash of what decides a verdict: spec.py and the points, not the words."""
        import hashlib

        points = repr(list(self.points.items())).encode()
        spec = self.folder / "spec.py"
        try:
            return hashlib.sha256(points + b"\0" + spec.read_bytes()).hexdigest()
        except OSError as fault:
            file = f"{self.folder.name}/spec.py"
            raise CourseError(NO_STATEMENT.format(file=file)) from fault

    def load(self) -> Exercise:
        """Execute spec.py, once, and return its EXERCISE; slow, so only when grading."""
        return self._exercise

    @cached_property
    def _exercise(self) -> Exercise:
        # loading needs importlib.util, which no other command does
        from grader.course.loading import load_exercise

        return load_exercise(self)


class Catalog:
    """The exercises of one course, by number."""

    def __init__(
        self, root: Path | Location | None = None, entries: tuple[Entry, ...] | None = None
    ) -> None:
        self.location = root if isinstance(root, Location) else locate(root)
        self.entries = _entries(self.location) if entries is None else entries

    def find(self, asked: str) -> Entry:
        """Return the exercise a number or name stands for; raises UnknownExercise."""
        for entry in self.entries:
            if stands_for(asked, entry):
                return entry
        raise UnknownExercise(UNKNOWN.format(asked=Text.same(asked[:60])), self._meant(asked))

    def misconception(self, slug: str) -> Text:
        """Return the text of a misconception, wherever in the course it stands."""
        if slug not in self._misconceptions:
            raise CourseError(NO_MISCONCEPTION.format(slug=slug))
        return self._misconceptions[slug][1]

    @cached_property
    def _misconceptions(self) -> dict[str, tuple[Entry, Text]]:
        found: dict[str, tuple[Entry, Text]] = {}
        for entry in self.entries:
            for slug, text in entry.misconceptions.items():
                if slug in found:
                    first, second = found[slug][0].folder.name, entry.folder.name
                    fault = NAMED_TWICE.format(slug=slug, first=first, second=second)
                    raise CourseError(fault)
                found[slug] = entry, text
        return found

    def _meant(self, asked: str) -> Text:
        from difflib import get_close_matches

        words = {entry.name: entry for entry in self.entries}
        for entry in self.entries:
            for part in entry.name.split("_"):
                words.setdefault(part, entry)
            for language in LANGUAGES:
                words.setdefault(entry.title.in_language(language).lower(), entry)
        name = re.sub(r"^(ex)?\d*_?", "", asked.lower().removesuffix(".py"))
        close = get_close_matches(name or asked, words, n=1, cutoff=0.5)
        within = [word for word in words if len(name) > 2 and name in word]
        for word in (*within, *close):
            return MEANT.format(meant=words[word].label)
        return SEE_LIST


def _entries(location: Location) -> tuple[Entry, ...]:
    found: dict[int, Entry] = {}
    for folder in sorted(location.exercises.iterdir()):
        # Strict: an installed wheel grows a __pycache__ among the exercises.
        match = FOLDER.fullmatch(folder.name)
        if not match or not (folder / "exercise.yaml").is_file():
            continue
        entry = Entry(int(match[1]), match[2], folder, location.reference)
        if (other := found.setdefault(entry.number, entry)) is not entry:
            first, second = other.folder.name, folder.name
            fault = TWICE.format(number=entry.number, first=first, second=second)
            raise CourseError(fault)
    if not found:
        raise CourseError(EMPTY.format(folder=Text.same(str(location.exercises))))
    return tuple(found.values())


def stands_for(asked: str, entry: Entry) -> bool:
    """Tell whether a number or name that was typed is an exercise's."""
    if asked.lower().removesuffix(".py") == entry.name:
        return True
    match = ASKED.fullmatch(asked)
    if not match or int(match[1]) != entry.number:
        return False
    return match[2] is None or match[2].lower() == entry.name
