"""One run of `grade exercise`: each target graded, shown, and its score kept."""

from __future__ import annotations

import gc
import os
from pathlib import Path

from grader import __version__
from grader.cli import steps
from grader.cli.faults import Exit, Fault
from grader.cli.settings import Settings
from grader.cli.targets import Target
from grader.course.catalog import Catalog
from grader.grading import grade, refused
from grader.output import repro
from grader.output.console import Screen
from grader.records import Outcome, Report
from grader.regular import read_regular
from grader.sandbox import Limits, Refused, Sandbox, read
from grader.sandbox.sandbox import WEAK
from grader.search import DEFAULT_SEED
from grader.text import Text
from grader.workspace import Progress

SLOWNESS = 3.0
MOST_SCRIPT_BYTES = 1 << 20  # far more than one counterexample
NOTHING_RAN = {Outcome.REJECTED, Outcome.GRADER_ERROR}
# Nothing was tried, or it was not the learner's doing.
UNCOUNTED = {Outcome.NOT_STARTED, *NOTHING_RAN}
TOTAL = Text(
    "Together: {passed} of {all} exercises passed, {points}.",
    "No total: {passed} de {all} exercícios passaram, {points}.",
)
NOTHING_TO_REPRODUCE = Text(
    "note: no script was written, for there is no counterexample to put in it",
    "nota: nenhum script foi escrito, pois não há contraexemplo para ele",
)
WRITTEN = Text("Script written: {file}", "Script escrito: {file}")
WRITTEN_ANEW = Text("Script written anew: {file}", "Script reescrito: {file}")
NOT_OURS = Text(
    "{file} exists and is not a script of this command",
    "{file} já existe e não é um script deste comando",
)
NOT_WRITTEN = Text(
    "{file} cannot be written ({reason})", "não é possível escrever {file} ({reason})"
)
WEAKER = Text(
    "note: the weak sandbox was used; do not grade files of people you do not know with it (see "
    "`grade doctor`)",
    "nota: foi usada a área isolada fraca; não corrija com ela arquivos de desconhecidos (veja "
    "`grade doctor`)",
)
OTHER_NAME = Text("choose another name for `--repro`", "escolha outro nome para `--repro`")


class Run:
    """Grades targets one after the other in one sandbox."""

    def __init__(
        self,
        sandbox: Sandbox,
        settings: Settings,
        catalog: Catalog,
        progress: Progress | None,
        seed: int | None,
        slow: bool,
    ) -> None:
        self.sandbox, self.settings = sandbox, settings
        self.catalog, self.progress = catalog, progress
        self.seed = DEFAULT_SEED if seed is None else seed
        self.limits = Limits().scaled(SLOWNESS) if slow else Limits()
        self.screen: Screen | None = None if settings.json else settings.screen()
        self.graded: list[tuple[Target, Report]] = []

    @property
    def codes(self) -> list[Exit]:
        """The exit code that each report asks for."""
        return [_code(report) for _, report in self.graded]

    def grade(self, target: Target) -> None:
        """Grade one file, keep its score, and show the report."""
        # Imports are over; from here on cycles may pile up.
        gc.enable()
        report = self._report(target)
        self.graded.append((target, report))
        if self.progress and target.counts and report.outcome not in UNCOUNTED:
            self.progress.add_try(target.entry.name, report.score or 0)
        if self.screen:
            self._show(target, report)

    def finish(self) -> None:
        """Print what belongs to all reports together."""
        if self.settings.json:
            self._print_json()
        elif self.screen:
            if len(self.graded) > 1:
                self._print_total(self.screen)
            ran = any(report.outcome not in NOTHING_RAN for _, report in self.graded)
            if ran and self.sandbox.level == WEAK:
                self.screen.paragraph(WEAKER, style="dim")

    def write_repro(self, path: Path) -> None:
        """Write the first counterexample as a script; a file of another making is left alone."""
        screen = self.screen or self.settings.error_screen()
        for target, report in self.graded:
            if found := repro.found_in(report):
                beside = dict.fromkeys([target.path.parent, *(p.parent for _, p in target.others)])
                text = repro.script(*found, target.path, list(beside))
                screen.paragraph(_write_script(path, text).format(file=Text.same(str(path))))
                return
        screen.paragraph(NOTHING_TO_REPRODUCE)

    def _report(self, target: Target) -> Report:
        try:
            submission = read(target.path, target.others)
        except Refused as refusal:
            return refused(target.entry, refusal.message, self.seed, self.sandbox.level)
        return grade(
            self.sandbox,
            target.entry,
            submission,
            self.seed,
            self.limits,
            catalog=self.catalog,
        )

    def _show(self, target: Target, report: Report) -> None:
        from grader.output.terminal import print_report

        assert self.screen is not None
        if len(self.graded) > 1:
            self.screen.line()
        following = steps.after(target, report, self.catalog, self.progress)
        print_report(self.screen, report, target.entry.title, target.path.name, following)

    def _print_json(self) -> None:
        import click

        from grader.output import json

        whole = json.run(
            [report for _, report in self.graded],
            version=__version__,
            course=str(self.catalog.location.root),
            seed=self.seed,
            sandbox={
                "level": self.sandbox.level,
                "kind": self.sandbox.kind,
                "layers": list(self.sandbox.layers),
            },
        )
        click.echo(json.dumped(whole))

    def _print_total(self, screen: Screen) -> None:
        from grader.output.amounts import points

        reports = [report for _, report in self.graded]
        passed = sum(report.outcome is Outcome.PASSED for report in reports)
        scored = points(
            sum(report.score or 0 for report in reports),
            sum(report.max_score for report in reports),
        )
        screen.line()
        screen.paragraph(TOTAL.format(passed=passed, all=len(reports), points=scored), style="bold")


def _code(report: Report) -> Exit:
    if report.outcome is Outcome.GRADER_ERROR:
        return Exit.GRADER
    return Exit.PASSED if report.outcome is Outcome.PASSED else Exit.FAILED


def _write_script(path: Path, text: str) -> Text:
    data = text.encode("utf-8", "surrogateescape")
    try:
        if not os.path.lexists(path):
            with path.open("xb") as file:
                file.write(data)
            return WRITTEN
        if not _is_ours(path):
            raise Fault(NOT_OURS.format(file=Text.same(str(path))), OTHER_NAME)
        path.write_bytes(data)
        return WRITTEN_ANEW
    except (OSError, ValueError) as fault:  # a name that no file can have
        reason = Text.same(getattr(fault, "strerror", None) or str(fault))
        cause = NOT_WRITTEN.format(file=Text.same(str(path)), reason=reason)
        raise Fault(cause, OTHER_NAME) from fault


def _is_ours(path: Path) -> bool:
    try:
        return read_regular(path, MOST_SCRIPT_BYTES).startswith(repro.MARK.encode())
    except OSError:
        return False
