"""One item of a tray in; what it shows, counted and cited, out."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

import pandas as pd

from readout import frames as slices
from readout.briefs import KINDS, Item, Kind, marking
from readout.export import context
from readout.export.brief import cards, facts, tables
from readout.export.brief.content import Card, Claim, Quote, Row, Section, Stands, Table
from readout.export.brief.shortened import cut_in, short
from readout.export.brief.sources import Numbering
from readout.filters import Filters, in_words, standing
from readout.frames import Frames
from readout.limits import BRIEF_TITLE

Search = Callable[[str], Collection[int] | None]
_COUNTED = {
    Kind.MAP: "sites",
    Kind.SITES: "sites",
    Kind.SITE: "sites",
    Kind.MONTHS: "statements",
    Kind.STATEMENTS: "statements",
    Kind.STATEMENT: "statements",
    Kind.POSITIONS: "statements",
}
_GONE = "It is no longer on record: rejected, or no rule finds it in these articles any more."


@dataclass(frozen=True, slots=True, eq=False)
class Registers:
    """What the installation knows of sites and of news outlets; see `reference_frames`."""

    sites: pd.DataFrame
    events: pd.DataFrame
    outlets: pd.DataFrame | None = None


@dataclass(frozen=True, slots=True)
class _Shown:
    """What stands in a section beside its title and its lines."""

    claims: tuple[Claim, ...] = ()
    table: Table | None = None
    quotes: tuple[Quote, ...] = ()
    stands: Stands | None = None
    cards: tuple[Card, ...] = ()
    left_out: str = ""
    rows: pd.DataFrame | None = None


def section(
    item: Item, whole: Frames, search: Search, registers: Registers, cited: Numbering
) -> Section:
    """Return one item resolved: the slice of `whole` that its filters leave, counted and cited."""
    item = replace(item, filters=standing(item.filters, whole.stands_for))
    filters = _narrowed(item)
    part = slices.slice(whole, filters, search(filters.text) if filters.text else None)
    part = _of_record(item, part, whole)
    words = context.of(_COUNTED.get(item.kind, "meetings"), part, filters, whole)
    shown = _RESOLVED[item.kind](item, part, whole, registers, cited)
    return Section(
        item=item,
        title=item.title or short(_title(item, registers, shown), BRIEF_TITLE),
        subtitle=_subtitle(item, part, whole),
        context=words,
        part=part,
        filters=filters,
        claims=shown.claims,
        table=shown.table if shown.table and shown.table.rows else None,
        quotes=shown.quotes,
        stands=shown.stands,
        cards=shown.cards,
        marking=marking(item.marking),
        left_out=shown.left_out,
        rows=shown.rows,
    )


def _narrowed(item: Item) -> Filters:
    """The filters of an item; a site's profile speaks of that site, one record of itself alone."""
    if item.kind is Kind.SITE:
        return replace(item.filters, places=(item.record,))
    return Filters() if item.kind in (Kind.STATEMENT, Kind.MEETING) else item.filters


def _of_record(item: Item, part: Frames, whole: Frames) -> Frames:
    """What one record stands on, where an item is one; else the slice as it is."""
    if item.kind is Kind.STATEMENT:
        said = whole.statements[whole.statements["event"] == item.record].tail(1)
        met, reports = whole.meetings[:0], whole.reports[:0]
        articles = said["article"]
    elif item.kind is Kind.MEETING:
        said, met = whole.statements[:0], whole.meetings[whole.meetings["event"] == item.record]
        reports = whole.reports[whole.reports["meeting"].isin(met["meeting"])]
        articles = reports["article"]
    else:
        return part
    return replace(
        part,
        meetings=met,
        statements=said,
        reports=reports,
        participants=part.participants[part.participants["meeting"].isin(met["meeting"])],
        mentions=part.mentions[:0],
        articles=whole.articles[whole.articles["article"].isin(articles)],
    )


def _title(item: Item, registers: Registers, shown: _Shown) -> str:
    """The measure, where the analyst gave no finding."""
    if item.kind is Kind.SITE:
        mine = registers.sites[registers.sites["site"] == item.record]
        return str(mine["name"].iloc[0]) if len(mine) else KINDS[Kind.SITE]
    if item.kind is Kind.STATEMENT and shown.quotes:
        return f"{shown.quotes[0].speaker}, {shown.quotes[0].dated()}"
    if item.kind is Kind.MEETING and shown.table:
        return ", ".join(row.cells[1] for row in shown.table.rows[:3])
    return KINDS[item.kind]


def _subtitle(item: Item, part: Frames, whole: Frames) -> str:
    frame = part.statements if _COUNTED.get(item.kind) == "statements" else part.meetings
    days = part.mentions["start"] if _COUNTED.get(item.kind) == "sites" else frame["start"]
    chosen = in_words(item.filters, slices.names(whole))
    chosen.pop("dates", None)
    measure = _MEASURES[item.kind].format(by=item.by)
    return "; ".join([measure, facts.period(item.filters, days), *chosen.values()])


_MEASURES = {
    Kind.TIMELINE: "Meetings by {by}, one mark each",
    Kind.MAP: "Places named, by site and area",
    Kind.MATRIX: "Meetings that two sides both took part in",
    Kind.MONTHS: "Statements by the speaker’s side",
    Kind.YEARS: "Meetings held a year",
    Kind.POSITIONS: "One statement a year, the surest on file",
    Kind.SITES: "Dated events of the register of sites",
    Kind.MEETINGS: "One row a meeting",
    Kind.STATEMENTS: "One row a statement",
    Kind.STATEMENT: "One statement",
    Kind.MEETING: "One meeting",
    Kind.SITE: "Profile and history",
}


