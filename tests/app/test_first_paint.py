"""The page as it is sent: the stylesheet is in it, and whatever is no page stays as it was."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from components.first_paint import PARTS, FirstPaint, scripts, styled

PAGE = b"<html><head></head><body><div></div></body></html>"


def answered(body, kind=b"text/html", accept=b"text/html", status=200, method="GET"):
    """Return the headers and the body that a browser gets, and those the server was asked with."""
    seen, sent = [], []

    async def app(scope, receive, send):
        seen.extend(scope["headers"])
        head = [(b"content-type", kind), (b"etag", b'"1"'), (b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": status, "headers": head})
        await send({"type": "http.response.body", "body": body[:10], "more_body": True})
        await send({"type": "http.response.body", "body": body[10:]})

    async def send(message):
        sent.append(message)

    asked = [(b"accept", accept), (b"accept-encoding", b"gzip"), (b"if-none-match", b'"1"')]
    scope = {"type": "http", "method": method, "path": "/timeline", "headers": asked}
    # A thread of its own: where a browser was driven before, this one has a loop that runs.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, FirstPaint(app)(scope, None, send)).result()
    return dict(sent[0]["headers"]), b"".join(one.get("body", b"") for one in sent[1:]), dict(seen)


def test_a_page_comes_with_the_stylesheet_at_the_end_of_its_body():
    headers, body, _ = answered(PAGE)
    assert body.endswith(b"</style></body></html>")
    assert b".stMainBlockContainer" in body
    assert int(headers[b"content-length"]) == len(body)


def test_an_old_copy_of_the_page_is_never_good_enough():
    headers, _, asked = answered(PAGE)
    assert b"etag" not in headers
    assert b"if-none-match" not in asked
    assert b"accept-encoding" not in asked


@pytest.mark.parametrize(
    ("kind", "accept", "status"),
    [
        (b"font/woff2", b"*/*", 200),
        (b"text/html", b"*/*", 200),
        (b"image/png", b"text/html", 200),
        (b"text/html", b"text/html", 404),
    ],
)
def test_all_else_passes_as_it_is(kind, accept, status):
    headers, body, _ = answered(PAGE, kind, accept, status)
    assert body == PAGE
    assert headers[b"etag"] == b'"1"'


def test_what_has_no_end_of_a_body_is_left_alone():
    assert styled(b"<p>no page") == b"<p>no page"


def test_streamlit_still_has_the_code_that_is_asked_for_early():
    assert len(scripts()) == len(PARTS)
