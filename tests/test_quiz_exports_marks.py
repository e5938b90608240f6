"""What Moodle would pay for an answer, played through by its own rules.

question/engine/bank.php has the fractions (fraction_options_full), match_grade_options how near to
one a weight must be, question/type/numerical/question.php which number is met (the first within its
tolerance), question/type/shortanswer/question.php how texts are compared
(compare_string_with_wildcard).
"""

import re

import pytest
from exported import NASTY, every_language, every_quiz, expected, question, quiz_with
from moodle_xml import exported, fractions, html, written

from grader.quiz.exporting import limits
from grader.quiz.exporting.notices import CannotExport
from grader.quiz.exporting.shapes import Option, Options
from grader.quiz.model import Numeric, Short
from grader.text import Text

GAINS = [0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2]
GAINS += [0.1666667, 0.1428571, 0.125, 0.1111111, 0.1, 0.05, 1.0]
FRACTIONS = {0.0, *GAINS, *(-fraction for fraction in GAINS)}


@every_quiz
def test_weights_are_moodles_and_pay_the_right_options_in_full(path):
    for name, one in written(path).items():
        if one.get("type") == "ordering":
            continue
        shares = [fraction / 100 for fraction in fractions(one)]
        for share in shares:
            assert min(abs(share - allowed) for allowed in FRACTIONS) < 0.00001, name
        if one.findtext("single") == "false":
            # as Moodle rounds them
            assert round(sum(share for share in shares if share > 0), 2) == 1
        elif one.get("type") == "multichoice":
            assert sorted(shares)[-2:] == [0, 1], name
        elif one.get("type") == "truefalse":
            assert sorted(shares) == [0, 1]


def test_the_fractions_are_all_those_of_moodle():
    assert sorted(limits.FRACTIONS) == sorted(GAINS)
    options = tuple(Option(f"{number}", True) for number in range(10))
    for count in range(1, 11):
        shares = limits.weights(Options(options[:count], "right-minus-wrong"), "many")
        assert round(sum(shares), 5) == 1


def met(one, number):
    """The answer that Moodle takes a number for: the first whose tolerance it lies in."""
    for answer in one.findall("answer"):
        value, room = float(answer.findtext("text")), float(answer.findtext("tolerance"))
        if abs(number - value) <= room + 1e-13 * max(1, abs(value)):
            return answer
    return None


@every_quiz
@every_language
def test_a_right_number_is_paid_and_a_wrong_one_told(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body, drawn, one = want.question.body, want.drawn, found[want.id]
        if not isinstance(body, Numeric):
            continue
        room = max(body.tolerance.abs, body.tolerance.rel * abs(drawn.answer))
        # ten digits are written
        close = room * 0.999 - 1e-9 * abs(drawn.answer) if room else 0.0
        for number in (drawn.answer - close, drawn.answer + close):
            assert met(one, float(f"{number:.10g}")).get("fraction") == "100", want.id
        far = met(one, drawn.answer + room * 1.01 + 1e-6 * max(1, abs(drawn.answer)))
        assert far is None or far.get("fraction") == "0"
        for mistake, number in zip(body.mistakes, drawn.mistakes, strict=True):
            answer = met(one, float(f"{number:.10g}"))
            assert answer.get("fraction") == "0"
            assert html(answer, "feedback").text == want.said(mistake.feedback)
        assert len(one.findall("answer")) == 1 + len(body.mistakes)


def accepts(pattern, typed):
    """Compare as Moodle does: stars stand for any letters unless a backslash precedes them."""
    bits = re.split(r"(?<!\\)\*+", pattern)
    regex = ".*".join(re.escape(bit.replace(r"\*", "*")) for bit in bits)
    return re.fullmatch(regex, typed, re.IGNORECASE) is not None


@every_quiz
def test_accepted_texts_are_accepted_with_and_without_accents(path):
    found = written(path)
    for want in expected(path, "en"):
        if isinstance(want.question.body, Short):
            one = found[want.id]
            patterns = [answer.findtext("text") for answer in one.findall("answer")]
            assert set(fractions(one)) == {100}
            assert one.findtext("usecase") == "0"
            for accepted in want.question.body.accept:
                if accepted.text:
                    assert any(accepts(pattern, accepted.text.upper()) for pattern in patterns)


def test_a_star_in_an_accepted_text_stands_for_itself():
    patterns = [a.findtext("text") for a in written(NASTY)["every-type.who"].findall("answer")]
    assert any(accepts(pattern, "Joao * = {Silva} \\ # ~ : 50%") for pattern in patterns)
    assert not any(accepts(pattern, "João xyz = {Silva} \\ # ~ : 50%") for pattern in patterns)


def test_how_wrong_options_are_weighted_follows_the_scoring():
    found = written(NASTY)
    assert fractions(found["every-type.all-of-them"]) == [33.33333, 33.33333, 33.33333, -100]
    assert fractions(found["every-type.each-of-them"]) == [50, 50, -33.33333]
    assert fractions(found["every-type.more-or-less"]) == [50, 50, -50, -50]
    assert fractions(found["every-type.only-one-of-them"]) == [100, -100]


def test_a_weight_that_moodle_does_not_have_is_refused_with_the_question_and_a_remedy():
    asked = question("more-or-less")
    first_choice = asked.body.choices[0]
    eleven = tuple(
        first_choice._replace(id=letter, text=Text.same(f"Choice {letter}"))
        for letter in "abcdefghijk"
    )
    quiz = quiz_with(asked._replace(body=asked.body._replace(choices=eleven)))
    with pytest.raises(CannotExport, match=r"`more-or-less` needs the weight 1/11.*at most 10"):
        exported(quiz)
