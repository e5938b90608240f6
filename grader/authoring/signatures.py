"""Reads off a function of the reference what it takes and gives: names and shapes."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import NamedTuple

from grader.authoring.places import Page, returned

SHAPES = re.compile(r"(\w+(?:, \w+)*): \(([^()]*)\)")
# an axis, a number, or one with the other: H, 4H, T + 1, 3
DIMENSION = re.compile(r"(?:(\d+)\s*)?([NTDHKV])(?:\s*([+-])\s*(\d+))?|(\d+)")
RETURNS = re.compile(r"^\s*returns (.*?)(?:^\s*(?:source|raises):|\n\s*\n|\Z)", re.M | re.S)
AXES = "NTDHKV"
NUMBERS = {"float": "0.5", "int": "2", "bool": "True"}
PLAIN = {"np.ndarray", *NUMBERS}
# one type of several, such as `np.ndarray` or `list[Cache]`
TYPE = re.compile(r"[\w.]+(?:\[[^\]]*\])?")
GUESSED = "result_"
GATES = {"f", "i", "o", "z", "r"}
CANDIDATES = {"g", "n"}
WEIGHTS = re.compile(r"[A-Z]\w*|b(_\w+)?|gamma|beta")


class Drawn(NamedTuple):
    """How a parameter is drawn: an expression of a spec, or a guess with what is to be done."""

    name: str
    expression: str
    shape: str = ""
    guess: bool = False


class Signature(NamedTuple):
    """What a function takes and gives.

    axes: those that its inputs use
    odd: parameters and results that are no plain array or number, for its author to write
    """

    name: str
    module: str
    parameters: tuple[Drawn, ...]
    returns: tuple[str, ...]
    axes: tuple[str, ...]
    odd: tuple[str, ...]

    @property
    def call(self) -> str:
        """The function as it is called with the names of its parameters."""
        return f"{self.name}({', '.join(parameter.name for parameter in self.parameters)})"


def signature(name: str, page: Page) -> Signature:
    """Read the signature of a function that a page of the reference defines."""
    node = page.functions[name]
    shapes = _shapes(ast.get_docstring(node))
    arguments = [*node.args.posonlyargs, *node.args.args]
    drawn = tuple(_drawn(argument, shapes) for argument in arguments)
    types = TYPE.findall(_annotation(node.returns).removeprefix("tuple[")) or ["np.ndarray"]
    returns = _returns(node, len(types))
    given = [(argument.arg, _annotation(argument.annotation)) for argument in arguments]
    typed = [*given, *zip(returns, types, strict=False)]
    odd = tuple(name for name, type_ in typed if type_ and type_ not in PLAIN)
    used = " ".join(parameter.expression for parameter in drawn)
    axes = tuple(axis for axis in AXES if re.search(rf"\b{axis}\b", used)) or ("N",)
    return Signature(name, page.path.stem, drawn, returns, axes, odd)


def _shapes(docstring: str | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for names, shape in SHAPES.findall(docstring or ""):
        for name in names.split(", "):
            found.setdefault(name, shape)
    return found


def _drawn(argument: ast.arg, shapes: Mapping[str, str]) -> Drawn:
    name, annotation = argument.arg, _annotation(argument.annotation)
    if annotation in NUMBERS:
        return Drawn(name, NUMBERS[annotation], annotation, guess=True)
    return _array(name, shapes.get(name))


def _annotation(node: ast.expr | None) -> str:
    return ast.unparse(node) if node else ""


def _array(name: str, shape: str | None) -> Drawn:
    kind = "normal"
    if name in GATES:
        kind = "gate"
    elif name in CANDIDATES:
        kind = "signed_unit"
    elif WEIGHTS.fullmatch(name):
        kind = "weights"
    parts = [part for part in (shape or "").split(",") if part.strip()]
    sizes = [_dimension(part.strip()) for part in parts]
    if shape is None or None in sizes:
        return Drawn(name, f"draw.{kind}(N, H)", shape or "?", guess=True)
    return Drawn(name, f"draw.{kind}({', '.join(size or '' for size in sizes)})", f"({shape})")


def _dimension(text: str) -> str | None:
    found = DIMENSION.fullmatch(text)
    if not found:
        return None
    times, axis, sign, more, number = found.groups()
    if number:
        return number
    product = f"{times} * {axis}" if times else axis
    return f"{product} {sign} {more}" if sign else product


def _returns(node: ast.FunctionDef, count: int) -> tuple[str, ...]:
    """Name the results: by the `return` itself, else by the docstring, else by numbers."""
    value = returned(node)
    told = RETURNS.search(ast.get_docstring(node, clean=False) or "")
    words = (
        [name for names, _ in SHAPES.findall(told[1]) for name in names.split(", ")] if told else []
    )
    if isinstance(value, ast.Tuple) and all(isinstance(part, ast.Name) for part in value.elts):
        return tuple(ast.unparse(part) for part in value.elts)
    if isinstance(value, ast.Tuple):
        count = len(value.elts)
    if count == 1:
        first = re.match(r"(\w+)[:,]", told[1]) if told else None
        named = ast.unparse(value) if isinstance(value, ast.Name) else "result"
        return (first[1] if first else named,)
    return tuple(words[:count]) + tuple(f"{GUESSED}{k + 1}" for k in range(len(words), count))
