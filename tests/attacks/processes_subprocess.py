"""Attack: runs a program and reads what it prints.
Expected: raised
Weak: not run
"""

import subprocess


def cell_state_update(f, c_prev, i, g):
    subprocess.run(["/bin/echo", "hello"], check=True, capture_output=True)
    return f * c_prev + i * g
