"""One answer, end to end: every outcome, every kind of slip, and what cannot be bought."""

import contextlib
import hashlib
import os
import signal
from pathlib import Path

import numpy as np
import pytest

from grader.course.catalog import Catalog
from grader.grading import grade, refused
from grader.records import Outcome
from grader.sandbox import Limits, Sandbox, Session, Submission, read
from grader.search import DEFAULT_SEED
from grader.text import Text
from grader.workspace.files import importable_beside

HERE = Path(__file__).parent
TINY = Catalog(HERE / "courses" / "tiny")
COURSE = Catalog()
QUICK = Limits(load_s=2.0, call_s=0.4, exercise_s=6.0)
RIGHT = "def double(x):\n    return 2 * x\n"
PAIR = "def halve(x):\n    return x / 2\n\n\ndef weigh(x, s):\n    return s.w * x + s.b\n"


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as opened:
        yield opened


@pytest.fixture
def graded(sandbox):
    def run(source, exercise="double", course=TINY, limits=QUICK, seed=DEFAULT_SEED, **others):
        data = source if isinstance(source, bytes) else source.encode()
        submission = Submission("mine.py", data, {}, {}, hashlib.sha256(data).hexdigest())
        return grade(
            sandbox, course.find(exercise), submission, seed, limits, catalog=course, **others
        )

    return run


def failing(report):
    """Return the check that failed in a report's first function."""
    return next(
        check
        for check in report.functions[0].checks
        if check.outcome not in {Outcome.PASSED, Outcome.SKIPPED}
    )


def test_a_right_answer_passes_every_check(graded):
    report = graded(RIGHT)
    assert (report.outcome, report.score) == (Outcome.PASSED, report.max_score)
    assert {check.outcome for check in report.functions[0].checks} == {Outcome.PASSED}
    assert sum(check.examples for check in report.functions[0].checks) >= 100


def test_a_wrong_answer_shows_the_smallest_input_and_the_mistake(graded):
    report = graded("def double(x):\n    return x * x\n")
    check = failing(report)
    assert (report.outcome, report.score) == (Outcome.FAILED, 0)
    assert check.diagnosis.slug == "squares-it"
    assert check.counterexample.inputs[0].data == [[1.0]]
    assert check.counterexample.expected[0].data == [[2.0]]
    assert check.counterexample.got[0].data == [[1.0]]
    assert [c.outcome for c in report.functions[0].checks][-1] is Outcome.SKIPPED


def test_an_untouched_stub_is_not_started(graded):
    report = graded("def double(x):\n    raise NotImplementedError\n")
    assert (report.outcome, report.score) == (Outcome.NOT_STARTED, 0)


@pytest.mark.parametrize(
    ("source", "words", "line"),
    [
        ("def double(x)\n    return x\n", "SyntaxError", 1),
        ("def double(x):\n\treturn x\n        return x\n", "TabError", 3),
        (b"# caf\xe9\n", "UTF-8", None),
        ("", "the file is empty", 1),
        ("x = 1 / 0\n", "ZeroDivisionError", 1),
        ("import torch\n", "NumPy", 1),
        ("double = 3\n", "not a function", None),
        ("def double(x, y):\n    return x\n", "must accept 1", None),
        ("def double():\n    return 1\n", "must accept 1", None),
        (b"\0\0\0", "", None),
        ("\n".join(["("] * 5000), "", None),
    ],
)
def test_a_file_that_cannot_be_used_is_unreadable_and_says_why(graded, source, words, line):
    report = graded(source)
    assert (report.outcome, report.score) == (Outcome.UNREADABLE, 0)
    message = report.message or report.functions[0].message
    assert words in message.en
    if line:
        assert report.location.line == line


def test_one_missing_function_costs_only_itself(graded):
    report = graded("def weigh(x, s):\n    return s.w * x + s.b\n", "weigh")
    outcomes = {function.name: function.outcome for function in report.functions}
    assert outcomes == {"halve": Outcome.UNREADABLE, "weigh": Outcome.PASSED}
    assert report.outcome is Outcome.UNREADABLE
    assert report.score == TINY.find("weigh").points["weigh"]


