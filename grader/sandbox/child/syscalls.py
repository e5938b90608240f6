"""Which system calls a learner's code may make, and their numbers on each architecture: data."""

from __future__ import annotations

import errno

# Any value of any argument is harmless: reading what is already open, memory, time, waiting, and
# asking, about oneself or whether others run and for how long. Paths are only looked up: names,
# sizes, times and links are told, nothing is opened. A working folder opens nothing either.
_ALLOWED = """
    read readv pread64 write writev pwrite64 lseek close close_range dup dup2 dup3
    fstat newfstatat stat lstat statx access faccessat faccessat2 readlink readlinkat
    getdents64 getcwd chdir fchdir poll ppoll select pselect6
    brk mmap munmap mprotect mremap madvise
    set_robust_list rseq sched_yield sched_getaffinity getcpu
    rt_sigaction rt_sigprocmask rt_sigpending rt_sigreturn sigaltstack pause
    clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times
    getpid gettid getppid getuid geteuid getgid getegid
    getrusage getrlimit uname sysinfo getrandom
    restart_syscall exit exit_group
"""
ALLOWED = tuple(_ALLOWED.split())

OWN_PROCESS = -1  # stands for the id of the process that the filter is for

# Allowed if one argument, counted from 0, is among these values.
ALLOWED_IF_ONE_OF = {
    "kill": (0, (OWN_PROCESS,)),
    "tkill": (0, (OWN_PROCESS,)),  # the one thread's id is the process's
    "tgkill": (0, (OWN_PROCESS,)),
    "prlimit64": (0, (0, OWN_PROCESS)),
    # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC; neither locks nor owners nor signals
    "fcntl": (1, (0, 1, 2, 3, 1030)),
    # with FUTEX_PRIVATE_FLAG: WAIT, WAKE, REQUEUE, CMP_REQUEUE, WAKE_OP, WAIT_BITSET by either
    # clock, WAKE_BITSET; without it, two processes can signal each other at a library they share
    "futex": (1, (128, 129, 131, 132, 133, 137, 393, 138)),
    # TCGETS, TIOCGWINSZ, FIONCLEX, FIOCLEX: what opening a file asks of it
    "ioctl": (1, (0x5401, 0x5413, 0x5450, 0x5451)),
}

# O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, O_ASYNC, O_PATH, O_TMPFILE
_BEYOND_READING = 0o1 | 0o2 | 0o100 | 0o1000 | 0o2000 | 0o20000 | 0o10000000 | 0o20000000

# Allowed if one argument has none of these bits.
ALLOWED_WITHOUT_BITS = {
    "open": (1, _BEYOND_READING),
    "openat": (2, _BEYOND_READING),
}

# Every call that is not named here fails with EPERM, which Python raises as PermissionError.
DENIED_AS = {
    "clone3": errno.ENOSYS,  # the C library then tries clone, whose failure it knows how to tell
}

# AUDIT_ARCH_X86_64 and AUDIT_ARCH_AARCH64 of linux/audit.h, by what os.uname() calls the machine
ARCHITECTURES = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}

# arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h of Linux; a call
# that an architecture does not have is missing from its table
_NUMBERS = {
    "x86_64": """
    read=0 write=1 open=2 close=3 stat=4 fstat=5 lstat=6 poll=7 lseek=8 mmap=9 mprotect=10
    munmap=11 brk=12 rt_sigaction=13 rt_sigprocmask=14 rt_sigreturn=15 ioctl=16 pread64=17
    pwrite64=18 readv=19 writev=20 access=21 select=23 sched_yield=24 mremap=25 madvise=28 dup=32
    dup2=33 pause=34 nanosleep=35 getpid=39 exit=60 kill=62 uname=63 fcntl=72 getcwd=79 chdir=80
    fchdir=81 readlink=89 gettimeofday=96 getrlimit=97 getrusage=98 sysinfo=99 times=100
    getuid=102 getgid=104 geteuid=107 getegid=108 getppid=110 rt_sigpending=127 sigaltstack=131
    gettid=186 tkill=200 time=201 futex=202 sched_getaffinity=204 getdents64=217
    restart_syscall=219 clock_gettime=228 clock_getres=229 clock_nanosleep=230 exit_group=231
    tgkill=234 openat=257 newfstatat=262 readlinkat=267 faccessat=269 pselect6=270 ppoll=271
    set_robust_list=273 dup3=292 prlimit64=302 getcpu=309 getrandom=318 statx=332 rseq=334
    clone3=435 close_range=436 faccessat2=439
    """,
    "aarch64": """
    getcwd=17 dup=23 dup3=24 fcntl=25 ioctl=29 faccessat=48 chdir=49 fchdir=50 openat=56 close=57
    getdents64=61 lseek=62 read=63 write=64 readv=65 writev=66 pread64=67 pwrite64=68 pselect6=72
    ppoll=73 readlinkat=78 newfstatat=79 fstat=80 exit=93 exit_group=94 futex=98
    set_robust_list=99 nanosleep=101 clock_gettime=113 clock_getres=114 clock_nanosleep=115
    sched_getaffinity=123 sched_yield=124 restart_syscall=128 kill=129 tkill=130 tgkill=131
    sigaltstack=132 rt_sigaction=134 rt_sigprocmask=135 rt_sigpending=136 rt_sigreturn=139
    times=153 uname=160 getrlimit=163 getrusage=165 getcpu=168 gettimeofday=169 getpid=172
    getppid=173 getuid=174 geteuid=175 getgid=176 getegid=177 gettid=178 sysinfo=179 brk=214
    munmap=215 mremap=216 mmap=222 mprotect=226 madvise=233 prlimit64=261 getrandom=278 statx=291
    rseq=293 clone3=435 close_range=436 faccessat2=439
    """,
}
NUMBERS = {
    machine: {name: int(number) for name, number in (each.split("=") for each in table.split())}
    for machine, table in _NUMBERS.items()
}
