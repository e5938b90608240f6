"""Plain Python numbers and loops over everything."""

import math


def lstm_backward(dhs, dc_T, caches, W, U):
    N, H = dc_T.shape
    T, D = len(caches), W.shape[0]
    W, U = W.tolist(), U.tolist()
    dx = [[[0.0] * D for _ in range(T)] for _ in range(N)]
    dh0 = [[0.0] * H for _ in range(N)]
    dc0 = [[0.0] * H for _ in range(N)]
    dW = [[0.0] * (4 * H) for _ in range(D)]
    dU = [[0.0] * (4 * H) for _ in range(H)]
    db = [0.0] * (4 * H)
    for n in range(N):
        dh, dc = [0.0] * H, [float(value) for value in dc_T[n]]
        for t in range(T - 1, -1, -1):
            x, h_prev, c_prev, i, f, g, o, c = (field[n].tolist() for field in caches[t])
            da = [0.0] * (4 * H)
            for j in range(H):
                whole = float(dhs[n, t, j]) + dh[j]
                tau = math.tanh(c[j])
                cell = dc[j] + whole * o[j] * (1 - tau * tau)
                da[j] = cell * g[j] * i[j] * (1 - i[j])
                da[H + j] = cell * c_prev[j] * f[j] * (1 - f[j])
                da[2 * H + j] = cell * i[j] * (1 - g[j] * g[j])
                da[3 * H + j] = whole * tau * o[j] * (1 - o[j])
                dc[j] = cell * f[j]
            for k in range(4 * H):
                db[k] += da[k]
                for d in range(D):
                    dx[n][t][d] += da[k] * W[d][k]
                    dW[d][k] += x[d] * da[k]
                for j in range(H):
                    dU[j][k] += h_prev[j] * da[k]
            dh = [sum(da[k] * U[j][k] for k in range(4 * H)) for j in range(H)]
        dh0[n], dc0[n] = dh, dc
    return dx, dh0, dc0, dW, dU, db
