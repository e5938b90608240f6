"""Output gate and hidden state."""

import numpy as np


def output_gate(
    x: np.ndarray, h_prev: np.ndarray, W_o: np.ndarray, U_o: np.ndarray, b_o: np.ndarray
) -> np.ndarray:
    """Decide how much of each entry of the cell state is shown: 0 nothing, 1 all of it.

    x: (N, D)   h_prev: (N, H)   W_o: (D, H)   U_o: (H, H)   b_o: (H,)
    returns o: (N, H), each entry between 0 and 1
    source: Hochreiter & Schmidhuber 1997
    """
    raise NotImplementedError


def hidden_state(o: np.ndarray, c: np.ndarray) -> np.ndarray:
    """Show the part of the cell state that the output gate lets through.

    o, c: (N, H); o between 0 and 1, c any number: the cell state after its update
    returns h: (N, H), element by element
    source: Hochreiter & Schmidhuber 1997
    """
    raise NotImplementedError