def _met(item: Item, part: Frames, whole: Frames, _: Registers, cited: Numbering) -> _Shown:
    return _Shown(claims=facts.of_meetings(part, item.filters, cited))


def _years(item: Item, part: Frames, whole: Frames, _: Registers, cited: Numbering) -> _Shown:
    return _Shown(claims=facts.of_years(part, item.filters, cited))


def _said(item: Item, part: Frames, whole: Frames, _: Registers, cited: Numbering) -> _Shown:
    return _Shown(claims=facts.of_statements(part, item.filters, cited))


def _places(
    item: Item, part: Frames, whole: Frames, registers: Registers, cited: Numbering
) -> _Shown:
    counted = facts.of_places(part, item.filters, cited)
    events = _events(registers.events, item.filters)
    told = cards.of_map(part.mentions, registers.sites, events, cited)
    return _Shown((*counted, *(one.claim() for one in told)), cards=told)


def _positions(item: Item, part: Frames, whole: Frames, _: Registers, cited: Numbering) -> _Shown:
    found = slices.positions(part, item.filters.actors, item.filters.topics)
    called = slices.names(whole)
    shown = slices.cards(found, item.record.split(",") if item.record else [])
    claims = facts.of_positions(found, called, cited)
    if shown.empty:
        return _Shown(claims, rows=shown)
    stands, left = tables.positions(found, shown, called, cited)
    return _Shown(claims, stands=stands, left_out=left, rows=shown)


def _sites(
    item: Item, part: Frames, whole: Frames, registers: Registers, cited: Numbering
) -> _Shown:
    events = _events(registers.events, item.filters)
    table, left = tables.site_events(events, cited)
    numbers = tuple(sorted({one for row in table.rows for one in row.sources}))
    claims = (*facts.of_events(events, numbers), *facts.of_places(part, item.filters, cited))
    return _Shown(claims, table, left_out=left, rows=events)


def _meetings(item: Item, part: Frames, whole: Frames, _: Registers, cited: Numbering) -> _Shown:
    table, left = tables.meetings(part, cited)
    return _Shown(facts.of_meetings(part, item.filters, cited), table, left_out=left)


def _statements(item: Item, part: Frames, whole: Frames, _: Registers, cited: Numbering) -> _Shown:
    quotes, left = tables.quotes(part.statements, cited)
    return _Shown(facts.of_statements(part, item.filters, cited), quotes=quotes, left_out=left)


def _statement(item: Item, part: Frames, whole: Frames, _: Registers, cited: Numbering) -> _Shown:
    if part.statements.empty:
        return _Shown(left_out=_GONE)
    quotes, left = tables.quotes(part.statements, cited)
    return _Shown(quotes=quotes, left_out=left)


def _meeting(item: Item, part: Frames, whole: Frames, _: Registers, cited: Numbering) -> _Shown:
    if part.meetings.empty:
        return _Shown(left_out=_GONE)
    one = next(part.meetings.itertuples(index=False))
    numbers = facts.sources_of_meetings(part, part.meetings["meeting"], cited)
    facts_of = {
        "When": facts.day_of(one),
        "What": str(one.kind),
        "Who": str(one.parties).replace("; ", ", "),
        "Where": str(one.place) or "not known",
        "Status": dict(facts.STATUSES).get(str(one.status), str(one.status)),
        "Sentence": str(one.evidence),
    }
    table = _two_columns(facts_of, numbers)
    return _Shown(table=table, left_out=cut_in(row.cells for row in table.rows))


def _site(
    item: Item, part: Frames, whole: Frames, registers: Registers, cited: Numbering
) -> _Shown:
    sites = registers.sites[registers.sites["site"] == item.record]
    if sites.empty:
        return _Shown(left_out="The register of sites has no such site.")
    site = next(sites.itertuples(index=False))
    named = part.mentions[part.mentions["place_id"] == item.record]
    told = context.count(named["article"].nunique(), "articles")
    claims = (
        Claim(f"{site.name}, {site.country}: {site.kind}. Run by {site.operator}."),
        Claim(f"Named in {told} of this selection.", cited.articles(named["article"])),
    )
    events = registers.events[registers.events["site"] == item.record].sort_values("start")
    table, left = tables.site_events(events, cited)
    return _Shown(claims, table, left_out=left, rows=events)


def _two_columns(values: dict[str, str], numbers: tuple[int, ...]) -> Table:
    rows = tuple(Row((name, short(value)), numbers) for name, value in values.items() if value)
    return Table(("", ""), (0.16, 0.84), rows)


def _events(events: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    rows = events
    if filters.start:
        rows = rows[rows["start"] >= pd.Timestamp(filters.start)]
    if filters.end:
        rows = rows[rows["start"] <= pd.Timestamp(filters.end)]
    if filters.places:
        country = ("country:" + rows["country"].astype(str)).isin(filters.places)
        rows = rows[rows["site"].isin(filters.places) | country]
    return rows[rows["site"] != ""].sort_values("start")


_RESOLVED: dict[Kind, Callable[[Item, Frames, Frames, Registers, Numbering], _Shown]] = {
    Kind.TIMELINE: _met,
    Kind.MATRIX: _met,
    Kind.YEARS: _years,
    Kind.MAP: _places,
    Kind.MONTHS: _said,
    Kind.POSITIONS: _positions,
    Kind.SITES: _sites,
    Kind.MEETINGS: _meetings,
    Kind.STATEMENTS: _statements,
    Kind.STATEMENT: _statement,
    Kind.MEETING: _meeting,
    Kind.SITE: _site,
}
