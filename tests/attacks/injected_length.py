"""Attack: raises with a million letters and no blank among them.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise ValueError("a" * 1_000_000)
