"""Fortran order and read-only results."""

import numpy as np


def kept(a):
    a = np.asfortranarray(a)
    a.flags.writeable = False
    return a


def sigmoid(x):
    shape = np.shape(x)
    return kept(1 / (1 + np.exp(-np.asarray(x, float)))).reshape(shape, order="A")


def sigmoid_grad(s):
    return kept(np.asarray(s) * (1 - np.asarray(s))).reshape(np.shape(s), order="A")


def tanh_grad(t):
    return kept(1 - np.asarray(t) ** 2).reshape(np.shape(t), order="A")
