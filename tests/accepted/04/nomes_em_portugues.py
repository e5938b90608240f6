import numpy as np


def log_softmax(escores):
    escores = escores - escores.max(axis=1, keepdims=True)
    return escores - np.log(np.exp(escores).sum(axis=1, keepdims=True))


def softmax_cross_entropy(escores, alvos, mascara=None):
    linhas = np.arange(len(alvos))
    contam = linhas >= 0 if mascara is None else mascara
    quantas = contam.sum()
    log_p = log_softmax(escores)
    gradiente = np.exp(log_p)
    gradiente[linhas, alvos] -= 1
    if quantas == 0:
        return 0.0, np.zeros(escores.shape)
    perda = -log_p[linhas, alvos][contam].sum() / quantas
    return perda, gradiente * contam[:, None] / quantas
