"""Attack: takes memory to the last byte, so that not even the answer can be sent.
Expected: out_of_memory
Weak: exited | out_of_memory
"""

held = []


def cell_state_update(f, c_prev, i, g):
    size, total = 64 << 20, 0
    while size and total < 300 << 20:
        try:
            held.append(bytearray(size))
            total += size
        except MemoryError:
            size //= 2
    return f * c_prev + i * g
