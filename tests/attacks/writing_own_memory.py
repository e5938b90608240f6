"""Attack: writes to its memory through its file, past all protection of pages.
Expected: raised
Weak: not run
"""


def cell_state_update(f, c_prev, i, g):
    with open("/proc/self/mem", "r+b", buffering=0) as memory:
        memory.seek(id(f))
    return f * c_prev + i * g
