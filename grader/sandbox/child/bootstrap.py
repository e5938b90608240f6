"""Started by path, with numpy alone importable beside the standard library: zygote or one child.

python -P -s -S bootstrap.py zygote NUMPY LAYERS  forks children as descriptor 0 asks
python -P -s -S bootstrap.py child NUMPY LIMITS   is itself the child, over descriptors 0 and 1
"""

from __future__ import annotations

import _sitebuiltins
import builtins
import faulthandler
import gc
import os
import signal
import sys
import warnings
from collections.abc import Callable, Mapping
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.sandbox.child import lockdown, printing, wire, worker, zygote

_OUR_PACKAGE = "_grader_child"
_INHERITED = 1 << 10  # descriptors that whoever started the grader may have left open
_THREADS = ("OPENBLAS", "OMP", "MKL", "BLIS", "VECLIB_MAXIMUM", "NUMEXPR")


def import_numpy(folder: str) -> None:
    """Import numpy from its folder; its submodules stay importable, its neighbours are not."""
    for name in _THREADS:  # before numpy: a child that may not make threads would spin for them
        os.environ[f"{name}_NUM_THREADS"] = "1"
    _import_package("numpy", folder)
    warnings.simplefilter("ignore")  # else numpy's warnings would count as printed
    if sys.platform == "linux" and len(os.listdir("/proc/self/task")) != 1:
        raise RuntimeError("numpy started threads of its own")


def _import_package(name: str, folder: str) -> ModuleType:
    spec = spec_from_file_location(
        name, os.path.join(folder, "__init__.py"), submodule_search_locations=[folder]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"no package in {folder}")
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def add_builtins() -> None:
    """Add what scripts may expect and only `site` brings, which is not run here."""
    builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D")
    builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D")


def import_ours() -> None:
    """Import the modules beside this file as globals of it, then forget that they are modules.

    The learner's code must find nothing of ours by importing.
    """
    from importlib import import_module

    _import_package(_OUR_PACKAGE, os.path.dirname(os.path.abspath(__file__)))
    for name in ("wire", "lockdown", "printing", "worker", "zygote"):
        globals()[name] = import_module(f"{_OUR_PACKAGE}.{name}")
    for name in [name for name in sys.modules if name.split(".")[0] == _OUR_PACKAGE]:
        del sys.modules[name]
    sys.modules["__main__"] = ModuleType("__main__")


def be_child(
    incoming: int,
    outgoing: int,
    trace: int,
    limits: Mapping[str, float],
    lock_down: Callable[[Mapping[str, float]], None],
) -> None:
    """Lock down, then serve; a fault before that is the grader's, and is said to it."""
    stream = worker.Stream(incoming, outgoing)
    try:
        sys.argv[:] = [""]
        printing.redirect(int(limits["output_bytes"]))
        for name in ("SIGUSR1", "SIGXCPU"):
            if hasattr(signal, name) and hasattr(faulthandler, "register"):
                dies = name == "SIGXCPU"
                faulthandler.register(
                    getattr(signal, name), file=trace, all_threads=False, chain=dies
                )
        if random := sys.modules.get("numpy.random"):
            random.seed()  # else every child of a zygote would draw the same
        if trace != 2:  # elsewhere it would stand among what the learner printed
            faulthandler.enable(file=trace, all_threads=False)
        lock_down(limits)
    except BaseException as fault:
        text = f"{type(fault).__name__}: {fault}"[:500].encode()
        stream.send(wire.FAULT, wire.TAG_U32.pack(b"s", len(text)) + text)
        os._exit(70)
    stream.send(wire.READY, b"f" + wire.F64.pack(lockdown.peak_memory()))
    try:
        worker.Worker(stream).serve()
    except MemoryError:
        os._exit(wire.NO_MEMORY)


def be_spawned_child(limits: Mapping[str, float]) -> None:
    """Take the pipes that are standard input and output away from the learner's code."""
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (0, 1):
            msvcrt.setmode(descriptor, os.O_BINARY)
    incoming, outgoing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    be_child(incoming, outgoing, 2, limits, lockdown.limit_resources)


def main(arguments: list[str]) -> None:
    """Import what every child needs, then be what the arguments say."""
    role, numpy_folder, *rest = arguments
    os.chdir(os.sep)  # where the grader was called is nobody's business
    if role == "zygote":
        os.setsid()  # an interrupt at the terminal is the grader's alone
        os.closerange(3, _INHERITED)
    import_numpy(numpy_folder)
    add_builtins()
    import_ours()
    if role == "zygote":
        (layers,) = rest
        lock = lockdown.Lockdown(layers.split(","))
        lock.adopt_orphans()
        gc.freeze()
        zygote.Zygote(0, be_child, lock).serve()
    else:
        numbers: list[Any] = [float(number) for number in rest]
        be_spawned_child(dict(zip(("cpu_s", "memory_bytes", "output_bytes"), numbers, strict=True)))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except BaseException as error:
        # one line, without the places of our own code: a learner may come to read it
        os.write(2, f"{type(error).__name__}: {error}\n".encode("utf-8", "replace"))
        os._exit(1)
    os._exit(0)
