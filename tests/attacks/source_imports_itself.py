"""Attack: imports the module that is itself, before it declares anything.
Expected: passed
"""

import sys

import ex14_cell_state_update as this

assert sys.modules[__name__] is this


def cell_state_update(f, c_prev, i, g):
    return this.product(f, c_prev) + this.product(i, g)


def product(a, b):
    return a * b
