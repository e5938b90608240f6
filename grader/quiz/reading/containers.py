"""The lists and mappings a file's format is made of: each reads a node and has a JSON Schema.

What is wrong in one field hides nothing in the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from grader.quiz.reading.nodes import Node
from grader.quiz.reading.problems import Place, suggest
from grader.quiz.reading.scalars import BAD, Kind, Number, Reading, Schema, Words, name_of, refuse
from grader.text import LANGUAGES, Text

BOTH = Text(
    "`{name}` must be a mapping with `en` and `pt-BR`",
    "`{name}` deve ser um mapeamento com `en` e `pt-BR`",
)
MAPPING = Text(
    "`{name}` must be a mapping with {fields}", "`{name}` deve ser um mapeamento com {fields}"
)
NAMES = Text("names that you choose", "nomes que você escolhe")
LIST = Text(
    "`{name}` must be a list, each entry after `- `",
    "`{name}` deve ser uma lista, cada item depois de `- `",
)
FEW = Text(
    "`{name}` needs at least {least}, found {count}",
    "`{name}` precisa de pelo menos {least}, mas há {count}",
)
MANY = Text(
    "`{name}` takes at most {most}, found {count}",
    "`{name}` aceita no máximo {most}, mas há {count}",
)
MISSING = Text("missing field `{name}`", "falta o campo `{name}`")
ONE_OF_TWO = Text("give either `{first}` or `{second}`", "informe `{first}` ou `{second}`")
NOT_BOTH = Text(
    "`{first}` and `{second}` exclude each other", "`{first}` e `{second}` não podem vir juntos"
)
UNKNOWN = Text("unknown field `{name}`", "campo desconhecido `{name}`")


class ListOf:
    """A list of one kind."""

    def __init__(self, kind: Kind, least: int = 0, most: int = 1000) -> None:
        self._kind, self._least, self._most = kind, least, most

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return a tuple."""
        if node.kind != "list":
            return refuse(LIST.format(name=name_of(place)), node, place, reading)
        count, name = len(node.value), name_of(place)
        if count < self._least:
            reading.problems.add(place, FEW.format(name=name, least=self._least, count=count))
        if count > self._most:
            reading.problems.add(place, MANY.format(name=name, most=self._most, count=count))
        values = []
        for index, item in enumerate(node.value):
            if reading.problems.are_enough:
                return BAD
            values.append(self._kind.read(item, place.item(index, item.line, item.column), reading))
        bad = BAD in values or not self._least <= count <= self._most
        return BAD if bad else tuple(values)

    def schema(self) -> Schema:
        """Return the JSON Schema of the list."""
        return {
            "type": "array",
            "items": self._kind.schema(),
            "minItems": self._least,
            "maxItems": self._most,
        }


class NumberOrList:
    """A number, or a list of them."""

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return the number, or a tuple."""
        kind: Kind = ListOf(Number(), 1) if node.kind == "list" else Number()
        return kind.read(node, place, reading)

    def schema(self) -> Schema:
        """Return the JSON Schema of either."""
        return {"anyOf": [Number().schema(), ListOf(Number(), 1).schema()]}


class MappingOf:
    """A mapping from names that the author chooses to one kind."""

    def __init__(self, keys: Words, kind: Kind, most: int = 1000) -> None:
        self._keys, self._kind, self._most = keys, kind, most

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return a dict."""
        if node.kind != "mapping":
            cause = MAPPING.format(name=name_of(place), fields=NAMES)
            return refuse(cause, node, place, reading)
        values: dict[Any, Any] = {}
        if len(node.value) > self._most:
            cause = MANY.format(name=name_of(place), most=self._most, count=len(node.value))
            reading.problems.add(place, cause)
            return BAD
        for key, value in node.value:
            where = place.field(key.value, key.line, key.column)
            name = self._keys.read(key, where, reading)
            read = self._kind.read(value, where, reading)
            values[BAD if read is BAD else name] = read
        return BAD if BAD in values else values

    def schema(self) -> Schema:
        """Return the JSON Schema of the mapping."""
        return {
            "type": "object",
            "propertyNames": self._keys.schema(),
            "additionalProperties": self._kind.schema(),
        }


class Field(NamedTuple):
    """One field of a record.

    key: part of the answer key, which a learner's version leaves out   about: for an editor
    """

    kind: Kind
    about: str
    required: bool = False
    key: bool = False


