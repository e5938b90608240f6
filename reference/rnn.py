"""The plain recurrent network: one step, a sequence, and the way back through time."""

import numpy as np


def rnn_step(
    x: np.ndarray, h_prev: np.ndarray, W: np.ndarray, U: np.ndarray, b: np.ndarray
) -> np.ndarray:
    """Advance a recurrent network by one step: the new state from the input and the old state.

    x: (N, D)   h_prev: (N, H)   W: (D, H)   U: (H, H)   b: (H,)
    returns h: (N, H)
    source: Elman 1990
    """
    h: np.ndarray = np.tanh(x @ W + h_prev @ U + b)
    return h


def rnn_forward(
    x: np.ndarray, h0: np.ndarray, W: np.ndarray, U: np.ndarray, b: np.ndarray
) -> np.ndarray:
    """Unroll a recurrent network over a sequence: the same step, with the same weights, T times.

    x: (N, T, D)   h0: (N, H), the state before the first step   W: (D, H)   U: (H, H)   b: (H,)
    returns hs: (N, T, H), the state after every step; h0 is not among them
    source: Elman 1990
    """
    h, states = h0, []
    for t in range(x.shape[1]):
        h = rnn_step(x[:, t], h, W, U, b)
        states.append(h)
    return np.stack(states, axis=1)


def rnn_step_backward(
    dh: np.ndarray,
    x: np.ndarray,
    h_prev: np.ndarray,
    h: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Send the gradient by a step's new state back to its input, old state, weights and bias.

    dh: (N, H)   x: (N, D)   h_prev: (N, H)   h: (N, H), what the step returned
    W: (D, H)   U: (H, H)
    returns dx: (N, D), dh_prev: (N, H), dW: (D, H), dU: (H, H), db: (H,)
    source: Rumelhart, Hinton & Williams 1986

    The slope of tanh is known from its value: 1 - h**2.
    """
    da = dh * (1 - h**2)
    return da @ W.T, da @ U.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def rnn_backward(
    dhs: np.ndarray,
    x: np.ndarray,
    h0: np.ndarray,
    hs: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Send gradients back through all steps of a recurrent network (BPTT).

    dhs: (N, T, H), by each step's state as the readout sees it, without what later steps add
    x: (N, T, D)   h0: (N, H)   hs: (N, T, H), from rnn_forward   W: (D, H)   U: (H, H)
    returns dx: (N, T, D), dh0: (N, H), dW: (D, H), dU: (H, H), db: (H,)
    source: Werbos 1990

    Every step uses the same weights, so their gradients are summed over the steps.
    """
    dx, carry = np.zeros(x.shape), np.zeros(h0.shape)
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(U.shape[1])
    for t in reversed(range(x.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        step = rnn_step_backward(dhs[:, t] + carry, x[:, t], h_prev, hs[:, t], W, U)
        dx[:, t], carry = step[0], step[1]
        dW, dU, db = dW + step[2], dU + step[3], db + step[4]
    return dx, carry, dW, dU, db


def truncated_bptt(
    dhs: np.ndarray,
    x: np.ndarray,
    h0: np.ndarray,
    hs: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
    k: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Sum the weights' gradients over chunks of k steps, between which no gradient flows.

    dhs: (N, T, H)   x: (N, T, D)   h0: (N, H)   hs: (N, T, H), of the whole sequence
    W: (D, H)   U: (H, H)   k: steps in a chunk, at least 1
    returns dW: (D, H), dU: (H, H), db: (H,)
    source: Williams & Peng 1990

    Chunk j covers the steps from j*k to (j+1)*k - 1, the last one as far as there are steps. The
    states are those of the whole sequence: a chunk begins from the state before it.
    """
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(U.shape[1])
    for start in range(0, x.shape[1], k):
        chunk = slice(start, start + k)
        before = hs[:, start - 1] if start > 0 else h0
        gradients = rnn_backward(dhs[:, chunk], x[:, chunk], before, hs[:, chunk], W, U)
        dW, dU, db = dW + gradients[2], dU + gradients[3], db + gradients[4]
    return dW, dU, db


def backprop_gradient_norms(dh_T: np.ndarray, hs: np.ndarray, U: np.ndarray) -> np.ndarray:
    """Follow one gradient from the last state back to h0 and measure it at every step.

    dh_T: (N, H), by the last state   hs: (N, T, H), the states after steps 1 to T   U: (H, H)
    returns norms: (T + 1,), the Euclidean norm of the gradient by each state, h0's first
    source: Pascanu, Mikolov & Bengio 2013
    """
    T = hs.shape[1]
    g, norms = dh_T, np.zeros(T + 1)
    norms[T] = np.linalg.norm(g)
    for t in reversed(range(T)):
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
        norms[t] = np.linalg.norm(g)
    return norms


def spectral_radius(U: np.ndarray) -> float:
    """Return the largest modulus among the eigenvalues of a matrix.

    U: (H, H)
    returns a number

    An eigenvalue of a real matrix may be negative or complex.
    """
    return float(np.abs(np.linalg.eigvals(U)).max())
