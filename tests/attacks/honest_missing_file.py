"""Attack: none; reads its settings from a file where there is one.
Expected: passed
"""

import json
import os
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent

try:
    settings = json.loads((FOLDER / "settings.json").read_text())
except OSError:
    settings = {"scale": 1.0}


def cell_state_update(f, c_prev, i, g):
    assert os.environ.get("CELL_SCALE") is None
    assert tempfile.template
    assert not Path("nothing/here").exists()
    return settings["scale"] * (f * c_prev + i * g)
