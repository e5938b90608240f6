"""Mutants of a function: every operator makes some, none is the function itself."""

import ast

import pytest

from grader.mutants import OPERATORS, mutants

SOURCE = '''
import numpy as np


def other(x):
    return x + 1


def graded(x, W, n):
    """Say something."""
    y = x @ W.T + 2.0
    if n < 3:
        y = -y
    z = np.sum(y[1:n], axis=0)
    return z * x.a, other(x.b, n)
'''


def test_every_operator_makes_a_mutant():
    made = {mutant.operator for mutant in mutants(SOURCE, "graded")}
    assert made == {name for name, _ in OPERATORS}


def test_mutants_differ_from_the_source_and_from_each_other():
    sources = [mutant.source for mutant in mutants(SOURCE, "graded")]
    assert len(set(sources)) == len(sources)
    assert ast.unparse(ast.parse(SOURCE)) not in sources


def test_a_mutant_changes_the_named_function_alone():
    for mutant in mutants(SOURCE, "graded"):
        assert "return x + 1" in mutant.source
        assert "def graded(x, W, n)" in mutant.source


@pytest.mark.parametrize(
    "expected",
    ["W.T -> W", "n < 3 -> n <= 3", "2.0 -> 3.0", "-y -> y", "y * 1.0001", "x.a -> x.b"],
)
def test_known_mutants_are_among_them(expected):
    assert any(expected in mutant.change for mutant in mutants(SOURCE, "graded"))


def test_an_unknown_function_is_an_error():
    with pytest.raises(ValueError, match="no function"):
        list(mutants(SOURCE, "missing"))
