"""Attack: renames its process through its file, to be taken for another.
Expected: raised
Weak: not run
"""


def cell_state_update(f, c_prev, i, g):
    with open("/proc/self/comm", "w") as name:
        name.write("zygote")
    return f * c_prev + i * g
