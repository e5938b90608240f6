"""Cell-state update: c = f * c_prev + i * g, element by element."""

import numpy as np

from grader.checks import laws
from grader.checks.battery import Style
from grader.course import Exercise, Function
from grader.text import Text
from reference.activations import sigmoid
from reference.lstm import cell_state_update

OUTLIER = 1e6
HUGE = 1e4  # a cell state has no bounds, so none may be set


def cases(draw):
    N, H = draw.sizes("N", "H")
    f, c_prev, i, g = draw.gate(N, H), draw.normal(N, H), draw.gate(N, H), draw.signed_unit(N, H)
    return f, c_prev * (HUGE if draw.style is Style.LARGE else 1), i, g


def everywhere(**values):
    """Set each of the named inputs to one value in all its entries."""
    return lambda given: {name: np.full_like(given[name], value) for name, value in values.items()}


KEEPS_OR_REPLACES = laws.special_cases(
    "keeps-or-replaces",
    Text(
        "f = 1 with i = 0 gives back c_prev; f = 0 with i = 1 gives g, however large it is.",
        "f = 1 com i = 0 devolve c_prev; f = 0 com i = 1 dá g, por maior que seja.",
    ),
    (everywhere(f=1.0, i=0.0), lambda given: given["c_prev"]),
    (everywhere(f=0.0, i=1.0), lambda given: given["g"]),
    (everywhere(f=0.0, i=1.0, g=OUTLIER), lambda given: given["g"]),
)
SHUTS_OUT = laws.special_cases(
    "shuts-out",
    Text(
        "With i = 0 no candidate gets in, however large it is: c is f * c_prev.",
        "Com i = 0 nenhum candidato entra, por maior que seja: c é f * c_prev.",
    ),
    (everywhere(i=0.0, g=OUTLIER), lambda given: given["f"] * given["c_prev"]),
)

EXERCISE = Exercise(
    Function(
        cell_state_update,
        cases=cases,
        returns=("c",),
        laws=(
            laws.elementwise("f", "c_prev", "i", "g"),
            laws.linear_in("c_prev", "g"),
            KEEPS_OR_REPLACES,
            SHUTS_OUT,
        ),
        wrong={
            "swaps-input-and-forget": lambda f, c_prev, i, g: i * c_prev + f * g,
            "forget-gate-erases": lambda f, c_prev, i, g: (1 - f) * c_prev + i * g,
            "forget-gate-filters-candidate": lambda f, c_prev, i, g: f * (c_prev + g),
            "squashes-the-cell": lambda f, c_prev, i, g: np.tanh(f * c_prev + i * g),
            "matrix-product-for-elementwise": (
                lambda f, c_prev, i, g: f @ c_prev + i @ g,
                lambda f, c_prev, i, g: f @ c_prev + i * g,
                lambda f, c_prev, i, g: f @ c_prev.T + i @ g.T,
                lambda f, c_prev, i, g: f.T @ c_prev + i.T @ g,
            ),
            "never-forgets": lambda f, c_prev, i, g: c_prev + i * g,
            "input-gate-reversed": (
                lambda f, c_prev, i, g: f * c_prev + (1 - i) * g,
                lambda f, c_prev, i, g: (1 - f) * c_prev + (1 - i) * g,
            ),
            "couples-the-gates": (
                lambda f, c_prev, i, g: f * c_prev + (1 - f) * g,
                lambda f, c_prev, i, g: (1 - i) * c_prev + i * g,
            ),
            "input-gate-unused": lambda f, c_prev, i, g: f * c_prev + g,
            "old-cell-unused": lambda f, c_prev, i, g: i * g,
            "candidate-unused": lambda f, c_prev, i, g: f * c_prev + i,
            "activation-applied-again": (
                lambda f, c_prev, i, g: f * c_prev + i * np.tanh(g),
                lambda f, c_prev, i, g: sigmoid(f) * c_prev + sigmoid(i) * g,
                lambda f, c_prev, i, g: sigmoid(f) * c_prev + sigmoid(i) * np.tanh(g),
            ),
            "multiplies-instead-of-adding": lambda f, c_prev, i, g: f * c_prev * i * g,
        },
        square={"N": 4, "H": 4},
    )
)
