"""Marks a file of answers without asking anything."""

from __future__ import annotations

import errno
from pathlib import Path

from grader.cli.faults import Exit, Fault
from grader.cli.quiz.asking import STATES
from grader.cli.quiz.opening import code_of, hold_to_keys, open_quiz, print_score
from grader.cli.settings import Settings
from grader.output.amounts import amount
from grader.output.console import Screen
from grader.quiz.handed import Attempt, Given, Handed, InvalidAnswers, parse
from grader.quiz.model import Quiz
from grader.quiz.session import Taking
from grader.quiz.shelf import Shelf
from grader.quiz.stored import restored
from grader.records import MarkState, QuizResult
from grader.regular import read_regular
from grader.text import Text
from grader.workspace.kept import LARGEST_FILE

NOT_READ = Text("{file} cannot be read: {reason}", "não foi possível ler {file}: {reason}")
REASONS = {
    errno.ENOENT: Text("there is no such file", "o arquivo não existe"),
    errno.ELOOP: Text("it is a link", "é um link"),
    errno.EISDIR: Text("it is a folder", "é uma pasta"),
    errno.ENXIO: Text("it is a pipe, a socket or a device", "é um pipe, socket ou dispositivo"),
    errno.EFBIG: Text("it is larger than 1 MiB", "é maior que 1 MiB"),
    errno.EACCES: Text("its permissions forbid it", "as permissões não deixam"),
}
NOT_THESE = Text("{file} cannot be marked: {reason}", "não foi possível corrigir {file}: {reason}")
OTHER_QUIZ = Text("it holds the answers to `{quiz}`", "contém as respostas de `{quiz}`")
NO_ATTEMPT = Text("it holds no answers", "não contém respostas")
NO_QUESTION = Text(
    "the quiz has no question `{question}`", "o questionário não tem a questão `{question}`"
)
NO_FIT = Text(
    "`{value}` is no answer to `{question}`", "`{value}` não é resposta para `{question}`"
)
FORM = Text(
    'it takes a file that `grade quiz` wrote, or JSON such as {{"{question}": {example}}}',
    'aceita um arquivo escrito por `grade quiz`, ou JSON como {{"{question}": {example}}}',
)
SEED = Text("Seed {seed}, attempt {number}", "Semente {seed}, tentativa {number}")
OLD = Text(
    "Not marked, as the question has changed since: {questions}",
    "Sem correção, pois a questão mudou desde então: {questions}",
)
WORDS = {
    MarkState.CORRECT: Text("right", "certo"),
    MarkState.PARTLY: Text("partly", "em parte"),
    MarkState.WRONG: Text("not right", "não está certo"),
    MarkState.SKIPPED: Text("skipped", "pulada"),
    MarkState.AWAITS: Text("awaits marking", "aguarda correção"),
}
GLYPHS = {MarkState.CORRECT: "✓", MarkState.PARTLY: "◐", MarkState.WRONG: "✗"}


def mark_file(
    settings: Settings,
    shelf: Shelf,
    asked: str,
    path: Path,
    seed: int | None,
    pass_mark: float | None,
) -> int:
    """Mark the last attempt of a file; return the exit code."""
    quiz = open_quiz(settings, shelf, asked)
    hold_to_keys(quiz, pass_mark)
    attempt = _attempt(quiz, path, seed)
    taking = Taking(quiz, attempt, shelf.formulas)
    _hold_to_quiz(taking, path)
    result = taking.result()
    if settings.json:
        from grader.output import json

        print(json.dumped(json.quiz(result)))
        if pass_mark is None:
            return Exit.PASSED
        return code_of(settings.error_screen(), result, pass_mark, whole=not taking.changed)
    screen = settings.screen()
    _print_result(screen, quiz, result)
    if taking.changed:
        questions = Text.same(", ".join(taking.changed))
        screen.paragraph(OLD.format(questions=questions))
    return code_of(screen, result, pass_mark, whole=not taking.changed)


def _attempt(quiz: Quiz, path: Path, seed: int | None) -> Attempt:
    """Read the last attempt; what was not answered was skipped."""
    handed = _handed(quiz, path)
    if handed.quiz not in {"", quiz.id}:
        raise _refused(path, OTHER_QUIZ.format(quiz=handed.quiz))
    if not handed.attempts:
        raise _refused(path, NO_ATTEMPT)
    last = handed.attempts[-1]
    answers = {**{question.id: Given() for question in quiz.questions}, **last.answers}
    seed = last.seed if seed is None else seed
    return last._replace(finished=True, seed=seed, answers=answers)


def _handed(quiz: Quiz, path: Path) -> Handed:
    try:
        return parse(read_regular(path, LARGEST_FILE))
    except InvalidAnswers as fault:
        raise _refused(path, fault.cause, quiz) from fault
    except OSError as fault:
        other = Text.same(fault.strerror or type(fault).__name__)
        reason = REASONS.get(fault.errno or 0, other)
        raise Fault(NOT_READ.format(file=Text.same(str(path)), reason=reason)) from fault


def _refused(path: Path, reason: Text, quiz: Quiz | None = None) -> Fault:
    hint = None
    if quiz:
        hint = FORM.format(question=quiz.questions[0].id, example='"b"')
    return Fault(NOT_THESE.format(file=Text.same(str(path)), reason=reason), hint)


def _hold_to_quiz(taking: Taking, path: Path) -> None:
    """Refuse what answers no question, or in a form that none of its kind has."""
    questions = {question.id: question for question in taking.quiz.questions}
    for key, given in taking.attempt.answers.items():
        if key not in questions:
            raise _refused(path, NO_QUESTION.format(question=key), taking.quiz)
        if given.value is None or taking.was_asked_otherwise(questions[key], given):
            continue
        try:
            restored(questions[key], given.value)
        except ValueError as fault:
            shown = Text.same(" ".join(str(given.value).split())[:40])
            raise _refused(path, NO_FIT.format(value=shown, question=key), taking.quiz) from fault


def _print_result(screen: Screen, quiz: Quiz, result: QuizResult) -> None:
    screen.line((screen.words(quiz.title), "bold"))
    seed = SEED.format(seed=result.seed, number=result.attempt)
    screen.line((screen.words(seed), "dim"))
    widest = max(len(question.id) for question in result.questions)
    for question in result.questions:
        points = "–" if question.points is None else screen.words(amount(question.points))
        style = STATES[question.state][1] if question.state in STATES else "dim"
        word = screen.words(WORDS[question.state])
        screen.line(
            f"  {question.id:<{widest}}  {points:>5} / {question.max_points:<3} ",
            (f"{GLYPHS.get(question.state, '–')} {word}", style),
        )
    print_score(screen, result)
