"""Who answers: a random name, made with the workspace, which decides what numbers are drawn."""

from __future__ import annotations

import os
import re
import secrets

from grader.regular import read_regular
from grader.workspace.files import Workspace
from grader.workspace.kept import write_whole

FILE = "learner"
NAME = re.compile(r"[A-Za-z0-9._@-]{1,80}")
BYTES = 6


def learner_of(workspace: Workspace | None) -> str:
    """Return the learner's name; a new one where there is none, kept where it can be."""
    if workspace is None:
        return secrets.token_hex(BYTES)
    path = workspace.state / FILE
    try:
        name = read_regular(path, 100).decode("ascii").strip()
        if NAME.fullmatch(name):
            return name
    except (OSError, UnicodeDecodeError):
        pass
    name = secrets.token_hex(BYTES)
    try:
        if not os.path.islink(workspace.state):
            workspace.state.mkdir(parents=True, exist_ok=True)
            write_whole(path, name + "\n")
    except OSError:
        pass  # drawn anew next time: the seed is in the answers
    return name
