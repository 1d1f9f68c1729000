"""The bytes of one e-mail in; the text of its author and the articles attached to it out.

Format: RFC 5322 and MIME, by the standard library with the policy `compat32`: the newer one needs
over 1 GiB for a subject of 20,000 encoded words. Addresses are personal data and stay out; quoted
lines are somebody else's and stay out as well. What is attached is read as if it came alone; an
e-mail that was forwarded as a whole is one with its own subject and day.
"""

import codecs
import email
import email.errors
import email.header
import email.utils
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.message import Message
from functools import lru_cache

from readout import limits
from readout.articles import attachments, encoding, forwarded, mailed_exports, members
from readout.articles.html import plain
from readout.articles.members import Inside, Member
from readout.articles.parsed import Reading, counted, outcomes, refused
from readout.records import Fact, Known, Problem, RawArticle, Rejection, Removal, Removed
from readout.written_dates import parse_written

_PART_START = re.compile(rb"^--[^\s-]", re.MULTILINE)
_QUOTED = re.compile(r"^>.*(?:\n|$)", re.MULTILINE)
_SPACE = re.compile(r"\s+")
# "On Tue, 21 Feb 2017 at 9:54, A. Name <a@b.example> wrote:", which may be broken over two lines.
_WROTE = re.compile(r"(?:^|\n)[^\n]{0,200}(?:\n[^\n]{1,200})?:\s*\Z")
_MAILING_LISTS = frozenset(("list-id", "list-unsubscribe", "list-post"))
_STUB = 5  # a plain part this many times shorter than the page: "open this in your browser"
_CUT = (email.errors.CloseBoundaryNotFoundDefect, email.errors.StartBoundaryNotFoundDefect)
_CUT_OFF = "The e-mail is cut off: its last part has no end."
_FORWARDED = "A forwarded e-mail: subject and day are its own, words above it were left out."
_QUOTES_OUT = "Quoted lines of earlier mail were left out."


def read(data: bytes, name: str) -> Reading:
    """Read one e-mail: its plain text, else its page, and every document attached to it."""
    return read_in(data, name, Inside())


def read_in(data: bytes, name: str, inside: Inside) -> Reading:
    """Do what `read` does, for an e-mail that lies in another file."""
    data = data.removeprefix(codecs.BOM_UTF8)
    if data.count(b"\n--") > 2 * limits.MAIL_PARTS < len(_PART_START.findall(data)):
        return refused(Problem.TOO_MANY, f"more than {limits.MAIL_PARTS:,} parts")
    try:
        return _message(email.message_from_bytes(data), inside)
    except RecursionError:
        return refused(Problem.UNREADABLE, "parts inside parts without end")


def _message(message: Message, inside: Inside) -> Reading:
    try:
        parts = list(_parts(message))
    except _TooDeep:
        return refused(Problem.UNREADABLE, f"parts nested deeper than {limits.MAIL_LEVELS}")
    if not message.keys():
        return refused(Problem.UNREADABLE, "no header lines")
    attached: list[Message] = []
    own: list[tuple[Message, str]] = []
    for part in parts:
        kind = part.get_content_type()
        if attachments.is_one(part, kind):
            attached.append(part)
        else:
            own.append((part, kind))
    texts, notes = _texts(own)
    body = mailed_exports.find(texts.values(), inside) or _body(message, texts, notes)
    if any(isinstance(one, _CUT) for part in [message, *parts] for one in part.defects):
        body = replace(body, notes=(*body.notes, _CUT_OFF))
    if not attached:
        return body
    inside = inside.deeper()
    found = [_attached(part, number, inside) for number, part in enumerate(attached, start=1)]
    return _with(body, members.reading(found, inside=inside))


def _with(body: Reading, carried: Reading) -> Reading:
    """Return an e-mail and what it carries, counted on; one that only carries is no article."""
    is_empty = any(one.reason is Problem.NO_TEXT for one in body.rejected)
    own = [] if is_empty else outcomes(body)
    return counted([*own, *outcomes(carried)], notes=body.notes + carried.notes)


def _attached(part: Message, number: int, inside: Inside) -> Member:
    if part.get_content_type() != "message/rfc822":
        return attachments.member(part, number, inside)
    payload = part.get_payload()
    forwarded = payload[0] if isinstance(payload, list) and payload else None
    if not isinstance(forwarded, Message):
        nothing = refused(Problem.NO_TEXT, "an attached e-mail that is empty")
        return Member(f"attachment {number}", lambda: nothing)
    label = _subject(forwarded) or f"attachment {number}"
    if inside.level > limits.MAIL_LEVELS:
        deep = refused(Problem.UNREADABLE, f"deeper than {limits.MAIL_LEVELS} e-mails")
        return Member(label, lambda: deep)
    return Member(label, lambda: _message(forwarded, inside))


def _body(message: Message, texts: Mapping[str, str], notes: list[str]) -> Reading:
    text = _chosen(texts)
    if not text.strip():
        kind = message.get_content_type()
        if kind in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
            return refused(Problem.PASSWORD, "an encrypted e-mail")
        subject = _subject(message)[:60]
        why = Rejection(0, Problem.NO_TEXT, f"an e-mail without text: {subject}")
        return Reading(rejected=(why,), notes=tuple(notes))
    text = text.replace("\r\n", "\n")
    if found := forwarded.find(text, _subject(message)):
        return _forwarded(message, found, notes)
    own = _without_quotes(text)
    if own != text:
        notes.append(_QUOTES_OUT)
    return Reading(((1, _article(message, own)),), notes=tuple(notes))


