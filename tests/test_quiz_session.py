"""One taking of a quiz: what is next, what it adds up to, and what becomes of changed questions."""

import json

import pytest
from quizmaking import (
    HUNDREDTHS,
    code_line,
    essay,
    every,
    formula,
    key_of,
    kind,
    matching,
    mistake,
    number,
    options,
    ordering,
    quiz,
    short,
    truth,
    without_keys,
)

from grader.quiz.answers import Essay
from grader.quiz.drawing import draw
from grader.quiz.handed import Attempt, Given, fingerprint, form, parse
from grader.quiz.handed import Handed as Taken
from grader.quiz.model import Parameter
from grader.quiz.session import Taking
from grader.quiz.stored import restored
from grader.records import MarkState, QuestionResult

FRESH = Attempt(1, 7)
MIXED = (options("ab", scoring="per-option", points=4), truth(), number(points=2), essay(6))


def taking(made, attempt=FRESH, formulas=None):
    """A taking, and the list of what it saves."""
    saved = []
    return Taking(made, attempt, formulas, saved.append), saved


def answer(one, value, *, hint=False):
    """Answer the current question; None skips it."""
    drawn = one.current()
    if value is None:
        return one.skip(drawn, hint=hint)
    return one.give(drawn, restored(drawn.question, value), hint=hint)


def answered(made, values, formulas=None):
    one, _ = taking(made, formulas=formulas)
    for value in values:
        answer(one, value)
    return one


def test_a_quiz_is_asked_from_the_first_question_to_the_last_and_saved_each_time():
    made = quiz(*every())
    one, saved = taking(made)
    assert one.is_new
    for place, question in enumerate(made.questions):
        assert (one.place, one.current().question) == (place, question)
        answer(one, key_of(question))
        assert not one.is_new
        assert len(saved) == place + 1
        assert saved[-1].finished == (place == len(made.questions) - 1)
    assert one.current() is None
    result = one.result()
    assert (result.score, result.max_score) == (made.points - 4, made.points - 4)
    assert (result.awaiting, result.left) == (4, 0)
    assert {question.own_points for question in result.questions} == {None, 4}


def test_marked_and_unmarked_points_are_never_added_up():
    one = answered(quiz(*MIXED), (["a"], False, "0,88"))
    assert one.result()[4:] == (3 + 0 + 2, 4 + 1 + 2, 0, 1)
    answer(one, {"text": "x", "scores": {"gates": 3, "memory": 3}})
    assert one.result()[4:] == (5, 7, 6, 0)
    last = one.result().questions[-1]
    assert (last.state, last.points, last.own_points) == (MarkState.AWAITS, None, 6)


def test_what_is_skipped_counts_as_nothing_and_what_is_left_not_at_all():
    one = answered(quiz(*MIXED), (None, True))
    result = one.result()
    assert result[4:] == (1, 5, 0, 2)
    skipped = QuestionResult("options", MarkState.SKIPPED, 0.0, 4)
    assert result.questions[0] == skipped
    for _ in range(2):
        answer(one, None)
    assert one.result()[4:] == (1, 13, 0, 0)
    assert taking(quiz(*MIXED))[0].result()[4:] == (0, 0, 0, 4)


def test_a_result_holds_misconceptions_hints_and_answers():
    lines = code_line(2, [mistake(1, "No.", "blames-the-name")])
    one, _ = taking(quiz(lines, truth()))
    answer(one, 1, hint=True)
    answer(one, True)
    first, second = one.result().questions
    assert (first.answer, first.hint, first.misconceptions) == (1, True, ("blames-the-name",))
    assert (second.answer, second.hint, second.misconceptions) == (True, False, ())


def test_a_withheld_quiz_awaits_marking_and_is_marked_with_the_key_as_it_was_asked():
    def twice(f):
        return 2 * f

    def thrice(f):
        return 3 * f

    formulas = {**formula(twice), **formula(thrice)}
    drawn = number("twice", params={"f": HUNDREDTHS}, abs=5e-4, mistakes=[mistake("thrice")])
    questions = (*(one for one in every() if one.type != "numeric"), drawn)
    theirs = quiz(*(without_keys(one, formulas) for one in questions), withheld=True)
    one, _ = taking(theirs, FRESH._replace(withheld=True))
    while asked := one.current():
        f = asked.values.get("f")
        key = next(q for q in questions if q.id == asked.question.id)
        answer(one, f"{2 * f:.3f}" if f else "x" if key.type == "open" else key_of(key))
    result = one.result()
    assert (result.score, result.max_score, result.awaiting) == (0, 0, theirs.points)
    assert one.attempt.finished
    handed = parse(json.dumps(form(Taken("made", "ana", (one.attempt,)))).encode())
    marked, _ = taking(quiz(*questions), handed.attempts[0], formulas)
    assert not marked.changed
    assert marked.result()[4:] == (theirs.points - 4, theirs.points - 4, 4, 0)


