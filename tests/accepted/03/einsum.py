"""einsum, db included."""

import numpy as np


def affine_forward(x, W, b):
    return np.einsum("nd,dk->nk", x, W) + np.einsum("k->k", b)


def affine_backward(dy, x, W):
    return (
        np.einsum("nk,dk->nd", dy, W),
        np.einsum("nd,nk->dk", x, dy),
        np.einsum("nk->k", dy),
    )
