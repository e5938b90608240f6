"""What must hold between the fields of a quiz, numeric questions apart."""

from __future__ import annotations

from collections.abc import Iterable
from operator import eq

from grader.quiz.folding import fold, fold_accents
from grader.quiz.reading.containers import Given
from grader.quiz.reading.number_rules import RIGHT_MISTAKE
from grader.quiz.reading.regexes import BadRegex, can_take_ages
from grader.text import LANGUAGES, Text

COMMANDS = {"?", "s", "q"}
MOST_RIGHTS = 16  # shown as a to p; q alone is a command

ONE_CORRECT = Text(
    "a `single` question needs exactly one `correct: true` choice, found {count}",
    "uma questão `single` precisa de exatamente uma alternativa `correct: true`, mas há {count}",
)
USE_MULTIPLE = Text("{cause} (use `type: multiple`?)", "{cause} (usar `type: multiple`?)")
SOME_CORRECT = Text(
    "a `multiple` question needs at least one `correct: true` choice",
    "uma questão `multiple` precisa de pelo menos uma alternativa com `correct: true`",
)
USED = Text(
    "{what} id `{id}` is already used by {what} {number}",
    "o id `{id}` já é o {what} {number}",
)
CHOICE, ITEM, QUESTION, CRITERION = (
    Text("choice", "da alternativa"),
    Text("item", "do item"),
    Text("question", "da questão"),
    Text("criterion", "do critério"),
)
SAME_TEXT = Text(
    "`{language}` says the same as entry {number}; learners could not tell them apart",
    "`{language}` diz o mesmo que a entrada {number}; não haveria como distinguir as duas",
)
UNEXPLAINED = Text(
    "`misconception` needs `feedback` beside it, which tells the learner",
    "`misconception` precisa de `feedback` ao lado, que explica ao aluno",
)
BAD_REGEX = Text("bad regex: {reason}", "regex inválida: {reason}")
SLOW_REGEX = Text(
    "bad regex: its repeats and choices can be tried in too many ways; use fewer",
    "regex inválida: há maneiras demais de tentar suas repetições e alternativas; use menos",
)
IS_COMMAND = Text(
    "`{word}` is a command while answering (`?` hint, `s` skip, `q` quit)",
    "`{word}` é um comando durante as respostas (`?` dica, `s` pular, `q` sair)",
)
MANY_RIGHTS = Text(
    "{count} right sides are more than the {most} letters there are for them",
    "{count} lados direitos são mais que as {most} letras que há para eles",
)
HALF_SAME = Text(
    "this right side equals another one's in one language, but not in the other",
    "este lado direito é igual a outro em uma das línguas, mas não na outra",
)
IS_EMPTY = Text(
    "`text` is punctuation alone, which does not count in an answer",
    "`text` é só pontuação, que não conta em uma resposta",
)
TAKEN = Text(
    "this distractor is the right side of pair {number}",
    "este distrator é o lado direito do par {number}",
)
NO_LINE = Text(
    "the listing has {count} lines, none is {line}",
    "a listagem tem {count} linhas; não há a {line}",
)
BLANK_LINE = Text(
    "line {line} of the listing is blank", "a linha {line} da listagem está em branco"
)
SUM = Text(
    "best rubric levels add up to {sum} but `points` is {points}",
    "os melhores níveis da rubrica somam {sum}, mas `points` é {points}",
)
TWO_LEVELS = Text(
    "a criterion needs at least two levels, each with other points, one of them with 0",
    "um critério precisa de pelo menos dois níveis com pontos diferentes, um deles com 0",
)
MOST_POINTS = Text(
    "a sample is worth at most `points`, which is {points}",
    "um exemplo vale no máximo `points`, que é {points}",
)


def choice(given: Given) -> None:
    """Hold one choice, or one mistake, to its rules."""
    if given.has("misconception") and not given.has("feedback"):
        given.refuse(UNEXPLAINED, "misconception")


def single(given: Given) -> None:
    """Hold a `single` question to its rules."""
    _choices(given)
    choices = given.get("choices")
    if choices is None or given.reading.withheld:
        return
    count = sum(choice.correct for choice in choices)
    if count != 1:
        cause = ONE_CORRECT.format(count=count)
        given.refuse(USE_MULTIPLE.format(cause=cause) if count > 1 else cause)


def multiple(given: Given) -> None:
    """Hold a `multiple` question to its rules."""
    _choices(given)
    choices = given.get("choices")
    if choices is None or given.reading.withheld:
        return
    if not any(choice.correct for choice in choices):
        given.refuse(SOME_CORRECT)


def _choices(given: Given) -> None:
    _unique_ids(given, "choices", CHOICE)
    _unique_texts(given, "choices", [choice.text for choice in given.get("choices") or ()])


def _unique_ids(given: Given, name: str, what: Text) -> None:
    first: dict[str, int] = {}
    for index, entry in enumerate(given.get(name) or ()):
        if entry.id in first:
            cause = USED.format(what=what, id=entry.id, number=first[entry.id] + 1)
            given.refuse(cause, name, index)
        first.setdefault(entry.id, index)


