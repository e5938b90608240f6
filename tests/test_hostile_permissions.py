"""What may not be read, listed or entered: a reason, a notice or a right grade."""

import os
import sys

import pytest
import traps
from conftest import TINY
from traps import EVIL, NAME, RIGHT, needs_posix, run_in

pytestmark = needs_posix
nobody_waits = traps.nobody_waits

# as root, no permission would be missing
DROP = """
import ctypes, os, sys
for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert not ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP
os.execv(sys.argv[1], sys.argv[1:])
"""


@pytest.fixture
def as_anybody(tmp_path):
    """Run a command line where a permission that is missing counts."""
    if os.geteuid() == 0 and sys.platform != "linux":
        pytest.skip("root may do anything")
    prefix = [sys.executable, "-c", DROP] if os.geteuid() == 0 else []
    (tmp_path / NAME).write_bytes(RIGHT)

    def run(*arguments, cwd=tmp_path):
        command = [sys.executable, "-P", "-m", "grader", "--course", str(TINY)]
        return run_in(cwd, *prefix, *command, *arguments)

    yield run
    tmp_path.chmod(0o700)
    for folder in (tmp_path, *tmp_path.iterdir()):
        if not folder.is_symlink():
            folder.chmod(0o700)


def test_a_file_without_permission_is_refused_with_that_reason(tmp_path, as_anybody):
    (tmp_path / NAME).chmod(0)
    done = as_anybody("exercise", "1")
    assert done.returncode == 1
    assert "its permissions forbid it" in " ".join(done.stdout.split())
    done = as_anybody("exercise", "1", "--lang", "pt")
    assert "as permissões não deixam" in " ".join(done.stdout.split())


def test_a_folder_that_must_not_be_looked_into_is_an_error_in_a_line(tmp_path, as_anybody):
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut" / NAME).write_bytes(RIGHT)
    (tmp_path / "shut").chmod(0o600)
    for arguments in (
        ("exercise", "1", "--file", f"shut/{NAME}"),
        ("list", "--course", "shut"),
        ("init", "shut"),
        ("init", "shut/below"),
    ):
        done = as_anybody(*arguments)
        assert done.returncode in {1, 2, 3, 4}, (arguments, done.stderr)
        assert "itself failed" not in done.stderr
        assert "Traceback" not in done.stderr
        assert len(done.stderr.splitlines()) <= 3


def test_neighbours_without_permission_leave_a_right_answer_right(tmp_path, as_anybody):
    for name in ("a.py", "numpy.py", "z.py"):
        (tmp_path / name).write_text(EVIL)
        (tmp_path / name).chmod(0)
    assert as_anybody("exercise", "1").returncode == 0
    tmp_path.chmod(0o300)  # may be entered and written to, not listed
    assert as_anybody("exercise", "1", "--file", NAME).returncode == 0


@pytest.mark.parametrize("mode", [0, 0o500, 0o600])
def test_a_state_without_permission_is_a_notice(tmp_path, as_anybody, mode):
    (tmp_path / ".grade").mkdir()
    (tmp_path / ".grade").chmod(mode)
    for line in ("exercise 1 --seed 5", "hint 1"):
        done = as_anybody(*line.split())
        assert done.returncode == 0, (line, done.stderr)
        assert "progress could not be" in " ".join(done.stderr.split())
    for line in ("list", "open 1"):
        assert as_anybody(*line.split()).returncode == 0, line
