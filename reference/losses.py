"""What training makes small: how far scores lie from the right classes."""

import numpy as np


def softmax_cross_entropy(
    logits: np.ndarray, targets: np.ndarray, mask: np.ndarray | None = None
) -> tuple[float, np.ndarray]:
    """Measure how unlikely the right classes are by softmax, and give the gradient of that loss.

    logits: (N, K), N >= 1   targets: (N,), whole numbers from 0 to K - 1
    mask: (N,), boolean, True where a row counts; None when every row does
    returns loss, a number: the mean of -log p of the right class over the rows that count, and
    dlogits: (N, K), its gradient; both are 0 where no row counts

    The largest score of each row is subtracted first: exp of it then cannot overflow, and p, which
    depends on differences of scores alone, stays what it is.
    """
    rows = np.arange(len(targets))
    counts = np.ones(len(targets)) if mask is None else mask.astype(float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    share = counts / max(counts.sum(), 1.0)
    loss = -np.sum(share * log_p[rows, targets])
    dlogits = np.exp(log_p)
    dlogits[rows, targets] -= 1.0
    return float(loss), dlogits * share[:, None]
