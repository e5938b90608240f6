"""Attack: names its function in mathematical letters, which Python reads as plain ones.
Expected: passed
"""


def 𝒄𝒆ll_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
