"""An address in; one HTTP answer, counted and within a deadline, out. No redirect is followed.

The only place that opens a socket. A host is resolved once, every number it has must be a public
one, and the connection goes to one of these numbers, while the Host header and the name in the
certificate stay those of the address: a name that changes its number in between gains nothing.
Proxies of the environment are not asked. HTTP/1.1 (RFC 9112) is read by `http.client` of the
standard library, on a connection of our own: urllib3 and httpx resolve by themselves, bound one
read and not the whole, and would be one more thing to keep up to date.
"""

import http.client
import io
import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

import readout
from readout import limits
from readout.errors import BlockedAddress, CutShort, SourceError, TooLarge
from readout.records import Problem, Rejection
from readout.sources import bodies
from readout.sources.addresses import Address, refusal

PRODUCT = "Readout"  #: the name that a robots.txt can address
AGENT = f"{PRODUCT}/{readout.__version__}"
_STEP = 1 << 16
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}

Resolve: TypeAlias = Callable[[str, int, float], Sequence[str]]  #: host, port, seconds -> numbers
Connect: TypeAlias = Callable[[str, int, float], socket.socket]  #: number, port, seconds


def resolved(host: str, port: int, seconds: float) -> tuple[str, ...]:
    """Return the IP numbers of a host; raises OSError, TimeoutError after so many seconds."""
    answers: queue.SimpleQueue[list[Any] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    # The system's resolver has no deadline of its own; a thread of its own can be left behind.
    threading.Thread(target=ask, daemon=True).start()
    try:
        found = answers.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(found, Exception):
        raise OSError("the host name is not known") from found
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in found))


def connected(number: str, port: int, seconds: float) -> socket.socket:
    """Return a connection to an IP number, and to no other; raises OSError."""
    family = socket.AF_INET6 if ":" in number else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.settimeout(seconds)
        opened.connect((number, port))
        if ipaddress.ip_address(opened.getpeername()[0]) != ipaddress.ip_address(number):
            raise BlockedAddress("the connection went to another number")
    except BaseException:
        opened.close()
        raise
    return opened


@cache
def certified() -> ssl.SSLContext:
    """Return the TLS settings: certificates and host names are checked, by the system's roots."""
    return ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class Network:
    """What a request needs of the world outside; tests bring their own, nothing else does."""

    resolve: Resolve = resolved
    connect: Connect = connected
    tls: Callable[[], ssl.SSLContext] = certified
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Response:
    """One answer; the body is read for status 200 alone."""

    status: int
    headers: Mapping[str, str]  #: by their names in lower case; of several the first
    body: bytes = b""
    notes: tuple[str, ...] = ()


def ask(
    address: Address, conditions: Mapping[str, str], network: Network, seconds: float
) -> Response | Rejection:
    """Send one GET and return its answer, or why there is none.

    `conditions` are headers in addition: If-None-Match, If-Modified-Since. All of it, from the
    resolver to the last byte, has `seconds`.
    """
    connection = _Pinned(address, network, network.clock() + seconds)
    try:
        connection.request("GET", address.target, headers={**_HEADERS, **conditions})
        return _response(connection.getresponse())
    except BlockedAddress as error:
        return Rejection(0, Problem.BLOCKED, str(error))
    except TooLarge as error:
        return Rejection(0, Problem.TOO_LARGE, str(error))
    except (CutShort, http.client.IncompleteRead) as error:
        short = isinstance(error, CutShort)
        return Rejection(0, Problem.TRUNCATED, str(error) if short else "the answer breaks off")
    except SourceError as error:
        return Rejection(0, Problem.UNREADABLE, str(error))
    except TimeoutError:
        return Rejection(0, Problem.TOO_SLOW, f"more than {limits.FETCH_SECONDS} seconds")
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Rejection(0, Problem.NO_ANSWER, _why(error))
    finally:
        connection.hang_up()


