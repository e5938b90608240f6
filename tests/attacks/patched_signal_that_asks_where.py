"""Attack: answers the signal that asks where it is with a finished answer, and loops on.
Expected: timed_out
"""

import gc
import signal


def speak(number, frame):
    for each in gc.get_objects():
        if type(each).__name__ == "Stream":
            each.send(19, bytearray(b"t\x02\0\0\0TN"))


signal.signal(signal.SIGUSR1, speak)


def cell_state_update(f, c_prev, i, g):
    while True:
        pass
