"""What a reader sees: harmless whatever a learner's code says, readable at any width, and JSON."""

import json
import re

import pytest
from reporting import NASTY, array, is_harmless, printed, report

from grader.output import json as report_json
from grader.output import repro
from grader.output.values import lines, pairs
from grader.records import (
    CheckResult,
    Counterexample,
    ExerciseName,
    FunctionResult,
    Outcome,
    Report,
    Value,
)
from grader.text import LANGUAGES, Text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", ["60", "80", "20"])
def test_a_learners_words_cannot_steer_the_terminal(language, width):
    out = printed(report(NASTY), language=language, width=width)
    assert is_harmless(out)
    assert "[bold]x[/] :smile:" in re.sub(r"\s+", " ", out) or width == "20"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_fits_sixty_columns(language):
    out = printed(report("words " * 60), language=language, width="60")
    assert max(map(len, out.splitlines())) <= 60


def test_a_failure_shows_where_expected_yours_and_the_likely_mistake():
    out = printed(report())
    for said in (
        "✗ FAIL",
        "✓ form",
        "0 / 2",
        "Smallest input that shows the problem:",
        "cache.c",
        "expected",
        "0.8808",
        "0.3808",
        "right: dW",
        "Likely mistake:",
        "laws: not reached",
        "31 | plain words",
        "note: plain words",
        "Your code printed:",
        "0 of 2 points",
        "0.9 s",
    ):
        assert said in out, said


def test_the_same_report_reads_in_portuguese():
    out = printed(report(), language="pt-BR")
    for said in (
        "Exercício 14",
        "✗ ERRADO",
        "Menor entrada",
        "esperado",
        "Erro provável:",
        "0,9 s",
    ):
        assert said in out, said
    assert "expected" not in out


def test_a_pipe_gets_no_colour_and_no_cursor_movement():
    assert "\x1b" not in printed(report(), color="auto", TERM="xterm-256color")


def test_colour_is_given_when_asked_for_and_never_alone():
    out = printed(report(), color="always", TERM="xterm-256color")
    assert "\x1b[" in out
    assert "✗ FAIL" in out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("given_by", [{"GRADE_ASCII": "1"}, {"encoding": "ascii"}])
def test_ascii_where_nothing_else_can_be_written(language, given_by):
    out = printed(report(NASTY + "σ′→√💥"), language=language, **given_by)
    assert out.isascii()
    assert "FAIL  " in out
    assert "ok form" in out or "ok forma" in out


def test_latin_1_keeps_the_accents_it_has():
    out = printed(report(), language="pt-BR", encoding="latin-1")
    assert "Exercício" in out
    assert "FAIL" in out


def test_digits_grow_until_a_difference_shows():
    want, have = array("y", [1.0, 0.25]), array("y", [1.000000123, 0.25])
    (pair,) = pairs([want], [have])
    assert pair.expected != pair.got
    assert "1.23e-07" in pair.difference.en


def test_float_noise_is_not_shown_as_a_difference():
    (pair,) = pairs([array("y", [0.3, 0.0])], [array("y", [0.1 + 0.2, 1e-17])])
    assert pair.difference is None


def test_shapes_that_differ_are_said():
    (pair,) = pairs([array("y", [1.0, 2.0])], [array("y", [[1.0, 2.0]])])
    assert pair.difference.en == "shape (1, 2), not (2,)"


def test_nan_is_a_difference_and_equal_infinities_are_none():
    nan, inf, ninf = (array("y", [value]) for value in ("nan", "inf", "-inf"))
    one = array("y", [1.0])
    assert pairs([one], [nan])[0].difference is not None
    assert pairs([one], [inf])[0].difference is not None
    assert pairs([inf], [ninf])[0].difference is not None
    assert pairs([inf], [inf])[0].difference is None


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (array("x", 0.5), ["0.5"]),
        (array("x", [1.0, -0.5]), ["[   1 -0.5]"]),
        (array("x", [[1.0, 2.0], [3.0, 4.0]]), ["[[1 2]", " [3 4]]"]),
        (array("x", [[[1.0], [2.0]], [[3.0], [4.0]]]), ["[[[1]", "  [2]]", " [[3]", "  [4]]]"]),
        (array("x", [[0.0] * 4] * 3), ["zeros, shape (3, 4)"]),
        (array("x", [0.5] * 4), ["all 0.5, shape (4,)"]),
        (array("x", []), ["[]"]),
        (Value("x", "array", (50, 60)), ["an array of shape (50, 60)"]),
        (Value("f", "function", text=Text.same("f(x) = x")), ["f(x) = x"]),
        (Value("n", "number", data=3), ["3"]),
        (Value("o", "other", text=Text.same("None")), ["None"]),
    ],
)
def test_a_value_is_written_compactly(value, shown):
    assert [line.en for line in lines(value)] == shown


def test_a_report_goes_to_json_and_back():
    given = report("words ação\n\tσ")
    whole = json.loads(report_json.dumped(report_json.to_json(given)))
    assert report_json.from_json(whole) == given


def test_json_has_the_documented_names():
    whole = report_json.to_json(report())
    assert whole["schema"] == "grade/result/v1"
    assert whole["exercise"] == {"number": 14, "name": "cell_state_update"}
    assert whole["source"] == {"sha256": "ab"}
    assert whole["printed"] == {"text": "plain words", "truncated": True}
    check = whole["functions"][0]["checks"][1]
    assert set(check["counterexample"]) == {"inputs", "expected", "got", "where"}
    assert check["diagnosis"] == {
        "slug": "slug",
        "message": {"en": "plain words", "pt-BR": "plain words"},
    }


def test_json_is_ascii_and_without_lone_surrogates():
    text = report_json.dumped(report_json.to_json(report(NASTY + "\x7f")))
    assert text.isascii()
    assert is_harmless(text)
    assert "\\ud800" not in text.lower()


def test_a_run_adds_up_what_was_scored():
    ungraded = Report(ExerciseName(1, "x"), Outcome.GRADER_ERROR, None, 5)
    run = report_json.run([report(), ungraded], version="1", course="c", seed=7, sandbox={})
    assert (run["schema"], run["score"], run["max_score"]) == ("grade/run/v1", 0, 7)


def test_anything_else_is_no_report():
    with pytest.raises(ValueError, match="grade/result/v2"):
        report_json.from_json({"schema": "grade/result/v2"})


def test_a_script_says_the_counterexample_again(tmp_path):
    file = tmp_path / "ex14_cell.py"
    file.write_text("def cell(f, cache, W):\n    return f + cache.c, W.sum(axis=0)\n")
    _, found = repro.found_in(report())
    text = repro.script("cell", found, file, [tmp_path])
    said = {}
    exec(compile(text, "again.py", "exec"), {"print": lambda line: said.update({len(said): line})})
    assert "expected [[0.8808 2.    ]]\n  got      [[2.]]" in said[0]


def test_there_is_no_script_where_the_input_is_too_large_to_show():
    found = Counterexample((Value("x", "array", (9, 9)),), (), ())
    check = CheckResult("values", Outcome.FAILED, counterexample=found)
    function = FunctionResult("f", Outcome.FAILED, 0, 1, checks=(check,))
    assert repro.found_in(Report(ExerciseName(1, "f"), Outcome.FAILED, 0, 1, (function,))) is None
