"""The course's quizzes: what they cover, and what each of their questions promises a learner."""

import json
import re
from collections import Counter
from pathlib import Path

import jsonschema
import pytest
import yaml

from grader.authoring.quiz_making import schema_text
from grader.authoring.quizzes import check_quizzes
from grader.course.catalog import Catalog
from grader.quiz.drawing import draw, is_unambiguous, shown_answer
from grader.quiz.marking import CLOSE, mark
from grader.quiz.model import Choices, CodeLine, Numeric, Open, Ordering, Short
from grader.quiz.shelf import Shelf
from grader.quiz.stored import restored
from grader.records import MarkState
from grader.text import LANGUAGES

HERE = Path(__file__).parent
CATALOG = Catalog(HERE.parent)
SHELF = Shelf(CATALOG.location)
QUIZZES = {quiz: SHELF.load(quiz) for quiz in SHELF.ids}
QUESTIONS = [(quiz, q) for quiz in QUIZZES.values() for q in quiz.questions]
DRAWN = [(z, q) for z, q in QUESTIONS if isinstance(q.body, Numeric) and q.body.params]
HEADINGS = yaml.safe_load((HERE / "lesson.yaml").read_text(encoding="utf-8"))
CONCEPTS = [f"C{number:02}" for number in range(1, 57)]
SEEDS = 200


def named(pair):
    return f"{pair[0].id}/{pair[1].id}"


def of_questions(pairs=QUESTIONS):
    return pytest.mark.parametrize(("quiz", "question"), pairs, ids=map(named, pairs))


def drawn_of(quiz, question, seed=0):
    return draw(quiz.id, question, seed, SHELF.formulas)


def test_the_lessons_five_questions_are_mirrored_with_their_key():
    quiz = QUIZZES["lesson-35"]
    key = ["".join(c.id for c in q.body.choices if c.correct) for q in quiz.questions[:4]]
    assert key == ["b", "c", "b", "d"]
    assert [[c.id for c in q.body.choices] for q in quiz.questions[:4]] == [list("abcd")] * 4
    assert [q.points for q in quiz.questions] == [1, 1, 1, 1, 12]
    assert not any(q.shuffle for q in quiz.questions[:4])
    assert all(choice.feedback for q in quiz.questions[:4] for choice in q.body.choices)
    essay = quiz.questions[4].body
    assert isinstance(essay, Open)
    assert essay.rubric
    assert essay.key_points
    assert essay.model_answer


@pytest.mark.parametrize("seed", range(20))
def test_the_lessons_questions_are_never_shuffled(seed):
    quiz = QUIZZES["lesson-35"]
    orders = [drawn_of(quiz, question, seed).order for question in quiz.questions[:4]]
    assert orders == [(0, 1, 2, 3)] * 4


def test_there_are_quizzes_questions_and_drawn_numbers_enough():
    assert len(QUIZZES) >= 11
    assert len(QUESTIONS) >= 100
    assert len(DRAWN) >= 25


def test_every_type_of_question_is_used():
    from grader.quiz.reading.format import TYPES

    assert {question.type for _, question in QUESTIONS} == set(TYPES)


def test_every_heading_of_the_lesson_has_its_questions():
    cited = Counter(tuple(q.lesson) for _, q in QUESTIONS if q.lesson)
    least = {(file, name): n for file, names in HEADINGS.items() for name, n in names.items()}
    short = {place: cited[place] for place, count in least.items() if cited[place] < count}
    assert not short


@of_questions()
def test_a_question_cites_a_heading_that_the_lesson_has(quiz, question):
    assert question.lesson is not None
    assert question.lesson.heading in HEADINGS[question.lesson.file]


def test_every_concept_is_asked_about_or_practised():
    asked = {concept for _, question in QUESTIONS for concept in question.concepts}
    practised = {concept for entry in CATALOG.entries for concept in entry.concepts}
    assert not set(CONCEPTS) - asked - practised
    assert asked <= set(CONCEPTS)


@pytest.mark.parametrize("quiz", QUIZZES)
def test_the_authors_check_finds_nothing(quiz):
    texts = {slug: text for entry in CATALOG.entries for slug, text in entry.misconceptions.items()}
    (examined,) = check_quizzes(SHELF, [quiz], texts, lambda _text: None)
    assert not examined.problems


