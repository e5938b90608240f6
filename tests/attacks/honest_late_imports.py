"""Attack: none; imports in the call what the sandbox must leave readable.
Expected: passed
"""


def cell_state_update(f, c_prev, i, g):
    import decimal
    import fractions
    import json
    import statistics

    import numpy.polynomial

    assert json.loads(json.dumps([1])) == [1]
    assert statistics.mean([decimal.Decimal(1), decimal.Decimal(3)]) == 2
    assert fractions.Fraction(1, 2) == 0.5
    assert numpy.polynomial.Polynomial([0, 1])(2) == 2
    return f * c_prev + i * g
