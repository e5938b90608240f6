"""Which mistake it is: named programs, pairs, what the numbers and exceptions give away."""

import numpy as np
import pytest

from grader.checks.battery import Recipe, Style, battery, build
from grader.checks.values import Answer, read
from grader.course.catalog import Catalog
from grader.diagnosis import exceptions, structure
from grader.diagnosis.matching import Evidence, behaviour, named
from grader.diagnosis.smallest import Failing, minimise, size_of_error

CATALOG = Catalog()
LSTM = CATALOG.find("18").load().functions[0]
CELL = CATALOG.find("14").load().functions[0]
LSTM_CASES = battery(LSTM, 20)
CELL_CASES = battery(CELL, 20)


def evidence_of(function, program, cases):
    return Evidence(function, cases, [behaviour(function, program, case) for case in cases])


def changed(result, change):
    """Make an LSTM backward pass with one result changed."""

    def program(dh, dc, cache, W, U):
        results = list(LSTM.reference(dh, dc, cache, W, U))
        index = LSTM.returns.index(result)
        results[index] = change(results[index], dh)
        return tuple(results)

    return program


def test_two_errors_on_the_same_entries_are_no_pair():
    def program(f, c_prev, i, g):
        return c_prev + (1 - f) * g

    assert named(evidence_of(CELL, program, CELL_CASES)) == []


@pytest.mark.parametrize("entry", CATALOG.entries, ids=lambda entry: entry.label)
def test_a_right_answer_matches_no_misconception(entry):
    for function in entry.load().functions:
        cases = [case for case in battery(function, 20) if case.tolerance is None]
        if cases:
            assert named(evidence_of(function, function.reference, cases)) == []


def test_two_misconceptions_at_once_are_named_as_a_pair():
    wrong = dict(LSTM.programs())
    slugs = ["forgets-the-forget-derivative", "tanh-of-cell-missing-in-output"]
    first, second = [slug for slug in wrong if slug in slugs] or list(wrong)[4:6]
    pairs = 0
    names = list(wrong)
    for one, two in [(first, second), *zip(names, names[7:], strict=False)]:

        def both(*arguments, one=one, two=two):
            right = LSTM.reference(*arguments)
            a, b = wrong[one](*arguments), wrong[two](*arguments)
            return tuple(x + y - z for x, y, z in zip(a, b, right, strict=True))

        try:
            evidence = evidence_of(LSTM, both, LSTM_CASES)
        except ValueError:
            continue
        found = named(evidence)
        assert found in ([], [one], [two]) or set(found) == {one, two}
        pairs += set(found) == {one, two}
    assert pairs >= 10


