"""Quiz files that were sound and are no longer: changed at random, as slips and accidents do.

Each follows from its number alone: `mutated(number)` makes it again.
"""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
SNIPPETS = [
    *"\t\n\r\0\x1b\x7f\x85\xa0\xad\u200b\u200d\u2028\u202e\ufeff\uffff🙂門á\u0301",
    *"?:,[]{}#&*!|>'\"%@`-~=<\\$.0 ",
    *(
        "- ",
        "? ",
        ": ",
        " #",
        "---\n",
        "...\n",
        "<<: ",
        "*a ",
        "&a ",
        "!!str ",
        "!!binary ",
        "!<x>",
    ),
    *("{{x}}", "{x}", "{ }", "[]", "{}", '"\\x41', '"\\e"', '"\\ud800"', "|2\n", ">-\n", "|\n"),
    *("%YAML 1.1\n", "%TAG ! x\n", "\r\n", "  - ", "\n\n\n", "en: ", "pt-BR: ", "id: ", "type: "),
]
VALUES = [
    *(
        "1",
        "0",
        "-1",
        "1.5",
        "1e999",
        "-1e-999",
        ".inf",
        ".nan",
        "1_0",
        "0x1",
        "017",
        "1:30",
        "9" * 39,
    ),
    *(
        "9" * 5000,
        "true",
        "no",
        "~",
        "",
        "null",
        '""',
        "' '",
        "2002-12-14",
        "1,5",
        "text",
        "é",
        "=",
        "<<",
    ),
    *(
        "[]",
        "{}",
        "[1, two, [3]]",
        "{en: a}",
        "{en: a, pt-BR: b}",
        "{en: 1, pt-BR: [2]}",
        "[[[[]]]]",
    ),
    *(
        "single",
        "multiple",
        "numeric",
        "short",
        "open",
        "ordering",
        "matching",
        "code_line",
        "quiz/v2",
    ),
    *(
        "[{id: a}, {id: a}]",
        "{x: {uniform: [1, 0]}}",
        "{abs: 0}",
        "{rel: 1e308}",
        "[{regex: '(a+)+'}]",
    ),
    *(
        "[{regex: '('}]",
        "[{regex: 'a{99999}'}]",
        "[{text: q}]",
        "{x: {uniform: [0, 1e308]}}",
        "withheld",
    ),
]
KEYS = [
    "id",
    "type",
    "prompt",
    "choices",
    "answer",
    "points",
    "params",
    "figure",
    "keys",
    "variants",
]
INDENTED = re.compile(r"( *)(.*)")


@cache
def pieces() -> tuple[tuple[str, list[str]], ...]:
    """Return each sound quiz as its head and its questions."""
    found = [*(ROOT / "quizzes").glob("*.yaml"), *(ROOT / "tests" / "quizzes").glob("*.yaml")]
    quizzes = []
    for path in sorted(found):
        head, _, rest = path.read_text(encoding="utf-8").partition("\nquestions:\n")
        questions = re.split(r"(?m)^(?=  - )", rest)
        quizzes.append((f"{head.partition('misconceptions:')[0]}\nquestions:\n", questions[1:]))
    return tuple(quizzes)


def sound(rng: random.Random) -> str:
    head, questions = rng.choice(pieces())
    start = rng.randrange(len(questions))
    return head + "".join(questions[start : start + rng.choice((1, 1, 1, 2, 3))])


def on_lines(change: Callable[[random.Random, list[str], int], None]):
    """Make a change of a text from one of its lines, of which one is chosen."""

    def changed(rng: random.Random, text: str) -> str:
        lines = text.split("\n")
        change(rng, lines, rng.randrange(len(lines)))
        return "\n".join(lines)

    return changed


@on_lines
def delete(rng: random.Random, lines: list[str], at: int) -> None:
    del lines[at : at + rng.choice((1, 1, 2, 5))]


@on_lines
def duplicate(rng: random.Random, lines: list[str], at: int) -> None:
    lines[at:at] = lines[at : at + rng.choice((1, 1, 3, 10))]


@on_lines
def swap(rng: random.Random, lines: list[str], at: int) -> None:
    other = rng.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


@on_lines
def indent(rng: random.Random, lines: list[str], at: int) -> None:
    for index in range(at, min(at + rng.choice((1, 1, 4)), len(lines))):
        cut = lines[index][rng.randrange(3) :] if rng.random() < 0.5 else lines[index]
        lines[index] = rng.choice(("", " ", "  ", "   ", "\t", "\xa0")) + cut


@on_lines
def splice(rng: random.Random, lines: list[str], at: int) -> None:
    for index in (*range(at, len(lines)), *range(at)):
        if ": " in lines[index]:
            parts = re.split(r"(?<=: )", lines[index])
            if rng.random() < 0.5:
                parts[rng.randrange(1, len(parts)) :] = [rng.choice(VALUES)]
            else:
                place = rng.randrange(1, len(parts))
                parts[place] = re.sub(
                    r"""^("[^"]*"|\w+|\[.*?\])""",
                    lambda _: rng.choice(VALUES),
                    parts[place],
                    count=1,
                )
            lines[index] = "".join(parts)
            return


@on_lines
def nest(rng: random.Random, lines: list[str], at: int) -> None:
    depth = rng.choice((1, 2, 5, 30, 300))
    blanks, rest = INDENTED.fullmatch(lines[at].split("\r")[0]).groups()
    before, after = rng.choice((("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("a:\n", "")))
    lines[at] = f"{blanks}{before * depth}{rest}{after * depth}"


@on_lines
def another_field(rng: random.Random, lines: list[str], at: int) -> None:
    blanks = " " * rng.choice((0, 2, 4, 4, 6, 8))
    lines.insert(at, f"{blanks}{rng.choice(KEYS)}: {rng.choice(VALUES)}")


def insert(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(SNIPPETS) + text[at:]


def truncate(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] if rng.random() < 0.7 else text[at:]


def repeat(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    piece = rng.choice((rng.choice(SNIPPETS), text[at : at + rng.choice((1, 5, 20, 100))]))
    return text[:at] + piece * 1000 + text[at:]


MUTATIONS = (
    *(delete, duplicate, swap, indent, splice, splice, nest, another_field),
    *(insert, insert, truncate, repeat),
)


def mutated(number: int) -> bytes:
    rng = random.Random(f"a quiz that was sound, {number}")
    text = sound(rng)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        text = rng.choice(MUTATIONS)(rng, text)
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(rng.choice((0, 0, 0, 0, 1, 3)) if data else 0):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)
