"""Expected: raised AttributeError"""

def clip_by_global_norm(grads, max_norm):
    norm = sum(g.norm() ** 2 for g in grads) ** 0.5
    return [g * min(1.0, max_norm / (norm + 1e-6)) for g in grads], norm
