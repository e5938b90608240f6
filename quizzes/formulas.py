"""Answers of the parametrised questions, and the numbers that known mistakes lead to.

A quiz names these functions; it holds no expressions of its own. Each takes the question's
parameters by name and returns one number.
"""

import math

# ── Sequences, foundations, BPTT ────────────────────────────────────────────────────────────────


def rnn_step(x: float, h: float, w: float, u: float, b: float) -> float:
    """tanh(w * x + u * h + b), with h the old state."""
    return math.tanh(w * x + u * h + b)


def rnn_step_without_tanh(x: float, h: float, w: float, u: float, b: float) -> float:
    """The sum itself is returned."""
    return w * x + u * h + b


def rnn_step_swapped_weights(x: float, h: float, w: float, u: float, b: float) -> float:
    """w multiplies the old state and u the input."""
    return math.tanh(w * h + u * x + b)


def rnn_step_state_outside(x: float, h: float, w: float, u: float, b: float) -> float:
    """The old state's term is added after the tanh."""
    return math.tanh(w * x + b) + u * h


def rnn_step_without_memory(x: float, w: float, b: float) -> float:
    """The old state is left out."""
    return math.tanh(w * x + b)


def rnn_parameters(D: int, H: int) -> int:
    """D * H + H * H + H: the entries of W, U and b."""
    return D * H + H * H + H


def rnn_parameters_at_each_step(D: int, H: int, T: int) -> int:
    """Every step is given weights of its own."""
    return T * (D * H + H * H + H)


def rnn_parameters_without_bias(D: int, H: int) -> int:
    """b is left out."""
    return D * H + H * H


def rnn_parameters_without_recurrence(D: int, H: int) -> int:
    """U is left out."""
    return D * H + H


def one_matrix_at_each_step(T: int) -> int:
    """Every step is given a matrix of its own."""
    return T


def one_matrix_at_each_transition(T: int) -> int:
    """Every arrow between two steps is given a matrix of its own."""
    return T - 1


def linear_rnn_state(u: float, h: float, x1: float, x2: float, x3: float) -> float:
    """h_3 of h_t = u * h_(t-1) + x_t, with h_0 = h."""
    return u * (u * (u * h + x1) + x2) + x3


def linear_rnn_state_not_carried(u: float, h: float, x3: float) -> float:
    """The last step starts from h_0 again."""
    return u * h + x3


def linear_rnn_state_from_zero(u: float, x1: float, x2: float, x3: float) -> float:
    """The first step starts from 0."""
    return u * (u * x1 + x2) + x3


def linear_rnn_state_reversed(u: float, h: float, x1: float, x2: float, x3: float) -> float:
    """The inputs are read from the last to the first."""
    return u * (u * (u * h + x3) + x2) + x1


def sigmoid_slope(s: float) -> float:
    """s * (1 - s), with s the value of the sigmoid."""
    return s * (1 - s)


def sigmoid_slope_squashed_again(s: float) -> float:
    """s goes through the sigmoid once more."""
    again = 1 / (1 + math.exp(-s))
    return again * (1 - again)


def sigmoid_slope_one_factor(s: float) -> float:
    """The factor s is missing."""
    return 1 - s


def tanh_slope(s: float) -> float:
    """1 - s ** 2, with s the value of tanh."""
    return 1 - s**2


def cube_central_error(eps: float) -> float:
    """eps ** 2: what the central difference of x ** 3 has too much."""
    return eps**2


def cube_forward_error(x: float, eps: float) -> float:
    """The error of the one-sided difference, 3 * x * eps + eps ** 2."""
    return 3 * x * eps + eps**2


def cube_central_error_not_halved(x: float, eps: float) -> float:
    """The difference is divided by eps instead of 2 * eps."""
    return 3 * x**2 + 2 * eps**2


def weight_gradient(x1: float, x2: float, x3: float, g1: float, g2: float, g3: float) -> float:
    """x1 * g1 + x2 * g2 + x3 * g3: every row's share of the gradient of a weight."""
    return x1 * g1 + x2 * g2 + x3 * g3


