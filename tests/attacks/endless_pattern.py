"""Attack: matches a regular expression in exponential time.
Expected: timed_out
"""

import re


def cell_state_update(f, c_prev, i, g):
    return re.match(r"(a+)+$", "a" * 60 + "b")
