"""The text of one article in; what labelled lines above it say, and the text below them, out.

"Title: Talks", "Date: 16 May 2016", "Source: The Daily", in any language of words/labels.tsv: so
people write down an article that they copied. Two such lines at least, or it is prose.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from readout.articles import labels, printed_dates, written_names
from readout.records import Fact, Known, RawArticle, Removal, Removed

_LINES = 16  # that may stand above the text, blank ones and all
_TITLE_LINES = 3
_VALUE = 300  # characters; what is longer is a sentence
_CERTAIN = ("title", "outlet", "published", "byline", "address")


@dataclass(frozen=True, slots=True)
class Head:
    """The fields above a text by their names, the lines they stood in, and the text."""

    fields: dict[str, str]
    lines: str
    body: str


def find(text: str) -> Head | None:
    """Return the labelled lines above a text, None where there are none or nothing else.

    >>> find("Title: Talks\\nDate: 16 May 2016\\n\\nThey met.").fields
    {'title': 'Talks', 'published': '16 May 2016'}
    >>> find("Note: they met.\\n\\nDate: unknown") is None
    True
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n", _LINES)
    fields: dict[str, str] = {}
    at = 0
    body = ""
    while at < min(len(lines), _LINES):
        name, value = _split(lines[at])
        if name == "text":
            body = value
            at += 1
            break
        if name and len(value) <= _VALUE and name not in fields:
            fields[name] = value
        elif name or (lines[at].strip() and not _goes_on(lines, at, fields)):
            break
        elif lines[at].strip():
            fields["title"] += f" {lines[at].strip()}"
        at += 1
    body = "\n".join([body, *lines[at:]]).strip("\n")
    told = [name for name in _CERTAIN if fields.get(name)]
    if len(told) < 2 or not body.strip() or not {"title", "published"} & set(told):
        return None
    return Head(fields, "\n".join(lines[:at]).strip(), body)


def described(raw: RawArticle) -> RawArticle:
    """Return an article with what the labelled lines above its text say, and without these."""
    head = find(raw.text)
    if head is None:
        return raw
    published = printed_dates.find(head.fields.get("published", ""))
    return RawArticle(
        head.body,
        _better(raw.title, head.fields.get("title", "")),
        _better(raw.outlet, head.fields.get("outlet", "")),
        _better(raw.published, published),
        raw.address or head.fields.get("address", ""),
        raw.language or written_names.language(head.fields.get("language", "")),
        raw.byline or head.fields.get("byline", ""),
        raw.agency,
        (*raw.removed, Removed(head.lines, Removal.FIELD, 0)),
    )


def _split(line: str) -> tuple[str, str]:
    line = line.strip().lstrip("#*").strip()
    if ":" not in line[:40]:
        return "", ""
    return next(
        (found for one in ("labelled", "head") if (found := labels.split(one, line))[0]), ("", "")
    )


def _goes_on(lines: Sequence[str], at: int, fields: dict[str, str]) -> bool:
    """Tell whether a line is the rest of the title above it: another label follows."""
    if list(fields)[-1:] != ["title"] or not lines[at - 1].strip():
        return False
    below = lines[at + 1 : at + _TITLE_LINES]
    return any(_split(one)[0] not in ("", "text") for one in below)


def _better(fact: Fact, value: str) -> Fact:
    return Fact(value, Known.TEXT) if value and fact.known is not Known.METADATA else fact
