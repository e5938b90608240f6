"""Attack: none; is written with data classes, named tuples, slots, enums and abstract classes.
Expected: passed
"""

import abc
import enum
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

import numpy as np


class Gates(NamedTuple):
    f: np.ndarray
    i: np.ndarray


class Cell(Protocol):
    def step(self, gates: Gates) -> np.ndarray: ...


class Kind(enum.Enum):
    LSTM = "lstm"


class Base(abc.ABC):
    __slots__ = ("c",)

    @abc.abstractmethod
    def step(self, gates): ...


@dataclass(slots=True)
class State(Base):
    c: np.ndarray
    g: np.ndarray
    kind: Kind = Kind.LSTM
    seen: list = field(default_factory=list)

    def step(self, gates):
        return gates.f * self.c + gates.i * self.g


def cell_state_update(f, c_prev, i, g):
    return State(c_prev, g).step(Gates(f, i))
