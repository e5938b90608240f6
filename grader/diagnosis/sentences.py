"""The sentences of what the numbers of a wrong answer give away."""

from __future__ import annotations

from grader.text import Text

PRECISION = Text(
    "The values agree to about {digits} digits: the formula seems right, but something small is "
    "off: float32 mixed in, rounding, a small constant added, or a clip.",
    "Os valores coincidem em cerca de {digits} dígitos: a fórmula parece certa, mas algo pequeno "
    "atrapalha: float32 misturado, arredondamento, uma constante pequena somada ou um recorte.",
)
NUMERICAL = Text(
    "The values agree to about {digits} digits: a numerical derivative looks like this (derive the "
    "formula instead), and so do float32 mixed in and a small constant added to keep a value from "
    "0.",
    "Os valores coincidem em cerca de {digits} dígitos: assim fica uma derivada numérica (deduza a "
    "fórmula), e também float32 misturado ou uma constante pequena somada para evitar o 0.",
)
WHOLE_NUMBERS = Text(
    "Every entry that came is a whole number: {blocks}. A buffer made with `dtype=int`, or like an "
    "array of integers, cuts off what is put into it.",
    "Todos os elementos que vieram são inteiros: {blocks}. Um buffer criado com `dtype=int`, ou "
    "com o tipo de um array de inteiros, corta o que recebe.",
)
NOTHING_FILLED = Text(
    "All zeros on every input: {blocks} was made but never filled in.",
    "Só zeros em todas as entradas, sem nada preenchido: {blocks}.",
)
SIGN = Text(
    "The sign is reversed everywhere in {blocks}.",
    "O sinal está invertido em todos os elementos: {blocks}.",
)
FACTOR = Text(
    "{factor} times what is expected, on every input: {blocks}.",
    "{factor} vezes o esperado, em todas as entradas: {blocks}.",
)
TRANSPOSED = Text(
    "Transposed, compared with what is expected: {blocks}.",
    "Transposto em relação ao esperado: {blocks}.",
)
PERMUTED = Text(
    "The gate blocks of {blocks} come in the order {order}; here it is i, f, g, o.",
    "Os blocos dos portões em {blocks} vêm na ordem {order}; aqui é i, f, g, o.",
)
SOME_GATES = Text(
    "Wrong only in the columns of {gates} in {blocks}; the other columns are right.",
    "Errado só nas colunas de {gates} em {blocks}; as outras colunas estão certas.",
)
ONLY_BLOCKS = Text(
    "Over all inputs tried, wrong: {blocks}. Always right: {others}.",
    "Em todas as entradas testadas, errado: {blocks}. Sempre certo: {others}.",
)
RIGHT_WHERE_ONE = {
    "N": Text(
        "Right for a batch of one, wrong for more: look at the sums over the batch axis and at "
        "broadcasting.",
        "Certo com um só exemplo no lote, errado com mais: confira as somas no eixo do lote e o "
        "broadcasting.",
    ),
    "T": Text(
        "Right for one time step, wrong for more: look at what one step hands to the next, and at "
        "what is summed over the steps.",
        "Certo com um passo de tempo, errado com mais: confira o que um passo entrega ao próximo e "
        "o que é somado ao longo dos passos.",
    ),
    "H": Text(
        "Right for one hidden unit, wrong for more: look for a transposed matrix, or for units "
        "that are mixed.",
        "Certo com uma unidade oculta, errado com mais: procure uma matriz transposta ou "
        "unidades misturadas.",
    ),
    "D": Text(
        "Right for one input feature, wrong for more: look at the sums over the features.",
        "Certo com uma variável de entrada, errado com mais: confira as somas sobre as "
        "variáveis de entrada.",
    ),
}
WRONG_WHERE_ONE = Text(
    "It goes wrong only where {axes} = 1: look for `squeeze()` without an axis, or for a size or "
    "an index that needs a second entry.",
    "Só dá errado onde {axes} = 1: procure `squeeze()` sem eixo, ou um tamanho ou índice que "
    "precisa de um segundo elemento.",
)
WITHOUT = Text(
    "It is right as soon as `{name}` is all zeros: look at the terms that use `{name}`.",
    "Fica certo quando `{name}` só tem zeros: confira os termos que usam `{name}`.",
)
AFTER = Text(
    "Wrong from t = {step} on, right before: {blocks}. Look at what one step hands to the next.",
    "Errado de t = {step} em diante, certo antes: {blocks}. Confira o que um passo entrega ao "
    "próximo.",
)
BEFORE_THE_LAST = Text(
    "Right at the last step, wrong at every step before it: {blocks}. Look at what a step hands "
    "back to the one before.",
    "Certo no último passo, errado em todos os anteriores: {blocks}. Confira o que um passo "
    "manda de volta ao anterior.",
)
BEFORE_THE_LAST_FEW = Text(
    "Right at the last {count} steps, wrong at every step before them: {blocks}. Look at what a "
    "step hands back to the one before.",
    "Certo nos últimos {count} passos, errado em todos os anteriores: {blocks}. Confira o que um "
    "passo manda de volta ao anterior.",
)
ONLY_THE_FIRST = Text(
    "Only the first step (t = 0) is wrong: {blocks}. Look at what it begins from.",
    "Só o primeiro passo (t = 0) está errado: {blocks}. Confira de onde ele parte.",
)
ONLY_THE_LAST = Text(
    "Only the last step is wrong, whatever T: {blocks}. Look at how far the loop goes.",
    "Só o último passo está errado, seja qual for T: {blocks}. Confira até onde vai o laço.",
)
FIRST_STEP = Text(
    "At the first step, where nothing was handed on yet, {wrong} is wrong already; right there: "
    "{right}.",
    "No primeiro passo, em que nada foi passado adiante, já está errado: {wrong}. Certo ali: "
    "{right}.",
)
