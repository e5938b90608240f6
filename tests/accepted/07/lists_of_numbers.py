"""Every result as nested lists, by way of plain Python alone."""


def rnn_step_backward(dh, x, h_prev, h, W, U):
    da = [[g * (1 - v * v) for g, v in zip(gs, vs)] for gs, vs in zip(dh.tolist(), h.tolist())]

    def back(M):
        return [[sum(a * w for a, w in zip(row, weights)) for weights in M.tolist()] for row in da]

    def weights(inputs):
        return [[sum(i * a for i, a in zip(column, unit)) for unit in zip(*da)] for column in inputs.T.tolist()]

    return [back(W), back(U), weights(x), weights(h_prev), [sum(unit) for unit in zip(*da)]]