def weight_gradient_averaged(
    x1: float, x2: float, x3: float, g1: float, g2: float, g3: float
) -> float:
    """The sum over the rows is divided by their number."""
    return (x1 * g1 + x2 * g2 + x3 * g3) / 3


def weight_gradient_of_sums(
    x1: float, x2: float, x3: float, g1: float, g2: float, g3: float
) -> float:
    """The rows are added up before the product."""
    return (x1 + x2 + x3) * (g1 + g2 + g3)


def weight_gradient_last_row(x3: float, g3: float) -> float:
    """Each row overwrites the one before."""
    return x3 * g3


def softmax_gradient(a: float, b: float, c: float) -> float:
    """p_b - 1: the gradient of cross-entropy by the score b of the right class."""
    return softmax_probability(a, b, c) - 1


def softmax_probability(a: float, b: float, c: float) -> float:
    """exp(b) / (exp(a) + exp(b) + exp(c)), from which 1 is not subtracted yet."""
    return math.exp(b) / (math.exp(a) + math.exp(b) + math.exp(c))


def softmax_gradient_by_probability(a: float, b: float, c: float) -> float:
    """-1 / p_b: the gradient by the probability."""
    return -1 / softmax_probability(a, b, c)


def softmax_gradient_slope_again(a: float, b: float, c: float) -> float:
    """p_b - 1 is multiplied by the slope p_b * (1 - p_b)."""
    p = softmax_probability(a, b, c)
    return (p - 1) * p * (1 - p)


def softmax_gradient_of_scores(b: float) -> float:
    """1 is subtracted from the score, without a softmax."""
    return b - 1


def cross_entropy(ps: list[float]) -> float:
    """The mean of -log p over the rows, with p the probability of a row's right class."""
    return -sum(math.log(p) for p in ps) / len(ps)


def cross_entropy_summed(ps: list[float]) -> float:
    """The sum over the rows is not divided by their number."""
    return -sum(math.log(p) for p in ps)


def cross_entropy_of_the_mean(ps: list[float]) -> float:
    """The logarithm is taken of the mean probability."""
    return -math.log(sum(ps) / len(ps))


def cross_entropy_base_ten(ps: list[float]) -> float:
    """The logarithm has base 10."""
    return -sum(math.log10(p) for p in ps) / len(ps)


def recurrent_gradient(u: float, h: float, x1: float, x2: float) -> float:
    """dh_3/du of h_t = u * h_(t-1) + x_t: h_2 + u * h_1 + u ** 2 * h_0."""
    h1 = u * h + x1
    return (u * h1 + x2) + u * h1 + u**2 * h


def recurrent_gradient_last_step(u: float, h: float, x1: float, x2: float) -> float:
    """The last step's share alone, h_2."""
    return u * (u * h + x1) + x2


def recurrent_gradient_averaged(u: float, h: float, x1: float, x2: float) -> float:
    """The shares of the three steps are averaged."""
    return recurrent_gradient(u, h, x1, x2) / 3


def recurrent_gradient_without_carry(u: float, h: float, x1: float, x2: float) -> float:
    """h_2 + h_1 + h_0: the gradient goes back without meeting u."""
    h1 = u * h + x1
    return (u * h1 + x2) + h1 + h


def recurrent_gradient_off_by_one(u: float, h: float, x1: float, x2: float, x3: float) -> float:
    """Each step takes the state it made for the one that entered it."""
    h1 = u * h + x1
    h2 = u * h1 + x2
    return (u * h2 + x3) + u * h2 + u**2 * h1


def carry(d: float, c: float, h: float, u: float) -> float:
    """(d + c) * (1 - h ** 2) * u: what a step of a tanh network hands back."""
    return (d + c) * (1 - h**2) * u


def carry_beside_slope(d: float, c: float, h: float, u: float) -> float:
    """What arrived from later is added behind the slope of tanh."""
    return (d * (1 - h**2) + c) * u


def carry_without_slope(d: float, c: float, u: float) -> float:
    """The slope of tanh is missing."""
    return (d + c) * u


def carry_of_own_part(d: float, h: float, u: float) -> float:
    """The step's own part alone goes back."""
    return d * (1 - h**2) * u


def carry_before_weight(d: float, c: float, h: float) -> float:
    """The gradient stops behind the tanh and does not meet u."""
    return (d + c) * (1 - h**2)


