"""Derivatives from outside the reference, for its tests: complex steps, and PyTorch's."""

from collections.abc import Callable, Sequence

import numpy as np

COMPLEX_STEP = 1e-100
EXACT = 1e-12  # of the largest entry: what complex steps agree to


def complex_step_gradient(loss: Callable, variables: Sequence, which: int) -> np.ndarray:
    """Differentiate by every entry of one variable: exact, as no difference is ever taken."""
    gradient = np.zeros(variables[which].shape)
    for k in np.ndindex(gradient.shape):
        moved = [variable.astype(complex) for variable in variables]
        moved[which][k] += 1j * COMPLEX_STEP
        gradient[k] = loss(*moved).imag / COMPLEX_STEP
    return gradient


def assert_near(got, exact, relative: float = EXACT) -> None:
    """Hold every entry to a share of the largest one, as the grader does."""
    assert np.shape(got) == np.shape(exact)
    assert np.max(np.abs(got - exact)) <= relative * np.max(np.abs(exact))


def rich(*shapes: tuple[int, ...], seed: int = 0, scale: float = 1.0) -> list[np.ndarray]:
    """Draw one array of normal values for each shape."""
    rng = np.random.default_rng(seed)
    return [scale * rng.standard_normal(shape) for shape in shapes]


def set_weights(layer, W: np.ndarray, U: np.ndarray, b: np.ndarray) -> None:
    """Give a recurrent layer or cell of PyTorch our weights; its second bias becomes zero."""
    import torch

    values = {"weight_ih": W.T, "weight_hh": U.T, "bias_ih": b, "bias_hh": 0 * b}
    with torch.no_grad():
        for name, parameter in layer.named_parameters():
            parameter.copy_(torch.tensor(values[name.removesuffix("_l0")]))


def weight_gradients(layer) -> list[np.ndarray]:
    """Return a layer's dW, dU and db in our layout."""
    found = {name.removesuffix("_l0"): p.grad.numpy() for name, p in layer.named_parameters()}
    return [found["weight_ih"].T, found["weight_hh"].T, found["bias_ih"]]
