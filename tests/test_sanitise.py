"""One sanitiser in front of every sink: whatever a learner wrote, nobody's terminal obeys it."""

import ast
import json
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reporting import NASTY, is_harmless, printed, report, shown
from rich.cells import cell_len

from grader.output import json as report_json
from grader.output import repro
from grader.output.console import Screen
from grader.output.listing import Row, print_list, print_progress
from grader.output.sanitise import LONGEST, visible, visible_lines, visible_text, without_commands
from grader.records import Outcome
from grader.text import LANGUAGES, Text

# all there is, what steers, hides or reorders more often than chance has it
HOSTILE = (
    "\0\a\b\t\n\v\f\r\x1b\x1c\x1d\x1e\x7f\x85\x9b\xa0\xad\u0301\u0338\u061c\u115f\u1161\u180b\u200b"
    "\u200d\u200f\u2028\u2029\u202e\u202f\u2066\u2800\u3000\u3164\ud800\udfff\ue000\ufdd0\ufe0f"
    "\ufeff\uffff\U0001d173\U000e0001\U000e0041\U000e0100\U0010ffff[]{}%`\\変💥"
)
TEXTS = st.text(st.one_of(st.sampled_from(HOSTILE), st.characters(codec=None)), max_size=80)
quick = settings(database=None, deadline=None, max_examples=50)


@settings(database=None)
@given(TEXTS, st.integers(1, 100))
def test_nothing_invisible_or_commanding_survives(text, longest):
    assert is_harmless(visible(text))
    assert "\n" not in visible(text)
    assert all(is_harmless(line) and "\n" not in line for line in visible_lines(text))
    assert is_harmless(visible_text(text).replace("\t", " "))
    visible_text(text).encode()
    assert len(visible(text, longest=longest)) <= longest


@settings(database=None)
@given(TEXTS, st.integers(1, 100))
@example("e" + "\u0301" * 9 + "x", 100)
@example("e\u0301\u0301\ufe0f\u0301\u0301\u0301", 100)
def test_what_is_visible_already_stays_as_it_is(text, longest):
    once = visible(text, longest=longest)
    assert visible(once, longest=longest) == once
    whole = visible_text(text)
    assert visible_text(whole) == whole


@pytest.mark.parametrize(
    ("line", "shown_as"),
    [
        ("::error::x", "‹::›error::x"),
        ("   ::stop-commands::x", "   ‹::›stop-commands::x"),
        ("a ::error::x", "a ::error::x"),
        ("a ##[error]x", "a ‹##›[error]x"),
        ("## [error]", "## [error]"),
        ("##vso[task.setvariable]x ##teamcity[x]", "‹##›vso[task.setvariable]x ‹##›teamcity[x]"),
    ],
)
def test_no_line_is_a_command_to_a_build_server(line, shown_as):
    assert without_commands(line) == shown_as
    stream = StringIO()
    screen = Screen(stream, "en", environ={})
    screen.line(line)
    screen.line("", (line, "bold"))
    assert stream.getvalue() == f"{shown_as}\n" * 2


def test_no_json_is_a_command_to_a_build_server():
    whole = {"message": "##[error]x\n::error::y ##vso[x", "##[": 1}
    assert "##" not in report_json.dumped(whole)
    assert json.loads(report_json.dumped(whole)) == whole
    assert not any(line.lstrip().startswith("::") for line in report_json.dumped(whole).split("\n"))


@pytest.mark.parametrize(
    ("hidden", "spelt"),
    [
        ("\x1b", "\\x1b"),
        ("\n", "\\n"),
        ("\x7f", "\\x7f"),
        ("\x85", "\\x85"),
        ("\x9b", "\\x9b"),
        ("\xa0", "‹U+00A0›"),
        ("\u3000", "‹U+3000›"),
        ("\u202e", "‹U+202E›"),
        ("\u200d", "‹U+200D›"),
        ("\u2028", "‹U+2028›"),
        ("\u3164", "‹U+3164›"),
        ("\ufe0f", "‹U+FE0F›"),
        ("\ud800", "‹U+D800›"),
        ("\ue000", "‹U+E000›"),
        ("\ufdd0", "‹U+FDD0›"),
        ("\U000e0041", "‹U+E0041›"),
        ("\U000e0100", "‹U+E0100›"),
        ("\U0001d159", "‹U+1D159›"),
    ],
)
def test_what_was_hidden_is_spelt_out(hidden, spelt):
    assert visible(f"a{hidden}b") == f"a{spelt}b"
    assert visible_lines(f"a{hidden}b") == (["a", "b"] if hidden == "\n" else [f"a{spelt}b"])
    assert visible_text(f"a{hidden}b") == (f"a{hidden}b" if hidden == "\n" else f"a{spelt}b")


@pytest.mark.parametrize("text", ["ação ✓ 変数", "‹x› \\x1b", "한국어 ไทย हिन्दी", "a {b} [c] `d`"])
def test_what_was_no_secret_is_left_alone(text):
    assert visible(text) == visible_text(text) == text


def test_only_a_line_break_breaks_a_line():
    assert visible_lines("a\nb\r\nc\n") == ["a", "b", "c"]
    assert len(visible_lines("a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i\rj")) == 1
    assert visible_lines("a\tb\n\tc") == ["a   b", "    c"]


