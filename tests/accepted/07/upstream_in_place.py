"""Changes dh in place: passes, with a note."""


def rnn_step_backward(dh, x, h_prev, h, W, U):
    dh *= 1 - h**2
    return dh @ W.T, dh @ U.T, x.T @ dh, h_prev.T @ dh, dh.sum(axis=0)