def test_after_a_kill_the_other_functions_go_on(graded):
    source = PAIR.replace("    return x / 2", "    while True:\n        pass")
    report = graded(source, "weigh")
    assert [f.outcome for f in report.functions] == [Outcome.TIMED_OUT, Outcome.PASSED]
    assert report.outcome is Outcome.TIMED_OUT
    assert report.functions[0].location.line in {2, 3}
    assert report.functions[0].location.text.strip() in {"while True:", "pass"}


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("raise ValueError('no')", Outcome.RAISED),
        ("return undefined", Outcome.RAISED),
        ("import os; os._exit(0)", Outcome.EXITED),
        ("import sys; sys.exit(0)", Outcome.EXITED),
        ("import os; os.abort()", Outcome.EXITED),
        ("raise MemoryError", Outcome.OUT_OF_MEMORY),
        ("return np.ones((1 << 17, 1 << 17)) + 1", Outcome.OUT_OF_MEMORY),
        ("while True: pass", Outcome.TIMED_OUT),
        ("import time; time.sleep(60)", Outcome.TIMED_OUT),
        ("return None", Outcome.FAILED),
        ("return {'y': x}", Outcome.FAILED),
        ("return x.tolist() + [1]", Outcome.FAILED),
        ("return 'text'", Outcome.FAILED),
        ("return x * np.nan", Outcome.FAILED),
        ("return 2 * x + 0j", Outcome.FAILED),
        ("return np.ma.masked_array(2 * x)", Outcome.FAILED),
        ("return (2 * x).astype(object)", Outcome.FAILED),
        ("return (2 * x)[None]", Outcome.FAILED),
        ("return np.zeros_like(x)", Outcome.FAILED),
        ("return x", Outcome.FAILED),
        ("return np.broadcast_to(0.0, (10**6, 10**6))", Outcome.FAILED),
    ],
)
def test_every_way_to_go_wrong_has_its_outcome_and_scores_nothing(graded, body, outcome):
    report = graded(f"import numpy as np\n\n\ndef double(x):\n    {body}\n")
    assert (report.outcome, report.score) == (outcome, 0)
    function = report.functions[0]
    assert function.message.en
    assert function.message.pt_br
    assert "Traceback" not in function.message.en


def test_an_exception_names_the_line(graded):
    report = graded("def double(x):\n    y = 2 * x\n    return y / undefined\n")
    location = report.functions[0].location
    assert (location.line, location.text.strip()) == (3, "return y / undefined")
    assert "undefined" in failing(report).diagnosis.message.en


@pytest.mark.parametrize("habit", ["caches_popped", "caches_reversed_in_place"])
def test_a_list_that_is_used_up_costs_nothing_and_is_told(graded, habit):
    source = (HERE / "accepted" / "19" / f"{habit}.py").read_text(encoding="utf-8")
    report = graded(source, "19", COURSE, Limits())
    assert (report.outcome, report.score) == (Outcome.PASSED, report.max_score)
    (note,) = report.functions[0].notes
    assert note.id == "list-changed"
    assert "`list(caches)`" in note.message.en
    assert "`list(caches)`" in note.message.pt_br


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("def double(x):\n    x *= 2\n    return x\n", "changed its input `x`"),
        (
            "n = []\n\n\ndef double(x):\n    n.append(x.shape)\n"
            "    return 2 * x if n.count(x.shape) < 5 or x.shape != (2, 5) else 2 * x + 1\n",
            "Two calls",
        ),
        (
            "import numpy as np\nbuffer = np.zeros(10000)\n\n\ndef double(x):\n"
            "    out = buffer[:x.size].reshape(x.shape)\n    np.multiply(x, 2, out=out)\n"
            "    return out\n",
            "An answer changed",
        ),
        (
            "import numpy as np\n\n\ndef double(x):\n"
            "    return np.frombuffer(x.data if x.flags.c_contiguous else bytes(8 * x.size))"
            ".reshape(x.shape) * 2\n",
            "view with gaps",
        ),
        (
            "seen = {}\n\n\ndef double(x):\n    first = seen.setdefault('shape', x.shape)\n"
            "    return 2 * x if first == (2, 5) else 0 * x\n",
            "fresh process",
        ),
    ],
)
def test_bad_manners_fail_with_their_reason(graded, source, words):
    report = graded(source)
    assert report.outcome is Outcome.FAILED
    assert words in failing(report).message.en


STEALTHY = """
import os


def double(x):
    if {condition}:
        {action}
    return 2 * x
"""


@pytest.mark.parametrize("action", ["os._exit(0)", "raise SystemExit", "while True: pass"])
@pytest.mark.parametrize("condition", ["len(x) > 7", "x.size > 60", "not x.any()"])
def test_ending_the_child_in_the_middle_earns_nothing(graded, condition, action):
    report = graded(STEALTHY.format(condition=condition, action=action))
    assert report.outcome in {Outcome.EXITED, Outcome.TIMED_OUT}
    assert report.score == 0


