"""The command that prints a shell's completion script."""

from __future__ import annotations

import click

from grader.cli.faults import OneOf
from grader.cli.settings import Settings, command


@command("completion")
@click.argument("shell", type=OneOf(["bash", "zsh", "fish"]))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> None:
    """Print the completion script of a shell: bash, zsh or fish.

    For bash, put this line in ~/.bashrc:  eval "$(grade completion bash)"
    """
    from click.shell_completion import get_completion_class

    context.ensure_object(Settings).refuse_json("completion")
    maker = get_completion_class(shell)
    assert maker is not None
    root = context.find_root().command
    click.echo(maker(root, {}, "grade", "_GRADE_COMPLETE").source())
