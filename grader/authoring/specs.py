"""Checks an exercise's code as it stands: spec.py, the stub, the drawn examples."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from grader.authoring.folders import Folder, Folders, Reference
from grader.authoring.mistakes import Mistake, raised
from grader.authoring.places import Page, SpecPage, parameters
from grader.checks.laws import Law
from grader.course.exercise import Exercise, Function
from grader.course.faults import CourseError
from grader.course.loading import execute_spec
from grader.course.marks import line_of
from grader.course.source import TODO, stub
from grader.search import axes, read_examples
from grader.text import Text

NO_EXERCISE = Text(
    "`EXERCISE` is not defined: spec.py ends with `EXERCISE = Exercise(Function(…), …)`",
    "`EXERCISE` não está definido: spec.py termina com `EXERCISE = Exercise(Function(…), …)`",
)
OTHER_FORM = Text(
    "an `Exercise` is made of `Function`s, with a tuple of `laws` and `wrong` programs by slug",
    "um `Exercise` é feito de `Function`s, com uma tupla de `laws` e programas `wrong` por slug",
)
OTHER_FUNCTIONS = Text(
    "spec.py grades {spec}, but exercise.yaml gives points for {points}; both name the same "
    "functions, in the same order",
    "spec.py corrige {spec}, mas exercise.yaml dá pontos para {points}; ambos citam as mesmas "
    "funções, na mesma ordem",
)
NOTHING = Text("nothing", "nada")
NO_TEXT = Text(
    "misconception `{slug}` has no text in any exercise.yaml",
    "o equívoco `{slug}` não tem texto em nenhum exercise.yaml",
)
NOT_CITED = Text(
    "misconception `{slug}` has a text, but no spec.py cites it",
    "o equívoco `{slug}` tem texto, mas nenhum spec.py o cita",
)
TWO_TEXTS = Text(
    "misconception `{slug}` has its text in {other} already; keep one of the two",
    "o equívoco `{slug}` já tem texto em {other}; mantenha só um dos dois",
)
NO_STUB = Text(
    "the stub is missing; `grade reset {number}` in the course's folder makes it",
    "falta o esqueleto; `grade reset {number}` na pasta do curso o cria",
)
NOT_IN_STUB = Text(
    "`{name}` is not defined here; `grade reset {number}` makes the stub anew",
    "`{name}` não está definida aqui; `grade reset {number}` refaz o esqueleto",
)
OTHER_SIGNATURE = Text(
    "`{name}({stub})` is `{name}({reference})` in the reference; `grade reset {number}` makes "
    "the stub anew",
    "`{name}({stub})` é `{name}({reference})` na referência; `grade reset {number}` refaz o "
    "esqueleto",
)
STALE_STUB = Text(
    "the reference or the title has changed since; `grade reset {number}` makes the stub anew",
    "a referência ou o título mudou desde então; `grade reset {number}` refaz o esqueleto",
)
NO_EXAMPLES = Text(
    "the drawn examples are missing; `grade exercise {number}` draws and keeps them",
    "faltam os exemplos sorteados; `grade exercise {number}` os sorteia e guarda",
)
BAD_EXAMPLES = Text(
    "these are no hundred examples with the axes {axes}; delete the file, and `grade exercise "
    "{number}` draws them anew",
    "estes não são cem exemplos com os eixos {axes}; apague o arquivo, e `grade exercise "
    "{number}` os sorteia de novo",
)


def loaded(folder: Folder) -> Exercise | Mistake:
    """Execute a spec.py; whatever it raises is the author's slip."""
    page = SpecPage(folder.spec)
    if page.mistake:
        return page.mistake
    try:
        exercise = execute_spec(folder)
        formed = all(map(_is_formed, exercise.functions))
        return exercise if formed else page.at(_last_line(page), OTHER_FORM)
    except CourseError as fault:
        if fault.__cause__ is None:
            return page.at(_last_line(page), NO_EXERCISE)
        within = [folder.folder, folder.reference]
        return raised(fault.__cause__, within, (folder.spec, 1))


def _is_formed(function: object) -> bool:
    return (
        isinstance(function, Function)
        and isinstance(function.laws, tuple | list)
        and all(isinstance(law, Law) for law in function.laws)
        and isinstance(function.wrong, Mapping)
        and all(isinstance(slug, str) for slug in function.wrong)
    )


