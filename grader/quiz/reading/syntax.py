"""What YAML's own errors mean, in words for whoever wrote the file."""

from __future__ import annotations

import re
from typing import Any

from grader.text import Text

QUOTE = Text(
    "close every bracket, separate fields by commas, and put text that contains ? : , { } [ ] # in "
    "quotes",
    "feche colchetes e chaves, separe os campos por vírgulas e ponha entre aspas um texto que "
    "contenha ? : , { } [ ] #",
)
QUOTE_COLON = Text(
    "put text that contains ': ' in quotes, and indent a field like the one above",
    "ponha entre aspas um texto que contenha ': ', e recue cada campo como o de cima",
)
QUOTE_FIRST = Text(
    "put text that begins with this character in quotes",
    "ponha entre aspas um texto que comece com esse caractere",
)
SPACES = Text("indent with spaces, not tabs", "recue com espaços, não com tabulações")
ALIGN = Text(
    "fields of one mapping begin in the same column; text after a closing quote belongs inside it",
    "os campos de um mapeamento começam na mesma coluna; texto depois das aspas vai dentro delas",
)
CLOSE = Text(
    "a quote that was opened is never closed", "aspas que foram abertas não foram fechadas"
)
COLON = Text(
    "write `field: value`, with a blank after the colon",
    "escreva `campo: valor`, com um espaço depois dos dois-pontos",
)
SINGLE = Text(
    "in double quotes a backslash begins an escape; use single quotes, or write it twice",
    "entre aspas duplas a barra invertida inicia um escape; use aspas simples, ou escreva duas",
)
BLOCK = Text(
    "after `|` or `>` a text begins on the next line; put one that begins with such a sign in "
    "quotes",
    "depois de `|` ou `>` o texto começa na linha seguinte; ponha entre aspas um que comece assim",
)
HIDDEN = Text("remove that character", "remova esse caractere")
KEY = Text(
    "put text that begins with '? ' in quotes", "ponha entre aspas um texto com '? ' no início"
)
DASH = Text(
    "put text that begins with '- ' in quotes, and begin a list on a line of its own",
    "ponha entre aspas um texto com '- ' no início, e comece uma lista em uma linha própria",
)
ONE_MAPPING = Text(
    "a file is one mapping, whose fields begin at the start of a line",
    "um arquivo é um só mapeamento, cujos campos começam no início da linha",
)

