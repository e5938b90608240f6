"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.optim import clip_by_global_norm


def length(arrays):
    return float(np.sqrt(sum(np.sum(a**2) for a in arrays)))


def large_entries_bent(grads, max_norm):
    norm = length(grads)
    if norm <= max_norm:
        return grads, norm
    half = max(np.max(abs(g)) for g in grads) / 2
    bent = [np.clip(g, -half, half) for g in grads]
    return [max_norm / length(bent) * g for g in bent], norm


def half_as_long(grads, max_norm):
    norm = length(grads)
    return [0.5 * max_norm / norm * g if norm > max_norm else g for g in grads], norm


def tiny_ones_doubled(grads, max_norm):
    clipped, norm = clip_by_global_norm(grads, max_norm)
    return [2 * g if norm < max_norm / 100 else g for g in clipped], norm


def three_arrays_measured(grads, max_norm):
    norm = length(grads[:3])
    return [max_norm / norm * g if norm > max_norm else g for g in grads], norm


def measured_afterwards(grads, max_norm):
    clipped, _ = clip_by_global_norm(grads, max_norm)
    return clipped, length(clipped)


def equal_ones_dropped(grads, max_norm):
    clipped, norm = clip_by_global_norm(grads, max_norm)
    return [0 * g if norm == max_norm else g for g in clipped], norm


BREAKS = {
    ("clip_by_global_norm", "just-as-long"): equal_ones_dropped,
    ("clip_by_global_norm", "one-direction"): large_entries_bent,
    ("clip_by_global_norm", "no-longer-than-the-limit"): half_as_long,
    ("clip_by_global_norm", "short-ones-stay"): tiny_ones_doubled,
    ("clip_by_global_norm", "joined-or-split"): three_arrays_measured,
    ("clip_by_global_norm", "norm-alone-grows"): measured_afterwards,
}
