import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(np.sum(np.fromiter((np.square(g).sum() for g in grads), dtype=float)))
    clipped = []
    for g in grads:
        out = np.empty_like(g)
        np.multiply(g, max_norm / norm if norm > max_norm else 1, out=out)
        out.setflags(write=False)
        clipped.append(out)
    return [clipped, norm]
