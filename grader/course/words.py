"""The words of one exercise: its exercise.yaml, read and checked field by field.

The misconceptions stand last and are most of the text; a list of exercises needs none of them, so
they are read apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml

from grader.course.faults import CourseError
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

INVALID = Text("{file}, field `{field}`: {cause}", "{file}, campo `{field}`: {cause}")
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
NO_FILE = Text("{file} cannot be read: {reason}", "não foi possível ler {file}: {reason}")
NOT_YAML = Text(
    "{file}, line {line}: this is no valid YAML", "{file}, linha {line}: isto não é YAML válido"
)


class Words(NamedTuple):
    """What an exercise says of itself, its misconceptions apart."""

    title: Text
    points: Mapping[str, int]
    needs: tuple[int, ...]
    concepts: tuple[str, ...]
    lesson: str
    minutes: int
    hints: tuple[Text, ...]


def read_words(path: Path) -> Words:
    """Read all of an exercise.yaml but its misconceptions.

    raises CourseError naming the file and the field
    """
    above, _ = _halves(path)
    reader = _Fields(path, _parsed(path, above))
    reader.refuse_unknown(FIELDS)
    return Words(
        title=reader.take("title", _text),
        points=reader.take("points", _points),
        needs=reader.take("needs", _numbers),
        concepts=reader.take("concepts", _strings),
        lesson=reader.take("lesson", _string),
        minutes=reader.take("minutes", _positive),
        hints=reader.take("hints", _texts),
    )


def read_misconceptions(path: Path) -> Mapping[str, Text]:
    """Read the misconceptions of an exercise.yaml, slug to text."""
    above, below = _halves(path)
    if not below:
        return {}
    # Line breaks in place of what stands above keep a fault's line number right.
    reader = _Fields(path, _parsed(path, b"\n" * above.count(b"\n") + below))
    reader.refuse_unknown({LAST})
    return reader.take(LAST, _slugs)


class _Invalid(Exception):
    def __init__(self, cause: Text, below: str = "") -> None:
        self.cause = cause
        self.below = below


class _Fields:
    def __init__(self, path: Path, fields: Mapping[str, Any]) -> None:
        self.path = path
        self.fields = fields

    def take(self, name: str, read: Callable[[Any], T]) -> T:
        try:
            return read(self.fields.get(name))
        except _Invalid as fault:
            raise self._fault(name + fault.below, fault.cause) from None

    def refuse_unknown(self, known: set[str]) -> None:
        for name in self.fields:
            if name not in known:
                raise self._fault(str(name), NO_FIELD)

    def _fault(self, field: str, cause: Text) -> CourseError:
        return CourseError(INVALID.format(file=_short(self.path), field=field, cause=cause))


def _halves(path: Path) -> tuple[bytes, bytes]:
    """Split a file before the line that begins its misconceptions."""
    try:
        text = path.read_bytes().replace(b"\r\n", b"\n")
    except OSError as fault:
        reason = Text.same(fault.strerror or type(fault).__name__)
        raise CourseError(NO_FILE.format(file=_short(path), reason=reason)) from fault
    above, key, below = (b"\n" + text).partition(f"\n{LAST}:".encode())
    return above[1:] + key[:1], key[1:] + below


def _parsed(path: Path, text: bytes) -> Mapping[str, Any]:
    # The C parser is ten times faster, and `grade list` reads every exercise; wheels have it.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        fields = yaml.load(text, loader)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise CourseError(NOT_YAML.format(file=_short(path), line=line)) from fault
    if not isinstance(fields, dict):
        raise CourseError(INVALID.format(file=_short(path), field="–", cause=NOT_MAPPING))
    return fields


def _short(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _text(value: Any) -> Text:
    if not isinstance(value, dict) or set(value) != set(LANGUAGES):
        raise _Invalid(NOT_TEXT)
    texts = [value[language] for language in LANGUAGES]
    if not all(isinstance(text, str) and text.strip() for text in texts):
        raise _Invalid(NOT_TEXT)
    # Folded YAML ends in a line break, and a Text is one paragraph.
    return Text(*(" ".join(text.split("\n")).strip() for text in texts))


def _texts(value: Any) -> tuple[Text, ...]:
    if not isinstance(value, list):
        raise _Invalid(NOT_LIST)
    return tuple(_within(f"[{k}]", _text, entry) for k, entry in enumerate(value))


def _within(below: str, read: Callable[[Any], T], value: Any) -> T:
    try:
        return read(value)
    except _Invalid as fault:
        raise _Invalid(fault.cause, below + fault.below) from None


def _points(value: Any) -> Mapping[str, int]:
    if not isinstance(value, dict) or not value:
        raise _Invalid(NOT_POINTS)
    return {_string(name): _within(f".{name}", _positive, points) for name, points in value.items()}


def _slugs(value: Any) -> Mapping[str, Text]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _Invalid(NOT_MAPPING)
    for slug in value:
        if not isinstance(slug, str) or not SLUG.fullmatch(slug):
            raise _Invalid(NOT_SLUG.format(slug=slug))
    return {slug: _within(f".{slug}", _text, text) for slug, text in value.items()}


def _numbers(value: Any) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise _Invalid(NOT_LIST)
    return tuple(_positive(number) for number in value)


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _Invalid(NOT_LIST)
    return tuple(_string(text) for text in value)


def _string(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise _Invalid(NOT_WORDS)
    return value


def _positive(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise _Invalid(NOT_POSITIVE)
    return value
