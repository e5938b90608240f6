"""The two carries as one vector, and a step as one matrix per row of the batch."""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    N, T, H = dhs.shape
    eye = np.eye(H)
    carry = np.concatenate([np.zeros_like(dc_T), dc_T], axis=1)
    das = np.zeros((N, T, 4 * H))
    for t in reversed(range(T)):
        x, h_prev, c_prev, i, f, g, o, c = caches[t]
        carry = carry + np.concatenate([dhs[:, t], np.zeros((N, H))], axis=1)
        tau = np.tanh(c)
        for n in range(N):
            through = np.vstack([np.diag(o[n] * (1 - tau[n] ** 2)), eye])
            slopes = g[n] * i[n] * (1 - i[n]), c_prev[n] * f[n] * (1 - f[n]), i[n] * (1 - g[n] ** 2)
            shown = np.vstack([np.diag(tau[n] * o[n] * (1 - o[n])), 0 * eye])
            to_a = np.hstack([through @ np.diag(slope) for slope in slopes] + [shown])
            back = np.hstack([to_a @ U.T, through @ np.diag(f[n])])
            das[n, t] = carry[n] @ to_a
            carry[n] = carry[n] @ back
    x, h_prev = (np.stack([cache[k] for cache in caches], axis=1) for k in (0, 1))
    dW, dU = (np.tensordot(z, das, axes=([0, 1], [0, 1])) for z in (x, h_prev))
    return das @ W.T, carry[:, :H], carry[:, H:], dW, dU, das.sum(axis=(0, 1))
