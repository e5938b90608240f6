"""Hostile files, graded one after another by one zygote, as a class is."""

from __future__ import annotations

import re
from pathlib import Path

import asking
import pytest
from attacking import (
    MODES,
    Attack,
    Surroundings,
    attacks,
    let_everybody_in,
    sandbox_of,
    state_of,
    submitted,
    user_of,
)

from grader.course.catalog import Catalog
from grader.grading import grade
from grader.records import Outcome
from grader.sandbox.child.layers import LAYERS
from grader.search import DEFAULT_SEED

COURSE = Catalog()
HONEST = Attack(
    "honest",
    b"def cell_state_update(f, c_prev, i, g):\n    return f * c_prev + i * g\n",
    "nothing",
    *(frozenset({Outcome.PASSED}),) * 2,
    "",
    (),
    frozenset(),
)
ATTACKS = attacks()


@pytest.fixture
def surroundings(tmp_path):
    let_everybody_in(tmp_path)
    surroundings = Surroundings(tmp_path)
    yield surroundings
    surroundings.close()


@pytest.fixture(scope="module")
def sandboxes():
    """The sandbox of each mode, opened when first asked for and then used by all attacks."""
    import contextlib

    with contextlib.ExitStack() as stack:
        opened = {}

        def sandbox(mode):
            if mode not in opened:
                opened[mode] = stack.enter_context(sandbox_of(mode))
            return opened[mode]

        yield sandbox
    assert not asking.strays(), asking.strays()


def graded(sandbox, attack, surroundings):
    submission = submitted(attack, surroundings)
    entry = COURSE.find(attack.exercise)
    return grade(sandbox, entry, submission, DEFAULT_SEED, attack.limits, catalog=COURSE)


# In the first mode all run. What else they depend on, by kind: the rights that code begins with,
# the back end. Of these kinds one of so many runs every time; the rest of them, and the other
# kinds, run in the other modes too, but not every time.
DEPENDS_ON_RIGHTS = {
    *("honest", "leaving", "memory", "processes", "flood"),
    *("others", "reading", "writing", "network"),
}
ONE_OF = {"weak": 3, "unprivileged": 2}
DEPENDS_ON_BACK_END = {"honest", "leaving", "memory", "flood", "frames"}


def runs():
    for mode in [*MODES, "weak"]:
        kinds = {"weak": DEPENDS_ON_BACK_END, "unprivileged": DEPENDS_ON_RIGHTS}.get(mode)
        attacks = ATTACKS if mode != "weak" else [attack for attack in ATTACKS if attack.weak]
        for number, attack in enumerate(attacks):
            quick = kinds is None or (attack.kind in kinds and not number % ONE_OF[mode])
            marks = () if quick else pytest.mark.slow
            yield pytest.param(mode, attack, id=f"{mode}-{attack.name}", marks=marks)


@pytest.mark.parametrize(("mode", "attack"), list(runs()))
def test_an_attack_ends_as_it_should_and_leaves_no_trace(mode, attack, sandboxes, surroundings):
    sandbox = sandboxes(mode)
    if mode != "weak" and set(sandbox._launcher.layers()) != set(LAYERS):
        pytest.skip(f"this machine has only the layers {', '.join(sandbox.layers)}")
    if mode != "weak":
        zygote = sandbox._launcher.process
        before = state_of(zygote)
    report = graded(sandbox, attack, surroundings)
    assert report.outcome in (attack.weak if mode == "weak" else attack.expected), report
    assert report.outcome is Outcome.PASSED or not report.score
    assert report.sandbox == ("weak" if mode == "weak" else "strong")
    assert not asking.strays(), "something runs on"
    if mode != "weak":
        assert surroundings.traces() == []
        assert sandbox._launcher.process == zygote, "the zygote was replaced"
        assert sandbox._launcher._zygote.alive()
        assert state_of(zygote) == before
    honest = graded(sandbox, HONEST, surroundings)
    assert honest.outcome is Outcome.PASSED, honest


# what root must have for the deed to get through once privileges are not dropped
NEEDS_CAPABILITY = {"memory_locked": 14, "others_null_page": 17}  # CAP_IPC_LOCK, CAP_SYS_RAWIO


def capabilities() -> int:
    (line,) = re.findall(r"CapEff:\s*(\w+)", Path("/proc/self/status").read_text())
    return int(line, 16)


ALONE = [
    (mode, attack) for mode in MODES for attack in ATTACKS if user_of(mode) in attack.by
    if attack.alone
]  # fmt: skip


@pytest.mark.parametrize(("mode", "attack"), ALONE, ids=lambda part: getattr(part, "name", part))
def test_an_attack_gets_through_without_the_layer_that_stops_it(mode, attack, surroundings):
    needed = NEEDS_CAPABILITY.get(attack.name)
    if needed is not None and not capabilities() >> needed & 1:
        pytest.skip(f"the root of this machine lacks capability {needed}, as in many containers")
    layers = tuple(layer for layer in LAYERS if layer != attack.alone)
    with sandbox_of(mode, layers) as sandbox:
        if set(sandbox._launcher.layers()) != set(layers):
            pytest.skip(f"this machine has only the layers {', '.join(sandbox.layers)}")
        report = graded(sandbox, attack, surroundings)
    assert report.outcome in attack.without, report
    assert not asking.strays(), "something runs on"


def test_each_layer_alone_stops_some_attack():
    for mode in MODES:
        stopped = {attack.alone for run, attack in ALONE if run == mode}
        needed = set(LAYERS) if user_of(mode) == "root" else set(LAYERS) - {"privileges"}
        assert needed <= stopped, mode


def test_the_attacks_are_many_and_honest_files_are_among_them():
    assert len(ATTACKS) >= 120
    assert sum(attack.name.startswith("honest_") for attack in ATTACKS) >= 8
    assert len({attack.does for attack in ATTACKS}) == len(ATTACKS)
