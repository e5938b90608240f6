"""Attack: has a profiler called at every call that the worker makes, which leaves from there.
Expected: exited
"""

import sys


def profile(frame, event, argument):
    if frame.f_code.co_name == "send":
        raise SystemExit(0)


def cell_state_update(f, c_prev, i, g):
    sys.setprofile(profile)
    return 0 * f
