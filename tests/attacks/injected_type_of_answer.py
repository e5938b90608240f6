"""Attack: returns a value of a type whose name is ten thousand characters of markup.
Expected: failed
"""

NAME = "[bold]<b>**`" + "\u202e\x1b]0;x\x07|@everyone=1+1`**</b>[/bold]\n" * 400


def cell_state_update(f, c_prev, i, g):
    return type(NAME, (), {})()
