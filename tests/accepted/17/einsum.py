"""einsum everywhere, the order of the gates by name."""

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
    H = U.shape[0]
    weights = {
        gate: (W[:, s], U[:, s], b[s])
        for gate, s in zip("ifgo", (slice(k, k + H) for k in range(0, 4 * H, H)))
    }
    from_x = {gate: np.einsum("ntd,dh->tnh", x, w[0]) + w[2] for gate, w in weights.items()}
    h, c, hs, cs, caches = h0, c0, [], [], []
    for t in range(x.shape[1]):
        a = {gate: from_x[gate][t] + np.einsum("nk,kh->nh", h, w[1]) for gate, w in weights.items()}
        kept = {gate: np.tanh(v) if gate == "g" else 1 / (1 + np.exp(-v)) for gate, v in a.items()}
        new = np.einsum("nh,nh->nh", kept["f"], c) + np.einsum("nh,nh->nh", kept["i"], kept["g"])
        caches.append(LSTMStepCache(x=x[:, t], h_prev=h, c_prev=c, c=new, **kept))
        h, c = kept["o"] * np.tanh(new), new
        hs, cs = hs + [h], cs + [c]
    return np.stack(hs, 1), np.stack(cs, 1), caches
