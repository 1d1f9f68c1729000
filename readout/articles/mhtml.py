"""The bytes of a page saved in one file in; its article out.

Format: MHTML (RFC 2557), as browsers write it: a multipart/related message whose first page is the
one that was saved. Pictures and styles are passed over.
"""

import codecs
import email
from dataclasses import replace
from email.message import Message

from readout import limits
from readout.articles import html
from readout.articles.parsed import Reading, refused
from readout.records import Problem

_CUT = "The file is cut off: its last part has no end."


def read(data: bytes, name: str) -> Reading:
    """Read the one article of a saved page."""
    try:
        message = email.message_from_bytes(data.removeprefix(codecs.BOM_UTF8))
    except RecursionError:
        return refused(Problem.UNREADABLE, "parts inside parts without end")
    page = _page(message)
    if page is None:
        return refused(Problem.NO_TEXT, "no page among its parts")
    payload = page.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    address = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "")
    reading = html.read_saved(data, page.get_content_charset() or "", address, name)
    if page.defects or message.defects:
        return replace(reading, notes=(*reading.notes, _CUT))
    return reading


def _page(message: Message) -> Message | None:
    # Message.walk recurses; the parts of a saved page lie on one level, or on two.
    parts = _inside(message)[: limits.MAIL_PARTS]
    parts = [one for part in parts for one in (part, *_inside(part))]
    kinds = ("text/html", "application/xhtml+xml")
    return next((part for part in parts if part.get_content_type() in kinds), None)


def _inside(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []
