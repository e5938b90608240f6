"""Attack: prints a hundred megabytes and answers rightly.
Expected: passed
"""

line = "x" * 1_000_000


def cell_state_update(f, c_prev, i, g):
    print(line)
    return f * c_prev + i * g