class Given:
    """What a record's mapping gave, for the rules that look at several fields."""

    def __init__(self, node: Node, place: Place, reading: Reading) -> None:
        self.node, self.place, self.reading = node, place, reading
        self.values: dict[str, Any] = {}
        self.bad = False

    def get(self, name: str) -> Any:
        """Return a field's value; None where it is missing or could not be read."""
        return self.values.get(name)

    def has(self, name: str) -> bool:
        """Tell whether a field stands there, readable or not."""
        return self.node.get(name) is not None

    def refuse(self, cause: Text, *keys: str | int) -> None:
        """Note that the record is wrong: as a whole, or where some keys lead."""
        place, node = self.place, self.node
        for key in keys:
            below = node.below(key, place)
            if below is None:
                break
            place, node = below
        self.reading.problems.add(place, cause)
        self.bad = True

    def needs(self, name: str) -> None:
        """Refuse a record without a part of its key, unless the keys lie elsewhere."""
        if not self.has(name) and not self.reading.withheld:
            self.refuse(MISSING.format(name=name))

    def either(self, first: str, second: str) -> None:
        """Refuse a record that has both of two fields, or neither."""
        if self.has(first) and self.has(second):
            self.refuse(NOT_BOTH.format(first=first, second=second), second)
        elif not self.has(first) and not self.has(second):
            self.refuse(ONE_OF_TWO.format(first=first, second=second))


class Record:
    """A mapping with fixed fields.

    make: builds the value from what was given   rule: looks at several fields at once
    """

    def __init__(
        self,
        fields: Mapping[str, Field],
        make: Callable[..., Any],
        rule: Callable[[Given], None] | None = None,
    ) -> None:
        self.fields, self._make, self._rule = fields, make, rule

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return what `make` builds."""
        if node.kind != "mapping":
            named = [name for name, field in self.fields.items() if field.required] or self.fields
            fields = Text.join((Text.same(f"`{name}`") for name in list(named)[:6]), ", ")
            cause = MAPPING.format(name=name_of(place), fields=fields)
            return refuse(cause, node, place, reading)
        given = Given(node, place, reading)
        for key, value in node.value:
            where = place.field(key.value, key.line, key.column)
            if key.value not in self.fields:
                cause = UNKNOWN.format(name=Text.same(key.value[:40]))
                given.bad = True
                if not reading.problems.are_enough:
                    reading.problems.add(where, suggest(cause, key.value, self.fields))
                continue
            read = self.fields[key.value].kind.read(value, where, reading)
            if read is BAD:
                given.bad = True
            else:
                given.values[key.value] = read
        for name, field in self.fields.items():
            if field.required and not given.has(name) and not (field.key and reading.withheld):
                given.refuse(MISSING.format(name=name))
        if self._rule:
            self._rule(given)
        return BAD if given.bad else self._make(**_attributes(given.values))

    def schema(self) -> Schema:
        """Return the JSON Schema of the mapping."""
        return {
            "type": "object",
            "properties": {
                name: {**field.kind.schema(), "description": field.about}
                for name, field in self.fields.items()
            },
            "required": [name for name, field in self.fields.items() if field.required],
            "additionalProperties": False,
        }


def _attributes(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name.replace("-", "_").lower(): value for name, value in values.items()}


class Tagged:
    """A mapping whose fields depend on the word under one key."""

    def __init__(self, key: str, unknown: Text, variants: Mapping[str, Record]) -> None:
        self._key, self._unknown, self._variants = key, unknown, variants

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return what the variant that is named reads."""
        if node.kind != "mapping":
            return next(iter(self._variants.values())).read(node, place, reading)
        tag = node.get(self._key)
        if tag is None:
            reading.problems.add(place, MISSING.format(name=self._key))
            return BAD
        if tag.kind != "text":
            key = next(name for name, _ in node.value if name.value == self._key)
            where = place.field(self._key, key.line, key.column)
            return Words().read(tag, where, reading)
        if tag.value in self._variants:
            return self._variants[tag.value].read(node, place, reading)
        cause = self._unknown.format(word=Text.same(tag.value[:40]))
        reading.problems.add(place, suggest(cause, tag.value, self._variants))
        return BAD

    def schema(self) -> Schema:
        """Return the JSON Schema of all variants."""
        return {"oneOf": [self._variant(word) for word in self._variants]}

    def _variant(self, word: str) -> Schema:
        schema = self._variants[word].schema()
        return {
            **schema,
            "title": word,
            "properties": {**schema["properties"], self._key: {"const": word}},
        }


class Bilingual:
    """A text in both languages.

    lines: keep its line breaks   same: one text may stand for both, such as a figure without words
    """

    def __init__(self, name: str, *, lines: bool = False, same: bool = False) -> None:
        self._name = name
        self._words = Words(lines=lines)
        self._same = same
        fields = {str(name): Field(self._words, name, required=True) for name in LANGUAGES}
        self._record = Record(fields, lambda en, pt_br: Text(en, pt_br))

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return a Text."""
        if self._same and node.kind == "text":
            text = self._words.read(node, place, reading)
            return text if text is BAD else Text.same(text)
        if node.kind != "mapping":
            return refuse(BOTH.format(name=name_of(place)), node, place, reading)
        return self._record.read(node, place, reading)

    def schema(self) -> Schema:
        """Return the JSON Schema of such a text, which names its definition."""
        return {"$ref": f"#/$defs/{self._name}"}

    def definition(self) -> Schema:
        """Return that definition by its name."""
        both = self._record.schema()
        return {self._name: {"anyOf": [both, self._words.schema()]} if self._same else both}
