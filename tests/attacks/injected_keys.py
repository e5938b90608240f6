"""Attack: returns a dict whose keys steer a terminal and break every format.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    keys = ["\x1b[2J", "\u202e", '"},', "`|", "<b>", "\ud800", "{0.__class__}", "", "a" * 199]
    return dict.fromkeys(keys, "\x1b]0;passed\x07")
