"""An object for each curve, with the output and the slope as its methods."""

import numpy as np


class Curva:
    def __init__(self, valor, inclinacao):
        self.valor = valor
        self.inclinacao = inclinacao


logistica = Curva(lambda x: (1 + np.exp(-1.0 * x)) ** -1, lambda s: s * (1 - s))
hiperbolica = Curva(np.tanh, lambda t: 1 - t * t)

sigmoid = logistica.valor
sigmoid_grad = logistica.inclinacao
tanh_grad = hiperbolica.inclinacao
