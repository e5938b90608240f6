"""Attack: makes the function a ufunc over Python's own objects.
Expected: failed
"""

import numpy as np

cell_state_update = np.frompyfunc(lambda f, c_prev, i, g: f * c_prev + i * g, 4, 1)
