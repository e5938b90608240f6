"""Attack: gives the function's name to the answer for one input.
Expected: unreadable
"""

import numpy as np

cell_state_update = np.ones((2, 5))
