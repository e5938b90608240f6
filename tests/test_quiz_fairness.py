"""What learners could complain of: right answers that are not taken, marks won by a trick."""

import json

import pytest
from quizmaking import matching, number, options, quiz, short

from grader.cli.quiz.problems import print_problems
from grader.output.console import Screen
from grader.quiz.answers import NotUnderstood, understand
from grader.quiz.drawing import draw, right_id
from grader.quiz.handed import Attempt, Given, Handed, InvalidAnswers, next_attempt, parse
from grader.quiz.marking import is_accepted, mark
from grader.quiz.model import Accepted, Choice, Choices, Short
from grader.quiz.reading.loading import parse_quiz
from grader.records import MarkState
from grader.text import Text

SMALL = """\
schema: quiz/v1
id: small
title: {en: "Small", pt-BR: "Pequeno"}
lesson: {id: aula-35, number: 35, title: {en: "Lesson", pt-BR: "Aula"}, language: pt-BR}
questions:
  - {id: one, type: true_false, prompt: {en: "It is.", pt-BR: "É."}, answer: true}
  - {id: two, type: true_false, prompt: {en: "It is not.", pt-BR: "Não é."}, answer: false}
"""


def asked(question):
    return draw("made", question, 0, None)


def test_who_claims_that_questions_have_changed_reaches_no_pass_mark(grade, tmp_path):
    for folder in ("exercises", "quizzes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "quizzes" / "small.yaml").write_text(SMALL, encoding="utf-8")
    answers = {"one": {"answer": True}, "two": {"answer": True, "asked": "x"}}
    attempt = {"number": 1, "seed": 1, "finished": True, "answers": answers}
    whole = {"schema": "quiz/answers/v1", "quiz": "small", "attempts": [attempt]}
    (tmp_path / "forged.json").write_text(json.dumps(whole), encoding="utf-8")
    forged = str(tmp_path / "forged.json")
    ran = grade("quiz", "small", "--answers", forged, "--pass-mark", "100", course=tmp_path)
    assert ran.code == 1
    assert "the question has changed since: two" in ran.out


def five():
    texts = [Text(f"{letter} is so", f"{letter} é assim") for letter in "vwxyz"]
    choices = [Choice("abcde"[k], text, correct=k in {0, 2, 3}) for k, text in enumerate(texts)]
    return options()._replace(type="multiple", shuffle=False, body=Choices(tuple(choices)))


def test_a_portuguese_and_is_not_taken_for_a_letter_unasked():
    with pytest.raises(NotUnderstood, match="the Portuguese for and"):
        understand(asked(five()), "a, c e d")
    assert understand(asked(five()), "acd") == ("a", "c", "d")
    assert understand(asked(five()), "a, e") == ("a", "e")


def accepts(text, answer):
    return is_accepted(Short((Accepted(text),)), answer)


def test_a_mark_on_a_symbol_is_part_of_it_and_an_accent_in_a_word_is_not():
    assert accepts("portão de saída", "PORTAO DE SAIDA")
    assert accepts("C_t", "c_t")
    for candidate in ("C\u0303_t", "ĉ_t"):
        assert not accepts("C_t", candidate)
    assert not accepts("f", "f'")


def test_a_pattern_is_never_rewritten():
    body = Short((Accepted(regex="a…b"),))
    assert is_accepted(body, "a…b")
    assert not is_accepted(body, "axyzb")


def test_thousands_with_a_separator_are_asked_again_and_from_a_file_taken_as_meant():
    question = number(1440)
    with pytest.raises(NotUnderstood):
        understand(asked(question), "1.440")
    assert mark(asked(question), "1.440").state == MarkState.CORRECT
    assert mark(asked(number(1.44)), "1.440").state == MarkState.CORRECT
    assert mark(asked(question), "1.44").state == MarkState.WRONG


@pytest.mark.parametrize("arrow", ["->", " → ", "–", ".)", " = ", ":"])
def test_pairs_are_joined_by_any_arrow(arrow):
    drawn = asked(matching())
    count = len(drawn.question.body.pairs)
    typed = " ".join(f"{number}{arrow}a" for number in range(1, count + 1))
    assert len(understand(drawn, typed)) == count


def test_a_word_for_a_short_answer_is_not_refused_for_its_quotes():
    assert mark(asked(short("LSTM")), "“LSTM”").state == MarkState.CORRECT
    assert right_id(Text("a", "b")) == right_id(Text("a", "c"))


def test_what_is_no_json_number_is_no_answer():
    with pytest.raises(InvalidAnswers):
        parse(b'{"one": NaN}')


def test_an_unfinished_attempt_is_gone_on_with_though_another_was_begun():
    made = quiz(options())
    begun = Attempt(1, 7, answers={"x": Given(["a"])})
    handed = Handed("made", "ana", (begun, Attempt(2, 5, finished=True)))
    assert next_attempt(handed, made, None) == begun
    assert next_attempt(handed, made, 5).number == 3


def test_draws_made_beforehand_stand_in_versions_without_keys_alone():
    numeric = """\
  - id: three
    type: numeric
    prompt: {en: "What is {f}?", pt-BR: "Quanto é {f}?"}
    params: {f: {integers: [1, 9]}}
    variants: [{g: 3}]
    answer: 1
"""
    _, problems = parse_quiz(SMALL + numeric, None)
    said = [cause.en for _, cause in problems]
    assert any("belongs to a version without keys" in cause for cause in said)
    assert any("the same names as `params`" in cause for cause in said)


def test_a_line_without_end_is_shown_around_its_place(capsys, tmp_path):
    import sys

    text = SMALL + "# " + "y" * 200_000 + "\n  - {" + "x" * 200_000 + ": 1, promt: 2}\n"
    _, problems = parse_quiz(text, None)
    print_problems(Screen(sys.stdout, "en"), tmp_path / "small.yaml", text, problems)
    assert max(map(len, capsys.readouterr().out.splitlines())) < 400
