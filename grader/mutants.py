"""Makes AST mutants of a function: small wrong programs that the checks must reject."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SCALES = (1 + 1e-4, 1 - 1e-4)
ARITHMETIC: tuple[type[ast.operator], ...] = (ast.Add, ast.Sub, ast.Mult, ast.Div)
COMPARISONS: tuple[type[ast.cmpop], ...] = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)


@dataclass(frozen=True)
class Mutant:
    """One mutant: the operator that made it, the line it changed, the whole module's source."""

    operator: str
    line: int
    change: str
    source: str


def mutants(source: str, function: str) -> Iterator[Mutant]:
    """Yield every mutant of one function of a module, no two with the same source."""
    seen = {ast.unparse(ast.parse(source))}
    tree = ast.parse(source)
    count = len(list(ast.walk(_function(tree, function))))
    for index in range(count):
        for operator, change in OPERATORS:
            for variant in _variants(source, function, index, operator, change):
                if variant.source not in seen:
                    seen.add(variant.source)
                    yield variant


def _function(tree: ast.Module, name: str) -> ast.FunctionDef:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return node
    raise ValueError(f"no function {name}")


def _variants(
    source: str, function: str, index: int, operator: str, change: Change
) -> Iterator[Mutant]:
    original = ast.parse(source)
    target = list(ast.walk(_function(original, function)))[index]
    for replacement in change(target, _function(original, function)):
        tree = copy.deepcopy(original)
        place = list(ast.walk(_function(tree, function)))[index]
        _Replace(place, replacement).visit(tree)
        ast.fix_missing_locations(tree)
        before = ast.unparse(target) if isinstance(target, ast.expr | ast.stmt) else ""
        after = ast.unparse(replacement) if replacement is not None else "(dropped)"
        line = getattr(target, "lineno", 0)
        yield Mutant(operator, line, f"{before} -> {after}", ast.unparse(tree))


class _Replace(ast.NodeTransformer):
    def __init__(self, place: ast.AST, replacement: ast.AST | None) -> None:
        self.place = place
        self.replacement = replacement

    def visit(self, node: ast.AST) -> ast.AST | None:
        if node is self.place:
            return self.replacement if self.replacement is not None else ast.Pass()
        return self.generic_visit(node)


Change = Callable[[ast.AST, ast.FunctionDef], Iterator[ast.AST | None]]


def arithmetic(node: ast.AST, _: ast.FunctionDef) -> Iterator[ast.AST]:
    """Replace + - * / by each of the others, @ by *, ** by *."""
    if not isinstance(node, ast.BinOp):
        return
    others = ARITHMETIC if isinstance(node.op, ARITHMETIC) else (ast.Mult,)
    for other in others:
        if not isinstance(node.op, other):
            yield ast.BinOp(node.left, other(), node.right)


def dropped_term(node: ast.AST, _: ast.FunctionDef) -> Iterator[ast.AST]:
    """Keep one side of a binary operation."""
    if isinstance(node, ast.BinOp):
        yield node.left
        yield node.right


def comparison(node: ast.AST, _: ast.FunctionDef) -> Iterator[ast.AST]:
    """Replace a comparison by each of the others."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        for other in COMPARISONS:
            if not isinstance(node.ops[0], other):
                yield ast.Compare(node.left, [other()], node.comparators)


def unary(node: ast.AST, function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Drop a sign, or negate a name, a call or an operation."""
    if isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.BinOp | ast.Call) or _is_value(node, function):
        yield ast.UnaryOp(ast.USub(), node)  # type: ignore[arg-type]


def constant(node: ast.AST, _: ast.FunctionDef) -> Iterator[ast.AST]:
    """Move a number by one."""
    if isinstance(node, ast.Constant) and type(node.value) in {int, float}:
        yield ast.Constant(node.value + 1)  # type: ignore[operator]
        yield ast.Constant(node.value - 1)  # type: ignore[operator]


def dropped_statement(node: ast.AST, function: ast.FunctionDef) -> Iterator[ast.AST | None]:
    """Leave a statement out."""
    if isinstance(node, ast.stmt) and node is not function and not _is_docstring(node):
        yield None


