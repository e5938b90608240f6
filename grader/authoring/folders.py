"""The folders of a course as an author has them: those that are not sound yet, too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from grader.authoring.mistakes import Mistake
from grader.authoring.places import Page
from grader.course.catalog import FOLDER, Catalog, Entry, stands_for
from grader.course.faults import CourseError
from grader.course.location import Location
from grader.text import Text

ENOUGH_ACCEPTED = 8
SAME_NUMBER = Text(
    "number {number} is {other}'s already; give this folder another one",
    "o número {number} já é de {other}; dê outro a esta pasta",
)
SAME_NAME = Text(
    "the name `{name}` is {other}'s already; give this folder another one",
    "o nome `{name}` já é de {other}; dê outro a esta pasta",
)
NO_WORDS = Text(
    "this folder has no exercise.yaml, so it is no exercise",
    "esta pasta não tem exercise.yaml, então não é um exercício",
)
OTHER_FORM = Text(
    "`{name}` is passed over: a folder's name is NN_name, two digits and lower-case letters",
    "`{name}` fica de fora: o nome da pasta é NN_nome, dois dígitos e letras minúsculas",
)
DEFINED_TWICE = Text(
    "`{name}` is defined in {other} already; names are unique across the reference",
    "`{name}` já está definido em {other}; os nomes são únicos em toda a referência",
)


class Folder(Entry):
    """One exercise's folder, and what lies elsewhere for it."""

    @property
    def root(self) -> Path:
        """The course's own folder."""
        return self.folder.parent.parent

    @property
    def yaml(self) -> Path:
        """Its words."""
        return self.folder / "exercise.yaml"

    @property
    def spec(self) -> Path:
        """Its code."""
        return self.folder / "spec.py"

    def programs_folder(self, kind: str) -> Path:
        """Where its `accepted` or `rejected` programs lie."""
        return self.root / "tests" / kind / f"{self.number:02d}"

    def programs(self, kind: str) -> list[Path]:
        """Its `accepted` or `rejected` programs."""
        found = self.programs_folder(kind).glob("*.py")
        return sorted(path for path in found if path.is_file())

    @property
    def has_tests(self) -> bool:
        """Whether its course has tests, as an installed one has not."""
        return (self.root / "tests").is_dir()

    @property
    def lawless(self) -> Path:
        """The programs that break one law each."""
        return self.root / "tests" / "lawless" / f"{self.number:02d}.py"

    def files(self) -> list[Path]:
        """All its files that an author writes; the stub is a learner's, in a clone."""
        texts = [self.statement_path("en"), self.statement_path("pt-BR")]
        own = [self.yaml, self.spec, *texts, self.lawless]
        programs = [*self.programs("accepted"), *self.programs("rejected")]
        return [path for path in [*own, *programs] if path.is_file()]


class Folders(Catalog):
    """A course's folders by number; those that cannot be read stand in nobody's way."""

    def __init__(self, location: Location) -> None:
        self.mistakes: list[Mistake] = []
        self.folders = self._found(location)
        super().__init__(location, tuple(f for f in self.folders if _is_readable(f)))

    def find(self, asked: str) -> Folder:
        """Return the folder that a number or name stands for, readable or not."""
        for folder in self.folders:
            if stands_for(asked, folder):
                return folder
        super().find(asked)  # raises, with a suggestion
        raise AssertionError(asked)

    def misconception(self, slug: str) -> Text:
        """Return a slug's text; the slug itself where there is none, as that is told elsewhere."""
        return self.texts.get(slug, Text.same(slug))

    @cached_property
    def texts(self) -> Mapping[str, Text]:
        """The texts of all misconceptions that can be read."""
        found: dict[str, Text] = {}
        for folder in self.entries:
            for slug, text in folder.misconceptions.items():
                found.setdefault(slug, text)
        return found

    @cached_property
    def unread(self) -> str:
        """The words of the folders that cannot be read: what stands there may be meant."""
        folders = [folder for folder in self.folders if folder not in self.entries]
        return "".join(f.yaml.read_text(encoding="utf-8", errors="replace") for f in folders)

    def _found(self, location: Location) -> list[Folder]:
        numbers: dict[int, str] = {}
        names: dict[str, str] = {}
        found: list[Folder] = []
        for path in sorted(location.exercises.iterdir()):
            match = FOLDER.fullmatch(path.name)
            yaml = path / "exercise.yaml"
            if not match:
                if yaml.is_file():
                    self._note(yaml, OTHER_FORM.format(name=Text.same(path.name)))
                continue
            if not yaml.is_file():
                # what git leaves of a folder that another branch has
                if any(part.name != "__pycache__" for part in path.iterdir()):
                    self._note(yaml, NO_WORDS)
                continue
            number, name = int(match[1]), match[2]
            if numbers.setdefault(number, path.name) != path.name:
                other = numbers[number]
                self._note(yaml, SAME_NUMBER.format(number=match[1], other=other))
                continue
            if names.setdefault(name, path.name) != path.name:
                self._note(yaml, SAME_NAME.format(name=name, other=names[name]))
            found.append(Folder(number, name, path, location.reference))
        return found

    def _note(self, path: Path, message: Text) -> None:
        self.mistakes.append(Mistake(path, 1, message))


class Reference:
    """The functions of a course's reference, by name, read but not executed."""

    def __init__(self, folder: Path) -> None:
        self.pages = [Page(path) for path in sorted(folder.glob("*.py"))]
        self.home: dict[str, Page] = {}
        self.mistakes = [page.mistake for page in self.pages if page.mistake]
        for page in self.pages:
            for node in page.definitions:
                if other := self.home.get(node.name):
                    text = DEFINED_TWICE.format(name=node.name, other=other.path.name)
                    self.mistakes.append(page.at(node.lineno, text))
                self.home.setdefault(node.name, page)

    def page(self, name: str) -> Page | None:
        """Return the file that defines a function, None where none does."""
        page = self.home.get(name)
        return page if page and name in page.functions else None


def _is_readable(folder: Folder) -> bool:
    try:
        return bool(folder.words) and folder.misconceptions is not None
    except CourseError:
        return False
