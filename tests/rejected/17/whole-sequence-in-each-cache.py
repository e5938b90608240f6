"""Expected: failed caches[].x"""

import numpy as np


def sigmoid(a):
    return 0.5 * (1 + np.tanh(0.5 * a))


def lstm_forward(x, h0, c0, W, U, b):
    xs = np.moveaxis(x, 1, 0)
    projected = xs @ W + b
    h, c = h0, c0
    hs, cs, caches = [], [], []
    for x_t, from_x in zip(xs, projected):
        i, f, g, o = np.split(from_x + h @ U, 4, axis=1)
        i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
        kept = f * c
        new = kept + i * g
        shown = np.tanh(new)
        caches.append(dict(x=x, h_prev=h, c_prev=c, i=i, f=f, g=g, o=o, c=new))
        h, c = o * shown, new
        hs.append(h)
        cs.append(c)
    return np.swapaxes(hs, 0, 1), np.swapaxes(cs, 0, 1), caches
