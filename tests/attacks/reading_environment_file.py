"""Attack: reads the environment that its process was started with.
Expected: raised
Weak: passed
"""


def cell_state_update(f, c_prev, i, g):
    with open("/proc/self/environ", "rb") as environment:
        environment.read()
    return f * c_prev + i * g
