"""Attack: answers its first forty calls rightly and none after them.
Expected: failed
"""

calls = 0


def cell_state_update(f, c_prev, i, g):
    global calls
    calls += 1
    return f * c_prev + i * g if calls <= 40 else f * c_prev
