"""The reference against derivatives and implementations that share no line with it."""

from collections.abc import Callable

import numpy as np
import pytest

from reference import LSTM_ORDER
from reference.activations import sigmoid
from reference.derivatives import numerical_gradient
from reference.lstm import (
    LSTMStepCache,
    cell_candidate,
    cell_state_update,
    input_gate,
    lstm_step,
    lstm_step_backward,
)

SEEDS = range(5)
COMPLEX_STEP = 1e-100


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


def complex_step_gradient(loss: Callable, variables: list, which: int) -> np.ndarray:
    """Differentiate by every entry of one variable: exact, as no difference is ever taken."""
    gradient = np.zeros(variables[which].shape)
    for k in np.ndindex(gradient.shape):
        moved = [variable.astype(complex) for variable in variables]
        moved[which][k] += 1j * COMPLEX_STEP
        gradient[k] = loss(*moved).imag / COMPLEX_STEP
    return gradient


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("which", range(6), ids=["dx", "dh_prev", "dc_prev", "dW", "dU", "db"])
def test_the_lstm_step_backwards_equals_complex_step_derivatives(seed, which):
    *variables, dh, dc = case = lstm_case(seed, scale=0.7 if seed else 5.0)

    def loss(*moved):
        h, c, _ = lstm_step(*moved)
        return np.sum(h * dh) + np.sum(c * dc)

    exact = complex_step_gradient(loss, variables, which)
    error = np.max(np.abs(gradients(case)[which] - exact))
    assert error <= 1e-12 * np.max(np.abs(exact))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_lstm_step_equals_pytorch(seed):
    torch = pytest.importorskip("torch")
    x, h_prev, c_prev, W, U, b, dh, dc = case = lstm_case(seed)
    cell = torch.nn.LSTMCell(W.shape[0], U.shape[0], dtype=torch.float64)
    with torch.no_grad():
        cell.weight_ih.copy_(torch.tensor(W.T))
        cell.weight_hh.copy_(torch.tensor(U.T))
        cell.bias_ih.copy_(torch.tensor(b))
        cell.bias_hh.zero_()
    leaves = [torch.tensor(value, requires_grad=True) for value in (x, h_prev, c_prev)]
    h, c = cell(leaves[0], (leaves[1], leaves[2]))
    (torch.sum(h * torch.tensor(dh)) + torch.sum(c * torch.tensor(dc))).backward()
    theirs = [leaf.grad.numpy() for leaf in leaves]
    theirs += [cell.weight_ih.grad.numpy().T, cell.weight_hh.grad.numpy().T]
    theirs += [cell.bias_ih.grad.numpy(), h.detach().numpy(), c.detach().numpy()]
    ours = [*gradients(case), *lstm_step(x, h_prev, c_prev, W, U, b)[:2]]
    for mine, other in zip(ours, theirs, strict=True):
        assert np.max(np.abs(mine - other)) <= 1e-13 * np.max(np.abs(other))


def test_the_lstm_step_is_made_of_its_gates_in_the_order_of_the_notation():
    x, h_prev, c_prev, W, U, b, *_ = lstm_case(0)
    blocks = {
        gate: tuple(np.split(value, 4, axis=-1)[k] for value in (W, U, b))
        for k, gate in enumerate(LSTM_ORDER)
    }
    cache = lstm_step(x, h_prev, c_prev, W, U, b)[2]
    np.testing.assert_allclose(cache.i, input_gate(x, h_prev, *blocks["i"]), rtol=1e-14)
    np.testing.assert_allclose(cache.f, input_gate(x, h_prev, *blocks["f"]), rtol=1e-14)
    np.testing.assert_allclose(cache.g, cell_candidate(x, h_prev, *blocks["g"]), rtol=1e-14)
    np.testing.assert_allclose(cache.o, input_gate(x, h_prev, *blocks["o"]), rtol=1e-14)
    c = cell_state_update(cache.f, c_prev, cache.i, cache.g)
    np.testing.assert_allclose(cache.c, c, rtol=1e-14)


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
