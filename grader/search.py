"""Draws examples with Hypothesis once per exercise and seed, and searches live after a failure.

The only file that imports hypothesis. An example is its axis sizes and a seed; arrays and right
answers are always made anew. What is kept is what is replayed, so a newer Hypothesis changes no
verdict.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from grader.checks.battery import BATTERY, Draw, Recipe, Style
from grader.course.catalog import Entry
from grader.course.exercise import Exercise
from grader.regular import read_regular

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

DEFAULT_SEED = 20
EXAMPLES = 100
# larger than the fixed cases, and drawn so that axes coincide too: a branch on size is met
LARGEST_AXIS = {"N": 9, "T": 24, "D": 9, "H": 9, "K": 9, "V": 9}
FEW_STEPS = (2, 3, 1)
MANY = 8  # one drawing of so many may have any number of steps
LARGEST_SEED = 2**31 - 1
LARGEST_FILE = 64 << 10
STYLES = (Style.RICH, Style.INTEGERS, Style.RICH, Style.EDGES)


class Example(NamedTuple):
    """One drawn case: axis sizes and a seed."""

    sizes: Mapping[str, int]
    seed: int

    def recipe(self) -> Recipe:
        """Return what the case is made of; the style follows from the seed."""
        return Recipe(self.sizes, self.seed, STYLES[self.seed % len(STYLES)])


def axes(exercise: Exercise) -> tuple[str, ...]:
    """Return the axes that an exercise's functions use, in the course's order."""
    used: set[str] = set()
    for function in exercise.functions:
        draw = Draw(BATTERY[0][0])
        function.cases(draw)
        used |= draw.used.keys()
    return tuple(axis for axis in LARGEST_AXIS if axis in used)


def draw_examples(names: Sequence[str], seed: int) -> list[Example]:
    """Draw the examples of a seed; none of them depends on any answer."""
    found: dict[tuple[int, ...], Example] = {}

    def note(example: Example) -> bool:
        found.setdefault((*example.sizes.values(), example.seed), example)
        return len(found) >= EXAMPLES

    _search(names, seed, note, shrink=False)
    return list(found.values())


def smallest_failing(
    names: Sequence[str], seed: int, fails: Callable[[Example], bool]
) -> Example | None:
    """Search live for an example that fails and shrink it; None when none was found."""
    failing: list[Example] = []

    def note(example: Example) -> bool:
        if fails(example):
            failing.append(example)
            return True
        return False

    _search(names, seed, note, shrink=True)
    return failing[-1] if failing else None


def examples_for(entry: Entry, exercise: Exercise, seed: int, store: Path | None) -> list[Example]:
    """Return the examples of a seed: those kept, or drawn now and kept.

    The default seed's are part of the course: they lie in the exercise's folder, so that a first
    run need not load Hypothesis; an author's new exercise gets them when it is first graded.
    """
    names = axes(exercise)
    # the course is trusted, and some installers make links of its files
    kept = Path(os.path.realpath(entry.examples_path))
    if seed != DEFAULT_SEED:
        if store is None:
            return draw_examples(names, seed)
        kept = store / f"{entry.name}-{entry.content_hash()[:16]}-{seed}.json"
    if found := read_examples(kept, names):
        return found
    drawn = draw_examples(names, seed)
    write_examples(kept, names, drawn)
    return drawn


def _search(
    names: Sequence[str], seed: int, fails: Callable[[Example], bool], *, shrink: bool
) -> None:
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st
    from hypothesis.errors import Flaky

    class FoundError(Exception):
        pass

    @seeded(seed)
    @settings(
        database=None,
        deadline=None,
        # repeats happen; a search that has enough ends by itself
        max_examples=3 * EXAMPLES,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink] if shrink else [Phase.generate],
    )
    @given(
        st.fixed_dictionaries({name: _sizes(name) for name in names}),
        st.integers(0, LARGEST_SEED),
    )
    def example(sizes: dict[str, int], value: int) -> None:
        if fails(Example({name: sizes[name] for name in names}, value)):
            raise FoundError

    with _no_folder_left(), contextlib.suppress(FoundError, Flaky):
        example()


def _sizes(axis: str) -> SearchStrategy[int]:
    from hypothesis import strategies as st

    whole = st.integers(1, LARGEST_AXIS[axis])
    if axis != "T":
        return whole
    # a step costs as much as a whole case elsewhere, and what goes wrong shows in a few
    return st.integers(1, MANY).flatmap(
        lambda lot: whole if lot == MANY else st.sampled_from(FEW_STEPS)
    )


@contextlib.contextmanager
def _no_folder_left() -> Iterator[None]:
    # hypothesis keeps its storage in the current folder, which is the learner's
    import tempfile

    from hypothesis.configuration import set_hypothesis_home_dir

    with tempfile.TemporaryDirectory() as folder:
        set_hypothesis_home_dir(folder)
        try:
            yield
        finally:
            set_hypothesis_home_dir(None)


def read_examples(path: Path, names: Sequence[str]) -> list[Example] | None:
    """Read kept examples; None when the file is missing, damaged or for other axes."""
    try:
        kept = json.loads(read_regular(path, LARGEST_FILE))
        if kept["axes"] != list(names):
            return None
        examples = [_example(row, names) for row in kept["examples"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return examples if len(examples) == EXAMPLES else None


def _example(row: Any, names: Sequence[str]) -> Example:
    *sizes, seed = row
    if any(type(number) is not int for number in row):
        raise ValueError("not whole numbers")
    if len(sizes) != len(names) or not 0 <= seed <= LARGEST_SEED:
        raise ValueError("not an example of these axes")
    if not all(1 <= size <= LARGEST_AXIS[name] for name, size in zip(names, sizes, strict=True)):
        raise ValueError("a size out of range")
    return Example(dict(zip(names, sizes, strict=True)), seed)


def write_examples(path: Path, names: Sequence[str], examples: Sequence[Example]) -> None:
    """Keep examples for the next run; a folder that cannot be written is no fault."""
    rows = [[*(example.sizes[name] for name in names), example.seed] for example in examples]
    text = json.dumps({"axes": list(names), "examples": rows}).replace("], [", "],\n [") + "\n"
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("x", encoding="utf-8") as file:
            file.write(text)
        os.replace(partial, path)
    except OSError:
        with contextlib.suppress(OSError):
            partial.unlink()
