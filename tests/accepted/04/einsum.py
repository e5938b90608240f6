import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    w = np.ones(len(logits)) if mask is None else np.array(mask, dtype=float)
    w = w / w.sum() if w.any() else w
    hot = (targets[:, None] == np.arange(logits.shape[1])).astype(float)
    e = np.exp(logits - np.max(logits, axis=-1)[:, None])
    p = np.einsum("nk,n->nk", e, 1 / np.einsum("nk->n", e))
    loss = -np.einsum("n,n->", w, np.log(np.einsum("nk,nk->n", p, hot)))
    return loss, np.einsum("n,nk->nk", w, p - hot)
