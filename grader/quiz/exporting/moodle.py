"""Writes a quiz as Moodle XML, for the question bank of Moodle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from grader.quiz.exporting.limits import category, exactly, idnumber, number, percent, weights
from grader.quiz.exporting.limits import remarks as weight_remarks
from grader.quiz.exporting.markup import asked, inline, marking, paragraph
from grader.quiz.exporting.notices import Exported, Remark, gathered
from grader.quiz.exporting.shapes import (
    Amount,
    Essay,
    Item,
    Options,
    Pairs,
    Sequence,
    Shape,
    Verdict,
    Words,
)
from grader.quiz.exporting.shaping import shape
from grader.quiz.formulas import Formula
from grader.quiz.model import Quiz
from grader.text import Language, Text

# of the type `ordering`, as its import reads them
GRADING = {
    "all-or-nothing": "ALL_OR_NOTHING",
    "adjacent-pairs": "RELATIVE_NEXT_EXCLUDE_LAST",
    "absolute-position": "ABSOLUTE_POSITION",
}
TYPES: Mapping[type, str] = {
    Options: "multichoice",
    Verdict: "truefalse",
    Amount: "numerical",
    Words: "shortanswer",
    Sequence: "ordering",
    Pairs: "matching",
    Essay: "essay",
}

VARIANTS = Text(
    "Variants of one question: add a random question from this category to a quiz.",
    "Variantes de uma mesma questão: acrescente ao questionário uma questão aleatória desta "
    "categoria.",
)
NEEDS_4_4 = Text(
    "{questions}: the question type `ordering` is part of Moodle from version 4.4 on; an older one "
    "needs the plugin of that name",
    "{questions}: o tipo de questão `ordering` vem com o Moodle a partir da versão 4.4; um mais "
    "antigo precisa do plugin de mesmo nome",
)
NO_HINT = Text(
    "{questions}: the hint is left out, as Moodle has none in essays",
    "{questions}: a dica fica de fora, pois o Moodle não tem dicas em dissertações",
)


def moodle(
    quiz: Quiz, formulas: Mapping[str, Formula] | None, language: Language, variants: int = 20
) -> Exported:
    """Return Moodle XML with all questions, a parametrised one in a category of its variants.

    raises CannotExport
    """
    shaped = shape(quiz, formulas, language, variants)
    title = quiz.title.in_language(language)
    top = Element("quiz")
    last = ""
    for item in shaped.items:
        path = category(title, item)
        if path != last:
            top.append(_category(path, VARIANTS.in_language(language) if item.is_variant else ""))
        last = path
        top.append(_question(item, language))
    # leaves keep their texts as they are
    indent(top)
    remarks = [*shaped.remarks, *(remark for item in shaped.items for remark in _remarks(item))]
    data: bytes = tostring(top, encoding="UTF-8", xml_declaration=True)
    return Exported(data + b"\n", gathered(remarks))


def _remarks(item: Item) -> Iterator[Remark]:
    yield from weight_remarks(item)
    if isinstance(item.shape, Sequence):
        yield Remark(NEEDS_4_4, item.question)
    if isinstance(item.shape, Essay) and item.hint:
        yield Remark(NO_HINT, item.question)


def _category(path: str, about: str) -> Element:
    made = Element("question", type="category")
    _text(made, "category", path, format="")
    _text(made, "info", about)
    return made


def _question(item: Item, language: Language) -> Element:
    made = Element("question", type=TYPES[type(item.shape)])
    _text(made, "name", item.id, format="")
    _text(made, "questiontext", asked(item))
    _text(made, "generalfeedback", paragraph(item.explanation))
    _value(made, "defaultgrade", str(item.points))
    _value(made, "penalty", "0")
    _value(made, "hidden", "0")
    _value(made, "idnumber", idnumber(item))
    _add(made, item.shape, item.question, language)
    if item.hint and not isinstance(item.shape, Essay):
        _text(made, "hint", paragraph(item.hint))
    return made


def _add(made: Element, shape: Shape, question: str, language: Language) -> None:
    """Add what only one type has."""
    match shape:
        case Options():
            _add_options(made, shape, question)
        case Verdict(answer, feedback):
            for value in (True, False):
                told = "" if value == answer else feedback
                _answer(made, str(value).lower(), float(value == answer), told)
        case Amount(value, room, wrong):
            _answer(made, number(value), 1.0, "", number(room))
            for mistake in wrong:
                _answer(made, number(mistake.value), 0.0, mistake.feedback, number(room))
            for name, setting in (("unitgradingtype", "0"), ("showunits", "3"), ("unitsleft", "0")):
                _value(made, name, setting)
        case Words(texts):
            _value(made, "usecase", "0")
            for text in texts:
                _answer(made, exactly(text), 1.0)
        case Sequence():
            _add_sequence(made, shape)
        case Pairs(pairs, spare):
            _value(made, "shuffleanswers", "true")
            _combined_feedback(made)
            # a right side without a left one is one more to choose from
            for left, right in (*pairs, *(("", text) for text in spare)):
                part = _text(made, "subquestion", paragraph(left))
                # shown as HTML, though it has no format
                _text(part, "answer", inline(right), format="")
        case Essay():
            _add_essay(made, shape, language)
        case _:
            assert_never(shape)


def _add_options(made: Element, shape: Options, question: str) -> None:
    _value(made, "single", "false" if shape.scoring else "true")
    _value(made, "shuffleanswers", "true" if shape.shuffle else "false")
    _value(made, "answernumbering", "abc")
    _value(made, "showstandardinstruction", "1" if shape.scoring else "0")
    _combined_feedback(made)
    for option, weight in zip(shape.options, weights(shape, question), strict=True):
        _answer(made, paragraph(option.text), weight, option.feedback).set("format", "html")


def _add_sequence(made: Element, shape: Sequence) -> None:
    _value(made, "layouttype", "VERTICAL")
    _value(made, "selecttype", "ALL")
    _value(made, "selectcount", str(len(shape.items)))
    _value(made, "gradingtype", GRADING[shape.scoring])
    _value(made, "showgrading", "SHOW")
    _value(made, "numberingstyle", "none")
    _combined_feedback(made)
    for place, text in enumerate(shape.items, 1):
        # here the fraction is the place
        answer = SubElement(made, "answer", fraction=f"{place}.0000000", format="html")
        SubElement(answer, "text").text = paragraph(text)


def _add_essay(made: Element, shape: Essay, language: Language) -> None:
    _value(made, "responseformat", "editor")
    _value(made, "responserequired", "1")
    _value(made, "responsefieldlines", "15")
    _value(made, "attachments", "0")
    _value(made, "attachmentsrequired", "0")
    _text(made, "graderinfo", marking(shape, language))
    _text(made, "responsetemplate", "")


def _combined_feedback(made: Element) -> None:
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _text(made, name, "")


def _answer(
    made: Element, text: str, fraction: float, feedback: str = "", tolerance: str = ""
) -> Element:
    answer = SubElement(made, "answer", fraction=percent(fraction))
    SubElement(answer, "text").text = text
    _text(answer, "feedback", paragraph(feedback))
    if tolerance:
        _value(answer, "tolerance", tolerance)
    return answer


def _text(above: Element, name: str, text: str, format: str = "html") -> Element:
    """Add a field that holds its text one level deeper, as Moodle has it."""
    field = SubElement(above, name, {"format": format} if format else {})
    SubElement(field, "text").text = text
    return field


def _value(above: Element, name: str, value: str) -> None:
    SubElement(above, name).text = value
