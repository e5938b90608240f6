"""Each file in quizzes/mistakes is one mistake that authors make: they are told where and what."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from grader.authoring.quizzes import check_quizzes
from grader.course.location import Location
from grader.quiz.reading.loading import load_quiz
from grader.quiz.reading.problems import InvalidQuiz, Problem
from grader.quiz.reading.regexes import can_take_ages
from grader.quiz.shelf import Shelf
from grader.text import Text

FOLDER = Path(__file__).parent / "quizzes" / "mistakes"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
EXPECTED = re.compile(r"# Expected: (\d+):(\d+): (.+)")
EXERCISES = {"forgets-to-halve": Text("Half is missing.", "Falta a metade.")}
NEIGHBOUR = """\
schema: quiz/v1
id: neighbour
title: {en: "A neighbour", pt-BR: "Um vizinho"}
lesson: {id: aula-35, number: 35, title: {en: "Gates", pt-BR: "Portões"}, language: pt-BR}
misconceptions:
  gates-are-binary: {en: "A gate may be half open.", pt-BR: "Um portão pode ficar entreaberto."}
questions:
  - id: q1
    type: true_false
    prompt: {en: "A gate lies between 0 and 1.", pt-BR: "Um portão fica entre 0 e 1."}
    answer: true
"""

# Mistakes that YAML cannot tell from each other, or that are one in two kinds of question.
ALIKE = (
    {"tab-after-colon", "tab-before-field", "tab-indent"},
    {"colon-in-text", "field-too-far-right", "no-blank-after-dash", "slash-comment"},
    {"no-blank-after-colon", "no-colon", "no-colon-last"},
    {"hash-in-braces", "no-comma", "quotes-in-quotes", "semicolon", "unclosed-brace"},
    {"backtick-first", "code-fence"},
    {"escape-beyond-unicode", "latex-in-double-quotes"},
    {"greater-first", "pipe-with-text"},
    {"regex-repeat-in-a-repeat", "regex-repeat-in-an-alternative"},
    {"no-dash", "questions-by-name"},
    {"choice-id-a-number", "id-is-a-number"},
    {"choice-text-twice", "distractor-twice"},
    {"choice-text-twice-in-portuguese", "left-twice"},
    {"figure-in-one-language", "one-language"},
    {"missing-type", "portuguese-words"},
    {"mistake-is-right", "wrong-line-is-right"},
    {
        "apostrophe-in-quotes",
        "brace-first",
        "brace-too-many",
        "bracket-first",
        "field-too-far-left",
        "question-too-far-left",
        "question-too-far-right",
        "text-after-quote",
        "unclosed-double-quote",
    },
)
# Names of Python's and of PyYAML's, and of the reader's own parts.
INTERNAL = re.compile(
    r"\b(Traceback|NoneType|str|dict|float|bool|tuple|int|Node|Bad|BAD|None|True|False|object|"
    r"scalar|stream|codec|node content|\w+(Error|Exception|Event|Token))\b|<[a-z]|``|\{\d\}"
)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Return what a mistake's author is told, in a course that holds it and a neighbour."""

    @cache
    def examined(name: str) -> tuple[Problem, ...]:
        root = tmp_path_factory.mktemp("courses") / name
        quizzes = root / "quizzes"
        quizzes.mkdir(parents=True)
        shutil.copy(FOLDER / "formulas.py", quizzes)
        shutil.copy(FOLDER / f"{name}.yaml", quizzes)
        (quizzes / "neighbour.yaml").write_text(NEIGHBOUR, encoding="utf-8")
        shelf = Shelf(Location(root, root / "exercises", root / "reference", False))
        return next(check_quizzes(shelf, [name], EXERCISES, lambda text: None)).problems

    return examined


def expected(name: str) -> list[tuple[int, int, str]]:
    lines = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    return [(int(f[1]), int(f[2]), f[3]) for line in lines if (f := EXPECTED.fullmatch(line))]


def own_words(said: str, text: str) -> str:
    """Return a message without what it repeats of the file."""
    quoted = re.findall(r"`([^`]+)`|'([^']+)'", said)
    for word in filter(text.count, (one or other for one, other in quoted)):
        said = said.replace(word, "…")
    return said


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_told_its_mistake_and_no_other(told, name):
    wanted, problems = expected(name), told(name)
    shown = [(place.line, place.column, cause.en) for place, cause in problems]
    assert wanted, "the file does not say what is expected"
    assert [(line, column) for line, column, _ in shown] == [w[:2] for w in wanted], shown
    for (_, _, part), (_, _, message) in zip(wanted, shown, strict=True):
        assert part in message


def test_the_lists_of_this_test_name_files_that_exist():
    assert len(NAMES) >= 50
    assert set().union(*ALIKE) <= set(NAMES)


