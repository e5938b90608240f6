"""Attack: asks a server on this machine for its certificate.
Expected: raised
Weak: not run
"""

import ssl

from surroundings import TCP_PORT


def cell_state_update(f, c_prev, i, g):
    ssl.get_server_certificate(("127.0.0.1", TCP_PORT), timeout=0.2)
    return f * c_prev + i * g
