"""Rows D56 to D63 and H90: addresses, redirects and answers that were made to hurt.

Every answer comes from a server on this machine; see tests/sources/web.py for how it is reached
through a guard that refuses this machine.
"""

import gzip
import io
import itertools
import socket
import ssl
import subprocess
import threading
import time
import zlib

import pytest
import pytest_socket

from readout import limits
from readout.articles import feeds, parse_all
from readout.errors import BlockedAddress
from readout.records import Problem
from readout.sources import Source, fetch
from readout.sources.addresses import parsed, refusal
from readout.sources.fetch import Network
from readout.sources.visits import Failure, Session
from tests.programs import needed
from tests.sources.web import PUBLIC, moved, ok, status, web

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
HOST = "http://news.example"


def get(answers, address=f"{HOST}/a", numbers=None, **network):
    """Return what a session gets from a web of these answers, and the web."""
    with web(answers) as there:
        there.numbers = numbers or {}
        return Session(there.network(**network)).get(address), there


def why(found):
    assert isinstance(found, Failure), found
    return found.rejection.reason


# --- 56 private addresses ---------------------------------------------------------------------

PRIVATE = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254
168.63.129.16 169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.9 192.0.0.170
192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.1
203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:0:127.0.0.1 64:ff9b::7f00:1
64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1::1 2002:808:808::1 3fff::1
5f00::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ff0e::1
""".split()


@pytest.mark.parametrize("number", PRIVATE)
def test_d56_a_number_that_is_not_of_the_public_web_is_refused(number):
    assert refusal(number)


@pytest.mark.parametrize("number", ["127.0.0.1", "169.254.169.254", "10.0.0.1", "::1", "fe80::1%x"])
def test_d56_nothing_is_sent_to_a_host_with_a_private_number(number):
    found, there = get({"news.example/a": ok()}, numbers={"news.example": [(number,)] * 2})
    assert why(found) is Problem.BLOCKED
    assert (there.connected, there.requests) == ([], [])


def test_d56_one_private_number_among_public_ones_is_enough():
    numbers = {"news.example": [(PUBLIC, "127.0.0.1"), (PUBLIC, "127.0.0.1")]}
    found, there = get({"news.example/a": ok()}, numbers=numbers)
    assert why(found) is Problem.BLOCKED
    assert there.connected == []


def test_d56_a_host_without_a_number_is_no_answer():
    found, _ = get({}, numbers={"news.example": [(), ()]})
    assert why(found) is Problem.NO_ANSWER


# --- 57 odd spellings -------------------------------------------------------------------------

ODD = ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "①②⑦.⓪.⓪.①", "127。0。0。1"]
ODD += ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0x7f.1"]


@pytest.mark.parametrize("host", ODD)
def test_d57_the_resolved_number_is_judged_and_not_its_spelling(host):
    # The system's own resolver: it makes loopback of them all, and asks nobody for that.
    network = Network(connect=lambda *_: pytest.fail("connected"), sleep=lambda _: None)
    found = Session(network).get(f"http://{host}/")
    assert why(found) is Problem.BLOCKED
    assert "not a public address" in found.rejection.detail


# --- 58 what an address may hold --------------------------------------------------------------

SMUGGLED = [
    "http://good@127.0.0.1/", "http://good:word@news.example/", "http://@news.example/",
    "http://news.example\\@127.0.0.1/", "http://news.example/\\a", "http:\\\\news.example",
    "http://a\r\nHost: b/", "http://news.example/a\r\nX: y", "http://news\t.example/",
    "http://news.example/a b", " http://news.example/", "http://news.example/\x00",
    "http://news.example/\x7f", "http://news.example/\x85", "http://news.example/\u2028",
    "http://news.example/\u202ecod", "http://news.example/\u200b", "http://news.example/\xa0",
    "http://news.example/\ud800", "http://news.example:22/", "http://news.example:8080/",
    "http://news.example:0/", "http://news.example:-1/", "http://news.example:99999/",
    "http://news.example:８０８０/", "http://news.example:x/", "http://" + "ä" * 70 + ".example/",
    "http://.example/", "http://-a.example/", "http://a*b.example/",
]  # fmt: skip


@pytest.mark.parametrize("address", SMUGGLED)
def test_d58_what_could_be_read_in_two_ways_is_refused(address):
    with pytest.raises(BlockedAddress):
        parsed(address)


@pytest.mark.parametrize("address", SMUGGLED)
def test_d58_one_bad_address_is_one_row(address):
    found = Session(Network(resolve=lambda *_: pytest.fail("resolved"))).get(address)
    assert why(found) is Problem.BLOCKED


# --- 59 rebinding -----------------------------------------------------------------------------


def test_d59_a_host_is_resolved_once_and_keeps_its_name():
    numbers = {"news.example": [(PUBLIC,), ("127.0.0.1",)]}
    with web({"news.example/a": ok()}) as there:
        there.numbers = numbers
        answer = fetch.ask(parsed(f"{HOST}/a"), {}, there.network(), 5)
    assert answer.body == b"They met."
    assert there.resolved == ["news.example"]
    assert there.connected == [(PUBLIC, 80)]
    assert "Host: news.example\r\n" in there.requests[0]


def test_d59_a_number_that_changes_between_two_requests_is_judged_again():
    numbers = {"news.example": [(PUBLIC,), ("127.0.0.1",)]}  # robots.txt, then the page
    found, there = get({"news.example/a": ok()}, numbers=numbers)
    assert why(found) is Problem.BLOCKED
    assert there.asked() == ["news.example/robots.txt"]


@pytest.mark.parametrize("error", [ConnectionRefusedError, TimeoutError, OSError])
def test_d59_the_next_number_is_tried_when_one_does_not_answer(error):
    tried = []
    with web({"news.example/a": ok()}) as there:

        def connect(number, port, seconds):
            tried.append(number)
            if number == PUBLIC:
                assert seconds < 2.6  # half of the time
                raise error
            return there.connect(number, port, seconds)

        there.numbers = {"news.example": [(PUBLIC, "8.8.8.8")]}
        answer = fetch.ask(parsed(f"{HOST}/a"), {}, there.network(connect=connect), 5)
    assert (answer.body, tried) == (b"They met.", [PUBLIC, "8.8.8.8"])


def test_d59_a_connection_that_ends_elsewhere_is_dropped(monkeypatch):
    monkeypatch.setattr(socket.socket, "getpeername", lambda _: ("127.0.0.2", 1))
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        pytest.raises(BlockedAddress, match="another number"),
    ):
        fetch.connected(*server.getsockname(), 5)


def test_d59_a_connection_that_arrives_is_kept():
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        fetch.connected(*server.getsockname(), 5) as opened,
    ):
        assert opened.getpeername() == server.getsockname()


def test_d59_certificates_and_names_are_checked():
    assert fetch.certified().verify_mode is ssl.CERT_REQUIRED
    assert fetch.certified().check_hostname


@pytest.mark.parametrize(
    "error", [socket.gaierror(-2, "Name or service not known"), UnicodeError()]
)
def test_d59_a_name_that_nobody_knows_is_no_answer(monkeypatch, error):
    def fail(*_, **__):
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    answer = fetch.ask(parsed(f"{HOST}/a"), {}, Network(), 5)
    assert (answer.reason, answer.detail) == (Problem.NO_ANSWER, "the host name is not known")


@pytest.mark.parametrize("name", ["http_proxy", "https_proxy", "ALL_PROXY", "HTTP_PROXY"])
def test_d59_proxies_of_the_environment_are_not_asked(monkeypatch, name):
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    found, there = get({"news.example/a": ok()})
    assert found.body == b"They met."
    assert {number for number, _ in there.connected} == {PUBLIC}


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for news.example, by nobody but itself."""
    program = needed("openssl")
    folder = tmp_path_factory.mktemp("tls")
    key, made = folder / "key.pem", folder / "made.pem"
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example -addext"
    command = [program, *words.split(), "subjectAltName=DNS:news.example"]
    subprocess.run([*command, "-keyout", key, "-out", made], check=True, capture_output=True)
    return key, made


