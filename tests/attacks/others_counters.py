"""Attack: counts what the processor does, by which one process may spy on another.
Expected: raised
Weak: not run
"""

import ctypes
import os
import struct

PERF_EVENT_OPEN = {"x86_64": 298, "aarch64": 241}[os.uname().machine]
TASK_CLOCK, EXCLUDE_KERNEL = 1, 1 << 5
attributes = struct.pack("=IIQQQQQ", 1, 64, TASK_CLOCK, 0, 0, 0, EXCLUDE_KERNEL) + bytes(16)
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    number = libc.syscall(PERF_EVENT_OPEN, attributes, 0, -1, -1, 0)
    if number < 0:
        raise OSError(ctypes.get_errno(), "perf_event_open")
    os.close(number)
    return f * c_prev + i * g
