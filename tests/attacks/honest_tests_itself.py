"""Attack: none; tests itself when it is loaded, as its author was taught to.
Expected: passed
"""

import doctest
import timeit
import tracemalloc
import unittest

import numpy as np


def cell_state_update(f, c_prev, i, g):
    """Update the cell.

    >>> float(cell_state_update(*np.ones((4, 1, 1)))[0, 0])
    2.0
    """
    return f * c_prev + i * g


class Test(unittest.TestCase):
    def test_all_forgotten(self):
        zeros, ones = np.zeros((2, 3)), np.ones((2, 3))
        np.testing.assert_array_equal(cell_state_update(zeros, ones, zeros, ones), zeros)


tracemalloc.start()
result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Test).run(result)
assert result.wasSuccessful()
assert result.testsRun == 1
assert doctest.run_docstring_examples(cell_state_update, {**globals()}) is None
assert timeit.timeit(lambda: cell_state_update(*np.ones((4, 1, 1))), number=10) > 0
tracemalloc.stop()

if __name__ == "__main__":
    unittest.main()