def chunks(T: int, k: int) -> int:
    """T / k, rounded up: the last chunk may be shorter."""
    return math.ceil(T / k)


def chunks_whole(T: int, k: int) -> int:
    """The shorter chunk at the end is left out."""
    return T // k


def chunks_overlapping(T: int, k: int) -> int:
    """T - k + 1: a window slides by one step at a time."""
    return T - k + 1


def chunks_as_many_as_k(k: int) -> int:
    """The length of a chunk is taken for their number."""
    return k


# ── Gradients over time, forget gate, input gate, cell state ────────────────────────────────────


def gradient_after_steps(r: float, T: float) -> float:
    """r ** T: the same factor once for every step back."""
    return math.pow(r, T)


def gradient_after_steps_linear(r: float, T: float) -> float:
    """1 - (1 - r) * T: the same amount lost or gained at every step instead of the same share."""
    return 1.0 - (1.0 - r) * T


def gradient_after_one_step_less(r: float, T: float) -> float:
    """r ** (T - 1): one of the T steps left out."""
    return math.pow(r, T - 1)


def clipped_entry(a: float, b: float, m: float) -> float:
    """a * min(1, m / sqrt(a**2 + b**2)): first entry of (a, b), clipped to norm m."""
    return a * min(1.0, m / math.hypot(a, b))


def clipped_entry_alone(a: float, b: float, m: float) -> float:
    """min(a, m): every entry cut off by itself."""
    return min(a, m)


def clipped_entry_by_sum(a: float, b: float, m: float) -> float:
    """a * m / (a + b): entries added up in place of the norm."""
    return a * m / (abs(a) + abs(b))


def clipped_entry_without_root(a: float, b: float, m: float) -> float:
    """a * m / (a**2 + b**2): the norm without its square root."""
    return a * m / (a**2 + b**2)


def direct_path_gradient(d: float, f: float, T: float) -> float:
    """d * f**T: what reaches the first cell state along the direct path."""
    return d * math.pow(f, T)


def direct_path_gradient_added(d: float, f: float, T: float) -> float:
    """d * f * T: the gates of the steps added instead of multiplied."""
    return d * f * T


def direct_path_gradient_from_one(d: float, f: float, T: float) -> float:
    """f ** T: the path begun with 1 instead of what arrives."""
    return math.pow(f, T)


def direct_path_gradient_reversed(d: float, f: float, T: float) -> float:
    """d * (1 - f)**T: an open gate taken for a closed one."""
    return d * math.pow(1.0 - f, T)


def direct_path_gradient_divided(d: float, f: float, T: float) -> float:
    """d / f**T: the steps undone instead of passed."""
    return d / math.pow(f, T)


def path_to_second_state(fs: list[float]) -> float:
    """f_2 * f_3 * ...: from the last cell state back to C_1, the first gate not passed."""
    return math.prod(fs[1:])


def path_to_second_state_shifted(fs: list[float]) -> float:
    """f_1 * f_2 * ... without the last: every gate taken one step too early."""
    return math.prod(fs[:-1])


def path_to_second_state_too_far(fs: list[float]) -> float:
    """f_1 * f_2 * ...: on to C_0, past one gate too many."""
    return math.prod(fs)


def path_to_second_state_from_start(fs: list[float]) -> float:
    """f_1: the product taken from the start instead of from the end."""
    return fs[0]


def gate(w: float, x: float, u: float, h: float, b: float) -> float:
    """sigmoid(w * x + u * h + b): a gate of one unit."""
    return 1.0 / (1.0 + math.exp(-(w * x + u * h + b)))


def gate_linear(w: float, x: float, u: float, h: float, b: float) -> float:
    """w * x + u * h + b: the sigmoid left out."""
    return w * x + u * h + b


def gate_with_tanh(w: float, x: float, u: float, h: float, b: float) -> float:
    """tanh(w * x + u * h + b): the curve of the candidate."""
    return math.tanh(w * x + u * h + b)


def gate_without_bias(w: float, x: float, u: float, h: float, b: float) -> float:
    """sigmoid(w * x + u * h): the bias left out."""
    return 1.0 / (1.0 + math.exp(-(w * x + u * h)))


