import numpy as np

raiz = np.sqrt


def norma_global(gradientes):
    soma_dos_quadrados = 0
    for gradiente in gradientes:
        soma_dos_quadrados += np.sum(gradiente**2)
    return raiz(soma_dos_quadrados)


def clip_by_global_norm(gradientes, limite):
    norma = norma_global(gradientes)
    if norma == 0:
        return gradientes, 0
    fator = min(limite / norma, 1)
    return [fator * gradiente for gradiente in gradientes], norma
