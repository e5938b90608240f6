"""A small course that is sound in every way, for tests of what its authors are told."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import reference
from grader.authoring import workshop
from grader.authoring.making import make
from grader.course.location import locate

REFERENCE = "reference."
NAME = "leaky_update"
WORDS = "word " * 200
FILLED = {
    "reference/leaky_update.py": [
        ('"""TODO: what the functions of this file have in common."""', '"""One toy function."""'),
        ("TODO: one sentence of what it does.", "Squash a sum."),
        ("source: TODO: where the equation comes from", "source: nobody"),
        ("  # TODO: the equation, and a test in tests/test_reference.py", ""),
    ],
    "exercises/01_leaky_update/exercise.yaml": [
        ("TODO: título", "Atualização"),
        ("needs: []  # TODO: numbers of the exercises to solve first", "needs: []"),
        ("concepts: []  # TODO: ids such as C04, as in the other folders", "concepts: [C01]"),
        ("TODO: ", ""),
    ],
    "exercises/01_leaky_update/spec.py": [("TODO: ", "")],
    "exercises/01_leaky_update/statement.en.md": [("TODO: ", WORDS)],
    "exercises/01_leaky_update/statement.pt-BR.md": [
        ("TODO: título", "Atualização"),
        ("TODO: ", WORDS),
    ],
    "tests/accepted/01/callable_object.py": [("TODO: ", "")],
    "tests/rejected/01/sign_reversed.py": [("TODO: ", "")],
}
RIGHT = "import numpy as np\n\n\ndef leaky_update(x, b):\n    return np.tanh({sum})\n"
SUMS = (
    "b + x",
    "np.add(x, b)",
    "x - (-b)",
    "1.0 * x + b",
    "(x + b) + 0",
    "x + b[None]",
    "-(-x - b)",
)
LAW = "laws=(laws.bounded(-1, 1),)"
LAWLESS = """\
import numpy as np

BREAKS = {("leaky_update", "bounded"): lambda x, b: 2 * np.tanh(x + b)}
"""


def forget_references() -> None:
    """Forget the modules of a course's reference, as another process would never have met them."""
    for name in [name for name in sys.modules if name.startswith(REFERENCE)]:
        del sys.modules[name]
        vars(reference).pop(name.partition(".")[2], None)


@contextmanager
def references_apart(monkeypatch) -> Iterator[None]:
    """Keep the reference of a test's course from those that other tests have met."""
    # a pool leaves a process behind, which other tests of this process would find
    monkeypatch.setattr(workshop, "_processors", lambda: 1)
    kept = dict(vars(reference))
    modules = {name: module for name, module in sys.modules.items() if name.startswith(REFERENCE)}
    monkeypatch.setattr(reference, "__path__", list(reference.__path__))
    forget_references()
    yield
    forget_references()
    sys.modules.update(modules)
    vars(reference).update(kept)


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace a part of a course's file, which must be there."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{file} has no {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def write_sound_course(root: Path) -> None:
    """Write a course of one exercise, made as an author makes one and then filled in."""
    for folder in ("exercises", "reference", "tests"):
        (root / folder).mkdir(parents=True)
    make(locate(root), NAME, None)
    for file, changes in FILLED.items():
        for old, new in changes:
            change(root, file, old, new)
    change(root, "exercises/01_leaky_update/spec.py", "laws=()", LAW)
    change(
        root, "exercises/01_leaky_update/spec.py",
        "from grader.course", "from grader.checks import laws\nfrom grader.course",
    )  # fmt: skip
    (root / "tests" / "lawless").mkdir()
    (root / "tests" / "lawless" / "01.py").write_text(LAWLESS)
    for k, total in enumerate(SUMS):
        (root / "tests" / "accepted" / "01" / f"sum_{k}.py").write_text(RIGHT.format(sum=total))
    # what `grade reset 1` would do after the words have changed
    stub = root / "exercises" / "01_leaky_update" / "leaky_update.py"
    text = stub.read_text(encoding="utf-8").replace(
        "TODO: one sentence of what it does.", "Squash a sum."
    )
    stub.write_text(text.replace("source: TODO: where the equation comes from", "source: nobody"))


def copied(source: Path, target: Path) -> Path:
    """Copy a course, with what was found sound in it."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    return target


def tree(root: Path) -> dict[str, bytes]:
    """Return all files of a course, by their paths in it."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not re.search(r"__pycache__|\.grade", str(path))
    }
