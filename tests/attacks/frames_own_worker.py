"""Attack: puts itself in the worker's place: reads the grader's first question from the stream,
answers one call of it, and leaves.
Expected: failed
"""

import os
import struct

from surroundings import questions, send

LOADED, RETURNED = 18, 19


name = b"s" + struct.pack("<I", 17) + b"cell_state_update"
send(
    LOADED, 1, b"d" + struct.pack("<I", 1) + name + b"t" + struct.pack("<I", 4) + b"TTTs" + bytes(4)
)
magic, kind, number, length = struct.unpack("<4sBII", os.read(questions, 13))
question = os.read(questions, length)
start = question.index(b"A")
rows, columns = struct.unpack_from("<QQ", question, start + 4)
first = question[start : start + 20 + 8 * rows * columns]
send(RETURNED, 2, b"t" + struct.pack("<I", 2) + first + b"t" + struct.pack("<I", 4) + b"NNNN")
os._exit(0)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
