"""Taking a quiz through a pipe: what is asked, said and kept, and how it ends."""

import re
import string
from pathlib import Path

import pytest
import quiztaking
from quiztaking import add_every_type, drawn_of, handed, last, right_lines

import grader.cli.quiz.asking
import grader.cli.quiz.essays
import grader.cli.quiz.listing
import grader.cli.quiz.marking
import grader.cli.quiz.opening
import grader.cli.quiz.prompting
import grader.cli.quiz.taking
import grader.quiz.answers
import grader.quiz.marking
from grader.text import Text

course, quiz = quiztaking.course, quiztaking.quiz
SPEAKING = [
    grader.cli.quiz.asking, grader.cli.quiz.essays, grader.cli.quiz.listing,
    grader.cli.quiz.marking, grader.cli.quiz.opening, grader.cli.quiz.prompting,
    grader.cli.quiz.taking, grader.quiz.answers, grader.quiz.marking,
]  # fmt: skip


def flat(text):
    """One line, however it was wrapped."""
    return " ".join(text.split())


def foreign_words(shown, language):
    """Return what the commands say in the other language alone, and said."""
    texts = [one for module in SPEAKING for one in vars(module).values() if isinstance(one, Text)]
    texts += [said for said, _ in grader.cli.quiz.asking.STATES.values()]
    pieces = [
        (piece.strip(" .;:·–✓✗◐"), other)
        for english, portuguese in texts
        for own, other in [(english, portuguese)[:: 1 if language == "pt-BR" else -1]]
        for piece, _, _, _ in string.Formatter().parse(own)
    ]
    return [
        piece
        for piece, other in pieces
        if len(piece) > 4 and piece not in other and re.search(rf"\b{re.escape(piece)}\b", shown)
    ]


def test_a_quiz_is_listed_with_its_size_and_how_far_it_has_come(quiz):
    assert "small          3       7  to do" in quiz("quiz").out
    quiz("quiz", "small", typed="b\nq\n")
    assert "1 of 3 answered" in quiz("quiz").out
    quiz("quiz", "small", typed="s\nwords\n.\n4\n")
    assert "1 of 3 points, 4 unmarked" in quiz("quiz").out
    shown = quiz("quiz", "--lang", "pt-BR").out.splitlines()
    assert "1 de 3 pontos, 4 a corrigir" in shown[1]
    assert shown[0].index("Estado") == shown[1].index("1 de 3")
    assert "Um questionário pequeno" in shown[2]


@pytest.mark.parametrize(
    ("language", "score"), [("en", "27 of 27 points"), ("pt-BR", "27 de 27 pontos")]
)
def test_every_type_is_asked_and_answered_in_one_language_throughout(
    course, quiz, language, score
):  # fmt: skip
    drawn = drawn_of(add_every_type(course), "every-type", 3)
    typed = "\n".join(line for one in drawn for line in right_lines(one)) + "\n"
    ran = quiz("quiz", "every-type", "--seed", "3", "--lang", language, typed=typed)
    assert ran.code == 0
    assert ran.err == ""
    assert score in ran.out
    assert ran.out.count("✓ right" if language == "en" else "✓ certo") == 17
    assert not foreign_words(flat(ran.out), language)
    assert last("every-type")["answers"]["write"]["answer"]["text"] == "Um texto\n\ncom ação 😀"


def test_a_wrong_answer_is_told_its_own_feedback_and_where_to_read_on(quiz):
    ran = quiz("quiz", "small", typed="a\n")
    for words in (
        "✗ not right", "That one stores.", "Right answer: b) Forget", "f forgets what was.",
        "Lesson 35 (002): O portão",
    ):  # fmt: skip
        assert words in ran.out
    assert "stores-for-forgets" not in ran.out


def test_a_wrong_number_is_told_the_mistake_that_leads_to_it(course, quiz):
    numbers = drawn_of(course, "small", 5)[1].values
    total = str(numbers["a"] + numbers["b"]).replace(".", ",")
    ran = quiz("quiz", "small", "--seed", "5", "--lang", "pt", typed=f"b\n{total}\n")
    assert "Essa é a soma." in ran.out
    product = f"{numbers['a'] * numbers['b']:.3f}".replace(".", ",")
    assert f"Resposta certa: {product}" in ran.out


