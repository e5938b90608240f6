"""Stubs and solutions, made from the reference's source text without importing it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from grader.course.faults import CourseError
from grader.text import Text

if TYPE_CHECKING:
    from grader.course.catalog import Entry

NOT_FOUND = Text(
    "{folder}: no function `{name}` in the reference, though exercise.yaml gives points for it",
    "{folder}: a referência não tem a função `{name}`, embora exercise.yaml dê pontos para ela",
)
NOT_READ = Text("{file} cannot be read as Python", "não foi possível ler {file} como Python")

TODO = "    raise NotImplementedError\n"


def stub(entry: Entry, reference: Path | None = None) -> str:
    """Make a learner's starting file: what is asked, with nothing in it."""
    pages = _Pages(reference or entry.reference)
    asked = [pages.function(entry, name) for name in entry.points]
    classes = [
        item for item in pages.items.values() if item.is_tuple and _is_mentioned(item, asked)
    ]
    body = [*(item.text for item in classes), *(_emptied(item) for item in asked)]
    signatures = [item.signature() for item in asked]
    return _file(f"{entry.title.en}.", _imports([*classes, *signatures]), body)


def solution(entry: Entry, reference: Path | None = None) -> str:
    """Make one self-contained file of the course's own answer and all that it calls."""
    pages = _Pages(reference or entry.reference)
    needed: dict[str, _Item] = {}
    for name in entry.points:
        _collect(pages.function(entry, name), pages, needed)
    items = list(needed.values())
    return _file(f"{entry.title.en}: the course's own answer.", _imports(items), _bodies(items))


@dataclass(frozen=True)
class _Item:
    """One function, class or constant of the reference, and its text."""

    name: str
    node: ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign
    text: str

    @property
    def is_tuple(self) -> bool:
        return isinstance(self.node, ast.ClassDef) and any(
            isinstance(base, ast.Name) and base.id == "NamedTuple" for base in self.node.bases
        )

    def signature(self) -> _Item:
        """A function without its body: what a stub keeps of it."""
        assert isinstance(self.node, ast.FunctionDef)
        return replace(self, node=ast.FunctionDef(**{**vars(self.node), "body": [ast.Pass()]}))


class _Pages:
    """Everything defined at the top of the reference's modules."""

    def __init__(self, folder: Path) -> None:
        self.items: dict[str, _Item] = {}
        for path in sorted(folder.glob("*.py")):
            self.items.update((item.name, item) for item in _items(path))

    def function(self, entry: Entry, name: str) -> _Item:
        item = self.items.get(name)
        if item is None or not isinstance(item.node, ast.FunctionDef):
            raise CourseError(NOT_FOUND.format(folder=entry.folder.name, name=name))
        return item


def _items(path: Path) -> Iterator[_Item]:
    try:
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
    except (OSError, SyntaxError, ValueError) as fault:
        raise CourseError(NOT_READ.format(file=Text.same(str(path)))) from fault
    lines = text.splitlines(keepends=True)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield _Item(node.name, node, _text(node, lines))
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield _Item(node.targets[0].id, node, _text(node, lines))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield _Item(node.target.id, node, _text(node, lines))


def _text(node: ast.stmt, lines: list[str]) -> str:
    first = node.lineno
    for decorator in getattr(node, "decorator_list", ()):
        first = min(first, decorator.lineno)
    # The comments right above belong to it: they give its reason.
    while first > 1 and lines[first - 2].startswith("#"):
        first -= 1
    return "".join(lines[first - 1 : node.end_lineno]).rstrip() + "\n"


def _emptied(item: _Item) -> str:
    """Cut a function's body after its docstring."""
    node = item.node
    assert isinstance(node, ast.FunctionDef)
    has_docstring = ast.get_docstring(node) is not None
    last = node.body[0].end_lineno if has_docstring else node.body[0].lineno - 1
    assert last is not None
    end_of_text = node.end_lineno
    assert end_of_text is not None
    lines = item.text.splitlines(keepends=True)
    return "".join(lines[: len(lines) - (end_of_text - last)]) + TODO


def _is_mentioned(item: _Item, asked: Iterable[_Item]) -> bool:
    return any(re.search(rf"\b{item.name}\b", _emptied(function)) for function in asked)


def _collect(item: _Item, pages: _Pages, needed: dict[str, _Item]) -> None:
    """Add what an item uses, then the item, each once: what is used stands above its user."""
    if item.name in needed:
        return
    for name in _names(item.node):
        if name in pages.items and name != item.name:
            _collect(pages.items[name], pages, needed)
    needed[item.name] = item


def _names(node: ast.AST) -> list[str]:
    return [part.id for part in ast.walk(node) if isinstance(part, ast.Name)]


def _imports(items: Iterable[_Item]) -> str:
    used = {name for item in items for name in _names(item.node)}
    standard = [f"import {name}\n" for name in ("itertools", "math") if name in used]
    typing = "from typing import NamedTuple\n" if "NamedTuple" in used else ""
    callables = "from collections.abc import Callable\n" if "Callable" in used else ""
    above = "".join(standard) + callables + typing
    return (above + "\n" if above else "") + "import numpy as np\n"


def _bodies(items: Iterable[_Item]) -> Iterator[str]:
    """Yield the items' texts, constants that follow each other as one block."""
    constants: list[str] = []
    for item in items:
        if isinstance(item.node, ast.FunctionDef | ast.ClassDef):
            if constants:
                yield "".join(constants)
                constants.clear()
            yield item.text
        else:
            constants.append(item.text)


def _file(docstring: str, imports: str, bodies: Iterable[str]) -> str:
    return f'"""{docstring}"""\n\n' + "\n\n".join((imports, *bodies))
