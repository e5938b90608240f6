def clip_by_global_norm(grads, max_norm):
    total = 0
    for g in grads:
        for value in g.flatten():
            total = total + value * value
    norm = total ** 0.5
    clipped = []
    for g in grads:
        if norm > max_norm:
            clipped.append(g * max_norm / norm)
        else:
            clipped.append(g)
    return clipped, norm
