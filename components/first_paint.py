"""The server's empty page in; the same with our stylesheet and the fonts it needs at once, out.

Streamlit sends the stylesheet with the first run of a script, a second and more after the page:
all that stands there then jumps to its place. In the page itself it holds from the first paint. It
stands at the end of the body, as later rules win and Streamlit adds its own to the head.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit
from starlette.datastructures import Headers, MutableHeaders

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
Receive = Callable[[], Awaitable[Message]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

_STYLE = Path(__file__).with_name("style.css")
_FONTS = ("latin-400-normal", "latin-600-normal")  # IBM Plex Sans: of all text, of the answer
_SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
#: Streamlit's code for what stands on every page; asked for with the first run only, it leaves grey
#: bars of another height in its place until it is there
PARTS = (
    "Html purify.es PageLink Button BaseButton TextInput TextArea WidgetLabel ButtonGroup "
    "Selectbox Autocomplete FileUploader DataFrame"
).split()
#: of a request: answers that are compressed, in parts or left out cannot be added to
_ASKED = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
_TOLD = ("etag", "last-modified", "accept-ranges")  #: of the page as it was


class FirstPaint:
    """Middleware that puts the stylesheet into each page; all else passes untouched."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if not _asks_for_a_page(scope):
            await self._app(scope, receive, send)
            return
        kept = [pair for pair in scope["headers"] if pair[0].lower() not in _ASKED]
        page = _Page(send)
        await self._app({**scope, "headers": kept}, receive, page.take)


class _Page:
    """The parts of one answer, put together before they are sent."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message = {}
        self._body = b""

    async def take(self, message: Message) -> None:
        """Take one message of the answer."""
        if message["type"] == "http.response.start":
            self._start = message
        elif not _is_page(self._start):
            await self._pass_on(message)
        elif message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish()

    async def _pass_on(self, message: Message) -> None:
        if self._start and "sent" not in self._start:
            await self._send(self._start)
            self._start = {**self._start, "sent": True}
        await self._send(message)

    async def _finish(self) -> None:
        headers = MutableHeaders(scope=self._start)
        for name in _TOLD:
            del headers[name]
        body = styled(self._body) if self._body else b""  # asked for the head alone, there is none
        if body:
            headers["content-length"] = str(len(body))
        else:
            del headers["content-length"]
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": body})


@lru_cache(maxsize=2)
def styled(page: bytes) -> bytes:
    """Return a page of HTML with the stylesheet at the end of its body, and fonts asked for early.

    What has no such end is returned as it is.
    """
    head = "".join(
        f'<link rel="preload" href="./app/static/fonts/ibm-plex-sans-{font}.woff2" as="font" '
        'type="font/woff2" crossorigin>'
        for font in _FONTS
    )
    head += "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in scripts()
    )
    style = f"<style>{_STYLE.read_text('utf-8')}</style>"
    return page.replace(b"</head>", f"{head}</head>".encode(), 1).replace(
        b"</body>", f"{style}</body>".encode(), 1
    )


def scripts() -> tuple[str, ...]:
    """Return the names of the files of PARTS; what this Streamlit does not have is left out."""
    found = (sorted(_SCRIPTS.glob(f"{part}.*.js")) for part in PARTS)
    return tuple(files[0].name for files in found if files)


def _asks_for_a_page(scope: Message) -> bool:
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    return "text/html" in Headers(scope=scope).get("accept", "")


def _is_page(start: Message) -> bool:
    headers = Headers(raw=start.get("headers", []))
    return start.get("status") == 200 and headers.get("content-type", "").startswith("text/html")
