import numpy as np


class Clipper:
    def __init__(self):
        self.squares = 0.0

    def measure(self, grad):
        self.squares += float((grad ** 2).sum())
        return self

    @property
    def norm(self):
        return np.sqrt(self.squares)

    def clip(self, grad, limit):
        return grad if self.norm <= limit else grad * (limit / self.norm)


def clip_by_global_norm(grads, max_norm):
    clipper = Clipper()
    for grad in grads:
        clipper.measure(grad)
    return [clipper.clip(grad, max_norm) for grad in grads], clipper.norm
