"""The command that tells what works on this machine."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader import __version__
from grader.cli.faults import Exit, Fault
from grader.cli.settings import Settings, command
from grader.sandbox.guarantees import Finding
from grader.sandbox.sandbox import STRONG, WEAK
from grader.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.output.console import Screen

DOCTOR_SCHEMA = "grade/doctor/v1"
PACKAGES = ("numpy", "click", "pyyaml", "hypothesis", "rich")
VERSIONS = Text(
    "portao {portao}, Python {python}, {packages}", "portao {portao}, Python {python}, {packages}"
)
SYSTEM = Text("system: {system}", "sistema: {system}")
COURSE = Text("course: {count} exercises in {folder}", "curso: {count} exercícios em {folder}")
NO_COURSE = Text("course: {cause}", "curso: {cause}")
SANDBOX = Text("sandbox, {level}: {promised}", "área isolada, {level}: {promised}")
LEVELS = {STRONG: Text("strong", "forte"), WEAK: Text("weak", "fraca")}
NOT_PROMISED = Text("not promised: {these}", "sem garantia: {these}")
NO_SANDBOX = Text("sandbox: it does not start ({reason})", "área isolada: não inicia ({reason})")
WORKSPACE = Text("workspace: {folder}, writable", "área de trabalho: {folder}, permite escrita")
READ_ONLY = Text(
    "workspace: {folder} cannot be written to; grading works, progress is not kept",
    "área de trabalho: {folder} não aceita escrita; a correção funciona, o progresso não é salvo",
)
NO_WORKSPACE = Text(
    "workspace: none here; `grade init` makes one",
    "área de trabalho: nenhuma aqui; `grade init` cria uma",
)
WELL = Text("All that grading needs works here.", "Tudo de que a correção precisa funciona aqui.")
UNWELL = Text(
    "Something that grading needs does not work here.",
    "Algo de que a correção precisa não funciona aqui.",
)


@command("doctor")
@click.pass_obj
def doctor_command(settings: Settings) -> int:
    """Tell what works here: versions, sandbox, course, workspace."""
    findings = [*_versions(), *_sandbox(), _course(settings), _workspace()]
    well = all(finding.holds is not False for finding in findings)
    if settings.json:
        _print_json(findings, well)
    else:
        screen = settings.screen()
        for finding in findings:
            _print(screen, finding)
        screen.paragraph(WELL if well else UNWELL, style="bold")
    return Exit.PASSED if well else Exit.GRADER


def _versions() -> Iterator[Finding]:
    packages = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    said = VERSIONS.format(portao=__version__, python=platform.python_version(), packages=packages)
    yield Finding("versions", None, said)
    yield Finding("system", None, SYSTEM.format(system=platform.platform()))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


def _sandbox() -> Iterator[Finding]:
    from grader.sandbox import Sandbox, SandboxFault, guarantees

    try:
        with Sandbox() as sandbox:
            tried = guarantees.try_canary(sandbox)
            level, promised = sandbox.level, guarantees.PROMISED[sandbox.level]
            said = SANDBOX.format(level=LEVELS[level], promised=promised)
            yield Finding("sandbox", None, said)
            these = guarantees.NOT_PROMISED[level]
            yield Finding("sandbox: not promised", None, NOT_PROMISED.format(these=these))
            yield from (found._replace(name=f"sandbox: {found.name}") for found in tried)
    except SandboxFault as fault:
        yield Finding("sandbox", False, NO_SANDBOX.format(reason=Text.same(str(fault))))


def _course(settings: Settings) -> Finding:
    try:
        catalog = settings.catalog()
    except Fault as fault:
        return Finding("course", False, NO_COURSE.format(cause=fault.cause))
    folder = Text.same(str(catalog.location.exercises))
    return Finding("course", True, COURSE.format(count=len(catalog.entries), folder=folder))


def _workspace() -> Finding:
    from grader.workspace import find_workspace
    from grader.workspace.files import is_writable

    workspace = find_workspace(Path.cwd())
    if workspace is None:
        return Finding("workspace", None, NO_WORKSPACE)
    writable = is_writable(workspace)
    said = (WORKSPACE if writable else READ_ONLY).format(folder=Text.same(str(workspace.root)))
    return Finding("workspace", True if writable else None, said)


def _print(screen: Screen, finding: Finding) -> None:
    from grader.output.words import FAIL_GLYPH, NONE_GLYPH, PASS_GLYPH

    glyph = {True: PASS_GLYPH, False: FAIL_GLYPH, None: NONE_GLYPH}[finding.holds]
    style = {True: "green", False: "bold red", None: "dim"}[finding.holds]
    first, *rest = screen.wrapped(screen.words(finding.text), 4)
    screen.line((f"{glyph:<3} ", style), first)
    for line in rest:
        screen.line("    ", line)


def _print_json(findings: list[Finding], well: bool) -> None:
    from grader.output.json import dumped, text_to_json

    said = [{"id": f.name, "holds": f.holds, "text": text_to_json(f.text)} for f in findings]
    click.echo(dumped({"schema": DOCTOR_SCHEMA, "well": well, "findings": said}))
