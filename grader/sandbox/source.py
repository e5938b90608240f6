"""Opens the files of a submission: regular files of sane size, nothing merely called one."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from grader.regular import read_regular
from grader.text import Text

MAX_FILE_BYTES = 256 << 10
MAX_FILES = 64
MAX_TOTAL_BYTES = 2 << 20
LONGEST_MODULE = 200  # characters of a name that the wire takes
# named with its reason to a learner who imports it; of the others nothing is said
MAX_REFUSED = 1_000


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
    name = shown_as or path.name or str(path)
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
        if len(refused) >= MAX_REFUSED:
            break
        if len(module) > LONGEST_MODULE:
            continue
        if path not in files and path not in reasons:
            # two folders may hold files of one name; a location must tell them apart
            shown = path.name if path.name not in names else f"{path.parent.name}/{path.name}"
            try:
                source = _read_file(path, path.name, _room(files))
            except Refused as refusal:
                reasons[path] = refusal.message
            else:
                files[path] = OtherFile(shown, source)
                names.add(shown)
        if path in files:
            taken[module] = files[path]
        else:
            refused[module] = reasons[path]
    # of two files that one name stands for, one may be refused
    return taken, {module: why for module, why in refused.items() if module not in taken}


def _room(files: Mapping[Path, OtherFile]) -> int:
    """Return how many bytes one more file may have."""
    if len(files) >= MAX_FILES:
        raise Refused(_TOO_MANY)
    return MAX_TOTAL_BYTES - sum(len(file.source) for file in files.values())


def _read_file(path: Path, shown: str, room: int = MAX_FILE_BYTES) -> bytes:
    try:
        return read_regular(path, min(room, MAX_FILE_BYTES))
    except OSError as error:
        if error.errno == errno.EFBIG and room < MAX_FILE_BYTES:
            raise Refused(_TOO_MUCH) from None
        raise Refused(_REASONS.get(error.errno or 0, _UNREADABLE).format(file=shown)) from None


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
    "`{file}` is a pipe, a socket or a device: a regular file is needed",
    "`{file}` é um pipe, socket ou dispositivo: é preciso um arquivo comum",
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
    errno.EFBIG: _TOO_LARGE,
}
