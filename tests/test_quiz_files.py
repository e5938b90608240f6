"""Quizzes and answers that come as files: marked by a teacher, handed out without keys."""

import json
import os
import re
import sys
from pathlib import Path

import pytest
import quiztaking
import traps
from quiztaking import SMALL, answer_file, handed, last
from traps import needs_posix

course, quiz = quiztaking.course, quiztaking.quiz
nobody_waits = traps.nobody_waits
RIGHT = {"gate": "b"}


def flat(text):
    return " ".join(text.split())


def tree(folder):
    """All that lies in a folder, with the content of what can be read."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def marked(quiz, *arguments, content=RIGHT):
    ran = quiz("quiz", "small", "--answers", answer_file(content), "--json", *arguments)
    return json.loads(ran.out)


def test_a_mapping_marks_what_it_answers_and_skips_the_rest(quiz):
    ran = quiz("quiz", "small", "--answers", answer_file(RIGHT))
    assert ran.code == 0
    assert re.search(r"gate +1 / 1 +✓ right\n +product +0 / 2 +– skipped\n", ran.out)
    assert ran.out.endswith("1 of 7 points\n")
    ran = quiz("quiz", "small", "--answers", answer_file({**RIGHT, "essay": "x"}), "--lang", "pt")
    assert re.search(r"essay +– / 4 +– aguarda correção\n1 de 3 pontos\n4 pontos aguardam", ran.out)


def test_one_s_own_file_is_marked_as_it_was_taken_and_left_as_it_is(quiz):
    shown = quiz("quiz", "small", "--seed", "6", typed="a\n99\ntext\n.\n4\n").out
    before = tree(Path())
    ran = quiz("quiz", "small", "--answers", "answers/small.json")
    assert "Seed 6, attempt 1" in ran.out
    assert "0 of 3 points" in ran.out
    assert "0 of 3 points" in shown
    assert "your own score there: 4" in ran.out
    assert tree(Path()) == before


def test_json_is_one_object_whatever_else_is_said(quiz):
    ran = quiz("quiz", "small", "--answers", answer_file(RIGHT), "--json", "--pass-mark", "50")
    whole = json.loads(ran.out)
    assert ran.code == 1
    assert ran.err == "Pass mark of 50 % not reached.\n"
    assert whole["schema"] == "quiz/result/v1"
    assert (whole["score"], whole["max_score"], whole["awaiting"]) == (1, 7, 0)
    assert [one["state"] for one in whole["questions"]] == ["correct", "skipped", "skipped"]
    assert marked(quiz, content={"gate": "a"})["questions"][0]["misconceptions"] == [
        "stores-for-forgets"
    ]


def test_a_seed_says_which_numbers_a_mapping_answers(quiz):
    shown = quiz("quiz", "small", "--seed", "8", typed="s\n").out
    a, b = re.search(r"How much is (\d) times (0\.\d+)\?", shown).groups()
    content = {"product": f"{int(a) * float(b):.4f}".replace(".", ",")}
    assert marked(quiz, "--seed", "8", content=content)["score"] == 2
    assert marked(quiz, "--seed", "9", content=content)["score"] == 0


@pytest.mark.parametrize(
    ("mark", "code"), [("0", 0), ("14,28", 0), ("14.29", 1), ("60%", 1), ("100", 1)]
)
def test_the_pass_mark_counts_marked_points(quiz, mark, code):
    ran = quiz("quiz", "small", "--answers", answer_file(RIGHT), "--pass-mark", mark)
    assert ran.code == code


def test_no_pass_mark_holds_where_nothing_is_marked(quiz, course):
    answers = answer_file({"essay": "x"})
    text = SMALL[: SMALL.index("  - id: gate")] + SMALL[SMALL.index("  - id: essay") :]
    text = text[: text.index("misconceptions:")] + text[text.index("questions:") :]
    (course / "quizzes" / "small.yaml").write_text(text, encoding="utf-8")
    ran = quiz("quiz", "small", "--answers", answers, "--pass-mark", "50")
    assert ran.code == 2
    assert "nothing here is marked" in ran.err
    assert not ran.out


OTHER = {"schema": "quiz/answers/v1", "quiz": "gru", "learner": "x", "attempts": []}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("gate: b", "it is not JSON"),
        ("[" * 100_000, "it is not JSON"),
        ('["b"]', "neither an answers file nor a mapping"),
        ({"gates": "b"}, "the quiz has no question `gates`"),
        ({"gate": "z"}, "`z` is no answer to `gate`"),
        ({"gate": ["a", "b"]}, "is no answer to `gate`"),
        ({"product": "many"}, "`many` is no answer to `product`"),
        ({"essay": {"text": "x", "scores": {"reason": 3}}}, "is no answer to `essay`"),
        ({"../x": 1}, "`../x` is missing or has another form"),
        (OTHER, "it holds the answers to `gru`"),
        ({**OTHER, "quiz": "small"}, "it holds no answers"),
        ({**OTHER, "schema": "quiz/answers/v9"}, "`schema` is missing or has another form"),
    ],
)
def test_what_cannot_be_marked_is_told_with_a_form_that_can(quiz, content, said):
    ran = quiz("quiz", "small", "--answers", answer_file(content))
    assert ran.code == 2
    assert ran.out == ""
    assert "error: given.json cannot be marked: " in ran.err
    assert said in ran.err
    assert len(ran.err) < 400
    if not (isinstance(content, dict) and content.get("schema") == OTHER["schema"]):
        assert '{"gate": "b"}' in ran.err


def make_huge(path):
    path.write_bytes(b" " * (1 << 20) + b"{}")


@needs_posix
@pytest.mark.parametrize(
    ("make", "english", "portuguese"),
    [
        (lambda path: None, "there is no such file", "o arquivo não existe"),
        (lambda path: path.mkdir(), "it is a folder", "é uma pasta"),
        (lambda path: path.symlink_to("/dev/null"), "it is a link", "é um link"),
        (os.mkfifo, "it is a pipe", "é um pipe"),
        (make_huge, "it is larger than 1 MiB", "é maior que 1 MiB"),
    ],
)
def test_what_is_no_file_is_refused_with_the_reason_in_both_languages(
    quiz, make, english, portuguese
):
    make(Path("x.json"))
    ran = quiz("quiz", "small", "--answers", "x.json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"error: x.json cannot be read: {ran.err.split(': ')[-1]}"
    assert english in ran.err
    assert portuguese in quiz("quiz", "small", "--answers", "x.json", "--lang", "pt").err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--answers", "x"], "`--answers` goes with a quiz"),
        (["--seed", "1"], "`--seed` goes with a quiz"),
        (["--json"], "`grade quiz` has no JSON form"),
        (["small", "--json"], "a quiz that is asked has no JSON form"),
        (["small", "--seed", "-1"], "is no whole number"),
        (["smal"], "did you mean `small`?"),
        (["Quiz.yaml"], "no quiz `Quiz.yaml`"),
        (["small", "gru"], "one argument too many"),
    ],
)
def test_what_is_not_understood_is_an_error_and_asks_nothing(quiz, arguments, said):
    ran = quiz("quiz", *arguments, typed="b\n")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_learner_s_version_is_taken_without_keys_and_marked_with_the_course_s(
    quiz, course, tmp_path, grade, monkeypatch
):
    assert quiz("author", "export", "small", "--student", "--output", "mine.yaml").code == 0
    (course / "quizzes").rename(tmp_path / "teacher-s")
    monkeypatch.setattr(sys, "stdin", quiztaking.Typed("?\na\n1\nmine\n.\n"))
    ran = grade("quiz", "mine.yaml", course=course)
    assert ran.code == 0
    assert ran.out.count("– for your teacher to mark") == 3
    assert "This is a learner's version" in ran.out
    shown = ran.out + Path("answers/small.json").read_text()
    for key in ("right", "Right", "stores", "forgets what", "sum", "alive", "made for it"):
        assert key not in shown
    assert not Path(".grade/review.json").exists()
    a, b = re.search(r"How much is (\d) times (0\.\d+)\?", ran.out).groups()
    (tmp_path / "teacher-s").rename(course / "quizzes")
    whole = handed()
    whole["attempts"][0]["answers"]["product"]["answer"] = repr(int(a) * float(b))
    result = json.loads(quiz("quiz", "small", "--answers", answer_file(whole), "--json").out)
    assert [one["state"] for one in result["questions"]] == ["wrong", "correct", "awaits_marking"]
    ran = quiz("quiz", "mine.yaml", "--answers", "answers/small.json", "--pass-mark", "50")
    assert ran.code == 2
    assert "has no keys" in ran.err


def test_a_broken_quiz_tells_what_is_wrong_apart_from_what_it_would_ask(quiz, course):
    text = SMALL.replace("type: single", "type: singel")
    (course / "quizzes" / "small.yaml").write_text(text, encoding="utf-8")
    for arguments in (("small",), ("small", "--answers", answer_file(RIGHT), "--json")):
        ran = quiz("quiz", *arguments)
        assert (ran.code, ran.out) == (3, "")
        assert "did you mean `single`?" in ran.err
        assert "error: the quiz `small` cannot be used\nhint: " in ran.err
    assert "small  cannot be used: `grade author check small`" in quiz("quiz").out


def test_a_file_of_data_brings_no_code_along(quiz, tmp_path):
    away = tmp_path / "away"
    away.mkdir()
    (away / "some quiz.yaml").write_text(SMALL, encoding="utf-8")
    (away / "formulas.py").write_text("raise RuntimeError('it ran')\n")
    ran = quiz("quiz", "../away/some quiz.yaml", typed="b\nq\n")
    assert ran.code == 1
    assert "it ran" not in ran.err + ran.out
    assert "`grade quiz '../away/some quiz.yaml'` goes on." in flat(ran.out)


def test_outside_a_workspace_it_works_keeps_nothing_and_says_so(quiz, tmp_path, monkeypatch):
    bare = tmp_path / "bare"
    bare.mkdir()
    monkeypatch.chdir(bare)
    ran = quiz("quiz", "small", typed="a\n1\ntext\n.\n4\n")
    assert ran.code == 0
    assert "note: this folder is no workspace, so no answer is kept" in flat(ran.err)
    assert "Your answers" not in ran.out
    assert "grade review" not in ran.out
    assert quiz("quiz", "small", typed="b\nq\n").out.endswith("Stopped at question 2 of 3.\n")
    assert tree(bare) == {}


def test_a_clone_is_a_workspace_too(quiz, course, monkeypatch):
    monkeypatch.chdir(course)
    assert quiz("quiz", "small", typed="b\nq\n").code == 1
    assert last()["answers"]["gate"]["answer"] == ["b"]
    assert (course / ".grade" / "learner").is_file()
