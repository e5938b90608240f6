"""The course's own solutions, in NumPy alone, and the notation that every page of it keeps to.

Axes: N examples in a batch, T time steps, D input features, H hidden units, K outputs, V words.
Rows are examples: a step's input is (N, D), a state (N, H), a sequence (N, T, D). Time counts
from 0 in code and from 1 in prose.

Layers: `x @ W + h_prev @ U + b` with W (D, kH), U (H, kH), b (kH,), where k is the number of
gates. Gates that share W, U and b stand side by side as blocks of H columns, in a fixed order.

Gates: i input, f forget, g candidate, o output (LSTM); z update, r reset, n candidate (GRU).

Gradients: `dh` is the gradient of the loss by `h` and has the shape of `h`. Gradients of weights
are summed over the batch and over time; a mean belongs to the loss, never to a layer.
"""

# PyTorch and Keras stack the gates in this order too; ONNX and some courses do not.
LSTM_ORDER = "ifgo"