@pytest.mark.parametrize(
    ("program", "words"),
    [
        (changed("dW", lambda dW, dh: -dW), "sign is reversed everywhere in `dW`"),
        (changed("dx", lambda dx, dh: dx * 2), "2 times what is expected, on every input: `dx`"),
        (
            changed("dU", lambda dU, dh: dU * len(dh)),
            "N times what is expected, on every input: `dU`",
        ),
        (
            changed("db", lambda db, dh: np.concatenate(np.split(db, 4)[::-1])),
            "order o, g, f, i",
        ),
        (
            changed("dW", lambda dW, dh: dW * np.repeat([1, 1, 1.3, 1], dW.shape[1] // 4)),
            "in the columns of g in `dW`",
        ),
        (changed("db", lambda db, dh: db * (1 + 1e-7) + 1e-12), "about 7 digits"),
        (changed("db", lambda db, dh: 0 * db), "never filled in"),
        (changed("db", lambda db, dh: db * (1 + 3e-9)), "numerical derivative"),
        (changed("dW", lambda dW, dh: dW if len(dh) == 1 else dW * 1.37), "batch of one"),
        (changed("dx", lambda dx, dh: dx if len(dh) > 1 else dx[0]), "only where N = 1:"),
        (changed("dx", lambda dx, dh: dx.squeeze()), "only where N = 1, D = 1:"),
    ],
)
def test_the_numbers_give_it_away(program, words):
    evidence = evidence_of(LSTM, program, LSTM_CASES)
    first = next(case for i, case in enumerate(LSTM_CASES) if not evidence.right(i))
    sizes = {"N": 2, "D": 2, "H": 2} if "batch of one" in words else dict.fromkeys(first.sizes, 1)
    found = structure.finding(evidence, sizes)
    assert found is not None
    assert words in found.en


def test_an_axis_of_one_is_not_blamed_when_the_smallest_input_has_it():
    program = changed("dW", lambda dW, dh: dW if len(dh) == 1 else dW * 1.37)
    evidence = evidence_of(LSTM, program, LSTM_CASES)
    found = structure.finding(evidence, {"N": 1, "D": 1, "H": 1})
    assert found is None or "batch of one" not in found.en


def test_zeros_returned_for_zeros_do_not_break_the_search_for_lost_digits():
    def program(f, c_prev, i, g):
        c = f * c_prev + i * g
        return c if c.any() else c + 1

    evidence = evidence_of(CELL, program, CELL_CASES)
    assert structure.precision(evidence) is None


def test_the_only_wrong_result_is_named_when_nothing_else_shows():
    program = changed("db", lambda db, dh: db + np.arange(len(db)) + 1.0)
    evidence = evidence_of(LSTM, program, LSTM_CASES)
    assert structure.finding(evidence, {"N": 2, "D": 2, "H": 2}) is None
    assert structure.only_blocks(evidence).en.endswith(
        "wrong: `db`. Always right: `dx`, `dh_prev`, `dc_prev`, `dW`, `dU`."
    )


@pytest.mark.parametrize(
    ("kind", "message", "words"),
    [
        ("ModuleNotFoundError", "No module named 'torch'", "without `torch`"),
        ("TypeError", "'float' object cannot be interpreted as an integer", "`//`"),
        ("NameError", "name 'dh_nxt' is not defined", "`dh_nxt`"),
        (
            "UnboundLocalError",
            "cannot access local variable 'h' where it is not associated with a value",
            "before it gets a value",
        ),
        ("ValueError", "operands could not be broadcast together with shapes (2,) (3,)", "shapes"),
        ("ValueError", "too many values to unpack (expected 7)", "unpacked"),
        ("AttributeError", "module 'numpy' has no attribute 'float'", "no longer"),
        ("AttributeError", "module 'numpy' has no attribute 'sigmoid'", "NumPy has no `sigmoid`"),
        ("NameError", "name 'np' is not defined", "never imported"),
        ("ModuleNotFoundError", "No module named 'rnn_utils'", "`rnn_utils`"),
        ("FileNotFoundError", "[Errno 2] No such file or directory: 'w.npy'", "No data files"),
        ("PermissionError", "[Errno 13] Permission denied: '/etc/passwd'", "nor write files"),
        ("URLError", "<urlopen error [Errno 1] Operation not permitted>", "nor use the network"),
        ("RuntimeError", "can't start new thread", "No threads"),
        ("EOFError", "EOF when reading a line", "at the keyboard"),
        ("TypeError", "only 0-dimensional arrays can be converted to Python scalars", "`np.exp`"),
        ("TypeError", "only length-1 arrays can be converted to Python scalars", "`np.exp`"),
        ("ValueError", "The truth value of an array with more than one", "`np.where`"),
        ("TypeError", "tuple indices must be integers or slices, not str", "named tuple"),
        ("ValueError", "setting an array element ... inhomogeneous shape", "keep them apart"),
        ("TypeError", "ufunc 'bitwise_xor' not supported for the input types", "`**`"),
        ("ValueError", "need at least one array to stack", "list is empty"),
        ("ValueError", "could not broadcast input array from shape (3,) into (2,)", "write into"),
        ("TypeError", "list indices must be integers or slices, not str", "`caches[t].o`"),
        ("IndexError", "arrays used as indices must be of integer (or boolean) type", "`dtype`"),
        ("AttributeError", "'float' object has no attribute 'shape'", "`np.asarray(x)`"),
        ("OverflowError", "math range error", "709"),
        ("ZeroDivisionError", "division by zero", "division by 0"),
        ("RecursionError", "maximum recursion depth exceeded", "calls itself"),
    ],
)
def test_an_exception_says_what_it_probably_means(kind, message, words):
    assert words in exceptions.hint(kind, message).en


def test_an_unknown_exception_gives_no_hint():
    assert exceptions.hint("KeyError", "'gamma'") is None


def ask_of(function, program):
    return lambda cases: [behaviour(function, program, case) for case in cases]


@pytest.mark.parametrize("slug", [slug for slug, _ in CELL.programs()])
def test_the_smallest_input_is_small_and_still_wrong(slug):
    program = dict(CELL.programs())[slug]
    ask = ask_of(CELL, program)
    start = next(
        Failing(case, answer)
        for case, answer in zip(CELL_CASES, ask(CELL_CASES), strict=True)
        if size_of_error(case, answer) > 1e-3
    )
    found = minimise(CELL, start, ask)
    assert size_of_error(found.case, found.answer) >= 1e-3
    assert found.case.expected[0].size <= start.case.expected[0].size
    assert found.case.expected[0].size <= 4
    entries = np.concatenate([array.ravel() for _, array in found.case.drawn])
    plain = np.isin(entries, (-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0))
    assert plain.mean() >= 0.5


def test_a_small_input_of_a_gradient_keeps_its_cache_consistent():
    slug, program = LSTM.programs()[0]
    ask = ask_of(LSTM, program)
    start = Failing(LSTM_CASES[0], ask(LSTM_CASES[:1])[0])
    found = minimise(LSTM, start, ask)
    cache = found.case.arguments[2]
    assert np.allclose(cache.c, cache.f * cache.c_prev + cache.i * cache.g), slug


def test_a_failure_that_raises_stays_the_same_failure():
    def raises(f, c_prev, i, g):
        if f.shape[0] > 1:
            raise KeyError("x")
        return f * c_prev + i * g

    ask = ask_of(CELL, raises)
    start = Failing(CELL_CASES[0], ask(CELL_CASES[:1])[0])
    found = minimise(CELL, start, ask)
    assert found.answer.raised == "KeyError"
    assert found.case.sizes == {"N": 2, "H": 1}


def test_a_dead_child_ends_the_search_with_what_is_known():
    start = Failing(CELL_CASES[0], Answer(None, raised="ValueError"))
    assert minimise(CELL, start, lambda cases: []) == start


def test_a_wrong_answer_on_special_sizes_only_is_kept_as_found():
    case = build(CELL, Recipe({"N": 7, "H": 5}, 0, Style.RICH))

    def program(f, c_prev, i, g):
        return f * c_prev + i * g + (len(f) == 7)

    ask = ask_of(CELL, program)
    found = minimise(CELL, Failing(case, read(CELL, program(*case.arguments), case.expected)), ask)
    assert found.case.sizes == {"N": 7, "H": 5}
