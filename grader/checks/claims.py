"""The sentences of the checks: what each claims, and what it says when the claim fails."""

from __future__ import annotations

from grader.records import Note
from grader.text import Text

CHECKS = ("form", "values", "manners", "gradient", "laws", "examples", "repeat")
CLAIMS = {
    "form": Text("returns {wanted} of the right shape", "devolve {wanted} no formato certo"),
    "values": Text("right values on fixed inputs", "valores certos em entradas fixas"),
    "manners": Text(
        "leaves its inputs alone, answers the same again",
        "não altera as entradas, repete a resposta",
    ),
    "gradient": Text("agrees with central differences", "concorda com diferenças centrais"),
    "laws": Text("keeps the laws of this function", "cumpre as leis desta função"),
    "examples": Text("right values on drawn inputs", "valores certos em entradas sorteadas"),
    "repeat": Text("answers the same in a fresh process", "repete a resposta em outro processo"),
}
RAISED = Text("`{name}` raised {kind}: {message}", "`{name}` lançou {kind}: {message}")
RAISED_WITHOUT_WORDS = Text("`{name}` raised {kind}", "`{name}` lançou {kind}")
NOT_STARTED = Text(
    "Nothing written yet: `{name}` still raises NotImplementedError.",
    "Nada escrito ainda: `{name}` ainda lança NotImplementedError.",
)
OTHER_NOT_STARTED = Text(
    "`{name}` uses something of `{file}` that is not written yet: solve that exercise first, or "
    "write the step here.",
    "`{name}` usa algo de `{file}` que ainda não foi escrito: resolva aquele exercício antes, ou "
    "escreva o passo aqui.",
)
INPUT_CHANGED = Text(
    "`{name}` changed its input `{input}` in place. Copy it before writing "
    "(`{new} = {input}.copy()`).",
    "`{name}` alterou a entrada `{input}`. Copie-a antes de escrever (`{new} = {input}.copy()`).",
)
ITEM_CHANGED = Text(
    "`{name}` changed `{input}`. Leave the list that was given, and the arrays on it, as they are; "
    "results go into a list of your own.",
    "`{name}` alterou `{input}`. Deixe como estão a lista recebida e os arrays dela; os resultados "
    "vão em uma lista sua.",
)
DIFFERS_AGAIN = Text(
    "Two calls with the same input gave different answers: remove randomness, state kept between "
    "calls, and arrays of `np.empty` that are read before they are filled.",
    "Duas chamadas com a mesma entrada deram respostas diferentes: remova aleatoriedade, estado "
    "guardado entre chamadas e arrays de `np.empty` lidos antes de serem preenchidos.",
)
ANSWER_CHANGED = Text(
    "An answer changed after it was returned, when the function was called again: make a new "
    "array in every call.",
    "Uma resposta mudou depois de devolvida, quando a função foi chamada de novo: crie um array "
    "novo em cada chamada.",
)
LAYOUT = Text(
    "Right for ordinary arrays, wrong when an input is {layout}: work on values, not on memory.",
    "Certo para arrays comuns, errado quando uma entrada é {layout}: trabalhe com os valores, não "
    "com a memória.",
)
LAYOUTS = {
    "strided": Text("a view with gaps (non-contiguous)", "uma vista com saltos (não contígua)"),
    "fortran": Text("stored column by column (Fortran order)", "guardada por colunas (Fortran)"),
    "read_only": Text("read-only", "somente leitura"),
}
FRESH_DIFFERS = Text(
    "In a fresh process, with the inputs in another order, the same input got another answer: the "
    "function depends on something besides its inputs.",
    "Em um processo novo, com as entradas em outra ordem, a mesma entrada recebeu outra resposta: "
    "a função depende de algo além das entradas.",
)
DEPENDS_ON_BEFORE = Text(
    "Asked alone in a fresh process, this input gets the right answer; after other inputs it does "
    "not: the function keeps something between calls.",
    "Sozinha, em um processo novo, esta entrada recebe a resposta certa; depois de outras, não: a "
    "função guarda algo entre as chamadas.",
)
LAW_BROKEN = Text("A law does not hold: {claim}", 'Uma lei não vale: "{claim}"')
OWN_GRADIENT = Text(
    "The reference disagrees with central differences: please report this.",
    "A referência discorda das diferenças centrais: por favor, avise os autores.",
)
FLOAT32 = Note(
    "float32",
    Text(
        "The values agree to about 7 digits: the formula is right, but the precision drops to "
        "float32 somewhere.",
        "Os valores coincidem em cerca de 7 dígitos: a fórmula está certa, mas a precisão cai para "
        "float32 em algum ponto.",
    ),
)
UPSTREAM_CHANGED = Text(
    "`{name}` is changed in place. Copy it first, or the next step of BPTT uses the changed one.",
    "`{name}` é alterado na própria memória. Copie antes, ou o próximo passo da BPTT usará o valor "
    "alterado.",
)
LIST_CHANGED = Text(
    "`{name}` is no longer the list that was given: something was taken off it, put on it or "
    "moved. Work on `list({name})`; whoever uses the list again needs it whole.",
    "`{name}` já não é a lista recebida: algo foi retirado, acrescentado ou movido. Trabalhe com "
    "`list({name})`; quem usar a lista de novo precisa dela inteira.",
)
