"""A learner's version tells no key, and with other keys it is the same file."""

import itertools

import pytest
import yaml
from exported import NASTY, every_quiz, file_of, formulas_beside, question, quiz_of, quiz_with

from grader.quiz.drawing import draw, right_id
from grader.quiz.exporting.notices import CannotExport
from grader.quiz.exporting.student import student
from grader.quiz.marking import mark
from grader.quiz.model import (
    Choices,
    CodeLine,
    Matching,
    Numeric,
    Open,
    Ordering,
    Short,
    TrueFalse,
)
from grader.quiz.reading.format import TYPES
from grader.quiz.reading.loading import parse_quiz
from grader.quiz.reading.parts import CHOICE, PAIR
from grader.records import MarkState
from grader.text import Text

KEYS = {
    *("correct", "feedback", "misconception", "explanation", "answer", "answer_ref", "mistakes"),
    *("accept", "right", "rubric", "key_points", "model_answer", "samples", "misconceptions"),
}


def written(path):
    return file_of(path, "student").data.decode()


def read(text):
    quiz, problems = parse_quiz(text, None, portable=True)
    assert not problems
    return quiz


def made(quiz, formulas=None):
    return student(quiz, formulas or formulas_beside(NASTY)).data.decode()


def walk(part):
    """All mappings and texts of a file."""
    yield part
    if isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from walk(inner)


@every_quiz
def test_no_field_of_a_key_is_in_the_file(path):
    marked = {
        name
        for record in (*TYPES.values(), CHOICE, PAIR)
        for name, field in record.fields.items()
        if field.key
    }
    assert marked <= KEYS
    for part in walk(yaml.safe_load(written(path))):
        if isinstance(part, dict):
            assert not KEYS & set(part)


def told(quiz):
    """All texts that only who has answered is to read."""
    yield from quiz.misconceptions.values()
    for asked in quiz.questions:
        body = asked.body
        yield from filter(None, [asked.explanation, getattr(body, "feedback", None)])
        for holder in (*getattr(body, "choices", ()), *getattr(body, "mistakes", ())):
            yield from filter(None, [holder.feedback])
        if isinstance(body, Open):
            yield from (*body.key_points, body.model_answer, *(s.text for s in body.samples))
            yield from (level.descriptor for scale in body.rubric for level in scale.levels)


def names(quiz):
    """All names that lead to a key: of misconceptions and of formulas."""
    yield from quiz.misconceptions
    for asked in quiz.questions:
        body = asked.body
        for holder in (body, *getattr(body, "choices", ()), *getattr(body, "mistakes", ())):
            fields = ("misconception", "ref", "answer_ref")
            yield from filter(None, (getattr(holder, field, None) for field in fields))


@every_quiz
def test_no_text_of_a_key_is_in_the_file(path):
    found = {part for part in walk(yaml.safe_load(written(path))) if isinstance(part, str)}
    everything = "\n".join(found)
    for text in told(quiz_of(path)):
        assert text.en not in everything
        assert text.pt_br not in everything
    assert not found & set(names(quiz_of(path)))


def test_texts_that_are_accepted_are_not_in_the_file():
    text = written(NASTY)
    for accepted in question("who").body.accept:
        assert (accepted.text or accepted.regex) not in text


def rotated(parts):
    return (*parts[1:], *parts[:1])


def otherwise(asked):
    """A question that asks the same, and whose keys are all different."""
    body = asked.body
    if isinstance(body, Choices):
        correct = rotated([choice.correct for choice in body.choices])
        bare = [choice._replace(feedback=None, misconception=None) for choice in body.choices]
        choices = tuple(c._replace(correct=r) for c, r in zip(bare, correct, strict=True))
        body = body._replace(choices=choices)
    elif isinstance(body, TrueFalse):
        body = TrueFalse(not body.answer)
    elif isinstance(body, Numeric) and not body.params:
        body = body._replace(answer=12.0, mistakes=())
    elif isinstance(body, Short):
        body = Short(body.accept[:1])
    elif isinstance(body, Ordering):
        body = body._replace(items=rotated(body.items))
    elif isinstance(body, Matching):
        sides = rotated([pair.right for pair in body.pairs])
        pairs = (p._replace(right=side) for p, side in zip(body.pairs, sides, strict=True))
        body = body._replace(pairs=tuple(pairs))
    elif isinstance(body, CodeLine):
        body = CodeLine(body.code, 1)
    elif isinstance(body, Open):
        body = Open(min_words=body.min_words)
    return asked._replace(body=body, explanation=Text.same("Another explanation."))


