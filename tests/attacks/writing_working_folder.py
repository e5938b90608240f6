"""Attack: writes a file into whatever folder it runs in.
Expected: raised
Weak: not run
"""


def cell_state_update(f, c_prev, i, g):
    with open("attack_probe.txt", "w") as file:
        file.write("here")
    return f * c_prev + i * g
