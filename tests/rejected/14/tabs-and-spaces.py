"""Expected: unreadable TabError"""

def cell_state_update(f, c_prev, i, g):
    kept = f * c_prev
	return kept + i * g