QUIET_EXIT = """
import os


def cell_state_update(f, c_prev, i, g):
    if f.size > 4 and not i.any() and f.all():
        os._exit(0)
    return f * c_prev + i * g
"""


def test_ending_the_child_while_the_laws_are_asked_earns_nothing(graded):
    report = graded(QUIET_EXIT, "14", course=COURSE)
    assert (report.outcome, report.score) == (Outcome.EXITED, 0)


def test_a_law_whose_input_raises_shows_the_exception_and_its_line(graded):
    source = (
        "def cell_state_update(f, c_prev, i, g):\n"
        "    if (f == 1).all() and f.size > 1:\n        raise ValueError('gate open')\n"
        "    return f * c_prev + i * g\n"
    )
    report = graded(source, "14", course=COURSE)
    assert report.outcome is Outcome.RAISED
    assert report.functions[0].location.line == 3
    assert "gate open" in report.functions[0].message.en


@pytest.mark.parametrize(
    "zeroed", ["dh", "dc", "cache.x", "cache.h_prev", "cache.c_prev", "W", "U"]
)
def test_a_wrong_answer_to_an_input_of_zeros_is_met(graded, zeroed):
    solution = (HERE / "accepted" / "18" / "compact.py").read_text()
    source = solution + (
        "\n\nright = lstm_step_backward\n\n\ndef lstm_step_backward(dh, dc, cache, W, U):\n"
        "    results = list(right(dh, dc, cache, W, U))\n"
        f"    if not {zeroed}.any() and len(dh) > 1:\n        results[2] = results[2] + 1\n"
        "    return results\n"
    )
    assert graded(source, "18", course=COURSE).outcome is Outcome.FAILED


def test_state_between_calls_is_named_as_that(graded):
    source = "seen = {}\n\n\ndef double(x):\n    return seen.setdefault(x.shape, 2 * x)\n"
    report = graded(source)
    assert report.outcome is Outcome.FAILED
    assert "keeps something between calls" in failing(report).message.en


def test_a_slow_answer_in_the_fresh_process_is_called_slow(graded):
    source = (
        "import os, time\nstart = time.time()\n\n\ndef double(x):\n"
        "    if x.shape == (1, 1) and os.getpid() % 1 == 0 and n():\n        time.sleep(9)\n"
        "    return 2 * x\n\n\ncalls = []\n\n\ndef n():\n    calls.append(1)\n"
        "    return len(calls) == 1 and len(seen()) == 0\n\n\ndef seen():\n    return []\n"
    )
    report = graded(source)
    assert report.outcome is Outcome.TIMED_OUT
    assert "another answer" not in report.functions[0].message.en


def test_no_pass_without_every_check(graded, monkeypatch):
    from grader.examination import stages

    monkeypatch.setattr(stages, "_examples", lambda *_: None)
    assert graded(RIGHT).outcome is Outcome.GRADER_ERROR


def test_two_values_for_one_are_counted(graded):
    report = graded("def double(x):\n    return 2 * x, x\n")
    assert "it returned 2 values" in report.functions[0].message.en


def test_an_unfinished_branch_is_no_untouched_stub(graded):
    source = (
        "def double(x):\n    if len(x) == 1:\n        raise NotImplementedError\n    return 2 * x\n"
    )
    assert graded(source).outcome is Outcome.RAISED


def test_one_result_that_is_none_is_named(graded):
    solution = (HERE / "accepted" / "18" / "compact.py").read_text()
    source = solution + (
        "\n\nright = lstm_step_backward\n\n\ndef lstm_step_backward(*given):\n"
        "    return (*right(*given)[:5], None)\n"
    )
    report = graded(source, "18", course=COURSE)
    assert "`db` is None" in report.functions[0].message.en


def test_a_changed_field_of_a_record_is_named(graded):
    source = (
        "def halve(x):\n    return x / 2\n\n\ndef weigh(x, s):\n    s.w[:] *= x\n"
        "    return s.w + s.b\n"
    )
    report = graded(source, "weigh")
    assert "`s.w`" in report.functions[1].message.en or ".w`" in report.functions[1].message.en


def test_a_tuple_of_rows_is_an_array(graded):
    assert graded("def double(x):\n    return tuple(2 * row for row in x)\n").score


