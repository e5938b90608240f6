"""Attack: raises exceptions that borrow the names of those which the grader treats as a start.
Expected: not_started
"""

NotImplementedError = type("NotImplementedError", (BaseException,), {})


def cell_state_update(f, c_prev, i, g):
    raise NotImplementedError("nothing here yet")
