"""A slice, its articles and files made of it in; an evidence pack that anybody can check out.

A ZIP: tables, the sentences that every record rests on with their offsets, the hashes of the frozen
copies, citations, filters and method, and a manifest with the size and the SHA-256 of each file.
The texts of the articles stay outside unless they are asked for: they are the newspapers'.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from readout import __version__
from readout.errors import ExportError, SourceError
from readout.export import csl, ris, tables, zips
from readout.export.cells import clean
from readout.export.citations import cited
from readout.export.context import Context
from readout.export.evidence import Frozen, Texts, frozen
from readout.export.opened import Pack
from readout.frames import Frames
from readout.steps import step

FORMAT = "readout-evidence-pack"
VERSION = 1
MANIFEST = "manifest.json"
SOURCES = "sources.jsonl"
SENTENCES = "sentences.jsonl"
TEXTS = "texts.jsonl"
_TABLES = {
    "meetings": ("meetings", "articles"),
    "statements": ("statements", "articles"),
    "sites": ("sites", "articles"),
    "articles": ("meetings", "statements", "sites", "articles"),
}
_ABOUT = {
    SENTENCES: "what each record rests on, with its article and its characters",
    SOURCES: "each article: its citation, the hash of the file read and of the text",
    TEXTS: "the texts of the articles; they are their publishers'",
    "citations.ris": "the articles, for a reference manager",
    "citations.csl.json": "the articles, for a reference manager",
    "method.txt": "filters, sources, day and method",
}
_OTHERS = {False: "a table", True: "a file that was put in as it is"}
_README = """\
An evidence pack made by Readout.

What the tables say was extracted by a machine from news articles. Each record
rests on sentences, and sentences.jsonl holds every one of them: the id of the
article, the characters where the sentence stands (Unicode code points, counted
from 0, the end not included) and its words; of a place among other records, the
name alone. sources.jsonl says for each article
where it is from, when it was read, and the SHA-256 of the file that was read
and of the text in it; the id of the article is the first 32 digits of the
latter. A meeting that a data set reports (its column "Reported by" names one)
has no sentence here. The texts of the articles {texts} their publishers'.

To check it: readout verify PACK.zip, and with --store STORE also against a
store that holds the articles. By hand: manifest.json has the size and the
SHA-256 of each file.

The manifest shows what was changed by mistake. Whoever changes a file on
purpose can write the manifest anew: to prove who made a pack, sign the ZIP, or
hand over the SHA-256 of the manifest another way.

Files:
{files}
"""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the analyst decides about a pack."""

    with_texts: bool = False  #: put the articles' texts in
    marking: str = ""  #: a TLP label or an office's own words
    files: tuple[tuple[str, bytes], ...] = ()  #: more files, such as a brief, by name


def write(
    what: str,
    frames: Frames,
    whole: Frames,
    context: Context,
    texts: Texts,
    choices: Choices,
    *,
    with_reported: bool = False,
) -> bytes:
    """Return the pack of the meetings, statements or sites of a slice; of articles, of all three.

    `whole` are the frames before the filter; `with_reported` puts the meetings of data sets into
    the table of meetings: no sentence of ours stands behind them. Raises ExportError for a name of
    a file that is not plain, and for a pack that `readout verify` would not read.
    """
    sources = cited(what, frames, whole)
    rows = _rows(frozen(what, frames, sources, texts), with_texts=choices.with_texts)
    if len(rows.sources) < len(sources):
        raise ExportError("An article that a record rests on is not in the store any more.")
    members = [
        *_tables(what, frames, context, with_reported),
        (SENTENCES, _lines(rows.sentences)),
        (SOURCES, _lines(rows.sources)),
        *(((TEXTS, _lines(rows.texts)),) if choices.with_texts else ()),
        ("citations.ris", ris.write(sources)),
        ("citations.csl.json", csl.write(sources)),
        ("method.txt", _method(context)),
        *((f"files/{name}", data) for name, data in choices.files),
    ]
    members.insert(0, ("README.txt", _readme(members, context.marking)))
    step("packing")
    packed = zips.write([(MANIFEST, _manifest(members, context)), *members])
    try:
        Pack(packed)
    except SourceError as problem:
        raise ExportError("The pack would be larger than one can be; filter first.") from problem
    return packed


@dataclass(frozen=True, slots=True)
class _Rows:
    """JSON lines of a pack; the texts of the articles are let go as soon as they are cited."""

    sentences: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def _rows(articles: Iterable[Frozen], *, with_texts: bool) -> _Rows:
    rows = _Rows()
    for one in articles:
        rows.sentences.extend(map(_line, _sentences(one)))
        rows.sources.append(_line(_source(one)))
        if with_texts:
            rows.texts.append(_line({"article": one.source.id, "text": one.text}))
    return rows


def _tables(
    what: str, frames: Frames, context: Context, with_reported: bool
) -> list[tuple[str, bytes]]:
    return [
        (
            f"{name}.{form}",
            tables.write(name, frames, form, context, with_reported=with_reported),
        )
        for name in _TABLES[what]
        for form in ("csv", "jsonl")
    ]


def _sentences(one: Frozen) -> Iterable[dict[str, Any]]:
    for each in one.cited:
        yield {
            "record": each.record,
            "id": each.id,
            "article": one.source.id,
            "start": each.span.start,
            "end": each.span.end,
            "sentence": each.span.of(one.text),
        }


def _source(one: Frozen) -> dict[str, Any]:
    said = one.source
    return {
        "article": said.id,
        "citation": said.line(),
        "title": said.title,
        "outlet": said.outlet,
        "published": said.published,
        "byline": said.byline,
        "address": said.address,
        "fetched_at": said.fetched_at,
        "raw_sha256": said.raw_sha256,
        "text_sha256": one.text_sha256,
        "characters": len(one.text),
    }


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False)


def _lines(rows: Sequence[str]) -> bytes:
    return "".join(f"{row}\n" for row in rows).encode()


def _method(context: Context) -> bytes:
    return "".join(f"{name}: {clean(value)}\n" for name, value in context.lines()).encode()


def _manifest(members: Sequence[tuple[str, bytes]], context: Context) -> bytes:
    made = {
        "format": FORMAT,
        "version": VERSION,
        "made_by": f"Readout {__version__}",
        **{name.lower().replace(" ", "_"): value for name, value in context.lines()},
        "files": [
            {"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in members
        ],
    }
    return json.dumps(made, ensure_ascii=False, indent=1).encode() + b"\n"


def _readme(members: Sequence[tuple[str, bytes]], marking: str) -> bytes:
    """Return what the pack is, in plain words."""
    names = [name for name, _ in members]
    told = (f"  {name}: {_ABOUT.get(name, _OTHERS['/' in name])}" for name in names)
    text = _README.format(
        texts="are in the pack; they are" if TEXTS in names else "are not in the pack: they are",
        files="\n".join(told),
    )
    return (f"{marking}\n\n{text}" if marking else text).encode()
