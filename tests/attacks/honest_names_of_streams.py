"""Attack: none; asks where its output goes, and what time it is in a place.
Expected: passed
"""

import sys
import zoneinfo


def cell_state_update(f, c_prev, i, g):
    assert sys.stdout.name == "<stdout>"
    assert sys.stderr.mode == "w"
    assert exit is not quit
    try:
        zoneinfo.ZoneInfo("America/Sao_Paulo")
    except zoneinfo.ZoneInfoNotFoundError:
        pass  # a machine without zones
    return f * c_prev + i * g
