"""GIFT as an independent reader has it, pygiftparser, whose faults are worked around in the open.

What it gets wrong in legal GIFT, and what is done about it here:
* numbers have no sign to it: its pattern for them is replaced by one that has;
* `\\\\n`, a backslash and an n, is a line break to it, and `\\}` ends the answers: both escapes are
  put aside before it reads, and set again in what it has read;
* a category ends at its first blank: categories are read from the lines themselves.
"""

import io
import re
import warnings

import pytest
from exported import (
    NASTY,
    VARIANTS,
    Seen,
    every_language,
    every_quiz,
    expected,
    file_of,
    question,
    quiz_with,
)

from grader.quiz.exporting.gift import gift
from grader.quiz.exporting.notices import CannotExport
from grader.quiz.model import (
    Accepted,
    Choices,
    CodeLine,
    Matching,
    Numeric,
    Open,
    Ordering,
    Short,
    TrueFalse,
)

with warnings.catch_warnings():
    # its patterns are no raw strings, and it asks for the locale in an outdated way
    warnings.simplefilter("ignore")
    from pygiftparser import answer as answers
    from pygiftparser import parser, utils

ASIDE = {"\\\\": "\ue000", "\\}": "\ue001"}
SIGNED = r"-?\d+(?:\.\d+)?"


def text_of(path, language="en"):
    return file_of(path, "gift", language).data.decode()


@pytest.fixture(autouse=True)
def numbers_have_signs(monkeypatch):
    pattern = rf"\s*(?P<value>{SIGNED})(:(?P<tolerance>{SIGNED}))?{utils.OPTIONALFEEDBACK}"
    monkeypatch.setattr(utils, "reAnswerNumericValue", re.compile(pattern))


def read(text):
    """All questions by their names."""
    aside = re.sub(r"\\[\\}]", lambda found: ASIDE[found[0]], text)
    found = parser.parseFile(io.StringIO(aside))
    assert all(one.valid for one in found)
    assert all(one.markup == "html" for one in found)
    return {one.title: one for one in found}


def written(path, language="en"):
    return read(text_of(path, language))


def back(text):
    """What was meant by what the reader gives: escapes undone, first those put aside."""
    plain = utils.transformSpecials(text.strip())
    return plain.replace(ASIDE["\\}"], "}").replace(ASIDE["\\\\"], "\\")


def line(html):
    """The text of what stands inside a line, without a paragraph of its own."""
    return Seen(f"<p>{back(html)}</p>").text


@every_quiz
@every_language
def test_every_question_arrives_with_its_words(path, language):
    found = written(path, language)
    wanted = list(expected(path, language))
    assert list(found) == [one.id for one in wanted]
    for want in wanted:
        one = found[want.id]
        shown = Seen(back(one.text))
        assert shown.texts[0] == want.prompt
        assert len(shown.texts) == 1 + isinstance(want.question.body, Ordering)
        assert shown.blocks == want.blocks
        assert Seen(back(one.generalFeedback)).text == want.said(want.question.explanation)
        assert one.tail == ""