def test_no_two_mistakes_are_told_in_the_same_words(told):
    first: dict[tuple[str, ...], str] = {}
    for name in NAMES:
        words = tuple(sorted({cause.en for _, cause in told(name)}))
        other = first.setdefault(words, name)
        assert other == name or any({name, other} <= group for group in ALIKE), (other, words)


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_no_message_holds_a_word_of_the_machinery(told, language):
    # who writes formulas is told what Python says of them
    for name in [name for name in NAMES if not name.startswith("function-")]:
        text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
        for _, cause in told(name):
            said = cause.in_language(language)
            assert not INTERNAL.search(own_words(said, text)), f"{name}: {said}"


def test_every_message_is_said_in_portuguese_too(told):
    for name in NAMES:
        for _, cause in told(name):
            assert cause.pt_br.strip(), name
            assert cause.pt_br != cause.en, name


def test_twelve_mistakes_of_one_file_come_at_once_and_in_order(told):
    places = [place[1:] for place, _ in told("twelve-mistakes")]
    assert len(places) == len({cause for _, cause in told("twelve-mistakes")}) == 12
    assert places == sorted(places)


@pytest.mark.parametrize(("language", "error"), [("en", "error"), ("pt-BR", "erro")])
def test_the_command_prints_every_mistake_with_its_place(grade, tmp_path, language, error):
    (tmp_path / "exercises").mkdir()
    shutil.copytree(FOLDER, tmp_path / "quizzes")
    # they need a neighbour and an exercise
    others = [name for name in NAMES if "slug" not in name]
    ran = grade("--lang", language, "author", "check", *others, course=tmp_path)
    assert ran.code == 3
    assert "Traceback" not in ran.out + ran.err
    for name in others:
        for line, column, _ in expected(name):
            assert f"{name}.yaml:{line}:{column}: {error}: " in ran.out
    assert f"twelve-mistakes.yaml: 12 {error}" in ran.out


BYTES = {
    "an empty file": (b"", 1, 1, "the file is empty"),
    "only blanks": (b"\n  \n\n", 1, 1, "the file is empty"),
    "Latin-1": (NEIGHBOUR.encode("latin-1"), 4, 68, "save the file as UTF-8"),
    "UTF-16": (NEIGHBOUR.encode("utf-16"), 1, 1, "save the file as UTF-8"),
    "UTF-16 without a mark": ("a: b\n".encode("utf-16-le"), 1, 2, "U+0000 must not be"),
    "NUL": (NEIGHBOUR.replace("A gate lies", "A\0gate").encode(), 10, 20, "U+0000 must not"),
    "ESC": (NEIGHBOUR.replace("A gate lies", "A\x1bgate").encode(), 10, 20, "U+001B must not"),
    "DEL": (NEIGHBOUR.replace("A gate lies", "A\x7fgate").encode(), 10, 20, "U+007F must not"),
    "bidi": (NEIGHBOUR.replace("A gate lies", "A\u202egate").encode(), 10, 20, "U+202E must not"),
    "a line separator": (b"a: \xe2\x80\xa8b\n", 1, 4, "U+2028 must not be"),
    "a second mark": (b"\xef\xbb\xbf\xef\xbb\xbfa: b\n", 1, 1, "U+FEFF must not be"),
    "a tab first": (b"\ta: b\n", 1, 1, "indent with spaces"),
    "too large": (b"# " + b"a" * (1 << 20), 1, 1, "larger than 1 MiB"),
}


@pytest.mark.parametrize("what", BYTES)
def test_a_file_that_holds_no_text_is_told_so(tmp_path, what):
    data, line, column, part = BYTES[what]
    path = tmp_path / "neighbour.yaml"
    path.write_bytes(data)
    with pytest.raises(InvalidQuiz) as caught:
        load_quiz(path, {})
    ((place, cause),) = caught.value.problems
    assert (place.line, place.column) == (line, column)
    assert part in cause.en
    assert cause.en != cause.pt_br


def test_what_is_no_file_is_told_so(tmp_path):
    (tmp_path / "link.yaml").symlink_to(tmp_path)
    for name in ("none.yaml", "link.yaml", "."):
        with pytest.raises(InvalidQuiz, match="cannot be read"):
            load_quiz(tmp_path / name, {})


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_of_windows_and_a_mark_at_the_top_are_no_mistakes(tmp_path, ending, mark):
    path = tmp_path / "neighbour.yaml"
    path.write_bytes((mark + NEIGHBOUR.replace("\n", ending)).encode())
    assert load_quiz(path, {}, portable=True).title.pt_br == "Um vizinho"


@pytest.mark.parametrize(
    ("regex", "slow"),
    [
        (r"j(ü|u|ue)rgen\s+schmidhuber", False),
        (r"(hidden|previous) state( h(_t)?)?", False),
        (r"(\d{2}){3}", False),
        (r"\(a\+\)+", False),
        (r".*cell.*", False),
        (r"(a+)+", True),
        (r"((((a+))))+", True),
        (r".*a.*a.*a.*a.*a.*x", True),
        (r"(((a{0,8}){0,8}){0,8}){0,8}x", True),
        ("(a|aa)" * 28, True),
    ],
)
def test_a_pattern_that_could_take_ages_is_told_from_one_that_cannot(regex, slow):
    assert can_take_ages(regex) is slow
