"""What was refused, or is about to be read, in; the same with an analyst's hand or choice, out."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from readout import deliveries, ingest
from readout import store as stores
from readout.articles import clean, language
from readout.articles.sandbox import parse_all
from readout.errors import SourceError
from readout.extract.second_opinion import SecondOpinion
from readout.records import Choices, Fact, FileReport, Known, Problem, RawArticle
from readout.sources import uploaded
from readout.store import Copy, ImportReport, Outcome, RefusedItem, Store
from readout.written_dates import parse_written

#: encodings that a file may be told to have, by Python's names
ENCODINGS = (
    "utf-8 utf-16-le utf-16-be cp1250 cp1251 cp1252 cp1253 cp1254 cp1257 iso8859-2 iso8859-5 "
    "iso8859-15 koi8-r koi8-u cp852 cp866 mac-cyrillic gb18030 big5 shift_jis euc-kr"
).split()


#: what an analyst calls a field -> its name in the records
FIELDS = {
    "text": "text",
    "title": "title",
    "date": "published",
    "outlet": "outlet",
    "address": "address",
    "language": "language",
}


@dataclass(frozen=True, slots=True)
class Typed:
    """An article as an analyst typed it or left it; all but the text may be ""."""

    text: str
    title: str = ""
    published: str = ""  #: as written: "16 May 2016"
    outlet: str = ""


def previews(files: Iterable[tuple[str, bytes]]) -> tuple[FileReport, ...]:
    """Return what reading some files would give, with the columns of tables; nothing is stored."""
    answers = parse_all(uploaded(name, data) for name, data in files)
    return tuple(
        replace(deliveries.file_report(one), found=one.found, stored=len(one.articles))
        for one in answers
    )


def correct(store: Store, item: RefusedItem, typed: Typed) -> Outcome:
    """Store what an analyst made of a refused item; its source says "corrected by hand".

    Raises SourceError when there is no text, or a day that is none; StoreError when the item was
    corrected already. What the analyst did not change keeps how it is known.
    """
    if typed.published.strip() and not parse_written(typed.published):
        raise SourceError("That is no day Readout can read: write 2016-05-16, 2016-05 or 2016.")
    found = item.found
    raw = RawArticle(
        text=typed.text,
        title=_by_hand(typed.title, found.title),
        outlet=_by_hand(typed.outlet, found.outlet),
        published=_by_hand(typed.published, found.published),
        language=found.language,
    )
    place = f", article {item.position:,}" if item.position else ""
    label = f"{item.file}{place}, corrected by hand"
    digest = hashlib.sha256(typed.text.encode("utf-8", "replace")).hexdigest()
    article = clean.article(raw, label, digest, _now())
    if isinstance(article, Problem):
        raise SourceError("There is no text yet: an article needs one.")
    told = replace(article, language=article.language or language.tell(article.text))
    return stores.correct(store, item.key, Copy(told, _address(found), label), _now())


def read_again(
    store: Store,
    item: RefusedItem,
    choices: Choices,
    *,
    reference: Path,
    progress: ingest.Progress | None = None,
    should_stop: ingest.Stop | None = None,
    opinion: SecondOpinion | None = None,
) -> ImportReport:
    """Read a refused file again with other choices, as an import of its own.

    Raises SourceError when its bytes were not kept. The bytes go when an article came of them.
    """
    data = stores.refused_data(store, item.key)
    if data is None:
        raise SourceError("The bytes of this file were not kept: add the file once more.")
    report = ingest.ingest_uploads(
        store,
        [(item.file, data)],
        reference=reference,
        progress=progress,
        should_stop=should_stop,
        opinion=opinion,
        choices={item.file: choices},
    )
    if report.stored or report.duplicates:
        stores.mark_read_again(store, item.key, _now())
    return report


def chosen(columns: Mapping[str, str], encoding: str = "") -> Choices:
    """Return choices for field -> name of a column ("" for none) and an encoding.

    Raises SourceError for a field or an encoding that there is not.
    """
    if unknown := sorted(set(columns) - set(FIELDS)):
        raise SourceError(f"There is no field {unknown[0]!r}: {', '.join(FIELDS)}.")
    if encoding and encoding not in ENCODINGS:
        raise SourceError(f"There is no encoding {encoding!r} here: {', '.join(ENCODINGS)}.")
    pairs = ((FIELDS[one], (name,) if name else ()) for one, name in columns.items())
    return Choices(tuple(pairs), encoding)


def _by_hand(typed: str, found: Fact) -> Fact:
    if typed.strip() == found.value.strip():
        return found
    return Fact(typed, Known.HAND) if typed.strip() else Fact()


def _address(found: RawArticle) -> str:
    web = found.address.lower().startswith(("http://", "https://"))
    return found.address if web else ""


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
