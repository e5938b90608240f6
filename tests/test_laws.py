"""Every law holds for the reference, and each rejects a program that no other law does."""

import runpy
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from grader.authoring.law_programs import broken_by
from grader.checks.battery import mapped
from grader.course.catalog import Catalog
from grader.course.exercise import Function, Program

HERE = Path(__file__).parent


@cache
def functions() -> dict[str, Function]:
    catalog = Catalog(HERE.parent)
    found = (function for entry in catalog.entries for function in entry.load().functions)
    return {function.name: function for function in found if function.laws}


@pytest.mark.parametrize("name", functions())
def test_the_reference_keeps_every_law_of(name):
    function = functions()[name]
    assert broken_by(function, function.reference) == set()


# the laws of numerical_gradient have the tolerance of central differences, finer than float32
@pytest.mark.parametrize("name", sorted(functions().keys() - {"numerical_gradient"}))
def test_a_right_answer_in_single_precision_keeps_every_law_of(name):
    function = functions()[name]

    def single(*arguments):
        answer = function.reference(*arguments)
        if isinstance(answer, float):
            return np.float32(answer)
        return mapped(answer, lambda block: block.astype(np.float32))

    assert broken_by(function, single) == set()


@cache
def breaks() -> dict[tuple[str, str], Program]:
    """Collect (function, law) -> the program of tests/lawless that this law alone rejects."""
    found: dict[tuple[str, str], Program] = {}
    for path in sorted((HERE / "lawless").glob("*.py")):
        found |= runpy.run_path(str(path))["BREAKS"]
    return found


def test_every_law_has_a_program_that_it_alone_rejects():
    laws = {(name, law.id) for name, function in functions().items() for law in function.laws}
    assert laws == breaks().keys()


@pytest.mark.parametrize(("name", "law"), breaks())
def test_a_law_is_needed_as_one_program_breaks_it_and_no_other(name, law):
    assert broken_by(functions()[name], breaks()[name, law]) == {law}
