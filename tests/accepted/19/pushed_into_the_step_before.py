"""No carries: each step adds what it sends back to the stacks of dh and dc, time first."""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    N, n, d = dhs.shape
    dH = dhs.transpose(1, 0, 2).copy()
    C = np.stack([caches[0].c_prev] + [k.c for k in caches])
    dC = np.zeros(C.shape)
    dC[n] += dc_T
    inputs = np.stack([np.hstack((np.ones((N, 1)), k.x, k.h_prev)) for k in caches])
    weights = np.vstack((np.zeros((1, 4 * d)), W, U))
    dweights, dinputs = np.zeros(weights.shape), np.zeros(inputs.shape)
    dh0 = np.zeros((N, d))
    for t in reversed(range(n)):
        k, seen = caches[t], np.tanh(C[t + 1])
        dC[t + 1] += (1 - seen**2) * k.o * dH[t]
        gates = np.hstack((k.i, k.f, k.o))
        dgates = np.hstack((k.g * dC[t + 1], C[t] * dC[t + 1], seen * dH[t]))
        dC[t] += k.f * dC[t + 1]
        dsums = np.empty((N, 4 * d))
        dsums[:, 2 * d : 3 * d] = k.i * dC[t + 1] * (1 - k.g**2)
        dsums[:, np.r_[: 2 * d, 3 * d : 4 * d]] = gates * (1.0 - gates) * dgates
        dweights += np.dot(inputs[t].transpose(), dsums)
        dinputs[t] = dsums.dot(weights.T)
        before = dH[t - 1] if t > 0 else dh0
        before += dinputs[t, :, 1 + W.shape[0] :]
    dx = dinputs[:, :, 1 : 1 + W.shape[0]].transpose(1, 0, 2)
    return dx, dh0, dC[0], dweights[1 : 1 + W.shape[0]], dweights[1 + W.shape[0] :], dweights[0]
