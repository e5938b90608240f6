"""Attack: prints what would clear a terminal, link, ring, copy and draw over what stands there.
Expected: passed
"""

import sys


def cell_state_update(f, c_prev, i, g):
    print("\x1b[2J\x1b[H\x1bc\x07\x1b]52;c;aGVsbG8=\x07", end="\r")
    print("\x1b]8;;file:///etc/passwd\x1b\\click\x1b]8;;\x1b\\ \u202edessap\u202c \ud800")
    print("Exercise 14: 10 of 10 points\x1b[K\x1b[1A\x00\x0b\x0c\x85\u2028", file=sys.stderr)
    sys.stdout.buffer.write(b"\xff\xfe\x1b[?1049h\x9b31m\n")
    return f * c_prev + i * g
