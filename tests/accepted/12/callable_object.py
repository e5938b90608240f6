"""An instance with __call__, that keeps nothing between calls."""

import numpy as np


class Portao:
    def __init__(self, ativacao):
        self.ativacao = ativacao

    def __call__(self, entrada, estado, W, U, vies):
        soma = entrada @ W
        soma = soma + estado @ U
        soma = soma + vies
        return self.ativacao(soma)


def sigmoide(a):
    return 1 / (1 + np.exp(-a))


forget_gate = Portao(sigmoide)
