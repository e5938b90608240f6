"""What a wheel holds, and that it works where no clone is near."""

import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import RIGHT_DOUBLE

from grader.cli.demo import ANSWERS
from grader.course.catalog import Catalog

ROOT = Path(__file__).parent.parent
CLONE = Catalog(ROOT)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    if find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed; `pip install hatchling` lets this run")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            sys.executable, "-m", "pip", "wheel", str(ROOT), "--no-deps", "--no-build-isolation",
            "--quiet", "--disable-pip-version-check", "--wheel-dir", str(folder),
        ],
        check=True,
    )  # fmt: skip
    (made,) = folder.glob("portao-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """The wheel unpacked, as pip would lay it out."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def run(installed: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess:
    environ = {**os.environ, "PYTHONPATH": str(installed), "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-m", "grader", *arguments],
        env=environ, cwd=cwd, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def test_a_wheel_carries_every_file_of_every_exercise(wheel):
    held = names(wheel)
    for entry in CLONE.entries:
        folder = f"grader/_course/exercises/{entry.folder.name}/"
        for name in (
            f"{entry.name}.py", "spec.py", "exercise.yaml", "examples.json",
            "statement.en.md", "statement.pt-BR.md",
        ):  # fmt: skip
            assert folder + name in held


def test_a_wheel_carries_the_reference_the_samples_and_the_licence(wheel):
    held = names(wheel)
    assert "reference/lstm.py" in held
    for sample in ANSWERS:
        assert f"grader/cli/samples/{sample.file}" in held
    assert any(name.endswith("licenses/LICENSE") for name in held)


def test_a_wheel_carries_nothing_else(wheel):
    for name in names(wheel):
        assert "__pycache__" not in name
        assert ".grade" not in name
        assert ".bak-" not in name
        assert name.split("/")[0] in {"grader", "reference"} or ".dist-info/" in name
    assert not any(name.startswith("tests") for name in names(wheel))


def test_a_wheel_installs_the_command(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (points,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        assert "grade = grader" in archive.read(points).decode()


def test_the_course_of_a_wheel_is_found_and_graded_far_from_any_clone(installed, tmp_path):
    made = run(installed, "init", "course", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    course = tmp_path / "course"
    for entry in CLONE.entries:
        assert "raise NotImplementedError" in (course / entry.file_name).read_text("utf-8")
    (course / "ex14_cell_state_update.py").write_text(
        "def cell_state_update(f, c_prev, i, g):\n    return f * c_prev + i * g\n"
    )
    graded = run(installed, "exercise", "14", cwd=course)
    assert graded.returncode == 0, graded.stdout + graded.stderr
    shown = run(installed, "show", "14", "--solution", cwd=course)
    assert "def cell_state_update" in shown.stdout
    assert run(installed, "reset", "14", cwd=course).returncode == 0
    assert (course / "ex14_cell_state_update.py.bak-1").exists()


def test_a_wheel_grades_a_file_outside_any_workspace(installed, tmp_path):
    (tmp_path / "mine.py").write_text(RIGHT_DOUBLE)
    ran = run(installed, "exercise", "14", "--file", "mine.py", cwd=tmp_path)
    assert ran.returncode == 1
    assert "no function `cell_state_update`" in ran.stdout
    ran = run(installed, "exercise", "14", cwd=tmp_path)
    assert ran.returncode == 2
    assert "not a workspace" in ran.stderr


def test_the_folders_pip_fills_with_bytecode_do_no_harm(installed, tmp_path):
    for folder in (installed / "grader" / "_course" / "exercises").iterdir():
        (folder / "__pycache__").mkdir(exist_ok=True)
    (installed / "grader" / "_course" / "exercises" / "__pycache__").mkdir(exist_ok=True)
    assert run(installed, "list", cwd=tmp_path).returncode == 0
