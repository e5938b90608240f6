"""Attack: opens a pool of processes, which begins with semaphores in shared memory.
Expected: raised
Weak: not run
"""

import concurrent.futures
import operator


def cell_state_update(f, c_prev, i, g):
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        return pool.submit(operator.add, f * c_prev, i * g).result()
