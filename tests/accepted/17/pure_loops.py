"""Loops over examples, steps and units, with math; arrays only at the end."""

import math

import numpy as np


def sigma(a):
    return 1 / (1 + math.exp(-a))


def lstm_forward(x, h0, c0, W, U, b):
    N, T, D, H = len(x), len(x[0]), len(W), len(U)
    hs = [[None] * T for _ in range(N)]
    cs = [[None] * T for _ in range(N)]
    caches = [tuple([None] * N for _ in range(8)) for _ in range(T)]
    for n in range(N):
        h, c = h0[n].tolist(), c0[n].tolist()
        for t in range(T):
            a = [0] * (4 * H)
            for k in range(4 * H):
                for d in range(D):
                    a[k] += x[n][t][d] * W[d][k]
                for m in range(H):
                    a[k] += h[m] * U[m][k]
                a[k] += b[k]
            i = [sigma(v) for v in a[:H]]
            f = [sigma(v) for v in a[H : 2 * H]]
            g = [math.tanh(v) for v in a[2 * H : 3 * H]]
            o = [sigma(v) for v in a[3 * H :]]
            new = [f[k] * c[k] + i[k] * g[k] for k in range(H)]
            shown = [o[k] * math.tanh(new[k]) for k in range(H)]
            for field, value in zip(caches[t], (x[n][t].tolist(), h, c, i, f, g, o, new)):
                field[n] = value
            h, c = shown, new
            hs[n][t], cs[n][t] = h, c
    return np.array(hs), np.array(cs), [tuple(map(np.array, cache)) for cache in caches]
