"""The reference against derivatives and implementations that share no line with it."""

import math

import numpy as np
import pytest
from deriving import assert_near, complex_step_gradient, rich, set_weights, weight_gradients

from reference import LSTM_ORDER
from reference.activations import sigmoid, sigmoid_grad, tanh_grad
from reference.affine import affine_backward, affine_forward
from reference.derivatives import numerical_gradient
from reference.losses import softmax_cross_entropy
from reference.lstm import (
    LSTMStepCache,
    cell_candidate,
    cell_state_update,
    forget_gate,
    hidden_state,
    input_gate,
    lstm_step,
    lstm_step_backward,
    output_gate,
)
from reference.optim import clip_by_global_norm

SEEDS = range(5)


def lstm_case(seed: int, n: int = 2, d: int = 4, h: int = 5, scale: float = 0.7):
    """Return x, h_prev, c_prev, W, U, b, dh, dc with nothing equal to zero."""
    rng = np.random.default_rng(seed)
    states = [rng.standard_normal(shape) for shape in ((n, d), (n, h), (n, h))]
    weights = [scale * rng.standard_normal(shape) for shape in ((d, 4 * h), (h, 4 * h), (4 * h,))]
    upstream = [rng.standard_normal((n, h)) for _ in range(2)]
    return *states, *weights, *upstream


def gradients(case) -> tuple[np.ndarray, ...]:
    """Run the step forwards and backwards; the result is in the order of the variables."""
    x, h_prev, c_prev, W, U, b, dh, dc = case
    cache = lstm_step(x, h_prev, c_prev, W, U, b)[2]
    return lstm_step_backward(dh, dc, cache, W, U)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("which", range(6), ids=["dx", "dh_prev", "dc_prev", "dW", "dU", "db"])
def test_the_lstm_step_backwards_equals_complex_step_derivatives(seed, which):
    *variables, dh, dc = case = lstm_case(seed, scale=0.7 if seed else 5.0)

    def loss(*moved):
        h, c, _ = lstm_step(*moved)
        return np.sum(h * dh) + np.sum(c * dc)

    assert_near(gradients(case)[which], complex_step_gradient(loss, variables, which))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_lstm_step_equals_pytorch(seed):
    torch = pytest.importorskip("torch")
    x, h_prev, c_prev, W, U, b, dh, dc = case = lstm_case(seed)
    cell = torch.nn.LSTMCell(W.shape[0], U.shape[0], dtype=torch.float64)
    set_weights(cell, W, U, b)
    leaves = [torch.tensor(value, requires_grad=True) for value in (x, h_prev, c_prev)]
    h, c = cell(leaves[0], (leaves[1], leaves[2]))
    (torch.sum(h * torch.tensor(dh)) + torch.sum(c * torch.tensor(dc))).backward()
    theirs = [leaf.grad.numpy() for leaf in leaves] + weight_gradients(cell)
    theirs += [h.detach().numpy(), c.detach().numpy()]
    ours = [*gradients(case), *lstm_step(x, h_prev, c_prev, W, U, b)[:2]]
    for mine, other in zip(ours, theirs, strict=True):
        assert_near(mine, other, 1e-13)


def test_the_lstm_step_is_made_of_its_gates_in_the_order_of_the_notation():
    x, h_prev, c_prev, W, U, b, *_ = lstm_case(0)
    blocks = {
        gate: tuple(np.split(value, 4, axis=-1)[k] for value in (W, U, b))
        for k, gate in enumerate(LSTM_ORDER)
    }
    h, _, cache = lstm_step(x, h_prev, c_prev, W, U, b)
    np.testing.assert_allclose(cache.i, input_gate(x, h_prev, *blocks["i"]), rtol=1e-14)
    np.testing.assert_allclose(cache.f, forget_gate(x, h_prev, *blocks["f"]), rtol=1e-14)
    np.testing.assert_allclose(cache.g, cell_candidate(x, h_prev, *blocks["g"]), rtol=1e-14)
    np.testing.assert_allclose(cache.o, output_gate(x, h_prev, *blocks["o"]), rtol=1e-14)
    c = cell_state_update(cache.f, c_prev, cache.i, cache.g)
    np.testing.assert_allclose(cache.c, c, rtol=1e-14)
    np.testing.assert_allclose(h, hidden_state(cache.o, c), rtol=1e-14)


def test_the_cache_of_a_step_keeps_the_documented_fields_in_order():
    assert LSTMStepCache._fields == ("x", "h_prev", "c_prev", "i", "f", "g", "o", "c")


def test_sigmoid_has_its_closed_values_and_its_symmetry():
    x = np.linspace(-30, 30, 121)
    assert sigmoid(np.array(0.0)) == 0.5
    np.testing.assert_allclose(sigmoid(x) + sigmoid(-x), 1, rtol=0, atol=1e-15)
    np.testing.assert_allclose(sigmoid(x), (1 + np.tanh(x / 2)) / 2, rtol=0, atol=1e-15)


