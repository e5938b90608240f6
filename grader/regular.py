"""Reads regular files of sane size: no link is followed, no pipe waited for, no device opened."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

# O_NONBLOCK: opening a pipe that nobody writes to would wait for ever
FLAGS = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_KINDS = {stat.S_IFLNK: errno.ELOOP, stat.S_IFDIR: errno.EISDIR}


def read_regular(path: Path, most: int) -> bytes:
    """Return the content of a regular file of at most `most` bytes.

    Raises OSError for anything else: ELOOP for a link, EISDIR for a folder, ENXIO for a pipe, a
    socket or a device, EFBIG for what is larger.
    """
    try:
        # to open a device can be a deed of its own; and O_NOFOLLOW is not everywhere
        check_regular(os.lstat(path), path)
        descriptor = os.open(path, os.O_RDONLY | FLAGS)
    except ValueError:  # a name that no file can have
        raise _error(errno.ENOENT, path) from None
    try:
        found = os.fstat(descriptor)
        check_regular(found, path)
        data = b"" if found.st_size > most else _read(descriptor, most + 1)
    finally:
        os.close(descriptor)
    if max(found.st_size, len(data)) > most:
        raise _error(errno.EFBIG, path)
    return data


def check_regular(found: os.stat_result, path: Path) -> None:
    """Raise OSError unless this is a regular file."""
    kind = stat.S_IFMT(found.st_mode)
    if kind != stat.S_IFREG:
        raise _error(_KINDS.get(kind, errno.ENXIO), path)


def _read(descriptor: int, most: int) -> bytes:
    pieces: list[bytes] = []
    while most > 0 and (piece := os.read(descriptor, most)):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _error(number: int, path: Path) -> OSError:
    return OSError(number, os.strerror(number), str(path))
