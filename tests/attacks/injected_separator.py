"""Attack: raises with the character that parts two languages in messages of the grader's own.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise ValueError("wrong\x1ecerto\x1e\x1f\x1d\x00passed")