def swapped_name(node: ast.AST, function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Read another of the function's variables."""
    if _is_value(node, function):
        for other in _variables(function):
            if other != node.id:  # type: ignore[attr-defined]
                yield ast.Name(other, ast.Load())


def swapped_field(node: ast.AST, function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Read another field of a record."""
    if isinstance(node, ast.Attribute) and _is_value(node.value, function):
        fields = {
            other.attr
            for other in ast.walk(function)
            if isinstance(other, ast.Attribute)
            and isinstance(other.value, ast.Name)
            and other.value.id == node.value.id  # type: ignore[attr-defined]
        }
        for other in sorted(fields - {node.attr}):
            yield ast.Attribute(node.value, other, ast.Load())


def swapped_arguments(node: ast.AST, _: ast.FunctionDef) -> Iterator[ast.AST]:
    """Swap two neighbours among a call's arguments, a tuple's entries or an operation's sides."""
    if isinstance(node, ast.Call):
        for args in _neighbours_swapped(node.args):
            yield ast.Call(node.func, args, node.keywords)
    elif isinstance(node, ast.Tuple | ast.List) and isinstance(node.ctx, ast.Load):
        for entries in _neighbours_swapped(node.elts):
            yield type(node)(entries, ast.Load())
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult | ast.Sub | ast.Div):
        yield ast.BinOp(node.right, node.op, node.left)


def axis(node: ast.AST, _: ast.FunctionDef) -> Iterator[ast.AST]:
    """Sum or join along another axis, or along none."""
    if isinstance(node, ast.Call):
        for i, keyword in enumerate(node.keywords):
            if keyword.arg == "axis":
                for other in (0, 1, -1):
                    changed = ast.keyword("axis", ast.Constant(other))
                    keywords = [*node.keywords[:i], changed, *node.keywords[i + 1 :]]
                    yield ast.Call(node.func, node.args, keywords)
                yield ast.Call(node.func, node.args, [*node.keywords[:i], *node.keywords[i + 1 :]])


def slice_bound(node: ast.AST, _: ast.FunctionDef) -> Iterator[ast.AST]:
    """Move or drop a bound of a slice."""
    if not isinstance(node, ast.Slice):
        return
    for name in ("lower", "upper"):
        bound = getattr(node, name)
        if bound is not None:
            moved: list[ast.expr | None] = [
                ast.BinOp(bound, ast.Add(), ast.Constant(1)),
                ast.BinOp(bound, ast.Sub(), ast.Constant(1)),
                None,
            ]
            for other in moved:
                changed = copy.copy(node)
                setattr(changed, name, other)
                yield changed


def transposition(node: ast.AST, _: ast.FunctionDef) -> Iterator[ast.AST]:
    """Drop a `.T`, or transpose a factor of a matrix product."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield ast.BinOp(ast.Attribute(node.left, "T", ast.Load()), node.op, node.right)
        yield ast.BinOp(node.left, node.op, ast.Attribute(node.right, "T", ast.Load()))


def scale(node: ast.AST, function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Multiply a value by 1 ± 1e-4."""
    if isinstance(node, ast.BinOp | ast.Call) or _is_value(node, function):
        for factor in SCALES:
            yield ast.BinOp(node, ast.Mult(), ast.Constant(factor))  # type: ignore[arg-type]


OPERATORS: tuple[tuple[str, Change], ...] = (
    ("arithmetic", arithmetic),
    ("dropped term", dropped_term),
    ("comparison", comparison),
    ("unary", unary),
    ("constant", constant),
    ("dropped statement", dropped_statement),
    ("swapped name", swapped_name),
    ("swapped field", swapped_field),
    ("swapped arguments", swapped_arguments),
    ("axis", axis),
    ("slice bound", slice_bound),
    ("transposition", transposition),
    ("scale", scale),
)


def _neighbours_swapped(entries: list[ast.expr]) -> Iterator[list[ast.expr]]:
    for i in range(len(entries) - 1):
        yield [*entries[:i], entries[i + 1], entries[i], *entries[i + 2 :]]


def _is_value(node: ast.AST, function: ast.FunctionDef) -> bool:
    """Tell whether a node reads one of the function's variables (not a module or a type)."""
    return (
        isinstance(node, ast.Name)
        and isinstance(node.ctx, ast.Load)
        and node.id in _variables(function)
    )


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _variables(function: ast.FunctionDef) -> list[str]:
    """Return the names of a function's parameters and of what it assigns."""
    names = [arg.arg for arg in function.args.args]
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id not in names:
            names.append(node.id)
    return names
