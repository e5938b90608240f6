"""Weights split by gate; each gate sums for itself, and all are joined at the end."""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    Ws = dict(zip("ifgo", np.split(W, 4, axis=1)))
    Us = dict(zip("ifgo", np.split(U, 4, axis=1)))
    dWs = {gate: np.zeros(w.shape) for gate, w in Ws.items()}
    dUs = {gate: np.zeros(u.shape) for gate, u in Us.items()}
    dbs = {gate: np.zeros(u.shape[1]) for gate, u in Us.items()}
    dxs, dh_next, dc_next = {}, np.zeros_like(dc_T), np.array(dc_T)
    for t in sorted(range(len(caches)), reverse=True):
        s = caches[t]
        dh = dhs[:, t] + dh_next
        dc = dh * s.o * (1 - np.tanh(s.c) ** 2) + dc_next
        da = {
            "i": dc * s.g * s.i * (1 - s.i),
            "f": dc * s.c_prev * s.f * (1 - s.f),
            "g": dc * s.i * (1 - s.g * s.g),
            "o": dh * np.tanh(s.c) * s.o * (1 - s.o),
        }
        for gate, a in da.items():
            dWs[gate] += np.matmul(s.x.T, a)
            dUs[gate] += np.matmul(s.h_prev.T, a)
            dbs[gate] += a.sum(axis=0)
        dxs[t] = sum(a @ Ws[gate].T for gate, a in da.items())
        dh_next = sum(a @ Us[gate].T for gate, a in da.items())
        dc_next = dc * s.f
    dx = np.stack([dxs[t] for t in range(len(caches))], axis=1)
    joined = [np.concatenate([part[gate] for gate in "ifgo"], axis=-1) for part in (dWs, dUs, dbs)]
    return dx, dh_next, dc_next, *joined
