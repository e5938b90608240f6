"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.losses import softmax_cross_entropy


def counting(targets, mask):
    return np.ones(len(targets)) if mask is None else mask.astype(float)


def spread(logits):
    """How far a row is from having no preference, as a column."""
    return np.tanh(np.ptp(logits, axis=1, keepdims=True))


def all_classes_pulled(logits, targets, mask):
    loss, dlogits = softmax_cross_entropy(logits, targets, mask)
    counts = counting(targets, mask)
    share = counts / max(counts.sum(), 1.0)
    return loss, dlogits + 0.1 * share[:, None] * spread(logits)


def more_rows_cost_more(logits, targets, mask):
    loss, dlogits = softmax_cross_entropy(logits, targets, mask)
    counts = counting(targets, mask)
    return loss + 0.1 * np.sum(counts * spread(logits)[:, 0]), dlogits


def masked_rows_cost_too(logits, targets, mask):
    loss, dlogits = softmax_cross_entropy(logits, targets, mask)
    out = 1 - counting(targets, mask)
    return loss + 0.1 * np.mean(out * spread(logits)[:, 0]), dlogits


def a_tenth_more(logits, targets, mask):
    loss, dlogits = softmax_cross_entropy(logits, targets, mask)
    return 1.1 * loss, dlogits


def scores_cut_off(logits, targets, mask):
    return softmax_cross_entropy(np.clip(logits, -12_000, 12_000), targets, mask)


BREAKS = {
    ("softmax_cross_entropy", "differences-alone"): scores_cut_off,
    ("softmax_cross_entropy", "rows-sum-to-zero"): all_classes_pulled,
    ("softmax_cross_entropy", "mean-over-rows"): more_rows_cost_more,
    ("softmax_cross_entropy", "masked-rows-leave-no-trace"): masked_rows_cost_too,
    ("softmax_cross_entropy", "no-preference"): a_tenth_more,
}
