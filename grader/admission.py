"""Whether a learner's file loads and declares what is asked of it, and how that is said."""

from __future__ import annotations

from grader.course.exercise import Function
from grader.diagnosis import exceptions
from grader.records import Outcome, Report
from grader.sandbox import Declared, Raised, Stopped
from grader.text import Text

CANNOT_LOAD = Text(
    "Python cannot load the file, so nothing was graded. {kind}: {message}",
    "O Python não consegue carregar o arquivo, então nada foi avaliado. {kind}: {message}",
)
MISSING = Text(
    "The file has no function `{name}`.",
    "O arquivo não tem a função `{name}`.",
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


def declaration_problem(function: Function, declared: Declared | None) -> Text | None:
    """Say what is wrong with how a file declares a function; None when nothing is."""
    if declared is None or not declared.found:
        return MISSING.format(name=function.name)
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
