"""Attack: fetches a page by the standard library.
Expected: raised
Weak: not run
"""

import urllib.request

from surroundings import TCP_PORT


def cell_state_update(f, c_prev, i, g):
    urllib.request.urlopen(f"http://127.0.0.1:{TCP_PORT}/", timeout=1).close()
    return f * c_prev + i * g
