"""Yields the results one by one."""


def rnn_step_backward(dh, x, h_prev, h, W, U):
    da = dh * (1 - h**2)
    for M in (W, U):
        yield da @ M.T
    for rows in (x, h_prev):
        yield rows.T @ da
    yield da.sum(axis=0)
