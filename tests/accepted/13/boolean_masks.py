"""Sigmoid filled in by two boolean masks; static methods of a class."""

import numpy as np


class Layer:
    @staticmethod
    def sigmoid(a):
        s = np.empty_like(a)
        up = a >= 0
        s[up] = 1 / (1 + np.exp(-a[up]))
        e = np.exp(a[~up])
        s[~up] = e / (1 + e)
        return s

    @staticmethod
    def gate(x, h_prev, W_i, U_i, b_i):
        return Layer.sigmoid(x @ W_i + h_prev @ U_i + b_i)

    @staticmethod
    def candidate(x, h_prev, W_g, U_g, b_g):
        return np.tanh(x @ W_g + h_prev @ U_g + b_g)


input_gate = Layer.gate
cell_candidate = Layer.candidate
