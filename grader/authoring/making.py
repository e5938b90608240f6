"""Makes a new exercise: a name and a number that are free, then all its files or none."""

from __future__ import annotations

import builtins
import keyword
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from grader.authoring import drafting
from grader.authoring.folders import Folder, Folders, Reference
from grader.authoring.mistakes import Mistake
from grader.authoring.places import Page
from grader.authoring.signatures import signature
from grader.authoring.wording import to_do
from grader.course.location import Location
from grader.course.source import solution, stub
from grader.search import DEFAULT_SEED, draw_examples, write_examples
from grader.text import Text

NAME = re.compile(r"[a-z][a-z0-9_]*")
LARGEST_NUMBER = 99
LONGEST_NAME = 40

PACKAGED = Text(
    "{folder} is no clone of a course: it has no reference/ of its own",
    "{folder} não é um clone de um curso: não tem sua própria pasta reference/",
)
USE_A_CLONE = Text(
    "exercises are written in a clone: `grade --course DIR author new NAME`",
    "exercícios são escritos em um clone: `grade --course DIR author new NAME`",
)
NOT_A_NAME = Text("`{name}` cannot be a name", "`{name}` não pode ser um nome")
LOWER_CASE = Text(
    "a name begins with a lower-case letter; then letters, digits and `_`, at most {most} in all",
    "um nome começa com letra minúscula; depois letras, dígitos e `_`, no máximo {most} ao todo",
)
RESERVED = Text(
    "`{name}` is a word or a module of Python, or a name of NumPy's",
    "`{name}` é uma palavra ou um módulo do Python, ou um nome do NumPy",
)
ANOTHER_NAME = Text("choose another name", "escolha outro nome")
NAME_TAKEN = Text("the name `{name}` is {other}'s", "o nome `{name}` é de {other}")
PAID_TAKEN = Text("{other} gives points for `{name}` already", "{other} já dá pontos para `{name}`")
NUMBER_TAKEN = Text("number {number} is {other}'s", "o número {number} é de {other}")
FREE_NUMBER = Text("{number} is free", "o {number} está livre")
NO_SUCH_NUMBER = Text(
    "numbers go from 1 to {most}, so {number} is none", "os números vão de 1 a {most}; {number} não"
)
ALL_TAKEN = Text("every number up to {most} is taken", "todos os números até {most} estão em uso")
GIVE_BACK = Text("remove an exercise first", "remova um exercício antes")
TWICE = Text(
    "`{name}` is defined more than once in reference/",
    "`{name}` está definida mais de uma vez em reference/",
)
KEEP_ONE = Text("keep one of them", "mantenha só uma")
NO_FUNCTION = Text("`{name}` in {file} is no function", "`{name}` em {file} não é uma função")
BROKEN_REFERENCE = Text("{file}:{line}: {cause}", "{file}:{line}: {cause}")
MEND_FIRST = Text(
    "mend it first; `grade author check` finds more",
    "corrija isso antes; `grade author check` acha mais",
)
EXISTS = Text("{file} exists already", "{file} já existe")
MOVE_AWAY = Text(
    "move it away, or choose another name or number", "mova-o dali, ou escolha outro nome ou número"
)
NOT_WRITTEN = Text(
    "{file} cannot be written ({reason}); nothing was kept",
    "não foi possível escrever {file} ({reason}); nada foi mantido",
)
MAKE_ROOM = Text("look at the folder's permissions", "veja as permissões da pasta")


class Refusal(Exception):
    """Why no exercise is made, and what to do about it."""

    def __init__(self, cause: Text, hint: Text) -> None:
        super().__init__(cause.en)
        self.cause, self.hint = cause, hint


class Made(NamedTuple):
    """A new exercise: its folder, what was written, what is still to be done."""

    folder: Folder
    written: list[Path]
    to_do: list[Mistake]


def make(location: Location, name: str, number: int | None) -> Made:
    """Write a new exercise into a course; raises Refusal, and then nothing is written."""
    if location.packaged:
        raise Refusal(PACKAGED.format(folder=Text.same(str(location.root))), USE_A_CLONE)
    _require_name(name)
    course, reference = Folders(location), Reference(location.reference)
    number = _number(course, number)
    _require_free(course, reference, name)
    with tempfile.TemporaryDirectory() as staged:
        _stage(Path(staged), reference.page(name), name, number)
        written = _install(Path(staged), location.root)
    folder = Folder(number, name, location.exercises / f"{number:02d}_{name}", location.reference)
    left = sorted(
        to_do(folder, Reference(location.reference)), key=lambda todo: _order(folder, todo)
    )
    return Made(folder, sorted(written), left)


def _order(folder: Folder, todo: Mistake) -> tuple[int, Path, int]:
    """Put what is to be done in the order in which it is best done."""
    order = [folder.reference, folder.yaml, folder.spec, folder.folder, folder.root]
    rank = next(k for k, place in enumerate(order) if todo.path.is_relative_to(place))
    return rank, todo.path, todo.line


