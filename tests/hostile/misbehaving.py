"""A format module that does what its file says: what a parser with a hole could be made to do."""

import ctypes
import os
import socket
import subprocess
import sys
import time

from readout.articles.parsed import Reading, refused
from readout.records import Problem, RawArticle

#: Run by the child in place of its own start: text files are read by this module, and the limit
#: of processor time is one second.
START = (
    "import sys; sys.path.insert(0, sys.argv[1]); import readout.articles.child as c;"
    "c.limits.CHILD_CPU_SECONDS = 0; c.limits.CHILD_MEMORY_BYTES = 300_000_000;"
    "c.formats.READERS[c.formats.Kind.TEXT] = 'tests.hostile.misbehaving'; c.main()"
)


def read(data: bytes, name: str) -> Reading:
    """Do what `data` says; what could be done comes back as an article."""
    what, _, argument = data.decode().partition(" ")
    return DEEDS[what](argument)


def _said(text: object) -> Reading:
    return Reading(((1, RawArticle(str(text))),))


def _spin(_: str) -> Reading:
    while True:
        pass


def _sleep(_: str) -> Reading:
    time.sleep(60)
    return _said("slept")


def _memory(_: str) -> Reading:
    return _said(len(bytearray(1 << 31)))


def _crash(_: str) -> Reading:
    ctypes.string_at(0)
    return _said("survived")


def _abort(_: str) -> Reading:
    os.abort()


def _leave(_: str) -> Reading:
    os._exit(0)


def _print(_: str) -> Reading:
    print('["end", "TXT", null, []]')
    os.write(1, b'["end", "TXT", null, []]\n')
    return _said("printed")


def _lie(_: str) -> Reading:
    # A parser that was taken over finds the pipe of the answers and writes there what it likes.
    for handle in range(3, 20):
        try:
            os.write(handle, b'["end", 1, "", {}]\n')
        except OSError:
            continue
    return _said("lied")


def _write(path: str) -> Reading:
    with open(path, "w") as file:
        file.write("x" * 10)
    return _said("written")


def _socket(_: str) -> Reading:
    return _attempt(lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM))


def _pair(_: str) -> Reading:
    return _attempt(socket.socketpair)


def _resolve(_: str) -> Reading:
    return _attempt(lambda: socket.getaddrinfo("example.org", 80))


def _program(_: str) -> Reading:
    return _attempt(lambda: subprocess.run([sys.executable, "-c", ""], check=True))


def _session(_: str) -> Reading:
    return _attempt(os.setsid)


def _kill_parent(_: str) -> Reading:
    return _attempt(lambda: os.kill(os.getppid(), 0))


def _grandchild(_: str) -> Reading:
    if os.fork() == 0:
        os._exit(0 if read(b"socket", "").rejected else 1)
    return _said(os.wait()[1])


def _environment(_: str) -> Reading:
    return _said(" ".join(sorted(os.environ)))


def _answer(_: str) -> Reading:
    return _said("x" * 900_000)


def _attempt(deed) -> Reading:
    try:
        deed()
    except OSError as error:
        return refused(Problem.UNREADABLE, f"{type(error).__name__}")
    return _said("done")


DEEDS = {
    "spin": _spin,
    "sleep": _sleep,
    "memory": _memory,
    "crash": _crash,
    "abort": _abort,
    "leave": _leave,
    "print": _print,
    "lie": _lie,
    "write": _write,
    "socket": _socket,
    "pair": _pair,
    "resolve": _resolve,
    "program": _program,
    "session": _session,
    "kill": _kill_parent,
    "grandchild": _grandchild,
    "environment": _environment,
    "answer": _answer,
    "say": _said,
}
