"""Expected: reads-blocks-figo"""

import numpy as np


def squash(a):
    return 0.5 + 0.5 * np.tanh(a / 2)


def lstm_step(x, h_prev, c_prev, W, U, b):
    keep = {"x": x, "h_prev": h_prev, "c_prev": c_prev}
    sums = np.einsum("nd,dk->nk", x, W) + np.einsum("nh,hk->nk", h_prev, U) + b
    for gate, block in zip("figo", np.split(sums, 4, axis=1)):
        keep[gate] = np.tanh(block) if gate == "g" else squash(block)
    kept = keep["f"] * c_prev
    entered = keep["i"] * keep["g"]
    keep["c"] = kept + entered
    shown = np.tanh(keep["c"])
    return keep["o"] * shown, keep["c"], keep
