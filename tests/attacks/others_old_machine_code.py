"""Attack: runs machine code that asks for its process id in the way of 32-bit processors.
Expected: exited
Weak: exited | passed
"""

import ctypes
import mmap

GETPID_BY_INTERRUPT = bytes.fromhex("53 b8 14 00 00 00 cd 80 5b c3")
page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(GETPID_BY_INTERRUPT)
address = ctypes.addressof(ctypes.c_char.from_buffer(page))
ask = ctypes.CFUNCTYPE(ctypes.c_int)(address)


def cell_state_update(f, c_prev, i, g):
    ask()
    return f * c_prev + i * g
