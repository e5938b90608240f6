"""while loops and plain lists of numbers."""

from math import exp


def forget_gate(x, h_prev, W_f, U_f, b_f):
    rows = []
    n = 0
    while n < len(x):
        row, j = [], 0
        while j < len(b_f):
            a = float(b_f[j])
            a += sum(float(u) * float(v) for u, v in zip(x[n], W_f[:, j]))
            a += sum(float(u) * float(v) for u, v in zip(h_prev[n], U_f[:, j]))
            row.append(1 / (1 + exp(-a)))
            j += 1
        rows.append(row)
        n += 1
    return rows
