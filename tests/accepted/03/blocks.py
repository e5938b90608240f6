"""np.block: dx and db from one product each with a padded matrix."""

import numpy as np


def affine_forward(x, W, b):
    return np.block([x, np.ones((len(x), 1))]) @ np.block([[W], [b]])


def affine_backward(dy, x, W):
    down = np.block([[W.T, np.eye(W.shape[1])]])
    both = dy @ down
    dx, same = np.split(both, [W.shape[0]], axis=1)
    return dx, np.dot(x.T, same), same.sum(axis=0)
