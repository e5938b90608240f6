"""Attack: raises with words that a build server takes for commands.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    commands = "::error::x ::set-output name=score::10 ##[error]x %0A::stop-commands::y ##[group]z "
    raise ValueError("\n" + commands * 3 + "\r" + commands)
