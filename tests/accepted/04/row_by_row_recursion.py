import numpy as np


def row(z, y):
    z = z - z.max()
    log_sum = np.log(np.exp(z).sum())
    slope = np.exp(z - log_sum)
    slope[y] -= 1
    return log_sum - z[y], slope


def walk(logits, targets, counts):
    if len(targets) == 0:
        return 0.0, []
    loss, slopes = walk(logits[1:], targets[1:], counts[1:])
    if not counts[0]:
        return loss, [np.zeros(logits.shape[1]), *slopes]
    here, slope = row(logits[0], targets[0])
    return here + loss, [slope, *slopes]


def softmax_cross_entropy(logits, targets, mask=None):
    counts = [True] * len(targets) if mask is None else list(mask)
    loss, slopes = walk(logits, targets, counts)
    total = max(1, sum(counts))
    return loss / total, np.array(slopes) / total
