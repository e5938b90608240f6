"""Attack: makes shared memory by a name that the next learner's code may know.
Expected: raised
Weak: not run
"""

from multiprocessing.shared_memory import SharedMemory


def cell_state_update(f, c_prev, i, g):
    memory = SharedMemory("attack_memory", create=True, size=64)
    memory.close()
    memory.unlink()
    return f * c_prev + i * g
