"""Attack: raises an exception that never finishes saying what it is.
Expected: timed_out
"""


class Talks(Exception):
    def __str__(self):
        while True:
            pass


def cell_state_update(f, c_prev, i, g):
    raise Talks
