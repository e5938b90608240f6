"""A JSON file that is changed often and never lost: whole writes, one writer, damage set aside."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from grader.regular import FLAGS, check_regular, read_regular
from grader.text import Text

T = TypeVar("T")

LARGEST_FILE = 1 << 20
LOCK_S = 2.0  # others hold it for milliseconds; what holds it longer is not one of us

A_LINK = Text("{folder} is a link", "{folder} é um link")


class Notices(NamedTuple):
    """What is said where the file cannot be read, cannot be set aside, or cannot be written."""

    damaged: Text
    damaged_stays: Text
    not_kept: Text


class Kept(Generic[T]):
    """A value and the file it is kept in; what goes wrong becomes a notice, not a failure.

    parse: makes the value of the file's bytes, raising ValueError for anything unexpected
    form: makes a JSON object of the value   lock: a file beside it, if not said otherwise
    """

    def __init__(
        self,
        path: Path,
        empty: Callable[[], T],
        parse: Callable[[bytes], T],
        form: Callable[[T], dict[str, Any]],
        says: Notices,
        lock: Path | None = None,
    ) -> None:
        self.path = path
        self._lock = lock or path.with_suffix(".lock")
        self.notices: list[Text] = []
        self._empty, self._parse, self._form, self._says = empty, parse, form, says
        self.value = self._read()

    def change(self, change: Callable[[T], T]) -> None:
        """Change the value, and the file with it."""
        folders = [self.path.parent, self._lock.parent]
        for folder in filter(os.path.islink, folders):
            # what a workspace holds must not lead the grader to write elsewhere
            self._keep_here_alone(change, A_LINK.format(folder=Text.same(folder.name)))
            return
        try:
            for folder in folders:
                folder.mkdir(parents=True, exist_ok=True)
            with _locked(self._lock):
                # Another process may have changed it since this one read it.
                value = change(self._read())
                text = _json(self._form(value)) + "\n"
                if len(text.encode()) > LARGEST_FILE:
                    # what cannot be read again would be set aside
                    raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
                write_whole(self.path, text)
                self.value = value
        except OSError as fault:
            self._keep_here_alone(change, Text.same(fault.strerror or str(fault)))

    def _keep_here_alone(self, change: Callable[[T], T], reason: Text) -> None:
        self.value = change(self.value)
        self._notice(self._says.not_kept.format(reason=reason))

    def _read(self) -> T:
        try:
            # Anything but a file could keep a reader waiting: a pipe, a device.
            return self._parse(read_regular(self.path, LARGEST_FILE))
        except (FileNotFoundError, NotADirectoryError):
            return self._empty()
        except (OSError, ValueError, RecursionError):
            self._set_aside()
            return self._empty()

    def _set_aside(self) -> None:
        folder, name, number = self.path.parent, self.path.name, 1
        while os.path.lexists(kept := self.path.with_name(f"{name}.damaged-{number}")):
            number += 1
        try:
            if os.path.islink(folder):
                raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
            self.path.rename(kept)
        except OSError:
            self._notice(self._says.damaged_stays)
        else:
            self._notice(self._says.damaged.format(file=f"{folder.name}/{kept.name}"))

    def _notice(self, notice: Text) -> None:
        if notice not in self.notices:
            self.notices.append(notice)


def _json(value: dict[str, Any]) -> str:
    text = json.dumps(value, indent=1, ensure_ascii=False)
    # half of a surrogate pair has no UTF-8, and can only be spelt out
    return text if text.isascii() or _is_utf8(text) else json.dumps(value, indent=1)


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def write_whole(path: Path, text: str) -> None:
    """Replace a file in one move, so that no reader ever meets half of it."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        # a temporary file is its owner's alone; what is handed in others may be meant to read
        with contextlib.suppress(OSError):
            os.chmod(name, 0o666 & ~_umask())
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    # the system tells it only by setting it
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Let one process change the file at a time, where the platform can."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | FLAGS, 0o666)
    try:
        check_regular(os.fstat(descriptor), path)
        deadline = time.monotonic() + LOCK_S
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.005)
        yield
    finally:
        os.close(descriptor)