def _require_name(name: str) -> None:
    shown = Text.same(name[: LONGEST_NAME + 1])
    if not NAME.fullmatch(name) or len(name) > LONGEST_NAME:
        raise Refusal(NOT_A_NAME.format(name=shown), LOWER_CASE.format(most=LONGEST_NAME))
    import numpy as np

    # a module would be hidden by the learner's file
    words = {*keyword.kwlist, *keyword.softkwlist, *dir(builtins), *sys.stdlib_module_names}
    if name in words or hasattr(np, name):
        raise Refusal(RESERVED.format(name=shown), ANOTHER_NAME)


def _number(course: Folders, number: int | None) -> int:
    taken = {folder.number: folder.folder.name for folder in course.folders}
    free = [k for k in range(1, LARGEST_NUMBER + 1) if k not in taken]
    if not free:
        raise Refusal(ALL_TAKEN.format(most=LARGEST_NUMBER), GIVE_BACK)
    after_all = [k for k in free if k > max(taken, default=0)]
    following = (after_all or free)[0]
    if number is None:
        return following
    hint = FREE_NUMBER.format(number=following)
    if not 1 <= number <= LARGEST_NUMBER:
        raise Refusal(NO_SUCH_NUMBER.format(number=number, most=LARGEST_NUMBER), hint)
    if number in taken:
        raise Refusal(NUMBER_TAKEN.format(number=number, other=taken[number]), hint)
    return number


def _require_free(course: Folders, reference: Reference, name: str) -> None:
    for folder in course.folders:
        if folder.name == name:
            raise Refusal(NAME_TAKEN.format(name=name, other=folder.folder.name), ANOTHER_NAME)
    for entry in course.entries:
        if name in entry.points:
            raise Refusal(PAID_TAKEN.format(name=name, other=entry.folder.name), ANOTHER_NAME)
    for page in reference.pages:
        if page.mistake:
            where = {"file": page.path.name, "line": page.mistake.line}
            cause = BROKEN_REFERENCE.format(**where, cause=page.mistake.message)
            raise Refusal(cause, MEND_FIRST)
    homes = [page for page in reference.pages for node in page.definitions if node.name == name]
    if len(homes) > 1:
        raise Refusal(TWICE.format(name=name), KEEP_ONE)
    if homes and reference.page(name) is None:
        raise Refusal(NO_FUNCTION.format(name=name, file=homes[0].path.name), ANOTHER_NAME)


def _stage(staged: Path, page: Page | None, name: str, number: int) -> None:
    """Write a new exercise's files into an empty folder, as they will lie in the course."""
    if page is None:
        _write(staged / "reference" / f"{name}.py", drafting.REFERENCE.format(name=name))
        page = Page(staged / "reference" / f"{name}.py")
    found = signature(name, page)
    own = staged / "exercises" / f"{number:02d}_{name}"
    # the words first: the stub and the answers are made by them
    _write(own / "exercise.yaml", drafting.words(found))
    folder = Folder(number, name, own, page.path.parent)
    answer = solution(folder)
    texts: Mapping[Path, str] = {
        folder.spec: drafting.spec(found, number),
        folder.statement_path("en"): drafting.statement(found, number, portuguese=False),
        folder.statement_path("pt-BR"): drafting.statement(found, number, portuguese=True),
        folder.stub_path: stub(folder),
        folder.programs_folder("accepted") / "callable_object.py": drafting.accepted(found, answer),
        folder.programs_folder("rejected") / "sign_reversed.py": drafting.rejected(found, answer),
    }
    for path, text in texts.items():
        _write(path, text)
    write_examples(folder.examples_path, found.axes, draw_examples(found.axes, DEFAULT_SEED))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _install(staged: Path, root: Path) -> list[Path]:
    """Copy staged files into a course, where none of them may be; all of them or none."""
    # a folder without its words is no exercise yet
    found = sorted(staged.rglob("*"), key=lambda path: (path.name == "exercise.yaml", path))
    files = [path for path in found if path.is_file()]
    targets = [root / path.relative_to(staged) for path in files]
    folders = {target.parent for target in targets if target.parent.name.isdigit()}
    for target in [*targets, *(folder for folder in folders if any(folder.glob("*.py")))]:
        if os.path.lexists(target):
            shown = Text.same(str(target.relative_to(root)))
            raise Refusal(EXISTS.format(file=shown), MOVE_AWAY)
    with _undone_on_failure(root) as made:
        for source, target in zip(files, targets, strict=True):
            for folder in reversed(target.parents):
                if not folder.exists():
                    folder.mkdir()
                    made.append(folder)
            with target.open("xb") as file:
                made.append(target)
                file.write(source.read_bytes())
    return targets


@contextmanager
def _undone_on_failure(root: Path) -> Iterator[list[Path]]:
    """Yield a list for what is made; remove all of it when anything goes wrong."""
    made: list[Path] = []
    try:
        yield made
    except BaseException as error:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        if isinstance(error, OSError | ValueError):
            reason = getattr(error, "strerror", None) or str(error)
            file = Text.same(str(getattr(error, "filename", None) or root))
            cause = NOT_WRITTEN.format(file=file, reason=Text.same(reason))
            raise Refusal(cause, MAKE_ROOM) from error
        raise
