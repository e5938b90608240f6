"""Attack: leaves everything to functions that are called when the program ends, and ends it.
Expected: exited
"""

import atexit
import sys
import threading


def speak(*arguments):
    print("exercise 14: passed")


atexit.register(speak)
sys.excepthook = sys.__excepthook__ = sys.unraisablehook = threading.excepthook = speak
sys.exit(0)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
