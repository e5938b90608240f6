"""The caret beneath a line of a quiz file stands where the mistake is, whatever the line holds."""

import io
from pathlib import Path

import pytest
from rich.cells import cell_len

from grader.cli.quiz.problems import print_problems
from grader.output.console import Screen
from grader.quiz.reading.problems import Place, Problem
from grader.text import Text


def caret(text: str, line: int, column: int) -> str:
    """Return the character above the caret in what is printed of a problem."""
    stream = io.StringIO()
    problem = Problem(Place("", line, column), Text("wrong", "errado"))
    print_problems(Screen(stream, "en", "never"), Path("x.yaml"), text, [problem])
    _, shown, below, _ = stream.getvalue().split("\n")[:4]
    assert below.strip(" |") == "^"
    at = cell_len(below.partition("^")[0])
    for position, character in enumerate(shown):
        if cell_len(shown[:position]) == at and cell_len(character):
            return character
    return ""


LINES = {
    "plain": "title: @",
    "a tab": "title:\t@",
    "tabs": "\ttitle:\t\t\t@",
    "accents": "título: ação e coração @",
    "accents of their own": "ti\u0301tulo: ac\u0327a\u0303o @",
    "emoji": "title: 🙂🙂🙂 @",
    "Chinese": "title: 門控循環 @",
    "far right": "x" * 250 + "@" + "y" * 249,
    "the end of a long line": "x" * 499 + "@",
    "far right, accents": "ação " * 60 + "@" + " ação" * 40,
    "far right, tabs": "\tx" * 100 + "@" + "y" * 300,
}
# what takes more columns than it has characters
HARD = {
    "far right, emoji": "🙂" * 250 + "@" + "🙂" * 249,
    "emoji over the edge": "🙂" * 50 + "@" + "🙂" * 20,
    "an emoji of several": "title: 👩\u200d💻 @",
    "a heart": "title: ❤\ufe0f @",
    "a blank that does not break": "title:\u00a0@",
}
SHORT = {what for what in LINES if not what.startswith(("far", "the end"))}


@pytest.mark.parametrize("width", ["80", "120"])
@pytest.mark.parametrize("what", LINES)
def test_the_caret_stands_under_the_character(monkeypatch, what, width):
    monkeypatch.setenv("COLUMNS", width)
    text = LINES[what]
    assert caret(f"a: b\n{text}\n", 2, text.index("@") + 1) == "@"


@pytest.mark.parametrize("what", sorted(SHORT))
def test_the_caret_stands_under_the_character_of_a_narrow_terminal(monkeypatch, what):
    monkeypatch.setenv("COLUMNS", "40")
    text = LINES[what]
    assert caret(text, 1, text.index("@") + 1) == "@"


@pytest.mark.parametrize("what", sorted(LINES.keys() - SHORT))
def test_the_caret_stands_under_the_character_far_right_of_a_narrow_terminal(monkeypatch, what):
    monkeypatch.setenv("COLUMNS", "40")
    text = LINES[what]
    assert caret(text, 1, text.index("@") + 1) == "@"


@pytest.mark.parametrize("what", HARD)
def test_the_caret_stands_under_the_character_after_what_is_shown_wider(monkeypatch, what):
    monkeypatch.setenv("COLUMNS", "80")
    text = HARD[what]
    assert caret(text, 1, text.index("@") + 1) == "@"


def test_the_caret_stands_under_the_character_of_line_ten_thousand(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert caret("\n" * 9999 + "a: @", 10_000, 4) == "@"


def test_a_place_beyond_the_last_line_is_told_without_a_line():
    stream = io.StringIO()
    problem = Problem(Place("", 3, 1), Text("wrong", "errado"))
    print_problems(Screen(stream, "pt-BR", "never"), Path("x.yaml"), "a: [b\n", [problem])
    assert stream.getvalue() == "x.yaml:3:1: erro: errado\nx.yaml: 1 erro\n"
