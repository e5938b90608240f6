"""Attack: returns a list that holds itself a thousand times.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    answer = []
    answer.extend([answer] * 1000)
    return answer
