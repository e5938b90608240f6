"""Names a value that is not what was asked for, in a learner's words."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.sandbox import Opaque, Record, TooBig, in_words
from grader.text import Text

ONE_VALUE = Text("one value", "um valor")
EMPTY = Text("an empty list", "uma lista vazia")
MANY_VALUES = Text("{count} values", "{count} valores")
AN_ARRAY = Text("an array of `{dtype}`", "um array de `{dtype}`")
TOO_BIG = Text("something too large ({what})", "algo grande demais ({what})")
A_KIND = Text("a value of type `{kind}`", "um valor do tipo `{kind}`")


def described(value: Any) -> Text:
    """Name a value that is not what was asked for."""
    if isinstance(value, TooBig):
        return TOO_BIG.format(what=in_words(value))
    if isinstance(value, Opaque) and value.form == "array":
        return AN_ARRAY.format(dtype=value.name)
    if isinstance(value, Opaque):
        return A_KIND.format(kind=in_words(value))
    if isinstance(value, tuple | list | Record):
        count = len(value.fields if isinstance(value, Record) else value)
        if not count:
            return EMPTY
        return (ONE_VALUE if count == 1 else MANY_VALUES).format(count=count)
    if isinstance(value, np.ndarray):
        return Text(f"an array of shape {value.shape}", f"um array de formato {value.shape}")
    return A_KIND.format(kind="None" if value is None else type(value).__name__)
