"""A part of an e-mail in; whether it is an attachment, and the member that reads it, out."""

import mimetypes
from contextlib import suppress
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from readout import limits
from readout.articles import child
from readout.articles.members import Inside, Member
from readout.articles.parsed import Reading

_TEXTS = frozenset(("text/plain", "text/html"))
#: Types that carry nothing to read: signatures, keys and the frames of encrypted mail.
_SEALS = frozenset(
    (
        "application/pgp-signature",
        "application/pgp-encrypted",
        "application/pgp-keys",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pkcs7-mime",
        "application/x-pkcs7-mime",
    )
)


def is_one(part: Message, kind: str) -> bool:
    """Tell whether a part is an attachment: what was sent along, and no form of the text itself.

    `kind` is the type of its content.

    A picture that belongs to the page is none, nor is a signature, nor a text without a name.
    """
    if kind in _SEALS or kind.startswith("multipart/"):
        return False
    if kind.startswith("image/"):
        return part.get_content_disposition() == "attachment" and "Content-ID" not in part
    is_sent_along = part.get_content_disposition() == "attachment"
    return (
        is_sent_along or not kind.startswith("text/") or (kind not in _TEXTS and bool(_name(part)))
    )


def member(part: Message, number: int, inside: Inside) -> Member:
    """Return the member that reads an attachment as a file of its own; its content says what it is.

    One without a name gets the usual extension of its type.
    """
    extension = mimetypes.guess_extension(part.get_content_type(), strict=False) or ""
    name = _name(part) or f"attachment {number}{extension}"

    def read() -> Reading:
        payload = part.get_payload(decode=True)
        return child.read(name, payload if isinstance(payload, bytes) else b"", inside)[1]

    return Member(name, read)


def _name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except (LookupError, ValueError, TypeError):  # a name in a broken encoding (RFC 2231)
        return ""
    with suppress(LookupError, ValueError, HeaderParseError):
        words = decode_header(name[: limits.MAIL_HEADER_CHARACTERS])
        name = "".join(
            one if isinstance(one, str) else one.decode(charset or "latin-1", "replace")
            for one, charset in words
        )
    return name.replace("\\", "/").rpartition("/")[2].strip()
