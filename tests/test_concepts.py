"""The lesson's concepts and the exercises that practise them: one table, two places that agree."""

from pathlib import Path

import pytest
import yaml

from grader.course.catalog import Catalog

HERE = Path(__file__).parent
TABLE = yaml.safe_load((HERE / "concepts.yaml").read_text(encoding="utf-8"))
ENTRIES = Catalog(HERE.parent).entries
FIRST_HALF = [f"C{number:02}" for number in range(1, 21)]


@pytest.mark.parametrize("concept", FIRST_HALF)
def test_every_concept_up_to_the_lstm_is_practised(concept):
    assert TABLE[concept]["exercises"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.label)
def test_an_exercise_and_the_table_name_the_same_concepts(entry):
    in_table = {name for name, row in TABLE.items() if entry.number in row["exercises"]}
    assert set(entry.concepts) == in_table


def test_the_table_names_no_exercise_that_is_not_there():
    numbers = {entry.number for entry in ENTRIES}
    assert {number for row in TABLE.values() for number in row["exercises"]} <= numbers


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.label)
def test_an_exercise_needs_only_exercises_before_it(entry):
    numbers = {other.number for other in ENTRIES}
    assert set(entry.needs) <= numbers
    assert all(number < entry.number for number in entry.needs)
