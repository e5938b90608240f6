"""Questions of every type, made from the model without a file, for tests of the quiz engine."""

from __future__ import annotations

from grader.quiz.drawing import VARIANTS, Drawn, draw, right_id, rights, variant
from grader.quiz.formulas import Formula
from grader.quiz.handed import Attempt, Given, Handed, fingerprint
from grader.quiz.model import (
    Accepted,
    Choice,
    Choices,
    CodeLine,
    Criterion,
    Item,
    Lesson,
    Level,
    Matching,
    Mistake,
    Numeric,
    Open,
    Ordering,
    Pair,
    Parameter,
    Question,
    Quiz,
    Short,
    Tolerance,
    TrueFalse,
)
from grader.text import Text

same = Text.same
LISTING = "def f(x):\n    y = x\n    return y"
HUNDREDTHS = Parameter(uniform=(0.1, 0.9), decimals=2)


def options(right="b", letters="abcd", *, scoring="all-or-nothing", name="options", **common):
    """A question with one right option, or several."""
    body = Choices(
        tuple(Choice(c, same(f"option {c}"), c in right, same(f"told {c}")) for c in letters),
        scoring,
    )
    kind = "single" if len(right) == 1 else "multiple"
    return Question(name, kind, same("Which?"), body, **common)


def truth(answer=True, **common):
    """A sentence that is true or false."""
    body = TrueFalse(answer, same("Not so."), "takes-it-for-so")
    return Question("truth", "true_false", same("So?"), body, **common)


def mistake(value, told="A slip.", slug=None):
    """A number, or a formula's name, that tells what was done."""
    ref, value = (value, None) if isinstance(value, str) else (None, value)
    return Mistake(same(told), ref, value, slug)


def number(answer=0.88, *, mistakes=(), name="number", prompt="How much?", points=1, **fields):
    """A number; `answer` may be a formula's name; fields: abs, rel, and the body's own."""
    tolerance = Tolerance(fields.pop("abs", 0.0), fields.pop("rel", 0.0))
    key = {"answer_ref" if isinstance(answer, str) else "answer": answer}
    body = Numeric(tolerance=tolerance, mistakes=tuple(mistakes), **key, **fields)
    return Question(name, "numeric", same(prompt), body, points)


def short(*texts, regex=None, **common):
    """A word or a few; `regex`: a pattern that is accepted, too."""
    accept = [Accepted(text) for text in texts] + ([Accepted(regex=regex)] if regex else [])
    return Question("short", "short", same("Who?"), Short(tuple(accept)), **common)


def ordering(ids=("one", "two", "three", "four"), scoring="all-or-nothing", **common):
    """Things to put in order."""
    body = Ordering(tuple(Item(one, same(f"item {one}")) for one in ids), scoring)
    return Question("ordering", "ordering", same("In order?"), body, **common)


def matching(sides=("u", "v", "w"), distractors=("x",), **common):
    """Pairs to find; a right side that stands twice belongs to two left ones."""
    pairs = tuple(Pair(same(f"left {k}"), same(side)) for k, side in enumerate(sides))
    body = Matching(pairs, tuple(map(same, distractors)))
    return Question("matching", "matching", same("What fits?"), body, **common)


def code_line(answer=2, mistakes=(), code=LISTING, **common):
    """A listing with a line to find."""
    body = CodeLine(code, answer, tuple(mistakes))
    return Question("code-line", "code_line", same("Which line?"), body, **common)


def essay(points=4, **fields):
    """A text of one's own, with two criteria."""
    best = (points // 2, points - points // 2)
    rubric = tuple(
        Criterion(name, same(name), (Level(0, same("no")), Level(most, same("yes"))), terms)
        for name, most, terms in zip(
            ("gates", "memory"), best, (("gate", "port*"), ("memoria", "cell state")), strict=True
        )
    )
    return Question("essay", "open", same("Write."), Open(rubric, **fields), points)


def every():
    """One question of each of the nine types."""
    return (
        *(options("b", name="single"), options("ac", name="multiple"), truth(), number(abs=5e-4)),
        *(short("LSTM", regex=r"long\s+short.term memory"), ordering(), matching()),
        *(code_line(), essay()),
    )


def quiz(*questions, withheld=False, name="made"):
    """A quiz of some questions."""
    lesson = Lesson("aula-35", 35, same("Lesson"), "pt-BR")
    return Quiz(name, same("Made"), lesson, questions, withheld=withheld)


def formula(function):
    """A formula by its own name, as a course's file gives it."""
    code = function.__code__
    name = function.__name__
    return {name: Formula(name, code.co_varnames[: code.co_argcount], function)}


def ask(question, seed=1, formulas=None) -> Drawn:
    """What a seed asks in a question."""
    return draw("made", question, seed, formulas)


def without_keys(question, formulas=None):
    """The same question as a learner's version of its quiz has it."""
    body = question.body
    if isinstance(body, Choices):
        body = body._replace(choices=tuple(Choice(one.id, one.text) for one in body.choices))
    elif isinstance(body, Numeric):
        drawn = [variant("made", question, k, formulas).values for k in range(VARIANTS)]
        variants = tuple(drawn) if body.params else ()
        body = Numeric(tolerance=body.tolerance, params=body.params, variants=variants)
    elif isinstance(body, Ordering):
        body = body._replace(items=tuple(sorted(body.items)))
    elif isinstance(body, Matching):
        others = tuple(sorted(text for _, text in rights(body)))
        body = Matching(tuple(pair._replace(right=None) for pair in body.pairs), others)
    elif isinstance(body, CodeLine):
        body = CodeLine(body.code)
    else:
        body = type(body)()
    return question._replace(body=body)


def kind(question):
    """A question's type, to name a test by."""
    return question.type


def key_of(question):
    """The right answer to a question, as a file holds it."""
    body = question.body
    if isinstance(body, Choices):
        return [choice.id for choice in body.choices if choice.correct]
    if isinstance(body, Ordering):
        return [item.id for item in body.items]
    if isinstance(body, Matching):
        return [right_id(pair.right) for pair in body.pairs]
    if isinstance(body, Short):
        return body.accept[0].text
    if isinstance(body, Open):
        return {"text": "A gate.", "scores": {one.id: one.levels[-1].points for one in body.rubric}}
    return str(body.answer) if isinstance(body, Numeric) else body.answer


def a_file_of(made, now="2026-11-22T00:00:00Z"):
    """A learner's answers: one attempt that is finished, one begun, and one without the keys."""
    asked = {one.id: fingerprint(draw(made.id, one, 7, None)) for one in made.questions}
    answers = {one.id: Given(key_of(one), False, now, asked[one.id]) for one in made.questions}
    some = {key: answers[key] for key in list(answers)[:5]}
    skipped = {"truth": Given(None, True, now, "")}
    begun = Attempt(2, 9, answers=some, drafts={"essay": "half\nof"})
    attempts = (
        Attempt(1, 7, finished=True, answers=answers),
        begun,
        Attempt(5, 3, True, False, skipped),
    )
    return Handed(made.id, "ana", attempts)
