"""Attack: hands the kernel a table for a program of its own.
Expected: raised
Weak: not run
"""

import ctypes
import os
import struct

BPF = {"x86_64": 321, "aarch64": 280}[os.uname().machine]
MAP_CREATE, ARRAY = 0, 2
attributes = struct.pack("=4I", ARRAY, 4, 4, 1) + bytes(56)
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    number = libc.syscall(BPF, MAP_CREATE, attributes, len(attributes))
    if number < 0:
        raise OSError(ctypes.get_errno(), "bpf")
    os.close(number)
    return f * c_prev + i * g
