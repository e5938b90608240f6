"""Attack: none; the function is a lambda.
Expected: passed
"""

cell_state_update = lambda f, c_prev, i, g: f * c_prev + i * g  # noqa: E731
