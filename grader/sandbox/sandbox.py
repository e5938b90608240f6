"""Starts the place where learners' files run, before anything heavy is imported here."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from grader.sandbox.fault import SandboxFault

# records and numpy cost more than starting: the zygote must be on its way before they are loaded
if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from grader.sandbox.answers import Limits
    from grader.sandbox.link import Launcher
    from grader.sandbox.session import Session
    from grader.sandbox.source import Submission


class Sandbox:
    """The place where learners' files run; starts at once, without waiting.

    kind: "fork" (Linux) or "process" (anywhere, weaker); None: GRADE_SANDBOX, else the best here
    """

    def __init__(self, kind: str | None = None) -> None:
        default = "fork" if sys.platform == "linux" else "process"
        self.level = kind or os.environ.get("GRADE_SANDBOX") or default
        self._launcher = _launcher(self.level)

    def open(
        self, submission: Submission, wanted: Mapping[str, int], limits: Limits | None = None
    ) -> Session:
        """Start a child and send it a file; does not wait for either.

        wanted: function name -> number of positional arguments it will be called with
        """
        from grader.sandbox.answers import Limits
        from grader.sandbox.session import Session

        limits = limits or Limits()
        return Session(self._launcher.launch(limits), submission, wanted, limits)

    def close(self) -> None:
        """End everything that was started."""
        self._launcher.close()

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _launcher(level: str) -> Launcher:
    if level == "fork" and sys.platform == "linux":
        from grader.sandbox.processes import ForkServer

        return ForkServer()
    if level == "process":
        from grader.sandbox.spawned import Spawner

        return Spawner()
    raise SandboxFault(f"there is no sandbox of the kind {level!r} on {sys.platform}")
