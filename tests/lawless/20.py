"""For each law of the exercise, a wrong program that it alone rejects."""

from reference.lstm import cell_gradient_path


def path_through(gates):
    """The right path over changed gates."""
    return lambda f_seq, dc_T: cell_gradient_path(gates(f_seq), dc_T)


def slope(f_seq):
    return f_seq * (1 - f_seq)


def smaller_for_a_large_gradient(f_seq, dc_T):
    share = 1 / (1 + dc_T**2)
    return path_through(lambda f: f - slope(f) * share[:, None])(f_seq, dc_T)


def with_the_mean_of_all_gates(f_seq, dc_T):
    mean = f_seq.mean(axis=1, keepdims=True)
    return path_through(lambda f: f * mean + (1 - mean) * f**2)(f_seq, dc_T)


def with_the_batch(f_seq):
    mean = f_seq.mean(axis=0)
    return f_seq * mean + (1 - mean) * f_seq**2


BREAKS = {
    ("cell_gradient_path", "linear"): smaller_for_a_large_gradient,
    ("cell_gradient_path", "batch-independent"): path_through(with_the_batch),
    ("cell_gradient_path", "open-or-closed"): path_through(lambda f: 0.9 * f),
    ("cell_gradient_path", "later-gates-alone"): with_the_mean_of_all_gates,
    ("cell_gradient_path", "never-grows"): path_through(lambda f: f + 3 * slope(f)),
}