def over_tls(certificate, address, trusted):
    """Return the answer to a request over TLS, and the names that the server was asked for."""
    key, made = certificate
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(made, key)
    names = []
    server.sni_callback = lambda _socket, name, _context: names.append(name)
    client = ssl.create_default_context(cafile=made if trusted else None)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        connection, _ = listener.accept()
        try:
            with server.wrap_socket(connection, server_side=True) as tls:
                tls.recv(65536)
                tls.sendall(ok())
        except OSError:  # the client did not like the certificate
            connection.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        network = Network(
            resolve=lambda *_: (PUBLIC,),
            connect=lambda *_: socket.create_connection(listener.getsockname(), timeout=5),
            tls=lambda: client,
        )
        return fetch.ask(parsed(address), {}, network, 5), names
    finally:
        thread.join(5)
        listener.close()


def test_d59_the_certificate_is_asked_for_by_the_hosts_name(certificate):
    answer, names = over_tls(certificate, "https://news.example/a", trusted=True)
    assert (answer.body, names) == (b"They met.", ["news.example"])


@pytest.mark.parametrize(
    ("address", "trusted"), [("https://other.example/", True), ("https://news.example/", False)]
)
def test_d59_a_certificate_of_another_host_or_of_nobody_is_refused(certificate, address, trusted):
    answer, _ = over_tls(certificate, address, trusted)
    assert answer.reason is Problem.NO_ANSWER
    assert "certificate" in answer.detail


