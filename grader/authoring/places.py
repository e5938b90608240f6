"""Where things stand in an author's Python files: a function, a slug, a word of the spec."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from grader.authoring.mistakes import NOT_READ, Mistake, not_python
from grader.text import Text

Definition = ast.FunctionDef | ast.ClassDef


class Page:
    """One Python file, read but not executed; an empty tree and `mistake` where it is no Python."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = ""
        self.tree = ast.Module([], [])
        self.mistake: Mistake | None = None
        try:
            self.text = path.read_text(encoding="utf-8")
            self.tree = ast.parse(self.text, str(path))
        except OSError as error:
            reason = Text.same(error.strerror or type(error).__name__)
            self.mistake = Mistake(path, 1, NOT_READ.format(reason=reason))
        except (SyntaxError, ValueError, RecursionError) as error:
            line = getattr(error, "lineno", None) or 1
            said = error if isinstance(error, SyntaxError) else ValueError(str(error))
            self.mistake = Mistake(path, line, not_python(said))

    @cached_property
    def functions(self) -> dict[str, ast.FunctionDef]:
        """The functions at the top of the file."""
        return {node.name: node for node in self.tree.body if isinstance(node, ast.FunctionDef)}

    @property
    def definitions(self) -> Iterator[Definition]:
        """The functions and classes at the top of the file, in order."""
        return (node for node in self.tree.body if isinstance(node, Definition))

    def at(self, line: int, message: Text) -> Mistake:
        """Return a mistake in this file."""
        return Mistake(self.path, line, message)


class SpecPage(Page):
    """A spec.py, whose words are found by the function they are said of."""

    def line(self, function: str, keyword: str | None = None) -> int:
        """Return the line of what a `Function(…)` says with a keyword, else of the call itself."""
        call = self._call(function)
        if call is None:
            return 1
        found = next((word for word in call.keywords if word.arg == keyword), None)
        return found.value.lineno if found else call.lineno

    def slug_line(self, function: str, slug: str, index: int = 0) -> int:
        """Return the line of a wrong program: of the one with an index, where several stand."""
        for key, value in self._programs(function):
            if isinstance(key, ast.Constant) and key.value == slug:
                several = value.elts if isinstance(value, ast.Tuple) else []
                return several[index].lineno if 0 < index < len(several) else key.lineno
        return self.line(function, "wrong")

    def _programs(self, function: str) -> Iterator[tuple[ast.expr | None, ast.expr]]:
        """Yield slugs and programs: first of the function's own table, then of all others."""
        call = self._call(function)
        words = call.keywords if call else []
        own = [ast.unparse(word.value) for word in words if word.arg == "wrong"]
        tables = [node for node in ast.walk(self.tree) if isinstance(node, ast.Dict)]
        near = [node for word in words if word.arg == "wrong" for node in ast.walk(word.value)]
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in own:
                near += ast.walk(node.value)
        for table in [*(node for node in near if isinstance(node, ast.Dict)), *tables]:
            yield from zip(table.keys, table.values, strict=True)

    def _call(self, function: str) -> ast.Call | None:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Function"):
                given = [*node.args[:1], *(w.value for w in node.keywords if w.arg == "reference")]
                if any(ast.unparse(value).split(".")[-1] == function for value in given):
                    return node
        return None


def returned(function: ast.FunctionDef) -> ast.expr | None:
    """Return the expression of a function's last `return`, not of one inside a helper of it."""
    inner = {
        id(part)
        for node in ast.walk(function)
        if isinstance(node, ast.FunctionDef | ast.Lambda) and node is not function
        for part in ast.walk(node)
    }
    found = [
        node.value
        for node in ast.walk(function)
        if isinstance(node, ast.Return) and id(node) not in inner
    ]
    return found[-1] if found else None


def parameters(function: ast.FunctionDef) -> list[str]:
    """Return a function's parameters with their defaults, without their types."""
    given = function.args
    named = [*given.posonlyargs, *given.args]
    defaults = [""] * (len(named) - len(given.defaults)) + [
        f"={ast.unparse(default)}" for default in given.defaults
    ]
    found = [arg.arg + default for arg, default in zip(named, defaults, strict=True)]
    stars = [f"*{given.vararg.arg}"] if given.vararg else []
    return [*found, *stars, *(arg.arg for arg in given.kwonlyargs)]
