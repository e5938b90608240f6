"""Attack: raises with words that take no room, or only seem to be others.
Expected: raised
"""

NOTHING = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u115f\u3164\u2800\U000e0041\ufe0f\U000e0100"


def cell_state_update(f, c_prev, i, g):
    raise ValueError(f"pa{NOTHING}ssed\u00a0\u2003\u3000\ue000\ufdd0\U0010ffff")
