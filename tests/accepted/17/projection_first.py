"""x @ W for all steps in one product before the loop; gates activated in one buffer."""

from typing import NamedTuple

import numpy as np


class LSTMStepCache(NamedTuple):
    x: np.ndarray
    h_prev: np.ndarray
    c_prev: np.ndarray
    i: np.ndarray
    f: np.ndarray
    g: np.ndarray
    o: np.ndarray
    c: np.ndarray


def lstm_forward(x, h0, c0, W, U, b):
    N, T, D = x.shape
    H = h0.shape[1]
    a = (x.reshape(N * T, D) @ W + b).reshape(N, T, 4, H)
    U4 = U.reshape(H, 4, H)
    cs = np.empty((N, T, H))
    hs = np.empty((N, T, H))
    h, c, caches = h0, c0, []
    for t in range(T):
        now = a[:, t] + np.tensordot(h, U4, axes=1)
        now[:, [0, 1, 3]] = 1 / (1 + np.exp(-now[:, [0, 1, 3]]))
        now[:, 2] = np.tanh(now[:, 2])
        i, f, g, o = now.transpose(1, 0, 2)
        cs[:, t] = f * c + i * g
        hs[:, t] = o * np.tanh(cs[:, t])
        caches.append(LSTMStepCache(x[:, t], h, c, i, f, g, o, cs[:, t]))
        h, c = hs[:, t], cs[:, t]
    return hs, cs, caches
