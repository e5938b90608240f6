"""The single values a file's format is made of: each reads a node and has a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from grader.quiz.formulas import Formula
from grader.quiz.reading.nodes import Node
from grader.quiz.reading.problems import Place, Problems, suggest
from grader.text import Text

Schema = dict[str, Any]
SEEN = 40  # characters of a value that a message repeats
LARGEST_NUMBER = 1e9
WRITTEN_NUMBER = re.compile(r"[-+]?[0-9]{1,9}([.,][0-9]{1,9})?([eE][-+]?[0-9]{1,2})?")
YES, NO = (
    ("yes", "on", "y", "sim", "s", "verdadeiro", "true"),
    ("no", "off", "n", "não", "nao", "falso", "false"),
)
TRUTHS = {**dict.fromkeys(YES, "true"), **dict.fromkeys(NO, "false")}

GOT = Text("{cause}, got {kind} {value}", "{cause}, mas veio {kind} {value}")
QUOTED = Text("{cause}; put it in quotes", "{cause}; ponha entre aspas")
NOTHING = Text("{cause}, and nothing stands here", "{cause}, e aqui não há nada")
TEXT = Text("`{name}` must be text", "`{name}` deve ser texto")
BLANK = Text("`{name}` must not be blank", "`{name}` não pode ficar em branco")
LONG = Text("`{name}` is longer than {most} characters", "`{name}` tem mais de {most} caracteres")
SHAPED = Text("`{name}`: '{word}' {shape}", "`{name}`: '{word}' {shape}")
WHOLE = Text(
    "`{name}` must be a whole number from {least} to {most}",
    "`{name}` deve ser um número inteiro de {least} a {most}",
)
NUMBER = Text("`{name}` must be a number", "`{name}` deve ser um número")
FINITE = Text("`{name}` must lie between -1e9 and 1e9", "`{name}` deve ficar entre -1e9 e 1e9")
WRITE = Text("{cause}; write {word}", "{cause}; escreva {word}")
POSITIVE = Text("`{name}` must be a number above 0", "`{name}` deve ser um número acima de 0")
TRUTH = Text("`{name}` must be true or false", "`{name}` deve ser true ou false")
KNOWN = Text("{cause}; known are {known}", "{cause}; existem {known}")
NONE_OF = Text("unknown {name} '{word}'", "{name} desconhecido: '{word}'")
KINDS = {
    "mapping": Text("a mapping", "um mapeamento"),
    "list": Text("a list", "uma lista"),
    "text": Text("text", "texto"),
    "int": Text("whole number", "número inteiro"),
    "float": Text("number", "número"),
    "bool": Text("truth value", "valor lógico"),
}


class Reading(NamedTuple):
    """What goes with every value that is read.

    withheld: a learner's version, whose keys lie with the teacher   formulas: by name; None where
    there is no such file
    """

    problems: Problems
    withheld: bool
    formulas: Mapping[str, Formula] | None


class Bad:
    """Stands in place of a value that could not be read."""


BAD = Bad()


class Kind(Protocol):
    """A kind of value."""

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return the value, or BAD with the reason among the problems."""

    def schema(self) -> Schema:
        """Return the JSON Schema of what is read."""


def name_of(place: Place) -> str:
    """What a value is called: its field, or its list's field and its index; the whole is `quiz`."""
    return place.path.rsplit(".", 1)[-1] or "quiz"


def refuse(cause: Text, node: Node, place: Place, reading: Reading) -> Bad:
    """Note what must stand here, and what does."""
    if node.kind == "null":
        cause = NOTHING.format(cause=cause)
    elif node.kind in KINDS:
        seen = _seen(node)
        shown = Text.same(f"'{seen}'" if seen else "")
        cause = GOT.format(cause=cause, kind=KINDS[node.kind], value=shown)
    # an alias has been refused already
    if node.kind != "none":
        reading.problems.add(place, Text(*(part.rstrip() for part in cause)))
    return BAD


def _seen(node: Node) -> str:
    """Return a value as its author wrote it, or nearly."""
    if node.kind in {"mapping", "list"}:
        return ""
    text = str(node.value).lower() if node.kind == "bool" else str(node.value)
    return " ".join(text.split())[:SEEN]


