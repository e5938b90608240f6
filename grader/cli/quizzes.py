"""The commands that ask quizzes and reviews."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.faults import Exit, Fault, WholeNumber
from grader.cli.settings import ANY_PATH, MOST_SEED, Settings, command
from grader.text import Text

if TYPE_CHECKING:
    from grader.quiz.shelf import Shelf

NOT_PERCENT = Text(
    "`{value}` is no percentage from 0 to 100", "`{value}` não é uma porcentagem de 0 a 100"
)
IS_SHARE = Text("`{value}` is less than one percent", "`{value}` é menos de um por cento")
WRITE_PERCENT = Text("`--pass-mark {value}`?", "`--pass-mark {value}`?")
NEEDS_ID = Text("`{option}` goes with a quiz", "`{option}` vai com um questionário")
SEE_LIST = Text("`grade quiz` lists them", "`grade quiz` mostra a lista")
NEEDS_FILE = Text(
    "a quiz that is asked has no JSON form", "um questionário perguntado não tem forma JSON"
)
USE_ANSWERS = Text("`--answers FILE` marks a file", "`--answers FILE` corrige um arquivo")


class Percent(click.ParamType):  # type: ignore[type-arg]  # no generic before click 8.4
    """A percentage, with or without its sign; comma or point."""

    name = "percent"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return the number, or raise a Fault."""
        text = str(value).strip().removesuffix("%").replace(",", ".")
        try:
            number = float(text)
        except ValueError:
            number = -1.0
        shown = Text.same(str(value)[:40])
        if not 0 <= number <= 100:
            raise Fault(NOT_PERCENT.format(value=shown))
        if 0 < number < 1:
            # as a part of 1 it is meant, and anybody would reach it as a percentage
            raise Fault(
                IS_SHARE.format(value=shown), WRITE_PERCENT.format(value=f"{100 * number:g}")
            )
        return number


def complete_quiz(
    context: click.Context, param: click.Parameter, incomplete: str
) -> list[click.shell_completion.CompletionItem]:
    """Complete a quiz by its id."""
    from click.shell_completion import CompletionItem

    settings = context.find_object(Settings) or Settings()
    return [CompletionItem(quiz) for quiz in shelf_of(settings).ids if quiz.startswith(incomplete)]


def shelf_of(settings: Settings) -> Shelf:
    """The course's quizzes; what is wrong with the course is a Fault."""
    from grader.cli.settings import course_fault
    from grader.course.faults import CourseError
    from grader.course.location import locate
    from grader.quiz.shelf import Shelf

    try:
        return Shelf(locate(settings.course))
    except CourseError as fault:
        raise course_fault(fault) from fault


@command("quiz")
@click.argument("quiz", metavar="[ID]", required=False, shell_complete=complete_quiz)
@click.option("--seed", type=WholeNumber(MOST_SEED), metavar="S", help="Ask what this seed draws.")
@click.option("--answers", type=ANY_PATH, metavar="FILE", help="Mark a file, asking nothing.")
@click.option(
    "--pass-mark", type=Percent(), metavar="P", help="Exit 1 below this percentage of the points."
)
@click.pass_obj
def quiz_command(
    settings: Settings,
    quiz: str | None,
    seed: int | None,
    answers: Path | None,
    pass_mark: float | None,
) -> int:
    """Take a quiz; without an ID, list them.

    What is half done goes on where it stopped.
    """
    options = {"--seed": seed, "--answers": answers, "--pass-mark": pass_mark}
    if quiz is None:
        for option, value in options.items():
            if value is not None:
                raise Fault(NEEDS_ID.format(option=option), SEE_LIST)
        from grader.cli.quiz.listing import list_quizzes

        settings.refuse_json("quiz")
        list_quizzes(settings, shelf_of(settings))
        return Exit.PASSED
    if settings.json and answers is None:
        raise Fault(NEEDS_FILE, USE_ANSWERS)
    if answers is not None:
        from grader.cli.quiz.marking import mark_file

        return mark_file(settings, shelf_of(settings), quiz, answers, seed, pass_mark)
    from grader.cli.quiz.taking import take

    return take(settings, shelf_of(settings), quiz, seed, pass_mark)


@command("review")
@click.pass_obj
def review_command(settings: Settings) -> int:
    """Ask again what was missed, when it is due, and what failed exercises were about."""
    settings.refuse_json("review")
    from grader.cli.quiz.reviewing import review

    return review(settings, shelf_of(settings))
