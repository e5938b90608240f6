"""Attack: has the module that shows lines of tracebacks show lines of another file.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import linecache

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    assert linecache.getlines(SECRET)
    return f * c_prev + i * g
