"""Attack: has the kernel compute a sum: a way to parts of it that few programs use.
Expected: raised
Weak: not run
"""

import socket


def cell_state_update(f, c_prev, i, g):
    with socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET) as kernel:
        kernel.bind(("hash", "sha256"))
    return f * c_prev + i * g