def test_a_part_is_paid_and_said_in_the_language_s_own_numbers(course, quiz):
    add_every_type(course)
    typed = "s\n" * 15 + "1a 2a 3a\n"
    ran = quiz("quiz", "every-type", "--lang", "pt-BR", typed=typed)
    assert re.search(r"◐ parcialmente certo: 0,[36][37] de 1 ponto\n", ran.out)


def test_a_hint_is_given_and_remembered_and_where_there_is_none_that_is_said(quiz):
    ran = quiz("quiz", "small", typed="?\nb\n?\nq\n")
    assert "Hint: Think of f." in ran.out
    assert "There is no hint for this question." in ran.out
    assert last()["answers"]["gate"]["hint"] is True


def test_what_is_half_done_goes_on_and_a_finished_quiz_begins_anew(quiz):
    ran = quiz("quiz", "small", typed="b\nq\n")
    assert ran.code == 1
    assert "Your answers are kept: `grade quiz small` goes on." in flat(ran.out)
    ran = quiz("quiz", "small", typed="s\ntext\n.\n0\n")
    assert "Answered so far: 1 of 3." in ran.out
    assert "Question 2 of 3" in ran.out
    assert "Which gate forgets?" not in ran.out
    assert ran.code == 0
    ran = quiz("quiz", "small", typed="q\n")
    assert "This is attempt 2." in ran.out
    assert "Question 1 of 3" in ran.out
    assert [attempt["number"] for attempt in handed()["attempts"]] == [1]


def test_nothing_is_said_to_be_kept_where_nothing_was_answered(quiz):
    ran = quiz("quiz", "small", typed="q\n")
    assert ran.out.rstrip().endswith("Stopped at question 1 of 3.")
    assert not Path("answers").exists()


def test_a_seed_asks_the_same_numbers_again(quiz):
    shown = quiz("quiz", "small", "--seed", "8", typed="s\n").out
    assert "`grade quiz small --seed 8` asks the same again." in shown
    asked = re.search(r"How much is .*\?", shown)[0]
    assert asked in quiz("quiz", "small", "--seed", "8", typed="s\n").out
    assert asked not in quiz("quiz", "small", "--seed", "9", typed="s\n").out


@pytest.mark.parametrize(
    ("typed", "line", "question", "hint"),
    [
        ("z\n", 1, "gate", "type one letter from a to c"),
        ("\n", 1, "gate", "type one letter from a to c"),
        ("b\n?\nfoo\n", 3, "product", "type a number, such as 0.25 or 1e-3"),
        ("s\ns\n.\n", 3, "essay", "nothing is written yet"),
        ("s\ns\nx\n.\n7\n", 5, "essay", "type 0 or 4"),
    ],
)
def test_a_line_of_a_pipe_that_answers_nothing_stops_it_and_is_named(
    quiz, typed, line, question, hint
):
    ran = quiz("quiz", "small", typed=typed)
    assert ran.code == 2
    assert f"error: line {line} of the input" in ran.err
    assert f"does not answer question `{question}`" in flat(ran.err)
    assert hint in flat(ran.err)


@pytest.mark.parametrize("typed", ["", None])
def test_an_input_that_is_empty_or_closed_stops_at_the_first_question(quiz, typed):
    ran = quiz("quiz", "small", typed=typed)
    assert ran.code == 1
    assert ran.err == ""
    assert "Stopped at question 1 of 3." in ran.out


def test_windows_line_ends_and_its_mark_at_the_begin_are_no_part_of_an_answer(quiz):
    ran = quiz("quiz", "small", typed="\ufeffb\r\ns\r\nAção\r\nlinha\r\n.\r\n4\r\n".encode())
    assert ran.code == 0
    assert "\\r" not in ran.out
    assert last()["answers"]["essay"]["answer"] == {"text": "Ação\nlinha", "scores": {"reason": 4}}