# What PyYAML says, how it is said here, and what to do about it.
CAUSES: tuple[tuple[str, Text, Text], ...] = (
    (
        r"mapping values are not allowed.*",
        Text("mapping values are not allowed here", "aqui não cabe um `campo: valor`"),
        QUOTE_COLON,
    ),
    (
        r"mapping keys are not allowed.*",
        Text("a '? ' begins no text here", "aqui um '? ' não começa um texto"),
        KEY,
    ),
    (
        r"(?:block )?sequence entries are not allowed.*",
        Text("a '- ' begins no text here", "aqui um '- ' não começa um texto"),
        DASH,
    ),
    (
        r"(?:expected|did not find expected) alphabetic.*",
        Text("no text begins with *, & or %", "nenhum texto começa com *, & ou %"),
        QUOTE_FIRST,
    ),
    (
        r"expected (?:' '|'!'|'>'|URI).*|found undefined tag handle.*",
        Text("no text begins with !", "nenhum texto começa com !"),
        QUOTE_FIRST,
    ),
    (
        r"expected a digit.*|found (?:duplicate|incompatible) YAML.*",
        Text("no line begins with %", "nenhuma linha começa com %"),
        QUOTE_FIRST,
    ),
    (
        r"(?:expected|did not find expected) '?<document start>.*",
        Text(
            "this does not belong to the file's fields", "isto não pertence aos campos do arquivo"
        ),
        ONE_MAPPING,
    ),
    (
        r"(?:expected|did not find expected) ('[,}\]]') or ('[,}\]]')(?:, but got (.*))?",
        Text("expected {0} or {1}, but got {2}", "esperava-se {0} ou {1}, mas veio {2}"),
        QUOTE,
    ),
    (
        r"found (?:character '\\t'|a tab character).*",
        Text(
            "found character '\\t' that cannot start any token",
            "há uma tabulação onde ela não pode estar",
        ),
        SPACES,
    ),
    (
        r"found character ?(.*?) ?that cannot start any token",
        Text("no text begins with {0}", "nenhum texto começa com {0}"),
        QUOTE_FIRST,
    ),
    (
        r"found unexpected end of stream|found unexpected document separator",
        Text("the file ends inside quotes", "o arquivo termina dentro de aspas"),
        CLOSE,
    ),
    (
        r"could not find expected ':'",
        Text("a ':' is missing", "falta um ':'"),
        COLON,
    ),
    (
        r"expected <block end>.*|did not find expected (?:key|'-' indicator)",
        Text("this does not belong to what stands above", "isto não se encaixa no que está acima"),
        ALIGN,
    ),
    (
        r"(?:found unknown|expected) escape.*|found invalid Unicode.*|did not find expected hex.*",
        Text("this escape does not exist", "esse escape não existe"),
        SINGLE,
    ),
    (
        r"(?:expected|did not find expected) (?:a )?(?:comment or|chomping or|indentation ind).*",
        Text("text stands behind a block's sign", "há texto depois do sinal de um bloco"),
        BLOCK,
    ),
    (
        r"expected the node content, but found (.*)|did not find expected node content",
        Text("a value is missing before {0}", "falta um valor antes de {0}"),
        QUOTE,
    ),
    (
        r"unacceptable character #x([0-9a-f]+).*",
        Text(
            "the character U+{0} must not be in a file",
            "o caractere U+{0} não pode estar no arquivo",
        ),
        HIDDEN,
    ),
)
# What PyYAML calls the things it meets.
MET = {
    "'<scalar>'": Text("text", "um texto"),
    "'<stream end>'": Text("the end of the file", "o fim do arquivo"),
    "'<block end>'": Text("the end of an indented part", "o fim de uma parte recuada"),
    "'<block mapping start>'": Text("a mapping", "um mapeamento"),
    "'<block sequence start>'": Text("a list", "uma lista"),
    "'<document start>'": Text("'---'", "'---'"),
    "'<document end>'": Text("'...'", "'...'"),
    "'<alias>'": Text("text that begins with *", "um texto que começa com *"),
    "'<anchor>'": Text("text that begins with &", "um texto que começa com &"),
    "'<tag>'": Text("text that begins with !", "um texto que começa com !"),
}
BEGUN = "found unexpected|could not find expected ':'|expected alphabetic"
OTHER = Text("this is no valid YAML: {reason}", "isto não é YAML válido: {reason}")
WITH_REMEDY = Text("{cause}; {remedy}", "{cause}; {remedy}")


def syntax_cause(fault: Any, text: str) -> tuple[Text, int, int]:
    """Return what a YAML error means, its line and its column."""
    said = str(getattr(fault, "problem", None) or fault).split("\n")[0]
    # a quote that is never closed, or a key without colon, is found where it began
    marks = ("context_mark", "problem_mark") if re.match(BEGUN, said) else ("problem_mark",)
    mark = next((mark for name in marks if (mark := getattr(fault, name, None))), None)
    opened = getattr(fault, "context_mark", None)
    if mark and opened and mark.line >= len(text.splitlines()):
        # what is wrong at the end of a file was opened somewhere
        mark = opened
    line, column = (mark.line + 1, mark.column + 1) if mark else _of_escape(text)
    for pattern, cause, remedy in CAUSES:
        if found := re.fullmatch(pattern, said):
            groups = [MET.get(group, Text.same(group or "…")) for group in found.groups()]
            return WITH_REMEDY.format(cause=_filled(cause, groups), remedy=remedy), line, column
    return OTHER.format(reason=Text.same(said[:200])), line, column


def _of_escape(text: str) -> tuple[int, int]:
    """Return where an escape beyond Unicode stands, the one fault that PyYAML gives no place."""
    found = re.search(r"\\U(?!000|0010)", text)
    above = text[: found.start()] if found else ""
    return above.count("\n") + 1, len(above) - above.rfind("\n")


def _filled(cause: Text, groups: list[Text]) -> Text:
    for number, group in enumerate(groups):
        filled = (
            part.replace(f"{{{number}}}", word) for part, word in zip(cause, group, strict=True)
        )
        cause = Text(*filled)
    return cause
