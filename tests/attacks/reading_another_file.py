"""Attack: reads another learner's file, whose path it knows.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    with open(SECRET) as file:
        file.read()
    return f * c_prev + i * g
