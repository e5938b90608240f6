"""Answers files: nothing given is lost, nothing hostile gets through, nothing stops a quiz."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizmaking import a_file_of, every, key_of, quiz

from grader.quiz.answers import LONGEST_TEXT
from grader.quiz.handed import (
    MOST_ATTEMPTS,
    Attempt,
    Given,
    Handed,
    InvalidAnswers,
    answers_file,
    form,
    next_attempt,
    parse,
)
from grader.quiz.session import Taking
from grader.quiz.stored import restored

quick = settings(database=None, deadline=None, derandomize=True, max_examples=100)
MADE = quiz(*every())
NOW = "2026-11-22T00:00:00Z"
GOOD = a_file_of(MADE)


def as_bytes(handed):
    return json.dumps(form(handed)).encode()


def opened(folder):
    return answers_file(folder, "made", "ana")


def put(file, attempt):
    file.change(lambda handed: handed.with_last(attempt))


def said(file):
    return [notice.en for notice in file.notices]


TEXTS = st.text(st.characters(exclude_categories=()), max_size=20)
VALUES = st.none() | st.booleans() | st.integers() | TEXTS | st.lists(TEXTS, max_size=3)
PARTS = st.text("abz09", min_size=1, max_size=9)
NAMES = st.lists(PARTS, min_size=1, max_size=7).map("-".join)


@quick
@given(st.dictionaries(NAMES, VALUES, max_size=5), st.dictionaries(NAMES, TEXTS, max_size=2))
def test_what_is_written_is_read_again(values, drafts):
    answers = {key: Given(value, True, NOW, "12345678") for key, value in values.items()}
    handed = GOOD.with_last(Attempt(6, 1, False, False, answers, drafts))
    assert parse(as_bytes(handed)) == handed
    assert parse(json.dumps(form(handed), ensure_ascii=True, indent=1).encode()) == handed


def test_a_file_keeps_every_answer_for_the_next_time(tmp_path):
    file = opened(tmp_path)
    assert (file.value, file.notices) == (Handed("made", "ana"), [])
    for attempt in GOOD.attempts:
        put(file, attempt)
    text = "\ud800 olá 🙂 \x1b[31m \x00"
    put(file, Attempt(6, 1, answers={"essay": Given({"text": text})}, drafts={"essay": text}))
    again = answers_file(tmp_path, "made", "someone-else")
    assert again.value == file.value
    assert again.value.learner == "ana"
    assert again.value.attempts[:3] == GOOD.attempts
    assert again.value.attempts[3].drafts == {"essay": text}
    assert (tmp_path / "answers" / "made.json").read_bytes().endswith(b"}\n")
    # nothing is handed in but the answers
    assert [path.name for path in (tmp_path / "answers").iterdir()] == ["made.json"]


def test_a_quiz_goes_on_where_it_stopped_with_the_same_numbers(tmp_path):
    file = opened(tmp_path)
    for question in MADE.questions:
        attempt = next_attempt(opened(tmp_path).value, MADE, None)
        taking = Taking(MADE, attempt, None, lambda one: put(file, one))
        assert taking.current().question == question
        assert (attempt.number, attempt.seed) == (1, next_attempt(file.value, MADE, None).seed)
        taking.give(taking.current(), restored(question, key_of(question)), hint=False)
    assert opened(tmp_path).value.attempts[0].finished


def test_a_new_attempt_begins_after_the_last_or_with_another_seed():
    done = Handed("made", "ana", (Attempt(4, 7, finished=True),))
    begun = Handed("made", "ana", (Attempt(4, 7),))
    seeds = [next_attempt(Handed("made", who), MADE, None).seed for who in ("ana", "bia", "")]
    assert len({*seeds, next_attempt(done, MADE, None).seed}) == 4
    assert next_attempt(done, MADE, None)[:2] == (5, next_attempt(done, MADE, None).seed)
    assert next_attempt(done, MADE, 7)[:2] == (5, 7)
    assert next_attempt(begun, MADE, None) == next_attempt(begun, MADE, 7) == Attempt(4, 7)
    assert next_attempt(begun, MADE, 0)[:2] == (5, 0)
    theirs = MADE._replace(withheld=True)
    assert next_attempt(begun, theirs, None)[0::2] == (5, True, {})


def test_of_many_attempts_the_first_and_the_last_are_kept():
    handed = GOOD._replace(attempts=())
    for number in range(1, 201):
        handed = handed.with_last(Attempt(number, number))
        handed = handed.with_last(Attempt(number, number, finished=True))
    numbers = [attempt.number for attempt in handed.attempts]
    assert numbers == [1, *range(200 - MOST_ATTEMPTS + 2, 201)]
    assert all(attempt.finished for attempt in handed.attempts)
    assert parse(as_bytes(handed)) == handed


def test_the_last_number_of_all_can_still_be_read():
    handed = Handed("made", "ana", (Attempt(10**6, 7, finished=True),))
    attempt = next_attempt(handed, MADE, None)
    assert parse(as_bytes(handed.with_last(attempt))).attempts == (attempt,)


def test_names_of_questions_may_be_as_long_as_a_quiz_allows():
    for name in ("a" * 39 + "-b", "a" * 60, "-".join("a" * 30)):
        answers = {name: Given("b")}
        handed = Handed("made", "ana", (Attempt(1, 1, answers=answers, drafts={name: "x"}),))
        assert parse(as_bytes(handed)) == handed
        assert parse(json.dumps({name: "b"}).encode()).attempts[0].answers == answers


WHOLE = {"schema": "quiz/answers/v1", "quiz": "made", "learner": "ana", "attempts": []}
ONE = {"number": 1, "seed": 1}
DEEP = ("[" * 900 + "]" * 900, "[" * 100_000, '{"a":' * 500 + "1" + "}" * 500)
REFUSED = [
    *(b"", b"[]", b"1", b'"x"', b"null", b"{", b"\xff\xfe", b"\x00", b"{'a': 1}", b"NaN"),
    *(f'{{"single": {deep}}}'.encode() for deep in DEEP),
    *(json.dumps(whole).encode() for whole in (
        {"schema": "quiz/answers/v2"}, {"schema": None}, {**WHOLE, "schema": ["quiz/answers/v1"]},
        {**WHOLE, "quiz": None}, {**WHOLE, "quiz": "../x"}, {**WHOLE, "quiz": "x" * 81},
        {**WHOLE, "learner": "a b"}, {**WHOLE, "learner": "\x1b"}, {**WHOLE, "learner": 1},
        {**WHOLE, "attempts": {}}, {**WHOLE, "attempts": None}, {**WHOLE, "attempts": [1]},
        {**WHOLE, "attempts": [ONE, ONE]}, {**WHOLE, "attempts": [{**ONE, "number": 2}, ONE]},
        {**WHOLE, "attempts": [{**ONE, "number": k} for k in range(MOST_ATTEMPTS + 1)]},
        {"../x": "b"}, {"a.b": "b"}, {"A": "b"}, {"": "b"}, {"a" * 81: "b"}, {"a\n": "b"},
        {f"q{k}": "b" for k in range(201)},
    )),
    *(json.dumps({**WHOLE, "attempts": [{**ONE, **fields}]}).encode() for fields in (
        {"number": True}, {"number": -1}, {"number": 1.0}, {"number": 10**6 + 1}, {"seed": 2**31},
        {"seed": None}, {"finished": 1}, {"withheld": "no"}, {"answers": []}, {"drafts": 1},
        {"answers": {"q": "b"}}, {"answers": {"q": {"hint": 1}}}, {"answers": {"q": {"at": "now"}}},
        {"answers": {"q": {"at": 1}}}, {"answers": {"q": {"asked": "123456789"}}},
        {"answers": {"q": {"answer": [[[["x"]]]]}}}, {"answers": {"x.q": {}}},
        {"answers": {"a" * 40 + "\x1b[31m": {}}}, {"drafts": {"q": 1}}, {"drafts": {"q/": "x"}},
        {"drafts": {"q": "x" * (LONGEST_TEXT + 1)}}, {"drafts": {f"q{k}": "x" for k in range(201)}},
    )),
]  # fmt: skip


@pytest.mark.parametrize("data", REFUSED, ids=lambda data: ascii(data[-60:]))
def test_what_is_no_answers_file_is_refused_in_both_languages(data):
    with pytest.raises(InvalidAnswers) as caught:
        parse(data)
    assert all(caught.value.cause)
    assert len(caught.value.cause.en) < 200


def test_two_terminals_add_to_one_attempt(tmp_path):
    here, there = (answers_file(tmp_path, "made", "ana") for _ in range(2))
    put(here, Attempt(1, 7, finished=True, answers={"one": Given(["a"]), "two": Given(["b"])}))
    put(there, Attempt(1, 7, answers={"one": Given(["c"])}))
    (kept,) = answers_file(tmp_path, "made", "").value.attempts
    assert kept.finished
    assert {key: given.value for key, given in kept.answers.items()} == {"one": ["c"], "two": ["b"]}
