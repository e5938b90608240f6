from typing import NamedTuple

import numpy as np


class Clipped(NamedTuple):
    gradients: list
    norm: float


def clip_by_global_norm(grads, max_norm):
    norm = float(np.linalg.norm(np.hstack([g.ravel() for g in grads])))
    factor = np.clip(max_norm / norm, None, 1.0) if norm else 1.0
    return Clipped([factor * g for g in grads], norm)
