"""Lets a process read the folders it is given and reach nothing else: a Landlock ruleset."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable

# linux/landlock.h; the numbers of these calls are the same on every architecture
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_ONLY, _PATH_BENEATH = 1, 1
_RULESET = struct.Struct("=QQQ")  # rights over files, over TCP ports, scopes
_RULE = struct.Struct("=Qi")  # rights, descriptor; the header packs it as tightly

_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
# How many rights over files each version of the interface knows; all that are known are taken.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_BIND_AND_CONNECT, _SOCKETS_AND_SIGNALS = 0b11, 0b11  # since versions 4 and 6


def version(libc: ctypes.CDLL) -> int:
    """Return which version of the interface the kernel has; below 1 where it has none."""
    found: int = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_ONLY)
    return found


def ruleset(libc: ctypes.CDLL, readable: Iterable[tuple[str, bool]]) -> int:
    """Make a ruleset and return its descriptor.

    readable: paths, and whether each is a folder, of which all that is beneath may be read too;
    one that cannot be opened is left out
    """
    known = version(libc)
    attributes = _RULESET.pack(
        (1 << _FILE_RIGHTS[min(known, max(_FILE_RIGHTS))]) - 1,
        _BIND_AND_CONNECT if known >= 4 else 0,
        _SOCKETS_AND_SIGNALS if known >= 6 else 0,
    )
    size = ctypes.c_size_t(len(attributes))
    made: int = libc.syscall(_CREATE_RULESET, attributes, size, 0)
    if made < 0:
        raise OSError(ctypes.get_errno(), "landlock_create_ruleset")
    for path, is_folder in readable:
        try:
            descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        rule = _RULE.pack(_READ_FILE | (_READ_FOLDER if is_folder else 0), descriptor)
        failed = libc.syscall(_ADD_RULE, made, _PATH_BENEATH, rule, 0)
        os.close(descriptor)
        if failed:
            raise OSError(ctypes.get_errno(), "landlock_add_rule", path)
    return made


def restrict_self(libc: ctypes.CDLL, made: int) -> None:
    """Put a ruleset on this process for good; no_new_privs must be set."""
    if libc.syscall(_RESTRICT_SELF, made, 0) != 0:
        raise OSError(ctypes.get_errno(), "landlock_restrict_self")
