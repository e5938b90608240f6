"""The LSTM cell: its gates one by one, one step forwards, one step backwards."""

from typing import NamedTuple

import numpy as np

from reference.activations import sigmoid


def input_gate(
    x: np.ndarray, h_prev: np.ndarray, W_i: np.ndarray, U_i: np.ndarray, b_i: np.ndarray
) -> np.ndarray:
    """Decide how much of each candidate value enters the cell: 0 nothing, 1 all of it.

    x: (N, D)   h_prev: (N, H)   W_i: (D, H)   U_i: (H, H)   b_i: (H,)
    returns i: (N, H), each entry between 0 and 1
    source: Hochreiter & Schmidhuber 1997
    """
    return sigmoid(x @ W_i + h_prev @ U_i + b_i)


def cell_candidate(
    x: np.ndarray, h_prev: np.ndarray, W_g: np.ndarray, U_g: np.ndarray, b_g: np.ndarray
) -> np.ndarray:
    """Propose new values for the cell, each between -1 and 1.

    x: (N, D)   h_prev: (N, H)   W_g: (D, H)   U_g: (H, H)   b_g: (H,)
    returns g: (N, H)
    source: Hochreiter & Schmidhuber 1997
    """
    g: np.ndarray = np.tanh(x @ W_g + h_prev @ U_g + b_g)
    return g


def cell_state_update(
    f: np.ndarray, c_prev: np.ndarray, i: np.ndarray, g: np.ndarray
) -> np.ndarray:
    """Keep part of the old cell state and add part of the candidate.

    f, c_prev, i, g: (N, H); gates f and i between 0 and 1, candidate g between -1 and 1
    returns c: (N, H), element by element
    source: Hochreiter & Schmidhuber 1997; forget gate from Gers et al. 2000
    """
    c: np.ndarray = f * c_prev + i * g
    return c


class LSTMStepCache(NamedTuple):
    """What one LSTM step leaves for the way back.

    x: (N, D)   h_prev, c_prev, i, f, g, o, c: (N, H); gates and candidate after their activation
    """

    x: np.ndarray
    h_prev: np.ndarray
    c_prev: np.ndarray
    i: np.ndarray
    f: np.ndarray
    g: np.ndarray
    o: np.ndarray
    c: np.ndarray


def lstm_step(
    x: np.ndarray,
    h_prev: np.ndarray,
    c_prev: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
    b: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, LSTMStepCache]:
    """Advance an LSTM by one step; gates are stacked input, forget, candidate, output.

    x: (N, D)   h_prev, c_prev: (N, H)   W: (D, 4H)   U: (H, 4H)   b: (4H,)
    returns h, c: (N, H), and the LSTMStepCache that lstm_step_backward needs
    source: Hochreiter & Schmidhuber 1997; forget gate from Gers et al. 2000
    """
    a_i, a_f, a_g, a_o = np.split(x @ W + h_prev @ U + b, 4, axis=1)
    i, f, g, o = sigmoid(a_i), sigmoid(a_f), np.tanh(a_g), sigmoid(a_o)
    c = cell_state_update(f, c_prev, i, g)
    h = o * np.tanh(c)
    return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)


def lstm_step_backward(
    dh: np.ndarray, dc: np.ndarray, cache: LSTMStepCache, W: np.ndarray, U: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Send the gradients of an LSTM step's results back to its inputs, states and weights.

    dh: (N, H), by h, along every path that leaves through h
    dc: (N, H), by c, along the path that leaves for the next step's cell alone
    cache: of this step   W: (D, 4H)   U: (H, 4H); blocks input, forget, candidate, output
    returns dx: (N, D), dh_prev, dc_prev: (N, H), dW: (D, 4H), dU: (H, 4H), db: (4H,)
    source: Hochreiter & Schmidhuber 1997; forget gate from Gers et al. 2000

    c reaches the loss along two paths, dc and h = o * tanh(c): their gradients add up. The cache
    holds gates after their activation, so sigmoid'(a) is i * (1 - i), and tanh'(a) is 1 - g**2.
    """
    x, h_prev, c_prev, i, f, g, o, c = cache
    tanh_c = np.tanh(c)
    # named d_c, not dc: the gradient of c along both paths
    d_c = dc + dh * o * (1 - tanh_c**2)
    da_i = d_c * g * i * (1 - i)
    da_f = d_c * c_prev * f * (1 - f)
    da_g = d_c * i * (1 - g**2)
    da_o = dh * tanh_c * o * (1 - o)
    da = np.concatenate([da_i, da_f, da_g, da_o], axis=1)
    return da @ W.T, da @ U.T, d_c * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)
