"""The LSTM: its gates one by one, one step, a sequence, and the way back through time."""

from typing import NamedTuple

import numpy as np

from reference.activations import sigmoid


def forget_gate(
    x: np.ndarray, h_prev: np.ndarray, W_f: np.ndarray, U_f: np.ndarray, b_f: np.ndarray
) -> np.ndarray:
    """Decide how much of each entry of the old cell state is kept: 0 nothing, 1 all of it.

    x: (N, D)   h_prev: (N, H)   W_f: (D, H)   U_f: (H, H)   b_f: (H,)
    returns f: (N, H), each entry between 0 and 1
    source: Gers, Schmidhuber & Cummins 2000
    """
    return sigmoid(x @ W_f + h_prev @ U_f + b_f)


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

    f, c_prev, i, g: (N, H); gates f and i between 0 and 1, any c_prev and g
    returns c: (N, H), element by element
    source: Hochreiter & Schmidhuber 1997; forget gate from Gers et al. 2000
    """
    c: np.ndarray = f * c_prev + i * g
    return c


def output_gate(
    x: np.ndarray, h_prev: np.ndarray, W_o: np.ndarray, U_o: np.ndarray, b_o: np.ndarray
) -> np.ndarray:
    """Decide how much of each entry of the cell state is shown: 0 nothing, 1 all of it.

    x: (N, D)   h_prev: (N, H)   W_o: (D, H)   U_o: (H, H)   b_o: (H,)
    returns o: (N, H), each entry between 0 and 1
    source: Hochreiter & Schmidhuber 1997
    """
    return sigmoid(x @ W_o + h_prev @ U_o + b_o)


def hidden_state(o: np.ndarray, c: np.ndarray) -> np.ndarray:
    """Show the part of the cell state that the output gate lets through.

    o, c: (N, H); o between 0 and 1, c any number: the cell state after its update
    returns h: (N, H), element by element
    source: Hochreiter & Schmidhuber 1997
    """
    h: np.ndarray = o * np.tanh(c)
    return h


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
    h = hidden_state(o, c)
    return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)


def lstm_forward(
    x: np.ndarray,
    h0: np.ndarray,
    c0: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
    b: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, list[LSTMStepCache]]:
    """Unroll an LSTM over a sequence: the same step T times, with both states handed on.

    x: (N, T, D)   h0, c0: (N, H), the states before the first step
    W: (D, 4H)   U: (H, 4H)   b: (4H,); blocks input, forget, candidate, output
    returns hs, cs: (N, T, H), the states after every step, and a list of the T steps' caches
    source: Hochreiter & Schmidhuber 1997; forget gate from Gers et al. 2000
    """
    h, c, hs, cs, caches = h0, c0, [], [], []
    for t in range(x.shape[1]):
        h, c, cache = lstm_step(x[:, t], h, c, W, U, b)
        hs.append(h)
        cs.append(c)
        caches.append(cache)
    return np.stack(hs, axis=1), np.stack(cs, axis=1), caches


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


def lstm_backward(
    dhs: np.ndarray,
    dc_T: np.ndarray,
    caches: list[LSTMStepCache],
    W: np.ndarray,
    U: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Send gradients back through all steps of an LSTM (BPTT).

    dhs: (N, T, H), by each step's h as the readout sees it, without what later steps add
    dc_T: (N, H), by the last cell state, beside what passes through the last h
    caches: of the T steps, from lstm_forward
    W: (D, 4H)   U: (H, 4H); blocks input, forget, candidate, output
    returns dx: (N, T, D), dh0, dc0: (N, H), dW: (D, 4H), dU: (H, 4H), db: (4H,)
    source: Hochreiter & Schmidhuber 1997; Werbos 1990

    Two gradients are handed back from step to step, one along h and one along c. Every step uses
    the same weights, so their gradients are summed over the steps.
    """
    dh, dc, dxs = np.zeros(dc_T.shape), dc_T, []
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(U.shape[1])
    for t in reversed(range(len(caches))):
        dx, dh, dc, *weights = lstm_step_backward(dhs[:, t] + dh, dc, caches[t], W, U)
        dxs.append(dx)
        dW, dU, db = dW + weights[0], dU + weights[1], db + weights[2]
    return np.stack(dxs[::-1], axis=1), dh, dc, dW, dU, db


def cell_gradient_path(f_seq: np.ndarray, dc_T: np.ndarray) -> np.ndarray:
    """Follow the gradient back along the cell state alone, where only forget gates act on it.

    f_seq: (N, T, H); f_seq[:, t] is the gate of the step from cell state t to cell state t + 1
    dc_T: (N, H), the gradient by the last cell state
    returns G: (N, T + 1, H); G[:, t] is the gradient by cell state t, along the direct path only
    source: Gers, Schmidhuber & Cummins 2000
    """
    G = [dc_T]
    for t in reversed(range(f_seq.shape[1])):
        G.append(G[-1] * f_seq[:, t])
    return np.stack(G[::-1], axis=1)
