"""Exercise and Function: the words a spec.py is written in."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from grader.checks.battery import Draw
    from grader.checks.laws import Law

Program = Callable[..., Any]


class Fields(NamedTuple):
    """A result that is a record: each of its fields is compared by itself."""

    record: type[tuple[Any, ...]]


class Steps(NamedTuple):
    """A result that is a list of records, one per time step: a block per field, time first."""

    record: type[tuple[Any, ...]]


class Items(NamedTuple):
    """A result that is a list of arrays: each is compared by itself."""

    length: int


class Composition(NamedTuple):
    """What a forward function starts from, and how its results lead to a gradient function.

    variables: the forward function's arguments, in the order of the gradient function's `returns`
    loss: of the results, a number; its gradients by the variables are what is asked for
    arguments: of the results, what the gradient function is called with
    """

    variables: tuple[Any, ...]
    loss: Callable[..., float]
    arguments: Callable[..., tuple[Any, ...]]


class Forward(NamedTuple):
    """The function that a gradient function is the way back of.

    reference: the course's own solution   compose: draws one case
    """

    reference: Program
    compose: Callable[[Draw], Composition]

    @property
    def name(self) -> str:
        """The name a learner's file may define."""
        return self.reference.__name__

    def cases(self, draw: Draw) -> tuple[Any, ...]:
        """Draw the gradient function's arguments, with the reference's results among them."""
        composition = self.compose(draw)
        return composition.arguments(*in_tuple(self.reference(*composition.variables)))


def in_tuple(results: Any) -> tuple[Any, ...]:
    """Return results as a tuple, a single one too."""
    # a record is one result
    return results if type(results) is tuple else (results,)


@dataclass(frozen=True)
class Function:
    """One function of an exercise: the reference, where its inputs come from, how it goes wrong.

    reference: the course's own solution; its parameters' names are the inputs' names
    cases: draws one tuple of arguments, all from `draw`
    returns: names of the results, in order; one name for a single result
    parts: result -> what it is made of, where it is not one array or number
    laws: claims that hold whatever the reference says
    wrong: misconception slug -> the wrong program, or several that are the same misconception
    upstream: parameters that are upstream gradients: changed in place they earn a note, no fault
    may_write: parameters never sent read-only or strided (beside `upstream`)
    forward: for a gradient: what it is the way back of; a central difference of it is shown to the
        learner, and the learner's own is tried beside the gradient; never a verdict
    expected: what counts as right, where that is not the reference's own answer
    tolerance: (arguments, expected) -> largest allowed absolute error of the one result, where it
        is not closeness.py's
    square: one more case on these sizes, for mistakes that raise elsewhere
    replayed: how many of the drawn examples are asked about; fewer where each costs much
    """

    reference: Program
    cases: Callable[[Draw], tuple[Any, ...]]
    returns: tuple[str, ...]
    parts: Mapping[str, Fields | Steps | Items] = field(default_factory=dict)
    laws: tuple[Law, ...] = ()
    wrong: Mapping[str, Program | tuple[Program, ...]] = field(default_factory=dict)
    upstream: tuple[str, ...] = ()
    may_write: tuple[str, ...] = ()
    forward: Forward | None = None
    expected: Program | None = None
    tolerance: Callable[[tuple[Any, ...], Any], float] | None = None
    square: Mapping[str, int] | None = None
    replayed: int = 100

    @property
    def name(self) -> str:
        """The name a learner's file must define."""
        return self.reference.__name__

    @property
    def parameters(self) -> tuple[str, ...]:
        """The inputs' names, in the order the function is called with."""
        return tuple(inspect.signature(self.reference).parameters)

    @property
    def blocks(self) -> tuple[str, ...]:
        """The names of all that is compared: a result, or `cache.i`, `caches[].i`, `clipped[0]`."""
        return tuple(name for result in self.returns for name in self.blocks_of(result))

    def blocks_of(self, result: str) -> list[str]:
        """The names of what is compared of one result."""
        part = self.parts.get(result)
        if part is None:
            return [result]
        if isinstance(part, Items):
            return [f"{result}[{k}]" for k in range(part.length)]
        fields: tuple[str, ...] = part.record._fields  # type: ignore[attr-defined]
        dot = "[]." if isinstance(part, Steps) else "."
        return [f"{result}{dot}{name}" for name in fields]

    def programs(self) -> list[tuple[str, Program]]:
        """Every wrong program beside its slug."""
        return [
            (slug, program)
            for slug, given in self.wrong.items()
            for program in (given if isinstance(given, tuple) else (given,))
        ]


class Exercise:
    """What a spec.py defines: the functions of one exercise, in the order of the learner's file."""

    def __init__(self, *functions: Function) -> None:
        self.functions = functions
