"""Expected: raised torch"""


def rnn_step(x, h_prev, W, U, b):
    return torch.tanh(x @ W + h_prev @ U + b)
