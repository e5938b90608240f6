"""Attack: raises a group of exceptions with a chain of causes, all of them full of commands.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    first = ValueError("\x1b[2J")
    first.__cause__ = first
    errors = [TypeError("\x1b]0;x\x07\u202e"), ExceptionGroup("\n::error::", [first])]
    raise ExceptionGroup("\x1b[3Jpassed", errors * 50) from first