def gate_without_state(w: float, x: float, u: float, h: float, b: float) -> float:
    """sigmoid(w * x + b): the old hidden state left out."""
    return 1.0 / (1.0 + math.exp(-(w * x + b)))


def bias_for_gate(p: float) -> float:
    """ln(p / (1 - p)): the bias at which a gate with no other input is p."""
    return math.log(p / (1.0 - p))


def bias_for_gate_reversed(p: float) -> float:
    """ln((1 - p) / p): the bias of a gate that is closed as far as it should be open."""
    return math.log((1.0 - p) / p)


def bias_for_gate_squashed(p: float) -> float:
    """sigmoid(p): the sigmoid applied again instead of inverted."""
    return 1.0 / (1.0 + math.exp(-p))


def bias_for_gate_with_tanh(p: float) -> float:
    """atanh(p): tanh inverted instead of the sigmoid."""
    return math.atanh(p)


def cell_update(f: float, i: float, c: float, g: float) -> float:
    """f * c + i * g: what is kept of the old cell state, and what enters."""
    return f * c + i * g


def cell_update_swapped(f: float, i: float, c: float, g: float) -> float:
    """i * c + f * g: forget and input gate exchanged."""
    return i * c + f * g


def cell_update_erasing(f: float, i: float, c: float, g: float) -> float:
    """(1 - f) * c + i * g: an open forget gate erases."""
    return (1.0 - f) * c + i * g


def cell_update_filtered(f: float, i: float, c: float, g: float) -> float:
    """f * (c + g): the candidate let in by the forget gate."""
    return f * (c + g)


def cell_update_squashed(f: float, i: float, c: float, g: float) -> float:
    """tanh(f * c + i * g): the new cell state squashed."""
    return math.tanh(f * c + i * g)


def gate_for_share(s: float, k: float) -> float:
    """s ** (1 / k): the forget gate that leaves the share s after k steps."""
    return math.pow(s, 1.0 / k)


def gate_for_share_linear(s: float, k: float) -> float:
    """1 - (1 - s) / k: the loss split into equal amounts."""
    return 1.0 - (1.0 - s) / k


def gate_for_share_erasing(s: float, k: float) -> float:
    """1 - s ** (1 / k): what each step loses instead of what it keeps."""
    return 1.0 - math.pow(s, 1.0 / k)


def cell_limit(f: float, i: float, g: float) -> float:
    """i * g / (1 - f): where the cell state stands still."""
    return i * g / (1.0 - f)


def cell_limit_one_step(f: float, i: float, g: float) -> float:
    """i * g: what a single step adds, the old cell state left out."""
    return i * g


def cell_limit_squashed(f: float, i: float, g: float) -> float:
    """tanh(i * g / (1 - f)): the cell state squashed."""
    return math.tanh(i * g / (1.0 - f))


def cell_limit_coupled(f: float, i: float, g: float) -> float:
    """g: where it stands still if the input gate were 1 - f."""
    return g


# ── Output gate, LSTM, GRU ──────────────────────────────────────────────────────────────────────


def hidden_state(o: float, c: float) -> float:
    """o tanh(c)."""
    return o * math.tanh(c)


def hidden_state_without_tanh(o: float, c: float) -> float:
    """The gate weighs the cell itself: o c."""
    return o * c


def hidden_state_squashed_last(o: float, c: float) -> float:
    """tanh acts on the product: tanh(o c)."""
    return math.tanh(o * c)


def hidden_state_by_sigmoid(o: float, c: float) -> float:
    """The cell goes through a sigmoid instead of tanh: o σ(c)."""
    return o / (1 + math.exp(-c))


def hidden_state_gate_reversed(o: float, c: float) -> float:
    """An open gate hides the cell: (1 - o) tanh(c)."""
    return (1 - o) * math.tanh(c)


def cell_gradient(dh: float, dc: float, o: float, c: float) -> float:
    """dc + dh o (1 - tanh²(c)): both paths that leave the cell state."""
    return dc + dh * o * (1 - math.tanh(c) ** 2)


