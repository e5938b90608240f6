"""Attack: fills a dictionary, number by number, in the call.
Expected: out_of_memory
"""


def cell_state_update(f, c_prev, i, g):
    return {number: str(number) for number in range(3_000_000)}