class Words:
    """A text without a language: a name, a formula, a listing.

    shape: a pattern for all of it   says: that pattern in words   lines: keep its line breaks
    """

    def __init__(
        self, shape: str = "", says: Text | None = None, most: int = 10_000, *, lines: bool = False
    ) -> None:
        self._shape, self._says, self._most, self._lines = shape, says, most, lines

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return the text."""
        name = name_of(place)
        if node.kind != "text":
            cause = TEXT.format(name=name)
            if node.kind not in {"int", "float", "bool"}:
                return refuse(cause, node, place, reading)
            shown = Text.same(_seen(node))
            if not self.fits(shown.en):
                # quotes alone would lead from one mistake to the next
                cause = SHAPED.format(name=name, word=shown, shape=self._says or "")
                reading.problems.add(place, cause)
                return BAD
            got = GOT.format(cause=cause, kind=KINDS[node.kind], value=shown)
            reading.problems.add(place, QUOTED.format(cause=got))
            return BAD
        text: str = node.value.rstrip("\n") if self._lines else " ".join(node.value.split())
        if not text.strip():
            reading.problems.add(place, BLANK.format(name=name))
        elif len(text) > self._most:
            reading.problems.add(place, LONG.format(name=name, most=self._most))
        elif not self.fits(text):
            word = Text.same(text[:SEEN])
            reading.problems.add(place, SHAPED.format(name=name, word=word, shape=self._says))
        else:
            return text
        return BAD

    def fits(self, text: str) -> bool:
        """Tell whether a text has the shape and no more than the characters allowed."""
        has_shape = self._says is None or re.fullmatch(self._shape, text) is not None
        return has_shape and len(text) <= self._most

    def schema(self) -> Schema:
        """Return the JSON Schema of a text."""
        shape = {"pattern": f"^(?:{self._shape})$"} if self._shape else {"minLength": 1}
        return {"type": "string", **shape}


class Whole:
    """A whole number."""

    def __init__(self, least: int, most: int) -> None:
        self._least, self._most = least, most

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return the number."""
        if node.kind == "int" and self._least <= node.value <= self._most:
            return node.value
        cause = WHOLE.format(name=name_of(place), least=self._least, most=self._most)
        return refuse(cause, node, place, reading)

    def schema(self) -> Schema:
        """Return the JSON Schema of such a number."""
        return {"type": "integer", "minimum": self._least, "maximum": self._most}


class Number:
    """A finite number."""

    def __init__(self, *, positive: bool = False) -> None:
        self._positive = positive

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return the number as it is written: whole or not."""
        name, numeric = name_of(place), node.kind in {"int", "float"}
        if numeric and abs(node.value) > LARGEST_NUMBER:
            reading.problems.add(place, FINITE.format(name=name))
            return BAD
        # not-a-number is equal to nothing, itself included
        if numeric and node.value == node.value and (node.value > 0 or not self._positive):
            return node.value
        cause = (POSITIVE if self._positive else NUMBER).format(name=name)
        if node.kind == "text" and (found := WRITTEN_NUMBER.fullmatch(node.value)):
            shown = Text.same(f"'{node.value}'")
            cause = GOT.format(cause=cause, kind=KINDS["text"], value=shown)
            word = Text.same(found[0].replace(",", "."))
            reading.problems.add(place, WRITE.format(cause=cause, word=word))
            return BAD
        return refuse(cause, node, place, reading)

    def schema(self) -> Schema:
        """Return the JSON Schema of such a number."""
        return {"type": "number", **({"exclusiveMinimum": 0} if self._positive else {})}


class Truth:
    """True or false."""

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return the truth value."""
        if node.kind == "bool":
            return node.value
        if node.kind == "text" and (word := TRUTHS.get(node.value.casefold())):
            shown = Text.same(f"'{node.value}'")
            cause = TRUTH.format(name=name_of(place))
            cause = GOT.format(cause=cause, kind=KINDS["text"], value=shown)
            reading.problems.add(place, WRITE.format(cause=cause, word=word))
            return BAD
        return refuse(TRUTH.format(name=name_of(place)), node, place, reading)

    def schema(self) -> Schema:
        """Return the JSON Schema of a truth value."""
        return {"type": "boolean"}


class OneOf:
    """One of several words."""

    def __init__(self, *words: str, unknown: Text = NONE_OF) -> None:
        self._words, self._unknown = words, unknown

    def read(self, node: Node, place: Place, reading: Reading) -> Any:
        """Return the word."""
        if node.kind == "text" and node.value in self._words:
            return node.value
        if node.kind != "text":
            return Words().read(node, place, reading)
        reading.problems.add(place, self._suggestion(node.value, name_of(place)))
        return BAD

    def _suggestion(self, word: str, name: str) -> Text:
        cause = self._unknown.format(name=Text.same(f"`{name}`"), word=Text.same(word[:SEEN]))
        near = suggest(cause, word, self._words)
        known = ", ".join(self._words)
        return near if near != cause else KNOWN.format(cause=cause, known=known)

    def schema(self) -> Schema:
        """Return the JSON Schema of the words."""
        return {"enum": list(self._words)}
