"""Which kinds of array cross, and the code each has on the wire."""

from __future__ import annotations

from typing import Any

import numpy as np

# of fixed width and byte order, whatever the machine
DTYPES: tuple[np.dtype[Any], ...] = tuple(
    np.dtype(name)
    for name in (
        *("?", "i1", "u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8"),
        *("<f2", "<f4", "<f8", "<c8", "<c16"),
    )
)
BOOL = 0  # the only code whose bytes are not all values
CODES = {dtype: code for code, dtype in enumerate(DTYPES)}
_EXTENDED = {"g": np.dtype("<f8"), "G": np.dtype("<c16")}


def crossing(dtype: np.dtype[Any]) -> np.dtype[Any] | None:
    """Return the type as which an array crosses; None where it does not."""
    if dtype in CODES:
        return dtype
    turned = _EXTENDED.get(dtype.char) or dtype.newbyteorder("<")
    return turned if turned in CODES else None
