"""Lines of an exercise.yaml: where a field stands, and which fields stand there twice.

Slow, so only for what is wrong already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

Keys = Sequence[str | int]  # from the top: a field, then a slug, a language or an index


def loader() -> Any:
    """Return PyYAML's C loader, ten times faster than the other, where there is one."""
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def line_of(text: bytes, keys: Keys) -> int:
    """Return the line of a field, or of what holds it where it is missing; the first is 1."""
    try:
        node = yaml.compose(text, loader())
    except yaml.YAMLError:
        return 1
    line = 1
    for key in keys:
        found = next((pair for pair in _parts(node) if pair[0] == key), None)
        if found is None:
            break
        _, line, node = found
    return line


def repeated(text: bytes) -> Iterator[tuple[int, str]]:
    """Yield line and name of every field that its mapping has already: YAML forgets the first."""
    try:
        yield from _repeated(yaml.compose(text, loader()), set())
    except yaml.YAMLError:
        return


def _repeated(node: yaml.Node | None, seen: set[int]) -> Iterator[tuple[int, str]]:
    if id(node) in seen:  # an alias may lead back to what holds it
        return
    seen.add(id(node))
    names: set[str | int] = set()
    for name, line, value in _parts(node):
        if name in names:
            yield line, str(name)
        names.add(name)
        yield from _repeated(value, seen)


def _parts(node: yaml.Node | None) -> Iterator[tuple[str | int, int, yaml.Node]]:
    """Yield what a node holds: name or index, line, node."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield key.value, key.start_mark.line + 1, value
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield index, value.start_mark.line + 1, value