def _unique_texts(given: Given, name: str, texts: Iterable[Text]) -> None:
    first: dict[tuple[str, str], int] = {}
    for index, text in enumerate(texts):
        for language in LANGUAGES:
            key = (language, text.in_language(language).casefold())
            if key in first:
                cause = SAME_TEXT.format(language=language, number=first[key] + 1)
                given.refuse(cause, name, index)
                break
            first[key] = index


def true_false(given: Given) -> None:
    """Hold a `true_false` question to its rules."""
    given.needs("answer")
    choice(given)


def accepted(given: Given) -> None:
    """Hold one accepted answer to its rules."""
    given.either("text", "regex")
    word = given.get("text")
    if word is not None and word.casefold() in COMMANDS:
        given.refuse(IS_COMMAND.format(word=word), "text")
    elif word is not None and not fold(word):
        given.refuse(IS_EMPTY, "text")
    regex = given.get("regex")
    if regex is None:
        return
    if regex.casefold() in COMMANDS:
        given.refuse(IS_COMMAND.format(word=Text.same(regex)), "regex")
    try:
        slow = can_take_ages(regex) or can_take_ages(fold_accents(regex))
    except BadRegex as fault:
        given.refuse(BAD_REGEX.format(reason=Text.same(str(fault))))
    else:
        if slow:
            given.refuse(SLOW_REGEX)


def short(given: Given) -> None:
    """Hold a `short` question to its rules."""
    given.needs("accept")


def ordering(given: Given) -> None:
    """Hold an `ordering` question to its rules."""
    _unique_ids(given, "items", ITEM)
    _unique_texts(given, "items", [item.text for item in given.get("items") or ()])


def matching(given: Given) -> None:
    """Hold a `matching` question to its rules."""
    pairs = given.get("pairs") or ()
    _unique_texts(given, "pairs", [pair.left for pair in pairs])
    _unique_texts(given, "distractors", given.get("distractors") or ())
    rights = [pair.right for pair in pairs if pair.right]
    count = len(set(rights)) + len(given.get("distractors") or ())
    if count > MOST_RIGHTS:
        given.refuse(MANY_RIGHTS.format(count=count, most=MOST_RIGHTS))
    for index, text in enumerate(given.get("distractors") or ()):
        for number, right in enumerate(rights, 1):
            if any(map(eq, text, right)):
                given.refuse(TAKEN.format(number=number), "distractors", index)
                break
    for index, right in enumerate(rights):
        # one right side may belong to several left ones, but then in both languages
        if any(right != other and any(map(eq, right, other)) for other in rights[:index]):
            given.refuse(HALF_SAME, "pairs", index, "right")


def code_line(given: Given) -> None:
    """Hold a `code_line` question to its rules."""
    given.needs("answer")
    code, answer = given.get("code"), given.get("answer")
    if code is None:
        return
    lines = code.split("\n")
    asked: list[tuple[float | None, tuple[str | int, ...]]] = [(answer, ("answer",))]
    for index, entry in enumerate(given.get("mistakes") or ()):
        asked.append((entry.value, ("mistakes", index, "value")))
        if entry.value == answer:
            given.refuse(RIGHT_MISTAKE, "mistakes", index)
    for line, keys in asked:
        if line is None:
            continue
        if not 1 <= line <= len(lines):
            given.refuse(NO_LINE.format(count=len(lines), line=line), *keys)
        elif not lines[int(line) - 1].strip():
            given.refuse(BLANK_LINE.format(line=line), *keys)


def criterion(given: Given) -> None:
    """Hold one criterion of a rubric to its rules."""
    levels = given.get("levels")
    if levels is not None:
        points = [level.points for level in levels]
        if len(set(points)) < max(len(points), 2) or 0 not in points:
            given.refuse(TWO_LEVELS, "levels")


def open_text(given: Given) -> None:
    """Hold an `open` question to its rules."""
    given.needs("rubric")
    _unique_ids(given, "rubric", CRITERION)
    rubric, points = given.get("rubric"), given.get("points") or 1
    if given.has("points") and given.get("points") is None:
        return
    if rubric is not None:
        best = sum(max(level.points for level in criterion.levels) for criterion in rubric)
        if best != points:
            given.refuse(SUM.format(sum=best, points=points))
    for index, sample in enumerate(given.get("samples") or ()):
        if sample.points > points:
            given.refuse(MOST_POINTS.format(points=points), "samples", index)


def quiz(given: Given) -> None:
    """Hold the whole quiz to its rules: an id is used once, be its question sound or not."""
    questions = given.node.get("questions")
    first: dict[str, int] = {}
    nodes = questions.value if questions and questions.kind == "list" else ()
    for index, node in enumerate(nodes):
        entry = node.get("id")
        if entry is None or entry.kind != "text":
            continue
        if entry.value in first:
            cause = USED.format(what=QUESTION, id=entry.value[:60], number=first[entry.value] + 1)
            given.refuse(cause, "questions", index)
        first.setdefault(entry.value, index)
