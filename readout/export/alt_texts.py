"""What a figure shows in; the same in two or three sentences, for who cannot see it, out.

Counted facts only, in fixed patterns; the source and the day end it, as on the figure itself.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from readout.export import positions as then_and_now
from readout.export import years as by_year
from readout.export.context import Context, count
from readout.export.held import held
from readout.export.measure import one_line
from readout.export.site_lanes import Lane, years_in_words
from readout.export.sites_map import counted
from readout.export.timeline import subtitle
from readout.frames import Frames
from readout.frames.lanes import MORE_THAN_TWO, NO_PLACE, OTHER, lanes, matrix, months
from readout.palette import SIDES

_MOST = 3  # named of a list
_LETTERS = 60  # of one name
_NO_LANE = (OTHER, MORE_THAN_TWO, NO_PLACE)


def timeline(frames: Frames, words: Context, by: str = "pair") -> str:
    """Return the text of the timeline: how many meetings, when, in which lanes."""
    met = frames.meetings
    lane = lanes(frames, by)["lane"].astype(str)
    fullest = _listed(_largest(lane[~lane.isin(_NO_LANE)]))
    told = [f"Timeline, {_span(met['start'])}. {subtitle(frames, by)}."]
    return _ended([*told, f"Most: {fullest}." if fullest else ""], words)


def years(frames: Frames, words: Context) -> str:
    """Return the text of the bars a year: all, the fullest year, the pairs."""
    every, *pairs = by_year.rows(frames)
    told = [f"Bars a year of {count(sum(every.counts.values()), 'meetings')} held."]
    if every.counts:
        best = max(every.counts, key=lambda year: (every.counts[year], year))
        told.append(f"Most in {best}, with {every.most:,}.")
    named = _listed((row.name, sum(row.counts.values())) for row in pairs)
    return _ended([*told, f"Pairs of sides: {named}." if named else ""], words)


def statements(frames: Frames, words: Context) -> str:
    """Return the text of the bars a month: all, the fullest month, the sides."""
    said = frames.statements
    table = months(said, tuple(SIDES))
    told = [f"Bars a month of {count(int(table.to_numpy().sum()), 'statements')}."]
    if len(table):
        sums = table.sum(axis=1)
        told.append(f"Most in {sums.idxmax():%B %Y}, with {int(sums.max()):,}.")
    named = _listed(_largest(said.loc[said["side"] != "", "side"].astype(str)))
    return _ended([*told, f"Most by {named}." if named else ""], words)


def who_met_whom(frames: Frames, words: Context) -> str:
    """Return the text of the matrix: how many sides, and the pairs that met most."""
    counts = matrix(held(frames))
    lower = np.tril(counts.to_numpy(), -1)
    pairs = []
    for flat in np.argsort(-lower, axis=None, kind="stable")[:_MOST]:
        row, column = (int(n) for n in np.unravel_index(flat, lower.shape))
        names = sorted((str(counts.index[row]), str(counts.columns[column])))
        pairs.append((" – ".join(names), int(lower[row, column])))
    named = _listed((pair, many) for pair, many in pairs if many)
    told = f"Table of how often {len(counts)} sides met each other, and in which year last."
    return _ended([told, f"Most: {named}." if named else "No two sides met."], words)


def sites(frames: Frames, words: Context) -> str:
    """Return the text of the map: how many places are points, and the most told of."""
    places = counted(frames)
    points = places[places["latitude"].notna()]
    named = _listed(points[["place", "articles"]].head(_MOST).itertuples(index=False))
    told = [
        f"Map of Romania and Poland; {count(len(places), 'sites')} named, {len(points):,} of them "
        "as a site or town, the others only as a country, an area or a sea.",
        f"In most articles: {named}." if named else "",
        "Boundaries do not imply endorsement.",
    ]
    return _ended(told, words)


def positions(
    frames: Frames, words: Context, chosen: Sequence[str] = (), topics: Sequence[str] = ()
) -> str:
    """Return the text of positions then and now: who, when, and where nothing is on file."""
    found = then_and_now.table(frames, chosen, topics)
    spans = [then_and_now.years_in_words(*span) for span in found.periods]
    missing = [
        f"{_name(actor)} {span}"
        for row, actor in enumerate(found.actors)
        for column, span in enumerate(spans)
        if (row, column) not in found.cells
    ]
    who = ", ".join(_name(actor) for actor in found.actors) or "nobody"
    told = [f"Table of what was said, by {who}, in the periods {', '.join(spans) or 'none'}."]
    return _ended([*told, f"No statement on file: {', '.join(missing)}." if missing else ""], words)


def history(told: Sequence[Lane], words: Context) -> str:
    """Return the text of the history of sites: events, construction and target years of each."""
    sentences = [f"Timeline of {words.title}."]
    for lane in told[:_MOST]:
        facts = [f"{len(lane.events)} events"]
        if lane.begun is not None:
            length = "" if lane.ready is None else f" for {years_in_words(lane.begun, lane.ready)}"
            facts.append(f"under construction from {lane.begun:%B %Y}{length}")
        if lane.targets:
            facts.append(f"to be ready in {', then '.join(str(year) for year in lane.targets)}")
        sentences.append(f"{_name(lane.name)}: {', '.join(facts)}.")
    return _ended(sentences, words)


def _ended(sentences: Iterable[str], words: Context) -> str:
    demo = "Demo corpus." if words.demo else ""
    told = [one for one in (*sentences, words.source, words.as_of, demo) if one]
    return one_line(" ".join(told))


def _largest(values: "pd.Series[str]") -> list[tuple[str, int]]:
    sizes = values.value_counts()
    named = [(str(name), int(many)) for name, many in sizes.items()]
    return sorted(named, key=lambda one: (-one[1], one[0]))


def _listed(named: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{_name(str(name))} {many:,}" for name, many in list(named)[:_MOST])


def _name(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= _LETTERS else f"{line[: _LETTERS - 1]}…"


def _span(days: "pd.Series[pd.Timestamp]") -> str:
    known = days.dropna()
    if known.empty:
        return "no day known"
    return then_and_now.years_in_words(known.min().year, known.max().year)
