"""The promises that every exercise keeps, held for each folder of the course."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.authoring.samples import expectation, messages
from grader.checks.battery import battery
from grader.course.catalog import Catalog, Entry
from grader.course.source import solution, stub
from grader.diagnosis.matching import Evidence, named, remembering
from grader.grading import grade
from grader.records import Outcome, Report
from grader.sandbox import Limits, Sandbox, Submission, read
from grader.search import DEFAULT_SEED
from grader.text import LANGUAGES, Text

HERE = Path(__file__).parent
ROOT = HERE.parent
SEEDS = (DEFAULT_SEED, 1, 987654)
CATALOG = Catalog(ROOT)
LIMITS = Limits().scaled(3)  # generous, as other tests run beside this one


def each(pattern: str) -> list:
    """List the learner files of every exercise under a folder of the tests."""
    return [
        pytest.param(entry, path, id=f"{entry.number:02d}_{entry.name}-{path.stem}")
        for entry in CATALOG.entries
        for path in sorted((HERE / pattern / f"{entry.number:02d}").glob("*.py"))
    ]


ENTRIES = [pytest.param(entry, id=f"{entry.number:02d}_{entry.name}") for entry in CATALOG.entries]


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


def graded(sandbox: Sandbox, entry: Entry, submission: Submission, seed: int) -> Report:
    return grade(sandbox, entry, submission, seed, LIMITS, catalog=CATALOG)


def graded_file(sandbox: Sandbox, entry: Entry, path: Path, seed: int = DEFAULT_SEED) -> Report:
    return graded(sandbox, entry, read(path), seed)


def graded_text(
    sandbox: Sandbox, entry: Entry, text: str, folder: Path, seed: int = DEFAULT_SEED
) -> Report:
    path = folder / f"ex{entry.number:02d}_{entry.name}.py"
    path.write_text(text, encoding="utf-8")
    return graded_file(sandbox, entry, path, seed)


def diagnoses(report: Report) -> list[str | None]:
    return [
        check.diagnosis.slug
        for function in report.functions
        for check in function.checks
        if check.diagnosis
    ]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("entry", ENTRIES)
def test_the_course_s_own_solution_passes(sandbox, entry, seed, tmp_path):
    report = graded_text(sandbox, entry, solution(entry), tmp_path, seed)
    assert report.outcome is Outcome.PASSED, messages(report)
    assert report.score == report.max_score == entry.max_score
    assert not report.notes
    assert all(not function.notes for function in report.functions)


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_stub_made_anew_is_not_started(sandbox, entry, tmp_path):
    report = graded_text(sandbox, entry, stub(entry), tmp_path)
    assert report.outcome is Outcome.NOT_STARTED
    assert report.score == 0


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_stub_asks_in_the_reference_s_words(entry):
    asked = {
        node.name: ast.get_docstring(node)
        for node in ast.parse(stub(entry)).body
        if isinstance(node, ast.FunctionDef)
    }
    references = {f.name: f.reference for f in entry.load().functions}
    assert asked.keys() == references.keys() == entry.points.keys()
    for name, reference in references.items():
        assert asked[name]
        assert " ".join(asked[name].split()) == " ".join((reference.__doc__ or "").split())


@pytest.mark.parametrize(("entry", "path"), each("accepted"))
def test_a_right_answer_in_another_style_gets_full_marks(sandbox, entry, path):
    report = graded_file(sandbox, entry, path)
    assert report.outcome is Outcome.PASSED, messages(report)
    assert report.score == entry.max_score


@pytest.mark.parametrize("entry", ENTRIES)
def test_at_least_eight_odd_right_answers_stand_beside(entry):
    assert len(list((HERE / "accepted" / f"{entry.number:02d}").glob("*.py"))) >= 8


@pytest.mark.parametrize(
    ("stem", "note"),
    [
        ("float32", "float32"),
        ("upstream_in_place", "upstream"),
        ("caches_popped", "list"),
        ("caches_reversed_in_place", "list"),
    ],
)
def test_a_habit_that_costs_nothing_earns_a_note(sandbox, stem, note):
    for entry in CATALOG.entries:
        path = HERE / "accepted" / f"{entry.number:02d}" / f"{stem}.py"
        if path.exists():
            report = graded_file(sandbox, entry, path)
            notes = [found.id for function in report.functions for found in function.notes]
            assert any(note in found for found in notes), (entry.label, notes)


@pytest.mark.parametrize(("entry", "path"), each("rejected"))
def test_a_wrong_answer_is_rejected_and_its_mistake_named(sandbox, entry, path):
    expected = expectation(path)
    assert expected, "it must begin with its expectation"
    report = graded_file(sandbox, entry, path)
    assert report.score is not None
    assert report.score < entry.max_score
    if " " not in expected:
        assert report.outcome in {Outcome.FAILED, Outcome.RAISED}
        assert diagnoses(report) == [expected], messages(report)
        assert CATALOG.misconception(expected) in messages(report)
        return
    outcome, words = expected.split(" ", 1)
    said = " ".join(text.en for text in messages(report))
    assert report.outcome == outcome, said
    assert words.lower() in said.lower()
    assert not any(diagnoses(report)), "no misconception describes this mistake"


@pytest.mark.parametrize(
    ("stem", "english", "portuguese"),
    [
        ("f-gets-another-shape", "needs the shape of x", "precisa do formato de x"),
        ("complex-step", "needs real numbers", "precisa de números reais"),
    ],
)
def test_what_our_f_says_is_read_in_one_language(sandbox, stem, english, portuguese):
    report = graded_file(sandbox, CATALOG.find("02"), HERE / "rejected" / "02" / f"{stem}.py")
    said = Text.join(messages(report))
    assert (english in said.en, portuguese in said.en) == (True, False)
    assert (english in said.pt_br, portuguese in said.pt_br) == (False, True)


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_misconception_has_a_second_program_of_its_own(entry):
    folder = HERE / "rejected" / f"{entry.number:02d}"
    written = {expectation(path) for path in folder.glob("*.py")}
    slugs = {slug for function in entry.load().functions for slug in function.wrong}
    assert slugs - written == set()


@pytest.mark.parametrize(
    "seed", [SEEDS[0], *(pytest.param(seed, marks=pytest.mark.slow) for seed in SEEDS[1:])]
)
@pytest.mark.parametrize("entry", ENTRIES)
def test_every_wrong_program_is_rejected_and_named_and_no_other(entry, seed):
    unnamed = []
    for function in entry.load().functions:
        # each program is compared with all others: what it answers is worked out once
        once = remembering()
        cases = battery(function, seed)
        for slug, program in function.programs():
            answers = [once(function, program, case) for case in cases]
            evidence = Evidence(function, cases, answers)
            assert not all(map(evidence.right, range(len(cases)))), slug
            if (found := named(evidence, once)) != [slug]:
                unnamed.append((function.name, slug, found))
    assert unnamed == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_misconception_cited_has_one_text_and_every_text_is_cited(entry):
    cited = {
        slug
        for other in CATALOG.entries
        for function in other.load().functions
        for slug in function.wrong
    }
    for function in entry.load().functions:
        for slug in function.wrong:
            text = CATALOG.misconception(slug)
            assert text.en != text.pt_br
    assert set(entry.misconceptions) <= cited


ANSWERS = {
    "zeros": "tuple(np.zeros(s) for s in shapes)",
    "ones": "tuple(np.ones(s) for s in shapes)",
    "not a number": "tuple(np.full(s, np.nan) for s in shapes)",
    "infinity": "tuple(np.full(s, np.inf) for s in shapes)",
    "one axis too many": "tuple(np.ones((1, *s)) for s in shapes)",
    "a text": "'right'",
    "nothing": "None",
    "a dict": "{'answer': 1.0}",
    "too many": "tuple(np.ones(s) for s in shapes) + (1.0, 2.0)",
    "an object that equals everything": "type('Equal', (), {'__eq__': lambda a, b: True})()",
    "complex": "tuple(np.ones(s) * 1j for s in shapes)",
    "an exception": "1 / 0",
}


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("entry", ENTRIES)
def test_an_answer_that_ignores_the_question_scores_nothing_and_is_told_why(
    sandbox, entry, answer, tmp_path
):
    parts = ["import numpy as np"]
    for function in entry.load().functions:
        shapes = [block.shape for block in battery(function, DEFAULT_SEED)[0].expected]
        value = f"({ANSWERS[answer]})"
        if len(shapes) == 1 and value.startswith("(tuple") and "+" not in value:
            value += "[0]"
        parameters = ", ".join(function.parameters)
        parts.append(
            f"def {function.name}({parameters}):\n    shapes = {shapes}\n    return {value}"
        )
    report = graded_text(sandbox, entry, "\n\n".join(parts) + "\n", tmp_path)
    assert report.score == 0
    assert report.outcome in {Outcome.FAILED, Outcome.RAISED}
    assert all(function.message for function in report.functions)


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_echo_of_the_inputs_scores_nothing(sandbox, entry, tmp_path):
    parts = []
    for function in entry.load().functions:
        given = ", ".join(function.parameters)
        count = len(function.returns)
        echoed = function.parameters[:2][-1] if count == 1 else f"[{given}, {given}][:{count}]"
        parts.append(f"def {function.name}({given}):\n    return {echoed}\n")
    report = graded_text(sandbox, entry, "\n".join(parts), tmp_path)
    assert report.score == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", ENTRIES)
def test_the_statement_names_the_exercise_and_its_functions(entry, language):
    statement = entry.statement(language)
    title = entry.title.in_language(language)
    assert statement.startswith(f"# {entry.number:02d} {title}\n")
    assert all(f"`{name}(" in statement for name in entry.points)
    assert len(statement.split()) > 150


@pytest.mark.parametrize("entry", ENTRIES)
def test_there_are_three_hints_in_both_languages(entry):
    assert len(entry.hints) == 3
    for hint in entry.hints:
        assert hint.en != hint.pt_br
        assert hint.en.strip()
        assert hint.pt_br.strip()


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_texts_in_both_languages_hold_the_same_formulas(entry):
    for text in (*entry.hints, *entry.misconceptions.values()):
        both = [sorted(re.findall(r"`[^`]+`", side)) for side in (text.en, text.pt_br)]
        assert both[0] == both[1]


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_shapes_of_the_rich_case_tell_every_axis_apart(entry):
    for function in entry.load().functions:
        sizes = list(battery(function, DEFAULT_SEED)[0].sizes.values())
        assert len(set(sizes)) == len(sizes)


@pytest.mark.parametrize("entry", ENTRIES)
def test_no_line_of_a_statement_becomes_a_list_by_accident(entry):
    for language in LANGUAGES:
        for line in entry.statement(language).splitlines():
            assert not re.match(r"\d+[.)] ", line), line
