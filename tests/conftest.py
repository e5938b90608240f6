"""What several tests need: the toy course, a workspace of it, and the command line in process."""

from pathlib import Path
from typing import NamedTuple

import pytest

from grader.cli import main
from grader.course.catalog import Catalog

HERE = Path(__file__).parent
TINY = HERE / "courses" / "tiny"

RIGHT_DOUBLE = "def double(x):\n    return x + x\n"
WRONG_DOUBLE = "def double(x):\n    return x * x\n"


class Ran(NamedTuple):
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def tiny() -> Catalog:
    return Catalog(TINY)


@pytest.fixture
def grade(monkeypatch, capsys):
    """Run a command line on the toy course, in English, 80 columns wide."""
    for name in ("NO_COLOR", "FORCE_COLOR", "GRADE_ASCII", "GRADE_LANG", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: str, course: Path | None = TINY) -> Ran:
        given = ["--course", str(course)] if course else []
        code = main([*given, *arguments])
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def workspace(grade, tmp_path, monkeypatch) -> Path:
    """A fresh flat workspace of the toy course, as the current folder."""
    monkeypatch.chdir(tmp_path)
    assert grade("init").code == 0
    return tmp_path
