"""Attack: raises what the grader knows a hint for, its name replaced by a template and a command.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise ModuleNotFoundError("No module named 'torch.{name}`|<b>::error::\x1b[2J\u202e'")