def test_bytes_that_are_no_text_and_signs_that_steer_are_shown_harmless(course, quiz):
    add_every_type(course)
    ran = quiz("quiz", "every-type", typed=b"s\n" * 10 + b"\x1b[2Jjo\xe3o\x07\x00 \x9b\n")
    assert "✗ not right" in ran.out
    assert "\\x1b[2J" in ran.out
    assert not set(ran.out) & set("\x1b\x07\x00\x9b")


def test_an_answer_that_is_too_long_is_refused_and_shown_in_part(course, quiz):
    add_every_type(course)
    ran = quiz("quiz", "every-type", typed="s\n" * 10 + "x" * 100_000 + "\n")
    assert "use at most 200 characters" in ran.err
    assert max(map(len, ran.out.splitlines())) <= 80
    assert len(ran.err) < 400


def test_a_text_ends_with_a_point_or_with_the_input_and_keeps_its_lines(quiz):
    quiz("quiz", "small", typed="s\ns\n  one\n\n two \n")
    assert last()["answers"]["essay"]["answer"] == {"text": "one\n\n two", "scores": {}}
    ran = quiz("quiz", "small", typed="s\ns\none\n s\n q\n.\n4\n")
    assert last()["answers"]["essay"]["answer"] == {"text": "one\n s\n q", "scores": {"reason": 4}}
    for words in ("Words: 3; about 5", "They keep gradients alive.", "Your own score: 4 of 4"):
        assert words in ran.out
    assert ran.out.index("for your teacher to mark") < ran.out.index("Gates were made for it.")
    assert "0 of 3 points\n4 points await marking by a teacher; your own score there: 4" in ran.out


def test_a_text_longer_than_is_kept_is_cut_with_a_word_and_scored_as_any(quiz):
    ran = quiz("quiz", "small", typed="s\ns\n" + ("y" * 9_000 + "\n") * 4 + ".\n0\n")
    assert ran.code == 0
    assert "Only the first 20000 characters are kept." in ran.out
    assert len(last()["answers"]["essay"]["answer"]["text"]) == 20_000


def test_who_does_not_score_the_own_text_is_done_all_the_same(quiz):
    ran = quiz("quiz", "small", typed="s\ns\ntext\n.\ns\n")
    assert ran.code == 0
    assert "your own score" not in ran.out
    assert last()["finished"] is True


def test_what_changed_since_it_was_answered_is_asked_again(course, quiz):
    quiz("quiz", "small", typed="b\n1\nq\n")
    file = course / "quizzes" / "small.yaml"
    text = file.read_text(encoding="utf-8").replace("integers: [2, 9]", "integers: [20, 29]")
    file.write_text(text, encoding="utf-8")
    ran = quiz("quiz", "small", typed="q\n")
    assert "Changed since they were answered, and asked again: 1." in ran.out
    assert "Answered so far: 1 of 3." in ran.out
    assert "Question 2 of 3" in ran.out


@pytest.mark.parametrize(
    ("mark", "code", "said"),
    [
        ("0", 0, "Pass mark of 0 % reached."),
        ("33,3", 0, "Pass mark of 33.3 % reached."),
        ("33.4 %", 1, "Pass mark of 33.4 % not reached."),
        ("100", 1, "Pass mark of 100 % not reached."),
    ],
)
def test_a_pass_mark_decides_the_exit_code_over_marked_points_alone(quiz, mark, code, said):
    ran = quiz("quiz", "small", "--pass-mark", mark, typed="b\ns\ntext\n.\n4\n")
    assert ran.code == code
    assert said in ran.out


@pytest.mark.parametrize("mark", ["abc", "-1", "100.1", "nan", "inf", "%", ""])
def test_what_is_no_pass_mark_is_refused_before_anything_is_asked(quiz, mark):
    ran = quiz("quiz", "small", "--pass-mark", mark, typed="b\n")
    assert ran.code == 2
    assert ran.out == ""
    assert "is no percentage from 0 to 100" in ran.err


def test_a_share_of_one_is_taken_for_the_percentage_it_means(quiz):
    ran = quiz("quiz", "small", "--pass-mark", "0.6")
    assert ran.code == 2
    assert "--pass-mark 60" in ran.err
