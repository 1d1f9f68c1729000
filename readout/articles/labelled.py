"""The bytes of a text in which each field has a label before it in; its articles out.

For Integrum and other databases whose export has no form of its own that is documented: the label
that stands first in the file begins each article. Only where a title, a text and one field more
are labelled, again and again, is a file taken for such an export.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, partial

from readout.articles import columns, encoding, labels, numbered, printed_dates, written_names
from readout.articles.numbered import dated, said
from readout.articles.parsed import Reading, refused
from readout.records import Problem, RawArticle, Rejection

_WITHIN = 65_536
_ONE_BYTE = ("utf-8", "cp1251", "cp1250")  # without a zero byte at a line end
_ENCODINGS = (*_ONE_BYTE, "utf-16-le", "utf-16-be")
_LABEL_BYTES = 120  # no label is as long, with the mark behind it
_WANTED = ("title", "text")
_ONE_OF = ("outlet", "published", "byline")
_ONCE = frozenset(("title", "outlet", "published"))
_COUNTED = re.compile(
    r"^\s{0,40}(?:Документ|Document|Dokument) (\d{1,6}) (?:из|of|z|din|von|de) (\d{1,6})\s*$"
)
_SEPARATOR = re.compile(r"\s*(?:[-=_*~]{5,}|\d{1,6}[.)])\s*")


def is_export(data: bytes) -> bool:
    """Tell whether a file is labelled again and again; one article alone may be any text."""
    sample = data[:_WITHIN]
    if sample.count(b":") < 2 * (len(_WANTED) + 1):
        return False
    is_wide = b"\0" in sample
    before_marks = [one.rpartition(b"\n")[2] for one in sample.split(b":")]
    if not is_wide and _title_labels().isdisjoint(before_marks):
        return False
    lines = sample.split(b"\n")
    begun = Counter([one.partition(b":")[0] for one in lines if b":" in one[:_LABEL_BYTES]])
    for name in _ENCODINGS if is_wide else _ONE_BYTE:
        count = partial(_count_wide, sample) if name not in _ONE_BYTE else partial(_count, begun)
        if (least := count(_WANTED[0], name)) > 1:
            least = min(least, *(count(field, name) for field in _WANTED[1:]))
        if least > 1 and any(count(field, name) * 2 >= least for field in _ONE_OF):
            return True
        # Texts without a label of their own, below lines that name title, outlet and day.
        if (titles := count("title", name)) > 1 and all(
            count(field, name) >= titles for field in ("outlet", "published")
        ):
            return True
    return False


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one file; a line "Документ 1 из 20" announces how many there are."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    lines = (
        decoded.text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\xa0", " ")
        .lstrip("\ufeff")
        .split("\n")
    )
    records = list(_records(lines))
    if not records:
        return refused(Problem.NO_ARTICLES, "no labelled field")
    told = [{name for name, _ in one} for one in records]
    used = ", ".join(sorted(set.union(*told) - {"", "other"}))
    notes = [decoded.note] if decoded.note else []
    notes.append(f"Read by the labels of its fields: {used}.")
    totals = Counter(int(found[2]) for line in lines if (found := _COUNTED.match(line)))
    announced = totals.most_common(1)[0][0] if totals else None
    order = columns.day_order(value for one in records for n, value in one if n == "published")
    articles = (_article(one, order) for one in records)
    where = "the numbers of its articles" if announced else ""
    return numbered.reading(articles, announced=announced, notes=notes, announced_in=where)


def _records(lines: list[str]) -> Iterator[list[tuple[str, str]]]:
    """Yield the fields of each article in order; a line without a label goes on with the last."""
    first = next((name for name, _ in map(_split, lines) if name), "")
    record: list[tuple[str, str]] = []
    for line in lines if first else ():
        name, value = _split(line)
        # Where the first field is missing, another one that stands there already tells.
        if record and (name == first or (name in _ONCE and name in {one for one, _ in record})):
            yield record
            record = []
        if name:
            record.append((name, value))
        elif record and not (_SEPARATOR.fullmatch(line) or _COUNTED.match(line)):
            name, value = record[-1]
            # Behind a field that is never long an empty line ends it: the text begins.
            if not line.strip() and name not in ("text", "title"):
                record.append(("text", ""))
            else:
                record[-1] = (name, f"{value}\n{line}")
    if record:
        yield record


def _article(record: list[tuple[str, str]], day_first: bool | None) -> RawArticle:
    fields = {name: value.strip() for name, value in reversed(record)}
    text = "\n".join(value for name, value in record if name == "text" and value.strip())
    return RawArticle(
        text=text.strip(),
        title=said(fields.get("title", "")),
        outlet=said(fields.get("outlet", "").split("\n")[0]),
        published=dated(printed_dates.find(fields.get("published", ""), day_first=day_first)),
        address=fields.get("address", "").split("\n")[0].strip(),
        language=written_names.language(fields.get("language", "")),
        byline=fields.get("byline", ""),
    )


def _split(line: str) -> tuple[str, str]:
    return labels.split("labelled", line.strip()) if ":" in line[:40] else ("", "")


def _count(begun: Counter[bytes], field: str, encoding_name: str) -> int:
    return sum(begun[one[1][:-1]] for one in _marks(field, encoding_name))


def _count_wide(sample: bytes, field: str, encoding_name: str) -> int:
    # Counting bytes takes a third of the time of an expression.
    starts = sum(map(sample.startswith, (one[1] for one in _marks(field, encoding_name))))
    return starts + sum(sample.count(one[0]) for one in _marks(field, encoding_name))


@cache
def _title_labels() -> frozenset[bytes]:
    return frozenset(one[1][:-1] for name in _ONE_BYTE for one in _marks(_WANTED[0], name))


@cache
def _marks(field: str, encoding_name: str) -> tuple[tuple[bytes, bytes], ...]:
    """Return the labels of a field as bytes, with the line end before them and without."""
    found = []
    for word in labels.words("labelled", field):
        with suppress(UnicodeEncodeError):
            line = f"\n{word}:".encode(encoding_name)
            found.append((line, line[len("\n".encode(encoding_name)) :]))
    return tuple(found)
