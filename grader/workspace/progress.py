"""What a learner has reached: best score, tries and hints, in one small file of the workspace."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from grader.regular import FLAGS, check_regular, read_regular
from grader.text import Text

SCHEMA = "grade/progress/v1"
LARGEST_FILE = 1 << 20
LARGEST_NUMBER = 10**9
LOCK_S = 2.0  # gradings hold it for milliseconds; what holds it longer is not one

DAMAGED = Text(
    "your progress could not be read; it starts anew, and the old file is kept as {file}",
    "não foi possível ler seu progresso; ele recomeça, e o arquivo antigo está guardado em {file}",
)
DAMAGED_STAYS = Text(
    "your progress could not be read, and the folder does not let it be set aside",
    "não foi possível ler seu progresso, e a pasta não permite guardá-lo à parte",
)
NOT_KEPT = Text(
    "your progress could not be saved here ({reason}); the grading itself is not affected",
    "não foi possível salvar seu progresso aqui ({reason}); a correção em si não muda",
)
A_LINK = Text("{folder} is a link", "{folder} é um link")


class Standing(NamedTuple):
    """What was reached in one exercise."""

    best: int = 0
    tries: int = 0
    hints: int = 0


class Progress:
    """Standings by exercise name; what cannot be read or kept becomes a notice, not a failure."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "progress.json"
        self.notices: list[Text] = []
        self._standings = self._read()

    def of(self, name: str) -> Standing:
        """What was reached in one exercise so far."""
        return self._standings.get(name, Standing())

    def add_try(self, name: str, score: int) -> None:
        """Count a graded try and keep the better score."""
        self._change(name, lambda s: s._replace(tries=s.tries + 1, best=max(s.best, score)))

    def add_hint(self, name: str, level: int) -> None:
        """Keep how many hints were seen."""
        self._change(name, lambda s: s._replace(hints=max(s.hints, level)))

    def _change(self, name: str, change: Callable[[Standing], Standing]) -> None:
        if os.path.islink(self.folder):
            # what a workspace holds must not lead the grader to write elsewhere
            self._keep_here_alone(name, change, A_LINK.format(folder=Text.same(self.folder.name)))
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with _locked(self.folder / "progress.lock"):
                # Another grading may have ended since this one started.
                self._standings = self._read()
                self._standings[name] = change(self.of(name))
                self._write()
        except OSError as fault:
            self._keep_here_alone(name, change, Text.same(fault.strerror or str(fault)))

    def _keep_here_alone(
        self, name: str, change: Callable[[Standing], Standing], reason: Text
    ) -> None:
        self._standings[name] = change(self.of(name))
        self._notice(NOT_KEPT.format(reason=reason))

    def _read(self) -> dict[str, Standing]:
        try:
            # Anything but a file could keep a reader waiting: a pipe, a device.
            return _parsed(read_regular(self.path, LARGEST_FILE))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (OSError, ValueError, RecursionError):
            self._set_aside()
            return {}

    def _write(self) -> None:
        exercises = {name: standing._asdict() for name, standing in self._standings.items()}
        text = json.dumps({"schema": SCHEMA, "exercises": exercises}, indent=1, sort_keys=True)
        write_whole(self.path, text + "\n")

    def _set_aside(self) -> None:
        number = 1
        while os.path.lexists(kept := self.path.with_name(f"progress.json.damaged-{number}")):
            number += 1
        try:
            if os.path.islink(self.folder):
                raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
            self.path.rename(kept)
        except OSError:
            self._notice(DAMAGED_STAYS)
        else:
            self._notice(DAMAGED.format(file=f"{self.folder.name}/{kept.name}"))

    def _notice(self, notice: Text) -> None:
        if notice not in self.notices:
            self.notices.append(notice)


def write_whole(path: Path, text: str) -> None:
    """Replace a file in one move, so that no reader ever meets half of it."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _parsed(text: bytes) -> dict[str, Standing]:
    whole = json.loads(text)
    if not isinstance(whole, dict) or whole.get("schema") != SCHEMA:
        raise ValueError("not a progress file")
    exercises = whole.get("exercises")
    if not isinstance(exercises, dict):
        raise ValueError("no exercises")
    return {str(name): _standing(fields) for name, fields in exercises.items()}


def _standing(fields: Any) -> Standing:
    if not isinstance(fields, Mapping):
        raise ValueError("not a standing")
    numbers = {key: fields.get(key, 0) for key in ("best", "tries", "hints")}
    if any(type(n) is not int or not 0 <= n <= LARGEST_NUMBER for n in numbers.values()):
        raise ValueError("not a number")
    return Standing(**numbers)


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
