"""The options every command shares, accepted before its name and after it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli.faults import NO_COMMAND, SEE_HELP, Exit, Fault, OneOf, did_you_mean
from grader.course.faults import CourseError, UnknownExercise
from grader.text import Language, Text, choose_language, language_named

if TYPE_CHECKING:
    from grader.course.catalog import Catalog, Entry
    from grader.output.console import Screen
    from grader.workspace import Workspace

MOST_SEED = 2**31 - 1
# what cannot be read is told by whoever reads it, with the reason
ANY_PATH = click.Path(path_type=Path, readable=False)
NO_LANGUAGE = Text(
    "no language `{value}`; there are en and pt-BR", "não há o idioma `{value}`; há en e pt-BR"
)
NO_WORKSPACE = Text("this folder is not a workspace", "esta pasta não é uma área de trabalho")
RUN_INIT = Text("`grade init` makes it one", "`grade init` faz dela uma")
NO_JSON = Text("`grade {command}` has no JSON form", "`grade {command}` não tem forma JSON")


@dataclass
class Settings:
    """What the shared options say."""

    lang: str | None = None
    color: str = "auto"
    course: Path | None = None
    json: bool = False
    debug: bool = False

    @property
    def language(self) -> Language:
        """The language to speak."""
        return choose_language(self.lang)

    def screen(self) -> Screen:
        """Standard output, through one console."""
        from grader.output.console import Screen

        return Screen(sys.stdout, self.language, self.color)

    def error_screen(self) -> Screen:
        """Standard error, through a console of its own."""
        from grader.output.console import Screen

        return Screen(sys.stderr, self.language, self.color)

    def catalog(self) -> Catalog:
        """The course; what is wrong with it is a Fault with its own exit code."""
        from grader.course.catalog import Catalog

        try:
            return Catalog(self.course)
        except CourseError as fault:
            raise course_fault(fault) from fault

    def refuse_json(self, command: str) -> None:
        """Refuse `--json` where there is nothing of that form."""
        if self.json:
            raise Fault(NO_JSON.format(command=command))


def course_fault(fault: CourseError) -> Fault:
    """A broken course ends a command with its own exit code."""
    return Fault(fault.message, code=Exit.COURSE)


def find(catalog: Catalog, asked: str) -> Entry:
    """Find an exercise, or raise a Fault that suggests one."""
    try:
        return catalog.find(asked)
    except UnknownExercise as unknown:
        raise Fault(unknown.message, unknown.hint) from unknown


def workspace_here() -> Workspace:
    """The workspace of the current folder, or a Fault that says how to make one."""
    from grader.workspace import find_workspace

    if workspace := find_workspace(Path.cwd()):
        return workspace
    raise Fault(NO_WORKSPACE, RUN_INIT)


def language_of(arguments: Sequence[str]) -> Language:
    """Read the language off arguments that may not parse at all."""
    flag = None
    for k, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            flag = argument.partition("=")[2]
        elif argument == "--lang" and k + 1 < len(arguments):
            flag = arguments[k + 1]
    return choose_language(flag)


def _store(context: click.Context, param: click.Parameter, value: Any) -> None:
    if value is None or value is False:
        return
    if param.name == "lang" and language_named(value) is None:
        raise Fault(NO_LANGUAGE.format(value=Text.same(value[:40])))
    setattr(context.ensure_object(Settings), str(param.name), value)


def shared_options(*, hidden: bool) -> list[click.Option]:
    """Make the shared options; a command's own help leaves them out."""

    def option(name: str, **said: Any) -> click.Option:
        return click.Option([name], expose_value=False, callback=_store, hidden=hidden, **said)

    return [
        option("--lang", metavar="en|pt-BR", help="Language of everything that is said."),
        option("--color", type=OneOf(["auto", "always", "never"]), help="When to use colour."),
        option(
            "--course",
            type=ANY_PATH,
            metavar="DIR",
            help="Folder of another course.",
        ),
        option("--json", is_flag=True, help="Print one JSON object and nothing else."),
        option("--debug", is_flag=True, help="Show the traceback of an error."),
    ]


class Command(click.Command):
    """A command that takes the shared options too, as people type them."""

    @cached_property
    def _shared(self) -> list[click.Option]:
        return shared_options(hidden=True)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the command's own parameters, then the shared options."""
        return [*super().get_params(ctx), *self._shared]


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Declare a command that takes the shared options."""
    return click.command(name, cls=Command)


class Group(click.Group):
    """A group of commands that suggests one where none has the name given."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command named first, or suggest one."""
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            meant = did_you_mean(args[0], known)
            see_help = SEE_HELP.format(command=ctx.command_path)
            raise Fault(NO_COMMAND.format(command=Text.same(args[0][:60])), meant or see_help)
        return super().resolve_command(ctx, args)


class Subgroup(Group, Command):
    """A group below `grade`, which takes the shared options too."""


def complete_exercise(
    context: click.Context, param: click.Parameter, incomplete: str
) -> list[click.shell_completion.CompletionItem]:
    """Complete an exercise by its number or name."""
    from click.shell_completion import CompletionItem

    settings = context.find_object(Settings) or Settings()
    return [
        CompletionItem(word, help=entry.title.in_language(settings.language))
        for entry in settings.catalog().entries
        for word in (f"{entry.number:02d}", entry.name)
        if word.startswith(incomplete)
    ]
