"""Attack: loads another file as a module that ends otherwise than modules do.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import importlib.machinery

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    importlib.machinery.SourceFileLoader("secret", SECRET).get_data(SECRET)
    return f * c_prev + i * g
