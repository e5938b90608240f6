"""The `grade` command: its global options, its commands, and errors into exit codes."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import click

from grader import __version__
from grader.cli.faults import (
    ERROR,
    HINT,
    Exit,
    Fault,
    fault_of,
    sandbox_fault,
)
from grader.cli.settings import Group, Settings, course_fault, language_of, shared_options
from grader.course.faults import CourseError
from grader.text import Text

COMMANDS = {
    "init": "folder",
    "list": "reading",
    "exercise": "learning",
    "watch": "watch",
    "show": "reading",
    "hint": "reading",
    "reset": "folder",
    "open": "folder",
    "progress": "reading",
    "quiz": "quizzes",
    "review": "quizzes",
    "author": "authoring",
    "demo": "demo",
    "doctor": "doctor",
    "completion": "completion",
}
OS_REFUSED = Text("the system refused: {reason}", "o sistema recusou: {reason}")
OWN_FAULT = Text("the grader itself failed: {reason}", "o próprio corretor falhou: {reason}")
USE_DEBUG = Text("`--debug` shows where", "`--debug` mostra onde")


class Grade(Group):
    """A group that imports a command's module when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order a learner meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"grader.cli.{COMMANDS[cmd_name]}")
        found: click.Command = getattr(module, f"{cmd_name}_command")
        return found


def _print_version(context: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        click.echo(f"grade {__version__}")
        context.exit()


@click.command("grade", cls=Grade, invoke_without_command=True)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version.",
)
@click.pass_context
def grade_command(context: click.Context) -> None:
    """Grade exercises on recurrent networks: write, grade, read what went wrong."""
    context.ensure_object(Settings)
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


grade_command.params += shared_options(hidden=False)


# as a shell counts a command that SIGPIPE ends: neither passed nor failed
ENDED_BY_PIPE = 128 + 13


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        result = grade_command.main(given, prog_name="grade", standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        return Exit.INTERRUPTED
    except (BrokenPipeError, SystemExit):  # click's way out of a closed pipe
        return _leave_pipe()
    except Exception as error:
        return _report(error, given)
    return int(result or 0)


def _leave_pipe() -> int:
    """Whoever read our output has left; nothing more is to be said, nor at shutdown."""
    sys.stdout = None
    return ENDED_BY_PIPE


def _report(error: Exception, given: Sequence[str]) -> int:
    from grader.output.console import Screen

    if "--debug" in given:
        import traceback

        from grader.output.sanitise import visible_lines

        trace = "".join(traceback.format_exception(error))
        print(*visible_lines(trace, longest=20_000, most=500), sep="\n", file=sys.stderr)
    fault = _fault(error)
    screen = Screen(sys.stderr, language_of(given))
    screen.line(screen.words(ERROR.format(cause=fault.cause)))
    if fault.hint:
        screen.line(screen.words(HINT.format(hint=fault.hint)))
    return fault.code


def _fault(error: Exception) -> Fault:
    if isinstance(error, Fault):
        return error
    if isinstance(error, click.UsageError):
        return fault_of(error)
    if isinstance(error, CourseError):
        return course_fault(error)
    if fault := sandbox_fault(error):
        return fault
    if isinstance(error, OSError):
        cause = error.strerror or type(error).__name__
        said = f"{cause}: {error.filename}" if error.filename else cause
        return Fault(OS_REFUSED.format(reason=Text.same(said)), code=Exit.GRADER)
    reason = Text.same(f"{type(error).__name__}: {error}")
    return Fault(OWN_FAULT.format(reason=reason), USE_DEBUG, Exit.GRADER)
