"""For each law of the exercise, a wrong program that it alone rejects."""

BREAKS = {
    ("cell_state_update", "elementwise"): lambda f, c_prev, i, g: (
        f * c_prev + i * g + i * (1 - i) * g.mean(axis=1, keepdims=True)
    ),
    ("cell_state_update", "linear"): lambda f, c_prev, i, g: (
        f * c_prev + i * g + f * (1 - f) * i * c_prev**2
    ),
    ("cell_state_update", "keeps-or-replaces"): lambda f, c_prev, i, g: (
        f * c_prev + i**2 * g + i * (1 - f) * g
    ),
    ("cell_state_update", "shuts-out"): lambda f, c_prev, i, g: (
        f * c_prev + i * g + f * (1 - f) * g
    ),
}
