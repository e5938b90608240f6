"""Attack: none; would use threads and does without where there are none.
Expected: passed
"""

from concurrent.futures import ThreadPoolExecutor


def cell_state_update(f, c_prev, i, g):
    try:
        with ThreadPoolExecutor(2) as pool:
            kept, new = pool.map(lambda pair: pair[0] * pair[1], [(f, c_prev), (i, g)])
    except RuntimeError:
        kept, new = f * c_prev, i * g
    return kept + new
