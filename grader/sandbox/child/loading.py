"""Compiles and runs a learner's files inside the child, and lets them import each other."""

from __future__ import annotations

import inspect
import io
import sys
import tokenize
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec
from types import CodeType, FunctionType, ModuleType
from typing import Any, cast

from .wire import with_portuguese

_SIGNATURE_SHOWN = 200
_EMPTY = ("the file is empty", "o arquivo está vazio")
_NUL = (
    "the file contains NUL bytes: save it as UTF-8 text",
    "o arquivo contém bytes NUL: salve-o como texto UTF-8",
)
_UNDECODABLE = (
    "byte 0x{0:02x} is not {1}: save the file as UTF-8",
    "o byte 0x{0:02x} não é {1}: salve o arquivo como UTF-8",
)
_UNKNOWN_ENCODING = ("save the file as UTF-8 ({0})", "salve o arquivo como UTF-8 ({0})")
_TOO_COMPLEX = ("the file cannot be compiled: {0}", "não é possível compilar o arquivo: {0}")


class LearnerFiles:
    """The learner's files as importable modules; put on `sys.meta_path`.

    files: (name shown, source), the graded file first
    names: importable module name -> index of its file
    refused: importable module name -> why that file did not come along, in both languages
    """

    def __init__(
        self,
        files: Sequence[tuple[str, bytes]],
        names: Mapping[str, int],
        refused: Mapping[str, tuple[str, str]],
    ) -> None:
        self.shown = frozenset(name for name, _ in files)
        self._files = files
        self._names = names
        self._refused = refused
        self._loaded: dict[int, ModuleType] = {}

    def load_graded(self) -> ModuleType:
        """Run the file that is graded."""
        name = self._files[0][0].removesuffix(".py")
        module = ModuleType(name if name.isidentifier() else "learner_file")
        # dataclasses look their module up; a file named like a module in use must not replace it
        sys.modules.setdefault(module.__name__, module)
        self._loaded[0] = module
        self._run(module, 0)
        return module

    def find_spec(
        self, name: str, path: object = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a learner's file by module name (the import system's protocol)."""
        if name in self._refused:
            english, portuguese = self._refused[name]
            error = ImportError(f"{name}: {english}", name=name)
            raise with_portuguese(error, f"{name}: {portuguese}")
        if name not in self._names:
            return None
        return ModuleSpec(name, cast(Any, self), origin=self._files[self._names[name]][0])

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Return the module if the file is already loaded under its other name."""
        return self._loaded.get(self._names[spec.name])

    def exec_module(self, module: ModuleType) -> None:
        """Run the file once, whatever names it is imported by."""
        spec = module.__spec__
        index = self._names[spec.name if spec else module.__name__]
        if index in self._loaded:
            return
        self._loaded[index] = module
        try:
            self._run(module, index)
        except BaseException:
            del self._loaded[index]
            raise

    def _run(self, module: ModuleType, index: int) -> None:
        shown, source = self._files[index]
        module.__file__ = shown
        exec(compiled(source, shown), module.__dict__)


def compiled(source: bytes, shown: str) -> CodeType:
    """Compile a file's bytes, its encoding by PEP 263; SyntaxError says what is wrong and where."""
    if not source.strip():
        raise _no_python(_EMPTY, shown, 1)
    if b"\0" in source:
        raise _no_python(_NUL, shown, _line_at(source, source.index(b"\0")))
    _check_encoding(source, shown)
    try:
        return compile(source, shown, "exec", dont_inherit=True)
    except (MemoryError, RecursionError, ValueError) as error:
        # a parser whose stack is full has no words
        raise _no_python(_TOO_COMPLEX, shown, None, str(error) or type(error).__name__) from None


def _check_encoding(source: bytes, shown: str) -> None:
    # compile() lets undecodable bytes pass in a comment, the command line does not
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        source.decode(encoding)
    except UnicodeDecodeError as error:
        byte, line = error.object[error.start], _line_at(source, error.start)
        raise _no_python(_UNDECODABLE, shown, line, byte, error.encoding) from None
    except (SyntaxError, LookupError, UnicodeError) as error:
        # an encoding unknown, or none of text, or bytes that spoil its line
        line = _undecodable_line(source)
        raise _no_python(_UNKNOWN_ENCODING, shown, line, error) from None


def _no_python(
    words: tuple[str, str], shown: str, line: int | None, *values: object
) -> SyntaxError:
    english, portuguese = (half.format(*values) for half in words)
    return with_portuguese(SyntaxError(english, (shown, line, None, None)), portuguese)


def _line_at(source: bytes, position: int) -> int:
    return source.count(b"\n", 0, position) + 1


def _undecodable_line(source: bytes) -> int:
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        return _line_at(source, error.start)
    return 1


def declared(module: ModuleType, name: str, arguments: int) -> tuple[bool, bool, bool, str]:
    """Say of one wanted function: found, callable, accepts that many positional arguments, how."""
    namespace = module.__dict__
    if name not in namespace:
        return False, False, False, ""
    value = namespace[name]
    if not callable(value):
        return True, False, False, ""
    if type(value) is FunctionType and type(value.__code__) is CodeType:
        return True, True, _accepts(value, arguments), _signature(value)
    try:
        signature = inspect.signature(value)
    except (ValueError, TypeError):
        return True, True, True, ""  # a ufunc or builtin: the call will tell
    try:
        signature.bind(*range(arguments))
    except TypeError:
        return True, True, False, f"{name}{signature}"[:_SIGNATURE_SHOWN]
    return True, True, True, f"{name}{signature}"[:_SIGNATURE_SHOWN]


_TAKES_ANY_NUMBER = inspect.CO_VARARGS


def _accepts(function: Any, arguments: int) -> bool:
    code = function.__code__
    defaults = len(function.__defaults__ or ())
    keyword_only = code.co_varnames[code.co_argcount :][: code.co_kwonlyargcount]
    if any(name not in (function.__kwdefaults__ or {}) for name in keyword_only):
        return False
    if arguments > code.co_argcount:
        return bool(code.co_flags & _TAKES_ANY_NUMBER)
    return bool(arguments >= code.co_argcount - defaults)


def _signature(function: Any) -> str:
    """Write the signature without annotations and without asking a default for its repr."""
    code = function.__code__
    names = list(code.co_varnames[: code.co_argcount])
    for index in range(len(function.__defaults__ or ())):
        names[-1 - index] += "=…"
    if code.co_flags & _TAKES_ANY_NUMBER:
        names.append("*" + code.co_varnames[code.co_argcount + code.co_kwonlyargcount])
    elif code.co_kwonlyargcount:
        names.append("*")
    names += code.co_varnames[code.co_argcount :][: code.co_kwonlyargcount]
    return f"{function.__name__}({', '.join(names)})"[:_SIGNATURE_SHOWN]
