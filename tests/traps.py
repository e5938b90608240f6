"""What lies in a learner's folder and is no file, and a guard against whoever would wait for it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import RIGHT_DOUBLE, TINY

from grader.course.catalog import Catalog
from grader.grading import grade
from grader.sandbox import Limits, Sandbox, read
from grader.sandbox.source import MAX_FILE_BYTES
from grader.search import DEFAULT_SEED
from grader.workspace.files import importable_beside

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs links, pipes and signals")
LIMITS = Limits(load_s=20.0, call_s=20.0, exercise_s=40.0)
RIGHT = RIGHT_DOUBLE.encode()
NAME = "ex01_double.py"
EVIL = "import os, sys\nprint('THE NEIGHBOUR RAN', file=sys.stderr)\nos._exit(99)\n"


@pytest.fixture(autouse=True)
def nobody_waits():
    """A pipe or a lock that is waited for ends the test, not the day."""

    def late(*_):
        raise AssertionError("something was waited for")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(120)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="module")
def graded():
    course = Catalog(TINY)
    with Sandbox() as sandbox:

        def run(path):
            submission = read(path, importable_beside(path))
            return grade(
                sandbox, course.find("double"), submission, DEFAULT_SEED, LIMITS, catalog=course
            )

        yield run


def make_socket(path):
    # its address may have a hundred characters, fewer than a folder of pytest's
    with contextlib.chdir(path.parent), socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def make_sparse(path):
    path.write_bytes(RIGHT)
    os.truncate(path, 1 << 36)


def make_link(path):
    beside = path.with_name("target.txt")
    beside.write_bytes(RIGHT)
    path.symlink_to(beside)


KINDS = {
    "a link to a file": (make_link, "is a link", "é um link"),
    "a link to a folder": (lambda path: path.symlink_to(path.parent), "is a link", "é um link"),
    "a link to nothing": (lambda path: path.symlink_to("nothing"), "is a link", "é um link"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "is a link", "é um link"),
    "a link to /dev/zero": (lambda path: path.symlink_to("/dev/zero"), "is a link", "é um link"),
    "a link to a pipe": (
        lambda path: (os.mkfifo(f"{path}.pipe"), path.symlink_to(f"{path}.pipe")),
        "is a link",
        "é um link",
    ),
    "a pipe": (os.mkfifo, "is a pipe", "é um pipe"),
    "a socket": (make_socket, "a socket", "socket"),
    "a folder": (Path.mkdir, "is a folder", "é uma pasta"),
    "a sparse file": (make_sparse, "larger than the 256 KiB", "maior que os 256 KiB"),
    "a byte too many": (
        lambda path: path.write_bytes(RIGHT.ljust(MAX_FILE_BYTES + 1, b"#")),
        "larger than the 256 KiB",
        "maior que os 256 KiB",
    ),
}


def run_in(folder, *command):
    environ = {**os.environ, "PYTHONPATH": str(TINY.parent.parent.parent), "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, timeout=100
    )
