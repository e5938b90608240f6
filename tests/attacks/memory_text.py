"""Attack: doubles a text until it has 400 million characters.
Expected: out_of_memory
"""


def cell_state_update(f, c_prev, i, g):
    text = "x"
    while len(text) < 400_000_000:
        text += text
    return f * c_prev + i * g
