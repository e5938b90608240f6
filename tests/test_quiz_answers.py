"""What people type becomes an answer, or is told what would be one."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizmaking import (
    ask,
    code_line,
    essay,
    every,
    kind,
    matching,
    number,
    options,
    ordering,
    short,
    truth,
)

from grader.quiz.answers import (
    LONGEST_SHORT,
    LONGEST_TEXT,
    Essay,
    NotUnderstood,
    asked_form,
    understand,
)
from grader.quiz.answers import number as read_number
from grader.quiz.drawing import rights
from grader.quiz.marking import mark
from grader.quiz.stored import form, restored

quick = settings(database=None, deadline=None, derandomize=True, max_examples=120)
EVERY = every()


def each(words):
    return words.split("|")


SINGLE, MULTIPLE = options("b", shuffle=False), options("ac", shuffle=False)
SIDES = [key for key, _ in rights(matching().body)]
BLANK = ["", " ", " \t\n ", "\u2003", "\x1f"]
# signs that steer or are no text, letters and digits of others, and endless ones
STRANGE = [*"\x00\x7f\ud800\udcff\u200bｂ２٢βᵇⓑбª½²", "\x1b[31m", "b\u0301", "\ufeffb", "--", "!"]
LONG = ["b" * 10_000, "2" * 10_000, "0" * 5000 + "2", "00112", "001" + "0" * 5000, "9" * 21]
NEVER = [*BLANK, *STRANGE, *LONG]


def understood(question, typed):
    return understand(ask(question), typed)


def refused(question, typed):
    with pytest.raises(NotUnderstood) as caught:
        understood(question, typed)
    assert all(caught.value.hint), typed
    return caught.value.hint


@pytest.mark.parametrize("typed", each("b|B|b)|B)|(b)|(B)|2|2)|(2)|2.|b.| b |\tb\n|02|b;"))
def test_one_option_is_a_letter_or_a_number(typed):
    assert understood(SINGLE, typed) == ("b",)


def test_what_is_no_option_is_asked_again():
    for typed in [*"ez50", *each("-1|99|a b|ab|bb|1 2|b!|[b]|b?|1e3"), *NEVER]:
        hint = refused(SINGLE, typed)
        assert hint.en == "type one letter from a to d", typed
        assert "uma letra de a" in hint.pt_br


SEVERAL = each("ac|a, c|a c|CA|c;a|a)c)|(a)(c)|1,3|3 1|a 3|A. C.|a,,c|13|a-c")


@pytest.mark.parametrize("typed", SEVERAL)
def test_several_options_are_letters_in_any_order(typed):
    assert understood(MULTIPLE, typed) == ("a", "c")
    assert understood(MULTIPLE, "d") == ("d",)


@pytest.mark.parametrize("typed", ["aa", "a a", "1 a", "a, c, A", "a" * 10_000])
def test_an_option_named_twice_is_told_so(typed):
    hint = refused(MULTIPLE, typed)
    assert (hint.en, hint.pt_br) == ("a stands there twice", "a aparece duas vezes")


def test_options_that_are_not_there_are_asked_again():
    for typed in ["ace", "a e", "15", "a1", "a and c", "1,2,9", *BLANK, *STRANGE]:
        assert "such as ac" in refused(MULTIPLE, typed).en, typed


def test_a_letter_stands_for_the_place_it_was_shown_at():
    question = options("b")
    for seed in range(10):
        drawn = ask(question, seed)
        assert understand(drawn, "c") == (question.body.choices[drawn.order[2]].id,)


TRUTHS = each("a|A)|(a)|1|v|V|t|T.|true|True|VERDADEIRO|verdadeira|sim|yes|Sim")
LIES = each("b|B.|(b)|2|f|F|false|Falso|falsa|no|não|NÃO|nao|No")


@pytest.mark.parametrize("typed", [*TRUTHS, *LIES])
def test_true_and_false_are_typed_in_either_language(typed):
    assert understood(truth(), typed) is (typed in TRUTHS)


def test_what_is_neither_true_nor_false_is_asked_again():
    for typed in [*"c03", *each("ab|vf|not|()|truee|１|falsch|a b"), *NEVER]:
        hint = refused(truth(), typed)
        assert "a for true or b for false" in hint.en


NUMBERS = [
    *[("0,88", 0.88), ("0.88", 0.88), (" .5", 0.5), (",5", 0.5), ("5.", 5.0), ("+3", 3.0)],
    *[("-2", -2.0), ("\u22122", -2.0), ("\u2212 0,5", -0.5), ("- 3", -3.0), ("007", 7.0)],
    *[("1e-3", 1e-3), ("1E3", 1e3), ("1e+03", 1e3), ("2,5e-4", 2.5e-4), ("1e308", 1e308)],
    *[("1 000", 1e3), ("1\u00a0000,5", 1000.5), ("1\u202f000", 1e3), ("\t7\n", 7.0), ("-0", 0.0)],
    *[("1e-999", 0.0), ("9" * 40, 1e40), ("0.1250", 0.125), ("1234,567", 1234.567)],
]
NO_NUMBERS = each(
    "1/2|12.5%|50 %|NaN|nan|inf|-inf|infinity|1e999|-1e999|1e1000|1_000|0x10|1.280,5|1,280.5|1,2,3|"
    "1..2|--3|+-3|e3|1e|1e+|.|,|+|-|~3|3!|three|três|1e5,5|0.5 ou 0.6|2*3|2^3|√2|π|１２|٣|१|3\x00"
)
ENDLESS = ["9" * 41, "1e-" + "9" * 5000, *LONG[:2], "0" * 10_000, "1." + "0" * 9999]


@pytest.mark.parametrize(("typed", "value"), NUMBERS, ids=ascii)
def test_a_number_has_a_point_or_a_comma(typed, value):
    for question in (number(0.88, abs=5e-4), number(3)):
        assert read_number(understood(question, typed)) == value


def test_what_is_no_number_is_asked_again():
    for typed in [*NO_NUMBERS, *ENDLESS, *BLANK, *set(STRANGE) - {"２"}]:
        for question in (number(0.88, abs=5e-4), number(3)):
            hint = refused(question, typed)
            assert "0.25" in hint.en
            assert "0,25" in hint.pt_br


@pytest.mark.parametrize("typed", ["1.280", "1,280", "-1.280", "+12,800", "1.280.000"])
def test_what_could_be_thousands_is_asked_again_where_the_answer_is_exact(typed):
    digits = "".join(part for part in typed if part in "-+0123456789")
    for hint in refused(number(1280), typed):
        assert f": {digits};" in hint
    # each way that is proposed is taken
    assert read_number(understood(number(1280), digits)) == float(digits)
    if typed == "1.280":
        assert read_number(understood(number(1280), "1.2800")) == 1.28
        assert read_number(understood(number(1280), "1.28")) == 1.28
        assert read_number(understood(number(1.28, abs=5e-4), typed)) == 1.28


def test_a_word_is_kept_as_typed_but_for_blanks():
    assert understood(short("LSTM"), "  Long \t short\u00a0term ") == "Long short term"
    for typed in ("x" * LONGEST_SHORT, "\x00", "\ud800", "\u200b", "a" + " " * 5000 + "b"):
        assert understood(short("LSTM"), typed) == " ".join(typed.split())
    assert str(LONGEST_SHORT) in refused(short("LSTM"), "x" * (LONGEST_SHORT + 1)).en
    for typed in BLANK:
        refused(short("LSTM"), typed)


@pytest.mark.parametrize("typed", each("bacd|b a c d|B,A,C,D|b) a) c) d)|2 1 3 4|b;a;3;d"))
def test_an_order_names_each_letter_once(typed):
    drawn = ask(ordering())
    ids = [item.id for item in drawn.question.body.items]
    assert understand(drawn, typed) == tuple(ids[drawn.order[place]] for place in (1, 0, 2, 3))


def test_what_is_no_order_is_asked_again():
    for typed in ["bac", "bacdd", "baca", "bace", "b", "1 2 3", *NEVER]:
        hint = refused(ordering(), typed)
        assert "all 4 letters in the right order, such as bcda" in hint.en or "twice" in hint.en


PAIRED = each(
    "1b 2a 3c|1-b; 2-a; 3-c|1b2a3c|b a c|bac|B,A,C|3c 1b 2a|1) b 2) a 3) c|1: b, 2: a, 3: c|"
    "1=b 2=a 3=c|1.b 2.a 3.c|1. b; 2. a; 3. c|(1b)(2a)(3c)|1 b 2 a 3 c|1B,2A,3C"
)
UNPAIRED = each("1b 2a|1b 1a 3c|1b a 3c|0b 2a 3c|1b 2a 4c|1z 2a 3c|ba|baca|b a 3|123|1bb 2a 3c")


@pytest.mark.parametrize("typed", PAIRED)
def test_pairs_are_numbers_with_letters_or_letters_alone(typed):
    drawn = ask(matching())
    shown = [SIDES[place] for place in drawn.order]
    assert understand(drawn, typed) == (shown[1], shown[0], shown[2])
    assert understand(drawn, "ddd") == (shown[3],) * 3


def test_what_are_no_pairs_is_asked_again():
    for typed in [*UNPAIRED, *NEVER]:
        assert "such as 1b 2c 3d" in refused(matching(), typed).en


@pytest.mark.parametrize("part", ["a,", "a, ", "1a, ", "1-a;) ", "1 ", "a (", "((((", "1 - "])
def test_pairs_that_go_on_and_on_are_refused_at_once(part):
    started = time.perf_counter()
    refused(matching(), part * (20_000 // len(part)) + "!")
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("typed", each("2| 2 |02|002|line 2|Linha 2|LINHA2|L2|l 2"))
def test_a_line_is_its_number(typed):
    assert understood(code_line(), typed) == 2


def test_what_is_no_line_is_asked_again():
    for typed in [*"04", *each("-2|2.0|2.|two|linha|0002|2 3|line line 2"), *NEVER]:
        assert refused(code_line(), typed).en == "type a line from 1 to 3"


def test_a_text_is_kept_as_it_is_up_to_its_longest():
    for typed in ("  two\nlines ", "\x1b[31m", "\ud800", "x" * LONGEST_TEXT):
        assert understood(essay(), typed) == Essay(typed)
    assert understood(essay(), "x" * (LONGEST_TEXT + 9)) == Essay("x" * LONGEST_TEXT)
    for typed in BLANK:
        refused(essay(), typed)


@pytest.mark.parametrize("question", [MULTIPLE, ordering(), matching(), number()], ids=kind)
def test_the_example_of_a_hint_is_an_answer(question):
    en, pt_br = asked_form(ask(question))
    for said, start in ((en, "such as "), (pt_br, "como ")):
        shown = said.partition(start)[2].replace(" or ", " ou ")
        for typed in shown.split(" ou ")[0].split(", "):
            assert understood(question, typed)


LIKELY = st.text("abcdeABC0123456789 ,.;()-:=+%eE\u2212", max_size=20)
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=30)


@quick
@given(LIKELY | ANYTHING)
def test_whatever_is_typed_is_an_answer_that_a_file_gives_back(typed):
    for question in EVERY:
        drawn = ask(question)
        try:
            answer = understand(drawn, typed)
        except NotUnderstood:
            continue
        assert restored(question, json.loads(json.dumps(form(answer)))) == answer
        assert mark(drawn, answer).state