def cell_gradient_without_output_gate(dh: float, dc: float, c: float) -> float:
    """The output gate is left out of the path through h: dc + dh (1 - tanh²(c))."""
    return dc + dh * (1 - math.tanh(c) ** 2)


def cell_gradient_without_slope(dh: float, dc: float, o: float) -> float:
    """The slope of tanh is left out: dc + dh o."""
    return dc + dh * o


def cell_gradient_slope_without_tanh(dh: float, dc: float, o: float, c: float) -> float:
    """c is squared instead of tanh(c): dc + dh o (1 - c²)."""
    return dc + dh * o * (1 - c * c)


def cell_gradient_hidden_path_alone(dh: float, o: float, c: float) -> float:
    """What arrives along the cell is dropped: dh o (1 - tanh²(c))."""
    return dh * o * (1 - math.tanh(c) ** 2)


def output_gate_gradient(dh: float, o: float, c: float) -> float:
    """dh tanh(c) o (1 - o): by the sum before the sigmoid."""
    return dh * math.tanh(c) * o * (1 - o)


def output_gate_gradient_without_tanh(dh: float, o: float, c: float) -> float:
    """The gate is taken to have multiplied c itself: dh c o (1 - o)."""
    return dh * c * o * (1 - o)


def output_gate_gradient_without_slope(dh: float, c: float) -> float:
    """It stops at the gate, without the slope of the sigmoid: dh tanh(c)."""
    return dh * math.tanh(c)


def output_gate_gradient_tanh_slope(dh: float, o: float, c: float) -> float:
    """The slope of tanh for a sigmoid: dh tanh(c) (1 - o²)."""
    return dh * math.tanh(c) * (1 - o * o)


def lstm_hidden_state(f: float, i: float, g: float, o: float, c: float) -> float:
    """o tanh(f c + i g), c before the step."""
    return o * math.tanh(f * c + i * g)


def lstm_hidden_state_swapped(f: float, i: float, g: float, o: float, c: float) -> float:
    """Forget and input gate have changed places: o tanh(i c + f g)."""
    return o * math.tanh(i * c + f * g)


def lstm_hidden_state_without_tanh(f: float, i: float, g: float, o: float, c: float) -> float:
    """The new cell state is shown without tanh: o (f c + i g)."""
    return o * (f * c + i * g)


def lstm_hidden_state_of_candidate(g: float, o: float) -> float:
    """The gate shows the candidate instead of the cell: o g."""
    return o * g


def lstm_hidden_state_of_old_cell(o: float, c: float) -> float:
    """The gate shows the cell as it was before the step: o tanh(c)."""
    return o * math.tanh(c)


def lstm_columns(H: int) -> int:
    """4 H: three gates and the candidate."""
    return 4 * H


def lstm_columns_of_gates(H: int) -> int:
    """The candidate's columns are left out: 3 H."""
    return 3 * H


def lstm_columns_of_one_block(H: int) -> int:
    """One block is taken for all four: H."""
    return H


def lstm_columns_with_rows(D: int, H: int) -> int:
    """The rows of W and U are counted as columns: 4 (D + H)."""
    return 4 * (D + H)


def gru_blend(z: float, h: float, n: float) -> float:
    """z h + (1 - z) n, h before the step: z near 1 keeps."""
    return z * h + (1 - z) * n


def gru_blend_reversed(z: float, h: float, n: float) -> float:
    """z weighs the candidate instead of the old state: (1 - z) h + z n."""
    return (1 - z) * h + z * n


def gru_blend_candidate_whole(z: float, h: float, n: float) -> float:
    """The candidate enters without its weight 1 - z: z h + n."""
    return z * h + n


def gru_blend_squashed(z: float, h: float, n: float) -> float:
    """tanh acts on the blend: tanh(z h + (1 - z) n)."""
    return math.tanh(z * h + (1 - z) * n)


def gru_candidate(w: float, u: float, x: float, r: float, h: float) -> float:
    """tanh(w x + u r h), h before the step."""
    return math.tanh(w * x + u * r * h)


def gru_candidate_reset_unused(w: float, u: float, x: float, h: float) -> float:
    """The reset gate is left out: tanh(w x + u h)."""
    return math.tanh(w * x + u * h)


