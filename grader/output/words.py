"""What outcomes and checks are called."""

from __future__ import annotations

from grader.records import Outcome
from grader.text import Text

PASS_GLYPH, FAIL_GLYPH, NONE_GLYPH = "✓", "✗", "–"

GLYPHS = {
    Outcome.PASSED: PASS_GLYPH,
    Outcome.NOT_STARTED: NONE_GLYPH,
    Outcome.SKIPPED: NONE_GLYPH,
}
STYLES = {
    Outcome.PASSED: "green",
    Outcome.NOT_STARTED: "dim",
    Outcome.SKIPPED: "dim",
    Outcome.GRADER_ERROR: "magenta",
}
OUTCOMES = {
    Outcome.PASSED: Text("pass", "passou"),
    Outcome.FAILED: Text("FAIL", "ERRADO"),
    Outcome.NOT_STARTED: Text("todo", "a fazer"),
    Outcome.UNREADABLE: Text("ERROR", "ERRO"),
    Outcome.RAISED: Text("ERROR", "ERRO"),
    Outcome.TIMED_OUT: Text("TIME", "TEMPO"),
    Outcome.OUT_OF_MEMORY: Text("MEMORY", "MEMÓRIA"),
    Outcome.EXITED: Text("EXIT", "SAIU"),
    Outcome.REJECTED: Text("REFUSED", "RECUSADO"),
    Outcome.SKIPPED: Text("skip", "pulado"),
    Outcome.GRADER_ERROR: Text("GRADER", "CORRETOR"),
}
VERDICTS = {
    Outcome.PASSED: Text("Passed", "Passou"),
    Outcome.FAILED: Text("Not passed yet", "Ainda não passou"),
    Outcome.NOT_STARTED: Text("Not started", "Não iniciado"),
    Outcome.UNREADABLE: Text("Not passed yet: unreadable", "Ainda não passou: ilegível"),
    Outcome.RAISED: Text("Not passed yet: an error was raised", "Ainda não passou: houve um erro"),
    Outcome.TIMED_OUT: Text("Stopped: out of time", "Interrompido: tempo esgotado"),
    Outcome.OUT_OF_MEMORY: Text("Stopped: out of memory", "Interrompido: memória esgotada"),
    Outcome.EXITED: Text("Stopped: the process ended", "Interrompido: o processo terminou"),
    Outcome.REJECTED: Text("File refused", "Arquivo recusado"),
    Outcome.SKIPPED: Text("Skipped", "Pulado"),
    Outcome.GRADER_ERROR: Text(
        "The grader failed; your points stay", "O corretor falhou; seus pontos ficam"
    ),
}
# A check is named by its id; one that is not listed here shows its id.
CHECKS = {
    "form": Text("form", "forma"),
    "values": Text("values", "valores"),
    "manners": Text("manners", "conduta"),
    "gradient": Text("gradient", "gradiente"),
    "laws": Text("laws", "leis"),
    "examples": Text("examples", "exemplos"),
    "repeat": Text("repeat", "repetição"),
}


def check_name(check: str) -> Text:
    """What a check is called."""
    return CHECKS.get(check, Text.same(check))
