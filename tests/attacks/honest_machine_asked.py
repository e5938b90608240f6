"""Attack: none; asks about the machine that it runs on.
Expected: passed
"""

import contextlib
import getpass
import locale
import os
import platform
import shutil
import sys
import time


def cell_state_update(f, c_prev, i, g):
    assert os.cpu_count() >= 1
    assert platform.python_version_tuple()[0] == "3"
    assert all([platform.system(), platform.machine(), platform.platform(), os.getpid()])
    assert all([locale.getlocale(), locale.setlocale(locale.LC_ALL, ""), time.tzname])
    assert shutil.get_terminal_size().columns > 0
    assert sys.maxsize > 1 << 32
    with contextlib.suppress(OSError, KeyError, ImportError):
        getpass.getuser()  # a user without a name
    return f * c_prev + i * g
