"""Who may import whom, how long things may be, and that every sentence exists in both languages."""

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CHILD = ROOT / "grader" / "sandbox" / "child"
SAMPLES = ROOT / "grader" / "cli" / "samples"

# Each may import itself and what is listed; the standard library always.
THIRD_PARTY = {"numpy", "click", "yaml", "hypothesis", "rich", "fsrs", "text2qti"}
MAY_IMPORT = {
    "reference": {"numpy"},
    "grader": set(),
    "grader.records": {"grader.text"},
    "grader.text": set(),
    "grader.regular": set(),
    "grader.sandbox.child": {"numpy"},
    "grader.sandbox": {
        "grader.records",
        "grader.regular",
        "grader.sandbox.child",
        "grader.text",
        "numpy",
    },
    "grader.course": {"grader", "grader.records", "grader.text", "yaml"},
    "grader.checks": {"grader.course", "grader.records", "grader.text", "grader.sandbox", "numpy"},
    "grader.search": {"grader.checks", "grader.course", "grader.regular", "hypothesis"},
    "grader.mutants": {"numpy"},
    "grader.diagnosis": {
        "grader.checks",
        "grader.course",
        "grader.records",
        "grader.text",
        "numpy",
    },
    "grader.examination": {
        "grader.checks",
        "grader.course",
        "grader.diagnosis",
        "grader.records",
        "grader.sandbox",
        "grader.search",
        "grader.text",
        "numpy",
    },
    "grader.admission": {
        "grader.course",
        "grader.diagnosis",
        "grader.records",
        "grader.sandbox",
        "grader.text",
    },
    "grader.grading": {
        "grader.admission",
        "grader.checks",
        "grader.course",
        "grader.diagnosis",
        "grader.examination",
        "grader.records",
        "grader.sandbox",
        "grader.search",
        "grader.text",
        "numpy",
    },
    "grader.workspace": {"grader.course", "grader.records", "grader.regular", "grader.text"},
    "grader.quiz": {
        "fsrs",
        "grader.course",
        "grader.records",
        "grader.regular",
        "grader.text",
        "grader.workspace",
        "text2qti",
        "yaml",
    },
    "grader.classroom": {"numpy"},
    "grader.output": {"grader.records", "grader.text", "rich"},
    "grader.authoring": {
        "grader",
        "grader.checks",
        "grader.course",
        "grader.diagnosis",
        "grader.grading",
        "grader.mutants",
        "grader.quiz",
        "grader.records",
        "grader.regular",
        "grader.sandbox",
        "grader.search",
        "grader.text",
        "numpy",
    },
    "grader.cli": {
        "click",
        "grader",
        "grader.authoring",
        "grader.course",
        "grader.grading",
        "grader.output",
        "grader.quiz",
        "grader.records",
        "grader.regular",
        "grader.sandbox",
        "grader.search",
        "grader.text",
        "grader.workspace",
        "rich",
    },
    "grader.__main__": {"grader.cli"},
}
SPEC_MAY_IMPORT = {"grader.course", "grader.checks", "grader.text", "reference", "numpy"}
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
NAMES_OF_NOTHING = {"utils", "util", "helpers", "common", "manager", "base", "misc"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def modules() -> list[Path]:
    found = [*(ROOT / "grader").rglob("*.py"), *(ROOT / "reference").rglob("*.py")]
    return sorted(path for path in found if SAMPLES not in path.parents)


def specs() -> list[Path]:
    return sorted((ROOT / "exercises").glob("*/spec.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    """Return the longest listed part that a module lies in."""
    names = module.split(".")
    for end in range(len(names), 0, -1):
        if (part := ".".join(names[:end])) in MAY_IMPORT:
            return part
    return names[0]


def runs(node: ast.AST) -> Iterator[ast.AST]:
    """Walk what can run: everything but blocks under `if TYPE_CHECKING`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from runs(child)


def imports(path: Path) -> Iterator[str]:
    for node in runs(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if node.level:
                # The child is started by path, so its parts know no other name for each other.
                assert path.parent == CHILD, f"{path}: relative import"
                assert node.level == 1, f"{path}: import from above"
                module = f"grader.sandbox.child.{module}".strip(".")
            for alias in node.names:
                whole = f"{module}.{alias.name}"
                yield whole if is_module(whole) else module


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def ours_or_third_party(module: str) -> bool:
    return module.split(".")[0] in THIRD_PARTY | {"grader", "reference"}


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_point_one_way(path):
    part = part_of(name_of(path))
    allowed = MAY_IMPORT[part] | {part}
    for module in filter(ours_or_third_party, imports(path)):
        target = part_of(module) if module.startswith(("grader", "reference")) else module
        target = target if target in MAY_IMPORT else module.split(".")[0]
        assert target in allowed, f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", specs(), ids=lambda path: path.parent.name)
def test_a_spec_imports_the_course_and_nothing_of_the_machinery(path):
    for module in filter(ours_or_third_party, imports(path)):
        target = part_of(module) if module.startswith(("grader", "reference")) else module
        assert target in SPEC_MAY_IMPORT, f"{path.parent.name} imports {module}"


def test_what_runs_beside_hostile_code_needs_nothing_of_ours():
    for path in CHILD.glob("*.py"):
        for module in imports(path):
            top = module.split(".")[0]
            assert top not in THIRD_PARTY - {"numpy"}, f"{path.name} imports {module}"
            assert not module.startswith("grader") or module.startswith("grader.sandbox.child")


def test_only_the_search_imports_hypothesis():
    using = {name_of(path) for path in modules() if "hypothesis" in set(imports(path))}
    assert using <= {"grader.search"}


def test_exercises_are_never_imported():
    for path in modules():
        assert not any(module.startswith("exercises") for module in imports(path)), path


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_file_and_its_functions_stay_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            length = node.end_lineno - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_module_begins_with_its_purpose_and_has_a_name_that_says_something(path):
    assert path.stem not in NAMES_OF_NOTHING
    docstring = ast.get_docstring(tree(path))
    assert docstring, "no docstring"
    assert re.fullmatch(r".*[.:]", docstring.splitlines()[0]), docstring


def test_the_median_function_is_short():
    lengths = sorted(
        node.end_lineno - node.lineno + 1
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and node.end_lineno
    )
    assert lengths[len(lengths) // 2] < 10


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_module_keeps_state(path):
    for node in ast.walk(tree(path)):
        assert not isinstance(node, ast.Global), f"line {node.lineno}"
    for node in tree(path).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List | ast.Dict | ast.Set):
            for target in node.targets:
                # What is written once, in capitals, is a table.
                name = ast.unparse(target).strip("_")
                assert name == name.upper() or name == "all", ast.unparse(target)


def texts(path: Path) -> Iterator[tuple[int, ast.expr, ast.expr]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Text", "_Text"}:
            arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
            if len(arguments) == 2:
                yield node.lineno, arguments[0], arguments[1]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("path", [*modules(), *specs()], ids=lambda path: str(path.parent.name))
def test_every_text_exists_in_both_languages_with_the_same_gaps(path):
    for line, english, portuguese in texts(path):
        if not (isinstance(english, ast.Constant) and isinstance(portuguese, ast.Constant)):
            continue
        assert english.value.strip(), f"line {line}"
        assert portuguese.value.strip(), f"line {line}"
        assert placeholders(english.value) == placeholders(portuguese.value), f"line {line}"
        assert "\n" not in english.value + portuguese.value, f"line {line}"


SENTENCE = re.compile(r"[A-Za-z]{2,}[^`]* [a-z]{2,}")
STYLES = {"bold", "dim", "red", "green", "yellow", "cyan", "magenta"}
PRINTING = {"line", "paragraph", "echo", "secho", "print", "verbatim"}


def printed_literals(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        if name in PRINTING or name in {"Fault", "same"}:
            for argument in node.args:
                for part in ast.walk(argument):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield node.lineno, part.value


@pytest.mark.parametrize(
    "path", [p for p in modules() if {"cli", "output"} & set(p.parts)], ids=name_of
)
def test_no_sentence_is_printed_in_one_language_alone(path):
    if path.stem == "repro":
        # a script's words are Python's
        return
    for line, literal in printed_literals(path):
        if set(literal.split()) <= STYLES:
            continue
        assert not SENTENCE.search(literal), f"line {line}: {literal!r}"


def test_fields_of_the_course_exist_in_both_languages():
    from grader.course.catalog import Catalog

    for entry in Catalog(ROOT).entries:
        # reading checks them field by field
        assert entry.title.en
        assert entry.title.pt_br
        for text in (*entry.hints, *entry.misconceptions.values()):
            assert text.en != text.pt_br, f"{entry.name}: {text.en}"
        assert entry.statement("en") != entry.statement("pt-BR")
