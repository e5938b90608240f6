"""The command that grades a learner's files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.faults import Exit, WholeNumber
from grader.cli.settings import ANY_PATH, MOST_SEED, Settings, command, complete_exercise
from grader.text import Text

if TYPE_CHECKING:
    from grader.cli.targets import Asked
    from grader.sandbox import Sandbox

NOTHING_LEFT = Text(
    "Every exercise is passed: nothing is left to grade.",
    "Você passou em todos os exercícios: não há o que avaliar.",
)
NOTHING_HERE = Text(
    "No exercise file is here: nothing to grade.",
    "Não há arquivo de exercício aqui: nada a avaliar.",
)


@command("exercise")
@click.argument("exercises", metavar="[N|NAME]...", nargs=-1, shell_complete=complete_exercise)
@click.option("--all", "everything", is_flag=True, help="Every exercise whose file is here.")
@click.option("--file", type=ANY_PATH, metavar="PATH", help="A file anywhere.")
@click.option("--seed", type=WholeNumber(MOST_SEED), metavar="S", help="Draw other examples.")
@click.option("--slow", is_flag=True, help="Three times the time, for a slow machine.")
@click.option(
    "--repro",
    type=ANY_PATH,
    metavar="FILE",
    help="Write a script that calls your function on the counterexample, for a debugger.",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 even if something is not passed.")
@click.pass_obj
def exercise_command(
    settings: Settings,
    exercises: tuple[str, ...],
    everything: bool,
    file: Path | None,
    seed: int | None,
    slow: bool,
    repro: Path | None,
    exit_zero: bool,
) -> int:
    """Grade exercises; without a number, the next one that is not passed."""
    # The child process starts while this one imports all that it needs.
    from grader.sandbox import Sandbox

    with Sandbox() as sandbox:
        from grader.cli.targets import Asked

        asked = Asked(exercises, everything, file)
        code = _grade(sandbox, settings, asked, seed, slow, repro)
    return Exit.PASSED if exit_zero and code in {Exit.FAILED, Exit.NOTHING} else code


def _grade(
    sandbox: Sandbox,
    settings: Settings,
    asked: Asked,
    seed: int | None,
    slow: bool,
    repro: Path | None,
) -> int:
    from grader.cli.run import Run
    from grader.cli.standing import print_notices
    from grader.cli.targets import choose
    from grader.workspace import Progress, find_workspace

    catalog, workspace = settings.catalog(), find_workspace(Path.cwd())
    progress = Progress(workspace.state) if workspace else None
    targets = choose(asked, catalog, workspace, progress)
    run = Run(sandbox, settings, catalog, progress, seed, slow)
    if not targets and not settings.json:
        settings.screen().paragraph(NOTHING_HERE if asked.everything else NOTHING_LEFT)
    for target in targets:
        run.grade(target)
    run.finish()
    if repro is not None:
        run.write_repro(repro)
    print_notices(settings, progress)
    return _code(targets, run.codes)


def _code(targets: Sequence[object], codes: Sequence[Exit]) -> int:
    if not targets:
        return Exit.NOTHING
    # A fault of the grader decides before what failed.
    return max(codes)
