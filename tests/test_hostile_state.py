"""A workspace's own notes may be anything: grading goes on, and nothing outside is touched."""

import fcntl
import json
import shutil
from pathlib import Path

import pytest
import traps
from conftest import RIGHT_DOUBLE
from reporting import is_harmless
from traps import KINDS, NAME, needs_posix

from grader.search import EXAMPLES, axes, read_examples
from grader.text import LANGUAGES
from grader.workspace import Progress, Standing, kept

pytestmark = needs_posix
nobody_waits = traps.nobody_waits
LINES = ("exercise 1 --seed 5", "list", "hint 1")


@pytest.fixture
def solved(workspace):
    (workspace / NAME).write_text(RIGHT_DOUBLE)
    return workspace


PLACES = ("", "progress.json", "progress.lock")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if " to a " not in kind])
def test_whatever_lies_in_its_place_grading_goes_on(solved, grade, place, kind):
    path = solved / ".grade" / place
    shutil.rmtree(path) if path.is_dir() else path.parent.mkdir(exist_ok=True)
    KINDS[kind][0](path)
    for line in LINES:
        ran = grade(*line.split())
        assert ran.code == 0, (line, ran.err)
        assert "Traceback" not in ran.err
    assert grade("reset", "1").code == 0


@pytest.mark.parametrize("kind", KINDS)
def test_the_doctor_tells_where_progress_is_not_kept(solved, grade, kind):
    shutil.rmtree(".grade")
    KINDS[kind][0](solved / ".grade")
    ran = grade("doctor")
    assert ran.code == 0
    assert ("cannot be written to" in " ".join(ran.out.split())) == (kind != "a folder")


@pytest.mark.parametrize("place", PLACES)
def test_no_link_leads_the_grader_to_write_elsewhere(solved, grade, tmp_path_factory, place):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "precious").write_text("precious")
    (outside / "progress.json").write_text("another program's")
    path = solved / ".grade" / place
    shutil.rmtree(path) if path.is_dir() else path.parent.mkdir(exist_ok=True)
    path.symlink_to(outside if place == "" else outside / "precious")
    for line in (*LINES, "reset 1", "init"):
        assert grade(*line.split()).code in {0, 1, 2}
    assert sorted(path.name for path in outside.iterdir()) == ["precious", "progress.json"]
    assert (outside / "precious").read_text() == "precious"
    assert (outside / "progress.json").read_text() == "another program's"


def test_a_state_that_is_a_link_is_told_in_both_languages(solved, grade, tmp_path_factory):
    shutil.rmtree(".grade")
    Path(".grade").symlink_to(tmp_path_factory.mktemp("outside"))
    for language, said in zip(LANGUAGES, (".grade is a link", ".grade é um link"), strict=True):
        ran = grade("exercise", "1", "--lang", language)
        assert ran.code == 0
        assert said in " ".join(ran.err.split())
    assert "cannot be written to" in " ".join(grade("doctor").out.split())


def test_init_follows_no_link_out_of_the_workspace(grade, tmp_path):
    for part in (".grade", "statements"):
        outside, folder = tmp_path / f"outside{part}", tmp_path / f"folder{part}"
        outside.mkdir()
        folder.mkdir()
        (folder / part).symlink_to(outside)
        ran = grade("init", str(folder))
        assert ran.code == 2
        assert "cannot be written to" in ran.err
        assert list(outside.iterdir()) == []


def test_examples_that_a_workspace_brings_along_are_not_believed(solved, grade, tiny):
    entry = tiny.find("1")
    store = solved / ".grade" / "examples"
    store.mkdir()
    kept = store / f"{entry.name}-{entry.content_hash()[:16]}-5.json"
    few = [[*(1 for _ in axes(entry.load())), seed] for seed in range(EXAMPLES)]
    kept.write_text(json.dumps({"axes": list(axes(entry.load())), "examples": few}))
    (solved / NAME).write_text("def double(x):\n    return 2 * x if len(x) < 5 else 0 * x\n")
    assert grade("exercise", "1", "--seed", "5").code == 1