# --- 60 redirects -----------------------------------------------------------------------------


def test_d60_a_redirect_is_followed_and_told():
    found, _ = get({"news.example/a": moved("/b", 301), "news.example/b": moved("c", 308),
                    "news.example/c": ok()})  # fmt: skip
    assert (found.asked, found.address) == (f"{HOST}/a", f"{HOST}/c")
    assert found.notes == (f"Redirected: {HOST}/a -> {HOST}/b -> {HOST}/c.",)


@pytest.mark.parametrize("written", ["/é".encode(), "/é".encode("latin-1")])
def test_d60_a_location_is_read_as_servers_write_it(written):
    answer = b"HTTP/1.1 302 So\r\nContent-Length: 0\r\nLocation: " + written + b"\r\n\r\n"
    _, there = get({"news.example/a": answer})
    assert there.asked()[-1] == "news.example/%C3%A9"


@pytest.mark.parametrize(("hops", "arrives"), [(5, True), (6, False)])
def test_d60_five_redirects_are_followed_and_no_more(hops, arrives):
    answers = {f"news.example/{n}": moved(f"/{n + 1}") for n in range(hops)}
    found, there = get(answers | {f"news.example/{hops}": ok()}, f"{HOST}/0")
    assert isinstance(found, Failure) is not arrives
    assert len(there.requests) <= limits.REDIRECTS + 2  # and robots.txt


def test_d60_a_circle_ends():
    found, _ = get({"news.example/a": moved("/a")})
    assert why(found) is Problem.HTTP_STATUS
    assert "redirects" in found.rejection.detail


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://news.example/", "data:text/html,a", "javascript:1", "gopher://a/",
     "http://u@news.example/", "http://news.example:22/", "//news.example:8080/", "http://a..b/"],
)  # fmt: skip
def test_d60_a_redirect_leads_to_the_web_alone(location):
    found, there = get({"news.example/a": moved(location)})
    assert why(found) is Problem.BLOCKED
    assert len(there.connected) == 2


@pytest.mark.parametrize("host", ["127.0.0.1", "inside.example"])
def test_d60_each_hop_is_judged_by_its_number(host):
    numbers = {host: [("127.0.0.1",)] * 2}
    found, there = get({"news.example/a": moved(f"http://{host}/")}, numbers=numbers)
    assert why(found) is Problem.BLOCKED
    assert host in found.rejection.detail
    assert {number for number, _ in there.connected} == {PUBLIC}


class PlainTls:
    """A TLS context that does nothing but note the name."""

    def __init__(self):
        self.names = []

    def wrap_socket(self, opened, server_hostname):
        self.names.append(server_hostname)
        return opened


def test_d60_https_never_becomes_http():
    tls = PlainTls()
    answers = {"news.example/a": moved(f"{HOST}/b"), "news.example/b": ok()}
    found, there = get(answers, "https://news.example/a", tls=lambda: tls)
    assert why(found) is Problem.BLOCKED
    assert {port for _, port in there.connected} == {443}
    assert "Host: news.example\r\n" in there.requests[0]  # without a port


