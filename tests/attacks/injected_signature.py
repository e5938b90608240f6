"""Attack: names its function and its parameters so that the message about them steers a terminal.
Expected: unreadable
"""


def cell_state_update(f, c_prev):
    return f * c_prev


names = ("\x1b[2J\x1b]0;passed\x07", "\u202e\u2066`|<b>\n::error::{0}\ud800")
cell_state_update.__code__ = cell_state_update.__code__.replace(co_varnames=names)
cell_state_update.__name__ = "\x1b[32m passed, 10 of 10 points" * 20
