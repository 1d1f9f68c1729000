"""An article with its copies in; what is known of it, and from whom, out."""

from collections.abc import Sequence

import pandas as pd

from components import safe, words
from components.article_records import Found
from components.safe import Html
from readout.records import Level
from readout.store import ArticleRecords

_NEAR = 50  #: copies, and near copies, listed; the list of articles has all


def meta(records: ArticleRecords, found: Sequence[Found], known_from: str) -> None:
    """Draw outlet, date and how it is known, copies, hash, and what was found."""
    article = records.article
    day = words.iso_in_words(article.published)
    met = sum(one.statement is None for one in found)
    counts = [
        words.count(len(found) - met, "statement"),
        words.count(met, "meeting"),
        words.count(_places(records), "place"),
    ]
    cells = {
        "Outlet": (article.outlet or "not known", words.language(article.language)),
        "Published": (day or "no date", words.KNOWN[article.published_known] if day else ""),
        "Origin": (known_from, ""),
        "Frozen copy": (Html(""), _hash(article.raw_sha256)),
        "Found in it": (", ".join(counts), ""),
    }
    if by := article.byline or article.agency:
        cells = {"By": (by, article.agency if article.byline else "")} | cells
    safe.show(
        safe.fill(
            '<div class="ro"><div class="ro-meta">{cells}</div></div>',
            cells=safe.join(
                safe.fill(
                    '<div><div>{term}</div><div class="ro-iso">{value} '
                    '<span class="ro-muted">{more}</span></div></div>',
                    term=term,
                    value=value,
                    more=more,
                )
                for term, (value, more) in cells.items()
            ),
        )
    )


def near_copies(others: pd.DataFrame) -> None:
    """Draw the other articles of its family, none where there are none."""
    if others.empty:
        return
    rows = [
        safe.fill(
            '<div><span class="ro-iso">{outlet}</span><span class="ro-muted ro-iso">{day} '
            "{title}</span></div>",
            outlet=other.outlet or "not known",
            day=words.iso_in_words(other.published_text),
            title=other.title,
        )
        for other in others.head(_NEAR).itertuples()
    ]
    _listed("Near copies, edited or cut", rows, len(others))


def copies(records: ArticleRecords) -> None:
    """Draw who printed this text, where each copy was found, when, and the hash of its file."""
    rows = [
        safe.fill(
            '<div><span class="ro-iso">{outlet}</span><span class="ro-muted ro-iso">{day} '
            "{source}{taken} {file}</span></div>",
            outlet=copy.outlet or "not known",
            day=words.iso_in_words(copy.published),
            source=copy.address or copy.source,
            taken=f", taken in {_moment(copy.fetched_at)}" if copy.fetched_at else "",
            file=_hash(copy.raw_sha256),
        )
        for copy in records.sightings[:_NEAR]
    ]
    _listed("Copies of this text", rows, len(records.sightings))


def _listed(title: str, rows: list[Html], every: int) -> None:
    left = every - _NEAR
    safe.show(
        safe.fill(
            '<div class="ro"><h2>{title}</h2><div class="ro-rows ro-copies">{rows}</div>'
            "{more}</div>",
            title=title,
            rows=safe.join(rows),
            more=f"and {left:,} more" if left > 0 else "",
        )
    )


def source(records: ArticleRecords) -> None:
    """Draw, folded, where the text comes from: file, moment, hash, and what was done with it."""
    article = records.article
    terms = {
        "First read from": article.source,
        "Taken in": _moment(article.fetched_at),
        "Title": words.KNOWN[article.title_known],
        "Outlet": words.KNOWN[article.outlet_known] if article.outlet else "not known",
        "Published": words.KNOWN[article.published_known] if article.published else "not known",
        "File": _mono("sha256", article.raw_sha256),
        "Text": _mono("id", article.id),
        "Read by": records.version or "no rules yet",
    }
    safe.show(
        safe.fill(
            '<div class="ro"><details class="ro-how"><summary>Where this text comes from</summary>'
            '<dl class="ro-facts">{terms}</dl></details></div>',
            terms=safe.join(
                safe.fill('<dt>{term}</dt><dd class="ro-iso">{value}</dd>', term=term, value=value)
                for term, value in terms.items()
                if value
            ),
        )
    )


def _moment(utc: str) -> str:
    return f"{words.iso_in_words(utc[:10])} {utc[11:16]} UTC" if utc else ""


def _mono(kind: str, value: str) -> Html | str:
    if not value:
        return ""
    return safe.fill('<span class="ro-mono">{kind} {value}</span>', kind=kind, value=value)


def _hash(sha256: str) -> Html:
    if not sha256:
        return Html("")
    return safe.fill(
        '<span class="ro-mono" title="SHA-256 of the file it came in: {whole}">'
        "sha256 {short}</span>",
        whole=sha256,
        short=f"{sha256[:8]}…{sha256[-6:]}",
    )


def _places(records: ArticleRecords) -> int:
    """Places that stand there by name; a country is no place on a map."""
    return sum(not one.adjective and one.level != Level.COUNTRY for one in records.places)
