"""The layers of the lock-down by name, in the order in which a child puts them on."""

LIMITS = "limits"  # on processor time, memory, size and number of files, processes
PRIVILEGES = "privileges"  # root becomes nobody, capabilities are given up
LANDLOCK = "landlock"  # of files, only the libraries may be read
SECCOMP = "seccomp"  # only harmless system calls may be made
LAYERS = (LIMITS, PRIVILEGES, LANDLOCK, SECCOMP)
