"""Attack: starts an event loop, as programs do that serve many connections.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import asyncio


def cell_state_update(f, c_prev, i, g):
    asyncio.new_event_loop().close()
    return f * c_prev + i * g
