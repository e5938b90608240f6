"""Attack: types a command into the terminal of whoever started the grader.
Expected: raised
Weak: not run
"""

import fcntl
import os
import termios


def cell_state_update(f, c_prev, i, g):
    terminal = os.open("/dev/tty", os.O_RDONLY)
    fcntl.ioctl(terminal, termios.TIOCSTI, b"#")
    return f * c_prev + i * g
