"""Attack: changes a file in place, opened for reading and writing.
Expected: raised
Weak: not run
"""

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    with open(SECRET, "r+b") as file:
        file.write(b"THE")
    return f * c_prev + i * g
