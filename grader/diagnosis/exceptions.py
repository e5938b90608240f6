"""What an exception's own words give away."""

from __future__ import annotations

import re

from grader.text import Text

NUMPY_ONLY = Text(
    "Only NumPy and the standard library exist here: write it without `{name}`.",
    "Aqui só existem NumPy e a biblioteca padrão: escreva sem `{name}`.",
)
TRUE_DIVISION = Text(
    "A size must be a whole number: `/` gives a float, `//` a whole number.",
    "Um tamanho precisa ser inteiro: `/` dá um float, `//` dá um inteiro.",
)
UNDEFINED = Text(
    "No variable `{name}` exists at that point: a misspelt name, or one that is set only on "
    "another path.",
    "A variável `{name}` não existe nesse ponto: um nome com erro de digitação, ou definido só em "
    "outro caminho.",
)
UNSET = Text(
    "`{name}` is used before it gets a value: set it before the loop or on every path.",
    "`{name}` é usada antes de receber um valor: defina antes do laço ou em todos os caminhos.",
)
SHAPES = Text(
    "Two shapes do not fit each other: print both, and look for a missing `.T` or for `@` in place "
    "of `*`.",
    "Dois formatos não se encaixam: imprima os dois e procure um `.T` que falta ou `@` no lugar de "
    "`*`.",
)
UNPACK = Text(
    "The number of names on the left does not fit what is unpacked: compare the fields and their "
    "order.",
    "A quantidade de nomes à esquerda não corresponde ao que é desempacotado: compare os campos e "
    "sua ordem.",
)
OLD_NUMPY = Text(
    "NumPy no longer has this name: use the plain Python type (`float`, `int`, `bool`) or today's "
    "name.",
    "O NumPy não tem mais esse nome: use o tipo do Python (`float`, `int`, `bool`) ou "
    "o nome atual.",
)
NONE_USED = Text(
    "A value is None where a number is needed: a function without `return`, or one called on a "
    "list that returns nothing.",
    "Um valor é None onde se precisa de um número: uma função sem `return`, ou um método que não "
    "devolve nada.",
)
INDEX = Text(
    "An index reaches past the end of an axis: check the sizes, which differ from input to input.",
    "Um índice passa do fim de um eixo: confira os tamanhos, que mudam de uma entrada para outra.",
)
RECURSION = Text(
    "The function calls itself without an end.", "A função chama a si mesma sem parar."
)
LIBRARIES = (
    "scipy",
    "pandas",
    "torch",
    "tensorflow",
    "jax",
    "sklearn",
    "autograd",
    "keras",
    "numba",
)
# type name, pattern of the message, text; the first group of the pattern fills {name}
CLUES: tuple[tuple[str, str, Text], ...] = (
    ("ModuleNotFoundError", rf"No module named '((?:{'|'.join(LIBRARIES)})[\w.]*)'", NUMPY_ONLY),
    (
        "TypeError",
        r"'(?:numpy\.)?float\d*' object cannot be interpreted as an integer",
        TRUE_DIVISION,
    ),
    ("TypeError", r"slice indices must be integers", TRUE_DIVISION),
    (
        "TypeError",
        r"number sections must be a positive integer|expected a sequence of integers",
        TRUE_DIVISION,
    ),
    ("IndexError", r"only integers, slices", TRUE_DIVISION),
    ("UnboundLocalError", r"local variable '(\w+)'", UNSET),
    ("NameError", r"name '(\w+)' is not defined", UNDEFINED),
    (
        "ValueError",
        r"could not be broadcast|mismatch in its core dimension|not aligned|inhomogeneous",
        SHAPES,
    ),
    ("ValueError", r"all the input array dimensions", SHAPES),
    ("ValueError", r"values to unpack", UNPACK),
    ("TypeError", r"cannot unpack", UNPACK),
    ("AttributeError", r"module 'numpy' has no attribute '(\w+)'", OLD_NUMPY),
    ("TypeError", r"unsupported operand type.*'NoneType'|'NoneType' object", NONE_USED),
    ("AttributeError", r"'NoneType' object", NONE_USED),
    ("IndexError", r"out of bounds|out of range", INDEX),
    ("RecursionError", r"", RECURSION),
)


def hint(type_name: str, message: str) -> Text | None:
    """Return what an exception probably means; None where its words give nothing away."""
    for kind, pattern, text in CLUES:
        if kind == type_name and (found := re.search(pattern, message)):
            return text.format(name=found.group(1) if found.groups() else "")
    return None
