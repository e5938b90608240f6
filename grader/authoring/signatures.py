"""Reads off a function of the reference what it takes and gives: names, shapes, records."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import NamedTuple

from grader.authoring.folders import Reference
from grader.authoring.places import Page, returned

SHAPES = re.compile(r"(\w+(?:, \w+)*): \(([^()]*)\)")
# an axis, a number, or one with the other: H, 4H, T + 1, 3
DIMENSION = re.compile(r"(?:(\d+)\s*)?([NTDHKV])(?:\s*([+-])\s*(\d+))?|(\d+)")
RETURNS = re.compile(r"^\s*returns (.*?)(?:^\s*(?:source|raises):|\n\s*\n|\Z)", re.M | re.S)
AXES = "NTDHKV"
GUESSED = "result_"
LONGEST = 70  # of what stands on one line
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

    parts: result -> `Fields(Record)`, `Steps(Record)` or `Items(1)`, where it is no single array
    records: the reference's records that it names   axes: those that its inputs use
    """

    name: str
    module: str
    parameters: tuple[Drawn, ...]
    returns: tuple[str, ...]
    parts: Mapping[str, str]
    records: tuple[str, ...]
    axes: tuple[str, ...]

    @property
    def call(self) -> str:
        """The function as it is called with the names of its parameters."""
        return f"{self.name}({', '.join(parameter.name for parameter in self.parameters)})"


def signature(name: str, page: Page, reference: Reference) -> Signature:
    """Read the signature of a function that a page of the reference defines."""
    node = page.functions[name]
    records = _records(page, reference)
    shapes = _shapes(ast.get_docstring(node))
    arguments = [*node.args.posonlyargs, *node.args.args]
    drawn = tuple(_drawn(argument, shapes, records) for argument in arguments)
    returns = _returns(node)
    parts = _parts(node, returns, records)
    used = " ".join([*(parameter.expression for parameter in drawn), *parts.values()])
    axes = tuple(axis for axis in AXES if re.search(rf"\b{axis}\b", used)) or ("N",)
    named = tuple(record for record in records if re.search(rf"\b{record}\b", used))
    return Signature(name, page.path.stem, drawn, returns, parts, named, axes)


def _records(page: Page, reference: Reference) -> dict[str, ast.ClassDef]:
    """Return the records that a page defines, as only these can be imported with its function."""
    return {
        node.name: node
        for node in page.definitions
        if isinstance(node, ast.ClassDef) and reference.home.get(node.name) is page
    }


def _shapes(docstring: str | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for names, shape in SHAPES.findall(docstring or ""):
        for name in names.split(", "):
            found.setdefault(name, shape)
    return found


def _drawn(
    argument: ast.arg, shapes: Mapping[str, str], records: Mapping[str, ast.ClassDef]
) -> Drawn:
    name, annotation = argument.arg, _annotation(argument.annotation)
    if record := records.get(annotation):
        fields = _shapes(ast.get_docstring(record))
        names = [
            ast.unparse(node.target) for node in record.body if isinstance(node, ast.AnnAssign)
        ]
        drawn = [_array(field, fields.get(field)) for field in names]
        inside = ", ".join(field.expression for field in drawn)
        if len(inside) > LONGEST:
            inside = "".join(f"\n{' ' * 12}{field.expression}," for field in drawn) + f"\n{' ' * 8}"
        # a record made of unrelated numbers is no cache that a forward function could have left
        return Drawn(name, f"{annotation}({inside})", annotation, guess=True)
    if annotation in {"float", "int", "bool"}:
        default = {"float": "0.5", "int": "2", "bool": "True"}[annotation]
        return Drawn(name, default, annotation, guess=True)
    array = _array(name, shapes.get(name))
    if annotation.startswith(("list", "Sequence")):
        return array._replace(expression=f"[{array.expression}]", guess=True)
    return array


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


def _returns(node: ast.FunctionDef) -> tuple[str, ...]:
    """Name the results: by the `return` itself, else by the docstring, else by numbers."""
    value, count = returned(node), len(_kinds(node))
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


def _kinds(node: ast.FunctionDef) -> list[str]:
    """Return the types of the results, as they are annotated."""
    annotation = node.returns
    if isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value) == "tuple":
        inside = annotation.slice
        return [
            ast.unparse(p) for p in (inside.elts if isinstance(inside, ast.Tuple) else [inside])
        ]
    return [_annotation(annotation)]


def _parts(
    node: ast.FunctionDef, returns: tuple[str, ...], records: Mapping[str, ast.ClassDef]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, kind in zip(returns, _kinds(node), strict=False):
        inner = kind.removeprefix("list[").removesuffix("]")
        if kind in records:
            found[name] = f"Fields({kind})"
        elif kind.startswith("list[") and inner in records:
            found[name] = f"Steps({inner})"
        elif kind.startswith("list["):
            found[name] = "Items(1)"
    return found
