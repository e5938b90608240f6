"""Opens the files of a submission: regular files of sane size, nothing merely called one."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from grader.text import Text

MAX_FILE_BYTES = 256 << 10
MAX_FILES = 64
MAX_TOTAL_BYTES = 2 << 20

# O_NONBLOCK: opening a pipe that nobody writes to would wait for ever
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class OtherFile(NamedTuple):
    """Another file of the same learner: its name as shown, and its bytes."""

    name: str
    source: bytes


class Submission(NamedTuple):
    """What is sent to a child: the graded file, and the files it may import.

    others: importable module name -> file   refused: module name -> why it is not importable
    sha256: over all that is sent
    """

    name: str
    source: bytes
    others: Mapping[str, OtherFile]
    refused: Mapping[str, Text]
    sha256: str


class Refused(Exception):
    """A file that is not read, and why."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


def read(
    path: Path, others: Iterable[tuple[str, Path]] = (), shown_as: str | None = None
) -> Submission:
    """Read a graded file and those beside it; raises Refused for the graded one only.

    others: (module name, path); one path may come under several names
    """
    name = shown_as or path.name
    source = _read_file(path, name)
    taken, refused = _read_others(others, {path: OtherFile(name, source)})
    return Submission(name, source, taken, refused, _sha256(name, source, taken, refused))


def _read_others(
    others: Iterable[tuple[str, Path]], files: dict[Path, OtherFile]
) -> tuple[dict[str, OtherFile], dict[str, Text]]:
    taken: dict[str, OtherFile] = {}
    refused: dict[str, Text] = {}
    reasons: dict[Path, Text] = {}
    names = {file.name for file in files.values()}
    for module, path in others:
        if path not in files and path not in reasons:
            try:
                _check_room(files)
                # two folders may hold files of one name; a location must tell them apart
                shown = path.name if path.name not in names else f"{path.parent.name}/{path.name}"
                file = OtherFile(shown, _read_file(path, path.name))
                _check_room(files, file)
            except Refused as refusal:
                reasons[path] = refusal.message
            else:
                files[path] = file
                names.add(shown)
        if path in files:
            taken[module] = files[path]
        else:
            refused[module] = reasons[path]
    return taken, refused


def _check_room(files: Mapping[Path, OtherFile], one_more: OtherFile | None = None) -> None:
    total = sum(len(file.source) for file in files.values())
    if len(files) >= MAX_FILES:
        raise Refused(_TOO_MANY)
    if one_more is not None and total + len(one_more.source) > MAX_TOTAL_BYTES:
        raise Refused(_TOO_MUCH)


def _read_file(path: Path, shown: str) -> bytes:
    try:
        if os.path.islink(path):  # where O_NOFOLLOW is missing
            raise Refused(_LINK.format(file=shown))
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        raise Refused(_REASONS.get(error.errno or 0, _UNREADABLE).format(file=shown)) from None
    except ValueError:  # a NUL in the name
        raise Refused(_MISSING.format(file=shown)) from None
    try:
        return _read_descriptor(descriptor, shown)
    except OSError:
        raise Refused(_UNREADABLE.format(file=shown)) from None
    finally:
        os.close(descriptor)


def _read_descriptor(descriptor: int, shown: str) -> bytes:
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISDIR(mode):
        raise Refused(_FOLDER.format(file=shown))
    if not stat.S_ISREG(mode):
        raise Refused(_NOT_A_FILE.format(file=shown))
    pieces: list[bytes] = []
    room = MAX_FILE_BYTES + 1
    while room > 0 and (piece := os.read(descriptor, room)):
        pieces.append(piece)
        room -= len(piece)
    if room <= 0:
        raise Refused(_TOO_LARGE.format(file=shown))
    return b"".join(pieces)


def _sha256(
    name: str, source: bytes, others: Mapping[str, OtherFile], refused: Mapping[str, Text]
) -> str:
    total = hashlib.sha256()
    parts = [name.encode("utf-8", "surrogateescape"), source]
    for module in sorted(others):
        parts += [module.encode(), others[module].name.encode("utf-8", "surrogateescape")]
        parts.append(others[module].source)
    parts += [module.encode() for module in sorted(refused)]
    for part in parts:
        total.update(len(part).to_bytes(8, "little") + part)
    return total.hexdigest()


_LINK = Text(
    "`{file}` is a link: put the file itself there",
    "`{file}` é um link: coloque o próprio arquivo no lugar",
)
_FOLDER = Text(
    "`{file}` is a folder: a file is needed", "`{file}` é uma pasta: é preciso um arquivo"
)
_NOT_A_FILE = Text(
    "`{file}` is a pipe or a device: a regular file is needed",
    "`{file}` é um pipe ou dispositivo: é preciso um arquivo comum",
)
_TOO_LARGE = Text(
    "`{file}` is larger than the 256 KiB allowed",
    "`{file}` é maior que os 256 KiB permitidos",
)
_MISSING = Text("`{file}` does not exist", "`{file}` não existe")
_NO_PERMISSION = Text(
    "`{file}` cannot be read: its permissions forbid it",
    "`{file}` não pode ser lido: as permissões não deixam",
)
_UNREADABLE = Text("`{file}` cannot be read", "`{file}` não pode ser lido")
_TOO_MANY = Text(
    "more than 64 files were found, and only the first 64 travel with a submission",
    "há mais de 64 arquivos, e só os 64 primeiros acompanham um envio",
)
_TOO_MUCH = Text(
    "the files together are larger than the 2 MiB that travel with a submission",
    "os arquivos juntos são maiores que os 2 MiB que acompanham um envio",
)
_REASONS = {
    errno.ENOENT: _MISSING,
    errno.ENOTDIR: _MISSING,
    errno.ENAMETOOLONG: _MISSING,
    errno.ELOOP: _LINK,
    errno.EISDIR: _FOLDER,
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.ENXIO: _NOT_A_FILE,
}
