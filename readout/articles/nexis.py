"""The paragraphs of a Nexis Uni or Lexis+ export in; its articles out.

An article runs from the bookmark Bookmark_k to "End of Document": title, outlet, date, copyright,
labelled lines, "Body", the text, "Classification", labelled lines. Labels inside the text ("He
added:") are the text's own. Labels and marks by interface language are data (words/labels.tsv).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout.articles import labels, numbered, printed_dates, written_names
from readout.articles.docx_paragraphs import Paragraph
from readout.articles.numbered import dated, said, which
from readout.articles.parsed import Reading, refused
from readout.records import Problem, RawArticle

_START = re.compile(r"Bookmark_\d{1,6}")
_BODY = re.compile(r"Body(?:_\d{1,6})?")
_COUNT = re.compile(r"([^\W\d_]{4,20})\s?\((\d{1,6})\)")
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s|Copyright\b|Copr\.)", re.IGNORECASE)
_END = "End of Document"
_NUMBER = re.compile(r"\d{1,3}(?:[., \u202f]\d{3})+|\d+")
_BELOW = frozenset(("loaded", "language", "other"))
_SHORT = 0.6  # of the words that the entry says it has; whole texts have 85 to 140 %


@dataclass(frozen=True, slots=True)
class _Entry:
    """One article, and what the report says about it."""

    article: RawArticle
    ended: bool
    short: bool


def read(paragraphs: Sequence[Paragraph], counted: int | None = None) -> Reading:
    """Return the articles; `counted` is how many the file's own properties say there are.

    The number on the cover beats it: the cover itself is counted in the properties.
    """
    plain = [_plain(one) for one in paragraphs]
    end = _unlisted_end(plain)
    parts = [_with_end(one, end) for one in _parts(plain)]
    if not parts:
        return refused(Problem.NO_ARTICLES, "no mark of a Nexis article")
    entries = [
        _entry(one, is_covered=n == 0 and not one[0].bookmarks) for n, one in enumerate(parts)
    ]
    cover = next((n for n in map(_announced, plain[: 40 + 20 * len(parts)]) if n), None)
    notes: list[str] = []
    if cover is not None and counted is not None and counted != cover:
        notes.append(f"The file's properties count {counted:,}, its cover {cover:,}.")
    notes += _notes(entries)
    articles = [entry.article for entry in entries]
    where = "its cover" if cover else "its properties" if counted else ""
    return numbered.reading(articles, announced=cover or counted, notes=notes, announced_in=where)


def _plain(one: Paragraph) -> Paragraph:
    text = one.text.replace("\xa0", " ").strip()
    return one if text == one.text else Paragraph(text, one.bookmarks, one.link)


def _parts(lines: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """Yield the paragraphs of each article: by bookmarks, else by the marks at their ends."""
    starts = [n for n, one in enumerate(lines) if any(map(_START.fullmatch, one.bookmarks))]
    if starts:
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield lines[start:end]
        return
    ends = [n for n, one in enumerate(lines) if _is(one, "end")]
    for start, end in zip([0, *(n + 1 for n in ends)], [*ends, len(lines)], strict=False):
        # What stands below the last mark is an article only when it has a text.
        if end < len(lines) or any(_is(one, "text") for one in lines[start:]):
            yield lines[start : end + 1]


def _unlisted_end(lines: list[Paragraph]) -> str:
    """Return the line that ends every article in an interface whose words are on no list, or ""."""
    starts = [n for n, one in enumerate(lines) if any(map(_START.fullmatch, one.bookmarks))]
    if len(starts) < 2 or any(_is(one, "end") for one in lines):
        return ""
    ends = [*starts[1:], len(lines)]
    parts = (lines[start:end] for start, end in zip(starts, ends, strict=True))
    last = {next((one.text for one in reversed(part) if one.text), "") for part in parts}
    return last.pop() if len(last) == 1 else ""


def _with_end(part: list[Paragraph], end: str) -> list[Paragraph]:
    at = next((n for n in range(len(part) - 1, -1, -1) if part[n].text), None)
    if not end or at is None or part[at].text != end:
        return part
    return [*part[:at], Paragraph(_END)]


def _entry(lines: list[Paragraph], *, is_covered: bool) -> _Entry:
    ends = [n for n, one in enumerate(lines) if _is(one, "end")]
    lines, ended = (lines[: ends[-1]], True) if ends else (lines, False)
    body = next((n for n, one in enumerate(lines) if _is_body(one)), None)
    if body is None:
        body = _unmarked_body(lines)
    after = _after(lines, body)
    head, tail = _fields(lines[:body]), _fields(lines[after:])
    text = _text(lines[body + 1 : after])
    title, outlet, published = _heading(lines[:body], is_covered=is_covered)
    article = RawArticle(
        text=text,
        title=said(title),
        outlet=said(outlet.rstrip(".")),
        published=dated(published, printed_dates.find(tail.get("loaded", ""))),
        address=next((one.link for one in lines[:body] if "urn:contentItem:" in one.link), ""),
        language=written_names.language(
            tail.get("language", head.get("language", "")).split(";")[0]
        ),
        byline=head.get("byline", ""),
    )
    return _Entry(article, ended, is_short(text, head.get("length", "")))


def is_short(text: str, length: str) -> bool:
    """Tell whether a text has far fewer words than its entry says ("2,968 words").

    >>> is_short("They met.", "937 words"), is_short("They met.", "2 words")
    (True, False)
    """
    found = _NUMBER.search(length.replace("\xa0", " "))
    words = int(re.sub(r"\D", "", found[0])) if found and len(found[0]) < 12 else 0
    return len(text.split()) < _SHORT * words


def notes_on_ends(unended: list[int], short: list[int]) -> Iterator[str]:
    """Yield what the report says of entries without their end and of texts that are too short."""
    if unended:
        yield f"Cut off: the end of an article is missing (number {which(unended)})."
    if short:
        yield f"Fewer words than the entry itself says (number {which(short)})."


def _notes(entries: list[_Entry]) -> Iterator[str]:
    numbers = list(enumerate(entries, start=1))
    unended = [n for n, one in numbers if not one.ended]
    yield from notes_on_ends(unended, [n for n, one in numbers if one.short])
    ids = [one.article.address for one in entries if one.article.address]
    if len(set(ids)) < len(ids):
        yield f"Document ids that stand there twice: {len(ids) - len(set(ids)):,}."


def _after(lines: list[Paragraph], body: int) -> int:
    """Return where the text ends: at "Classification", else at the labels that stand last."""
    for n in range(len(lines) - 1, body, -1):
        if _is(lines[n], "after") or "Classification" in lines[n].bookmarks:
            return n
    end = len(lines)
    while end > body + 1:
        one = lines[end - 1]
        if one.text and labels.split("lexis", one.text)[0] not in _BELOW:
            break
        end -= 1
    return end


def _heading(lines: list[Paragraph], *, is_covered: bool) -> tuple[str, str, str]:
    """Return title, outlet and date; below a cover they are the last three lines before labels."""
    told = [one.text for one in lines if one.text and not _is_note(one)]
    days = [printed_dates.find(line) if len(line) < 80 else "" for line in told]
    at = next((n for n in range(len(told) - 1, 0, -1) if days[n]), 0)
    if not at:
        return told[0] if told else "", told[1] if len(told) > 1 else "", ""
    first = at - 2 if is_covered and at > 1 else 0
    return told[first], told[first + 1] if at > first + 1 else "", days[at]


def _is_note(one: Paragraph) -> bool:
    return (
        bool(labels.split("lexis", one.text)[0])
        or _is(one, "appended")
        or _announced(one) is not None
        or _COPYRIGHT.match(one.text) is not None
    )


def _unmarked_body(lines: list[Paragraph]) -> int:
    # An interface whose word for "Body" is not on the list: the text follows what is told above it.
    told = (n for n, one in enumerate(lines[:15]) if _is_note(one) or printed_dates.find(one.text))
    return max(told, default=0)


def _text(lines: list[Paragraph]) -> str:
    # Pictures, notes and corrections stand below headings with bookmarks of their own.
    ends = (n for n, one in enumerate(lines) if one.bookmarks and _is(one, "inside"))
    texts = [one.text for one in lines[: next(ends, len(lines))] if one.text]
    # "ABSTRACT" and what follows is the database's own shortening of the lead below it.
    if texts and labels.field("lexis", texts[0]) == "abstract":
        whole = [n for n, one in enumerate(texts) if labels.field("lexis", one) == "fulltext"]
        texts = texts[whole[0] + 1 :] if whole else texts[1:]
    return "\n\n".join(texts)


def _fields(lines: list[Paragraph]) -> dict[str, str]:
    return dict(labels.split("lexis", one.text) for one in lines)


def _is_body(one: Paragraph) -> bool:
    # The bookmark has the same name in every interface.
    return _is(one, "text") or any(map(_BODY.fullmatch, one.bookmarks))


def _is(one: Paragraph, name: str) -> bool:
    return bool(one.text) and labels.field("lexis", one.text) == name


def _announced(one: Paragraph) -> int | None:
    found = _COUNT.fullmatch(one.text)
    return int(found[2]) if found and labels.field("lexis", found[1]) == "announced" else None
