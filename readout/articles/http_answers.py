"""The bytes of a stored HTTP answer in; its status, its type and its body, unpacked, out.

Format: HTTP/1.1 (RFC 9112): chunks and gzip or deflate are undone; nothing is fetched.
"""

import re
import zlib
from dataclasses import dataclass

from readout import limits
from readout.articles import gzips

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_CHARSET = re.compile(r"charset\s{0,3}=\s{0,3}[\"']?([\w-]{2,30})", re.IGNORECASE)
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})(?:;[^\r\n]{0,200})?\r?\n")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; `content_type` as the server said it."""

    status: int
    content_type: str
    body: bytes
    is_cut: bool = False
    problem: str = ""  #: why its body cannot be read, or ""

    @property
    def kind(self) -> str:
        """Return the type alone: text/html."""
        return self.content_type.partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """Return the encoding that the server named, or ""."""
        found = _CHARSET.search(self.content_type)
        return found[1] if found else ""


def parsed(block: bytes, is_cut: bool = False) -> Answer:
    """Return the answer that a record holds; status 0 for what is none."""
    status = _STATUS.match(block)
    head, separator, body = block.partition(b"\r\n\r\n")
    if not separator:
        head, separator, body = block.partition(b"\n\n")
    headers: dict[str, str] = {}
    for line in head[:65_536].decode("latin-1").split("\n")[1:]:
        name, _, value = line.partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    if headers.get("transfer-encoding", "").lower() == "chunked":
        body = _without_chunks(body)
    content_type = headers.get("content-type", "")
    number = int(status[1]) if status else 0
    coding = headers.get("content-encoding", "").lower()
    if body[:2] == b"\x1f\x8b":
        found = gzips.unpacked(body, limits.ARCHIVE_ENTRY_BYTES)
        # Blanks after the end are those of the record around it.
        broken = bool(found.problem) and not found.members
        return Answer(number, content_type, found.data, is_cut or broken)
    if coding == "deflate":
        return _inflated(Answer(number, content_type, body, is_cut))
    is_packed = coding in ("br", "zstd", "compress") and b"<" not in body[:200]
    return Answer(number, content_type, body, is_cut, f"packed as {coding}" if is_packed else "")


def _without_chunks(body: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        if not size:
            return b"".join(parts)
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    # Some archives keep the header and have undone the chunks.
    return b"".join(parts) if parts else body


def _inflated(answer: Answer) -> Answer:
    for bits in (15, -15):  # with a zlib header, as the standard says, and without, as some do
        try:
            stream = zlib.decompressobj(wbits=bits)
            body = stream.decompress(answer.body, limits.ARCHIVE_ENTRY_BYTES)
        except zlib.error:
            continue
        return Answer(answer.status, answer.content_type, body, answer.is_cut or not stream.eof)
    return answer
