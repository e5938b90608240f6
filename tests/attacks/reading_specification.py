"""Attack: reads the wrong answers that the exercise knows, from its specification.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

from pathlib import Path

from surroundings import PROJECT


def cell_state_update(f, c_prev, i, g):
    assert any(Path(PROJECT, "exercises").glob("*/spec.py"))
    return f * c_prev + i * g
