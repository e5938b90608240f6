"""Attack: makes a database beside the files of others.
Expected: raised
Weak: not run
"""

import os
import sqlite3

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    database = sqlite3.connect(os.path.join(FOLDER, "notes.db"))
    database.execute("CREATE TABLE notes (note)")
    return f * c_prev + i * g