def _last_line(page: Page) -> int:
    for node in page.tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXERCISE":
            return node.lineno
    return max(page.text.count("\n"), 1)


def points_mistakes(folder: Folder, exercise: Exercise) -> Iterator[Mistake]:
    """Find that spec.py grades other functions than exercise.yaml gives points for."""
    graded, paid = [function.name for function in exercise.functions], list(folder.points)
    if graded != paid:
        spec = Text.same(", ".join(graded)) if graded else NOTHING
        points = Text.same(", ".join(paid))
        line = _last_line(SpecPage(folder.spec))
        yield Mistake(folder.spec, line, OTHER_FUNCTIONS.format(spec=spec, points=points))


def citations(
    folder: Folder, exercise: Exercise | None, course: Folders, cited: set[str]
) -> Iterator[Mistake]:
    """Find slugs without a text, texts without a slug, and texts that stand twice."""
    page = SpecPage(folder.spec)
    for function in exercise.functions if exercise else ():
        for slug in function.wrong:
            if slug not in course.texts and slug not in course.unread:
                line = page.slug_line(function.name, slug)
                yield page.at(line, NO_TEXT.format(slug=Text.same(slug)))
    if folder not in course.entries:
        return
    text = folder.yaml.read_bytes()
    for slug in folder.misconceptions:
        line = line_of(text, ("misconceptions", slug))
        first = next(other for other in course.entries if slug in other.misconceptions)
        if first is not folder:
            other = Text.same(f"{first.folder.name}/exercise.yaml")
            yield Mistake(folder.yaml, line, TWO_TEXTS.format(slug=slug, other=other))
        if slug not in cited:
            yield Mistake(folder.yaml, line, NOT_CITED.format(slug=slug))


def cited_slugs(course: Folders, exercises: Iterable[Exercise | Mistake]) -> set[str]:
    """Collect the slugs that specs cite; of one that cannot be executed, all that it may."""
    found: set[str] = set()
    for folder, exercise in zip(course.folders, exercises, strict=True):
        if isinstance(exercise, Exercise):
            found |= {slug for function in exercise.functions for slug in function.wrong}
        else:
            source = Page(folder.spec).text
            found |= {slug for slug in course.texts if slug in source}
    return found


def stub_mistakes(folder: Folder, reference: Reference) -> Iterator[Mistake]:
    """Find that a stub is missing or asks for something else; a solved one is no mistake."""
    page, number = Page(folder.stub_path), folder.number
    if not folder.stub_path.exists():
        yield page.at(1, NO_STUB.format(number=number))
        return
    if page.mistake:
        yield page.mistake
        return
    names = {node.id for node in ast.walk(page.tree) if isinstance(node, ast.Name)}
    for name in folder.points:
        home, written = reference.page(name), page.functions.get(name)
        if written is None and name not in names:
            yield page.at(1, NOT_IN_STUB.format(name=name, number=number))
        elif written and home:
            given, asked = parameters(written), parameters(home.functions[name])
            if given != asked:
                shown = {"stub": ", ".join(given), "reference": ", ".join(asked)}
                text = OTHER_SIGNATURE.format(
                    name=name, number=number, **{k: Text.same(v) for k, v in shown.items()}
                )
                yield page.at(written.lineno, text)
                return
    if _is_untouched(page, folder) and page.text != (_made_anew(folder) or page.text):
        yield page.at(1, STALE_STUB.format(number=number))


def _is_untouched(page: Page, folder: Folder) -> bool:
    return page.text.count(TODO) == len(folder.points) == len(page.functions)


def _made_anew(folder: Folder) -> str | None:
    try:
        return stub(folder)
    except CourseError:
        return None


def examples_mistakes(folder: Folder, exercise: Exercise) -> Iterator[Mistake]:
    """Find that the drawn examples are missing, damaged, or drawn for other axes."""
    path, names = folder.examples_path, axes(exercise)
    if not path.exists():
        yield Mistake(path, 1, NO_EXAMPLES.format(number=folder.number))
    elif read_examples(path, names) is None:
        shown = Text.same(" ".join(names))
        yield Mistake(path, 1, BAD_EXAMPLES.format(axes=shown, number=folder.number))
