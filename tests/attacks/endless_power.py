"""Attack: computes a power in C that takes hours, during which Python handles no signal.
Expected: timed_out
"""


def cell_state_update(f, c_prev, i, g):
    large = 7**200_000
    return pow(large, large, large + 2)
