"""A learner's folder: the files written in it and what was reached."""

from grader.workspace.files import Workspace, find_workspace
from grader.workspace.progress import Progress, Standing

__all__ = ["Progress", "Standing", "Workspace", "find_workspace"]
