import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    rows = np.arange(len(targets))
    margin = logits - logits[rows, targets][:, None]
    peak = margin.max(axis=1)
    losses = peak + np.log(np.exp(margin - peak[:, None]).sum(axis=1))
    grad = np.exp(margin - losses[:, None])
    grad[rows, targets] = np.expm1(-losses)
    if mask is not None:
        losses, grad = losses * mask, grad * mask[:, None]
    count = len(rows) if mask is None else np.count_nonzero(mask)
    return losses.sum() / max(count, 1), grad / max(count, 1)