def gru_candidate_reset_reversed(w: float, u: float, x: float, r: float, h: float) -> float:
    """r near 1 ignores the past: tanh(w x + u (1 - r) h)."""
    return math.tanh(w * x + u * (1 - r) * h)


def gru_candidate_resets_input(w: float, u: float, x: float, r: float, h: float) -> float:
    """r weighs the whole sum: tanh(r (w x + u h))."""
    return math.tanh(r * (w * x + u * h))


def update_gate_gradient(dh: float, z: float, h: float, n: float) -> float:
    """dh (h - n) z (1 - z), h before the step: by the sum before the sigmoid."""
    return dh * (h - n) * z * (1 - z)


def update_gate_gradient_reversed(dh: float, z: float, h: float, n: float) -> float:
    """State and candidate have changed places: dh (n - h) z (1 - z)."""
    return dh * (n - h) * z * (1 - z)


def update_gate_gradient_without_candidate(dh: float, z: float, h: float) -> float:
    """The candidate's weight 1 - z is taken for a constant: dh h z (1 - z)."""
    return dh * h * z * (1 - z)


def update_gate_gradient_without_slope(dh: float, h: float, n: float) -> float:
    """It stops at the gate, without the slope of the sigmoid: dh (h - n)."""
    return dh * (h - n)


def lstm_parameters(D: int, H: int) -> int:
    """4 H (D + H + 1): four blocks, one bias for each unit of a block."""
    return 4 * H * (D + H + 1)


def lstm_parameters_of_gates(D: int, H: int) -> int:
    """The candidate's block is left out: 3 H (D + H + 1)."""
    return 3 * H * (D + H + 1)


def lstm_parameters_without_biases(D: int, H: int) -> int:
    """4 H (D + H)."""
    return 4 * H * (D + H)


def lstm_parameters_two_biases(D: int, H: int) -> int:
    """A second vector of biases, as some libraries keep it: 4 H (D + H + 2)."""
    return 4 * H * (D + H + 2)


def lstm_parameters_one_bias_a_block(D: int, H: int) -> int:
    """One bias for a whole block: 4 (H (D + H) + 1)."""
    return 4 * (H * (D + H) + 1)


def gru_parameters(D: int, H: int) -> int:
    """3 H (D + H + 1): three blocks, one bias for each unit of a block."""
    return 3 * H * (D + H + 1)


def gru_parameters_of_gates(D: int, H: int) -> int:
    """The candidate's block is left out: 2 H (D + H + 1)."""
    return 2 * H * (D + H + 1)


def gru_parameters_without_biases(D: int, H: int) -> int:
    """3 H (D + H)."""
    return 3 * H * (D + H)


def gru_parameters_two_biases(D: int, H: int) -> int:
    """A second vector of biases, as some libraries keep it: 3 H (D + H + 2)."""
    return 3 * H * (D + H + 2)


def lstm_numbers_handed_on(N: int, H: int) -> int:
    """2 N H: hidden state and cell state, one row for each sequence."""
    return 2 * N * H


def lstm_numbers_handed_on_one_state(N: int, H: int) -> int:
    """One of the two states is left out: N H."""
    return N * H


def lstm_numbers_handed_on_one_sequence(H: int) -> int:
    """The batch is left out: 2 H."""
    return 2 * H


def lstm_numbers_handed_on_gates(N: int, H: int) -> int:
    """The gates and the candidate are handed on too: 6 N H."""
    return 6 * N * H


# ── Time series, language, practice, AutoML, explanation, attention ─────────────────────────────


def quarterly_seasonal_naive(y: list[int], h: int) -> int:
    """y[n - 4 + h - 1]: the value four quarters before the one asked for, h = 1, 2, 3 or 4."""
    return y[len(y) - 4 + h - 1]


def naive_last_value(y: list[int]) -> int:
    """The last value, whatever the season."""
    return y[-1]


def quarterly_naive_of_first_year(y: list[int], h: int) -> int:
    """The same quarter of the first year instead of the last."""
    return y[h - 1]


def quarterly_naive_first_ahead(y: list[int]) -> int:
    """y[n - 4]: the forecast for the first quarter ahead, however far the one asked for is."""
    return y[-4]


