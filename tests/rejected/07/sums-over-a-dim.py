"""Expected: raised dim"""


def rnn_step_backward(dh, x, h_prev, h, W, U):
    slope = dh * (1 - h**2)
    return slope @ W.T, slope @ U.T, x.T @ slope, h_prev.T @ slope, slope.sum(dim=0)
