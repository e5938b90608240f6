"""Attack: has itself signalled when anything changes in a folder of the libraries.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import fcntl
import json
import os
import signal


def cell_state_update(f, c_prev, i, g):
    signal.signal(signal.SIGIO, signal.SIG_IGN)
    folder = os.open(os.path.dirname(json.__file__), os.O_RDONLY)
    fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_CREATE | fcntl.DN_MULTISHOT)
    os.close(folder)
    return f * c_prev + i * g
