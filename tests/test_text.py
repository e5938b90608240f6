"""Texts in both languages, and the choice between them."""

import pytest

from grader.output.amounts import points, seconds
from grader.text import Text, choose_language, decimal, language_named


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("pt", "pt-BR"),
        ("pt-BR", "pt-BR"),
        ("pt_PT.UTF-8", "pt-BR"),
        ("PT_br", "pt-BR"),
        ("en", "en"),
        ("en-GB", "en"),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("fr_FR", None),
        ("", None),
    ],
)
def test_a_locale_names_a_language(name, language):
    assert language_named(name) == language


@pytest.mark.parametrize(
    ("flag", "environ", "language"),
    [
        ("en", {"GRADE_LANG": "pt-BR", "LANG": "pt_BR"}, "en"),
        (None, {"GRADE_LANG": "pt", "LANG": "en_US"}, "pt-BR"),
        (None, {"GRADE_LANG": "xx", "LANG": "pt_BR"}, "pt-BR"),
        (None, {"LC_ALL": "en_US", "LANG": "pt_BR"}, "en"),
        (None, {"LC_MESSAGES": "pt_BR", "LANG": "en_US"}, "pt-BR"),
        (None, {"LANG": "fr_FR"}, "en"),
        (None, {}, "en"),
    ],
)
def test_the_flag_decides_then_the_variable_then_the_locale(flag, environ, language):
    assert choose_language(flag, environ) == language


def test_a_text_is_filled_in_the_matching_language():
    inner = Text("two", "dois")
    assert Text("{a} and {b}", "{a} e {b}").format(a=inner, b=3) == Text("two and 3", "dois e 3")


def test_braces_in_what_is_filled_in_stay_as_they_are():
    filled = Text("said {words}", "disse {words}").format(words="{0.__class__}")
    assert filled.en == "said {0.__class__}"


def test_texts_are_joined_language_by_language():
    joined = Text.join([Text("a", "b"), Text.same("c")])
    assert joined == Text("a c", "b c")


def test_a_decimal_comma_is_portuguese_prose():
    assert decimal("0.5", "pt-BR") == "0,5"
    assert decimal("0.5", "en") == "0.5"
    assert seconds(1.25, "pt-BR") == "1,2 s"
    assert seconds(0.034, "en") == "0.03 s"


def test_one_point_is_no_plural():
    assert points(0, 1).en == "0 of 1 point"
    assert points(None, 4).pt_br == "– de 4 pontos"
