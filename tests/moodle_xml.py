"""Moodle XML read back, for the tests of its words and of its marks."""

from xml.etree import ElementTree

from exported import NASTY, VARIANTS, Seen, file_of, formulas_beside

from grader.quiz.exporting.moodle import moodle


def tree(path, language="en", variants=VARIANTS):
    return ElementTree.fromstring(file_of(path, "moodle", language, variants).data)


def written(path, language="en"):
    """All questions, by their id numbers."""
    found = [one for one in tree(path, language) if one.get("type") != "category"]
    return {one.findtext("idnumber"): one for one in found}


def exported(quiz, variants=VARIANTS):
    return moodle(quiz, formulas_beside(NASTY), "en", variants)


def first(quiz):
    top = ElementTree.fromstring(exported(quiz).data)
    return next(one for one in top if one.get("type") != "category")


def html(element, name):
    field = element.find(name)
    assert field.get("format") == "html", name
    return Seen(field.findtext("text") or "")


def fractions(one):
    return [float(answer.get("fraction")) for answer in one.findall("answer")]


def told(one):
    return [html(answer, "feedback").text for answer in one.findall("answer")]
