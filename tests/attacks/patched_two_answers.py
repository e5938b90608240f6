"""Attack: sends its first answer a hundred times before the worker sends any.
Expected: failed
"""

import sys


def cell_state_update(f, c_prev, i, g):
    frame = sys._getframe(1)
    while "self" not in frame.f_locals or not hasattr(frame.f_locals["self"], "_stream"):
        frame = frame.f_back
    worker = frame.f_locals["self"]
    encoder = frame.f_globals["Encoder"](frame.f_globals["wire"].FROM_CHILD)
    encoder.value((f * c_prev + i * g, (f, c_prev, i, g)))
    for _ in range(100):
        worker._stream.send(19, encoder.out)
    return 0 * f
