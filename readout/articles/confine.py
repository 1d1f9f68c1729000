"""Take from this process what a parser does not need: memory, time, files to write, the network.

Limits: setrlimit(2), set by the child itself because the server that starts it has threads.
Network: a seccomp filter (Linux, x86-64), which needs no privileges and holds for every child of
this process. Elsewhere the limits hold as far as the system knows them, and the answer for each
file says that the network stays open.
"""

import ctypes
import gc
import platform
import struct
import sys

from readout import limits

# Numbers of the x86-64 table (Linux: arch/x86/entry/syscalls/syscall_64.tbl). Besides the network:
# what leaves the process group or touches another process, so that killing the group is enough.
_REFUSED = {
    "socket": 41,
    "connect": 42,
    "socketpair": 53,
    "execve": 59,
    "kill": 62,
    "ptrace": 101,
    "setpgid": 109,
    "setsid": 112,
    "process_vm_readv": 310,
    "process_vm_writev": 311,
    "execveat": 322,
    "io_uring_setup": 425,
    "io_uring_enter": 426,
    "io_uring_register": 427,
}
# Records and their parts are many and tie no knots: to look for knots among them at every 700th
# took a quarter of the time in which a table is read. Trees that do are still looked at.
_GARBAGE = 20_000
_X86_64 = 0xC000003E  # AUDIT_ARCH_X86_64
_X32 = 0x40000000  # bit of the x32 table, which has other numbers for the same calls
_EPERM = 1
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _MODE_FILTER = 38, 22, 2
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # BPF instructions
_ALLOW, _ERROR, _KILL = 0x7FFF0000, 0x00050000, 0x80000000


def process() -> bool:
    """Confine this process for good, and tell whether it is cut off from the network.

    The first thing a child does.
    """
    gc.set_threshold(_GARBAGE)
    if sys.platform != "win32":
        import resource

        for limit, value in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_AS, limits.CHILD_MEMORY_BYTES),
        ):
            _lower(limit, value)
    is_known = sys.platform == "linux" and platform.machine() == "x86_64"
    return is_known and sys.maxsize > 1 << 32 and _refuse_calls()


def next_file(more: int = 0) -> None:
    """Give this process the processor time of one more file: RLIMIT_CPU adds up over all.

    `more` are the seconds that a large file has beyond those of any file.
    """
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime) + 1 + limits.CHILD_CPU_SECONDS + more
        _lower(resource.RLIMIT_CPU, seconds)


def _lower(limit: int, value: int) -> None:
    import resource

    hard = resource.getrlimit(limit)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    try:
        resource.setrlimit(limit, (value, hard))
    except (OSError, ValueError):  # macOS has no limit of address space
        return


def _refuse_calls() -> bool:
    program = _filter()
    code = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: a length and a pointer
    header = struct.pack("HP", len(program) // 8, ctypes.addressof(code))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    prctl.argtypes = [ctypes.c_int, ctypes.c_ulong, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_ulong]
    # The third argument must be null, the second 1: no program started from here gains rights.
    if prctl(_PR_SET_NO_NEW_PRIVS, 1, None, 0, 0) != 0:
        return False
    return bool(prctl(_PR_SET_SECCOMP, _MODE_FILTER, header, 0, 0) == 0)


def _filter() -> bytes:
    """Return the filter: another architecture is killed, the refused calls fail with EPERM."""
    refused = sorted(_REFUSED.values())
    steps = [
        (_LOAD, 0, 0, 4),  # seccomp_data.arch
        (_EQUAL, 1, 0, _X86_64),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),  # seccomp_data.nr
        (_AT_LEAST, len(refused) + 1, 0, _X32),
        *((_EQUAL, len(refused) - n, 0, number) for n, number in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _ERROR | _EPERM),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
