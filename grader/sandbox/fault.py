"""The sandbox's own failure: never the learner's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.text import Text


class SandboxFault(Exception):
    """The sandbox itself failed."""

    @property
    def message(self) -> Text:
        """What failed, in both languages."""
        from grader.text import Text

        return Text(f"the sandbox failed: {self}", f"a área isolada de execução falhou: {self}")


class UnknownKind(SandboxFault):
    """A kind of sandbox was asked for that is not here."""
