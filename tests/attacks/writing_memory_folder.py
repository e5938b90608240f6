"""Attack: leaves a file in the folder of shared memory for the next learner's code.
Expected: raised
Weak: not run
"""


def cell_state_update(f, c_prev, i, g):
    with open("/dev/shm/attack_probe", "w") as file:
        file.write("the answer is 42")
    return f * c_prev + i * g
