"""The words of one exercise: its exercise.yaml, read and checked field by field.

The misconceptions stand last and are most of the text; a list of exercises needs none of them, so
they are read apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml

from grader.course.faults import CourseError
from grader.course.marks import Keys, line_of, loader, repeated
from grader.text import LANGUAGES, Text

T = TypeVar("T")

FIELDS = {
    "title",
    "points",
    "needs",
    "concepts",
    "lesson",
    "minutes",
    "hints",
}
LAST = "misconceptions"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

AT_LINE = Text("{file}:{line}: {cause}", "{file}:{line}: {cause}")
FIELD = Text("field `{field}`: {cause}", "campo `{field}`: {cause}")
MISSING = Text("it is missing", "está faltando")
NOT_TEXT = Text("a text in both languages is needed", "é preciso um texto nas duas línguas")
NOT_MAPPING = Text("a mapping is needed", "é preciso um mapeamento")
NOT_LIST = Text("a list is needed", "é preciso uma lista")
NOT_WORDS = Text("a text is needed", "é preciso um texto")
NOT_POSITIVE = Text("a whole number above 0 is needed", "é preciso um número inteiro acima de 0")
NOT_POINTS = Text(
    "at least one function with its points is needed",
    "é preciso pelo menos uma função com seus pontos",
)
NOT_SLUG = Text(
    "`{slug}` is no slug: lower-case words joined by hyphens",
    "`{slug}` não é um identificador: palavras minúsculas unidas por hífens",
)
NO_FIELD = Text("there is no such field here", "esse campo não existe aqui")
NOT_LAST = Text(
    "it stands below `misconceptions`, which must come last",
    "está abaixo de `misconceptions`, que deve vir por último",
)
TWICE = Text(
    "it stands here twice, and YAML forgets the first",
    "está aqui duas vezes, e YAML esquece a primeira",
)
NO_FILE = Text("{file} cannot be read: {reason}", "não foi possível ler {file}: {reason}")
NOT_YAML = Text("this is no valid YAML ({reason})", "isto não é YAML válido ({reason})")


class Words(NamedTuple):
    """What an exercise says of itself, its misconceptions apart."""

    title: Text
    points: Mapping[str, int]
    needs: tuple[int, ...]
    concepts: tuple[str, ...]
    lesson: str
    minutes: int
    hints: tuple[Text, ...]


class Slip(NamedTuple):
    """One thing that is wrong in an exercise.yaml, and the line it stands on."""

    line: int
    field: str
    cause: Text

    @property
    def message(self) -> Text:
        """What is wrong, with the field that it is wrong with."""
        return FIELD.format(field=self.field, cause=self.cause) if self.field else self.cause


def read_words(path: Path) -> Words:
    """Read all of an exercise.yaml but its misconceptions.

    raises CourseError naming file, line and field
    """
    above, _ = _halves(path)
    return Words(**_sound(path, *_read(above, READERS)))


def read_misconceptions(path: Path) -> Mapping[str, Text]:
    """Read the misconceptions of an exercise.yaml, slug to text."""
    above, below = _halves(path)
    if not below:
        return {}
    found: Mapping[str, Text] = _sound(path, *_read(_in_place(above, below), {LAST: _slugs}))[LAST]
    return found


def slips(path: Path) -> list[Slip]:
    """Find everything that is wrong with an exercise.yaml; raises CourseError if there is none."""
    above, below = _halves(path)
    _, found = _read(above, READERS)
    if below:
        _, more = _read(_in_place(above, below), {LAST: _slugs})
        lower = {slip.field for slip in more if slip.cause == NOT_LAST}
        found = [slip for slip in found if slip.cause != MISSING or slip.field not in lower] + more
    twice = (Slip(line, name, TWICE) for line, name in repeated(above + below))
    return [*found, *twice]


def _in_place(above: bytes, below: bytes) -> bytes:
    # Line breaks in place of what stands above keep a fault's line number right.
    return b"\n" * above.count(b"\n") + below


def _sound(path: Path, values: dict[str, Any], found: list[Slip]) -> dict[str, Any]:
    if found:
        file = f"{path.parent.parent.name}/{path.parent.name}/{path.name}"
        raise CourseError(AT_LINE.format(file=file, line=found[0].line, cause=found[0].message))
    return values


class _Invalid(Exception):
    """What is wrong with a value, or with several that it holds: (keys to it, cause)."""

    def __init__(self, *causes: tuple[tuple[str | int, ...], Text]) -> None:
        self.causes = causes


def _invalid(cause: Text) -> _Invalid:
    return _Invalid(((), cause))


def _read(
    text: bytes, readers: Mapping[str, Callable[[Any], Any]]
) -> tuple[dict[str, Any], list[Slip]]:
    """Return the fields that can be read, and what is wrong with all others."""
    try:
        fields = yaml.load(text, loader())
    except (yaml.YAMLError, ValueError) as fault:
        mark = getattr(fault, "problem_mark", None)
        reason = Text.same(getattr(fault, "problem", None) or type(fault).__name__)
        return {}, [Slip(mark.line + 1 if mark else 1, "", NOT_YAML.format(reason=reason))]
    if not isinstance(fields, dict):
        return {}, [Slip(1, "–", NOT_MAPPING)]
    found = [_slip(text, [name], _stray(name)) for name in fields if name not in readers]
    values = {}
    for name, read in readers.items():
        if name not in fields:
            found.append(Slip(1, name, MISSING))
            continue
        try:
            values[name] = read(fields[name])
        except _Invalid as fault:
            found += [_slip(text, [name, *keys], cause) for keys, cause in fault.causes]
    return values, found


def _stray(name: Any) -> Text:
    # what is a field elsewhere stands in the lower half
    return NOT_LAST if name in FIELDS else NO_FIELD


def _slip(text: bytes, keys: Keys, cause: Text) -> Slip:
    parts = [f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys]
    return Slip(line_of(text, keys), "".join(parts).removeprefix("."), cause)


def _halves(path: Path) -> tuple[bytes, bytes]:
    """Split a file before the line that begins its misconceptions."""
    try:
        text = path.read_bytes().replace(b"\r\n", b"\n")
    except OSError as fault:
        reason = Text.same(fault.strerror or type(fault).__name__)
        file = f"{path.parent.name}/{path.name}"
        raise CourseError(NO_FILE.format(file=file, reason=reason)) from fault
    above, key, below = (b"\n" + text).partition(f"\n{LAST}:".encode())
    return above[1:] + key[:1], key[1:] + below


def _each(
    read: Callable[[Any], T], parts: Iterable[tuple[str | int, Any]]
) -> list[tuple[str | int, T]]:
    """Read parts beside their names or indices; raise what is wrong with all of them."""
    values: list[tuple[str | int, T]] = []
    causes: list[tuple[tuple[str | int, ...], Text]] = []
    for key, part in parts:
        try:
            values.append((key, read(part)))
        except _Invalid as fault:
            causes += [((key, *keys), cause) for keys, cause in fault.causes]
    if causes:
        raise _Invalid(*causes)
    return values


def _text(value: Any) -> Text:
    if not isinstance(value, dict) or set(value) != set(LANGUAGES):
        raise _invalid(NOT_TEXT)
    texts = [value[language] for language in LANGUAGES]
    if not all(isinstance(text, str) and text.strip() for text in texts):
        raise _invalid(NOT_TEXT)
    # Folded YAML ends in a line break, and a Text is one paragraph.
    return Text(*(" ".join(text.split("\n")).strip() for text in texts))


def _listed(read: Callable[[Any], T]) -> Callable[[Any], tuple[T, ...]]:
    def read_all(value: Any) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise _invalid(NOT_LIST)
        return tuple(entry for _, entry in _each(read, enumerate(value)))

    return read_all


def _points(value: Any) -> Mapping[str, int]:
    if not isinstance(value, dict) or not value:
        raise _invalid(NOT_POINTS)
    return dict(_each(_positive, ((_string(name), points) for name, points in value.items())))  # type: ignore[arg-type]


def _slugs(value: Any) -> Mapping[str, Text]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _invalid(NOT_MAPPING)
    for slug in value:
        if not isinstance(slug, str) or not SLUG.fullmatch(slug):
            raise _Invalid(((str(slug),), NOT_SLUG.format(slug=Text.same(str(slug)))))
    return dict(_each(_text, value.items()))  # type: ignore[arg-type]


def _string(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise _invalid(NOT_WORDS)
    return value


def _positive(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise _invalid(NOT_POSITIVE)
    return value


READERS: Mapping[str, Callable[[Any], Any]] = {
    "title": _text,
    "points": _points,
    "needs": _listed(_positive),
    "concepts": _listed(_string),
    "lesson": _string,
    "minutes": _positive,
    "hints": _listed(_text),
}
