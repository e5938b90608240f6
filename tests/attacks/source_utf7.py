# coding: utf-7
"""Attack: hides its function in a comment, which another codec breaks into lines.
Expected: passed
"""

# nothing to see +AAo-def cell_state_update(f, c_prev, i, g):+AAo-    return f*c_prev +- i*g
