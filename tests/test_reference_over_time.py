"""The reference's networks over whole sequences, against what shares no line with them."""

import math

import numpy as np
import pytest
from deriving import assert_near, complex_step_gradient, rich, set_weights, weight_gradients

from reference.lstm import cell_gradient_path, lstm_backward, lstm_forward, lstm_step_backward
from reference.rnn import (
    backprop_gradient_norms,
    rnn_backward,
    rnn_forward,
    rnn_step,
    rnn_step_backward,
    spectral_radius,
    truncated_bptt,
)

SEEDS = range(4)
STEPS = (1, 2, 5)
N, D, H = 2, 3, 4


def rnn_case(seed: int, T: int):
    """Return x, h0, W, U, b and the gradients by every state; nothing equal to zero."""
    return rich((N, T, D), (N, H), (D, H), (H, H), (H,), (N, T, H), seed=seed, scale=0.8)


def lstm_case(seed: int, T: int):
    """Return x, h0, c0, W, U, b, and the gradients by every h and by the last c."""
    gates = 4 * H
    shapes = (N, T, D), (N, H), (N, H), (D, gates), (H, gates), (gates,), (N, T, H), (N, H)
    return rich(*shapes, seed=seed, scale=0.8)


def rnn_gradients(case):
    x, h0, W, U, b, dhs = case
    return rnn_backward(dhs, x, h0, rnn_forward(x, h0, W, U, b), W, U)


def lstm_gradients(case):
    x, h0, c0, W, U, b, dhs, dc_T = case
    return lstm_backward(dhs, dc_T, lstm_forward(x, h0, c0, W, U, b)[2], W, U)


def by_pytorch(layer, x, states, weights, loss):
    """Run one of PyTorch's layers; return its outputs, and the gradients in the order of ours."""
    torch = pytest.importorskip("torch")
    layer = layer(D, H, batch_first=True, dtype=torch.float64)
    set_weights(layer, *weights)
    leaves = [torch.tensor(value, requires_grad=True) for value in (x, *states)]
    first = tuple(leaf[None] for leaf in leaves[1:])
    outputs, last = layer(leaves[0], first if len(first) > 1 else first[0])
    loss(torch, outputs, last).backward()
    return outputs.detach().numpy(), [leaf.grad.numpy() for leaf in leaves] + weight_gradients(
        layer
    )


@pytest.mark.parametrize("T", STEPS)
def test_the_rnn_forward_writes_every_step_out(T):
    x, h0, W, U, b, _ = rnn_case(0, T)
    hs = rnn_forward(x, h0, W, U, b)
    for n, t, k in np.ndindex(N, T, H):
        before = hs[n, t - 1] if t else h0[n]
        terms = [x[n, t, d] * W[d, k] for d in range(D)] + [before[j] * U[j, k] for j in range(H)]
        assert hs[n, t, k] == pytest.approx(math.tanh(math.fsum([*terms, b[k]])), rel=1e-13)
    np.testing.assert_array_equal(hs[:, 0], rnn_step(x[:, 0], h0, W, U, b))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("which", range(5), ids=["dx", "dh_prev", "dW", "dU", "db"])
def test_the_rnn_step_backwards_equals_complex_step_derivatives(seed, which):
    *variables, dh = rich((N, D), (N, H), (D, H), (H, H), (H,), (N, H), seed=seed)
    x, h_prev, W, U, _ = variables
    ours = rnn_step_backward(dh, x, h_prev, rnn_step(*variables), W, U)
    exact = complex_step_gradient(lambda *moved: np.sum(rnn_step(*moved) * dh), variables, which)
    assert_near(ours[which], exact)


@pytest.mark.parametrize("T", STEPS)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("which", range(5), ids=["dx", "dh0", "dW", "dU", "db"])
def test_the_rnn_backwards_equals_complex_step_derivatives(T, seed, which):
    *variables, dhs = case = rnn_case(seed, T)
    exact = complex_step_gradient(
        lambda *moved: np.sum(rnn_forward(*moved) * dhs), variables, which
    )
    assert_near(rnn_gradients(case)[which], exact)