@pytest.mark.parametrize("linked", ["exercises", "exercises/14_cell_state_update"])
def test_a_clone_whose_folders_are_links_is_nobody_elses(linked, grade, tmp_path, monkeypatch):
    other, clone = tmp_path / "other", tmp_path / "clone"
    theirs = other / "exercises" / "14_cell_state_update" / "cell_state_update.py"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("def cell_state_update(f, c_prev, i, g):\n    return f * c_prev + i * g\n")
    (clone / linked).parent.mkdir(parents=True)
    (clone / linked).symlink_to(other / linked)
    (clone / "reference").mkdir()
    monkeypatch.chdir(clone)
    ran = grade("exercise", "14", course=None)
    assert ran.code in {2, 5}
    assert "Traceback" not in ran.err
    assert grade("reset", "14", course=None).code == 2
    assert theirs.read_text().endswith("i * g\n")
    assert len(list(theirs.parent.iterdir())) == 1


def test_a_lock_that_somebody_keeps_is_not_waited_for_long(solved, monkeypatch):
    monkeypatch.setattr(kept, "LOCK_S", 0.05)
    with (solved / ".grade" / "progress.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        progress = Progress(solved / ".grade")
        progress.add_try("double", 1)
    assert progress.of("double") == Standing(best=1, tries=1)
    assert "could not be saved" in progress.notices[0].en


@pytest.mark.parametrize(
    "text",
    [
        '{"schema": "grade/progress/v1", "exercises": {"double": {"best": %s}}}' % ("9" * 4000),
        '{"schema": "grade/progress/v1", "exercises": {"double": {"best": true}}}',
        '{"schema": "grade/progress/v1", "exercises": {"double": {"best": NaN}}}',
        '{"schema": "grade/progress/v1", "exercises": {"double": {"tries": 1e9}}}',
        '{"schema": "grade/progress/v1", "exercises": {}}' + " " * (1 << 20),
    ],
    ids=["huge", "bool", "nan", "float", "long"],
)
def test_progress_that_the_grader_did_not_write_is_set_aside(solved, grade, text):
    (solved / ".grade" / "progress.json").write_text(text)
    ran = grade("list")
    assert ran.code == 0
    assert "progress.json.damaged-1" in ran.err
    assert max(map(len, ran.out.splitlines())) <= 80


def test_names_in_progress_are_nobodys_words(solved, grade):
    names = ["\x1b[2J", "\u202e", "\ud800", "{0}", "double"]
    exercises = {name: {"best": 1, "tries": 2, "hints": 1} for name in names}
    text = json.dumps({"schema": "grade/progress/v1", "exercises": exercises})
    (solved / ".grade" / "progress.json").write_text(text)
    for line in LINES:
        ran = grade(*line.split())
        assert ran.code == 0
        assert is_harmless(ran.out + ran.err)
    assert Progress(solved / ".grade").of("double").tries == 3


def test_aside_is_never_where_something_lies_already(solved, grade):
    state = solved / ".grade"
    (state / "progress.json").write_text("{")
    (state / "progress.json.damaged-1").symlink_to("nothing")
    grade("list")
    assert (state / "progress.json.damaged-1").is_symlink()
    assert (state / "progress.json.damaged-2").read_text() == "{"


@pytest.mark.parametrize(
    "rows",
    [
        [[1.5, 2, 3]] * 100,
        [[1, 2, float("inf")]] * 100,
        [[True, 2, 3]] * 100,
        [["1", "2", "3"]] * 100,
        [None] * 100,
        [[1, 2, 10**400]] * 100,
    ],
    ids=["fraction", "infinity", "bool", "text", "nothing", "huge"],
)
def test_examples_that_the_grader_did_not_draw_are_drawn_anew(tmp_path, rows):
    (tmp_path / "stored").write_text(json.dumps({"axes": ["N", "D"], "examples": rows}))
    assert read_examples(tmp_path / "stored", ["N", "D"]) is None


def test_examples_of_endless_depth_or_length_are_drawn_anew(tmp_path):
    for text in ("[" * 100_000, " " * (1 << 20) + "{}", "", "[]", "\xff"):
        (tmp_path / "stored").write_text(text, encoding="latin-1")
        assert read_examples(tmp_path / "stored", ["N"]) is None