def test_d60_http_may_become_https():
    tls = PlainTls()
    answers = {"news.example/a": moved("https://news.example/b"), "news.example/b": ok()}
    found, _ = get(answers, tls=lambda: tls)
    assert (found.body, set(tls.names)) == (b"They met.", {"news.example"})


# --- 61 slow answers --------------------------------------------------------------------------


def ticking(step):
    """Return a clock that goes on by a step each time that it is asked."""
    ticks = itertools.count()
    return lambda: next(ticks) * step


def dripping(start, piece, count=1_000):
    """Answer with a piece again and again, each in time for a read of its own."""

    def answer(connection, _):
        connection.sendall(start)
        for _ in range(count):
            connection.sendall(piece)
            time.sleep(0.002)

    return answer


DRIPS = {
    "head": dripping(b"HTTP/1.1 200 OK\r\nX: ", b"a"),
    "body": dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n", b"a"),
    "chunks": dripping(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
    "continue": dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "to the end": dripping(b"HTTP/1.0 200 OK\r\n\r\n", b"a"),
}


@pytest.mark.parametrize("where", DRIPS)
def test_d61_the_deadline_is_that_of_the_whole(where):
    with web({"news.example/a": DRIPS[where]}) as there:
        answer = fetch.ask(parsed(f"{HOST}/a"), {}, there.network(clock=ticking(1)), 20)
    assert answer.reason is Problem.TOO_SLOW


def test_d61_a_server_that_says_nothing_is_left():
    gone = threading.Event()

    def silent(*_):
        gone.wait(5)

    with web({"news.example/a": silent}) as there:
        answer = fetch.ask(parsed(f"{HOST}/a"), {}, there.network(), 0.2)
        gone.set()
    assert answer.reason is Problem.TOO_SLOW


def test_d61_a_resolver_that_hangs_is_left(monkeypatch):
    free = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: free.wait(5))
    answer = fetch.ask(parsed(f"{HOST}/a"), {}, Network(), 0.1)
    free.set()
    assert answer.reason is Problem.TOO_SLOW


def test_d61_redirects_share_the_deadline():
    answers = {f"news.example/{n}": moved(f"/{n + 1}") for n in range(5)}
    answers["news.example/5"] = ok()
    found, there = get(answers, f"{HOST}/0", clock=ticking(0.9))
    assert why(found) is Problem.TOO_SLOW
    assert len(there.requests) < 7


# --- 62 answers that lie ----------------------------------------------------------------------

LONG = limits.FETCH_BYTES + 1
BOMB = gzip.compress(bytes(100_000_000), 9)
ZLIB_BOMB = zlib.compress(bytes(100_000_000), 9)
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
LIES = {
    "a gzip bomb": (ok(BOMB, "Content-Encoding: gzip"), Problem.TOO_LARGE),
    "a deflate bomb": (ok(ZLIB_BOMB, "Content-Encoding: deflate"), Problem.TOO_LARGE),
    "a bomb of two layers": (ok(BOMB, "Content-Encoding: gzip, gzip"), Problem.UNREADABLE),
    "a long announcement": (ok(b"a", length=LONG), Problem.TOO_LARGE),
    "a longer announcement": (ok(b"They met.", length=100), Problem.TRUNCATED),
    "a cut chunk": (CHUNKED + b"ff\r\nThey met.", Problem.TRUNCATED),
    "a chunk of no size": (CHUNKED + b"-9\r\nThey met.\r\n0\r\n\r\n", Problem.NO_ANSWER),
    "a size of a thousand digits": (CHUNKED + b"1" * 1000 + b"\r\na", Problem.TRUNCATED),
    "a packing that is none": (ok(b"They met.", "Content-Encoding: gzip"), Problem.UNREADABLE),
    "a packing cut off": (ok(gzip.compress(b"They met." * 99)[:-9], "Content-Encoding: gzip"),
                          Problem.TRUNCATED),
    "a packing of another kind": (ok(b"a", "Content-Encoding: br"), Problem.UNREADABLE),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.2\r\n", Problem.NO_ANSWER),
    "nothing": (b"", Problem.NO_ANSWER),
    "a thousand headers": (ok(b"a", *["X: y"] * 1000), Problem.NO_ANSWER),
    "a header of a megabyte": (ok(b"a", "X: " + "y" * 1_000_000), Problem.NO_ANSWER),
    "not changed": (status(304), None),
    "no content": (status(204), Problem.HTTP_STATUS),
    "a part": (status(206), Problem.HTTP_STATUS),
    "not found": (status(404), Problem.HTTP_STATUS),
    "a redirect to nowhere": (status(302), Problem.HTTP_STATUS),
}  # fmt: skip


