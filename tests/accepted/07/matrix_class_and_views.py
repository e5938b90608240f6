"""np.matrix inside, views of larger arrays as results."""

import warnings

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        da = np.matrix(dh * (1 - h**2))
        both = da * np.matrix(np.vstack([W, U])).T
        weights = np.matrix(np.hstack([x, h_prev])).T * da
    D = W.shape[0]
    both, weights = np.asarray(both), np.asarray(weights)
    return both[:, :D], both[:, D:], weights[:D], weights[D:], np.asarray(da.sum(axis=0)).ravel()
