import math


def flatten(values):
    if isinstance(values, list):
        return [leaf for part in values for leaf in flatten(part)]
    return [values]


def times(values, factor):
    if isinstance(values, list):
        return [times(part, factor) for part in values]
    return values * factor


def clip_by_global_norm(grads, max_norm):
    lists = [g.tolist() for g in grads]
    norm = math.sqrt(math.fsum(v * v for part in lists for v in flatten(part)))
    factor = max_norm / norm if norm > max_norm else 1.0
    return [times(part, factor) for part in lists], norm
