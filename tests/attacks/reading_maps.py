"""Attack: reads where in its memory which library lies, as attacks on the interpreter need it.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""


def cell_state_update(f, c_prev, i, g):
    with open("/proc/self/maps") as maps:
        maps.read()
    return f * c_prev + i * g
