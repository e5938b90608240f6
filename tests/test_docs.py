"""The documents say what is so: commands and options exist, and transcripts are real."""

import os
import re
import shlex
from pathlib import Path

import click
import pytest

from grader.cli import COMMANDS, grade_command
from grader.cli.faults import Exit
from grader.course.catalog import Catalog

ROOT = Path(__file__).parent.parent
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
ALL_TEXT = {name: (ROOT / name).read_text(encoding="utf-8") for name in DOCUMENTS}
README = ALL_TEXT["README.md"]
INSTALL = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/grade demo"
TEST = (
    "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/python -m pytest -n 2"
)


def statements() -> dict[str, str]:
    return {
        f"{entry.folder.name}/{path.name}": path.read_text(encoding="utf-8")
        for entry in Catalog(ROOT).entries
        for path in sorted(entry.folder.glob("statement.*.md"))
    }


def commands(text: str) -> list[list[str]]:
    """Return every `grade …` a text shows, in code spans, tables and blocks."""
    spans = re.findall(r"`([^`\n]+)`", text) + re.findall(r"^\$ (.+)$", text, re.M)
    blocks = re.findall(r"```sh\n(.*?)```", text, re.S)
    lines = [line for block in blocks for line in block.splitlines()]
    found = []
    for line in [*spans, *lines]:
        for part in line.split("&&"):
            words = part.strip().split("(")[-1].split()
            if words and re.fullmatch(r"(\S*/)?grade", words[0]):
                found.append(words[1:])
    return found


def subcommand(name: str) -> click.Command:
    context = click.Context(grade_command)
    found = grade_command.get_command(context, name)
    assert found is not None, f"no command {name}"
    return found


@pytest.mark.parametrize("document", [*DOCUMENTS, *statements()])
def test_every_command_and_option_shown_exists(document):
    text = ALL_TEXT.get(document) or statements()[document]
    for words in commands(text):
        names = [word.strip(")\"'") for word in words if not word.startswith(("-", "["))]
        if not names:
            continue
        assert names[0] in COMMANDS, f"grade {' '.join(words)}"
        found = subcommand(names[0])
        if isinstance(found, click.Group) and len(names) > 1:
            assert names[1] in found.commands, f"grade {' '.join(words)}"
            found = found.commands[names[1]]
        params = found.get_params(click.Context(found))
        known = {option for param in params for option in param.opts}
        for word in words:
            if word.startswith("--"):
                assert word.split("=")[0] in known, f"grade {' '.join(words)}"


def test_the_readme_names_every_command():
    shown = {words[0] for words in commands(README) if words}
    assert set(COMMANDS) <= shown


def test_the_two_commands_stand_in_the_readme_each_on_a_line_of_its_own():
    lines = README.splitlines()
    assert INSTALL in lines
    assert TEST in lines
    assert "python3-venv" in README


def test_the_gate_runs_the_readmes_test_command():
    gate = ROOT / ".ci" / "run"
    assert os.access(gate, os.X_OK)
    text = gate.read_text()
    pattern = re.search(r"grep -m 1 -E '([^']+)' README\.md", text)
    assert pattern
    found = [line for line in README.splitlines() if re.search(pattern[1], line)]
    assert found == [TEST]
    assert "set -euo pipefail" in text
    for check in ("ruff format --check", "ruff check", "mypy"):
        assert check in text


def test_the_exit_codes_are_the_documented_ones():
    shown = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.M)}
    assert shown == {int(code) for code in Exit}


def test_the_python_versions_are_those_of_the_package():
    project = (ROOT / "pyproject.toml").read_text()
    (least,) = re.findall(r'requires-python = ">=(3\.\d+)', project)
    assert f"Python {least} or newer" in README


def test_files_that_the_documents_link_to_exist():
    for text in ALL_TEXT.values():
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            assert "://" in target or (ROOT / target).exists(), target


def test_files_that_the_documents_name_exist():
    for name, text in ALL_TEXT.items():
        for path in re.findall(
            r"`((?:tests|reference|grader|exercises|\.ci)/(?!\S*NN)[\w./]*)`", text
        ):
            assert (ROOT / path).exists(), f"{name}: {path}"


def test_the_changelog_knows_the_version():
    from grader import __version__

    assert f"## {__version__}" in ALL_TEXT["CHANGELOG.md"]
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text()


def test_the_exercises_of_the_changelog_are_those_of_the_course():
    for entry in Catalog(ROOT).entries:
        assert f"{entry.number:02d} " in ALL_TEXT["CHANGELOG.md"], entry


def test_the_examples_in_the_documents_are_well_formed():
    import ast

    import yaml

    text = ALL_TEXT["CONTRIBUTING.md"]
    (words,) = re.findall(r"```yaml\n(.*?)```", text, re.S)
    from grader.course.words import FIELDS, LAST

    assert set(yaml.safe_load(words)) == FIELDS | {LAST}
    (spec,) = re.findall(r"```python\n(.*?)```", text, re.S)
    ast.parse("\n".join(line[3:] for line in spec.splitlines()))


def test_shell_blocks_can_be_read_by_a_shell():
    for text in ALL_TEXT.values():
        for block in re.findall(r"```sh\n(.*?)```", text, re.S):
            for line in filter(str.strip, block.splitlines()):
                assert shlex.split(line)


def without_times(text: str) -> str:
    return re.sub(r"\d+\.\d+ s\b", "… s", text)


def test_the_transcript_in_the_readme_is_what_the_command_prints(grade, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert grade("init", course=None).code == 0
    sample = ROOT / "grader" / "cli" / "samples" / "lost_path.py"
    (tmp_path / "ex18_lstm_step_backward.py").write_text(sample.read_text())
    (shown,) = re.findall(
        r"<!-- transcript: begin -->\n```\n\$ grade exercise 18\n(.*?)```", README, re.S
    )
    printed = grade("exercise", "18", course=None).out
    printed = printed.split("note: the weak sandbox")[0]  # a machine without the layers adds it
    assert without_times(printed) == without_times(shown), printed
