"""What a file holds is an answer in the form of its question, or is refused; nothing else."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from quizmaking import ask, every, kind, matching, without_keys

from grader.quiz.answers import LONGEST_SHORT, LONGEST_TEXT
from grader.quiz.drawing import rights
from grader.quiz.marking import mark
from grader.quiz.stored import form, restored

quick = settings(database=None, deadline=None, derandomize=True, max_examples=150)
EVERY = every()
SIDES = [key for key, _ in rights(matching().body)]
LIKELY = st.text("abcdeABC0123456789 ,.;()-:=+%eE\u2212", max_size=20)
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=30)
KEYS = st.sampled_from(["text", "scores", "gates", "memory", "answer"]) | LIKELY
IDS = st.sampled_from([*"abcd", "one", "two", "three", "four", *SIDES])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | LIKELY | ANYTHING | IDS
JSON = st.recursive(
    LEAVES | st.lists(IDS, max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@quick
@given(JSON)
@example(10**5000)
@example(float("nan"))
@example({"text": "x", "scores": {"gates": True, "memory": 0}})
@example({"text": "x", "scores": {"gates": 2, "memory": 0.0}})
@example({"text": "x", "scores": []})
def test_whatever_a_file_holds_is_an_answer_or_a_value_error(value):
    for question in (*EVERY, *map(without_keys, EVERY)):
        try:
            answer = restored(question, value)
        except ValueError:
            continue
        assert restored(question, form(answer)) == answer
        assert mark(ask(question), answer, withheld=question not in EVERY).state


GOOD = {
    "single": ["b", ["b"]],
    "multiple": ["a", ["c"], ["c", "a"]],
    "true_false": [True, False],
    "numeric": [0.88, 1, -3, "0,88", "1e-3", 1e-30, 1.125],
    "short": ["LSTM", " a  b "],
    "ordering": [["four", "three", "two", "one"]],
    "matching": [SIDES[1:], SIDES[:1] * 3],
    "code_line": [1, 3],
    "open": ["x", {"text": "x"}, {"text": "x", "scores": {}}, {"text": "x", "scores": None}],
}
FLOATS = {"text": "x", "scores": {"gates": 2.0, "memory": False}}
BAD = {
    "single": ["B", "e", "", ["a", "b"], ["b", "b"], [], {"b": 1}, 1, True],
    "multiple": ["ac", ["a", "a"], ["a", "e"], [["a"]], [1], []],
    "true_false": [1, 0, "true", None, [True], 1.0],
    "numeric": [True, False, "x", "", float("nan"), float("inf"), 10**400, [1], {}, "1e999"],
    "short": ["", " ", "x" * (LONGEST_SHORT + 1), 5, ["LSTM"], None, "\x1f"],
    "ordering": [["one"], ["one"] * 4, ["one", "two", "three", "five"], "one", [*"abcd"]],
    "matching": [SIDES, SIDES[:2], ["u", "v", "w"], "u"],
    "code_line": [0, 4, -1, 2.0, "2", True, [2], 10**30],
    "open": [
        "",
        "x" * (LONGEST_TEXT + 1),
        {"text": 1},
        {},
        {"text": "x", "scores": {"gates": 1}},
        FLOATS,
    ],
}


@pytest.mark.parametrize("question", EVERY, ids=kind)
def test_a_file_holds_answers_by_ids(question):
    for value in GOOD[question.type]:
        assert mark(ask(question), restored(question, value)).state
    for value in BAD[question.type]:
        with pytest.raises(ValueError, match=r"\w"):
            restored(question, value)
