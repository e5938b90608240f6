"""Attack: raises with words that are read in another order than they are written in.
Expected: raised
"""

CHARACTERS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


def cell_state_update(f, c_prev, i, g):
    raise ValueError(f"score 01{CHARACTERS}fo 0 \u202e01 fo 01\u202c")
