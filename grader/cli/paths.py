"""How a file's place is written for who stands in a folder."""

from __future__ import annotations

import os
from pathlib import Path


def shown_path(path: Path) -> str:
    """Write a path from the current folder on, where it lies there."""
    here = Path(os.getcwd())
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
