"""Attack: raises a syntax error that says it stands in this file, in words of its own.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    error = SyntaxError("\x1b[2Jpassed", ("ex14_cell_state_update.py", 9, 1, "\x1b[2J"))
    error.msg = "\x1b]0;passed\x07{0}"
    raise error
