"""Moodle XML is held to what Moodle reads: its types, its fields, its ids.

The rules are those of Moodle's own import: question/format/xml/format.php (types and the fields of
each), question/type/ordering (fields of that type and names of its gradings, as in its
tests/fixtures/testquestion.moodle.xml), question/format.php (an idnumber is unique in its category;
its column has 100 characters).
"""

from xml.etree import ElementTree

import pytest
from exported import (
    NASTY,
    VARIANTS,
    Seen,
    every_language,
    every_quiz,
    expected,
    question,
    quiz_with,
)
from moodle_xml import exported, first, fractions, html, told, tree, written

from grader.quiz.exporting.notices import CannotExport
from grader.quiz.model import Choices, CodeLine, Matching, Ordering, TrueFalse

COMMON = {"name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "idnumber"}
COMBINED = {"correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}
FIELDS = {
    "multichoice": {"single", "shuffleanswers", "answernumbering", "answer"} | COMBINED,
    "truefalse": {"answer"},
    "numerical": {"answer", "showunits"},
    "shortanswer": {"usecase", "answer"},
    "matching": {"shuffleanswers", "subquestion"} | COMBINED,
    "ordering": {"layouttype", "selecttype", "gradingtype", "answer"} | COMBINED,
    "essay": {"responseformat", "responserequired", "attachments", "graderinfo"},
}
LEVELS = ["0: Not at all & never", "4: Very <i>"]
# what a question is to be like in Moodle, beyond what the course says
SETTINGS = {
    "multichoice": {"answernumbering": "abc"},
    "numerical": {"unitgradingtype": "0", "showunits": "3", "unitsleft": "0"},
    "matching": {"shuffleanswers": "true"},
    "ordering": {
        "layouttype": "VERTICAL",
        "selecttype": "ALL",
        "showgrading": "SHOW",
        "numberingstyle": "none",
    },
    "essay": {
        "responseformat": "editor",
        "responserequired": "1",
        "responsefieldlines": "15",
        "attachments": "0",
        "attachmentsrequired": "0",
    },
}
TYPES = {
    "single": "multichoice",
    "multiple": "multichoice",
    "true_false": "truefalse",
    "numeric": "numerical",
    "short": "shortanswer",
    "ordering": "ordering",
    "matching": "matching",
    "code_line": "multichoice",
    "open": "essay",
}


@every_quiz
@every_language
def test_every_question_arrives_with_its_words_and_its_points(path, language):
    found = written(path, language)
    wanted = list(expected(path, language))
    assert list(found) == [one.id for one in wanted]
    for want in wanted:
        one, asked = found[want.id], want.question
        assert one.get("type") == TYPES[asked.type]
        assert one.findtext("name/text") == want.id
        assert int(one.findtext("defaultgrade")) == asked.points
        assert float(one.findtext("penalty")) == 0
        shown = html(one, "questiontext")
        assert (shown.text, shown.blocks) == (want.prompt, want.blocks)
        assert html(one, "generalfeedback").text == want.said(asked.explanation)
        hints = [Seen(hint.findtext("text")).text for hint in one.findall("hint")]
        has_hint = asked.hint and asked.type != "open"
        assert hints == ([want.said(asked.hint)] if has_hint else [])


@every_quiz
def test_types_and_fields_are_those_that_moodle_reads(path):
    for one in tree(path):
        if one.get("type") == "category":
            assert one.findtext("category/text").startswith("$course$/top/")
            assert one.find("category").get("format") is None
            continue
        children = [child.tag for child in one]
        assert set(children) >= COMMON | FIELDS[one.get("type")]
        once = set(children) - {"answer", "subquestion", "hint"}
        assert all(children.count(tag) == 1 for tag in once)
        for name, value in {"hidden": "0", **SETTINGS.get(one.get("type"), {})}.items():
            assert one.findtext(name) == value, name
        if one.get("type") == "multichoice":
            # who may choose several is told so
            several = one.findtext("single") == "false"
            assert one.findtext("showstandardinstruction") == str(int(several))
        if one.get("type") == "ordering":
            assert int(one.findtext("selectcount")) == len(one.findall("answer"))
        # names and ids have no format, all other texts are HTML
        for child in one:
            if child.find("text") is not None:
                assert child.get("format") == (None if child.tag == "name" else "html") or (
                    child.tag == "answer" and one.get("type") not in {"multichoice", "ordering"}
                )


@every_quiz
def test_id_numbers_are_unique_and_fit(path):
    ids = [one.findtext("idnumber") for one in tree(path) if one.get("type") != "category"]
    assert len(ids) == len(set(ids))
    assert max(map(len, ids)) <= 100


@every_quiz
@every_language
def test_options_stand_in_their_order_with_their_feedback(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body, one = want.question.body, found[want.id]
        if isinstance(body, Choices):
            texts = [Seen(answer.findtext("text")).text for answer in one.findall("answer")]
            assert texts == [want.said(choice.text) for choice in body.choices]
            assert told(one) == [want.said(choice.feedback) for choice in body.choices]
            paid = [fraction > 0 for fraction in fractions(one)]
            assert paid == [choice.correct for choice in body.choices]
            assert one.findtext("single") == str(want.question.type == "single").lower()
            assert one.findtext("shuffleanswers") == str(want.question.shuffle).lower()
        elif isinstance(body, CodeLine):
            assert one.findtext("shuffleanswers") == "false"
            lines = [int(a.findtext("text")[:-4].split()[-1]) for a in one.findall("answer")]
            assert [f for line, f in zip(lines, fractions(one), strict=True) if f] == [100]
            assert dict(zip(lines, fractions(one), strict=True))[body.answer] == 100
            feedback = {mistake.value: want.said(mistake.feedback) for mistake in body.mistakes}
            assert told(one) == [feedback.get(line, "") for line in lines]
        elif isinstance(body, TrueFalse):
            answers = {a.findtext("text"): a for a in one.findall("answer")}
            right, wrong = str(body.answer).lower(), str(not body.answer).lower()
            assert answers[right].get("fraction") == "100"
            assert html(answers[wrong], "feedback").text == want.said(body.feedback)
            assert html(answers[right], "feedback").text == ""


@every_quiz
@every_language
def test_pairs_keep_together_and_distractors_have_no_left_side(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body = want.question.body
        if isinstance(body, Matching):
            parts = found[want.id].findall("subquestion")
            pairs = [
                # right sides are shown as HTML
                (Seen(part.findtext("text") or "").text, Seen(f"<p>{answer}</p>").text)
                for part in parts
                for answer in [part.findtext("answer/text")]
            ]
            wanted = [(want.said(pair.left), want.said(pair.right)) for pair in body.pairs]
            assert pairs == wanted + [("", want.said(spare)) for spare in body.distractors]


@every_quiz
@every_language
def test_items_to_order_have_their_places(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body = want.question.body
        if isinstance(body, Ordering):
            one = found[want.id]
            texts = [Seen(answer.findtext("text")).text for answer in one.findall("answer")]
            assert texts == [want.said(item.text) for item in body.items]
            assert fractions(one) == list(range(1, len(texts) + 1))


def test_each_way_to_score_an_order_has_its_name_in_moodle():
    found = written(NASTY)
    names = ("in-order", "side-by-side", "at-its-place")
    assert [found[f"every-type.{name}"].findtext("gradingtype") for name in names] == [
        "ALL_OR_NOTHING",
        "RELATIVE_NEXT_EXCLUDE_LAST",
        "ABSOLUTE_POSITION",
    ]


def test_an_essay_holds_what_helps_to_mark_it_where_only_teachers_see_it():
    one = written(NASTY)["every-type.write"]
    texts = html(one, "graderinfo").texts
    assert "Key # point" in texts
    assert texts[texts.index("Clear <b>") + 1 :][:2] == LEVELS
    assert texts[texts.index("Model answer") + 1] == "A model ~ answer."
    assert "2: A sample = answer." in texts
    assert html(one, "questiontext").text.endswith("Write about 60 words.")
    for name in ("questiontext", "generalfeedback", "responsetemplate"):
        assert "model" not in "".join(html(one, name).texts)


def test_an_essay_has_no_headings_for_what_is_not_there():
    asked = question("write")
    body = asked.body._replace(key_points=(), model_answer=None, samples=())
    one = first(quiz_with(asked._replace(body=body)))
    assert html(one, "graderinfo").texts == ["Rubric", "Clear <b>", *LEVELS]


def test_variants_have_a_category_named_after_their_question():
    paths, inside = [], {}
    for one in tree(NASTY):
        if one.get("type") == "category":
            paths.append(one.findtext("category/text"))
        else:
            inside.setdefault(paths[-1], []).append(one.findtext("idnumber"))
    top = "$course$/top/Every // type: 100 % \\ {nasty}"
    assert list(inside) == [top, f"{top}/how-much"]
    assert inside[f"{top}/how-much"] == [f"every-type.how-much.{n}" for n in range(VARIANTS)]
    # after the variants it goes on where it stopped
    assert paths == [top, f"{top}/how-much", top]


def test_as_many_variants_are_written_as_are_asked_for():
    quiz = quiz_with(question("how-much"))
    top = ElementTree.fromstring(exported(quiz, 20).data)
    ids = [one.findtext("idnumber") for one in top if one.get("type") != "category"]
    assert ids == [f"every-type.how-much.{number:02d}" for number in range(20)]


def test_an_id_longer_than_moodles_is_refused():
    quiz = quiz_with(question("one")._replace(id="x" * 90))
    with pytest.raises(CannotExport, match=r"`x{90}` would have the id .* shorten"):
        exported(quiz)
    assert first(quiz_with(question("one")._replace(id="x" * 89))).findtext("idnumber")[-1] == "x"
