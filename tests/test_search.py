"""Drawn examples: kept, replayed, searched live; nothing left in the learner's folder."""

import subprocess
import sys

import pytest

from grader.course.catalog import Catalog
from grader.search import (
    EXAMPLES,
    LARGEST_AXIS,
    axes,
    draw_examples,
    examples_for,
    read_examples,
    smallest_failing,
    write_examples,
)

NAMES = ("N", "H")


def test_the_same_seed_draws_the_same_examples():
    first, second = draw_examples(NAMES, 7), draw_examples(NAMES, 7)
    assert first == second
    assert len(first) == EXAMPLES
    assert first != draw_examples(NAMES, 8)


def test_drawn_sizes_reach_beyond_the_fixed_cases_and_coincide():
    drawn = draw_examples(NAMES, 7)
    assert max(example.sizes["H"] for example in drawn) > 5
    assert any(example.sizes["N"] == example.sizes["H"] > 1 for example in drawn)
    for example in drawn:
        assert all(1 <= example.sizes[name] <= LARGEST_AXIS[name] for name in NAMES)


@pytest.mark.parametrize("entry", Catalog().entries, ids=lambda entry: entry.label)
def test_the_examples_shipped_with_an_exercise_are_current(entry):
    kept = read_examples(entry.examples_path, axes(entry.load()))
    assert kept is not None, f"delete {entry.examples_path.name} and grade the exercise once"
    assert len({(tuple(e.sizes.values()), e.seed) for e in kept}) == EXAMPLES


def test_kept_examples_come_back_as_they_were(tmp_path):
    drawn = draw_examples(NAMES, 7)
    write_examples(tmp_path / "kept" / "a.json", NAMES, drawn)
    assert read_examples(tmp_path / "kept" / "a.json", NAMES) == drawn
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{}",
        "[1, 2]",
        '{"examples": 3}',
        '{"axes": ["N", "D"], "examples": [' + ", ".join(["[1, 1, 0]"] * EXAMPLES) + "]}",
        '{"axes": ["N", "H"], "examples": [[1, 1, 0]]}',
        '{"axes": ["N", "H"], "examples": [' + ", ".join(["[99, 1, 0]"] * EXAMPLES) + "]}",
        '{"axes": ["N", "H"], "examples": [' + ", ".join(["[1, 0]"] * EXAMPLES) + "]}",
        '{"axes": ["N", "H"], "examples": [' + ", ".join(['["a", 1, 0]'] * EXAMPLES) + "]}",
        '{"axes": ["N", "H"], "examples": [' + ", ".join(["[1, 1, -4]"] * EXAMPLES) + "]}",
    ],
)
def test_a_damaged_store_means_drawing_again(tmp_path, damage):
    (tmp_path / "a.json").write_text(damage)
    assert read_examples(tmp_path / "a.json", NAMES) is None


def test_a_secret_seed_is_kept_in_the_store_under_the_exercises_hash(tmp_path):
    entry = Catalog().find("14")
    drawn = examples_for(entry, entry.load(), 12345, tmp_path)
    (kept,) = tmp_path.iterdir()
    assert entry.content_hash()[:16] in kept.name
    assert examples_for(entry, entry.load(), 12345, tmp_path) == drawn


def test_a_store_that_cannot_be_written_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("")
    entry = Catalog().find("14")
    assert len(examples_for(entry, entry.load(), 5, tmp_path / "file")) == EXAMPLES


def test_a_live_search_shrinks_to_the_smallest_sizes():
    found = smallest_failing(NAMES, 3, lambda example: example.sizes["N"] > 6)
    assert found is not None
    assert found.sizes == {"N": 7, "H": 1}
    assert smallest_failing(NAMES, 3, lambda example: False) is None


def test_an_answer_that_changes_its_mind_does_not_break_the_search():
    calls = []
    smallest_failing(NAMES, 3, lambda example: bool(calls.append(1)) or len(calls) == 5)


def test_drawing_leaves_nothing_in_the_current_folder(tmp_path):
    program = "from grader.search import draw_examples; draw_examples(('N',), 1)"
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True)
    assert list(tmp_path.iterdir()) == []
