"""Attack: returns whole numbers of two million bits, which take minutes to write in decimals.
Expected: failed
"""

import sys

sys.set_int_max_str_digits(0)


def cell_state_update(f, c_prev, i, g):
    huge = 1 << 2_000_000
    return [huge, -huge, [huge] * 1000]
