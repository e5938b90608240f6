"""The texts of a new exercise's files, with a TODO wherever only its author can know."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from grader.authoring.signatures import GUESSED, Signature

REFERENCE = '''\
"""TODO: what the functions of this file have in common."""

import numpy as np


def {name}(x: np.ndarray, b: np.ndarray) -> np.ndarray:
    """TODO: one sentence of what it does.

    x: (N, H)   b: (H,)
    returns y: (N, H)
    source: TODO: where the equation comes from
    """
    y: np.ndarray = np.tanh(x + b)  # TODO: the equation, and a test in tests/test_reference.py
    return y
'''
WORDS = """\
title: {{en: "{title}", pt-BR: "TODO: título"}}
points: {{{name}: 1}}
needs: []  # TODO: numbers of the exercises to solve first
concepts: []  # TODO: ids such as C04, as in the other folders
lesson: "TODO: the part of the lesson it belongs to"
minutes: 10
hints:
  - {{en: "TODO: a push: where to look.", pt-BR: "TODO: um empurrão: para onde olhar."}}
  - {{en: "TODO: one step of the way.", pt-BR: "TODO: um passo do caminho."}}
  - {{en: "TODO: nearly all of it.", pt-BR: "TODO: quase tudo."}}
misconceptions:
  {slug}:
    en: "The sign of {result} is reversed."
    pt-BR: "O sinal de {result} está invertido."
"""
SPEC = '''\
"""{title}: TODO: the equation in one line."""

from grader.course import Exercise, Function
from reference.{module} import {name}


def cases(draw):
    {named} = draw.sizes({axes}){guesses}
    return {drawn}


def sign_reversed(*given):
    {results} = {name}(*given)
    return {reversed}


EXERCISE = Exercise(
    Function(
        {name},
        cases=cases,
        returns=({returns}),
        # TODO: laws of grader/checks/laws.py, each with a program in tests/lawless/{nn}.py
        laws=(),
        # TODO: the mistakes that learners make, as programs; their texts stand in exercise.yaml
        wrong={{
            "{slug}": sign_reversed,
        }},
    )
)
'''
STATEMENT_EN = """\
# {number:02d} {title}

TODO: what it is for, and where in the network it stands; more than 150 words in all.

Write `{call}`, which takes

{inputs}

and returns {results}.

TODO: the equation, with every letter named.

TODO: one example, small enough to check by hand.
"""
STATEMENT_PT = """\
# {number:02d} TODO: título

TODO: para que serve e em que ponto da rede está; mais de 150 palavras ao todo.

Escreva `{call}`, que recebe

{inputs}

e devolve {results}.

TODO: a equação, com cada letra explicada.

TODO: um exemplo pequeno o bastante para conferir à mão.
"""
ACCEPTED = """\
# TODO: eight right answers or more, each in a style of its own
{answer}

class Asked:
    def __call__(self, {parameters}):
        return right({parameters})


right, {name} = {name}, Asked()
"""
REJECTED = '''\
"""Expected: {slug}"""

# TODO: the mistake as a learner would make it
{answer}

right = {name}


def {name}({parameters}):
    {results} = right({parameters})
    return {returned}
'''


def title_of(name: str) -> str:
    """Make a first title of a name."""
    return name.replace("_", " ").capitalize()


def slug_of(name: str) -> str:
    """Make the first misconception's slug of an exercise's name."""
    return f"{name.strip('_').replace('__', '_').replace('_', '-')}-sign-reversed"


def words(found: Signature) -> str:
    """Write exercise.yaml."""
    name = found.name
    result = f"`{found.returns[_turned(found)]}`"
    return WORDS.format(title=title_of(name), name=name, slug=slug_of(name), result=result)


def spec(found: Signature, number: int) -> str:
    """Write spec.py."""
    axes = ", ".join(f'"{axis}"' for axis in found.axes)
    named = ", ".join(found.axes) if len(found.axes) > 1 else f"({found.axes[0]},)"
    results = ", ".join(found.returns)
    return SPEC.format(
        title=title_of(found.name),
        module=found.module,
        named=named,
        axes=axes,
        guesses=_guesses(found),
        drawn=_listed([parameter.expression for parameter in found.parameters]),
        results=results,
        reversed=", ".join(_with_minus(found, found.returns, "-")),
        name=found.name,
        nn=f"{number:02d}",
        returns=", ".join(f'"{name}"' for name in found.returns) + "," * (len(found.returns) == 1),
        slug=slug_of(found.name),
    )


def statement(found: Signature, number: int, *, portuguese: bool) -> str:
    """Write one of the two statements."""
    form = STATEMENT_PT if portuguese else STATEMENT_EN
    given = (f"* `{parameter.name}`: {parameter.shape}" for parameter in found.parameters)
    results = ", ".join(f"`{name}`" for name in found.returns)
    values = {"title": title_of(found.name), "call": found.call, "results": results}
    return form.format(number=number, inputs="\n".join(given), **values)


def accepted(found: Signature, solution: str) -> str:
    """Write a right answer in another style: the course's own, called as an object."""
    named = {"name": found.name, "parameters": _parameters(found)}
    return ACCEPTED.format(answer=_bare(solution), **named)


def rejected(found: Signature, solution: str) -> str:
    """Write the first misconception once more, in another way than spec.py does."""
    taken = {parameter.name for parameter in found.parameters}
    names = [f"{name}_" if name in taken else name for name in found.returns]
    return REJECTED.format(
        slug=slug_of(found.name),
        answer=_bare(solution),
        name=found.name,
        parameters=_parameters(found),
        results=", ".join(names),
        returned=", ".join(_with_minus(found, names, "0.0 - ")),
    )


def _bare(source: str) -> str:
    """Leave the docstrings and comments of a program out."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and (
            ast.get_docstring(node) is not None
        ):
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(tree) + "\n"


def _turned(found: Signature) -> int:
    """Return which result's sign the first wrong program reverses: an array, if there is one."""
    return next((k for k, name in enumerate(found.returns) if name not in found.odd), 0)


def _with_minus(found: Signature, names: Sequence[str], sign: str) -> list[str]:
    turned = _turned(found)
    return [sign + name if k == turned else name for k, name in enumerate(names)]


def _guesses(found: Signature) -> str:
    guesses = [parameter.name for parameter in found.parameters if parameter.guess]
    guesses += [name for name in found.returns if name.startswith(GUESSED)]
    told = {"these are guesses": guesses, "draw or compare what is no array": found.odd}
    return "".join(f"\n    # TODO: {what}: {', '.join(n)}" for what, n in told.items() if n)


def _listed(expressions: list[str]) -> str:
    if len(expressions) == 1:
        return f"({expressions[0]},)"
    line = ", ".join(expressions)
    if len(line) < 80 and "\n" not in line:
        return line
    return "(\n" + "".join(f"        {expression},\n" for expression in expressions) + "    )"


def _parameters(found: Signature) -> str:
    return ", ".join(parameter.name for parameter in found.parameters)
