"""A report's counterexample as a script that a debugger can step through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from grader.output.values import flat
from grader.records import Counterexample, Report, Value

# The script is learner's and author's ground alike; its words are Python's and stay English.
MARK = "# made by `grade exercise --repro`; made anew it replaces this file"
# a result made of parts, as its names list them
FLAT = (
    "def flat(value):",
    "    if isinstance(value, (list, tuple)):",
    "        return [leaf for part in value for leaf in flat(part)]",
    "    return [value]",
    "",
    "",
)
WORDS = {"nan": "np.nan", "inf": "np.inf", "-inf": "-np.inf"}


def found_in(report: Report) -> tuple[str, Counterexample] | None:
    """Return the first counterexample that a script can hold, and its function."""
    for function in report.functions:
        for check in function.checks:
            if check.counterexample and all(map(_is_whole, check.counterexample.inputs)):
                return function.name, check.counterexample
    return None


def script(function: str, found: Counterexample, file: Path, beside: Sequence[Path]) -> str:
    """Write a script that calls a learner's function on the counterexample.

    beside: folders the learner's file may import from
    """
    folders = [str(folder) for folder in beside]
    parts = [
        MARK,
        "import importlib.util",
        "import sys",
        "from collections import namedtuple",
        "",
        "import numpy as np",
        "",
        f"sys.path[:0] = {folders!r}",
        f"spec = importlib.util.spec_from_file_location({file.stem!r}, {str(file)!r})",
        "module = importlib.util.module_from_spec(spec)",
        "spec.loader.exec_module(module)",
        "",
        *_records(found.inputs),
        *(f"{value.name} = {_literal(value)}" for value in found.inputs),
        "",
        "# set a breakpoint here",
        f"got = module.{function}({', '.join(value.name for value in found.inputs)})",
        "",
        *_comparison(found),
    ]
    return "\n".join(parts) + "\n"


def _comparison(found: Counterexample) -> Iterator[str]:
    names = [value.name for value in found.expected]
    if any("." in name or "[" in name for name in names):
        yield from FLAT
        yield "results = flat(got)"
    else:
        yield "results = got" if len(names) > 1 else "results = [got]"
    yield f"names = {names!r}"
    yield "expected = ["
    for value in found.expected:
        yield f"    {_literal(value)},"
    yield "]"
    yield "for name, want, have in zip(names, expected, results):"
    yield '    print(f"{name}\\n  expected {want}\\n  got      {have}")'


def _is_whole(value: Value) -> bool:
    """Tell whether a value's text is all there is to it."""
    if value.fields:
        return all(map(_is_whole, value.fields))
    if value.kind == "function":
        return value.text is not None and value.text.en.startswith("lambda ")
    return value.data is not None or _is_none(value)


def _is_none(value: Value) -> bool:
    return value.kind == "other" and value.text is not None and value.text.en == "None"


def _literal(value: Value) -> str:
    if value.kind == "list":
        return "[" + ", ".join(map(_literal, value.fields)) + "]"
    if value.fields:
        fields = "".join(f"    {field.name}={_literal(field)},\n" for field in value.fields)
        return f"{_record_name(value)}(\n{fields})"
    if value.kind == "function":
        return value.text.en if value.text else "None"
    if value.kind == "array" and value.data is not None:
        shape = tuple(value.shape or ())
        empty = "" if 0 not in shape else f".reshape({shape})"
        return f"np.array({_nested(value.data)}, dtype={_dtype(value.data)}){empty}"
    return "None" if value.data is None else _nested(value.data)


def _dtype(data: Any) -> str:
    """Name the type of whole numbers or truth values where all entries are such, else float."""
    kinds = {type(entry) for entry in flat(data)}
    return next((kind.__name__ for kind in (bool, int) if kinds == {kind}), "float")


def _nested(data: Any) -> str:
    if isinstance(data, Sequence) and not isinstance(data, str):
        return "[" + ", ".join(map(_nested, data)) + "]"
    return WORDS.get(data, "np.nan") if isinstance(data, str) else repr(data)


def _records(inputs: Sequence[Value]) -> Iterator[str]:
    named: set[str] = set()
    for value in _within(inputs):
        name = _record_name(value)
        if value.kind == "record" and name not in named:
            named.add(name)
            names = " ".join(field.name for field in value.fields)
            yield f"{name} = namedtuple({name!r}, {names!r})"


def _within(values: Sequence[Value]) -> Iterator[Value]:
    for value in values:
        yield value
        yield from _within(value.fields)


def _record_name(value: Value) -> str:
    name = value.text.en if value.text else "Record"
    return name if name.isidentifier() else "Record"
