"""A brief's content in; a deck that an office edits out: native charts, shapes, tables, notes."""

import io
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

from readout.briefs import Kind
from readout.export import site_lanes
from readout.export.brief import properties
from readout.export.brief.archive import settled
from readout.export.brief.content import Claim, Content, Section
from readout.export.brief.slides import (
    charts,
    history,
    office_look,
    site_map,
    stands,
    texts,
    timeline,
)
from readout.export.brief.slides import deck as decks
from readout.export.brief.slides import sheet as sheets
from readout.export.brief.sources import bracketed
from readout.steps import each, step

Box: TypeAlias = tuple[float, float, float, float]
_BESIDE = (sheets.LEFT + 9.15, 1.5, sheets.WIDTH - 9.15, 4.9)  #: of a chart, inches
_BELOW_READINGS = (sheets.LEFT + 9.0, 4.65, sheets.WIDTH - 9.0, 1.8)


_RUNS = (10, 6, 3, 1)  #: of sources under a slide; the notes have all
_DRAWN = (Kind.TIMELINE, Kind.MAP, Kind.MATRIX, Kind.MONTHS, Kind.YEARS, Kind.SITES, Kind.SITE)


def pptx_file(content: Content, root: Path, template: Path | None = None) -> bytes:
    """Return the brief as a PPTX; the same content gives the same bytes.

    `root` is the checkout with static/geo; `template` the office's own .pptx, whose layouts are
    used by name ("Cover", "Bottom line", "Finding and figure", "Two columns of text", "Blank with
    number"), with one that has a title as the fall-back. Raises ExportError when it cannot be read.
    """
    deck = decks.opened(template)
    properties.describe(deck.core_properties, content)
    cover = sheets.Sheet(texts.cover(deck, content, root), 0.0)
    number = count(1)
    _end(cover, content, next(number), (content.as_of,), (content.as_of,))
    first, notes = texts.bottom_line(deck, content)
    _end(first, content, next(number), (content.as_of,), notes)
    for section in each("figures", content.sections):
        for at, (page, said) in enumerate(_section(deck, section, root)):
            cited = section.cited() if page.cited is None else page.cited
            lines = (_foot(cited, said), *section.lines())
            basis = _notes(section, content, cited, opening=not at)
            _end(page, content, next(number), lines, basis, section)
    for page in (*texts.sources(deck, content), texts.method(deck, content)):
        _end(page, content, next(number), (content.as_of,), content.method)
    step("pages")
    if template is not None and not decks.unfit(template):
        office_look.put_on(deck)
    decks.with_notes_master(deck)
    out = io.BytesIO()
    deck.save(out)
    return settled(out.getvalue())


def lacking(template: Path) -> tuple[str, ...]:
    """Return the layouts that a brief uses and a template lacks; one with a title stands in.

    Raises ExportError when the template cannot be read.
    """
    known = {layout.name for layout in decks.opened(template).slide_layouts}
    return tuple(name for name in decks.LAYOUTS if name not in known)


def changed(template: Path) -> tuple[str, ...]:
    """Return what of a template's look is not as the office has it, as clauses.

    Raises ExportError when the template cannot be read.
    """
    return office_look.told(decks.opened(template))


def unfit(template: Path) -> str:
    """Return why our own look stands in for a template, "" where it does not.

    Raises ExportError when the template cannot be read.
    """
    return decks.unfit(template)


def _section(deck: Any, section: Section, root: Path) -> list[tuple[sheets.Sheet, str]]:
    """Add the slides of one item, each with what its source line must say."""
    made: list[tuple[sheets.Sheet, str]] = []
    kind = section.item.kind
    if kind in _DRAWN:
        page = sheets.begin(deck, decks.FINDING, section.title, section.subtitle)
        made.append((page, _figure(page, section, root)))
    made += [(page, section.left_out) for page in texts.tables(deck, section)]
    made += [(page, section.left_out) for page in texts.quotes(deck, section)]
    made += [(page, section.left_out) for page in stands.draw(deck, section)]
    if not made:
        page = sheets.begin(deck, decks.COLUMNS, section.title, section.subtitle)
        told = section if section.claims else replace(section, claims=(Claim(section.left_out),))
        texts.claims(page.shapes, told, (sheets.LEFT, page.top, 10.0, 4.5))
        made.append((page, section.left_out if section.claims else ""))
    return made


def _figure(page: sheets.Sheet, section: Section, root: Path) -> str:
    kind = section.item.kind
    if kind is Kind.TIMELINE:
        return timeline.draw(page, section)
    if kind in (Kind.SITES, Kind.SITE):
        told = site_lanes.lanes(root / "data" / "reference", section.filters)
        return history.draw(page, told)
    if kind is Kind.MAP:
        return site_map.draw(page, section, root)
    if kind is Kind.MATRIX:
        texts.claims(page.shapes, section, _BELOW_READINGS)
        return charts.who_met_whom(page, section)
    texts.claims(page.shapes, section, _below_title(page, _BESIDE))
    return charts.statements(page, section) if kind is Kind.MONTHS else charts.years(page, section)


def _below_title(page: sheets.Sheet, box: Box) -> Box:
    """Return a box beside a figure that begins no higher than the figure, and ends where it did."""
    left, top, wide, tall = box
    begin = max(top, page.top)
    return left, begin, wide, tall - (begin - top)


def _foot(cited: Sequence[int], said: str) -> str:
    """The sources of a slide, as many as leave room for what must be said of its figure."""
    lines = (f"Sources: {bracketed(cited, most) or 'none'}. {said}" for most in _RUNS)
    elsewhere = (f"{said} Sources: in the notes.", said)
    return next((line for line in (*lines, *elsewhere) if sheets.holds(line)), said)


def _notes(section: Section, content: Content, cited: Sequence[int], *, opening: bool) -> list[str]:
    """The basis of a slide, under it: what it shows rests on which sources, and the method.

    What is counted of the whole item, with all numbers, stands under its first slide, `opening`.
    """
    known = {source.number: source for source in content.sources}
    counted = [f"{claim.text} {bracketed(claim.sources)}" for claim in section.claims]
    return [
        *(counted if opening else ()),
        section.item.note if opening else "",
        *section.lines(),
        "Sources of this slide:",
        *(f"{number}. {known[number].citation()} {known[number].address}" for number in cited),
        *content.method,
    ]


def _end(
    page: sheets.Sheet,
    content: Content,
    number: int,
    lines: Sequence[str],
    notes: Sequence[str],
    section: Section | None = None,
) -> None:
    marking = section.marking if section else None
    sheets.finish(page, content, number, lines, [one for one in notes if one], marking)
