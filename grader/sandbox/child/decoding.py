"""Reads tagged bytes back to values; every count and length is checked before anything is made."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from .dtypes import BOOL, DTYPES
from .wire import (
    ENVELOPE,
    F64,
    I64,
    LAYOUTS,
    MAX_DIMENSION,
    MAX_NDIM,
    OPAQUE_FORMS,
    TOO_BIG_FORMS,
    U32,
    Caps,
    Opaque,
    Record,
    TooBig,
    WireError,
)

Build = Callable[[str, dict[str, Any]], Any]
_SPARE_NODES = 256  # arguments that an encoder out of nodes still names as too big
_AXES = tuple(struct.Struct(f"<{n}Q") for n in range(MAX_NDIM + 1))


def decode(
    data: bytes | bytearray,
    caps: Caps,
    record: Build = Record,
    call_back: Callable[[int, int], Any] | None = None,
) -> Any:
    """Read the one value that `data` is; no byte may trail.

    record: makes a record of its name and fields
    call_back: makes a callable of its index and the number of its arguments
    """
    decoder = _Decoder(data, caps, record, call_back)
    try:
        value = decoder.value(0)
    except (struct.error, ValueError, IndexError, KeyError, TypeError, OverflowError) as error:
        raise WireError(f"{type(error).__name__}: {error}") from None
    if decoder.position != len(data):
        raise WireError("bytes trail behind the value")
    return value


class _Decoder:
    def __init__(
        self,
        data: bytes | bytearray,
        caps: Caps,
        record: Build,
        call_back: Callable[[int, int], Any] | None,
    ) -> None:
        self.position = 0
        self._data = data
        self._caps = caps
        self._nodes = caps.nodes + _SPARE_NODES
        self._record = record
        self._call_back = call_back

    def value(self, depth: int) -> Any:
        """Read the value that begins here."""
        self._nodes -= 1
        if self._nodes < 0 or depth > self._caps.depth + ENVELOPE:
            raise WireError("too many values or levels")
        tag = self._data[self.position]
        self.position += 1
        return _READERS[tag](self, depth)

    def _u32(self) -> int:
        number: int = U32.unpack_from(self._data, self.position)[0]
        self.position += 4
        return number

    def _count(self, nodes_each: int = 1) -> int:
        count = self._u32()
        if count * nodes_each > self._nodes:
            raise WireError("too many values")
        return count

    def _raw(self, cap: int) -> bytes:
        length = self._u32()
        end = self.position + length
        if length > cap or end > len(self._data):
            raise WireError("a text is too long or cut")
        data = bytes(self._data[self.position : end])
        self.position = end
        return data

    def _text(self, depth: int = 0) -> str:
        return self._raw(self._caps.text).decode("utf-8", "surrogatepass")

    def _bytes(self, depth: int) -> bytes:
        if not self._caps.trusted:
            raise WireError("bytes do not cross this way")
        return self._raw(self._caps.frame)

    def _int(self, depth: int) -> int:
        number: int = I64.unpack_from(self._data, self.position)[0]
        self.position += 8
        return number

    def _big(self, depth: int) -> int:
        return int.from_bytes(self._raw(self._caps.text), "little", signed=True)

    def _float(self, depth: int) -> float:
        number: float = F64.unpack_from(self._data, self.position)[0]
        self.position += 8
        return number

    def _list(self, depth: int) -> list[Any]:
        return [self.value(depth + 1) for _ in range(self._count())]

    def _tuple(self, depth: int) -> tuple[Any, ...]:
        return tuple(self._list(depth))

    def _dict(self, depth: int) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        for _ in range(self._count(nodes_each=2)):
            key = self.value(depth + 1)
            if not (key is None or isinstance(key, (str, int, float))):
                raise WireError("a key is neither text nor number")
            found[key] = self.value(depth + 1)
        return found

    def _record_of(self, depth: int) -> Any:
        count = self._count()
        name = self._text()
        fields = [self._text() for _ in range(count)]
        values = {field: self.value(depth + 1) for field in fields}
        if len(values) != count:
            raise WireError("a record has a field twice")
        return self._record(name, values)

    def _array(self, depth: int) -> np.ndarray[Any, Any]:
        code, layout, ndim = self._data[self.position : self.position + 3]
        start = self.position + 3 + 8 * ndim
        shape = _AXES[ndim].unpack_from(self._data, self.position + 3)
        dtype = DTYPES[code]
        end = start + math.prod(shape) * dtype.itemsize
        if end > len(self._data) or max(shape, default=0) >= MAX_DIMENSION:
            raise WireError("an array is larger than its frame")
        if layout and not self._caps.trusted:
            raise WireError("layouts do not cross this way")
        self.position = end
        if end == start:
            return np.empty(shape, dtype)
        view = np.ndarray(shape, dtype, self._data, start)
        if code == BOOL:  # a forged byte 2 would be a bool that is neither True nor False
            view = np.asarray(view.view(np.uint8) != 0)  # of no axes, it would be a scalar
        return _laid(view, LAYOUTS[layout])

    def _callable(self, depth: int) -> Any:
        if self._call_back is None:
            raise WireError("call backs do not cross this way")
        return self._call_back(self._u32(), self._u32())

    def _opaque(self, depth: int) -> Opaque:
        form, name = self._form(OPAQUE_FORMS), self._text()
        return Opaque(name, form)

    def _too_big(self, depth: int) -> TooBig:
        form, name, amount = self._form(TOO_BIG_FORMS), self._text(), self._text()
        return TooBig(name, form, amount)

    def _form(self, forms: Mapping[str, object]) -> str:
        form = self._text()
        if form not in forms:
            raise WireError("nothing is said in that form")
        return form


def _laid(view: np.ndarray[Any, Any], layout: str) -> np.ndarray[Any, Any]:
    if layout == "fortran":
        return view.copy("F")
    if layout == "strided" and view.ndim:
        # one entry more than needed: else rows would follow each other as evenly as entries do,
        # and a reshape to one axis would still be a view
        wide = np.full((*view.shape[:-1], 2 * view.shape[-1] + 1), 77, view.dtype)
        strided = wide[..., :-1:2]
        strided[...] = view
        return strided
    array = view.copy()
    if layout == "read_only":
        array.flags.writeable = False
    return array


_READERS: dict[int, Callable[[_Decoder, int], Any]] = {
    ord("N"): lambda decoder, depth: None,
    ord("T"): lambda decoder, depth: True,
    ord("F"): lambda decoder, depth: False,
    ord("i"): _Decoder._int,
    ord("I"): _Decoder._big,
    ord("f"): _Decoder._float,
    ord("s"): _Decoder._text,
    ord("y"): _Decoder._bytes,
    ord("t"): _Decoder._tuple,
    ord("l"): _Decoder._list,
    ord("d"): _Decoder._dict,
    ord("R"): _Decoder._record_of,
    ord("A"): _Decoder._array,
    ord("C"): _Decoder._callable,
    ord("O"): _Decoder._opaque,
    ord("B"): _Decoder._too_big,
}
