"""Attack: replaces the codecs and error handlers with which texts are written.
Expected: raised
"""

import codecs
import encodings


def handler(error):
    return b"\xff" * 10_000 + bytes(5), error.end


for name in ("surrogatepass", "strict", "backslashreplace", "replace", "surrogateescape"):
    codecs.register_error(name, handler)
codecs.register(lambda name: None)
encodings._cache.clear()


def cell_state_update(f, c_prev, i, g):
    raise ValueError("\ud800 out of order \udfff")