@pytest.mark.parametrize("T", STEPS)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_rnn_equals_pytorch(T, seed):
    torch = pytest.importorskip("torch")
    x, h0, W, U, b, dhs = case = rnn_case(seed, T)
    hs, theirs = by_pytorch(
        torch.nn.RNN,
        x,
        [h0],
        (W, U, b),
        lambda torch, outputs, _: (outputs * torch.tensor(dhs)).sum(),
    )
    for mine, other in zip(
        [rnn_forward(x, h0, W, U, b), *rnn_gradients(case)], [hs, *theirs], strict=True
    ):
        assert_near(mine, other, 1e-13)


@pytest.mark.parametrize("k", [1, 2, 3, 5, 9])
@pytest.mark.parametrize("seed", SEEDS)
def test_truncation_equals_pytorch_with_the_state_detached_between_chunks(k, seed):
    torch = pytest.importorskip("torch")
    T = 5
    x, h0, W, U, b, dhs = rnn_case(seed, T)
    layer = torch.nn.RNN(D, H, batch_first=True, dtype=torch.float64)
    set_weights(layer, W, U, b)
    state = torch.tensor(h0)[None]
    for start in range(0, T, k):
        chunk = slice(start, start + k)
        outputs, state = layer(torch.tensor(x[:, chunk]), state.detach())
        (outputs * torch.tensor(dhs[:, chunk])).sum().backward()
    ours = truncated_bptt(dhs, x, h0, rnn_forward(x, h0, W, U, b), W, U, k)
    for mine, other in zip(ours, weight_gradients(layer), strict=True):
        assert_near(mine, other, 1e-13)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("which", range(3), ids=["dW", "dU", "db"])
def test_truncation_equals_complex_steps_with_every_chunk_s_first_state_held(seed, which):
    T, k = 5, 2
    x, h0, W, U, b, dhs = rnn_case(seed, T)
    hs = rnn_forward(x, h0, W, U, b)

    def loss(*weights):
        found = 0j
        for start in range(0, T, k):
            chunk = slice(start, start + k)
            before = hs[:, start - 1] if start else h0
            found += np.sum(rnn_forward(x[:, chunk], before, *weights) * dhs[:, chunk])
        return found

    ours = truncated_bptt(dhs, x, h0, hs, W, U, k)
    assert_near(ours[which], complex_step_gradient(loss, [W, U, b], which))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_norms_on_the_way_back_are_those_of_the_derivatives_by_each_state(seed):
    T = 4
    x, h0, W, U, b, dhs = rnn_case(seed, T)
    hs = rnn_forward(x, h0, W, U, b)
    norms = backprop_gradient_norms(dhs[:, -1], hs, U)
    for t, state in enumerate([h0, *np.moveaxis(hs, 1, 0)][:-1]):
        gradient = complex_step_gradient(
            lambda h, t=t: np.sum(rnn_forward(x[:, t:], h, W, U, b)[:, -1] * dhs[:, -1]), [state], 0
        )
        assert norms[t] == pytest.approx(math.sqrt(math.fsum(gradient.ravel() ** 2)), rel=1e-12)
    assert norms[T] == pytest.approx(math.sqrt(math.fsum(dhs[:, -1].ravel() ** 2)), rel=1e-15)
    assert norms.shape == (T + 1,)


@pytest.mark.parametrize(
    ("U", "radius"),
    [
        ([[-3.0]], 3.0),
        ([[0.0, 1.0], [0.0, 0.0]], 0.0),
        ([[1.0, 9.0], [0.0, -2.0]], 2.0),
        ([[3.0, -4.0], [4.0, 3.0]], 5.0),
        ([[2.0, 1.0], [1.0, 2.0]], 3.0),
    ],
    ids=["negative", "nilpotent", "triangular", "turning", "symmetric"],
)
def test_the_spectral_radius_of_small_matrices_is_known(U, radius):
    assert spectral_radius(np.array(U)) == pytest.approx(radius, rel=1e-14, abs=1e-14)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_spectral_radius_is_that_of_the_eigenvalues_a_matrix_was_made_of(seed):
    [basis] = rich((4, 4), seed=seed)
    # eigenvalues 1 + 2i, 1 - 2i, -2 and 0.5
    known = np.array([[1.0, 2.0, 0, 0], [-2.0, 1.0, 0, 0], [0, 0, -2.0, 0], [0, 0, 0, 0.5]])
    U = basis @ known @ np.linalg.inv(basis)
    assert spectral_radius(U) == pytest.approx(math.sqrt(5), rel=1e-11)


