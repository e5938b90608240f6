"""A learner's folder: nothing written in it is ever lost, and no damage to it stops a grading."""

import json
import os
import subprocess
import sys

import pytest
from conftest import TINY

from grader.course.catalog import Catalog
from grader.workspace import Progress, Standing, find_workspace
from grader.workspace.files import Workspace, importable_beside, initialise, reset


def test_init_makes_files_statements_and_a_folder_for_its_own_notes(tiny, tmp_path):
    done = initialise(tmp_path / "new" / "course", tiny)
    root = done.workspace.root
    names = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    assert names == {
        ".grade/.gitignore",
        "ex01_double.py",
        "ex02_weigh.py",
        "statements/ex01_double.en.md",
        "statements/ex01_double.pt-BR.md",
        "statements/ex02_weigh.en.md",
        "statements/ex02_weigh.pt-BR.md",
    }


def test_init_again_adds_what_is_missing_and_touches_nothing(tiny, tmp_path):
    initialise(tmp_path, tiny)
    (tmp_path / "ex01_double.py").write_text("mine")
    (tmp_path / "ex02_weigh.py").unlink()
    done = initialise(tmp_path, tiny)
    assert [path.name for path in done.made] == ["ex02_weigh.py"]
    assert (tmp_path / "ex01_double.py").read_text() == "mine"


def test_init_does_not_write_through_a_link(tiny, tmp_path):
    (tmp_path / "ex01_double.py").symlink_to(tmp_path / "elsewhere.py")
    initialise(tmp_path, tiny)
    assert not (tmp_path / "elsewhere.py").exists()


def test_a_workspace_is_found_from_a_folder_inside_it(tiny, tmp_path):
    initialise(tmp_path, tiny)
    assert find_workspace(tmp_path / "statements") == Workspace(tmp_path, in_place=False)


def test_a_workspace_that_lost_its_hidden_folder_is_one_still(tmp_path):
    (tmp_path / "ex01_double.py").write_text("")
    assert find_workspace(tmp_path) == Workspace(tmp_path, in_place=False)


def test_a_folder_of_other_things_is_no_workspace(tmp_path):
    (tmp_path / "example.py").write_text("")
    assert find_workspace(tmp_path) is None


def test_a_clone_is_edited_in_place(tiny):
    workspace = find_workspace(TINY / "exercises" / "01_double")
    assert workspace == Workspace(TINY, in_place=True)
    assert workspace.file_for(tiny.find("1")) == TINY / "exercises" / "01_double" / "double.py"
    assert [name for name, _ in workspace.others(tiny.find("1"), tiny)] == ["weigh", "ex02_weigh"]


def test_other_files_import_under_both_their_names(tiny, tmp_path):
    initialise(tmp_path, tiny)
    (tmp_path / "mine.py").write_text("")
    (tmp_path / "not-a-name.py").write_text("")
    others = find_workspace(tmp_path).others(tiny.find("1"), tiny)
    assert [name for name, _ in others] == ["ex02_weigh", "weigh", "mine"]
    assert importable_beside(tmp_path / "ex01_double.py") == others


def test_reset_keeps_every_version_that_was_written(tiny, tmp_path):
    initialise(tmp_path, tiny)
    workspace, entry = Workspace(tmp_path, in_place=False), tiny.find("1")
    path = workspace.file_for(entry)
    stub = path.read_text()
    for version in ("first", "second"):
        path.write_text(version)
        kept = reset(workspace, entry, tiny)
        assert kept.read_text() == version
        assert path.read_text() == stub
    assert len(list(tmp_path.glob("ex01_double.py.bak-*"))) == 2
    path.unlink()
    assert reset(workspace, entry, tiny) is None
    assert path.read_text() == stub


def test_reset_moves_a_link_aside_and_leaves_its_target(tiny, tmp_path):
    target = tmp_path / "target"
    target.write_text("mine")
    workspace, entry = Workspace(tmp_path, in_place=False), tiny.find("1")
    workspace.file_for(entry).symlink_to(target)
    assert reset(workspace, entry, tiny).is_symlink()
    assert target.read_text() == "mine"
    assert not workspace.file_for(entry).is_symlink()


def test_progress_keeps_the_best_score_and_counts_tries_and_hints(tmp_path):
    progress = Progress(tmp_path / "state")
    for score in (1, 3, 2):
        progress.add_try("weigh", score)
    progress.add_hint("weigh", 2)
    progress.add_hint("weigh", 1)
    assert Progress(tmp_path / "state").of("weigh") == Standing(best=3, tries=3, hints=2)
    assert Progress(tmp_path / "state").of("double") == Standing()
    assert not progress.notices


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"schema": "grade/progress/v2", "exercises": {}}',
        b'{"schema": "grade/progress/v1"}',
        b'{"schema": "grade/progress/v1", "exercises": {"weigh": 3}}',
        b'{"schema": "grade/progress/v1", "exercises": {"weigh": {"best": "many"}}}',
        b'{"schema": "grade/progress/v1", "exercises": {"weigh": {"best": -1}}}',
        b"[" * 100_000,
    ],
)
def test_damaged_progress_is_set_aside_with_a_notice(tmp_path, damage):
    (tmp_path / "progress.json").write_bytes(damage)
    progress = Progress(tmp_path)
    assert progress.of("weigh") == Standing()
    assert len(progress.notices) == 1
    assert "progress.json.damaged-1" in progress.notices[0].pt_br
    assert (tmp_path / "progress.json.damaged-1").read_bytes() == damage
    progress.add_try("weigh", 1)
    assert Progress(tmp_path).of("weigh").best == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of this kind here")
def test_a_pipe_in_the_place_of_progress_keeps_nobody_waiting(tmp_path):
    os.mkfifo(tmp_path / "progress.json")
    assert len(Progress(tmp_path).notices) == 1


def test_progress_that_cannot_be_kept_is_a_notice_and_holds_for_this_run(tmp_path):
    # a file where the folder should be: works for every user, root included
    (tmp_path / "state").write_text("")
    progress = Progress(tmp_path / "state")
    progress.add_try("weigh", 2)
    progress.add_try("weigh", 1)
    assert progress.of("weigh") == Standing(best=2, tries=2)
    assert progress.notices


def test_a_write_that_breaks_off_leaves_the_old_progress_whole(tmp_path, monkeypatch):
    progress = Progress(tmp_path)
    progress.add_try("weigh", 2)

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    progress.add_try("weigh", 3)
    assert "No space left" in progress.notices[0].en
    assert Progress(tmp_path).of("weigh") == Standing(best=2, tries=1)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".progress")] == []


def test_gradings_at_the_same_time_lose_no_try(tmp_path):
    code = (
        "import sys; from pathlib import Path; from grader.workspace import Progress\n"
        "progress = Progress(Path(sys.argv[1]))\n"
        "for _ in range(20): progress.add_try(sys.argv[2], 1); progress.add_try('both', 1)\n"
        "assert not progress.notices\n"
    )
    names = ("one", "two", "three")
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name]) for name in names
    ]
    assert [process.wait(60) for process in started] == [0, 0, 0]
    kept = json.loads((tmp_path / "progress.json").read_text())["exercises"]
    assert [kept[name]["tries"] for name in names] == [20, 20, 20]
    if sys.platform != "win32":
        assert kept["both"]["tries"] == 60


def test_a_flat_workspace_of_the_course_is_made_of_untouched_stubs(tmp_path):
    catalog = Catalog()
    initialise(tmp_path, catalog)
    for entry in catalog.entries:
        text = (tmp_path / entry.file_name).read_text(encoding="utf-8")
        assert text.count("raise NotImplementedError") == len(entry.points)
