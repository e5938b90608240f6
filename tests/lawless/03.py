"""For each law of the exercise, a wrong program that it alone rejects."""

from reference.affine import affine_backward, affine_forward


def surplus(x):
    """Give a number for each row that is 0 where the row is 0 or has a single 1."""
    return (x**2 - x).sum(axis=1, keepdims=True)


def of_the_first_row(dy):
    """Give a number, linear in dy, that is 0 where the first row has a single 1 in front."""
    return dy[0, 1:].sum()


def backward_with(change):
    """The right backward pass with something added to its results."""

    def program(dy, x, W):
        dx, dW, db = affine_backward(dy, x, W)
        more_dx, more_dW = change(dy)
        return dx + more_dx, dW + more_dW, db

    return program


BREAKS = {
    ("affine_forward", "linear"): lambda x, W, b: (
        affine_forward(x, W, b) + surplus(x) * (W**2).sum(axis=0)
    ),
    ("affine_forward", "batch-independent"): lambda x, W, b: (
        affine_forward(x, W, b) + surplus(x).mean() * W.sum(axis=0)
    ),
    ("affine_forward", "picks-rows"): lambda x, W, b: affine_forward(x, 2 * W, b),
    ("affine_backward", "linear"): backward_with(lambda dy: (surplus(dy), 0)),
    ("affine_backward", "batch-independent"): backward_with(lambda dy: (of_the_first_row(dy), 0)),
    ("affine_backward", "batch-additive"): backward_with(lambda dy: (0, of_the_first_row(dy))),
    ("affine_backward", "picks-columns"): lambda dy, x, W: (
        2 * dy @ W.T,
        *affine_backward(dy, x, W)[1:],
    ),
}
