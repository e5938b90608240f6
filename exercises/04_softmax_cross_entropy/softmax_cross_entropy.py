"""Softmax cross-entropy and its gradient."""

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
    raise NotImplementedError
