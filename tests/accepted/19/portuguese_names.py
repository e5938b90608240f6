"""Everyday names in Portuguese, results in a list."""

import numpy as np


def step_back(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def lstm_backward(dhs, dc_T, caches, W, U):
    passos = len(caches)
    volta_h = np.zeros_like(dc_T)
    volta_c = dc_T
    entradas = [None] * passos
    pesos = {"W": np.zeros_like(W), "U": np.zeros_like(U), "b": np.zeros(W.shape[1])}
    for passo in range(passos)[::-1]:
        partes = step_back(volta_h + dhs[:, passo], volta_c, caches[passo], W, U)
        entradas[passo], volta_h, volta_c = partes[:3]
        for nome, parte in zip("WUb", partes[3:]):
            pesos[nome] = pesos[nome] + parte
    return [np.array(entradas).transpose(1, 0, 2), volta_h, volta_c, pesos["W"], pesos["U"], pesos["b"]]