@every_quiz
def test_whatever_the_keys_are_the_file_is_the_same(path):
    quiz = quiz_of(path)
    other = quiz._replace(questions=tuple(map(otherwise, quiz.questions)), misconceptions={})
    assert made(other, formulas_beside(path)) == written(path)


def test_a_distractor_cannot_be_told_from_a_right_side():
    asked = question("together")
    pairs, spare = asked.body.pairs, asked.body.distractors
    swapped = Matching((pairs[0], pairs[1]._replace(right=spare[0])), (pairs[1].right,))
    assert made(quiz_with(asked._replace(body=swapped))) == made(quiz_with(asked))


def test_items_to_order_stand_the_same_whatever_their_right_order():
    asked = question("side-by-side")
    files, refused = set(), []
    for order in itertools.permutations(asked.body.items):
        quiz = quiz_with(asked._replace(body=asked.body._replace(items=order)))
        try:
            files.add(made(quiz))
        except CannotExport as fault:
            refused.append((order, fault.message.en))
    assert len(files) == 1
    # the one order that the file has can be none that is right
    ((order, message),) = refused
    ids = [item.id for item in read(files.pop()).questions[0].body.items]
    assert [item.id for item in order] == ids
    assert "`side-by-side`" in message
    assert "rename" in message


def test_the_order_of_two_items_is_no_secret_and_refused():
    asked = question("side-by-side")
    for two in itertools.permutations(asked.body.items[:2]):
        quiz = quiz_with(asked._replace(body=asked.body._replace(items=two)))
        with pytest.raises(CannotExport, match=r"`side-by-side` orders two items.*add an item"):
            made(quiz)


def test_ids_that_tell_the_order_are_told():
    asked = question("side-by-side")

    def notices(*ids):
        items = tuple(
            item._replace(id=name) for item, name in zip(asked.body.items, ids, strict=True)
        )
        quiz = quiz_with(asked._replace(body=asked.body._replace(items=items)))
        return [notice.en for notice in student(quiz, None).notices]

    (notice,) = notices("step-1", "step-2", "step-3")
    assert notice.startswith("`side-by-side`: the ids")
    assert notices("step-2", "step-1", "step-3") == []


def right(asked):
    """The right answer, as a learner gives it."""
    body = asked.body
    if isinstance(body, Choices):
        return tuple(choice.id for choice in body.choices if choice.correct)
    if isinstance(body, Ordering):
        return tuple(item.id for item in body.items)
    if isinstance(body, Matching):
        return tuple(right_id(pair.right) for pair in body.pairs)
    if isinstance(body, TrueFalse | CodeLine):
        return body.answer
    return body.accept[0].text if isinstance(body, Short) else "1"


@every_quiz
def test_right_answers_cannot_be_marked_with_the_file(path):
    course, learner = quiz_of(path), read(written(path))
    for before, after in zip(course.questions, learner.questions, strict=True):
        drawn = draw(learner.id, after, 1, None, withheld=True)
        marked = mark(drawn, right(before), withheld=learner.withheld)
        assert (marked.state, marked.points) == (MarkState.AWAITS, None)
        # and there is nothing to mark with, were one to try
        body = after.body
        keys = [getattr(body, name, None) for name in ("answer", "answer_ref", "accept", "rubric")]
        keys += [getattr(body, name, None) for name in ("mistakes", "model_answer", "samples")]
        keys += [choice.correct for choice in getattr(body, "choices", ())]
        keys += [pair.right for pair in getattr(body, "pairs", ())]
        assert not any(keys)
