"""Attack: overwrites another learner's file.
Expected: raised
Weak: not run
"""

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    with open(SECRET, "w") as file:
        file.write("mine")
    return f * c_prev + i * g
