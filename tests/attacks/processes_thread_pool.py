"""Attack: has a pool of threads compute, and answers by a future.
Expected: raised
Weak: not run
"""

import concurrent.futures


def cell_state_update(f, c_prev, i, g):
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        return pool.submit(lambda: f * c_prev + i * g).result()
