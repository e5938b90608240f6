"""Errors as a reader meets them: one cause, one action, in either language, with an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

import click

from grader.text import Text


class Exit(IntEnum):
    """What the exit codes mean."""

    PASSED = 0
    FAILED = 1
    USAGE = 2
    COURSE = 3
    GRADER = 4
    NOTHING = 5
    INTERRUPTED = 130


class Fault(Exception):
    """What went wrong, what to do about it, and the exit code."""

    def __init__(self, cause: Text, hint: Text | None = None, code: Exit = Exit.USAGE) -> None:
        super().__init__(cause.en)
        self.cause = cause
        self.hint = hint
        self.code = code


NO_SANDBOX = Text("the sandbox does not start: {reason}", "a área isolada não inicia: {reason}")
SET_KIND = Text(
    "unset `GRADE_SANDBOX`, or set it to `process`",
    "remova `GRADE_SANDBOX`, ou use o valor `process`",
)
RUN_DOCTOR = Text(
    "`grade doctor` shows what works on this machine",
    "`grade doctor` mostra o que funciona nesta máquina",
)
ERROR = Text("error: {cause}", "erro: {cause}")
HINT = Text("hint: {hint}", "dica: {hint}")
SEE_HELP = Text(
    "`{command} --help` lists what it takes", "`{command} --help` mostra o que ele aceita"
)
DID_YOU_MEAN = Text("did you mean `{meant}`?", "você quis dizer `{meant}`?")
NO_OPTION = Text("no option `{option}`", "não existe a opção `{option}`")
NO_COMMAND = Text("no command `{command}`", "não existe o comando `{command}`")
NO_ARGUMENT = Text("`{name}` is missing", "falta `{name}`")
TOO_MANY = Text("one argument too many: {extra}", "argumento a mais: {extra}")
NEEDS_VALUE = Text("option `{option}` needs a value", "a opção `{option}` precisa de um valor")
TAKES_NO_VALUE = Text("option `{option}` takes no value", "a opção `{option}` não recebe valor")
BAD_VALUE = Text("`{name}` does not take this value", "`{name}` não aceita esse valor")
NOT_UNDERSTOOD = Text("the command was not understood", "o comando não foi entendido")
NOT_WHOLE = Text(
    "`{value}` is no whole number from 0 to {most}", "`{value}` não é um inteiro de 0 a {most}"
)
NOT_ONE_OF = Text("`{value}` is none of {choices}", "`{value}` não é um destes: {choices}")


class WholeNumber(click.ParamType):  # type: ignore[type-arg]  # no generic before click 8.4
    """A whole number from 0 up, its error worded in both languages."""

    name = "number"

    def __init__(self, most: int) -> None:
        self.most = most

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the number, or raise a Fault."""
        text = str(value)
        if not (text.isascii() and text.isdigit()) or len(text) > 20 or int(text) > self.most:
            raise Fault(NOT_WHOLE.format(value=Text.same(text[:40]), most=self.most))
        return int(text)


class OneOf(click.Choice):  # type: ignore[type-arg]  # no generic before click 8.2
    """One of several words, its error worded in both languages."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word, or raise a Fault."""
        if value in self.choices:
            return value
        choices = ", ".join(self.choices)
        cause = NOT_ONE_OF.format(value=Text.same(value[:40]), choices=choices)
        raise Fault(cause, did_you_mean(value, self.choices))


def did_you_mean(word: str, known: Sequence[str]) -> Text | None:
    """Suggest the nearest word, if one is near."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1)
    return DID_YOU_MEAN.format(meant=close[0]) if close else None


def fault_of(error: click.UsageError) -> Fault:
    """Word click's own usage errors in both languages."""
    context = error.ctx
    see_help = SEE_HELP.format(command=context.command_path if context else "grade")
    if isinstance(error, click.NoSuchOption):
        cause = NO_OPTION.format(option=Text.same(error.option_name[:60]))
        return Fault(cause, _option_meant(error, context) or see_help)
    if isinstance(error, click.MissingParameter):
        return Fault(NO_ARGUMENT.format(name=_name(error.param)), see_help)
    if isinstance(error, click.BadParameter):
        return Fault(BAD_VALUE.format(name=_name(error.param)), see_help)
    if isinstance(error, click.BadOptionUsage):
        takes_none = "does not take" in error.message
        form = TAKES_NO_VALUE if takes_none else NEEDS_VALUE
        return Fault(form.format(option=Text.same(error.option_name[:60])), see_help)
    # Only the message of this one says what was left over, after its colon or in its brackets.
    if "unexpected extra argument" in error.message:
        extra = error.message.partition("(")[2].rstrip(")")[:60]
        return Fault(TOO_MANY.format(extra=Text.same(extra)), see_help)
    return Fault(NOT_UNDERSTOOD, see_help)


def _option_meant(error: click.NoSuchOption, context: click.Context | None) -> Text | None:
    params = context.command.get_params(context) if context else []
    known = [option for param in params for option in param.opts]
    return did_you_mean(error.option_name, known)


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "–"
    return param.opts[0] if isinstance(param, click.Option) else (param.human_readable_name)


def sandbox_fault(error: Exception) -> Fault | None:
    """Say that no sandbox starts, and what to do about it; None for any other error."""
    from grader.sandbox.fault import SandboxFault, UnknownKind

    if not isinstance(error, SandboxFault):
        return None
    cause = NO_SANDBOX.format(reason=Text.same(str(error)))
    if isinstance(error, UnknownKind):
        return Fault(cause, SET_KIND, Exit.COURSE)
    return Fault(cause, RUN_DOCTOR, Exit.GRADER)