def test_quizzes_and_exercises_share_misconceptions():
    slugs = {slug for entry in CATALOG.entries for slug in entry.misconceptions}
    cited = {c.misconception for _, q in QUESTIONS for c in held(q.body) if c.misconception}
    assert len(cited & slugs) >= 20


def held(body):
    if isinstance(body, Choices):
        return body.choices
    return body.mistakes if isinstance(body, Numeric | CodeLine) else ()


@of_questions()
def test_a_question_explains_its_answer_and_what_is_wrong_with_others(quiz, question):
    assert isinstance(question.body, Open) or question.explanation
    if isinstance(question.body, Choices):
        assert all(choice.correct or choice.feedback for choice in question.body.choices)


@of_questions()
def test_both_languages_hold_the_same_numbers_and_code(quiz, question):
    texts = [question.prompt, question.hint, question.explanation]
    texts += (
        [choice.text for choice in question.body.choices]
        if isinstance(question.body, Choices)
        else []
    )
    for text in filter(None, texts):
        en, pt = (re.findall(r"`[^`]+`|\{\w+\}", text.in_language(lang)) for lang in LANGUAGES)
        assert sorted(en) == sorted(pt)


@of_questions(DRAWN)
def test_two_hundred_seeds_ask_something_with_one_answer(quiz, question):
    for seed in range(SEEDS):
        drawn = drawn_of(quiz, question, seed)
        assert is_unambiguous(drawn), drawn.values
        assert all("{" not in part for part in drawn.words(question.prompt))


@of_questions(DRAWN)
def test_the_answer_as_it_is_shown_is_right_and_each_mistake_is_told(quiz, question):
    for seed in range(0, SEEDS, 5):
        drawn = drawn_of(quiz, question, seed)
        shown = shown_answer(drawn.answer, question.body.tolerance)
        assert mark(drawn, shown).state == MarkState.CORRECT
        assert mark(drawn, shown.replace(".", ",")).state == MarkState.CORRECT
        for mistake, number in zip(question.body.mistakes, drawn.mistakes, strict=True):
            marked = mark(drawn, repr(float(number)))
            assert marked.state == MarkState.WRONG
            assert marked.told == (drawn.words(mistake.feedback),)


@of_questions(DRAWN)
def test_the_same_seed_asks_the_same_and_others_ask_otherwise(quiz, question):
    draws = [drawn_of(quiz, question, seed).values for seed in range(30)]
    assert draws == [drawn_of(quiz, question, seed).values for seed in range(30)]
    assert len({json.dumps(values) for values in draws}) > 2


@of_questions([(z, q) for z, q in QUESTIONS if not isinstance(q.body, Numeric | Open)])
def test_the_key_earns_all_points(quiz, question):
    drawn, body = drawn_of(quiz, question), question.body
    if isinstance(body, Choices):
        answer = tuple(choice.id for choice in body.choices if choice.correct)
    elif isinstance(body, Ordering):
        answer = tuple(item.id for item in body.items)
    elif isinstance(body, Short):
        answer = next(accepted.text for accepted in body.accept if accepted.text)
    elif hasattr(body, "pairs"):
        from grader.quiz.drawing import right_id

        answer = tuple(right_id(pair.right) for pair in body.pairs)
    else:
        answer = body.answer
    marked = mark(drawn, answer)
    assert (marked.state, marked.points) == (MarkState.CORRECT, question.points)
    assert CLOSE not in marked.told
    assert restored(question, list(answer) if isinstance(answer, tuple) else answer) is not None


def test_the_schema_beside_the_quizzes_is_current():
    assert (SHELF.folder / "quiz.schema.json").read_text(encoding="utf-8") == schema_text()


class Numbers(yaml.SafeLoader):
    """YAML 1.2's numbers, as editors read them."""


Numbers.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9.]+[eE][-+]?[0-9]+"), list("-+0123456789.")
)


@pytest.mark.parametrize("quiz", QUIZZES)
def test_an_editor_finds_nothing_wrong_by_the_schema(quiz):
    schema = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(yaml.load(SHELF.path(quiz).read_text("utf-8"), Numbers), schema)


def test_an_editor_is_told_of_a_misspelt_field():
    schema = json.loads(schema_text())
    wrong = yaml.load(SHELF.path("gru").read_text("utf-8").replace("prompt:", "promt:", 1), Numbers)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, schema)
