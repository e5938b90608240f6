"""Expected: no-carry"""

import numpy as np


def slope(h):
    return (1 - h) * (1 + h)


def rnn_backward(dhs, x, h0, hs, W, U):
    # time first: every list has one entry for each step
    xs, outs, arriving = (list(np.moveaxis(a, 1, 0)) for a in (x, hs, dhs))
    befores = [h0, *outs[:-1]]
    carry, das = np.zeros(h0.shape), []
    for d, h in zip(arriving[::-1], outs[::-1]):
        das.append(np.einsum("nh,nh->nh", d, slope(h)))
        carry = np.einsum("nh,kh->nk", das[-1], U)
    das = das[::-1]
    dx = np.stack([np.einsum("nh,dh->nd", da, W) for da in das], axis=1)
    dW = sum(np.einsum("nd,nh->dh", v, da) for v, da in zip(xs, das))
    dU = sum(np.einsum("nk,nh->kh", v, da) for v, da in zip(befores, das))
    db = sum(np.einsum("nh->h", da) for da in das)
    return dx, carry, dW, dU, db
