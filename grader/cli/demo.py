"""The command that shows what this is: sample answers, graded by the real grader."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from grader.cli.faults import Exit
from grader.cli.settings import Settings, command, find
from grader.records import Outcome, Report
from grader.text import Text

if TYPE_CHECKING:
    from grader.course.catalog import Catalog
    from grader.output.console import Screen
    from grader.sandbox import Sandbox

SAMPLES = Path(__file__).parent / "samples"
DEMO_SCHEMA = "grade/demo/v1"


class Sample(NamedTuple):
    """One sample answer and what must come of it; `slug` where the mistake must be named."""

    file: str
    exercise: str
    outcome: Outcome
    caption: Text
    slug: str | None = None


ANSWERS = (
    Sample(
        "einsum.py",
        "lstm_step_backward",
        Outcome.PASSED,
        Text(
            "right, in an odd style: gate by gate, with einsum",
            "certa, em estilo incomum: portão por portão, com einsum",
        ),
    ),
    Sample(
        "swapped.py",
        "cell_state_update",
        Outcome.FAILED,
        Text("two gates have changed places", "dois portões trocaram de lugar"),
        "swaps-input-and-forget",
    ),
    Sample(
        "lost_path.py",
        "lstm_step_backward",
        Outcome.FAILED,
        Text("a gradient with one path lost", "um gradiente que perdeu um caminho"),
        "drops-the-cell-path",
    ),
    Sample(
        "squeezed.py",
        "input_gate",
        Outcome.FAILED,
        Text(
            "subtle: right on every batch but a batch of one",
            "sutil: certa em todo lote, menos no lote de tamanho 1",
        ),
    ),
    Sample(
        "endless.py",
        "numerical_gradient",
        Outcome.TIMED_OUT,
        Text("a loop that never ends", "um laço que nunca termina"),
    ),
    Sample(
        "cheat.py",
        "cell_state_update",
        Outcome.FAILED,
        Text(
            "a cheat: patches np.allclose, looks for the answers, returns what equals everything",
            "trapaça: altera np.allclose, procura as respostas, devolve o que é igual a tudo",
        ),
    ),
)
INTRODUCTION = Text(
    "Six answers to exercises on recurrent networks, graded now, as yours would be: each runs in a "
    "process of its own that never meets the answers.",
    "Seis respostas a exercícios de redes recorrentes, avaliadas agora, como seriam as suas: cada "
    "uma roda em um processo próprio, que nunca encontra as respostas certas.",
)
LOOKS_LIKE = Text("Likely mistake: {diagnosis}", "Erro provável: {diagnosis}")
AT_LINE = Text("{message} ({file}, line {line})", "{message} ({file}, linha {line})")
UNEXPECTED = Text(
    "This is not what was expected here: {outcome}.", "Não era o esperado aqui: {outcome}."
)
AS_EXPECTED = Text(
    "{count} of {all} came out as expected, in {seconds}. Your turn: `grade init my-course`",
    "{count} de {all} saíram como esperado, em {seconds}. Sua vez: `grade init meu-curso`",
)


@command("demo")
@click.pass_obj
def demo_command(settings: Settings) -> int:
    """Grade six sample answers, right, wrong and hostile, and show what comes of them."""
    from grader.sandbox import Sandbox

    with Sandbox() as sandbox:
        catalog = settings.catalog()
        screen = None if settings.json else settings.screen()
        if screen:
            screen.paragraph(INTRODUCTION)
        reports = [_graded(sandbox, catalog, screen, k) for k in range(len(ANSWERS))]
    good = sum(map(is_as_expected, ANSWERS, reports))
    if screen:
        _print_ending(screen, good, reports)
    else:
        _print_json(reports)
    return Exit.PASSED if good == len(ANSWERS) else Exit.FAILED


def is_as_expected(sample: Sample, report: Report) -> bool:
    """Tell whether a sample got its outcome, no point too many, and its mistake named."""
    if report.outcome is not sample.outcome:
        return False
    if sample.outcome is not Outcome.PASSED and report.score == report.max_score:
        return False
    return sample.slug is None or sample.slug in {
        check.diagnosis.slug for f in report.functions for check in f.checks if check.diagnosis
    }


def _graded(sandbox: Sandbox, catalog: Catalog, screen: Screen | None, number: int) -> Report:
    from grader.grading import grade
    from grader.sandbox import Limits, read
    from grader.search import DEFAULT_SEED

    sample = ANSWERS[number]
    entry = find(catalog, sample.exercise)
    submission = read(SAMPLES / sample.file)
    # One second is ages for these; nobody wants to watch the endless loop for longer.
    limits = Limits(call_s=1.0)
    report = grade(sandbox, entry, submission, DEFAULT_SEED, limits, catalog=catalog)
    if screen:
        screen.line()
        caption = screen.words(sample.caption)
        for k, line in enumerate(screen.wrapped(caption, 3)):
            screen.line((f"{number + 1}. " if k == 0 else "   ") + line)
        _print_outcome(screen, report)
        for detail in _details(report):
            screen.paragraph(detail, indent=5)
        if not is_as_expected(sample, report):
            outcome = Text.same(report.outcome.value)
            screen.paragraph(UNEXPECTED.format(outcome=outcome), indent=5, style="bold red")
    return report


def _print_outcome(screen: Screen, report: Report) -> None:
    from grader.output.amounts import points, seconds
    from grader.output.words import FAIL_GLYPH, GLYPHS, STYLES, VERDICTS

    style = STYLES.get(report.outcome, "bold red")
    glyph = GLYPHS.get(report.outcome, FAIL_GLYPH)
    parts = [
        f"{report.exercise.number} {report.exercise.name}",
        screen.words(points(report.score, report.max_score)),
        seconds(report.duration_s, screen.language),
    ]
    verdict = f"{glyph} {screen.words(VERDICTS[report.outcome])}"
    screen.line("   ", (verdict, style), (" · " + " · ".join(parts), "dim"))


def _details(report: Report) -> list[Text]:
    """Say in a sentence or two why an answer is not right."""
    for function in report.functions:
        if function.outcome is Outcome.PASSED:
            continue
        named = [check.diagnosis for check in function.checks if check.diagnosis]
        if named:
            return [LOOKS_LIKE.format(diagnosis=named[0].message)]
        if function.location and function.message:
            where = {"file": function.location.file, "line": function.location.line}
            return [AT_LINE.format(message=function.message, **where)]
        return [function.message] if function.message else []
    return [report.message] if report.message else []


def _print_ending(screen: Screen, good: int, reports: Sequence[Report]) -> None:
    from grader.output.amounts import seconds

    spent = seconds(sum(report.duration_s for report in reports), screen.language)
    screen.line()
    ending = AS_EXPECTED.format(count=good, all=len(reports), seconds=spent)
    screen.paragraph(ending, style="bold" if good == len(reports) else "bold red")


def _print_json(reports: Sequence[Report]) -> None:
    from grader.output.json import dumped, to_json

    samples = [
        {
            "file": sample.file,
            "expected": sample.outcome.value,
            "as_expected": is_as_expected(sample, report),
            "report": to_json(report),
        }
        for sample, report in zip(ANSWERS, reports, strict=True)
    ]
    click.echo(dumped({"schema": DEMO_SCHEMA, "samples": samples}))
