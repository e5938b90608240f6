"""A report that says whatever a test wants, and what a reader sees of one."""

import io

from grader.output.console import Screen
from grader.output.terminal import print_report
from grader.records import (
    CheckResult,
    Counterexample,
    Diagnosis,
    ExerciseName,
    FunctionResult,
    Location,
    Note,
    Outcome,
    Printed,
    Report,
    Value,
)
from grader.text import Text

TITLE = Text("Cell-state update", "Atualização do estado da célula")
NASTY = "a\x1b[2J\x07\u202eb\u200b\ud800[bold]x[/] :smile: \r\nc" + "e" + "\u0301" * 50


def is_harmless(text):
    """Tell whether nothing in a text is invisible or a command; every line break is a plain one."""
    return all(character == "\n" or character.isprintable() for character in text)


def array(name, data):
    shape, level = [], data
    while isinstance(level, list):
        shape.append(len(level))
        level = level[0] if level else None
    return Value(name, "array", tuple(shape), data)


def report(said="plain words", outcome=Outcome.FAILED):
    """Make a report that says the same words wherever a learner's words may stand."""
    text = Text.same(said)
    cache = Value(
        "cache",
        "record",
        fields=(array("x", [[0.0]]), array("c", [[1.0]])),
        text=Text.same("Cache"),
    )
    found = Counterexample(
        inputs=(array("f", [[1.0]]), cache, array("W", [[0.0] * 4] * 2)),
        expected=(array("c", [[0.8808, 2.0]]), array("dW", [[1.0, 2.0]])),
        got=(array("c", [[0.5, 2.0]]), array("dW", [[1.0, 2.0]])),
        where=Text.same("c[0, 0]"),
    )
    failing = CheckResult("values", Outcome.FAILED, 9, text, found, Diagnosis("slug", text), 0.25)
    skipped = CheckResult("laws", Outcome.SKIPPED, message=Text("not reached", "não alcançado"))
    function = FunctionResult(
        said,
        outcome,
        0,
        2,
        text,
        Location(said, 31, said),
        (Note("float32", text),),
        (CheckResult("form", Outcome.PASSED, 3, text), failing, skipped),
    )
    return Report(
        ExerciseName(14, "cell_state_update"),
        outcome,
        0,
        2,
        (function,),
        text,
        Location(said, 1, said),
        (Note("printed", text),),
        Printed(said, True),
        seed=7,
        sandbox="fork",
        source_sha256="ab",
        duration_s=0.9,
    )


def shown(show, *, language="en", width="80", color="never", **environ):
    """Return what a function prints on a screen it is given."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=environ.pop("encoding", "utf-8"))
    screen = Screen(stream, language, color, environ)
    screen.console.width = int(width)
    show(screen)
    stream.flush()
    return stream.buffer.getvalue().decode(stream.encoding)


def printed(given, *, file="ex14.py", **how):
    """Return a report as printed."""
    steps = [Text("next", "próximo")]
    return shown(lambda screen: print_report(screen, given, TITLE, file, steps), **how)
