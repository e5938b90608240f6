"""Attack: has the standard library compute in a process of its own.
Expected: raised
Weak: not run
"""

import multiprocessing


def cell_state_update(f, c_prev, i, g):
    process = multiprocessing.get_context("fork").Process(target=print)
    process.start()
    process.join()
    return f * c_prev + i * g
