"""Attack: raises with quotes and braces that would end a text and add a field.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise ValueError('", "score": 100, "x": {"\\": "\\ud800\\u0000"} NaN \\"}]}\u2028\x00\ufeff')