def anomalies(r: list[float], s: float, k: int) -> int:
    """How many residuals have |r| > k * s."""
    return sum(abs(v) > k * s for v in r)


def anomalies_above(r: list[float], s: float, k: int) -> int:
    """The sign is kept: r > k * s."""
    return sum(v > k * s for v in r)


def anomalies_at_one_deviation(r: list[float], s: float) -> int:
    """The factor k is left out: |r| > s."""
    return sum(abs(v) > s for v in r)


def perplexity(nll: float) -> float:
    """exp(nll), with nll the mean loss in nats."""
    return math.exp(nll)


def perplexity_base_two(nll: float) -> float:
    """2 ** nll: the loss is taken for bits."""
    return math.pow(2, nll)


def perplexity_inverted(nll: float) -> float:
    """exp(-nll): a probability instead of a number of choices."""
    return math.exp(-nll)


def perplexity_base_ten(nll: float) -> float:
    """10 ** nll: the loss is taken for a logarithm of base 10."""
    return math.pow(10, nll)


def z_score(x: float, m: float, s: float) -> float:
    """(x - m) / s, with mean and standard deviation of the training part."""
    return (x - m) / s


def z_score_of_test_part(x: float, mt: float, st: float) -> float:
    """Mean and standard deviation of the test part."""
    return (x - mt) / st


def z_score_not_divided(x: float, m: float) -> float:
    """The division by the standard deviation is left out."""
    return x - m


def z_score_by_variance(x: float, m: float, s: float) -> float:
    """Divided by the variance s ** 2."""
    return (x - m) / s**2


def filled_forward_sum(a: int, b: int, c: int) -> int:
    """3 a + 2 b + c: the sum of a, -, -, b, -, c when each gap repeats what came before."""
    return 3 * a + 2 * b + c


def filled_backward_sum(a: int, b: int, c: int) -> int:
    """a + 3 b + 2 c: each gap takes the next value."""
    return a + 3 * b + 2 * c


def filled_with_zeros_sum(a: int, b: int, c: int) -> int:
    """a + b + c: each gap becomes 0."""
    return a + b + c


def filled_between_sum(a: int, b: int, c: int) -> float:
    """2 a + 2 b + (b + c) / 2 + c: each gap lies on the line between its neighbours."""
    return 2 * a + 2 * b + (b + c) / 2 + c


def filled_with_mean_sum(a: int, b: int, c: int) -> int:
    """2 (a + b + c): each gap becomes the mean of all values."""
    return 2 * (a + b + c)


def window_count(L: int, w: int, h: int) -> int:
    """L - w - h + 1: windows of w values, each followed by h targets, one step apart."""
    return L - w - h + 1


def window_count_last_missing(L: int, w: int, h: int) -> int:
    """L - w - h: the last window is left out."""
    return L - w - h


def window_count_without_targets(L: int, w: int) -> int:
    """L - w + 1: no room is kept for the targets."""
    return L - w + 1


def window_count_side_by_side(L: int, w: int, h: int) -> int:
    """L // (w + h): windows that share no value."""
    return L // (w + h)


def first_target(k: int, s: int, w: int) -> int:
    """k * s + w: window k begins at k * s, and its targets follow its w values."""
    return k * s + w


def first_target_inside(k: int, s: int, w: int) -> int:
    """k * s + w - 1: the last value of the window itself."""
    return k * s + w - 1


def first_target_after_gap(k: int, s: int, w: int) -> int:
    """k * s + w + 1: one value is skipped."""
    return k * s + w + 1


def first_target_at_stride_one(k: int, w: int) -> int:
    """k + w: the stride is left out."""
    return k + w


def first_target_counted_from_one(k: int, s: int, w: int) -> int:
    """(k - 1) * s + w: the target of the window before."""
    return (k - 1) * s + w


def early_stopping_best(a: float, b: float, v: list[float], k: int) -> int:
    """The epoch of the lowest loss so far, when k epochs in a row have brought no lower one."""
    losses = [a, b, *v]
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        elif epoch - best >= k:
            break
    return best + 1


def early_stopping_last(a: float, b: float, v: list[float], k: int) -> int:
    """The epoch at which training ends: k epochs after the best one, or the last of all."""
    return min(early_stopping_best(a, b, v, k) + k, 2 + len(v))


