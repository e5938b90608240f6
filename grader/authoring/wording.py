"""Checks what an exercise says: exercise.yaml, both statements, and what is still to be done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from grader.authoring.folders import Folder, Folders, Reference
from grader.authoring.mistakes import NOT_READ, Mistake
from grader.course.faults import CourseError
from grader.course.marks import line_of
from grader.course.words import slips
from grader.text import LANGUAGES, Language, Text

HINTS = 3
FEWEST_WORDS = 150
CONCEPT = re.compile(r"C\d\d")
FORMULA = re.compile(r"`[^`]+`")
ACCIDENTAL_LIST = re.compile(r"\d+[.)] ")
TO_DO = re.compile(r"\bTODO\b:?\s*([^\"`}]*)")

NOT_THREE = Text(
    "there are {count} hints; three are needed, from a push to nearly all",
    "há {count} dicas; são precisas três, de um empurrão até quase tudo",
)
SAME_TEXT = Text("the text is the same in both languages", "o texto é igual nas duas línguas")
OTHER_FORMULAS = Text(
    "what stands in backticks is not the same in both languages: {only}",
    "o que está entre crases não é igual nas duas línguas: {only}",
)
NO_CONCEPT = Text(
    "`{concept}` is no id of a concept, such as C04",
    "`{concept}` não é o identificador de um conceito, como C04",
)
UNKNOWN_NEED = Text(
    "`needs` names {number}, and no exercise has this number",
    "`needs` cita {number}, e nenhum exercício tem esse número",
)
LATER_NEED = Text(
    "`needs` names {number}, which does not come before this exercise",
    "`needs` cita {number}, que não vem antes deste exercício",
)
NOT_IN_REFERENCE = Text(
    "there are points for `{name}`, and no file of reference/ defines this function",
    "há pontos para `{name}`, e nenhum arquivo de reference/ define essa função",
)
NO_STATEMENT = Text("the statement is missing", "falta o enunciado")
FIRST_LINE = Text("the first line must be `{line}`", "a primeira linha deve ser `{line}`")
NOT_NAMED = Text(
    "the statement must name `{name}` as a call in backticks, such as `{name}(x)`",
    "o enunciado deve citar `{name}` como chamada entre crases, por exemplo `{name}(x)`",
)
TOO_SHORT = Text(
    "the statement has {count} words; more than {fewest} are needed",
    "o enunciado tem {count} palavras; é preciso ter mais de {fewest}",
)
BECOMES_A_LIST = Text(
    "this line begins like an entry of a list and is shown as one; break the line elsewhere",
    "esta linha começa como item de lista e aparece assim; quebre a linha em outro lugar",
)
STILL_TO_DO = Text("still to be done: {what}", "ainda por fazer: {what}")


def words_mistakes(folder: Folder, course: Folders, reference: Reference) -> Iterator[Mistake]:
    """Find what is wrong with an exercise.yaml."""
    try:
        found = slips(folder.yaml)
    except CourseError as fault:
        yield Mistake(folder.yaml, 1, fault.message)
        return
    yield from (Mistake(folder.yaml, slip.line, slip.message) for slip in found)
    if folder not in course.entries:
        return
    text = folder.yaml.read_bytes()

    def at(message: Text, *keys: str | int) -> Mistake:
        return Mistake(folder.yaml, line_of(text, keys), message)

    if len(folder.hints) != HINTS:
        yield at(NOT_THREE.format(count=len(folder.hints)), "hints")
    for index, concept in enumerate(folder.concepts):
        if not CONCEPT.fullmatch(concept):
            yield at(NO_CONCEPT.format(concept=Text.same(concept)), "concepts", index)
    numbers = {other.number for other in course.folders}
    for index, number in enumerate(folder.needs):
        if number not in numbers:
            yield at(UNKNOWN_NEED.format(number=number), "needs", index)
        elif number >= folder.number:
            yield at(LATER_NEED.format(number=number), "needs", index)
    for name in folder.points:
        # a file that cannot be read may define it
        if reference.page(name) is None and not reference.mistakes:
            yield at(NOT_IN_REFERENCE.format(name=Text.same(name)), "points", name)
    for index, hint in enumerate(folder.hints):
        yield from (at(message, "hints", index) for message in _unequal(hint))
    for slug, said in folder.misconceptions.items():
        yield from (at(message, "misconceptions", slug) for message in _unequal(said))


def _unequal(text: Text) -> Iterator[Text]:
    """Tell how the two languages of a text do not belong together."""
    if text.en == text.pt_br:
        yield SAME_TEXT
    sides = [sorted(FORMULA.findall(side)) for side in (text.en, text.pt_br)]
    if sides[0] != sides[1]:
        only = [formula for formula in sides[0] + sides[1] if _count(sides, formula)]
        yield OTHER_FORMULAS.format(only=Text.same(", ".join(dict.fromkeys(only))))


def _count(sides: list[list[str]], formula: str) -> int:
    return sides[0].count(formula) - sides[1].count(formula)


def statement_mistakes(folder: Folder, course: Folders) -> Iterator[Mistake]:
    """Find what is wrong with the two statements."""
    texts: dict[Language, str] = {}
    for language in LANGUAGES:
        path = folder.statement_path(language)
        try:
            texts[language] = text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            yield Mistake(path, 1, NO_STATEMENT)
            continue
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            yield Mistake(path, 1, NOT_READ.format(reason=Text.same(reason)))
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if ACCIDENTAL_LIST.match(line):
                yield Mistake(path, number, BECOMES_A_LIST)
        if folder in course.entries:
            for message in _not_of(folder, language, text):
                yield Mistake(path, 1, message)
    if len(texts) > 1 and texts["en"] == texts["pt-BR"]:
        yield Mistake(folder.statement_path("pt-BR"), 1, SAME_TEXT)


def _not_of(folder: Folder, language: Language, text: str) -> Iterator[Text]:
    """Tell what a statement lacks of its exercise."""
    first = f"# {folder.number:02d} {folder.title.in_language(language)}"
    if not text.startswith(first + "\n"):
        yield FIRST_LINE.format(line=Text.same(first))
    for name in folder.points:
        if f"`{name}(" not in text:
            yield NOT_NAMED.format(name=Text.same(name))
    count = len(text.split())
    if count <= FEWEST_WORDS:
        yield TOO_SHORT.format(count=count, fewest=FEWEST_WORDS)


def to_do(folder: Folder, reference: Reference) -> Iterator[Mistake]:
    """Find every TODO in an exercise's files and in its functions of the reference."""
    for path in folder.files():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            continue  # told by whoever must read it
        yield from _to_do(path, lines, 1)
    for name in folder.points if _has_words(folder) else ():
        if page := reference.page(name):
            node, lines = page.functions[name], page.text.splitlines()
            # a page of the function's own is all its author's, down to the docstring
            own = page.path.stem == name
            first, last = (1, len(lines)) if own else (node.lineno, node.end_lineno)
            yield from _to_do(page.path, lines[first - 1 : last], first)


def to_do_mistakes(folder: Folder, reference: Reference) -> Iterator[Mistake]:
    """Tell of every TODO as a mistake."""
    for left in to_do(folder, reference):
        yield left._replace(message=STILL_TO_DO.format(what=left.message))


def _to_do(path: Path, lines: Iterable[str], first: int) -> Iterator[Mistake]:
    for number, line in enumerate(lines, first):
        if found := TO_DO.search(line):
            what = found[1].strip() or line.strip()
            yield Mistake(path, number, Text.same(what[:120]))


def _has_words(folder: Folder) -> bool:
    try:
        return bool(folder.words)
    except CourseError:
        return False