@pytest.mark.parametrize("T", STEPS)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("which", range(6), ids=["dx", "dh0", "dc0", "dW", "dU", "db"])
def test_the_lstm_backwards_equals_complex_step_derivatives(T, seed, which):
    *variables, dhs, dc_T = case = lstm_case(seed, T)

    def loss(*moved):
        hs, cs, _ = lstm_forward(*moved)
        return np.sum(hs * dhs) + np.sum(cs[:, -1] * dc_T)

    assert_near(lstm_gradients(case)[which], complex_step_gradient(loss, variables, which))


@pytest.mark.parametrize("T", STEPS)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_lstm_equals_pytorch_forwards_and_backwards(T, seed):
    torch = pytest.importorskip("torch")
    x, h0, c0, W, U, b, dhs, dc_T = case = lstm_case(seed, T)
    last_cell = []

    def loss(torch, outputs, last):
        last_cell.append(last[1][0].detach().numpy())
        return (outputs * torch.tensor(dhs)).sum() + (last[1][0] * torch.tensor(dc_T)).sum()

    hs, theirs = by_pytorch(torch.nn.LSTM, x, [h0, c0], (W, U, b), loss)
    our_hs, our_cs, _ = lstm_forward(x, h0, c0, W, U, b)
    for mine, other in zip(
        [our_hs, our_cs[:, -1], *lstm_gradients(case)], [hs, *last_cell, *theirs], strict=True
    ):
        assert_near(mine, other, 1e-13)


def test_every_cache_of_a_sequence_holds_the_states_around_its_step():
    x, h0, c0, W, U, b, *_ = lstm_case(0, 3)
    hs, cs, caches = lstm_forward(x, h0, c0, W, U, b)
    for t, cache in enumerate(caches):
        np.testing.assert_array_equal(cache.x, x[:, t])
        np.testing.assert_array_equal(cache.h_prev, hs[:, t - 1] if t else h0)
        np.testing.assert_array_equal(cache.c_prev, cs[:, t - 1] if t else c0)
        np.testing.assert_array_equal(cache.c, cs[:, t])


def test_the_lstm_backwards_over_one_step_is_the_step_backwards():
    x, h0, c0, W, U, b, dhs, dc_T = case = lstm_case(0, 1)
    _, _, [cache] = lstm_forward(x, h0, c0, W, U, b)
    dx, *others = lstm_step_backward(dhs[:, 0], dc_T, cache, W, U)
    for mine, other in zip(lstm_gradients(case), [dx[:, None], *others], strict=True):
        np.testing.assert_array_equal(mine, other)


def test_the_cell_s_gradient_path_multiplies_the_later_forget_gates():
    T = 4
    f_seq, dc_T = rich((N, T, H), (N, H))
    G = cell_gradient_path(f_seq, dc_T)
    assert G.shape == (N, T + 1, H)
    for n, t, k in np.ndindex(N, T + 1, H):
        product = dc_T[n, k] * math.prod(f_seq[n, t:, k])
        assert G[n, t, k] == pytest.approx(product, rel=1e-14)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cell_s_gradient_path_is_all_there_is_where_no_gate_sees_the_hidden_state(seed):
    T = 5
    x, h0, c0, W, U, b, dhs, dc_T = lstm_case(seed, T)
    caches = lstm_forward(x, h0, c0, W, 0 * U, b)[2]
    G = cell_gradient_path(np.stack([cache.f for cache in caches], axis=1), dc_T)
    for t in range(T):
        dc0 = lstm_backward(0 * dhs[:, t:], dc_T, caches[t:], W, 0 * U)[2]
        np.testing.assert_array_equal(G[:, t], dc0)

    exact = complex_step_gradient(
        lambda c: np.sum(lstm_forward(x, h0, c, W, 0 * U, b)[1][:, -1] * dc_T), [c0], 0
    )
    assert_near(G[:, 0], exact)
    np.testing.assert_array_equal(G[:, T], dc_T)
