"""From which time step on an answer is wrong, and what is wrong there first."""

import numpy as np
import pytest

from grader.checks.battery import battery
from grader.course import Fields, Function, Items, Steps
from grader.diagnosis import structure
from grader.diagnosis.matching import Evidence, behaviour, names
from grader.diagnosis.smallest import Failing
from grader.examination.showing import counterexample, entry_name
from reference.lstm import LSTMStepCache, lstm_forward, lstm_step
from reference.optim import clip_by_global_norm
from reference.rnn import rnn_backward, rnn_forward, rnn_step_backward


def cases(draw):
    N, T, D, H = draw.sizes("N", "T", "D", "H")
    states = draw.normal(N, T, D), draw.normal(N, H), draw.normal(N, H)
    return *states, draw.weights(D, 4 * H), draw.weights(H, 4 * H), draw.weights(4 * H)


def way_back(draw):
    N, T, D, H = draw.sizes("N", "T", "D", "H")
    x, h0 = draw.normal(N, T, D), draw.normal(N, H)
    W, U, b = draw.weights(D, H), draw.weights(H, H), draw.weights(H)
    return draw.normal(N, T, H), x, h0, rnn_forward(x, h0, W, U, b), W, U


FORWARD = Function(
    lstm_forward,
    cases=cases,
    returns=("hs", "cs", "caches"),
    parts={"caches": Steps(LSTMStepCache)},
)
BACKWARD = Function(rnn_backward, cases=way_back, returns=("dx", "dh0", "dW", "dU", "db"))


def told(function, program, sizes):
    made = battery(function, 20)
    answers = [behaviour(function, program, case) for case in made]
    found = structure.finding(Evidence(function, made, answers), sizes)
    return found.en if found else ""


def unrolled(step):
    """Make a forward pass whose step gets t, x, the states, the first states and the weights."""

    def program(x, h0, c0, W, U, b):
        h, c, results = h0, c0, []
        for t in range(x.shape[1]):
            h, c, cache = step(t, x, h, c, h0, c0, (W, U, b))
            results.append((h, c, cache))
        hs, cs, caches = zip(*results, strict=True)
        return np.stack(hs, axis=1), np.stack(cs, axis=1), list(caches)

    return program


def test_a_state_that_is_not_handed_on_is_told_by_the_step_it_shows_at():
    program = unrolled(lambda t, x, h, c, h0, c0, w: lstm_step(x[:, t], h, c0, *w))
    said = told(FORWARD, program, {"N": 1, "T": 2, "D": 1, "H": 1})
    assert said.startswith("Wrong from t = 1 on, right before: `hs`, `cs`, `caches[].c_prev`")


def test_what_is_wrong_at_the_first_step_is_told_apart_from_what_is_right_there():
    def bias_of_the_forget_gate_raised(x, h0, c0, W, U, b):
        H = h0.shape[1]
        return lstm_forward(x, h0, c0, W, U, b + np.eye(4)[1].repeat(H))

    said = told(FORWARD, bias_of_the_forget_gate_raised, {"N": 1, "T": 1, "D": 1, "H": 1})
    wrong, right = said.split("right there: ")
    assert "`caches[].f`" in wrong
    assert "`caches[].i`" in right


def test_a_gradient_that_is_not_handed_back_is_told_by_the_last_step():
    def no_carry(dhs, x, h0, hs, W, U):
        before = np.concatenate([h0[:, None], hs[:, :-1]], axis=1)
        steps = [
            rnn_step_backward(dhs[:, t], x[:, t], before[:, t], hs[:, t], W, U)
            for t in range(x.shape[1])
        ]
        weights = (sum(step[k] for step in steps) for k in (2, 3, 4))
        return np.stack([step[0] for step in steps], axis=1), steps[0][1], *weights

    said = told(BACKWARD, no_carry, {"N": 1, "T": 2, "D": 1, "H": 1})
    assert said.startswith("Right at the last step, wrong at every step before it: `dx`")


@pytest.mark.parametrize(("at", "words"), [(0, "Only the first step"), (-1, "Only the last step")])
def test_one_wrong_step_is_told(at, words):
    def program(*arguments):
        dx, *others = rnn_backward(*arguments)
        dx[:, at] += 1.0
        return dx, *others

    assert told(BACKWARD, program, {"N": 1, "T": 1, "D": 1, "H": 1}).startswith(words)


def test_a_wrong_weight_gradient_says_nothing_about_steps():
    def program(*arguments):
        dx, dh0, dW, dU, db = rnn_backward(*arguments)
        return dx, dh0, dW, dU + 1.0, db

    said = told(BACKWARD, program, {"N": 1, "T": 1, "D": 1, "H": 1})
    assert "step" not in said


def test_a_record_of_which_all_fields_are_wrong_is_named_as_a_whole():
    evidence = Evidence(FORWARD, battery(FORWARD, 20)[:1], [])
    everything = list(range(len(FORWARD.blocks)))
    assert names(evidence, everything) == "`hs`, `cs`, `caches`"
    assert names(evidence, [2, 4]) == "`caches[].x`, `caches[].c_prev`"


def test_an_entry_of_a_list_of_records_is_written_as_code_reaches_it():
    assert entry_name("caches[].i", (2, 0, 3)) == "caches[2].i[0, 3]"
    assert entry_name("cache.i", (0, 3)) == "cache.i[0, 3]"
    assert entry_name("loss", ()) == "loss"


def test_a_counterexample_shows_a_list_of_records_step_by_step():
    case = battery(FORWARD, 20)[0]
    answer = behaviour(
        FORWARD, unrolled(lambda t, x, h, c, _, c0, w: lstm_step(x[:, t], h, c0, *w)), case
    )
    found = counterexample(FORWARD, Failing(case, answer))
    shown = [value.name for value in found.expected]
    assert shown[:4] == ["hs", "cs", "caches[0].x", "caches[0].h_prev"]
    assert shown.index("caches[1].x") > shown.index("caches[0].c")


RECORD = Function(
    lstm_step, cases=cases, returns=("h", "c", "cache"), parts={"cache": Fields(LSTMStepCache)}
)
LIST = Function(
    clip_by_global_norm, cases=cases, returns=("clipped", "norm"), parts={"clipped": Items(2)}
)


def test_the_parts_of_a_result_have_names():
    assert RECORD.blocks[:4] == ("h", "c", "cache.x", "cache.h_prev")
    assert FORWARD.blocks[2] == "caches[].x"
    assert LIST.blocks == ("clipped[0]", "clipped[1]", "norm")