def early_stopping_overall(a: float, b: float, v: list[float]) -> int:
    """The epoch of the lowest loss of the whole list, epochs after the end included."""
    losses = [a, b, *v]
    return losses.index(min(losses)) + 1


def inverted_dropout(x: float, p: float) -> float:
    """x / (1 - p): a unit that is kept, with p the probability of dropping."""
    return x / (1 - p)


def inverted_dropout_unscaled(x: float) -> float:
    """x: the scale is left out."""
    return x


def inverted_dropout_by_drop(x: float, p: float) -> float:
    """x / p: p is taken for the probability of keeping."""
    return x / p


def inverted_dropout_scaled_down(x: float, p: float) -> float:
    """x * (1 - p): multiplied instead of divided."""
    return x * (1 - p)


def log_uniform(a: int, b: int, u: float) -> float:
    """10 ** (-a + u * (a - b)): from 10 ** -a to 10 ** -b, evenly on a log scale."""
    return math.pow(10, -a + u * (a - b))


def log_uniform_linear(a: int, b: int, u: float) -> float:
    """10 ** -a + u * (10 ** -b - 10 ** -a): evenly between the two numbers themselves."""
    return 10.0**-a + u * (10.0**-b - 10.0**-a)


def log_uniform_reversed(a: int, b: int, u: float) -> float:
    """10 ** (-b - u * (a - b)): u = 0 gives the upper end."""
    return math.pow(10, -b - u * (a - b))


def log_uniform_base_e(a: int, b: int, u: float) -> float:
    """exp(-a + u * (a - b)): the exponent is right, its base is e."""
    return math.exp(-a + u * (a - b))


def shapley_of_first(v0: float, v1: float, v2: float, v12: float) -> float:
    """((v1 - v0) + (v12 - v2)) / 2: the first word's share, averaged over both orders."""
    return ((v1 - v0) + (v12 - v2)) / 2


def shapley_of_first_alone(v0: float, v1: float) -> float:
    """v1 - v0: the order in which it comes first."""
    return v1 - v0


def shapley_of_first_last(v2: float, v12: float) -> float:
    """v12 - v2: the order in which it comes last."""
    return v12 - v2


def shapley_of_first_even(v0: float, v12: float) -> float:
    """(v12 - v0) / 2: the gain is split evenly."""
    return (v12 - v0) / 2


def occlusion_score(f: float, a: float) -> float:
    """f - a: the score with the word minus the score without it."""
    return f - a


def occlusion_score_reversed(f: float, a: float) -> float:
    """a - f: the sign is turned round."""
    return a - f


def occlusion_score_from_baseline(f: float, b: float) -> float:
    """f - b: all words are replaced, not the one asked for."""
    return f - b


def occlusion_score_of_others(a: float, b: float) -> float:
    """a - b: what the other words do."""
    return a - b


def attention_weight(p: float, q: float, d: int) -> float:
    """1 / (1 + exp(-(p - q) / sqrt(d))): the softmax of two scores, the first one's weight."""
    return 1 / (1 + math.exp(-(p - q) / math.sqrt(d)))


def attention_weight_unscaled(p: float, q: float) -> float:
    """The division by sqrt(d) is left out."""
    return 1 / (1 + math.exp(-(p - q)))


def attention_weight_by_dimension(p: float, q: float, d: int) -> float:
    """Divided by d instead of its square root."""
    return 1 / (1 + math.exp(-(p - q) / d))


def attention_weight_by_share(p: float, q: float) -> float:
    """p / (p + q): shares of the scores themselves, without exponentials."""
    return p / (p + q)


def attention_scores(T: int) -> int:
    """T ** 2: every position looks at every position."""
    return T**2


def attention_scores_of_one_query(T: int) -> int:
    """T: one position alone looks at all."""
    return T


def attention_scores_of_pairs(T: int) -> int:
    """T (T - 1) / 2: each pair is counted once, and no position looks at itself."""
    return T * (T - 1) // 2


def attention_scores_of_steps(T: int) -> int:
    """T - 1: the arrows from step to step of a recurrent network."""
    return T - 1
