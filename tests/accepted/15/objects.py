"""One instance that holds both functions; the gate is a lambda."""

import numpy as np


class Saida:
    sigma = staticmethod(lambda a: 1 / (1 + np.exp(-a)))

    def portao(self, entrada, estado, W, U, vies):
        return self.sigma(entrada @ W + estado @ U + vies)

    def estado(self, portao, celula):
        return portao * np.tanh(celula)


celula = Saida()
output_gate = celula.portao
hidden_state = celula.estado
