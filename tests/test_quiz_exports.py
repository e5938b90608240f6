"""What holds for every target: what is refused, what is told, and that the same comes out again."""

import subprocess
import sys

import pytest
from exported import (
    NASTY,
    every_quiz,
    file_of,
    formulas_beside,
    question,
    quiz_of,
    quiz_with,
)

from grader.quiz.exporting.gift import gift
from grader.quiz.exporting.moodle import moodle
from grader.quiz.exporting.notices import CannotExport, Remark, gathered
from grader.quiz.exporting.targets import TARGETS, export
from grader.quiz.model import Accepted, Numeric, Parameter, Short
from grader.text import Text

PLATFORMS = ("moodle", "gift", "qti")
every_platform = pytest.mark.parametrize("target", PLATFORMS)

# what stands before the first colon, or names the questions behind it, by target
NOTICES = {
    "moodle": {
        "`who`: only the accepted texts are exported",
        "`all-of-them`: Moodle pays a part for a part",
        "`each-of-them`: Moodle pays nothing for leaving",
        "`in-order`, `side-by-side`, `at-its-place`: the question type `ordering`",
        "`write`: the hint is left out",
    },
    "gift": {
        "`who`: only the accepted texts are exported",
        "GIFT has no points",
        "`one`, `it-is`, `how-much`, `write`: the hint is left out",
        "`one`, `which-line`: the options are to keep their order",
        "`all-of-them`: Moodle pays a part for a part",
        "`each-of-them`: Moodle pays nothing for leaving",
        "`who`: accepted texts that GIFT cannot hold",
        "`in-order`, `side-by-side`, `at-its-place`: GIFT has no ordering",
        "`write`: rubric and model answer are left out",
    },
    "qti": {
        "`who`: only the accepted texts are exported",
        "Canvas shuffles the options of all questions",
        "`one`, `it-is`, `how-much`, `write`: the hint is left out",
        "`all-of-them`, `each-of-them`: Canvas pays right minus wrong",
        "`how-many`, `how-much`: what wrong numbers are told is left out",
        "`how-little`: numbers left out",
        "`in-order`, `side-by-side`, `at-its-place`: Canvas has no ordering",
        "`together`: text2qti has no matching",
        "`in-thirds`: left out",
        "`write`: rubric and model answer are left out",
    },
    "student": set(),
}


def exported(quiz, target, variants=3):
    return export(quiz, formulas_beside(NASTY), target, "en", variants)


@pytest.mark.parametrize("target", TARGETS)
def test_what_a_target_does_not_have_is_told_by_name(target):
    said = [notice.en for notice in file_of(NASTY, target).notices]
    for start in NOTICES[target]:
        assert sum(notice.startswith(start) for notice in said) == 1, start
    assert len(said) == len(NOTICES[target])


def test_points_that_gift_does_not_have_are_told_with_their_questions():
    said = next(
        n.en for n in file_of(NASTY, "gift").notices if n.en.startswith("GIFT has no points")
    )
    for name in quiz_of(NASTY).questions:
        assert (f"`{name.id}` ({name.points})" in said) == (name.points != 1)


def test_questions_that_make_canvas_keep_the_order_are_told():
    said = next(n.en for n in file_of(NASTY, "qti").notices if n.en.startswith("Canvas shuffles"))
    assert said.endswith(": `one`, `which-line`")


@every_quiz
@every_platform
def test_notices_are_whole_sentences_in_both_languages(path, target):
    for notice in file_of(path, target).notices:
        assert notice.en != notice.pt_br
        assert not {"{", "}"} & set(notice.en + notice.pt_br)


def test_each_cause_is_told_once_with_all_its_questions_once():
    late, split = (
        Text("{questions}: late", "{questions}: tarde"),
        Text("{questions}: s", "{questions}: d"),
    )
    told = gathered(
        [Remark(late, "a"), Remark(split, "b", "2"), Remark(late, "c"), Remark(late, "a")]
    )
    assert told == (Text("`a`, `c`: late", "`a`, `c`: tarde"), Text("`b` (2): s", "`b` (2): d"))


@pytest.mark.parametrize("target", TARGETS)
def test_a_file_is_called_by_its_target(target):
    made = exported(quiz_of(NASTY), target)
    suffixes = (".moodle.xml", ".gift.txt", ".qti.zip", ".yaml")
    assert made.suffix == dict(zip(TARGETS, suffixes, strict=True))[target]
    starts = {"moodle": b"<?xml", "gift": b"$CATEGORY", "qti": b"PK", "student": b"schema: quiz/v1"}
    assert made.data.startswith(starts[target])