@every_quiz
@every_language
def test_options_keep_their_order_weight_and_feedback(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body, one = want.question.body, found[want.id]
        if isinstance(body, Choices):
            single = want.question.type == "single"
            kind = answers.SelectSet if single else answers.MultipleChoicesSet
            assert type(one.answers) is kind, want.id
            given = one.answers.answers
            assert [line(a.answer) for a in given] == [want.said(c.text) for c in body.choices]
            told = [want.said(choice.feedback) for choice in body.choices]
            assert [line(a.feedback) for a in given] == told
            assert [a.fraction > 0 for a in given] == [c.correct for c in body.choices]
            if single:
                assert sorted({a.fraction for a in given}) == [0, 100]
        elif isinstance(body, CodeLine):
            assert type(one.answers) is answers.SelectSet
            paid = [a for a in one.answers.answers if a.fraction]
            assert [line(a.answer).split()[-1] for a in paid] == [str(body.answer)]
            told = {line(a.answer).split()[-1]: line(a.feedback) for a in one.answers.answers}
            feedback = {str(m.value): want.said(m.feedback) for m in body.mistakes}
            assert told == {number: feedback.get(number, "") for number in told}
            filled = [n for n, text in enumerate(body.code.split("\n"), 1) if text.strip()]
            assert list(told) == [str(number) for number in filled]
        elif isinstance(body, TrueFalse):
            assert type(one.answers) is answers.TrueFalseSet
            assert one.answers.answer == body.answer
            assert line(one.answers.feedbackWrong) == want.said(body.feedback)


@every_quiz
@every_language
def test_numbers_keep_their_tolerance_and_their_mistakes(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body, drawn = want.question.body, want.drawn
        if isinstance(body, Numeric):
            one = found[want.id].answers
            assert type(one) is answers.NumericAnswerSet
            # the reader would overlook what stands between
            first, *rows = found[want.id].source.rstrip("}\n").split("\n")
            assert first.endswith(("</p>{#", "</pre>{#"))
            for row in rows[: 1 + len(body.mistakes)]:
                assert re.fullmatch(rf"\t=%(100|0)%{SIGNED}:{SIGNED}(#.+)?", row)
            room = max(body.tolerance.abs, body.tolerance.rel * abs(drawn.answer))
            right, *wrong = one.answers
            assert (right.fraction, right.feedback) == (100, "")
            assert right.value == pytest.approx(drawn.answer, rel=1e-9)
            assert right.tolerance == pytest.approx(room, rel=1e-9)
            assert [a.fraction for a in wrong] == [0] * len(body.mistakes)
            assert [a.value for a in wrong] == pytest.approx(list(drawn.mistakes), rel=1e-9)
            told = [want.said(mistake.feedback) for mistake in body.mistakes]
            assert [line(a.feedback) for a in wrong] == told


@every_quiz
@every_language
def test_texts_pairs_and_essays_arrive(path, language):
    found = written(path, language)
    for want in expected(path, language):
        body, one = want.question.body, found[want.id].answers
        if isinstance(body, Short):
            assert type(one) is answers.ShortSet
            given = [back(a.answer) for a in one.answers]
            assert {a.fraction for a in one.answers} == {100}
            for accepted in body.accept:
                if accepted.text and "->" not in accepted.text:
                    # a star of its own has a backslash
                    assert accepted.text.replace("*", "\\*") in given
        elif isinstance(body, Matching):
            assert type(one) is answers.MatchingSet
            wanted = [(want.said(pair.left), want.said(pair.right)) for pair in body.pairs]
            wanted += [("", want.said(spare)) for spare in body.distractors]
            assert [(line(a.question), line(a.answer)) for a in one.answers] == wanted
        elif isinstance(body, Ordering):
            assert type(one) is answers.MatchingSet
            places = {want.said(item.text): str(n) for n, item in enumerate(body.items, 1)}
            given = [(line(a.question), line(a.answer)) for a in one.answers]
            assert dict(given) == places
            # not every reader shuffles
            assert [place for _, place in given] != sorted(place for _, place in given)
        elif isinstance(body, Open):
            assert type(one) is answers.Essay


@every_quiz
@every_language
def test_a_blank_line_stands_between_questions_alone(path, language):
    blocks = text_of(path, language).rstrip("\n").split("\n\n")
    for block in blocks:
        lines = block.split("\n")
        assert all(one.strip() for one in lines)
        if block.startswith("$CATEGORY: "):
            assert len(lines) == 1
            continue
        # Moodle takes the id number from this comment; there is no other
        name = re.fullmatch(r"// \[id:([a-z0-9.-]+)\]", lines[0])[1]
        assert lines[1].startswith(f"::{name}::[html]<p>")
        assert not any(one.strip().startswith("//") for one in lines[1:])
    ids = [want.id for want in expected(path, language)]
    assert [b.split("]")[0][7:] for b in blocks if not b.startswith("$")] == ids


@every_quiz
@every_language
def test_outside_of_escapes_braces_enclose_the_answers_alone(path, language):
    for block in text_of(path, language).split("\n\n"):
        if not block.startswith("// "):
            continue
        bare = re.sub(r"\\.", "", block.split("\n", 1)[1].rstrip("\n"))
        assert bare.count("{") == bare.count("}") == 1
        assert bare.endswith("\n}")
        assert bare.split("{")[0].count(":") == 4
        assert not re.search(r"[~=#]", bare.split("{")[0])


def test_a_line_break_in_a_figure_survives_beside_a_written_backslash_n():
    text = text_of(NASTY)
    assert r"#\~50 %"[1:] in text
    assert r"# \~50 %\n\n  &lt;b&gt;" in text
    assert r"$y$ \\n \\\\ ]]&gt;\n\n\n1. item" in text


def test_weights_are_written_as_moodle_writes_them():
    text = text_of(NASTY)
    assert text.count("\t~%33.33333%All ") == 3
    assert "\t~%-100%All d#Told all d\n" in text
    assert "\t~%50%Each a\n" in text
    assert "\t~%-33.33333%Each c\n" in text
    assert "\t~%-50%Less d#Told less d\n" in text


def test_what_looks_like_a_weight_or_a_format_in_front_of_a_text_is_none():
    given = written(NASTY)["every-type.one"].answers.answers
    assert [back(answer.answer)[:5] for answer in given[:2]] == ["&#91;", "&#37;"]
    assert back(given[0].feedback).startswith("&#91;")


def test_variants_have_a_category_named_after_their_question():
    paths = [row[11:] for row in text_of(NASTY).split("\n") if row.startswith("$CATEGORY: ")]
    # a slash of the title's own is doubled, as is a backslash
    top = "$course$/top/Every // type: 100 % \\\\ {nasty}"
    assert paths == [top, f"{top}/how-much", top]
    inside = text_of(NASTY).split(f"$CATEGORY: {top}")[2]
    assert inside.startswith("/how-much\n")
    assert inside.count("// [id:") == VARIANTS


@pytest.mark.parametrize("text", ["a->b", "[html] a", "a &&035; b"])
def test_a_text_that_gift_would_misread_is_left_out_and_refused_where_it_is_alone(text):
    asked = question("who")

    def with_texts(*texts):
        body = Short(tuple(Accepted(text=one) for one in texts))
        return gift(quiz_with(asked._replace(body=body)), None, "en")

    both = with_texts(text, "sound")
    assert [a.answer for a in read(both.data.decode())["every-type.who"].answers.answers] == [
        "sound"
    ]
    assert any("`who`: accepted texts" in notice.en for notice in both.notices)
    with pytest.raises(CannotExport, match="`who`: GIFT cannot hold"):
        with_texts(text)
