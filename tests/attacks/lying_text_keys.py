"""Attack: returns a dict whose keys are texts that change what they say when they are encoded.
Expected: failed
"""


class Key(str):
    __slots__ = ()

    def encode(self, *how):
        return b"c" * 100_000

    def __len__(self):
        return 1

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7


def cell_state_update(f, c_prev, i, g):
    return {Key("c"): f * c_prev + i * g, Key("d"): 0 * f}
