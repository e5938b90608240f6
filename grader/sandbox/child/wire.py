"""The form of all that passes between the grader and a child: frames, tags, caps, own types."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    import numpy as np

# The modules of this folder import each other relatively: in the child the folder is a package
# of another name, and only until the learner's source is compiled.

MAGIC = b"PTAO"
HEADER = struct.Struct("<4sBII")  # magic, kind, sequence number, length of the payload

# kinds of frame, parent to child
LOAD, ASK, ANSWER = 1, 2, 3
# child to parent
READY, FAULT, LOADED, RETURNED, RAISED, KEPT, CALL_BACK = 16, 17, 18, 19, 20, 21, 22

MAX_NDIM = 8
MAX_DIMENSION = 1 << 31  # binds the axes of an empty array; any other is bound by its frame
ENVELOPE = 4  # levels that a message puts around the values in it
BOTH = "\x1e"  # between the English and the Portuguese half of what a call back raises
NO_MEMORY = 71  # exit code of a worker that has no memory left to say so
ANY_NUMBER = 0xFFFF_FFFF  # of arguments that a call back takes
LAYOUTS = ("plain", "fortran", "strided", "read_only")

U32 = struct.Struct("<I")
I64 = struct.Struct("<q")
F64 = struct.Struct("<d")
TAG_I64 = struct.Struct("<cq")
TAG_F64 = struct.Struct("<cd")
TAG_U32 = struct.Struct("<cI")
TAG_ARRAY = struct.Struct("<cBBB")  # tag, code of the dtype, layout, number of axes


class Caps(NamedTuple):
    """What one frame may hold; `trusted` frames may carry source bytes, layouts, call backs."""

    frame: int
    nodes: int
    text: int
    depth: int
    trusted: bool


FROM_CHILD = Caps(frame=16 << 20, nodes=1 << 15, text=4_096, depth=16, trusted=False)
TO_CHILD = Caps(frame=256 << 20, nodes=1 << 20, text=1 << 20, depth=24, trusted=True)


class WireError(Exception):
    """What arrived is not a frame that the other side could have written."""


class Record:
    """A named tuple as it crosses: its name and its fields, never its class."""

    __slots__ = ("fields", "name")

    def __init__(self, name: str, fields: dict[str, Any]) -> None:
        self.name = name
        self.fields = fields

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Record)
            and self.name == other.name
            and list(self.fields) == list(other.fields)
            and self.fields == other.fields
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Record({self.name!r}, {self.fields!r})"


class Laid(NamedTuple):
    """An array that the child shall see as `fortran`, `strided` (not contiguous) or `read_only`."""

    array: np.ndarray[Any, Any]
    layout: str


# what is said of a value that did not cross, in English and in Portuguese; `name` is of its type
# or of its array's dtype
OPAQUE_FORMS = {
    "type": ("{name}", "{name}"),
    "array": ("array of {name}", "array de {name}"),
    "keys": (
        "dict with keys that are neither text nor numbers",
        "dict com chaves que não são nem texto nem números",
    ),
}
TOO_BIG_FORMS = {
    "type": ("{name}", "{name}"),
    "items": ("{name} with {amount} items", "{name} com {amount} itens"),
    "fields": ("{name} with {amount} fields", "{name} com {amount} campos"),
    "many items": ("{name} with too many items", "{name} com itens demais"),
    "many values": ("{name} with too many values", "{name} com valores demais"),
    "levels": ("{name} with too many levels", "{name} com níveis demais"),
    "keys": ("{name} with too long keys", "{name} com chaves longas demais"),
    "names": ("{name} with too long names", "{name} com nomes longos demais"),
    "shape": ("array of shape {amount}, {name}", "array de formato {amount}, {name}"),
    "bits": ("{name} of {amount} bits", "{name} de {amount} bits"),
    "characters": ("{name} of {amount} characters", "{name} de {amount} caracteres"),
}


class Opaque(NamedTuple):
    """A value of the child's that does not cross."""

    name: str
    form: str = "type"

    def words(self) -> tuple[str, str]:
        """Say what it is, in English and in Portuguese."""
        english, portuguese = OPAQUE_FORMS[self.form]
        return english.format(name=self.name), portuguese.format(name=self.name)


class TooBig(NamedTuple):
    """A value of the child's that is too large to cross."""

    name: str
    form: str = "type"
    amount: str = ""

    def words(self) -> tuple[str, str]:
        """Say what it was, in English and in Portuguese."""
        english, portuguese = TOO_BIG_FORMS[self.form]
        known = {"name": self.name, "amount": self.amount}
        return english.format(**known), portuguese.format(**known)


_PORTUGUESE = "_in_portuguese"
_Error = TypeVar("_Error", bound=BaseException)


def with_portuguese(error: _Error, portuguese: str) -> _Error:
    """Note what an exception of ours says in Portuguese; its own message is English.

    A note and not a mark in the message: a learner who prints it, or whose own messages hold any
    character whatever, sees nothing of ours.
    """
    error.__dict__[_PORTUGUESE] = portuguese
    return error


def portuguese_of(error: BaseException) -> str:
    """Return what was noted, or nothing: then the exception is not ours."""
    noted = _dict_of_error(error).get(_PORTUGUESE, "")
    return noted if type(noted) is str else ""


_dict_of_error = BaseException.__dict__["__dict__"].__get__


def frame(kind: int, sequence: int, payload: bytes | bytearray) -> bytes:
    """Put the header before a payload."""
    return HEADER.pack(MAGIC, kind, sequence, len(payload)) + payload


def header(data: bytes | bytearray, sequence: int, caps: Caps) -> tuple[int, int]:
    """Return kind and length, once magic, sequence number and length have been checked."""
    magic, kind, number, length = HEADER.unpack_from(data)
    if magic != MAGIC or number != sequence or length > caps.frame:
        raise WireError("not a frame, out of turn, or too long")
    return kind, length
