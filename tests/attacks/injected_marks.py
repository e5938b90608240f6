"""Attack: raises with letters under towers of marks, which climb over the lines above.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise ValueError("".join(letter + "\u0336\u0489\u20dd\u0e49" * 60 for letter in "zero"))
