"""YAML as nodes that know their place, without the readings that surprise who writes it.

In YAML 1.1 `no` is a boolean, `1:30` is 90, `1e-3` is a text, and of two equal keys the first is
forgotten. Here the first two are texts, the third a number, and the fourth an error; so are
anchors, aliases, tags, second documents and mappings nested without end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

import yaml

from grader.quiz.reading.problems import TOP, Place, Problems
from grader.quiz.reading.syntax import syntax_cause
from grader.text import Text

Kind = Literal["mapping", "list", "text", "int", "float", "bool", "null", "none"]

DEEPEST = 20
LONGEST_NUMBER = 40
PLAIN = {None, ""}
WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)")
FLOAT = re.compile(
    r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)"
    r"|\.(nan|NaN|NAN)"
)
TRUE, FALSE = {"true", "True", "TRUE"}, {"false", "False", "FALSE"}
NULL = {"", "~", "null", "Null", "NULL"}
# what YAML forbids, and what could steer a terminal
FORBIDDEN = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe"
    r"\uff00-\ufffd\U00010000-\U0010ffff]"
)
# letters that are written as an escape by those who mean \tanh, \alpha or \nabla
LETTER_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\[^\\\"/xuU \n])")
LOST = re.compile(r"[ \t]+#[^\s#]")

EMPTY = Text("the file is empty", "o arquivo está vazio")
TWICE = Text(
    "duplicate key '{key}' (first at line {line})", "chave '{key}' repetida (já na linha {line})"
)
NO_KEY = Text("a key must be a word", "uma chave deve ser uma palavra")
ALIAS = Text(
    "aliases (`*{name}`) are not read here; write the text out, or put it in quotes",
    "aliases (`*{name}`) não são lidos aqui; escreva o texto por extenso ou entre aspas",
)
ANCHOR = Text(
    "anchors (`&{name}`) are not read here; put text that begins with & in quotes",
    "âncoras (`&{name}`) não são lidas aqui; ponha entre aspas um texto que comece com &",
)
TAG = Text(
    "tags (`{tag}`) are not read here; put text that begins with ! in quotes",
    "tags (`{tag}`) não são lidas aqui; ponha entre aspas um texto que comece com !",
)
SECOND = Text(
    "a second document begins here; a file holds one quiz",
    "aqui começa um segundo documento; um arquivo contém um questionário",
)
ESCAPE = Text(
    "in double quotes `{escape}` is an escape, not these letters; use single quotes",
    "entre aspas duplas `{escape}` é um escape, não essas letras; use aspas simples",
)
COMMENT = Text(
    "what follows ` #` is a comment, and lost; put the text in quotes",
    "o que vem depois de ` #` é um comentário e se perde; ponha o texto entre aspas",
)
FORBIDDEN_HERE = Text(
    "the character U+{code} must not be in a file; remove it",
    "o caractere U+{code} não pode estar no arquivo; remova-o",
)
DEEP = Text(
    "mappings and lists are nested more than {most} levels deep",
    "há mais de {most} níveis de mapeamentos e listas aninhados",
)


class Node(NamedTuple):
    """One value and where it stands.

    value: pairs of key and node in a mapping, nodes in a list, else text, number, truth or None
    """

    kind: Kind
    value: Any
    line: int
    column: int

    def place(self, path: str = "") -> Place:
        """Where it stands."""
        return Place(path, self.line, self.column)

    def get(self, key: str) -> Node | None:
        """Return what a mapping holds under a key."""
        if self.kind != "mapping":
            return None
        return next((node for name, node in self.value if name.value == key), None)

    def below(self, key: str | int, place: Place) -> tuple[Place, Node] | None:
        """Return what a mapping holds under a key, or a list at an index, and its place."""
        if self.kind == "list" and isinstance(key, int) and key < len(self.value):
            item = self.value[key]
            return place.item(key, item.line, item.column), item
        for name, value in self.value if self.kind == "mapping" else ():
            if name.value == key:
                return place.field(str(key), name.line, name.column), value
        return None


class _Stop(Exception):
    """Nothing after this can be read."""


def read_nodes(text: str, problems: Problems, *, portable: bool) -> Node | None:
    """Read one document; None where it cannot be read on, with the reason in `problems`.

    portable: also refuse what PyYAML's slower reader does, which some machines have alone
    """
    fast = getattr(yaml, "CSafeLoader", None)
    try:
        top = _Document(text, problems).read(_events(text, fast or yaml.SafeLoader))
        if portable and fast:
            _try_slow(text)
    except yaml.YAMLError as fault:
        cause, line, column = syntax_cause(_better(text, fault), text)
        problems.add(Place("(yaml)", line, column), cause)
        return None
    except _Stop:
        return None
    if top is None:
        problems.add(TOP._replace(path="(yaml)"), EMPTY)
    return top


def _better(text: str, fault: yaml.YAMLError) -> yaml.YAMLError:
    """Return the slower reader's account of a fault: it is more exact, and the same everywhere."""
    try:
        _try_slow(text)
    except yaml.YAMLError as better:
        return better
    return fault


