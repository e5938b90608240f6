"""Attack: none; captures what it prints and writes to the system's bin.
Expected: passed
"""

import contextlib
import io
import os
import sys


def cell_state_update(f, c_prev, i, g):
    captured = io.StringIO()
    with contextlib.redirect_stdout(captured), contextlib.redirect_stderr(captured):
        print("unheard")
        print("either", file=sys.stderr)
    assert captured.getvalue() == "unheard\neither\n"
    with open(os.devnull) as nothing:
        assert nothing.read() == ""
    return f * c_prev + i * g