def test_a_text_is_scored_later_where_its_scoring_was_interrupted():
    made = quiz(essay(), truth())
    one, saved = taking(made)
    one.draft(made.questions[0], "half of")
    assert saved[-1].drafts == {"essay": "half of"}
    assert not one.is_new
    one.give(one.current(), Essay("all of it"), hint=True)
    assert (saved[-1].drafts, saved[-1].finished) == ({}, False)
    again, saved = taking(made, saved[-1])
    assert again.current().question.id == "essay"
    assert again.unscored(made.questions[0]) == "all of it"
    again.give(again.current(), Essay("all of it", {"gates": 0, "memory": 2}), hint=False)
    assert again.unscored(made.questions[0]) is None
    assert again.current().question.id == "truth"
    answer(again, True)
    assert saved[-1].finished
    assert again.result().questions[0].own_points == 2


def test_who_would_not_score_the_own_text_is_not_asked_again():
    one = answered(quiz(essay(), truth()), [{"text": "x", "scores": {}}])
    assert one.current().question.id == "truth"
    assert one.result().questions[0].own_points is None


CHANGES = [
    (options("b"), options("b", "abcde")),
    (options("b"), options("ab")._replace(id="options")),
    (options("b"), truth()._replace(id="options")),
    (number(params={"f": HUNDREDTHS}), number(params={"f": HUNDREDTHS._replace(decimals=3)})),
    (number(params={"f": HUNDREDTHS}), number(params={"f": Parameter(integers=(1, 5))})),
    (ordering(), ordering(("one", "two", "three"))),
    (matching(), matching(("u", "v", "w", "z"))),
    (matching(), matching(("u", "v", "z"))),
    (code_line(2), code_line(2, code="one\ntwo")),
    (number(1234, abs=0.5), short("LSTM")._replace(id="number")),
]


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_an_answer_to_a_question_that_changed_is_asked_again_or_awaits_a_person(before, after):
    one = answered(quiz(before, truth()), [key_of(before)])
    again, _ = taking(quiz(after, truth()), one.attempt)
    assert again.changed == (before.id,)
    assert again.current().question == after
    assert again.result().questions == ()
    done, _ = taking(quiz(after, truth()), one.attempt._replace(finished=True))
    (result,) = done.result().questions
    assert (result.state, result.points, result.answer) == (MarkState.AWAITS, None, key_of(before))


@pytest.mark.parametrize("question", every(), ids=kind)
def test_better_words_a_new_order_or_another_key_change_no_question(question):
    body = question.body
    for name in ("choices", "items"):
        if hasattr(body, name):
            body = body._replace(**{name: getattr(body, name)[::-1]})
    # a prompt alone tells some questions from others
    prompt = truth().prompt if hasattr(body, "choices") else question.prompt
    other = question._replace(body=body, prompt=prompt, points=9, hint=truth().prompt)
    last = number(name="last")
    one = answered(quiz(question, last), [key_of(question)])
    again, _ = taking(quiz(other, last), one.attempt)
    assert (again.changed, again.place) == ((), 1)
    with_keys, without = (draw("made", q, 3, None) for q in (question, without_keys(question)))
    assert fingerprint(without) == fingerprint(with_keys)


def test_a_prompt_that_was_turned_round_is_asked_again():
    one = answered(quiz(truth(), number()), [True])
    negated = truth()._replace(prompt=number().prompt)
    again, _ = taking(quiz(negated, number()), one.attempt)
    assert again.changed == ("truth",)


def test_a_question_that_is_new_is_asked_and_one_that_is_gone_is_forgotten():
    one = answered(quiz(truth(), options()), [True])
    again, _ = taking(quiz(number(), truth()), one.attempt)
    assert again.current().question.id == "number"
    answer(again, "0.88")
    assert again.attempt.finished
    assert [question.id for question in again.result().questions] == ["number", "truth"]


def test_a_taking_whose_last_questions_are_gone_is_finished_and_not_gone_on_with_for_ever():
    one = answered(quiz(truth(), options()), [True])
    assert not one.attempt.finished
    again, saved = taking(quiz(truth()), one.attempt)
    assert again.current() is None
    assert [attempt.finished for attempt in saved] == [True]
    assert again.result().left == 0


def test_an_answer_that_fits_no_question_is_asked_again_or_refused():
    answers = {"truth": Given("x"), "essay": Given(5), "unknown": Given("b")}
    made = quiz(truth(), essay())
    one, _ = taking(made, FRESH._replace(answers=answers))
    assert one.changed == ("truth", "essay")
    assert one.current().question.id == "truth"
    done, _ = taking(made, FRESH._replace(answers=answers, finished=True))
    assert done.changed == ("truth", "essay")
    assert done.result().awaiting == made.points
