"""What an exception's own words give away."""

from __future__ import annotations

import re

from grader.text import Text

NUMPY_ONLY = Text(
    "Only NumPy and the standard library exist here: write it without `{name}`.",
    "Aqui só existem o NumPy e a biblioteca padrão: escreva sem `{name}`.",
)
TRUE_DIVISION = Text(
    "A size or an index must be a whole number: `/` gives a float, `//` a whole number.",
    "Um tamanho ou índice precisa ser inteiro: `/` dá um float, `//` dá um inteiro.",
)
UNDEFINED = Text(
    "No variable `{name}` exists at that point: a misspelt name, or one that is set only on "
    "another path.",
    "A variável `{name}` não existe nesse ponto: o nome tem erro de digitação ou só é definido em "
    "outro caminho.",
)
UNSET = Text(
    "`{name}` is used before it gets a value: set it before the loop or on every path.",
    "`{name}` é usada antes de receber um valor: defina-a antes do laço ou em todos os caminhos.",
)
SHAPES = Text(
    "Two shapes do not fit each other: print both, and look for a `.T` that is missing or too "
    "many, for `@` in place of `*`, for a maximum or sum that needs "
    "`keepdims=True`, or for a `np.concatenate` without `axis=1`.",
    "Dois formatos não se encaixam: imprima os dois e procure um `.T` que falta ou que sobra, "
    "`@` no lugar de `*`, um máximo ou soma que precisa de "
    "`keepdims=True`, ou um `np.concatenate` sem `axis=1`.",
)
WRITTEN_INTO = Text(
    "The array you write into has other sizes than what you put there: make it in the result's "
    "shape.",
    "O array em que você escreve tem tamanhos diferentes dos do valor: crie-o no formato do "
    "resultado.",
)
NOTHING_JOINED = Text(
    "The list is empty: nothing was appended to it before it was joined.",
    "A lista está vazia: nada foi acrescentado a ela antes da junção.",
)
SPLIT = Text(
    "`np.split` cuts rows unless told otherwise; with `axis=1` it cuts columns.",
    "Sem outra indicação, `np.split` corta linhas; com `axis=1`, corta colunas.",
)
CLASS_GONE = Text(
    "The class stands at the top of the stub: copy it back from there.",
    "A classe está no começo do esqueleto (stub): copie-a de volta.",
)
ALL_FIELDS = Text("The cache needs all of its fields.", "O cache precisa de todos os seus campos.")
UNPACK = Text(
    "The number of names on the left does not fit what is unpacked: compare the fields and their "
    "order.",
    "A quantidade de nomes à esquerda não corresponde ao que é desempacotado: compare os campos e "
    "sua ordem.",
)
OLD_NUMPY = Text(
    "NumPy no longer has `np.{name}`: use the plain Python type or today's name.",
    "O NumPy não tem mais `np.{name}`: use o tipo do Python ou o nome atual.",
)
NO_SUCH_IN_NUMPY = Text(
    "NumPy has no `{name}`: write it with what NumPy has (`np.exp`, `np.tanh`, ...).",
    "O NumPy não tem `{name}`: escreva com o que ele tem (`np.exp`, `np.tanh`, ...).",
)
NOT_IMPORTED = Text(
    "`{name}` is used but never imported: `import` it at the top of the file.",
    "`{name}` é usado, mas não foi importado: faça o `import` no começo do arquivo.",
)
NO_SUCH_MODULE = Text(
    "No module `{name}` exists here: only NumPy, the standard library and the files beside yours.",
    "Não há módulo `{name}` aqui: só o NumPy, a biblioteca padrão e os arquivos ao lado do seu.",
)
NO_FILES = Text(
    "No data files exist here: everything a function needs comes as its arguments.",
    "Aqui não há arquivos de dados: tudo de que a função precisa chega nos argumentos.",
)
SHUT_IN = Text(
    "While it is graded, your code can neither read nor write files, nor use the network, nor "
    "start programs: everything it needs comes as arguments.",
    "Durante a avaliação, seu código não lê nem grava arquivos, não usa a rede e não inicia "
    "programas: tudo de que precisa chega nos argumentos.",
)
NO_THREADS = Text(
    "No threads can be started here: write it without them.",
    "Aqui não é possível iniciar threads: escreva sem elas.",
)
NO_KEYBOARD = Text(
    "Nobody is at the keyboard while your code is graded: ask for nothing with `input`.",
    "Ninguém está no teclado durante a avaliação: não peça nada com `input`.",
)
ONE_TUPLE = Text(
    "NumPy takes arrays that it joins as one tuple: `np.hstack((a, b))`. A size or an index must "
    "be one whole number, not an array.",
    "O NumPy recebe os arrays a juntar em uma só tupla: `np.hstack((a, b))`. Um tamanho ou índice "
    "precisa ser um só inteiro, não um array.",
)
ARRAY_CALLED = Text(
    "An array stands before `(` as if it were a function: a `*` is missing, or `[` was meant.",
    "Um array está antes de `(` como se fosse uma função: falta um `*` ali, ou era para ser `[`.",
)
ADDED_TO = Text(
    "What `+=` adds is larger than the array on its left: a sum, over the batch say, is missing, "
    "or the array on the left has another shape than its gradient.",
    "O que `+=` soma é maior que o array à esquerda: falta uma soma, por exemplo no lote, ou o "
    "array à esquerda tem outro formato que o do gradiente.",
)
BEFORE_THE_FIRST = Text(
    "The dict has no entry -1: put what comes before the first step there, as in `h[-1] = h0`.",
    "O dicionário não tem a entrada -1: ponha ali o que vem antes do primeiro passo, como em "
    "`h[-1] = h0`.",
)
OF_PYTORCH = Text(
    "That is PyTorch's: in NumPy write `axis=` and `keepdims=`, `.T` and `@`.",
    "Isso é do PyTorch: no NumPy escreva `axis=` e `keepdims=`, `.T` e `@`.",
)
WHOLE_NUMBERS = Text(
    "The array on the left holds whole numbers: make it without `dtype=int`.",
    "O array à esquerda guarda inteiros: crie-o sem `dtype=int`.",
)
LIST_OF_ARRAYS = Text(
    "A list does not calculate: go through its arrays one by one.",
    "Uma lista não faz contas: percorra seus arrays um a um.",
)
OTHER_PYTHON = Text(
    "Python 3 has no `{name}`: it has `range`, `True`, `False` and `None`.",
    "O Python 3 não tem `{name}`: ele tem `range`, `True`, `False` e `None`.",
)
ONE_NUMBER = Text(
    "A function for one number (`math.exp`, `float`) got an array: use NumPy's (`np.exp`).",
    "Uma função de um só número (`math.exp`, `float`) recebeu um array: use a do NumPy (`np.exp`).",
)
PLAIN_NUMBER = Text(
    "A plain number came in: `np.asarray(x)` makes an array of it.",
    "Chegou um número comum: `np.asarray(x)` faz dele um array.",
)
MATH_OVERFLOWS = Text(
    "`math.exp` gives up beyond 709; `np.exp` gives infinity there, and 1 divided by that is 0.",
    "`math.exp` falha acima de 709; ali `np.exp` dá infinito, e 1 dividido por isso é 0.",
)
TRUTH = Text(
    "An `if` needs one True or False, and an array has many: use `np.where`. To ask for None, "
    "write `is None`.",
    "Um `if` precisa de um só True ou False, e um array tem vários: use `np.where`. Para testar "
    "None, escreva `is None`.",
)
RECORD = Text(
    "The cache is a named tuple: read a field as `cache.o`; its fields cannot be set.",
    "O cache é uma tupla nomeada: leia um campo como `cache.o`; seus campos não podem ser mudados.",
)
LIST_OF_RECORDS = Text(
    "A list is read by position, and the record at that place by its field: `caches[t].o`.",
    "Uma lista é lida por posição, e o registro dessa posição pelo campo: `caches[t].o`.",
)
DIFFERENT_PARTS = Text(
    "`np.array` cannot join parts of different shapes: keep them apart, in a list or a tuple. "
    "If a function returns two results, unpack them: `h, cache = step(...)`.",
    "`np.array` não junta partes de formatos diferentes: mantenha-as separadas, em uma lista ou "
    "tupla. Se uma função devolve dois resultados, desempacote: `h, cache = step(...)`.",
)
POWER = Text(
    "In Python a power is written `**`; `^` works on bits.",
    "Em Python, a potência se escreve `**`; `^` opera em bits.",
)
NONE_USED = Text(
    "A value is None where a number is needed: an argument that may be None, a function without "
    "`return`, or a method that returns nothing.",
    "Um valor é None onde se precisa de um número: um argumento que pode ser None, uma função sem "
    "`return` ou um método que não devolve nada.",
)
INDEX = Text(
    "An index reaches past the end of an axis: check the sizes, which differ from input to input.",
    "Um índice passa do fim de um eixo: confira os tamanhos, que mudam de uma entrada para outra.",
)
DIVISION_BY_ZERO = Text(
    "A division by 0: look at the input shown, and decide what is right there before dividing.",
    "Uma divisão por 0: veja a entrada mostrada e decida o que é certo ali antes de dividir.",
)
INDEX_KIND = Text(
    "An array used as an index must hold whole numbers or truth values, not floats: see its "
    "`dtype`.",
    "Um array usado como índice deve conter inteiros ou valores lógicos, não floats: veja o "
    "`dtype` dele.",
)
RECURSION = Text(
    "The function calls itself without an end.", "A função chama a si mesma sem parar."
)
GONE = "float|int|bool|object|str|complex|long|unicode|float_|complex_|NaN|Inf|product|cumproduct"
GONE += "|alltrue|sometrue|in1d|trapz|row_stack|asscalar|mat"
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
    ("ModuleNotFoundError", r"No module named '([\w.]+)'", NO_SUCH_MODULE),
    ("FileNotFoundError", r"", NO_FILES),
    ("PermissionError", r"", SHUT_IN),
    ("URLError", r"Operation not permitted", SHUT_IN),
    ("RuntimeError", r"can't start new thread", NO_THREADS),
    ("EOFError", r"reading a line", NO_KEYBOARD),
    ("TypeError", r"'(?:numpy\.)?float\d*' object cannot be interpreted as an int", TRUE_DIVISION),
    ("TypeError", r"slice indices must be integers", TRUE_DIVISION),
    ("TypeError", r"number sections must be|expected a sequence of integers", TRUE_DIVISION),
    ("TypeError", r"only integer scalar arrays", ONE_TUPLE),
    ("TypeError", r"(?:stack|concatenate)\(\) (?:takes \d|got multiple)", ONE_TUPLE),
    ("TypeError", r"'numpy.ndarray' object is not callable", ARRAY_CALLED),
    ("TypeError", r"unexpected keyword argument '(?:dim|keepdim)'", OF_PYTORCH),
    ("AttributeError", r"ndarray' object has no attribute '(?:t|mm|matmul|unsqueeze)'", OF_PYTORCH),
    ("AttributeError", r"module 'numpy' has no attribute '(?:mm|bmm|cat)'", OF_PYTORCH),
    ("UFuncTypeError", r"Cannot cast ufunc", WHOLE_NUMBERS),
    ("TypeError", r"unsupported operand type.*'list'", LIST_OF_ARRAYS),
    ("ValueError", r"non-broadcastable output", ADDED_TO),
    ("KeyError", r"^-1$", BEFORE_THE_FIRST),
    ("NameError", r"name '(xrange|true|false|null)' is not defined", OTHER_PYTHON),
    ("NameError", r"name '(torch|tf|jnp|nn|scipy)' is not defined", NUMPY_ONLY),
    ("TypeError", r"only (?:0-dim|length-1)", ONE_NUMBER),
    ("TypeError", r"tuple indices must be integers or slices, not str", RECORD),
    ("TypeError", r"list indices must be integers or slices, not str", LIST_OF_RECORDS),
    (
        "AttributeError",
        r"'list' object has no attribute '(?:size|shape|ndim|dot|sum|mean|max|min|astype|T)'",
        LIST_OF_ARRAYS,
    ),
    ("AttributeError", r"'list' object has no attribute '[a-z_]{1,6}'", LIST_OF_RECORDS),
    ("AttributeError", r"can't set attribute|LSTMStepCache", RECORD),
    ("IndexError", r"only integers, slices", TRUE_DIVISION),
    ("AttributeError", r"'(?:int|float)' object has no attribute", PLAIN_NUMBER),
    ("TypeError", r"'(?:int|float)' object is not (?:iterable|subscriptable)", PLAIN_NUMBER),
    ("OverflowError", r"math range error", MATH_OVERFLOWS),
    ("UnboundLocalError", r"local variable '(\w+)'", UNSET),
    ("NameError", r"name '(np|numpy|math|itertools|functools)' is not defined", NOT_IMPORTED),
    ("NameError", r"name '\w+Cache' is not defined", CLASS_GONE),
    ("TypeError", r"\w+Cache\b.*missing \d+ required", ALL_FIELDS),
    ("ValueError", r"equal division", SPLIT),
    ("NameError", r"name '(\w+)' is not defined", UNDEFINED),
    ("ValueError", r"truth value of an array", TRUTH),
    ("ValueError", r"inhomogeneous", DIFFERENT_PARTS),
    ("ValueError", r"could not broadcast input array", WRITTEN_INTO),
    ("ValueError", r"need at least one array", NOTHING_JOINED),
    ("ValueError", r"could not be broadcast|mismatch in its core dim|not aligned", SHAPES),
    ("ValueError", r"all the input array dimensions", SHAPES),
    ("ValueError", r"values to unpack", UNPACK),
    ("TypeError", r"cannot unpack", UNPACK),
    ("AttributeError", rf"module 'numpy' has no attribute '({GONE})'", OLD_NUMPY),
    ("AttributeError", r"module 'numpy' has no attribute '(\w+)'", NO_SUCH_IN_NUMPY),
    ("TypeError", r"bitwise_xor|unsupported operand type\(s\) for \^", POWER),
    ("TypeError", r"unsupported operand type.*'NoneType'|'NoneType' object", NONE_USED),
    ("AttributeError", r"'NoneType' object", NONE_USED),
    ("IndexError", r"arrays used as indices", INDEX_KIND),
    ("ZeroDivisionError", r"", DIVISION_BY_ZERO),
    ("IndexError", r"out of bounds|out of range", INDEX),
    ("RecursionError", r"", RECURSION),
)


def hint(type_name: str, message: str) -> Text | None:
    """Return what an exception probably means; None where its words give nothing away."""
    for kind, pattern, text in CLUES:
        if kind == type_name and (found := re.search(pattern, message)):
            return text.format(name=found.group(1) if found.groups() else "")
    return None
