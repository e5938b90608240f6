"""The functions that compute parametrised answers: quizzes/formulas.py, loaded by its path."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

from grader.text import Text

FILE = "formulas.py"

BROKEN = Text(
    "`quizzes/formulas.py` cannot be run: {reason}",
    "não foi possível executar `quizzes/formulas.py`: {reason}",
)


class BrokenFormulas(Exception):
    """The file of formulas does not run."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class Formula(NamedTuple):
    """One function: what it takes, and the function."""

    name: str
    takes: tuple[str, ...]
    function: Callable[..., Any]

    def of(self, values: Mapping[str, Any]) -> float | None:
        """Return its number for a question's parameters; None where there is none."""
        try:
            number = self.computed(values)
        except Exception:
            # an author's slip, which `author check` tells, must not end a learner's quiz
            return None
        return number if math.isfinite(number) else None

    def computed(self, values: Mapping[str, Any]) -> float:
        """Return its number for a question's parameters; raises whatever the function does."""
        number = self.function(**{name: values[name] for name in self.takes})
        if not isinstance(number, int | float):
            raise TypeError(f"it gives {number!r:.60}, not one number")
        return float(number)


def load_formulas(folder: Path) -> dict[str, Formula] | None:
    """Return all public functions of a course's formulas; None where it has no such file.

    raises BrokenFormulas
    """
    path = folder / FILE
    if not path.is_file():
        return None
    module = ModuleType("quiz_formulas")
    module.__file__ = str(path)
    try:
        # its bytecode is kept beside it, as that of every module
        code = SourceFileLoader(module.__name__, str(path)).get_code(module.__name__)
        assert code is not None
        exec(code, vars(module))
    except (Exception, SystemExit) as fault:
        reason = Text.same(f"{type(fault).__name__}: {fault}")
        raise BrokenFormulas(BROKEN.format(reason=reason)) from fault
    return {
        name: Formula(name, _takes(function), function)
        for name, function in vars(module).items()
        if isinstance(function, FunctionType) and not name.startswith("_")
    }


def _takes(function: FunctionType) -> tuple[str, ...]:
    code = function.__code__
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
