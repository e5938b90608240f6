"""A learner's version asks the same and tells no key: with other keys, the file is the same."""

from types import SimpleNamespace

import pytest
from exported import NASTY, every_quiz, file_of, formulas_beside, question, quiz_of, quiz_with

from grader.authoring.quizzes import check_quizzes
from grader.quiz.drawing import VARIANTS, draw, rights
from grader.quiz.exporting.notices import CannotExport
from grader.quiz.exporting.student import student
from grader.quiz.model import (
    Choices,
    CodeLine,
    Matching,
    Numeric,
    Open,
    Ordering,
    Parameter,
)
from grader.quiz.reading.loading import parse_quiz
from grader.quiz.shelf import Shelf
from grader.text import Text

# what YAML, or some reader of it, takes for something else
LOOKALIKES = ["1e-3", "002", "no", "1:30", "true", "~", "- a", "# a", "0.50", "2024-01-01", "null"]
LOOKALIKES += ["'", '"', "a: b", "{a}", "[a]", "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "y"]
LOOKALIKES += ["a #b", "\\tanh", "\\", "é\u200d"]


def written(path):
    return file_of(path, "student").data.decode()


def read(text):
    quiz, problems = parse_quiz(text, None, portable=True)
    assert not problems
    return quiz


def made(quiz, formulas=None):
    return student(quiz, formulas or formulas_beside(NASTY)).data.decode()


@every_quiz
def test_the_file_loads_again_and_asks_the_same(path):
    course, learner = quiz_of(path), read(written(path))
    assert learner.withheld
    assert learner._replace(questions=(), misconceptions={}, withheld=False) == course._replace(
        questions=(), misconceptions={}
    )
    for before, after in zip(course.questions, learner.questions, strict=True):
        # all but the body, and what is told afterwards
        assert after._replace(body=None) == before._replace(body=None, explanation=None)
        assert type(after.body) is type(before.body)
    assert learner.points == course.points


@every_quiz
def test_a_file_for_learners_passes_the_check_for_authors(path, tmp_path):
    name = f"{quiz_of(path).id}.yaml"
    (tmp_path / name).write_text(written(path), encoding="utf-8")
    shelf = Shelf(SimpleNamespace(quizzes=tmp_path))
    (examined,) = check_quizzes(shelf, shelf.ids, {}, lambda text: None)
    assert not examined.problems


@every_quiz
def test_what_is_asked_keeps_its_parts(path):
    for before, after in zip(quiz_of(path).questions, read(written(path)).questions, strict=True):
        old, new = before.body, after.body
        if isinstance(old, Choices):
            assert [(c.id, c.text) for c in new.choices] == [(c.id, c.text) for c in old.choices]
            assert new.scoring == old.scoring
        elif isinstance(old, Numeric):
            assert (new.tolerance, new.params) == (old.tolerance, old.params)
        elif isinstance(old, Ordering):
            assert sorted(new.items) == sorted(old.items)
            assert new.items != old.items
            assert new.scoring == old.scoring
        elif isinstance(old, Matching):
            assert [pair.left for pair in new.pairs] == [pair.left for pair in old.pairs]
            sides = dict(rights(old))
            assert dict(rights(new)) == sides
            assert list(dict(rights(new))) == sorted(sides)
        elif isinstance(old, CodeLine):
            assert new.code == old.code
        elif isinstance(old, Open):
            assert new.min_words == old.min_words


@every_quiz
def test_a_learner_is_asked_the_numbers_that_the_teacher_marks(path):
    course, learner = quiz_of(path), read(written(path))
    for before, after in zip(course.questions, learner.questions, strict=True):
        if isinstance(before.body, Numeric) and before.body.params:
            assert len(after.body.variants) == VARIANTS
            for seed in range(30):
                there = draw(course.id, before, seed, formulas_beside(path), withheld=True)
                here = draw(learner.id, after, seed, None, withheld=True)
                assert here.values == there.values
                assert here.words(after.prompt) == there.words(before.prompt)
                assert there.answer is not None
                assert here.answer is None


@pytest.mark.parametrize("text", LOOKALIKES)
def test_a_text_that_looks_like_something_else_comes_back_as_text(text):
    asked = question("which-line")
    body = CodeLine(f"{text}\n  x = 1 \n\n\ty = 2\n{text}", 1)
    quiz = quiz_with(
        asked._replace(prompt=Text(text, "só isto"), figure=Text.same(text), body=body)
    )
    (again,) = read(made(quiz)).questions
    assert again.prompt == Text(text, "só isto")
    assert again.figure == Text.same(text)
    assert again.body.code == body.code


def test_parameters_with_names_that_some_readers_take_for_values_come_back():
    names = ("y", "n", "yes", "no", "on", "off", "true", "false", "null", "Y", "No")
    params = {
        **{name: Parameter(integers=(-3, 4)) for name in names},
        "a": Parameter(uniform=(-1.5, 2), decimals=3),
        "b": Parameter(choice=(1, 1e-7, 2.5), length=2),
    }
    shown = " ".join(f"{{{name}}}" for name in params)
    asked = question("how-much")._replace(prompt=Text(shown, shown), figure=None)
    asked = asked._replace(body=Numeric(answer=1.0, params=params), hint=None, explanation=None)
    text = made(quiz_with(asked))
    assert read(text).questions[0].body.params == params
    for name in names:
        assert f"\n    '{name}': {{integers: [-3, 4]}}\n" in text


@every_quiz
def test_a_file_is_easy_to_read(path):
    lines = written(path).split("\n")
    assert max(map(len, lines)) <= 120
    # a draw is one line
    drawn = [asked for asked in quiz_of(path).questions if getattr(asked.body, "params", {})]
    assert sum(line.startswith("  - {") for line in lines) == VARIANTS * len(drawn)


def test_a_file_that_could_not_be_read_back_is_refused_with_the_place():
    asked = question("together")
    spare = tuple(Text.same(f"Spare {number}") for number in range(40))
    quiz = quiz_with(asked._replace(body=asked.body._replace(distractors=spare)))
    with pytest.raises(CannotExport, match=r"could not be read: questions\[0\]\.distractors: "):
        made(quiz)
