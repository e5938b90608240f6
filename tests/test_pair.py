"""A learner's gradient beside the learner's own forward function: notes that cost nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.course.catalog import Catalog
from grader.course.source import solution, stub
from grader.grading import grade
from grader.records import Outcome, Report
from grader.sandbox import Limits, Sandbox, read
from grader.search import DEFAULT_SEED
from grader.workspace.files import importable_beside

CATALOG = Catalog(Path(__file__).parent.parent)
BACK, AHEAD = CATALOG.find("18"), CATALOG.find("16")
RIGHT_BACK, RIGHT_AHEAD = solution(BACK), solution(AHEAD)
# both with candidate and output gate in each other's place
OTHER_AHEAD = RIGHT_AHEAD.replace("a_i, a_f, a_g, a_o = np.split", "a_i, a_f, a_o, a_g = np.split")
OTHER_BACK = RIGHT_BACK.replace("[da_i, da_f, da_g, da_o]", "[da_i, da_f, da_o, da_g]")
WRONG_BACK = RIGHT_BACK.replace("da_f = d_c * c_prev", "da_f = d_c * c")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


def graded(sandbox, folder, back, ahead=None) -> Report:
    path = folder / BACK.file_name
    path.write_text(back)
    if ahead is not None:
        (folder / AHEAD.file_name).write_text(ahead)
    submission = read(path, importable_beside(path))
    limits = Limits().scaled(3)
    return grade(sandbox, BACK, submission, DEFAULT_SEED, limits, catalog=CATALOG)


def said(report: Report) -> str:
    (function,) = report.functions
    notes = [note for note in function.notes if note.id == "own-forward"]
    return notes[0].message.en if notes else ""


@pytest.mark.parametrize(
    ("back", "ahead", "outcome", "words"),
    [
        (RIGHT_BACK, RIGHT_AHEAD, Outcome.PASSED, "central differences of it agree"),
        (RIGHT_BACK, OTHER_AHEAD, Outcome.PASSED, "does not fit your own `lstm_step`"),
        (OTHER_BACK, OTHER_AHEAD, Outcome.FAILED, "right for *your* `lstm_step`"),
        (WRONG_BACK, OTHER_AHEAD, Outcome.FAILED, "begin there"),
        (WRONG_BACK, RIGHT_AHEAD, Outcome.FAILED, ""),
    ],
)
def test_what_is_said_follows_from_both(sandbox, tmp_path, back, ahead, outcome, words):
    report = graded(sandbox, tmp_path, back, ahead)
    assert report.outcome is outcome
    assert report.score == (4 if outcome is Outcome.PASSED else 0)
    assert (words in said(report)) if words else not said(report)


def test_the_mistake_is_named_beside_the_note(sandbox, tmp_path):
    report = graded(sandbox, tmp_path, OTHER_BACK, OTHER_AHEAD)
    slugs = [c.diagnosis.slug for c in report.functions[0].checks if c.diagnosis]
    assert slugs == ["gradient-blocks-ifog"]
    assert "exercise 16" in said(report)


SILENT = {
    "no file": None,
    "the stub": stub(AHEAD),
    "no function": "import numpy as np\n",
    "does not parse": "def lstm_step(:\n",
    "raises": "def lstm_step(*given):\n    return 1 / 0\n",
    "another form": "def lstm_step(x, h_prev, c_prev, W, U, b):\n    return h_prev, c_prev\n",
    "does not end": "def lstm_step(*given):\n    while True:\n        pass\n",
    "leaves": "import os\ndef lstm_step(*given):\n    os._exit(0)\n",
    "single precision": RIGHT_AHEAD.replace(
        "return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)",
        "k = LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)\n"
        "    k = LSTMStepCache(*(part.astype(np.float32) for part in k))\n"
        "    return h.astype(np.float32), c.astype(np.float32), k",
    ),
}


@pytest.mark.parametrize("ahead", SILENT)
def test_nothing_is_said_of_a_forward_function_that_gives_no_answer(sandbox, tmp_path, ahead):
    report = graded(sandbox, tmp_path, RIGHT_BACK, SILENT[ahead])
    assert report.outcome is Outcome.PASSED
    assert report.score == 4
    assert not said(report)


def test_a_cache_that_means_something_else_is_told(sandbox, tmp_path):
    # the field order of a learner's own record is another one, which values by name do not show
    fields = "    x: np.ndarray\n    h_prev: np.ndarray\n    c_prev: np.ndarray\n"
    swapped = "    x: np.ndarray\n    c_prev: np.ndarray\n    h_prev: np.ndarray\n"
    ahead = RIGHT_AHEAD.replace(fields, swapped).replace(
        "LSTMStepCache(x, h_prev, c_prev, i", "LSTMStepCache(x, c_prev, h_prev, i"
    )
    assert ahead != RIGHT_AHEAD
    report = graded(sandbox, tmp_path, RIGHT_BACK, ahead)
    # fields go by their names, so this pair fits all the same
    assert "central differences of it agree" in said(report)


def test_a_disagreement_of_two_that_are_right_by_themselves_is_told(sandbox, tmp_path):
    # ripples too low to see in values, too steep not to show in slopes
    ahead = RIGHT_AHEAD.replace(
        "    return h, c, LSTM", "    h = h + 1e-10 * np.sin(1e6 * h)\n    return h, c, LSTM"
    )
    assert ahead != RIGHT_AHEAD
    report = graded(sandbox, tmp_path, RIGHT_BACK, ahead)
    assert report.outcome is Outcome.PASSED
    assert "disagrees with central differences in `dx`" in said(report)


IN_SINGLE = """    da, d_c, f = (part.astype(np.float32) for part in (da, d_c, f))
    x, h_prev, W, U = (part.astype(np.float32) for part in (x, h_prev, W, U))
    return da @ W.T"""


def test_nothing_is_said_of_a_gradient_in_single_precision(sandbox, tmp_path):
    back = RIGHT_BACK.replace("    return da @ W.T", IN_SINGLE)
    assert back != RIGHT_BACK
    report = graded(sandbox, tmp_path, back, RIGHT_AHEAD)
    assert report.outcome is Outcome.PASSED
    assert [note.id for note in report.functions[0].notes] == ["float32"]
