"""Lets a process make the system calls of the table and no others: a seccomp filter, in BPF."""

from __future__ import annotations

import ctypes
import errno
import os
import struct
from collections.abc import Sequence

from .syscalls import (
    ALLOWED,
    ALLOWED_IF_ONE_OF,
    ALLOWED_WITHOUT_BITS,
    ARCHITECTURES,
    DENIED_AS,
    NUMBERS,
    OWN_PROCESS,
)

# linux/bpf_common.h: the five instructions that are needed
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_AT_LEAST, _JUMP_IF_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_INSTRUCTION = struct.Struct("<HBBI")  # operation, jump if true, jump if false, constant
_CONSTANT = struct.Struct("<I")

# struct seccomp_data of linux/seccomp.h: where the call's number, architecture and arguments lie.
# All arguments looked at are ints to the kernel, which ignores their upper halves; so do we, who
# load the first four bytes only: these machines are little-endian.
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16

_ALLOW, _KILL, _FAIL = 0x7FFF_0000, 0x8000_0000, 0x0005_0000  # SECCOMP_RET_*; _FAIL | errno
_X32 = 0x4000_0000  # the bit of calls by the other numbering that x86_64 kernels may understand

_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 22, 2


def supported(libc: ctypes.CDLL, machine: str) -> bool:
    """Say whether this kernel filters, and a table for this interpreter's calls is here."""
    if machine not in NUMBERS or struct.calcsize("P") != 8:  # 32 bits on a kernel of 64
        return False
    # without a program: EFAULT where filters are known, EINVAL where they are not
    libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, None, 0, 0)
    return ctypes.get_errno() == errno.EFAULT


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))  # sock_fprog


class Filter:
    """The filter for a machine of that name, made once; each process puts its own id into it."""

    def __init__(self, machine: str) -> None:
        code = _assembled(machine)
        self._own = [n for n, (*_, constant) in enumerate(code) if constant == OWN_PROCESS]
        self._code = b"".join(
            _INSTRUCTION.pack(*operation, constant & 0xFFFF_FFFF) for *operation, constant in code
        )

    def for_process(self, process: int) -> bytes:
        """Return the filter's instructions for the process of this id."""
        code = bytearray(self._code)
        for number in self._own:
            _CONSTANT.pack_into(code, (number + 1) * _INSTRUCTION.size - _CONSTANT.size, process)
        return bytes(code)

    def restrict_self(self, libc: ctypes.CDLL) -> None:
        """Put the filter on this process for good; no_new_privs must be set."""
        code = self.for_process(os.getpid())
        whole = _Program(len(code) // _INSTRUCTION.size, code)
        if libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(whole), 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "seccomp")


_Code = list[tuple[int, int, int, int]]


def _assembled(machine: str) -> _Code:
    """Write the program: the first match decides."""
    code = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_IF_EQUAL, 1, 0, ARCHITECTURES[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if machine == "x86_64":
        code += [(_JUMP_IF_AT_LEAST, 0, 1, _X32), (_RETURN, 0, 0, _KILL)]
    numbers = NUMBERS[machine]
    for name in filter(numbers.__contains__, ALLOWED):
        code += _if_called(numbers[name], [(_RETURN, 0, 0, _ALLOW)])
    for name in filter(numbers.__contains__, ALLOWED_IF_ONE_OF):
        argument, values = ALLOWED_IF_ONE_OF[name]
        code += _if_called(numbers[name], _one_of(argument, values))
    for name in filter(numbers.__contains__, ALLOWED_WITHOUT_BITS):
        code += _if_called(numbers[name], _without_bits(*ALLOWED_WITHOUT_BITS[name]))
    for name in filter(numbers.__contains__, DENIED_AS):
        code += _if_called(numbers[name], [(_RETURN, 0, 0, _FAIL | DENIED_AS[name])])
    code.append((_RETURN, 0, 0, _FAIL | errno.EPERM))
    return code


def _if_called(number: int, then: _Code) -> _Code:
    return [(_JUMP_IF_EQUAL, 0, len(then), number), *then]


def _one_of(argument: int, values: Sequence[int]) -> _Code:
    code = [(_LOAD, 0, 0, _ARGUMENTS + 8 * argument)]
    for value in values:
        code += [(_JUMP_IF_EQUAL, 0, 1, value), (_RETURN, 0, 0, _ALLOW)]
    return [*code, (_RETURN, 0, 0, _FAIL | errno.EPERM)]


def _without_bits(argument: int, bits: int) -> _Code:
    return [
        (_LOAD, 0, 0, _ARGUMENTS + 8 * argument),
        (_JUMP_IF_BITS, 0, 1, bits),
        (_RETURN, 0, 0, _FAIL | errno.EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]
