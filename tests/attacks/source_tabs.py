"""Attack: indents one line by a tab and the next by spaces.
Expected: unreadable
"""


def cell_state_update(f, c_prev, i, g):
	c = f * c_prev
        return c + i * g
