"""Answers: what form they have, and making one of what a learner types."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from grader.quiz.drawing import Drawn, rights
from grader.quiz.model import (
    Choices,
    CodeLine,
    Matching,
    Numeric,
    Open,
    Ordering,
    Tolerance,
    TrueFalse,
)
from grader.text import Text

LONGEST_SHORT = 200
LONGEST_NUMBER = 40
LONGEST_TEXT = 20_000
LETTERS = "abcdefghijklmnop"  # right sides of a matching can be sixteen

NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]{1,3})?")
THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}([.,][0-9]{3})+")
E_BETWEEN = re.compile(r"[a-z0-9]\s+e\s+[a-z0-9]")
ARROWS = re.compile(r"(?<=[a-z0-9])\s*[-–>→]+\s*(?=[a-z0-9])")
ONE_PAIR = re.compile(r"(?:([0-9]{1,2})\s*[-–>→:=.)]*\s*)?([a-z])")
# what stands between pairs goes to the one behind it: two ways to share it take for ever
ALL_PAIRS = re.compile(rf"(?:[\s,;.()]*{ONE_PAIR.pattern})+[\s,;.()]*")
TRUE = {"a", "1", "t", "true", "v", "verdadeiro", "verdadeira", "yes", "sim"}
FALSE = {"b", "2", "f", "false", "falso", "falsa", "no", "nao", "não"}

E_OR_AND = Text(
    "is `e` a letter here, or the Portuguese for and? Type the letters together, such as ace",
    "`e` é uma letra aqui, ou a palavra e? Digite as letras juntas, como ace",
)
ONE_LETTER = Text("type one letter from a to {last}", "digite uma letra de a até {last}")
LETTERS_ASKED = Text(
    "type one letter or more from a to {last}, such as {example}",
    "digite uma ou mais letras de a até {last}, como {example}",
)
TWICE = Text("{letter} stands there twice", "{letter} aparece duas vezes")
A_OR_B = Text("type a for true or b for false", "digite a para verdadeiro ou b para falso")
ALL_LETTERS = Text(
    "type all {count} letters in the right order, such as {example}",
    "digite todas as {count} letras na ordem certa, como {example}",
)
PAIRS = Text(
    "type a letter for each number, such as {example}",
    "digite uma letra para cada número, como {example}",
)
A_LINE = Text("type a line from 1 to {last}", "digite uma linha de 1 até {last}")
A_NUMBER = Text("type a number, such as 0.25 or 1e-3", "digite um número, como 0,25 ou 1e-3")
NO_THOUSANDS = Text(
    "type thousands without a separator: {value}; if you mean decimals, leave off their last zeros "
    "or add one",
    "digite milhares sem separador: {value}; se são decimais, tire os zeros finais ou acrescente "
    "um",
)
TOO_LONG = Text("use at most {most} characters", "use no máximo {most} caracteres")
SOMETHING = Text("type an answer", "digite uma resposta")


class Essay(NamedTuple):
    """A text of one's own; `scores`: one's own points by criterion.

    None where they are still to be given, empty where the learner would not give any
    """

    text: str
    scores: Mapping[str, int] | None = None


Answer = bool | int | str | tuple[str, ...] | Essay


class NotUnderstood(Exception):
    """What was typed is no answer to this question; `hint` says what would be."""

    def __init__(self, hint: Text) -> None:
        super().__init__(hint.en)
        self.hint = hint


def understand(drawn: Drawn, typed: str) -> Answer:
    """Make an answer of what was typed, in letters, numbers or words; raises NotUnderstood."""
    body, text = drawn.question.body, " ".join(typed.split())
    if not text:
        raise NotUnderstood(asked_form(drawn))
    if isinstance(body, Choices):
        return _chosen(drawn, body, text)
    if isinstance(body, TrueFalse):
        word = text.casefold().strip("().")
        if word not in TRUE | FALSE:
            raise NotUnderstood(A_OR_B)
        return word in TRUE
    if isinstance(body, Numeric):
        _ask_thousands_again(drawn, body, text)
        number(text)
        return text
    if isinstance(body, Ordering):
        return tuple(body.items[drawn.order[k]].id for k in _permutation(drawn, text))
    if isinstance(body, Matching):
        return _matched(drawn, body, text)
    if isinstance(body, CodeLine):
        return _line(body, text)
    if isinstance(body, Open):
        return Essay(typed[:LONGEST_TEXT])
    if len(text) > LONGEST_SHORT:
        raise NotUnderstood(TOO_LONG.format(most=LONGEST_SHORT))
    return text


def asked_form(drawn: Drawn) -> Text:
    """Say in which form an answer is typed."""
    body, count = drawn.question.body, len(drawn.order)
    last = LETTERS[max(count - 1, 0)]
    if isinstance(body, Choices):
        single = drawn.question.type == "single"
        example = "ac" if count > 2 else "ab"
        return (ONE_LETTER if single else LETTERS_ASKED).format(last=last, example=example)
    if isinstance(body, TrueFalse):
        return A_OR_B
    if isinstance(body, Numeric):
        return A_NUMBER
    if isinstance(body, Ordering):
        return ALL_LETTERS.format(count=count, example=LETTERS[1:count] + "a")
    if isinstance(body, Matching):
        example = " ".join(f"{k + 1}{LETTERS[(k + 1) % count]}" for k in range(len(body.pairs)))
        return PAIRS.format(example=example)
    if isinstance(body, CodeLine):
        return A_LINE.format(last=body.code.count("\n") + 1)
    return SOMETHING


def _positions(drawn: Drawn, text: str) -> list[int]:
    """Return the positions that letters or numbers stand for."""
    count = len(drawn.order)
    positions: list[int] = []
    text = ARROWS.sub(" ", text.casefold())
    if count > LETTERS.index("e") and E_BETWEEN.search(text):
        raise NotUnderstood(E_OR_AND)
    for word in re.split(r"[\s,;.()]+", text):
        # `bca` and `231` are three; `10` and `02` are one
        apart = word.isalpha() or (word.isdecimal() and count < 10 and "0" not in word)
        letters = word if apart else [word] if word else []
        for letter in letters:
            # as many digits as a position can have: `00112` is none
            if re.fullmatch("[0-9]{1,2}", letter) and 1 <= int(letter) <= count:
                positions.append(int(letter) - 1)
            elif len(letter) == 1 and letter in LETTERS[:count]:
                positions.append(LETTERS.index(letter))
            else:
                raise NotUnderstood(asked_form(drawn))
    return positions


def _chosen(drawn: Drawn, body: Choices, text: str) -> tuple[str, ...]:
    positions = _positions(drawn, text)
    if not positions or (drawn.question.type == "single" and len(positions) > 1):
        raise NotUnderstood(asked_form(drawn))
    _once(positions)
    return tuple(sorted(body.choices[drawn.order[k]].id for k in positions))


def _once(positions: Sequence[int]) -> None:
    for k, position in enumerate(positions):
        if position in positions[:k]:
            raise NotUnderstood(TWICE.format(letter=LETTERS[position]))


def _permutation(drawn: Drawn, text: str) -> list[int]:
    positions = _positions(drawn, text)
    _once(positions)
    if len(positions) != len(drawn.order):
        raise NotUnderstood(asked_form(drawn))
    return positions


def _matched(drawn: Drawn, body: Matching, text: str) -> tuple[str, ...]:
    count, text = len(body.pairs), text.casefold()
    if not ALL_PAIRS.fullmatch(text):
        raise NotUnderstood(asked_form(drawn))
    words = ONE_PAIR.findall(text)
    numbers = [int(number) for number, _ in words if number]
    if len(words) != count or (numbers and sorted(numbers) != list(range(1, count + 1))):
        raise NotUnderstood(asked_form(drawn))
    known = rights(body)
    found = [""] * count
    for place, (number, letter) in enumerate(words):
        if letter not in LETTERS[: len(drawn.order)]:
            raise NotUnderstood(asked_form(drawn))
        found[int(number) - 1 if number else place] = known[drawn.order[LETTERS.index(letter)]][0]
    return tuple(found)


def _line(body: CodeLine, text: str) -> int:
    last = body.code.count("\n") + 1
    found = re.fullmatch(r"(?:line|linha|l)?\s*([0-9]{1,3})", text.casefold())
    if not found or not 1 <= int(found[1]) <= last:
        raise NotUnderstood(A_LINE.format(last=last))
    return int(found[1])


def _ask_thousands_again(drawn: Drawn, body: Numeric, text: str) -> None:
    """Where the answer is a whole number, `1.280` could be meant as 1280."""
    known = drawn.answer
    # without keys, an exact answer may be one
    whole = body.tolerance == Tolerance() if known is None else known == round(known)
    if whole and THOUSANDS.fullmatch(text):
        raise NotUnderstood(NO_THOUSANDS.format(value=re.sub(r"[.,]", "", text)))


def number(text: str) -> float:
    """Read a number with point or comma; raises NotUnderstood."""
    plain = text.strip().lower().replace("\u2212", "-")
    plain = " ".join(plain.split())
    # blanks may part thousands, and the sign from its number
    plain = re.sub(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))|(?<=[-+]) ", "", plain)
    if len(plain) > LONGEST_NUMBER:
        raise NotUnderstood(A_NUMBER)
    plain = plain.replace(",", ".")
    if not NUMBER.fullmatch(plain):
        raise NotUnderstood(A_NUMBER)
    value = float(plain)
    if value in {float("inf"), float("-inf")}:
        raise NotUnderstood(A_NUMBER)
    return value
