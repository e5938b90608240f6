"""The cache as a dict, as some courses keep it; named in Portuguese."""

import numpy as np


def sigmoide(a):
    return 1 / (1 + np.exp(-a))


def lstm_step(x, h_anterior, c_anterior, W, U, b):
    soma = x @ W + h_anterior @ U + b
    entrada, esquecimento, candidato, saida = np.array_split(soma, 4, axis=-1)
    entrada, esquecimento, saida = map(sigmoide, (entrada, esquecimento, saida))
    candidato = np.tanh(candidato)
    celula = esquecimento * c_anterior + entrada * candidato
    oculto = saida * np.tanh(celula)
    cache = dict(c=celula, x=x, h_prev=h_anterior, c_prev=c_anterior)
    cache.update(i=entrada, f=esquecimento, g=candidato, o=saida)
    return oculto, celula, cache
