"""Attack: none; prints much, in colour and accents, to both streams, and a progress bar.
Expected: passed
"""

import sys

sys.stdout.reconfigure(encoding="utf-8")


def cell_state_update(f, c_prev, i, g):
    print("estado da célula \u03c3 ✓", f.shape, c_prev, sep="\n", flush=True)
    print("\x1b[31mred\x1b[0m", file=sys.stderr)
    for step in range(20):
        print(f"\r{step:3}%", end="")
    sys.stdout.write("done\n" * 50)
    sys.stdout.buffer.write(b"bytes\n")
    sys.stdout.flush()
    return f * c_prev + i * g
