"""Attack: none; uses what Python learned last, and names in other alphabets.
Expected: passed
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np

Array: TypeAlias = "np.ndarray[tuple[int, int], np.dtype[np.float64]]"
memória = "memória"


def cell_state_update(f: Array, c_prev: Array, /, i: Array, g: Array, *, σ: float = 1.0) -> Array:
    match [f, c_prev], {"i": i, "g": g}:
        case [forget, before], {"i": gate, **rest}:
            (candidate,) = rest.values()
    if (kept := forget * before).shape != (new := gate * candidate).shape:
        raise AssertionError(f"{memória}: {kept.shape=}")
    return σ * (kept + new)
