"""Attack: raises on a line of its own that, shown, clears a screen and reads the other way round.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise ValueError("[2J]0;x‮10 / 10‬ | `x` <b> [bold]")  # [2K⁦ @a
