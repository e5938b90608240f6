"""Batches as long vectors: every product with W is one with a Kronecker product."""

import numpy as np


def affine_forward(x, W, b):
    return (np.kron(np.eye(len(x)), W.T) @ x.ravel()).reshape(len(x), -1) + b


def affine_backward(dy, x, W):
    dx = (np.kron(np.eye(len(dy)), W) @ dy.ravel()).reshape(x.shape)
    dW = (np.kron(x, np.eye(dy.shape[1])).T @ dy.ravel()).reshape(W.shape)
    return dx, dW, np.ones(len(dy)) @ dy
