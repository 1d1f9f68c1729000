"""Answers, letter for letter, in; a web of them on 127.0.0.1, and the `Network` to it, out.

The guard refuses loopback, and nothing switches that off. So every name resolves to a public
number, and the one thing that is replaced is what connects to a number.
"""

import socket
import threading
from contextlib import contextmanager

from readout.sources.fetch import Network

PUBLIC = "93.184.216.34"
ROBOTS_NONE = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def ok(body=b"They met.", *headers, length=None):
    """Return a whole answer; `headers` are lines."""
    size = len(body) if length is None else length
    lines = [b"HTTP/1.1 200 OK", b"Content-Length: %d" % size, *(h.encode() for h in headers)]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def status(number, *headers):
    """Return an answer without a body."""
    lines = [f"HTTP/1.1 {number} So", "Content-Length: 0", *headers]
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n"


def moved(to, number=302):
    """Return a redirect."""
    return status(number, f"Location: {to}")


class Web:
    """A server; `answers` maps "host/path" to bytes, or to a function (connection, request)."""

    def __init__(self, answers):
        self.answers = answers
        self.requests = []  #: heads, as text
        self.resolved = []  #: names
        self.connected = []  #: (number, port)
        self.slept = []
        self.numbers = {}  #: host -> a list of answers of the resolver, one a question
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def network(self, **others):
        """Return what leads here; the pauses are counted and not made."""
        mine = {"resolve": self.resolve, "connect": self.connect, "sleep": self.slept.append}
        return Network(**(mine | others))

    def resolve(self, host, port, seconds):
        self.resolved.append(host)
        answers = self.numbers.get(host)
        return answers.pop(0) if answers else (PUBLIC,)

    def connect(self, number, port, seconds):
        self.connected.append((number, port))
        return socket.create_connection(self._listener.getsockname(), timeout=seconds)

    def asked(self):
        """Return what was asked for, in order: host and path."""
        return [_place(request) for request in self.requests]

    def close(self):
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                self._answer(connection)

    def _answer(self, connection):
        head = b""
        try:
            while b"\r\n\r\n" not in head and (more := connection.recv(65536)):
                head += more
            if not head:
                return
            request = head.decode("latin-1")
            self.requests.append(request)
            answer = self.answers.get(_place(request), ROBOTS_NONE)
            if callable(answer):
                answer = answer(connection, request) or b""
            connection.sendall(answer)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):  # until the other side is done: no reset that eats bytes
                pass
        except OSError:  # whoever asked has hung up
            return


@contextmanager
def web(answers):
    """Give a web for the length of a block."""
    one = Web(answers)
    try:
        yield one
    finally:
        one.close()


def _place(request):
    lines = request.split("\r\n")
    host = next(line[6:] for line in lines if line.startswith("Host: "))
    return host + lines[0].split(" ")[1]