def test_sigmoid_neither_overflows_nor_reaches_zero_where_the_course_uses_it():
    np.testing.assert_array_equal(sigmoid(np.array([-1000.0, 1000.0])), [0.0, 1.0])
    assert sigmoid(np.array(-300.0)) > 0


def test_a_closed_input_gate_and_an_open_forget_gate_keep_the_cell():
    c_prev, g = np.array([[1.0, -2.0]]), np.array([[1e6, 0.5]])
    one, zero = np.ones((1, 2)), np.zeros((1, 2))
    np.testing.assert_array_equal(cell_state_update(one, c_prev, zero, g), c_prev)
    np.testing.assert_array_equal(cell_state_update(zero, c_prev, one, g), g)


def test_the_lesson_s_worked_cell_update_gives_one():
    f, c_prev, i, g = (np.array([[value]]) for value in (0.9, 1.0, 0.2, 0.5))
    np.testing.assert_allclose(cell_state_update(f, c_prev, i, g), [[1.0]], rtol=1e-15)


@pytest.mark.parametrize("gate", [forget_gate, input_gate, output_gate])
def test_a_gate_is_half_of_one_plus_a_tanh_and_adds_three_terms(gate):
    x, h_prev, W, U, b = rich((2, 4), (2, 5), (4, 5), (5, 5), (5,))
    for n, k in np.ndindex(2, 5):
        terms = [x[n, d] * W[d, k] for d in range(4)] + [h_prev[n, j] * U[j, k] for j in range(5)]
        value = (1 + math.tanh(math.fsum([*terms, b[k]]) / 2)) / 2
        assert gate(x, h_prev, W, U, b)[n, k] == pytest.approx(value, rel=1e-13)


def test_the_hidden_state_is_the_gate_times_sinh_over_cosh():
    o, c = rich((2, 5), (2, 5))
    for n, k in np.ndindex(2, 5):
        value = o[n, k] * math.sinh(c[n, k]) / math.cosh(c[n, k])
        assert hidden_state(o, c)[n, k] == pytest.approx(value, rel=1e-13)
    np.testing.assert_array_equal(hidden_state(o, c + 1000 * np.sign(c)), o * np.sign(c))


@pytest.mark.parametrize(("curve", "slope"), [(sigmoid, sigmoid_grad), (np.tanh, tanh_grad)])
@pytest.mark.parametrize("shape", [(), (3,), (2, 3, 2)])
def test_a_slope_from_the_value_equals_the_complex_step_derivative(curve, slope, shape):
    x = np.asarray(3 * rich(shape)[0])
    exact = complex_step_gradient(lambda moved: np.sum(curve(moved)), [x], 0)
    assert_near(slope(curve(x)), exact)


def test_slopes_have_their_closed_values():
    s, t = np.array([0.0, 0.2, 0.5, 1.0]), np.array([-1.0, -0.6, 0.0, 0.8])
    np.testing.assert_allclose(sigmoid_grad(s), [0.0, 0.16, 0.25, 0.0], rtol=1e-15)
    np.testing.assert_allclose(tanh_grad(t), [0.0, 0.64, 1.0, 0.36], rtol=1e-15)
    x = np.linspace(-5, 5, 21)
    np.testing.assert_allclose(tanh_grad(np.tanh(x)), np.cosh(x) ** -2, rtol=1e-10)


def test_the_affine_layer_adds_one_bias_to_every_row():
    x, W, b = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([[3.0], [4.0]]), np.array([0.5])
    np.testing.assert_array_equal(affine_forward(x, W, b), [[11.5], [-3.5]])


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("which", range(3), ids=["dx", "dW", "db"])
def test_the_affine_layer_backwards_equals_complex_step_derivatives(seed, which):
    x, W, b, dy = rich((3, 4), (4, 2), (2,), (3, 2), seed=seed)
    exact = complex_step_gradient(
        lambda *moved: np.sum(affine_forward(*moved) * dy), [x, W, b], which
    )
    assert_near(affine_backward(dy, x, W)[which], exact)


MASKS = [None, np.array([True, False, True]), np.zeros(3, dtype=bool)]


@pytest.mark.parametrize("mask", MASKS, ids=["all", "some", "none"])
@pytest.mark.parametrize("scale", [1.0, 30.0])
def test_cross_entropy_equals_the_plain_formula_and_its_complex_step_derivative(mask, scale):
    [logits], targets = rich((3, 4), scale=scale), np.array([3, 0, 1])
    rows = [n for n in range(3) if mask is None or mask[n]]

    def plain(scores):
        terms = [np.log(np.exp(scores[n]).sum()) - scores[n, targets[n]] for n in rows]
        return sum(terms, 0j) / max(len(rows), 1)

    loss, dlogits = softmax_cross_entropy(logits, targets, mask)
    assert isinstance(loss, float)
    assert loss == pytest.approx(plain(logits).real, rel=1e-13)
    exact = complex_step_gradient(plain, [logits], 0)
    np.testing.assert_allclose(dlogits, exact, rtol=0, atol=1e-14)


