"""Writes values as tagged bytes; what must not cross is named instead."""

from __future__ import annotations

import struct
from itertools import islice
from types import GeneratorType
from typing import Any

import numpy as np

from .dtypes import CODES, crossing
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

_NAME_SHOWN = 200
_SLACK = 64 << 10  # room that the last tags and names of a frame may need


class _Full(Exception):
    """A value does not fit under the caps."""


class Encoder:
    """Writes values to `out`; what does not cross becomes Opaque or TooBig, or raises if trusted.

    call_backs: callables met are appended here and cross as their index
    """

    def __init__(self, caps: Caps, call_backs: list[Any] | None = None) -> None:
        self.out = bytearray()
        self._caps = caps
        self._call_backs = call_backs
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
            self._too_big(f"{type_name(value)} with {full}")

    def _put(self, value: Any, depth: int) -> None:
        self._nodes -= 1
        if self._nodes < 0 or len(self.out) > self._caps.frame - _SLACK:
            raise _Full("too many values")
        if depth > self._caps.depth:
            raise _Full("too many levels")
        writer = _WRITERS.get(type(value))
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
            self._too_big(f"int of {value.bit_length()} bits")
        else:
            data = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
            self.out += TAG_U32.pack(b"I", len(data)) + data

    def _put_text(self, value: str, depth: int) -> None:
        data = value[: self._caps.text + 1].encode("utf-8", "surrogatepass")
        if len(data) <= self._caps.text:
            self.out += TAG_U32.pack(b"s", len(data)) + data
        else:
            self._too_big(f"str of {len(value)} characters")

    def _put_bytes(self, value: bytes, depth: int) -> None:
        if self._caps.trusted:
            self.out += TAG_U32.pack(b"y", len(value)) + value
        else:
            self._opaque("bytes")

    def _put_items(self, tag: bytes, items: tuple[Any, ...] | list[Any], depth: int) -> None:
        if len(items) > self._nodes:
            raise _Full(f"{len(items)} items")
        self.out += TAG_U32.pack(tag, len(items))
        for item in items:
            self._put(item, depth + 1)

    def _put_tuple(self, value: tuple[Any, ...], depth: int) -> None:
        self._put_items(b"t", value, depth)

    def _put_list(self, value: list[Any], depth: int) -> None:
        self._put_items(b"l", value.copy(), depth)

    def _put_dict(self, value: dict[Any, Any], depth: int) -> None:
        items = list(dict.items(value))
        if len(items) > self._nodes // 2:
            raise _Full(f"{len(items)} items")
        if any(type(key) not in _KEYS for key, _ in items):
            return self._opaque("dict with keys that are neither text nor numbers")
        self.out += TAG_U32.pack(b"d", len(items))
        for key, item in items:
            # "too big" in a key's place could not be read back
            if (type(key) is str and len(key) > _NAME_SHOWN) or (
                type(key) is int and key.bit_length() > 63
            ):
                raise _Full("too long keys")
            self._put(key, depth + 1)
            self._put(item, depth + 1)
        return None

    def _put_record(self, name: str, fields: tuple[str, ...], items: Any, depth: int) -> None:
        if len(fields) > self._nodes:
            raise _Full(f"{len(fields)} fields")
        self.out += TAG_U32.pack(b"R", len(fields))
        for text in (name, *fields):
            if len(text) > _NAME_SHOWN:
                raise _Full("too long names")
            data = text.encode("utf-8", "surrogatepass")
            self.out += U32.pack(len(data)) + data
        for item in items:
            self._put(item, depth + 1)

    def _put_array(self, value: Any, depth: int, layout: int = 0) -> None:
        array = np.ndarray.view(value, np.ndarray)
        dtype = crossing(array.dtype)
        if dtype is None:
            return self._opaque(f"array of {array.dtype}")
        # the size is known before anything is made: a broadcast view costs its owner nothing
        size = array.size * dtype.itemsize
        if (
            len(self.out) + size > self._caps.frame - _SLACK
            or array.ndim > MAX_NDIM
            or max(array.shape, default=0) >= MAX_DIMENSION
        ):
            return self._too_big(f"array of shape {array.shape}, {array.dtype}")
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
        if issubclass(kind, np.ndarray) and "MaskedArray" not in _names_of_bases(kind):
            return self._put_array(value, depth)
        if issubclass(kind, np.generic):
            return self._put_array(np.asarray(value), depth)
        if issubclass(kind, dict):
            return self._put_dict(value, depth)
        if kind is range or kind is GeneratorType:
            return self._put_list(list(islice(value, self._nodes + 1)), depth)
        fields: Any = getattr(kind, "_fields", None) if issubclass(kind, tuple) else None
        if _are_names(fields):
            items = tuple(tuple.__iter__(value))
            if len(fields) == len(items):
                return self._put_record(type_name(value), fields, items, depth)
        if self._caps.trusted and kind is Record:
            items = tuple(value.fields.values())
            return self._put_record(value.name, tuple(value.fields), items, depth)
        if self._call_backs is not None and callable(value):
            self._call_backs.append(value)
            self.out += TAG_U32.pack(b"C", len(self._call_backs) - 1)
            return None
        if "MaskedArray" in _names_of_bases(kind):
            return self._opaque("MaskedArray")
        return self._opaque(type_name(value))

    def _opaque(self, name: str) -> None:
        if self._caps.trusted:
            raise TypeError(f"{name} does not cross")
        self._put_name(b"O", name)

    def _too_big(self, description: str) -> None:
        if self._caps.trusted:
            raise ValueError(f"too large for one message: {description}")
        self._put_name(b"B", description)

    def _put_name(self, tag: bytes, text: str) -> None:
        data = text[:_NAME_SHOWN].encode("utf-8", "surrogatepass")
        self.out += TAG_U32.pack(tag, len(data)) + data


_KEYS = frozenset({str, int, float, bool, type(None)})
_WRITERS: dict[type, Any] = {
    type(None): Encoder._put_none,
    bool: Encoder._put_bool,
    float: Encoder._put_float,
    int: Encoder._put_int,
    str: Encoder._put_text,
    bytes: Encoder._put_bytes,
    tuple: Encoder._put_tuple,
    list: Encoder._put_list,
    dict: Encoder._put_dict,
    np.ndarray: Encoder._put_array,
    Laid: Encoder._put_laid,
}
_name_of_type = type.__dict__["__name__"].__get__
_bases_of_type = type.__dict__["__mro__"].__get__


def type_name(value: Any) -> str:
    """Name a value's real type, whatever its class says of itself."""
    name = _name_of_type(type(value))
    return name[:_NAME_SHOWN] if type(name) is str else "object"


def _names_of_bases(kind: type) -> list[str]:
    return [_name_of_type(base) for base in _bases_of_type(kind)]


def _are_names(fields: Any) -> bool:
    return type(fields) is tuple and all(type(name) is str for name in fields)
