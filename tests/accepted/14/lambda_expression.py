"""A lambda."""

cell_state_update = lambda f, c, i, g: f * c + i * g
