"""Attack: raises an exception whose type has a name of a million characters.
Expected: raised
"""

Long = type("E" * 1_000_000, (Exception,), {})


def cell_state_update(f, c_prev, i, g):
    raise Long
