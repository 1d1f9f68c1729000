"""A brief's content in; tagged, bookmarked PDF pages (PDF/UA-1, PDF/A-2a) out.

Set by typst from `paper.typ`. What comes from outside goes in as JSON strings, never as markup, and
the template cannot reach any file but its own.
"""

import json
import tempfile
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import Any, cast

import typst

from readout.errors import ExportError
from readout.export.brief import properties
from readout.export.brief.content import Claim, Content, Quote, Section, Source, Stands, Table
from readout.export.brief.glyphs import FONTS, Printable
from readout.export.brief.pictures import Pictures
from readout.export.brief.sources import MOST_RUNS, runs
from readout.export.brief.tables import NOTHING
from readout.export.context import DEMO
from readout.limits import PDF_CHARACTERS
from readout.palette import tone
from readout.steps import each, step

_TEMPLATE = Path(__file__).with_name("paper.typ")
_SHORT_NOTE = 600  #: characters; what follows stands on one page with its heading and such a note
_SHORT_WORDS = 2_000  #: characters of all statements compared
_WHOLE_CELL = 400  #: characters; a longer cell may go over to the next page
_MISSING = "No embedded font has {n}: printed as \ufffd; the sheet has them."

Clean = Callable[[str], str]
Values = dict[str, Any]


def pdf(content: Content, root: Path, pictures: Pictures | None = None) -> bytes:
    """Return the brief as a PDF; the same content gives the same bytes.

    `root` is the checkout with static/geo, `pictures` its figures where they were drawn as SVG for
    another file too. Raises ExportError when typst refuses it.
    """
    printable = Printable()
    values = _document(content, pictures or Pictures(content, root, ("svg",)), printable)
    if printable.missing:
        number = len(printable.missing)
        values["notes"].append(
            _MISSING.format(n="1 letter" if number == 1 else f"{number:,} different letters")
        )
    values["hyphens"] = printable.hyphenated
    return _set(
        json.dumps(values, ensure_ascii=False),
        int(properties.day(content).replace(tzinfo=UTC).timestamp()),
    )


def _set(data: str, moment: int) -> bytes:
    step("pages")
    # An empty folder is the root: the template reads nothing, whatever a text may ask for.
    with tempfile.TemporaryDirectory() as nowhere:
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
        )
        compiler = typst.Compiler(
            input=_TEMPLATE.read_bytes(),
            root=nowhere,
            font_paths=fonts,
            sys_inputs={"data": data},
        )
        try:
            made = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=moment)
        except typst.TypstError as problem:
            raise ExportError("The PDF could not be set.") from problem
    return cast("bytes", made)  # one file; pictures of pages would be a list


def _document(content: Content, pictures: Pictures, clean: Clean) -> Values:
    brief, marking = content.brief, content.marking
    sent = [
        f"Prepared for {brief.prepared_for}" if brief.prepared_for else "",
        f"by {brief.prepared_by}" if brief.prepared_by else "",
    ]
    return {
        "most": MOST_RUNS,
        "title": _line(clean(content.title)),
        "author": _line(clean(brief.prepared_by)),
        "keywords": [DEMO] if content.demo else [],
        "running": _line(clean(properties.running(content))),
        "subtitle": _line(clean(content.subtitle)),
        "sent": clean(" ".join(part for part in sent if part)),
        "as_of": clean(content.as_of),
        "demo": content.demo,
        "demo_line": DEMO,
        "marking": None
        if marking is None
        else {
            "text": clean(marking.text),
            "colour": marking.colour,
            "ground": marking.ground,
        },
        "bottom_line": [clean(one) for one in brief.bottom_line.splitlines() if one.strip()],
        "points": [_claim(one, clean) for one in content.points],
        "sections": [_section(one, pictures, clean) for one in each("figures", content.sections)],
        "changes": [_claim(one, clean) for one in content.changes],
        "gaps": [clean(one) for one in content.gaps],
        "confidence": clean(content.confidence()),
        "sources": [_source(one, clean) for one in content.sources],
        "method": [clean(one) for one in content.method],
        "notes": [clean(one) for one in content.notes],
    }


def _section(section: Section, pictures: Pictures, clean: Clean) -> Values:
    drawn = pictures.of(section)
    return {
        "title": _line(clean(section.title)),
        "subtitle": clean(section.subtitle),
        "note": clean(section.item.note),
        "short": len(section.item.note) < _SHORT_NOTE,
        "whole": _stands_whole(section),
        "follows": drawn is None and (section.table is not None or bool(section.quotes)),
        "marking": clean(section.marking.text) if section.marking else "",
        "claims": [_claim(one, clean) for one in section.claims],
        "picture": drawn.files["svg"].decode() if drawn else None,
        "alt": _cut(clean(drawn.alt)) if drawn else "",
        "caption": _line(clean(section.subtitle)),
        "table": _table(section.table, clean) if section.table else None,
        "stands": _stands(section.stands, clean) if section.stands else None,
        "quotes": [_quote(one, clean) for one in section.quotes],
        "lines": [clean(one) for one in section.lines(drawn=drawn is not None)],
        "every": (every := runs(section.cited())),
        "more": len(every) > MOST_RUNS,
    }


def _stands_whole(section: Section) -> bool:
    """Whether statements side by side are kept on one page with their head: they must fit there."""
    compared = sum(len(one.words) for one in section.compared())
    short = len(section.item.note) < _SHORT_NOTE and compared < _SHORT_WORDS
    return short and section.stands is not None


def _claim(claim: Claim, clean: Clean) -> Values:
    return {"text": clean(claim.text), "runs": runs(claim.sources)}


def _table(table: Table, clean: Clean) -> Values:
    return {
        "headings": [clean(one) for one in table.headings],
        "widths": table.widths,
        "rows": [
            {
                "cells": [clean(cell) for cell in row.cells],
                "runs": runs(row.sources),
                "whole": all(len(cell) <= _WHOLE_CELL for cell in row.cells),
            }
            for row in table.rows
        ],
    }


def _stands(found: Stands, clean: Clean) -> Values:
    return {
        "actors": [clean(one) for one in found.actors],
        "colours": [tone(one).text for one in found.sides],
        "rows": [
            {"year": str(year), "cells": [one and _quote(one, clean) for one in cells]}
            for year, cells in found.years
        ],
        "nothing": NOTHING,
    }


def _quote(quote: Quote, clean: Clean) -> Values:
    return {
        "day": quote.day,
        "dated": quote.dated(),
        "speaker": clean(quote.speaker),
        "role": clean(quote.role),
        "words": clean(quote.printed()),
        "direct": quote.direct,
        "whole": len(quote.words) <= _WHOLE_CELL,
        "manner": clean(quote.told()),
        "outlet": clean(quote.outlet),
        "colour": tone(quote.side).text,
        "runs": runs(quote.sources),
    }


def _source(source: Source, clean: Clean) -> Values:
    more = [
        f"read {source.fetched[:10]}" if source.fetched else "",
        f"SHA-256 {source.sha256[:16]}…" if source.sha256 else "",
        f"{source.copies} near copies" if source.copies else "",
        clean(source.classified()),
    ]
    return {
        "number": source.number,
        "citation": _line(clean(source.citation())),
        "address": source.address,
        "more": ", ".join(one for one in more if one),
    }


def _cut(text: str) -> str:
    # PDF/A takes no string above 32,767 bytes; a letter may take four of them
    return text if len(text) <= PDF_CHARACTERS else f"{text[: PDF_CHARACTERS - 1]}…"


def _line(text: str) -> str:
    return " ".join(text.split())