@pytest.mark.parametrize("mask", MASKS[:2], ids=["all", "some"])
@pytest.mark.parametrize("seed", SEEDS)
def test_cross_entropy_equals_pytorch(seed, mask):
    torch = pytest.importorskip("torch")
    [logits], targets = rich((3, 4), seed=seed, scale=300.0), np.array([2, 0, 2])
    leaf = torch.tensor(logits, requires_grad=True)
    # -100 is the class that PyTorch leaves out
    chosen = torch.tensor(targets if mask is None else np.where(mask, targets, -100))
    theirs = torch.nn.functional.cross_entropy(leaf, chosen)
    theirs.backward()
    loss, dlogits = softmax_cross_entropy(logits, targets, mask)
    assert loss == pytest.approx(theirs.item(), rel=1e-13, abs=1e-13)
    np.testing.assert_allclose(dlogits, leaf.grad.numpy(), rtol=0, atol=1e-13)


def test_cross_entropy_stays_finite_where_exp_of_a_score_would_not():
    loss, dlogits = softmax_cross_entropy(np.array([[1000.0, -1000.0]]), np.array([1]))
    assert loss == 2000.0
    np.testing.assert_array_equal(dlogits, [[1.0, -1.0]])


def test_clipping_scales_all_arrays_by_one_factor():
    clipped, norm = clip_by_global_norm([np.array([3.0]), np.array([[0.0, 4.0]])], 2.5)
    assert norm == 5.0
    np.testing.assert_array_equal(clipped[0], [1.5])
    np.testing.assert_array_equal(clipped[1], [[0.0, 2.0]])


@pytest.mark.parametrize("max_norm", [5.0, 7.0])
def test_clipping_leaves_what_is_short_enough(max_norm):
    grads = [np.array([3.0]), np.array([[0.0, 4.0]]), np.zeros((2, 2))]
    clipped, norm = clip_by_global_norm(grads, max_norm)
    assert norm == 5.0
    for before, after in zip(grads, clipped, strict=True):
        np.testing.assert_array_equal(before, after)


@pytest.mark.parametrize("max_norm", [0.5, 100.0])
def test_clipping_equals_pytorch_but_for_what_it_adds_to_the_norm(max_norm):
    torch = pytest.importorskip("torch")
    grads = rich((2, 3), (4,), (), (1, 2, 3))
    parameters = [torch.nn.Parameter(torch.zeros(g.shape, dtype=torch.float64)) for g in grads]
    for parameter, g in zip(parameters, grads, strict=True):
        parameter.grad = torch.tensor(g)
    theirs = torch.nn.utils.clip_grad_norm_(parameters, max_norm)
    clipped, norm = clip_by_global_norm(grads, max_norm)
    assert norm == pytest.approx(theirs.item(), rel=1e-14)
    # PyTorch divides by the norm plus 1e-6
    added = (norm + 1e-6) / norm if norm > max_norm else 1.0
    for mine, parameter in zip(clipped, parameters, strict=True):
        np.testing.assert_allclose(mine, added * parameter.grad.numpy(), rtol=1e-13)


@pytest.mark.parametrize("shape", [(), (3,), (2, 1), (2, 3, 2)])
def test_central_differences_are_exact_for_quadratics_of_any_shape(shape):
    rng = np.random.default_rng(1)
    a, b, x = (np.asarray(rng.standard_normal(shape)) for _ in range(3))
    g = numerical_gradient(lambda v: float(np.sum(a * v**2 + b * v)), x, eps=1e-2)
    assert g.shape == shape
    np.testing.assert_allclose(g, 2 * a * x + b, rtol=0, atol=1e-12)


def test_the_error_of_a_cube_is_eps_squared():
    g = numerical_gradient(lambda v: float(np.sum(v**3)), np.array([1.0, -2.0]), eps=1e-2)
    np.testing.assert_allclose(g - [3.0, 12.0], 1e-4, rtol=1e-6)


def test_the_numerical_gradient_leaves_x_alone_even_when_f_writes_to_its_argument():
    def f(v):
        value = float(np.sum(v**2))
        v[...] = 0
        return value

    x = np.array([[1.0, 2.0]])
    np.testing.assert_allclose(numerical_gradient(f, x), [[2.0, 4.0]], rtol=1e-9)
    np.testing.assert_array_equal(x, [[1.0, 2.0]])
