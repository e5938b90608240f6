"""`grade review` as learners meet it: what comes back, when, and how it ends."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import quiztaking
from conftest import RIGHT_DOUBLE, WRONG_DOUBLE
from quiztaking import add_every_type

course, quiz = quiztaking.course, quiztaking.quiz
KEPT = Path(".grade", "review.json")


def make_due(days=3):
    """Let some days pass."""
    whole = json.loads(KEPT.read_text())
    past = datetime.now(UTC) - timedelta(days=days)
    rows = [
        [card, rating, past.strftime("%Y-%m-%dT%H:%M:%SZ")] for card, rating, _ in whole["ratings"]
    ]
    KEPT.write_text(json.dumps({**whole, "ratings": rows}))


def ratings():
    return [row[:2] for row in json.loads(KEPT.read_text())["ratings"]]


def test_before_any_quiz_it_says_what_comes_here(quiz):
    ran = quiz("review")
    assert ran.code == 0
    assert "Nothing to review yet" in ran.out
    assert "Ainda não há o que revisar" in quiz("review", "--lang", "pt").out


def test_what_was_missed_is_announced_and_asked_when_it_is_due(quiz):
    quiz("quiz", "small", typed="a\ns\nq\n")
    assert "Nothing is due. Next: 2 questions in 1 min." in quiz("review").out
    assert "A seguir: 2 questões em 1 min." in quiz("review", "--lang", "pt").out
    make_due()
    ran = quiz("review", typed="b\nq\n")
    assert ran.code == 0
    for words in ("2 questions to review", "Question 1 of 2 · 1 point\n  Quiz: A small quiz",
                  "✓ right", "Reviewed: 1, right: 1."):  # fmt: skip
        assert words in ran.out
    ran = quiz("review", typed="")
    assert "1 question to review" in ran.out
    assert "How much is" in ran.out
    assert "Reviewed: 0, right: 0." in ran.out


def test_own_texts_never_come_back(quiz):
    quiz("quiz", "small", typed="b\n1\ntext\n.\n0\n")
    assert [card for card, _ in ratings()] == ["small/gate", "small/product"]


def test_right_after_a_hint_counts_for_less(quiz):
    quiz("quiz", "small", typed="?\nb\nq\n")
    make_due()
    quiz("review", typed="b\n")
    assert ratings() == [["small/gate", 2], ["small/gate", 3]]


def test_every_type_can_be_reviewed_and_draws_other_numbers(course, quiz):
    add_every_type(course)
    quiz("quiz", "every-type", typed="s\n" * 18)
    make_due()
    ran = quiz("review", "--lang", "pt-BR", typed="s\n" * 17)
    assert "17 questões para revisar" in ran.out
    assert "Questão 17 de 17" in ran.out
    assert "Questionário: Todo / tipo: 100 % \\ {difícil}" in ran.out
    assert "Revisadas: 17; certas: 0." in ran.out


def test_the_subject_of_an_exercise_not_passed_is_asked_until_it_is(quiz):
    Path("ex01_double.py").write_text(WRONG_DOUBLE)
    quiz("exercise", "1")
    ran = quiz("review", typed="")
    assert "1 on the subject of exercises you have not passed yet: 01 double." in ran.out
    assert "Which gate forgets?" in ran.out
    ran = quiz("review", "--lang", "pt", typed="")
    assert "1 sobre o assunto de exercícios em que você ainda não passou: 01 double." in ran.out
    Path("ex01_double.py").write_text(RIGHT_DOUBLE)
    quiz("exercise", "1")
    assert "Nothing to review yet" in quiz("review").out


def test_a_quiz_that_is_broken_or_gone_or_has_no_keys_is_not_reviewed(course, quiz):
    quiz("quiz", "small", typed="a\nq\n")
    make_due()
    file = course / "quizzes" / "small.yaml"
    keyless = course / "quizzes" / "keyless.yaml"
    assert quiz("author", "export", "small", "--student", "--output", str(keyless)).code == 0
    for change in (lambda: file.write_text("x"), lambda: keyless.replace(file), file.unlink):
        change()
        ran = quiz("review")
        assert "Which gate" not in ran.out
        assert ran.code == (0 if file.exists() else 5)


def test_ratings_that_cannot_be_kept_are_told_once_it_is_over(quiz):
    Path("ex01_double.py").write_text(WRONG_DOUBLE)
    quiz("exercise", "1")
    KEPT.with_suffix(".lock").mkdir()
    ran = quiz("review", typed="b\n")
    assert "✓ right" in ran.out
    assert "note: what you are to review could not be saved here" in " ".join(ran.err.split())


@pytest.mark.parametrize("arguments", [["--json"], ["small"], ["--seed", "1"]])
def test_what_it_does_not_take_is_refused(quiz, arguments):
    ran = quiz("review", *arguments)
    assert ran.code == 2
    assert ran.out == ""


def test_outside_a_workspace_there_is_nothing_to_review(quiz, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = quiz("review")
    assert ran.code == 2
    assert "this folder is not a workspace" in ran.err
    assert "`grade init` makes it one" in ran.err
