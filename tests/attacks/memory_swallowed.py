"""Attack: takes all memory there is, shrugs the refusal off, and answers rightly.
Expected: passed
"""

held = []


def cell_state_update(f, c_prev, i, g):
    while len(held) < 400:
        try:
            held.append(bytearray(1 << 20))
        except MemoryError:
            break
    return f * c_prev + i * g