def _events(text: str, loader: Any) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=loader)
    except (ValueError, OverflowError) as fault:
        # PyYAML's own slip with \U escapes beyond Unicode
        raise yaml.YAMLError("found unknown escape character") from fault


def _try_slow(text: str) -> None:
    depth = 0
    for event in _events(text, yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return


class _Open(NamedTuple):
    """A mapping or list that is being read; a mapping's keys and values take turns."""

    kind: Kind
    held: list[Node]
    line: int
    column: int


class _Document:
    """Makes nodes of events, one after the other: nothing is nested in the reader itself."""

    def __init__(self, text: str, problems: Problems) -> None:
        self._text, self._problems = text, problems
        self._stack: list[_Open] = []
        self._top: Node | None = None

    def read(self, events: Iterator[Any]) -> Node | None:
        """Return the one document's top node."""
        documents = 0
        for event in events:
            where = Place("(yaml)", event.start_mark.line + 1, event.start_mark.column + 1)
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                self._problems.add(where, SECOND)
                raise _Stop
            if isinstance(event, yaml.NodeEvent):
                _refuse(event, where, self._problems)
            self._take(event, where)
        top = self._top
        return None if top is not None and top.kind == "null" else top

    def _take(self, event: Any, where: Place) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            kind: Kind = "mapping" if isinstance(event, yaml.MappingStartEvent) else "list"
            self._stack.append(_Open(kind, [], where.line, where.column))
            if len(self._stack) > DEEPEST:
                self._problems.add(where, DEEP.format(most=DEEPEST))
                raise _Stop
        elif isinstance(event, yaml.ScalarEvent):
            self._put(self._scalar(event, where))
        elif isinstance(event, yaml.AliasEvent):
            self._put(Node("none", None, where.line, where.column))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._put(_closed(self._stack.pop(), self._problems))

    def _put(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].held.append(node)
        else:
            self._top = node

    def _scalar(self, event: Any, where: Place) -> Node:
        """Make a node of a scalar; refuse what it would lose or smuggle in."""
        node = _scalar(event, where.line, where.column)
        if node.kind != "text":
            return node
        raw = self._text[event.start_mark.index : event.end_mark.index]
        if event.style == '"' and (escape := LETTER_ESCAPE.search(raw)):
            self._problems.add(where, ESCAPE.format(escape=Text.same(escape[1])))
        elif found := FORBIDDEN.search(node.value):
            self._problems.add(where, FORBIDDEN_HERE.format(code=f"{ord(found[0]):04X}"))
        elif event.style in PLAIN and LOST.match(self._text, event.end_mark.index):
            self._problems.add(where, COMMENT)
        return node


def _refuse(event: Any, where: Place, problems: Problems) -> None:
    if event.anchor:
        form = ALIAS if isinstance(event, yaml.AliasEvent) else ANCHOR
        problems.add(where, form.format(name=Text.same(event.anchor[:40])))
    # a lone ! is a tag too
    if getattr(event, "tag", None):
        tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")
        problems.add(where, TAG.format(tag=Text.same(tag[:40])))


def _closed(part: _Open, problems: Problems) -> Node:
    if part.kind == "list":
        return Node("list", tuple(part.held), part.line, part.column)
    pairs: dict[str, tuple[Node, Node]] = {}
    for key, value in zip(part.held[::2], part.held[1::2], strict=True):
        where = key.place("(yaml)")
        if key.kind in {"mapping", "list", "none"}:
            problems.add(where, NO_KEY)
            continue
        # a key is a word, whatever it looks like
        word = str(key.value)
        if word in pairs:
            shown = Text.same(word[:40])
            problems.add(where, TWICE.format(key=shown, line=pairs[word][0].line))
            continue
        pairs[word] = key._replace(kind="text", value=word), value
    return Node("mapping", tuple(pairs.values()), part.line, part.column)


def _scalar(event: Any, line: int, column: int) -> Node:
    text: str = event.value
    # what is quoted is text; so is a block
    if event.style not in PLAIN:
        return Node("text", text, line, column)
    if text in NULL:
        return Node("null", None, line, column)
    if text in TRUE | FALSE:
        return Node("bool", text in TRUE, line, column)
    if len(text) <= LONGEST_NUMBER:
        if WHOLE.fullmatch(text):
            return Node("int", int(text), line, column)
        if FLOAT.fullmatch(text):
            return Node("float", _float(text), line, column)
    return Node("text", text, line, column)


def _float(text: str) -> float:
    # YAML writes infinity and not-a-number with a point in front
    return float(text.replace(".", "") if text[-1].isalpha() else text)