class _Pinned(http.client.HTTPConnection):
    """A connection to a number that was judged; the host's name stands in the request alone."""

    def __init__(self, address: Address, network: Network, until: float) -> None:
        super().__init__(address.host, address.port)
        self._address = address
        self._network = network
        self._until = until
        self._opened: socket.socket | None = None
        if address.scheme == "https":
            self.default_port = http.client.HTTPS_PORT  # or the Host header would name it

    def connect(self) -> None:
        """Resolve once, judge every number, connect to one of them."""
        address, network = self._address, self._network
        numbers = network.resolve(address.host, address.port, self._left())
        for why in map(refusal, numbers):
            if why:
                raise BlockedAddress(why)
        self._opened = self._first(numbers)
        if address.scheme == "https":
            self._opened.settimeout(self._left())
            # The new socket takes over the old one, handshake or not.
            self._opened = network.tls().wrap_socket(self._opened, server_hostname=address.host)
        self.sock = _Bounded(self._opened, self._left)

    def hang_up(self) -> None:
        """Close the socket; `close` of http.client comes too early, before the body was read."""
        self.close()
        if self._opened is not None:
            self._opened.close()

    def _first(self, numbers: Sequence[str]) -> socket.socket:
        last: OSError = OSError("the host name has no number")
        tried = numbers[: limits.FETCH_NUMBERS]
        for done, number in enumerate(tried):
            # Each has its share: IPv6 that leads nowhere must leave time for IPv4.
            seconds = self._left() / (len(tried) - done)
            try:
                return self._network.connect(number, self._address.port, seconds)
            except OSError as error:
                last = error
        raise last

    def _left(self) -> float:
        left = self._until - self._network.clock()
        if left <= 0:
            raise TimeoutError
        return left


class _Bounded:
    """What http.client takes for a socket: each read gets the time that the whole has left."""

    def __init__(self, opened: socket.socket, left: Callable[[], float]) -> None:
        self._opened = opened
        self._left = left

    def sendall(self, data: bytes) -> None:
        self._opened.settimeout(self._left())
        self._opened.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self._opened, self._left))

    def close(self) -> None:
        """Leave the socket open: http.client closes it after the head of an answer."""


class _Incoming(io.RawIOBase):
    """The bytes that arrive, counted: first those of the head, then of chunks and packed body."""

    def __init__(self, opened: socket.socket, left: Callable[[], float]) -> None:
        self._opened = opened
        self._left = left
        self._bytes_left = limits.FETCH_HEAD_BYTES
        self._is_over = False

    def body_follows(self) -> None:
        """Let as many bytes in as a body may have; until then a head's."""
        self._bytes_left += limits.FETCH_BYTES

    def ended(self, buffered: io.BufferedReader) -> bool:
        """Read no more; tell whether more than was asked for has arrived already."""
        self._is_over = True
        return bool(buffered.peek(1))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._is_over:
            return 0
        self._opened.settimeout(self._left())
        got = self._opened.recv_into(buffer)
        self._bytes_left -= got
        if self._bytes_left < 0:
            raise TooLarge("more bytes than any head or body that is read here")
        return got


def _response(found: http.client.HTTPResponse) -> Response:
    headers: dict[str, str] = {}
    for name, value in found.getheaders():
        headers.setdefault(name.lower(), value.strip())
    if found.status != http.client.OK:
        return Response(found.status, headers)
    notes: list[str] = []
    body = bodies.unpacked(_pieces(found, notes), headers.get("content-encoding", ""))
    return Response(found.status, headers, body, tuple(notes))


def _pieces(found: http.client.HTTPResponse, notes: list[str]) -> Iterator[bytes]:
    incoming = found.fp.raw if found.fp is not None else None
    if not isinstance(incoming, _Incoming):  # there is no body
        return
    incoming.body_follows()
    if found.chunked or found.length is None:
        while piece := found.read(_STEP):
            yield piece
        return
    # Not found.read: of a body that ends before its announced length, it says nothing.
    left = found.length
    if left > limits.FETCH_BYTES:
        raise TooLarge(f"{left:,} bytes announced, more than {limits.FETCH_BYTES:,}")
    while left and (piece := found.fp.read(min(_STEP, left))):
        left -= len(piece)
        yield piece
    if left:
        raise CutShort(f"{left:,} bytes fewer than the server announced")
    if incoming.ended(found.fp):
        notes.append("The server sent more than it announced; what came after was not read.")


def _why(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}"
    if isinstance(error, OSError) and not isinstance(error, ssl.SSLError):
        return error.strerror or str(error) or type(error).__name__
    return type(error).__name__
