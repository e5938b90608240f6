import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    N, K = logits.shape
    weights = np.ones((N, 1)) if mask is None else mask.reshape(N, 1) * 1.0
    weights = weights / np.maximum(weights.sum(), 1)
    Y = np.eye(K)[targets]
    Z = logits - np.amax(logits, 1, keepdims=True)
    log_probs = Z - np.log(np.sum(np.exp(Z), 1, keepdims=True))
    return -np.sum(weights * Y * log_probs), weights * (np.exp(log_probs) - Y)
