"""Writes values as tagged bytes; what must not cross is named instead."""

from __future__ import annotations

import struct
from collections import deque
from itertools import islice
from typing import Any

import numpy as np

from .dtypes import CODES, crossing
from .kinds import (
    NAME_SHOWN,
    VIEWS,
    are_names,
    arguments_of,
    is_iterator,
    names_of_bases,
    type_name,
)
from .wire import (
    LAYOUTS,
    MAX_DIMENSION,
    MAX_NDIM,
    TAG_ARRAY,
    TAG_F64,
    TAG_I64,
    TAG_U32,
    U32,
    Caps,
    Laid,
    Record,
)

_SLACK = 64 << 10  # room that the last tags and names of a frame may need


class _Full(Exception):
    """A value does not fit under the caps; said by a form and its amount."""

    def __init__(self, form: str, amount: object = "") -> None:
        super().__init__(form)
        self.form = form
        self.amount = str(amount)


class Encoder:
    """Writes values to `out`; what does not cross becomes Opaque or TooBig, or raises if trusted.

    call_backs: callables met are appended here and cross as their index
    drained: iterators met, by id, with their items; whoever reads a value again passes it again
    """

    def __init__(
        self,
        caps: Caps,
        call_backs: list[Any] | None = None,
        drained: dict[int, tuple[Any, list[Any]]] | None = None,
    ) -> None:
        self.out = bytearray()
        self._caps = caps
        self._call_backs = call_backs
        self._drained = {} if drained is None else drained
        self._nodes = caps.nodes

    def tuple_of(self, count: int) -> None:
        """Begin a tuple whose items the next `count` calls of `value` write."""
        self._nodes -= 1
        self.out += TAG_U32.pack(b"t", count)

    def value(self, value: Any) -> None:
        """Write one value, or that it is too big."""
        start, nodes = len(self.out), self._nodes
        try:
            self._put(value, 0)
        except _Full as full:
            del self.out[start:]
            self._nodes = nodes - 1
            self._too_big(type_name(value), full.form, full.amount)

    def _put(self, value: Any, depth: int) -> None:
        self._nodes -= 1
        if self._nodes < 0 or len(self.out) > self._caps.frame - _SLACK:
            raise _Full("many values")
        if depth > self._caps.depth:
            raise _Full("levels")
        writer = _WRITERS.get(id(type(value)))
        if writer is None:
            self._put_other(value, depth)
        else:
            writer(self, value, depth)

    def _put_none(self, value: None, depth: int) -> None:
        self.out += b"N"

    def _put_bool(self, value: bool, depth: int) -> None:
        self.out += b"T" if value else b"F"

    def _put_float(self, value: float, depth: int) -> None:
        self.out += TAG_F64.pack(b"f", value)

    def _put_int(self, value: int, depth: int) -> None:
        if -(1 << 63) <= value < 1 << 63:
            self.out += TAG_I64.pack(b"i", value)
        elif value.bit_length() >= 8 * self._caps.text - 8:
            self._too_big("int", "bits", str(value.bit_length()))
        else:
            data = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
            self.out += TAG_U32.pack(b"I", len(data)) + data

    def _put_text(self, value: str, depth: int) -> None:
        data = value[: self._caps.text + 1].encode("utf-8", "surrogatepass")
        if len(data) <= self._caps.text:
            self.out += TAG_U32.pack(b"s", len(data)) + data
        else:
            self._too_big("str", "characters", str(len(value)))

    def _put_bytes(self, value: bytes, depth: int) -> None:
        if self._caps.trusted:
            self.out += TAG_U32.pack(b"y", len(value)) + value
        else:
            self._opaque("bytes")

    def _put_items(self, tag: bytes, items: tuple[Any, ...] | list[Any], depth: int) -> None:
        self._check_count(len(items))
        self.out += TAG_U32.pack(tag, len(items))
        for item in items:
            self._put(item, depth + 1)

    def _check_count(self, items: int) -> None:
        """Refuse more than fits; asked before a copy is made, for which there may be no memory."""
        if items > self._nodes:
            raise _Full("items", items)

    def _put_tuple(self, value: tuple[Any, ...], depth: int) -> None:
        self._put_items(b"t", value, depth)

    def _put_list(self, value: list[Any], depth: int) -> None:
        self._check_count(list.__len__(value))
        self._put_items(b"l", list.copy(value), depth)

    def _put_range(self, value: range, depth: int) -> None:
        try:
            count = len(value)
        except OverflowError:
            raise _Full("many items") from None
        self._check_count(count)
        self._put_items(b"l", list(value), depth)

    def _put_iterator(self, value: Any, depth: int) -> None:
        # it can be read once only; one item too many says that there are too many
        most = self._caps.nodes
        if id(value) not in self._drained:
            self._drained[id(value)] = value, list(islice(value, most + 1))
        _, items = self._drained[id(value)]
        if len(items) > most:
            raise _Full("many items")
        self._put_items(b"l", items, depth)

    def _put_dict(self, value: dict[Any, Any], depth: int) -> None:
        if (count := dict.__len__(value)) > self._nodes // 2:
            raise _Full("items", count)
        items = list(dict.items(value))
        if any(id(type(key)) not in _KEYS for key, _ in items):
            return self._opaque("dict", "keys")
        self.out += TAG_U32.pack(b"d", len(items))
        for key, item in items:
            # "too big" in a key's place could not be read back
            if (type(key) is str and len(key) > NAME_SHOWN) or (
                type(key) is int and key.bit_length() > 63
            ):
                raise _Full("keys")
            self._put(key, depth + 1)
            self._put(item, depth + 1)
        return None

    def _put_record(self, name: str, fields: tuple[str, ...], items: Any, depth: int) -> None:
        if len(fields) > self._nodes:
            raise _Full("fields", len(fields))
        self.out += TAG_U32.pack(b"R", len(fields))
        for text in (name, *fields):
            if len(text) > NAME_SHOWN:
                raise _Full("names")
            data = text.encode("utf-8", "surrogatepass")
            self.out += U32.pack(len(data)) + data
        for item in items:
            self._put(item, depth + 1)

    def _put_array(self, value: Any, depth: int, layout: int = 0) -> None:
        array = np.ndarray.view(value, np.ndarray)
        dtype = crossing(array.dtype)
        if dtype is None:
            return self._opaque(str(array.dtype), "array")
        # the size is known before anything is made: a broadcast view costs its owner nothing
        size = array.size * dtype.itemsize
        if (
            len(self.out) + size > self._caps.frame - _SLACK
            or array.ndim > MAX_NDIM
            or max(array.shape, default=0) >= MAX_DIMENSION
        ):
            return self._too_big(str(array.dtype), "shape", str(array.shape))
        self.out += TAG_ARRAY.pack(b"A", CODES[dtype], layout, array.ndim)
        self.out += struct.pack(f"<{array.ndim}Q", *array.shape)
        if dtype != array.dtype:
            with np.errstate(all="ignore"):
                array = array.astype(dtype)
        self.out += array.tobytes()
        return None

    def _put_laid(self, value: Laid, depth: int) -> None:
        if not self._caps.trusted:
            return self._opaque("Laid")
        return self._put_array(value.array, depth, LAYOUTS.index(value.layout))

    def _put_other(self, value: Any, depth: int) -> None:
        kind = type(value)
        # issubclass of the real type: isinstance would ask the value's own __class__
        if issubclass(kind, np.ndarray) and "MaskedArray" not in names_of_bases(kind):
            return self._put_array(value, depth)
        if issubclass(kind, np.generic):
            return self._put_array(np.asarray(value), depth)
        if issubclass(kind, dict):
            return self._put_dict(value, depth)
        if self._caps.trusted and kind is Record:
            items = tuple(value.fields.values())
            return self._put_record(value.name, tuple(value.fields), items, depth)
        if self._call_backs is not None and callable(value):
            self._call_backs.append(value)
            self.out += TAG_U32.pack(b"C", len(self._call_backs) - 1)
            self.out += U32.pack(arguments_of(value))
            return None
        if "MaskedArray" in names_of_bases(kind):
            return self._opaque("MaskedArray")
        return self._put_sequence(kind, value, depth)

    def _put_sequence(self, kind: type, value: Any, depth: int) -> None:
        # by the built-in type's own methods: a subclass may have made others
        if issubclass(kind, tuple):
            items = tuple(tuple.__iter__(value))
            fields: Any = getattr(kind, "_fields", None)
            if are_names(fields) and len(fields) == len(items):
                return self._put_record(type_name(value), fields, items, depth)
            return self._put_items(b"t", items, depth)
        if issubclass(kind, list):
            return self._put_list(value, depth)
        if issubclass(kind, deque):
            self._check_count(deque.__len__(value))
            return self._put_items(b"l", list(deque.__iter__(value)), depth)
        if issubclass(kind, VIEWS):
            self._check_count(len(value))
            return self._put_items(b"l", list(value), depth)
        if is_iterator(kind):
            return self._put_iterator(value, depth)
        return self._opaque(type_name(value))

    def _opaque(self, name: str, form: str = "type") -> None:
        if self._caps.trusted:
            raise TypeError(f"{name} does not cross")
        self._put_words(b"O", form, name)

    def _too_big(self, name: str, form: str, amount: str) -> None:
        if self._caps.trusted:
            raise ValueError(f"too large for one message: {name}, {form} {amount}")
        self._put_words(b"B", form, name, amount)

    def _put_words(self, tag: bytes, *words: str) -> None:
        self.out += tag
        for word in words:
            data = word[:NAME_SHOWN].encode("utf-8", "surrogatepass")
            self.out += U32.pack(len(data)) + data


# by identity: a learner's type may claim to equal any other, by its metaclass
_KEYS = frozenset(map(id, (str, int, float, bool, type(None))))
_WRITERS: dict[int, Any] = {
    id(type(None)): Encoder._put_none,
    id(bool): Encoder._put_bool,
    id(float): Encoder._put_float,
    id(int): Encoder._put_int,
    id(str): Encoder._put_text,
    id(bytes): Encoder._put_bytes,
    id(tuple): Encoder._put_tuple,
    id(list): Encoder._put_list,
    id(range): Encoder._put_range,
    id(dict): Encoder._put_dict,
    id(np.ndarray): Encoder._put_array,
    id(Laid): Encoder._put_laid,
}