def _forwarded(message: Message, found: forwarded.Forwarded, notes: list[str]) -> Reading:
    """Return a forwarded e-mail as the article, with its own subject and its own day."""
    article = _article(message, found.text)
    article = replace(
        article,
        title=_fact(found.title),
        outlet=Fact(),
        published=_fact(found.published) if found.published else article.published,
        removed=(Removed(found.above, Removal.FIELD, 0),) if found.above else (),
    )
    return Reading(((1, article),), notes=(*notes, _FORWARDED))


class _TooDeep(ValueError):
    """More levels than `limits.MAIL_LEVELS`."""


def _parts(message: Message) -> Iterator[Message]:
    # Message.walk recurses over what a stranger nested.
    waiting = [(message, 0)]
    while waiting:
        part, level = waiting.pop()
        if level > limits.MAIL_LEVELS:
            raise _TooDeep
        inside = part.get_payload() if part.is_multipart() else None
        is_forwarded = part is not message and part.get_content_type() == "message/rfc822"
        if isinstance(inside, list) and not is_forwarded:
            inner = [one for one in inside if isinstance(one, Message)]
            waiting.extend((one, level + 1) for one in reversed(inner))
        else:
            yield part


def _texts(parts: list[tuple[Message, str]]) -> tuple[dict[str, str], list[str]]:
    """Return the first text of each kind, and what the report says of the others."""
    found: dict[str, str] = {}
    notes: list[str] = []
    unopened = further = 0
    for part, kind in parts:
        if kind.startswith("multipart/"):  # its boundary was not found, so it is all one text
            kind = "text/plain"
        if kind in found:
            further += 1
        elif kind in ("text/plain", "text/html"):
            decoded = _decoded(part)
            if isinstance(decoded, encoding.Decoded):
                found[kind] = decoded.text
                notes += [decoded.note] if decoded.note else []
        else:
            unopened += not kind.startswith("image/")
    if unopened:
        notes.append(f"Signatures and other forms of the text that were not opened: {unopened:,}.")
    if further:
        notes.append(f"Further texts in it, as digests have, that were not read: {further:,}.")
    return found, notes


def _chosen(texts: Mapping[str, str]) -> str:
    """Return the plain text, or that of the page where the plain one only points to it."""
    written, page = texts.get("text/plain", ""), texts.get("text/html", "")
    if not page.strip():
        return written
    shown = plain(page)
    is_stub = len(_SPACE.sub("", written)) * _STUB < len(_SPACE.sub("", shown))
    return shown if is_stub else written


def _decoded(part: Message) -> encoding.Decoded | Rejection:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if not data:
        return encoding.Decoded("", "ascii")
    return encoding.decode(data, lambda: part.get_content_charset() or "")


def _without_quotes(text: str) -> str:
    """Return a text without quoted lines and what leads to them; a text of quotes stays whole."""
    first = _QUOTED.search(text) if ">" in text else None
    if first is None:
        return text
    before = text[: first.start()].rstrip()
    tail = before[-600:]
    if (led := _WROTE.search(tail)) and "@" in led[0]:
        before = before[: len(before) - len(tail) + led.start()]
    own = f"{before}\n\n{_QUOTED.sub('', text[first.start() :])}"
    return own if own.strip() else text


def _article(message: Message, text: str) -> RawArticle:
    sender = _header(message, "From")
    is_list = not _MAILING_LISTS.isdisjoint(map(str.lower, message.keys()))
    outlet = _name(sender) if is_list else ""
    published = parse_written(_header(message, "Date"))
    return RawArticle(
        text=text,
        title=_fact(_subject(message)),
        outlet=_fact(outlet),  # a newsletter's; who else sends a mail is a person, no outlet
        published=_fact(published),
    )


@lru_cache(256)  # a mailbox holds many mails of a few lists, and an address takes long to read
def _name(sender: str) -> str:
    return email.utils.parseaddr(sender)[0]


def _subject(message: Message) -> str:
    return " ".join(_header(message, "Subject").split())


def _header(message: Message, name: str) -> str:
    value = str(message.get(name, ""))[: limits.MAIL_HEADER_CHARACTERS]
    if "\ufffd" in value:
        value = _plain_bytes(message, name) or value
    if "=?" not in value:  # no encoded word (RFC 2047)
        return value
    try:
        return "".join(
            part if isinstance(part, str) else part.decode(charset or "latin-1", "replace")
            for part, charset in email.header.decode_header(value)
        )
    except (LookupError, ValueError, email.errors.HeaderParseError):  # an unknown charset
        return value


def _plain_bytes(message: Message, name: str) -> str:
    """Return a header whose letters beyond ASCII stand there plainly, which RFC 5322 forbids."""
    found = (value for key, value in message.raw_items() if key.lower() == name.lower())
    written = str(next(found, ""))[: limits.MAIL_HEADER_CHARACTERS]
    data = written.encode("ascii", "surrogateescape")
    decoded = encoding.decode(data, str(message.get_content_charset() or ""))
    return decoded.text if isinstance(decoded, encoding.Decoded) else ""


def _fact(value: str) -> Fact:
    return Fact(value, Known.METADATA) if value else Fact()
