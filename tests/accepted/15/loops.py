"""Loops over everything and the functions of math."""

import math

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    o = np.zeros(h_prev.shape)
    for n in range(x.shape[0]):
        for j in range(b_o.shape[0]):
            a = 0
            for d in range(x.shape[1]):
                a = a + x[n][d] * W_o[d][j]
            for k in range(h_prev.shape[1]):
                a = a + h_prev[n][k] * U_o[k][j]
            o[n][j] = 1 / (1 + math.exp(-(a + b_o[j])))
    return o


def hidden_state(o, c):
    h = np.zeros(c.shape)
    for n in range(len(c)):
        for j in range(len(c[n])):
            h[n, j] = o[n, j] * math.tanh(c[n, j])
    return h
