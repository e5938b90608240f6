"""Attack: asks the kernel about the machine's network.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import socket


def cell_state_update(f, c_prev, i, g):
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE) as kernel:
        kernel.bind((0, 0))
    return f * c_prev + i * g
