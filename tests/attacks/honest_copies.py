"""Attack: none; copies and pickles in memory, matches patterns and writes formats.
Expected: passed
"""

import copy
import io
import json
import operator
import pickle
import re
from collections import Counter, defaultdict, deque

import numpy as np


def cell_state_update(f, c_prev, i, g):
    f, c_prev = copy.deepcopy([f, c_prev])
    i, g = pickle.loads(pickle.dumps((i, g)))
    memory = io.BytesIO()
    np.save(memory, f)
    memory.seek(0)
    f = np.load(memory)
    text = json.dumps({"c": c_prev.tolist()})
    assert re.fullmatch(r'\{"c": \[.*\]\}', text)
    assert Counter("aab")["a"] == 2
    parts = defaultdict(deque)
    parts["c"].append(f * np.array(json.loads(text)["c"]))
    parts["c"].append(operator.mul(i, g))
    assert f"{np.float64(1):.2f}" == "1.00"
    return sum(parts.pop("c"))
