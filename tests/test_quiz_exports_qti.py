"""The QTI archive is opened and read as XML, without text2qti, and its marking played through."""

import io
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from exported import (
    NASTY,
    VARIANTS,
    Seen,
    every_language,
    every_quiz,
    expected,
    file_of,
    formulas_beside,
    question,
    quiz_of,
    quiz_with,
)

from grader.quiz.exporting.notices import CannotExport
from grader.quiz.exporting.qti import qti
from grader.quiz.model import Choices, CodeLine, Matching, Numeric, Open, Ordering, Short, TrueFalse
from grader.text import Text

NAMESPACE = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
CANVAS = "{http://canvas.instructure.com/xsd/cccv1p0}"


def trees(data):
    """The archive's assessment and its settings."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        files = {n: archive.read(n) for n in archive.namelist() if n.endswith(".xml")}
    found = {name: ElementTree.fromstring(content) for name, content in files.items()}
    assert "imsmanifest.xml" in found
    settings = next(found[name] for name in found if name.endswith("assessment_meta.xml"))
    assessment = next(top for top in found.values() if top.tag == f"{NAMESPACE}questestinterop")
    for part in assessment.iter():
        part.tag = part.tag.removeprefix(NAMESPACE)
    return assessment, settings


class Asked:
    """One item of the assessment."""

    def __init__(self, item):
        self.item = item
        self.id = item.get("title")
        fields = item.iter("qtimetadatafield")
        self.meta = {field.findtext("fieldlabel"): field.findtext("fieldentry") for field in fields}
        self.shown = Seen(item.findtext("presentation/material/mattext"))
        self.labels = {
            label.get("ident"): Seen(label.findtext("material/mattext")).text
            for label in item.iter("response_label")
            if label.find("material") is not None
        }

    @property
    def type(self):
        return self.meta["question_type"].removesuffix("_question")

    @property
    def points(self):
        return float(self.meta["points_possible"])

    def condition(self):
        """What pays: the condition that sets the score."""
        every = self.item.findall("resprocessing/respcondition")
        paid = [one for one in every if one.findtext("setvar") == "100"]
        assert len(paid) == 1
        return paid[0].find("conditionvar")

    def right(self):
        """The options or texts that pay."""
        every = list(self.condition().iter("varequal"))
        wrong = [one for no in self.condition().iter("not") for one in no.iter("varequal")]
        return [self.labels.get(one.text, one.text) for one in every if one not in wrong]

    def told(self, ident):
        """What is told under an id: of an option, or of the whole question."""
        wanted = [f for f in self.item.findall("itemfeedback") if f.get("ident") == f"{ident}_fb"]
        shown = [one.get("linkrefid") for one in self.item.iter("displayfeedback")]
        assert (f"{ident}_fb" in shown) == bool(wanted)
        return Seen(wanted[0].findtext("flow_mat/material/mattext")).text if wanted else ""

    def feedback(self):
        return [self.told(ident) for ident in self.labels]


def items(data):
    return {one.id: one for one in map(Asked, trees(data)[0].iter("item"))}


def written(path, language="en"):
    return items(file_of(path, "qti", language).data)


def parts_of(found, want):
    """The items that one question became: with its id, or with a number behind it."""
    return [one for name, one in found.items() if want.id in {name, name.rpartition(".")[0]}]


@every_quiz
@every_language
def test_every_question_arrives_with_its_words_or_is_named_as_left_out(path, language):
    found = written(path, language)
    said = " ".join(notice.en for notice in file_of(path, "qti", language).notices)
    met = []
    for want in expected(path, language):
        parts = parts_of(found, want)
        met += [one.id for one in parts]
        if not parts:
            assert f"`{want.id.partition('.')[2]}`" in said
        for one in parts:
            asks_more = isinstance(want.question.body, Matching | Ordering)
            assert one.shown.texts[: 1 if asks_more else None] == [want.prompt]
            assert one.shown.blocks == want.blocks
            assert one.told("general") == want.said(want.question.explanation)
    assert met == list(found)


@every_quiz
def test_points_agree_with_the_settings_and_with_the_quiz(path):
    found = written(path)
    assessment, settings = trees(file_of(path, "qti").data)
    seen = set()
    for want in expected(path, "en"):
        parts = parts_of(found, want)
        if parts:
            assert sum(one.points for one in parts) == want.question.points
            seen.add(want.question.id)
    left_out = sum(q.points for q in quiz_of(path).questions if q.id not in seen)
    total = float(settings.findtext(f"{CANVAS}points_possible"))
    assert total == quiz_of(path).points - left_out
    for section in assessment.iter("section"):
        if section.get("ident") != "root_section":
            each = float(section.findtext(".//points_per_item"))
            assert {Asked(item).points for item in section.iter("item")} == {each}
            assert section.findtext(".//selection_number") == "1"


@every_quiz
@every_language
def test_the_right_answer_pays_and_options_have_their_feedback(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body = want.question.body
        for one in parts_of(found, want):
            if isinstance(body, Choices):
                kind = "multiple_choice" if want.question.type == "single" else "multiple_answers"
                assert one.type == kind
                assert list(one.labels.values()) == [want.said(c.text) for c in body.choices]
                assert one.right() == [want.said(c.text) for c in body.choices if c.correct]
                assert one.feedback() == [want.said(choice.feedback) for choice in body.choices]
            elif isinstance(body, CodeLine):
                assert one.type == "multiple_choice"
                assert [text.split()[-1] for text in one.right()] == [str(body.answer)]
                told = {str(m.value): want.said(m.feedback) for m in body.mistakes}
                lines = [text.split()[-1] for text in one.labels.values()]
                assert one.feedback() == [told.get(line, "") for line in lines]
            elif isinstance(body, TrueFalse):
                names = {"en": ("True", "False"), "pt-BR": ("Verdadeiro", "Falso")}[language]
                assert one.type == ("true_false" if language == "en" else "multiple_choice")
                assert tuple(one.labels.values()) == names
                assert one.right() == [names[not body.answer]]
                assert one.feedback()[body.answer] == want.said(body.feedback)
                assert one.feedback()[not body.answer] == ""
            elif isinstance(body, Short):
                assert one.type == "short_answer"
                assert {a.text for a in body.accept if a.text} <= set(one.right())
            elif isinstance(body, Open):
                assert one.type == "essay"


@every_quiz
def test_a_number_pays_within_its_tolerance_and_not_beyond(path):
    found = written(path)
    for want in expected(path, "en"):
        body, answer = want.question.body, want.drawn.answer
        for one in parts_of(found, want):
            if isinstance(body, Numeric):
                assert one.type == "numerical"
                least = float(one.condition().findtext(".//vargte"))
                most = float(one.condition().findtext(".//varlte"))
                room = max(body.tolerance.abs, body.tolerance.rel * abs(answer))
                assert least == pytest.approx(answer - room, abs=room / 10 + 1e-9 * abs(answer))
                assert most == pytest.approx(answer + room, abs=room / 10 + 1e-9 * abs(answer))


@every_quiz
@every_language
def test_each_pair_is_a_question_of_its_own_with_all_right_sides(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body = want.question.body
        if isinstance(body, Matching) and (parts := parts_of(found, want)):
            pairs = [(want.said(pair.left), want.said(pair.right)) for pair in body.pairs]
            assert [(one.shown.texts[1], *one.right()) for one in parts] == pairs
            rights = {right for _, right in pairs} | {want.said(text) for text in body.distractors}
            for one in parts:
                assert sorted(one.labels.values()) == sorted(rights)
                assert not any(one.feedback())
                # the order is the same for all, and so not that of the pairs
                assert list(one.labels.values()) == list(parts[0].labels.values())


@every_quiz
@every_language
def test_an_order_is_typed_as_the_letters_its_items_are_shown_under(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body = want.question.body
        if isinstance(body, Ordering):
            (one,) = parts_of(found, want)
            prompt, *lines, last = one.shown.texts
            letters = {text: letter for letter, text in (line.split(") ", 1) for line in lines)}
            right = [letters[want.said(item.text)] for item in body.items]
            forms = ["".join(right), " ".join(right), ",".join(right), ", ".join(right)]
            assert one.right() == forms
            assert "".join(letters.values()) == "ABCDEFGHIJ"[: len(right)] in last
            assert right != sorted(right)
            assert prompt == want.prompt


def test_variants_are_a_group_of_which_one_is_asked():
    assessment, _ = trees(file_of(NASTY, "qti").data)
    groups = [one for one in assessment.iter("section") if one.get("ident") != "root_section"]
    (group,) = groups
    ids = [item.get("title") for item in group.iter("item")]
    assert ids == [f"every-type.how-much.{number}" for number in range(VARIANTS)]
    many = qti(quiz_with(question("how-much")), formulas_beside(NASTY), "en")
    assert len(items(many.data)) == 20


def test_options_are_shuffled_unless_some_are_to_keep_their_order():
    def shuffled(*names):
        made = qti(quiz_with(*map(question, names)), formulas_beside(NASTY), "en")
        told = any("shuffles" in notice.en for notice in made.notices)
        return trees(made.data)[1].findtext(f"{CANVAS}shuffle_answers"), told

    assert shuffled("all-of-them", "together") == ("true", False)
    assert shuffled("all-of-them", "one") == ("false", True)
    assert shuffled("which-line") == ("false", True)


def test_a_quiz_of_which_nothing_remains_is_refused():
    with pytest.raises(CannotExport, match="can hold no question of `every-type`"):
        qti(quiz_with(question("how-little")), None, "en")


def test_two_questions_with_the_same_words_are_refused_by_name():
    twice = question("one")._replace(id="two")
    with pytest.raises(CannotExport, match="`two` asks the same words as `one`"):
        qti(quiz_with(question("one"), twice), None, "en")
    other = twice._replace(figure=Text.same("another"))
    assert len(items(qti(quiz_with(question("one"), other), None, "en").data)) == 2


@pytest.mark.parametrize(
    ("answer", "room", "is_there"),
    [
        (0.5, 0.0, True),
        (0.12345, 0.0, False),
        (0.12345, 0.0005, True),
        (0.12345, 0.00001, False),
        (0.12345, 0.00005, True),
        (0.0006, 0.0005, False),
        (0.00062, 0.0005, True),
        (0.0, 0.0, False),
        (0.0, 0.01, True),
        (-3.0, 0.5, True),
        (123456.0, 0.0, True),
    ],
)
def test_numbers_that_four_decimals_cannot_hold_are_left_out(answer, room, is_there):
    body = Numeric(answer=answer)
    body = body._replace(tolerance=body.tolerance._replace(abs=room))
    asked = question("how-many")._replace(body=body)
    made = qti(quiz_with(asked, question("one")), None, "en")
    assert ("every-type.how-many" in items(made.data)) == is_there
    assert any("`how-many`: numbers left out" in n.en for n in made.notices) != is_there


def test_nothing_is_written_into_the_home_folder_or_the_current_one(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "text2qti"]:
        # imported anew, since it looks for the home folder then
        monkeypatch.delitem(sys.modules, name)
    assert qti(quiz_of(NASTY), formulas_beside(NASTY), "en").data
    assert sys.modules["text2qti.config"].Config._config_path.parent == Path(tmp_path)
    assert not list(tmp_path.iterdir())
