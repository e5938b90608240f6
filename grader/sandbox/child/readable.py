"""What a learner's code may read: the files of Python, of NumPy and of the system's libraries."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
# what a locale and a time zone are looked up in
_SYSTEM_DATA = ("/usr/lib/locale", "/usr/share/zoneinfo")


def readable_paths() -> Iterator[tuple[str, bool]]:
    """Yield what a learner's code may read, and whether each is a folder.

    The standard library entry by entry, since a rule for a folder holds for all beneath and what
    else is installed lies in it; numpy with the libraries that come with it; the libraries of the
    system that a late import may load.
    """
    for path in sys.path:
        if os.path.isfile(path):
            yield path, False
        elif os.path.isdir(path) and os.path.dirname(path) not in sys.path:
            for entry in os.scandir(path):
                if entry.name not in ("site-packages", "dist-packages"):
                    yield entry.path, entry.is_dir()
    yield os.devnull, False
    yield from ((path, True) for path in _SYSTEM_DATA if os.path.isdir(path))
    (numpy,) = sys.modules["numpy"].__path__
    yield numpy, True
    if os.path.isdir(f"{numpy}.libs"):
        yield f"{numpy}.libs", True
    yield from _system_libraries()


def _system_libraries() -> Iterator[tuple[str, bool]]:
    """Yield the libraries beside those that are loaded, and where their names are looked up.

    Of a folder that is not the system's own, or that holds a Python's packages too, the libraries
    file by file; that is slow where there are thousands.
    """
    yield "/etc/ld.so.cache", False
    with open("/proc/self/maps", "rb") as maps:
        mapped = [line.split(maxsplit=5)[5].strip() for line in maps if b"/" in line]
    folders = {os.path.dirname(path) for path in mapped if b".so" in os.path.basename(path)}
    for folder in sorted(map(os.fsdecode, folders)):
        try:
            names = os.listdir(folder)
        except OSError:  # one that may be entered but not listed
            continue
        packages = any(name.startswith("python") for name in names)
        if f"{folder}/".startswith(_SYSTEM) and not packages:
            yield folder, True
        else:
            yield from ((os.path.join(folder, name), False) for name in names if ".so" in name)


def anybody_can_read(paths: Iterable[tuple[str, bool]]) -> bool:
    """Say whether permissions let any user come to these paths and read them."""
    folders = set()
    for path, is_folder in paths:
        folders.add(os.path.dirname(path))
        try:
            mode = os.stat(path).st_mode
        except OSError:  # a link to nowhere
            continue
        if not mode & 0o4 or (is_folder and not mode & 0o1):
            return False
    above = {each for folder in folders for each in _with_all_above(os.path.realpath(folder))}
    return all(os.stat(folder).st_mode & 0o1 for folder in above)


def _with_all_above(folder: str) -> Iterator[str]:
    while folder != os.path.dirname(folder):
        yield folder
        folder = os.path.dirname(folder)