def test_a_branch_on_large_sizes_is_met_and_shown_on_the_smallest_of_them(graded):
    report = graded("def double(x):\n    return 2 * x if x.shape[0] < 6 else x\n")
    assert report.outcome is Outcome.FAILED
    shape = failing(report).counterexample.inputs[0].shape
    assert shape == (6, 1)


def test_single_precision_passes_with_a_note(graded):
    report = graded(
        "import numpy as np\n\n\ndef double(x):\n    return np.float32(2) * x.astype('f4')\n"
    )
    assert report.outcome is Outcome.PASSED
    assert [note.id for note in report.functions[0].notes] == ["float32"]


def test_printing_is_allowed_and_noted(graded):
    report = graded(RIGHT.replace("    return", "    print('hello')\n    return"))
    assert report.outcome is Outcome.PASSED
    assert "hello" in report.printed.text
    assert [note.id for note in report.notes] == ["printed"]


def test_a_flood_of_prints_is_cut_and_costs_nothing(graded):
    report = graded(RIGHT.replace("    return", "    print('x' * 100000)\n    return"))
    assert report.outcome is Outcome.PASSED
    assert report.printed.truncated
    assert len(report.printed.text) <= 64 * 1024


CHEATS = {
    "patched comparison": "import numpy as np\n"
    "np.allclose = np.array_equal = lambda *a, **k: True\n"
    "np.abs = np.max = lambda *a, **k: 0.0\n\n\ndef double(x):\n    return x * 0\n",
    "equal to everything": "class Any:\n    __eq__ = lambda s, o: True\n    __array__ = None\n"
    "    shape = (2, 5)\n\n\ndef double(x):\n    return Any()\n",
    "lying ndarray": "import numpy as np\n\n\nclass Liar(np.ndarray):\n"
    "    __eq__ = lambda s, o: True\n    __sub__ = __rsub__ = lambda s, o: np.zeros(o.shape)\n"
    "    def __array__(self, *a, **k):\n        return 1 / 0\n\n\n"
    "def double(x):\n    return np.zeros(x.shape).view(Liar)\n",
    "frame walk": "import sys\n\n\ndef double(x):\n    frame = sys._getframe()\n    while frame:\n"
    "        for name in ('expected', 'reference', 'case', 'answer'):\n"
    "            if name in frame.f_locals:\n                return frame.f_locals[name]\n"
    "        frame = frame.f_back\n    return x\n",
    "exit status 0": "import os\nos._exit(0)\n",
    "forged frames": "import os\n\n\ndef double(x):\n    for fd in range(3, 16):\n        try:\n"
    "            os.write(fd, b'passed' * 100)\n        except OSError:\n            pass\n"
    "    return x\n",
    "closed descriptors": "import os\nos.closerange(0, 64)\n\n\ndef double(x):\n    return 2 * x\n",
    "patched worker": "import sys\nfor module in list(sys.modules.values()):\n"
    "    for name in ('encode', 'reply', 'answer'):\n        if hasattr(module, name):\n"
    "            try:\n                setattr(module, name, lambda *a, **k: b'')\n"
    "            except Exception:\n                pass\n\n\ndef double(x):\n    return x\n",
    "import at grading": "import grader.grading\n\n\ndef double(x):\n    return 2 * x\n",
}


@pytest.mark.parametrize("name", CHEATS)
def test_a_verdict_cannot_be_bought_inside_the_process(graded, name):
    report = graded(CHEATS[name])
    assert report.score == 0
    assert report.outcome not in {Outcome.PASSED, Outcome.GRADER_ERROR}
    message = report.message or report.functions[0].message
    assert message.en
    assert message.pt_br
    assert graded(RIGHT).outcome is Outcome.PASSED


def test_a_fault_of_the_grader_costs_no_mark(graded, monkeypatch):
    from grader import grading

    def broken(*_):
        raise RuntimeError("our own bug")

    monkeypatch.setattr(grading, "examine", broken)
    report = graded(RIGHT)
    assert (report.outcome, report.score) == (Outcome.GRADER_ERROR, None)
    assert "costs you nothing" in report.message.en


def test_a_sandbox_that_dies_once_is_asked_again(monkeypatch):
    before = zygotes()
    asked, deaths = Session.ask, []

    def dying(session, *arguments, **named):
        if not deaths:
            deaths.extend(zygotes() - before)
            for process in deaths:
                os.kill(process, signal.SIGKILL)
        return asked(session, *arguments, **named)

    entry = TINY.find("double")
    submission = Submission("mine.py", RIGHT.encode(), {}, {}, "")
    with Sandbox("fork") as sandbox:
        monkeypatch.setattr(Session, "ask", dying)
        report = grade(sandbox, entry, submission, DEFAULT_SEED, QUICK, catalog=TINY)
    assert deaths
    assert report.outcome is Outcome.PASSED


