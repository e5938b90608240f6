"""Asks questions of code nobody trusts: a learner's file runs in a child, its answers are data."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.sandbox.answers import Batch as Batch
    from grader.sandbox.answers import Declared as Declared
    from grader.sandbox.answers import Limits as Limits
    from grader.sandbox.answers import Loaded as Loaded
    from grader.sandbox.answers import Raised as Raised
    from grader.sandbox.answers import Returned as Returned
    from grader.sandbox.answers import Stopped as Stopped
    from grader.sandbox.answers import in_words as in_words
    from grader.sandbox.child.wire import Laid as Laid
    from grader.sandbox.child.wire import Opaque as Opaque
    from grader.sandbox.child.wire import Record as Record
    from grader.sandbox.child.wire import TooBig as TooBig
    from grader.sandbox.fault import SandboxFault as SandboxFault
    from grader.sandbox.sandbox import Sandbox as Sandbox
    from grader.sandbox.session import Session as Session
    from grader.sandbox.source import OtherFile as OtherFile
    from grader.sandbox.source import Refused as Refused
    from grader.sandbox.source import Submission as Submission
    from grader.sandbox.source import read as read

_MODULES = {
    "answers": (
        "Batch",
        "Declared",
        "Limits",
        "Loaded",
        "Raised",
        "Returned",
        "Stopped",
        "in_words",
    ),
    "child.wire": ("Laid", "Opaque", "Record", "TooBig"),
    "fault": ("SandboxFault",),
    "sandbox": ("Sandbox",),
    "session": ("Session",),
    "source": ("OtherFile", "Refused", "Submission", "read"),
}


def __getattr__(name: str) -> Any:
    """Import on first use: `Sandbox()` must start the zygote before the rest is imported."""
    for module, names in _MODULES.items():
        if name in names:
            value = getattr(import_module(f"grader.sandbox.{module}"), name)
            globals()[name] = value  # from now on it is found without asking here
            return value
    raise AttributeError(name)
