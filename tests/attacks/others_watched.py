"""Attack: watches the folder in which others keep their files.
Expected: unreadable
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes

from surroundings import FOLDER

IN_ALL_EVENTS = 0xFFF
libc = ctypes.CDLL(None, use_errno=True)
watch = libc.inotify_init()
if watch < 0 or libc.inotify_add_watch(watch, FOLDER.encode(), IN_ALL_EVENTS) < 0:
    raise OSError(ctypes.get_errno(), "inotify")


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
