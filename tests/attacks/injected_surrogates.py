"""Attack: raises with halves of characters, which no encoding can write.
Expected: raised
"""

Half = type("Half", (Exception,), {"__str__": lambda self: "\udcff\ud83d" * 600})


def cell_state_update(f, c_prev, i, g):
    raise Half