def test_a_flood_is_cut():
    assert len(visible("x" * 10_000)) == LONGEST
    assert visible("e" + "\u0301" * 500).count("\u0301") == 4
    assert visible("\u1112" + "\u1161" * 500).count("\u1161") == 4
    assert len(visible_lines("\n" * 10_000)) < 250


@pytest.mark.parametrize("flood", ["\u202e", "\U000e0041", "\x1b", "\t", "e\u0301", "x\n"])
def test_a_limit_counts_what_is_shown_and_not_what_was_hidden(flood):
    assert len(visible(flood * 10_000)) <= LONGEST
    assert sum(map(len, visible_lines(flood * 10_000))) <= LONGEST + 1
    assert visible_lines(flood * 10_000)[-1].endswith("…")


def test_what_follows_a_flood_is_known_to_be_cut():
    assert visible("e" + "\u0301" * 5000 + "the end").endswith("…")


@quick
@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(["20", "60", "100"]))
def test_no_words_of_a_report_steer_a_terminal(text, language, width):
    for outcome in (Outcome.FAILED, Outcome.PASSED, Outcome.REJECTED):
        given = report(text, outcome)
        assert is_harmless(printed(given, language=language, width=width, file=text))


@quick
@given(TEXTS, st.sampled_from(["utf-8", "ascii", "latin-1", "cp1252"]))
def test_no_encoding_of_a_terminal_lets_them_through(text, encoding):
    assert is_harmless(printed(report(text), encoding=encoding, file=text))
    assert printed(report(text), GRADE_ASCII="1", file=text).isascii()


@quick
@given(TEXTS)
def test_with_colours_every_command_on_the_terminal_is_ours(text):
    out = printed(report(text), color="always", TERM="xterm-256color", file=text)
    assert is_harmless(re.sub(r"\x1b\[[0-9;]*m", "", out))


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_hear_the_same_of_a_learner(language):
    out = " ".join(printed(report(NASTY), language=language, width="100").split())
    assert out.count(" ".join(visible(NASTY).split())) >= 6


def test_markup_braces_and_emoji_of_a_learner_mean_nothing():
    said = "[bold red]x[/] [link=http://x]y[/link] {0} {name!r} :smile: %s `z`"
    out = printed(report(said), color="always", TERM="xterm-256color", width="100")
    assert re.sub(r"\x1b\[[0-9;]*m", "", out).count(said) >= 6
    assert "\x1b]8" not in out


@pytest.mark.parametrize("width", [60, 80])
@pytest.mark.parametrize(
    "name", ["変" * 200, "x" * 255, "\x1b" * 255, "e" + "\u0301" * 250, "💥" * 60]
)
def test_names_of_any_width_fit_the_columns(name, width):
    out = printed(report(name), width=str(width), file=name)
    assert max(map(cell_len, out.splitlines())) <= width


@quick
@given(TEXTS)
def test_whatever_reaches_a_screen_is_harmless_there(text):
    said = Text(text, "x" + text)

    def show(screen):
        screen.line(text, (text, "bold"))
        screen.line(screen.words(said))
        screen.paragraph(said, indent=3)
        screen.verbatim(text)
        screen.markdown("# x\n" + text)
        for line in screen.wrapped(text, 4):
            screen.line(line)
        rows = [Row(1, text, said, 1, 2, 3, 0, 1), Row(2, text, said, 0, 1, 0, 0, 1)]
        print_list(screen, rows, 2)
        print_progress(screen, rows)

    assert is_harmless(shown(show))


@quick
@given(TEXTS)
def test_json_is_ascii_parses_back_and_stays_harmless_in_whoever_reads_it(text):
    written = report_json.dumped(report_json.to_json(report(text)))
    assert written.isascii()
    assert is_harmless(written)
    read = report_json.from_json(json.loads(written))
    assert report_json.dumped(report_json.to_json(read)) == written
    assert is_harmless(read.printed.text.replace("\t", " "))
    assert read.printed.text == visible_text(text)


@quick
@given(TEXTS)
def test_a_run_and_a_text_of_any_kind_go_to_json(text):
    whole = report_json.run([], version="1", course=text, seed=1, sandbox={"level": "strong"})
    whole["text"] = report_json.text_to_json(Text(text, text))
    written = report_json.dumped(whole)
    assert is_harmless(written)
    assert json.loads(written)["text"]["en"] == json.loads(written)["course"] == visible_text(text)


@quick
@given(TEXTS.filter(lambda text: "\0" not in text and "/" not in text))
@example("'; import os; os._exit(9) #")
@example("\n__import__('os')._exit(9)\n")
@example('"""')
@example("\\")
def test_no_name_of_a_file_becomes_code_in_a_script(text):
    _, found = repro.found_in(report())
    plain = repro.script("cell", found, Path("/x/y.py"), [Path("/x")])
    hostile = repro.script("cell", found, Path(f"/{text}x/{text}y.py"), [Path(f"/{text}x")])
    assert code_of(plain) == code_of(hostile)
    assert is_harmless(hostile)


class Blank(ast.NodeTransformer):
    """Empties every constant."""

    def visit_Constant(self, node):
        return ast.Constant(None)


def code_of(script):
    return ast.dump(Blank().visit(ast.parse(script)))
