"""Attack: returns a dict that one of its own values empties and fills while it is read.
Expected: failed
"""

from collections import OrderedDict


class Restless(OrderedDict):
    def items(self):
        return ((number, number) for number in iter(int, 1))

    def __len__(self):
        return -1


def cell_state_update(f, c_prev, i, g):
    restless = Restless()

    def disturb():
        for number in range(100):
            restless.clear()
            restless[str(number)] = number
            yield number

    restless["first"] = disturb()
    restless["second"] = restless
    return restless
