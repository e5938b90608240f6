"""Expected: raised rnn_step_backwards"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    dh = 0
    dW, dU, db, dxs = 0, 0, 0, []
    for t in range(x.shape[1])[::-1]:
        antes = hs[:, t - 1] if t else h0
        dx, dh, dWt, dUt, dbt = rnn_step_backwards(dhs[:, t] + dh, x[:, t], antes, hs[:, t], W, U)
        dxs.append(dx)
        dW, dU, db = dW + dWt, dU + dUt, db + dbt
    return np.stack(dxs[::-1], 1), dh, dW, dU, db