def zygotes():
    """Return this process's own children."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[1]) == os.getpid():
                found.add(int(stat.parent.name))
    return found


def test_a_refused_file_is_rejected_with_its_reason():
    report = refused(TINY.find("double"), Text("a link", "um link"), 1, "fork")
    assert (report.outcome, report.score, report.message.en) == (Outcome.REJECTED, 0, "a link")


def test_the_time_of_the_whole_exercise_is_bounded(graded):
    source = PAIR.replace(
        "    return x / 2", "    import time\n    time.sleep(0.3)\n    return x / 2"
    )
    report = graded(source, "weigh", limits=QUICK._replace(exercise_s=1.0))
    assert report.outcome is Outcome.TIMED_OUT
    assert [f.score for f in report.functions] == [0, 0]


def test_another_seed_gives_the_same_verdicts(graded):
    for seed in (1, 987654):
        assert graded(RIGHT, seed=seed).outcome is Outcome.PASSED
        assert graded("def double(x):\n    return x + x + 1e-6\n", seed=seed).score == 0


def test_answers_learnt_by_heart_for_the_public_seed_fail_for_another(graded):
    from grader.checks.battery import battery, build
    from grader.search import examples_for

    function = TINY.find("double").load().functions[0]
    entry = TINY.find("double")
    cases = battery(function, DEFAULT_SEED) + [
        build(function, e.recipe()) for e in examples_for(entry, entry.load(), DEFAULT_SEED, None)
    ]
    table = {case.arguments[0].tobytes().hex(): case.expected[0].tolist() for case in cases}
    source = (
        f"import numpy as np\nTABLE = {table!r}\n\n\ndef double(x):\n"
        "    return np.reshape(TABLE.get(x.tobytes().hex(), 0 * x), x.shape)\n"
    )
    if len(source) < 256 * 1024:
        assert graded(source, seed=77).outcome is Outcome.FAILED


def test_counterexamples_of_the_course_show_a_readable_number(graded):
    source = (
        "import numpy as np\n\n\ndef cell_state_update(f, c_prev, i, g):\n"
        "    return f * (c_prev + g)\n"
    )
    check = failing(graded(source, "14", course=COURSE))
    entries = np.ravel([value.data for value in check.counterexample.inputs])
    assert set(entries) <= {0.0, 0.5, 1.0}
    assert "`c[0, 0]` is" in check.message.en


LAWLESS = """
import numpy as np


def input_gate(x, h_prev, W, U, b):
    a = x @ W + h_prev @ U + b
    return np.where(np.abs(a) > 299, 0.5, 1 / (1 + np.exp(-a)))
"""


def test_a_law_that_does_not_hold_shows_a_small_input_of_its_own(graded):
    check = failing(graded(LAWLESS, "13", COURSE))
    assert check.id == "laws"
    assert check.counterexample is not None
    inputs = {value.name: value.data for value in check.counterexample.inputs}
    assert inputs["b_i"] == [-300.0]
    assert inputs["x"] == [[0.0]]
    assert check.counterexample.got[0].data == [[0.5]]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("def doubel(x):\n    return 2 * x\n", "It has `doubel`: is that the one?"),
        ("class Answer:\n    def doubles(self, x):\n        return x\n", "It has `doubles`"),
        ("def unrelated(x):\n    return 2 * x\n", "no function `double`."),
        ("!pip install numpy\n" + RIGHT, "a notebook's own"),
        ("%matplotlib inline\n" + RIGHT, "a notebook's own"),
    ],
)
def test_what_is_in_the_wrong_place_or_under_another_name_is_told(graded, source, words):
    report = graded(source)
    said = report.message or report.functions[0].message
    assert words in said.en


def test_a_step_of_another_file_that_is_not_written_yet_is_named(sandbox, tmp_path):
    (tmp_path / "step.py").write_text("def step(x):\n    raise NotImplementedError\n")
    file = tmp_path / "ex01_double.py"
    file.write_text("from step import step\n\n\ndef double(x):\n    return step(x)\n")
    submission = read(file, importable_beside(file))
    report = grade(sandbox, TINY.find("1"), submission, DEFAULT_SEED, QUICK, catalog=TINY)
    assert report.outcome is Outcome.RAISED
    assert (
        "`double` uses something of `step.py` that is not written yet"
        in report.functions[0].message.en
    )
