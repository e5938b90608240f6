"""Attack: declares the function as one that is to be awaited.
Expected: failed
"""


async def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
