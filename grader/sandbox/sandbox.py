"""Starts the place where learners' files run, before anything heavy is imported here."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from grader.sandbox.child.layers import LAYERS
from grader.sandbox.fault import SandboxFault, UnknownKind

# records and numpy cost more than starting: the zygote must be on its way before they are loaded
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

    from grader.sandbox.answers import Limits
    from grader.sandbox.link import Launcher
    from grader.sandbox.session import Session
    from grader.sandbox.source import Submission

STRONG, WEAK = "strong", "weak"


class Sandbox:
    """The place where learners' files run; starts at once, without waiting.

    kind: "fork" (Linux) or "process" (anywhere, weaker); None: GRADE_SANDBOX, else the best here
    layers: of the lock-down, those to use where they exist; fewer than all are for tests of each
    """

    def __init__(self, kind: str | None = None, layers: Sequence[str] = LAYERS) -> None:
        default = "fork" if sys.platform == "linux" else "process"
        self.kind = kind or os.environ.get("GRADE_SANDBOX") or default
        self._launcher = _launcher(self.kind, layers)

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers of the lock-down that hold, none if it cannot start; waits for its start."""
        try:
            return self._launcher.layers()
        except SandboxFault:
            return ()

    @property
    def level(self) -> str:
        """STRONG where all layers hold, else WEAK; waits for its start."""
        return STRONG if set(self.layers) == set(LAYERS) else WEAK

    def open(
        self,
        submission: Submission,
        wanted: Mapping[str, int],
        limits: Limits | None = None,
        left_s: float | None = None,
    ) -> Session:
        """Start a child and send it a file; does not wait for either.

        wanted: function name -> number of positional arguments it will be called with
        left_s: what earlier children of this submission have left of limits.exercise_s
        """
        from grader.sandbox.answers import Limits
        from grader.sandbox.session import Session

        limits = limits or Limits()
        left_s = limits.exercise_s if left_s is None else left_s
        return Session(self._launcher.launch(limits), submission, wanted, limits, left_s)

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


def _launcher(kind: str, layers: Sequence[str]) -> Launcher:
    if kind == "fork" and sys.platform == "linux":
        from grader.sandbox.processes import ForkServer

        return ForkServer(layers)
    if kind == "process":
        from grader.sandbox.spawned import Spawner

        return Spawner()
    raise UnknownKind(f"there is no sandbox of the kind {kind!r} on {sys.platform}")
