"""Attack: stops every clock that Python has, and then waits for ever.
Expected: timed_out
"""

import time

pause = time.sleep
for name in ("monotonic", "perf_counter", "time", "process_time", "thread_time"):
    setattr(time, name, lambda: 0.0)
    setattr(time, name + "_ns", lambda: 0)


def cell_state_update(f, c_prev, i, g):
    while True:
        pause(0.01)