@pytest.mark.parametrize("lie", LIES)
def test_d62_an_answer_that_lies_is_one_row(lie):
    answer, expected = LIES[lie]
    found, _ = get({"news.example/a": answer})
    if expected is None:
        assert found.body is None
    else:
        assert why(found) is expected


def endless(start, piece):
    def answer(connection, _):
        connection.sendall(start)
        while True:
            connection.sendall(piece)

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        endless(b"HTTP/1.0 200 OK\r\n\r\n", bytes(1 << 20)),
        endless(CHUNKED, b"100000\r\n" + bytes(1 << 20) + b"\r\n"),
        endless(CHUNKED, b"-1\r\n" + bytes(1 << 20)),  # http.client takes it for "all of it"
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 10_000),
    ],
)
def test_d62_an_answer_without_an_end_is_cut_by_its_bytes(answer):
    found, _ = get({"news.example/a": answer})
    assert why(found) is Problem.TOO_LARGE


def test_d62_more_than_was_announced_is_said():
    found, _ = get({"news.example/a": ok(b"They met. They denied it.", length=9)})
    assert found.body == b"They met."
    assert "more than it announced" in found.notes[0]


def test_d62_what_an_answer_is_its_bytes_tell():
    found, _ = get({"news.example/a.html": ok(b"%PDF-1.7 cut", "Content-Type: text/html")},
                   f"{HOST}/a.html")  # fmt: skip
    source = Source(found.asked, data=found.body, address=found.address, charset=found.charset)
    (answer,) = parse_all([source])
    assert answer.format == "PDF"


@pytest.mark.parametrize("value", ['"a\r\n b"', "é", "x" * 5_000, "\x01"])
def test_d62_a_mark_that_could_smuggle_is_not_sent_back(value):
    answer = ok().replace(b"\r\n\r\n", b"\r\nETag: " + value.encode() + b"\r\n\r\n")
    found, _ = get({"news.example/a": answer})
    assert getattr(found, "etag", "") == ""


# --- 63 feeds ---------------------------------------------------------------------------------

ENTRY = "<item><title>Talks</title><link>{link}</link><description>They met.</description></item>"
FEED = '<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>Wire</title>{entries}'
FEED += "</channel></rss>"


def test_d63_the_parser_of_feeds_is_given_bytes_alone(monkeypatch):
    import feedparser

    given = []
    real = feedparser.parse
    monkeypatch.setattr(
        feedparser, "parse", lambda it, **more: given.append(it) or real(it, **more)
    )
    feeds.read(b"http://127.0.0.1:9/feed", "")
    assert [type(one) for one in given] == [io.BytesIO]


def test_d63_a_body_that_is_an_address_is_not_fetched():
    source = Source(f"{HOST}/a", data=b"http://127.0.0.1:9/feed", address=f"{HOST}/a")
    (answer,) = parse_all([source])
    assert "RSS" not in answer.format


def test_d63_an_entity_bomb_in_a_feed_is_a_row_or_harmless():
    levels = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    head = f'<!DOCTYPE rss [<!ENTITY a0 "aaaaaaaaaa">{levels}]>'
    feed = FEED.format(head=head, entries=ENTRY.format(link="&a9;")).encode()
    (answer,) = parse_all([Source(f"{HOST}/f", data=feed, address=f"{HOST}/f")])
    assert answer.found == len(answer.articles) + len(answer.rejected)
    assert sum(len(raw.text) for _, raw in answer.articles) < 1_000


# --- 90 sockets -------------------------------------------------------------------------------


def test_h90_in_tests_nothing_but_this_machine_can_be_reached():
    blocked = pytest.raises(pytest_socket.SocketConnectBlockedError)
    with socket.socket() as one, pytest.warns(match="connect"), blocked:
        one.connect((PUBLIC, 80))


@pytest.mark.disable_socket
def test_h90_elsewhere_no_socket_can_be_opened():
    with pytest.warns(match="socket"), pytest.raises(pytest_socket.SocketBlockedError):
        socket.socket()