@pytest.mark.parametrize("target", ["moodle", "gift", "student"])
def test_the_same_quiz_is_written_the_same_again(target):
    assert exported(quiz_of(NASTY), target).data == exported(quiz_of(NASTY), target).data


@pytest.mark.parametrize("write", [moodle, gift])
def test_twenty_variants_are_made_where_no_number_is_said(write):
    quiz, formulas = quiz_with(question("how-much")), formulas_beside(NASTY)
    twenty = write(quiz, formulas, "en", 20).data
    assert write(quiz, formulas, "en").data == twenty
    assert export(quiz, formulas, write.__name__, "en").data == twenty
    assert twenty.count(b"every-type.how-much.19") > twenty.count(b"every-type.how-much.20") == 0


def test_an_error_says_the_same_as_its_message():
    with pytest.raises(CannotExport) as caught:
        exported(quiz_of(NASTY)._replace(withheld=True), "gift")
    assert str(caught.value) == caught.value.message.en


@pytest.mark.parametrize("target", TARGETS)
def test_a_learners_version_cannot_be_exported(target):
    with pytest.raises(CannotExport, match="`every-type` is a learner's version"):
        exported(quiz_of(NASTY)._replace(withheld=True), target)


@every_platform
@pytest.mark.parametrize("code", ["0008", "D800", "FFFE", "000D"])
def test_a_character_that_no_xml_holds_is_refused_by_name(target, code):
    # even where no other check has refused it before: in a figure, say, or in the last of the texts
    bad = Text("sound", f"a{chr(int(code, 16))}b")
    for quiz in (
        quiz_with(question("one")._replace(figure=bad)),
        quiz_with(question("one")._replace(explanation=bad)),
    ):
        with pytest.raises(CannotExport, match=rf"`one` has the character U\+{code}"):
            exported(quiz, target)


@every_platform
def test_a_question_of_patterns_alone_is_refused_with_a_remedy(target):
    quiz = quiz_with(question("who")._replace(body=Short((Accepted(regex="a+"),))))
    with pytest.raises(CannotExport, match=r"`who` accepts patterns alone.*give it a `text`"):
        exported(quiz, target)


@every_platform
def test_a_number_that_no_formula_gives_is_refused(target):
    quiz = quiz_with(question("how-much"))
    with pytest.raises(CannotExport, match="`how-much` has no right number for variant 0"):
        export(quiz, {}, target, "en")


@pytest.mark.parametrize("write", [moodle, gift])
def test_a_mistake_that_no_formula_gives_is_left_out(write):
    quiz, formulas = quiz_with(question("how-much")), formulas_beside(NASTY)
    assert b"= times" in write(quiz, formulas, "en").data.replace(b"\\", b"")
    one = {"shrunk": formulas["shrunk"]}
    assert b"= times" not in write(quiz, one, "en").data.replace(b"\\", b"")


@every_platform
def test_fewer_variants_than_asked_for_are_told_and_none_comes_twice(target):
    body = Numeric(answer=1.0, params={"f": Parameter(choice=(1, 2)), "k": Parameter(choice=(3,))})
    quiz = quiz_with(question("how-much")._replace(body=body))
    made = exported(quiz, target, 20)
    assert any(notice.en.startswith("`how-much` (2): there are no more") for notice in made.notices)
    assert not any("no more" in n.en for n in exported(quiz_of(NASTY), target).notices)


def test_other_targets_do_without_the_package_for_qti():
    code = (
        "import sys; sys.modules['text2qti'] = None\n"
        "from pathlib import Path\n"
        "from grader.quiz.exporting.targets import export\n"
        "from grader.quiz.formulas import load_formulas\n"
        "from grader.quiz.reading.loading import load_quiz\n"
        f"path = Path({str(NASTY)!r})\n"
        "formulas = load_formulas(path.parent)\n"
        "for target in ('moodle', 'gift', 'student'):\n"
        "    assert export(load_quiz(path, formulas), formulas, target, 'en', 2).data\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_a_missing_package_is_named_with_the_way_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "text2qti.config", None)
    with pytest.raises(CannotExport, match=r"pip install 'portao\[lms\]'"):
        exported(quiz_of(NASTY), "qti")
