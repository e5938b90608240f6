"""Whether a learner's file loads and declares what is asked of it, and how that is said."""

from __future__ import annotations

import difflib
import re

from grader.course.exercise import Function
from grader.diagnosis import exceptions
from grader.records import Outcome, Report
from grader.sandbox import Declared, Raised, Stopped
from grader.text import Text

MOST_NAMES = 200  # among which a near one is looked for
CANNOT_LOAD = Text(
    "Python cannot load the file, so nothing was graded. {kind}: {message}",
    "O Python não consegue carregar o arquivo, então nada foi avaliado. {kind}: {message}",
)
MISSING = Text(
    "The file has no function `{name}`.",
    "O arquivo não tem a função `{name}`.",
)
NEAR_NAME = Text("It has `{near}`: is that the one?", "Ele tem `{near}`: é essa?")
NOTEBOOK = Text(
    "Lines that begin with `!` or `%` are a notebook's own: take them out.",
    "Linhas que começam com `!` ou `%` são do notebook: retire-as.",
)
NOT_CALLABLE = Text("`{name}` is not a function.", "`{name}` não é uma função.")
SIGNATURE = Text(
    "`{name}` must accept {count} positional arguments ({parameters}); yours is `{signature}`.",
    "`{name}` deve aceitar {count} argumentos posicionais ({parameters}); a sua é `{signature}`.",
)


def load_message(raised: Raised) -> Text:
    """Say why a file cannot be loaded, and what that probably means."""
    message = CANNOT_LOAD.format(kind=raised.type_name, message=raised.words)
    clue = exceptions.hint(raised.type_name, raised.message)
    if raised.location and raised.location.text.lstrip().startswith(("!", "%")):
        clue = NOTEBOOK
    return Text.join([_ended(message), clue]) if clue else message


def _ended(text: Text) -> Text:
    """End with a full stop what another sentence follows: an exception's words have none."""
    return Text(*(h if h.endswith((".", "!", "?")) else f"{h}." for h in (text.en, text.pt_br)))


def not_loaded(blank: Report, loaded: Raised | Stopped) -> Report:
    """Report a file that could not be loaded, or that ended while it was."""
    if isinstance(loaded, Stopped):
        outcome, message = loaded.outcome, loaded.detail
    else:
        outcome, message = Outcome.UNREADABLE, load_message(loaded)
    return blank._replace(outcome=outcome, message=message, location=loaded.location)


def declaration_problem(
    function: Function, declared: Declared | None, source: bytes
) -> Text | None:
    """Say what is wrong with how a file declares a function; None when nothing is."""
    if declared is None or not declared.found:
        return _missing(function.name, source)
    if not declared.callable:
        return NOT_CALLABLE.format(name=function.name)
    if not declared.accepts:
        return SIGNATURE.format(
            name=function.name,
            count=len(function.parameters),
            parameters=", ".join(function.parameters),
            signature=declared.signature,
        )
    return None


def _missing(name: str, source: bytes) -> Text:
    """Say that a function is missing, and which one of the file may be meant."""
    # looked at as text only: what a learner wrote is never parsed here
    defined = {
        found.decode() for found in re.findall(rb"^[ \t]*def[ \t]+([A-Za-z0-9_]+)", source, re.M)
    }
    near = difflib.get_close_matches(name, sorted(defined)[:MOST_NAMES], n=1, cutoff=0.75)
    message = MISSING.format(name=name)
    return Text.join([message, NEAR_NAME.format(near=near[0])]) if near else message
