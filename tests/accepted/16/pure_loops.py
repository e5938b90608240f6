"""Loops over everything, with math; lists as results."""

import math


def lstm_step(x, h_prev, c_prev, W, U, b):
    N, D, H = len(x), len(W), len(U)
    rows = {name: [] for name in "ifgoch"}
    for n in range(N):
        row = {name: [] for name in "ifgoch"}
        for k in range(H):
            for q, name in enumerate("ifgo"):
                total = 0
                for d in range(D):
                    total += x[n][d] * W[d][q * H + k]
                for m in range(H):
                    total += h_prev[n][m] * U[m][q * H + k]
                total += b[q * H + k]
                value = math.tanh(total) if name == "g" else 1 / (1 + math.exp(-total))
                row[name].append(value)
            row["c"].append(row["f"][k] * c_prev[n][k] + row["i"][k] * row["g"][k])
            row["h"].append(row["o"][k] * math.tanh(row["c"][k]))
        for name in row:
            rows[name].append(row[name])
    states = x.tolist(), h_prev.tolist(), c_prev.tolist()
    return [rows["h"], rows["c"], [*states, *(rows[name] for name in "ifgoc")]]
