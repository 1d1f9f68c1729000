"""A slice of the frames in; sentences made only from what is counted there, each with its sources.

The patterns are fixed. Nothing is weighed, compared in words or concluded: that is the analyst's.
"""

import pandas as pd

from readout.days_in_words import long_day, short_day
from readout.export.brief.content import Claim
from readout.export.brief.shortened import short
from readout.export.brief.sources import Numbering
from readout.export.context import count
from readout.export.right_to_left import behind
from readout.filters import Filters, dates_in_words, day_in_words, name_of
from readout.frames import Frames, Positions
from readout.frames.asked import DENIED

#: Status of a meeting in words, in the order in which they are counted.
STATUSES = (
    ("held", "held"),
    ("ongoing", "under way"),
    ("planned", "planned"),
    ("cancelled", "called off"),
    ("reported", "claimed by one source"),
    ("denied", "said not to have happened"),
)


def period(filters: Filters, days: "pd.Series[pd.Timestamp]") -> str:
    """Return the days that a slice is about: those asked for, else those on file."""
    if filters.start or filters.end:
        return dates_in_words(filters.start, filters.end)
    known = days.dropna()
    if known.empty:
        return "no dated record"
    first, last = known.min().date(), known.max().date()
    return (
        day_in_words(first) if first == last else f"{day_in_words(first)} to {day_in_words(last)}"
    )


def of_meetings(part: Frames, filters: Filters, cited: Numbering) -> tuple[Claim, ...]:
    """Return what is counted of meetings: how many, of which status, who most often, the last."""
    met = part.meetings
    if met.empty:
        return (Claim(f"No meeting on file, {period(filters, met['start'])}."),)
    status = met["status"].astype(str).value_counts()
    split = ", ".join(f"{status[one]:,} {word}" for one, word in STATUSES if one in status)
    whole = f"{count(len(met), 'meetings')} on file, {period(filters, met['start'])}: {split}."
    claims = [Claim(whole, sources_of_meetings(part, met["meeting"], cited))]
    claims += _most_met(part, cited)
    held = met[met["start"].notna() & (met["status"] == "held")]
    if len(held):
        claims.append(_last_held(part, held, cited))
    return tuple(claims)


def of_statements(part: Frames, filters: Filters, cited: Numbering) -> tuple[Claim, ...]:
    """Return what is counted of statements: how many, how they are given, who spoke most."""
    said = part.statements
    if said.empty:
        return (Claim(f"No statement on file, {period(filters, said['start'])}."),)
    named = said[said["actor"] != ""]
    kinds = said["kind"].astype(str)
    denied = int((said["manner"] == DENIED).sum())
    split = [
        f"{int((kinds != 'indirect').sum()):,} quoted at least in part",
        f"{int((kinds == 'indirect').sum()):,} paraphrased",
        *([f"{denied:,} of them {'a denial' if denied == 1 else 'denials'}"] if denied else []),
    ]
    speakers = named["actor"].nunique()
    who = f" by {speakers:,} named speaker{'s' * (speakers > 1)}" if speakers else ""
    whole = (
        f"{count(len(said), 'statements')} on file{who}, {period(filters, said['start'])}: "
        f"{', '.join(split)}."
    )
    claims = [Claim(whole, cited.articles(said["article"]))]
    if len(named):
        actor, number = _most(named["actor"])
        his = named[named["actor"] == actor]
        name = str(his["speaker"].iloc[0])
        if number > 1:
            claims.append(
                Claim(f"Most on file: {name}, {number:,}.", cited.articles(his["article"]))
            )
    return tuple(claims)


def of_places(part: Frames, filters: Filters, cited: Numbering) -> tuple[Claim, ...]:
    """Return what is counted of places: how many are named, and the site named most."""
    named = part.mentions
    if named.empty:
        return (Claim(f"No place named, {period(filters, named['start'])}."),)
    sites = named[named["level"] == "site"]
    articles = count(named["article"].nunique(), "articles")
    number = named["place_id"].nunique()
    places = "1 place" if number == 1 else f"{number:,} places"
    whole = f"{places} named in {articles}, {sites['place_id'].nunique():,} of them sites."
    claims = [Claim(whole, cited.articles(named["article"]))]
    if len(sites):
        pairs = sites[["place_id", "place", "article"]].drop_duplicates(["place_id", "article"])
        site, times = _most(pairs["place_id"])
        mine = pairs[pairs["place_id"] == site]
        told = count(times, "articles")
        claims.append(
            Claim(
                f"Most often: {mine['place'].iloc[0]}, in {told}.", cited.articles(mine["article"])
            )
        )
    return tuple(claims)


def of_events(events: pd.DataFrame, cited: tuple[int, ...]) -> tuple[Claim, ...]:
    """Return how many dated events the register has, of how many sites, and how many to check."""
    if events.empty:
        return (Claim("The register of sites has no dated event here."),)
    number = events["site"].nunique()
    sites = "1 site" if number == 1 else f"{number:,} sites"
    open_ones = int((~events["verified"]).sum())
    doubt = f"; {open_ones:,} of them still to be checked" if open_ones else ""
    first, last = events["start"].min().date(), events["start"].max().date()
    many = "1 dated event" if len(events) == 1 else f"{len(events):,} dated events"
    return (
        Claim(
            f"{many} of {sites} in the register, {day_in_words(first)} to "
            f"{day_in_words(last)}{doubt}.",
            cited,
        ),
    )


def of_positions(found: Positions, names: dict[str, str], cited: Numbering) -> tuple[Claim, ...]:
    """Return how many statements each of the compared actors has, and of which years."""
    claims = []
    for column, actor in enumerate(found.actors):
        rows = found.rows[found.rows["column"] == column]
        name = name_of(actor, names) or "All speakers"
        said = f"{name}: {count(len(rows), 'statements')} on file{_of_years(rows['year'])}."
        claims.append(Claim(said, cited.articles(rows["article"])))
    return tuple(claims)


def _of_years(years: "pd.Series[int]") -> str:
    if years.empty:
        return ""
    first, last = int(years.min()), int(years.max())
    return f" in {first}" if first == last else f" from {first} to {last}"


def of_years(part: Frames, filters: Filters, cited: Numbering) -> tuple[Claim, ...]:
    """Return the year with the most meetings held, and the whole number."""
    held = part.meetings[(part.meetings["status"] == "held") & part.meetings["start"].notna()]
    if held.empty:
        return (Claim("No dated meeting held is on file."),)
    years = held["start"].dt.year.value_counts()
    most = int(years.max())
    busiest = sorted(int(year) for year in years.index[years == most])
    mine = held[held["start"].dt.year.isin(busiest)]
    return (
        Claim(
            f"{count(len(held), 'meetings')} held on file; most in "
            f"{', '.join(map(str, busiest))}: {most:,}{' each' * (len(busiest) > 1)}.",
            sources_of_meetings(part, mine["meeting"], cited),
        ),
    )


def sources_of_meetings(
    part: Frames, meetings: "pd.Series[int]", cited: Numbering
) -> tuple[int, ...]:
    """Return the numbers of the articles that report these meetings."""
    reports = part.reports
    mine = reports[reports["meeting"].isin(meetings)]
    return cited.articles(mine["article"] if len(mine) else ())


def meeting_in_words(row: object) -> str:
    """Return a meeting in words: kind, parties and place, of a row of the frame as a tuple."""
    kind = str(getattr(row, "kind", "")) or "meeting"
    place = str(getattr(row, "place", ""))
    parties = str(getattr(row, "label", "")) or "parties not named"
    return short(f"{kind}: {parties}{f', {place}' * bool(place)}")


def _most_met(part: Frames, cited: Numbering) -> list[Claim]:
    sides = part.meetings["sides"].astype(str)
    pairs = part.meetings[sides.str.count(" – ") == 1]
    if pairs.empty:
        return []
    pair, number = _most(pairs["sides"])
    if number < 2:
        return []
    mine = pairs[pairs["sides"] == pair]
    planned = int(mine["status"].isin(["planned", "cancelled", "denied"]).sum())
    apart = f", {planned:,} of them not held" if planned else ""
    return [
        Claim(
            f"Most often {pair.replace(' – ', ' and ')}: {number:,} times{apart}.",
            sources_of_meetings(part, mine["meeting"], cited),
        )
    ]


def _last_held(part: Frames, held: pd.DataFrame, cited: Numbering) -> Claim:
    last = held.sort_values(["start", "meeting"]).tail(1)
    row = next(last.itertuples(index=False))
    day = long_day(row.start, row.end, str(row.precision))  # type: ignore[arg-type]
    met = meeting_in_words(row)
    return Claim(
        f"The last one held on file: {met}, {behind(met, day)}.",
        sources_of_meetings(part, last["meeting"], cited),
    )


def _most(values: "pd.Series[str]") -> tuple[str, int]:
    """Return the value that stands most often, the first by name of several, and how often."""
    counts = values.astype(str).value_counts()
    top = int(counts.max())
    return min(counts.index[counts == top]), top


def day_of(row: object) -> str:
    """Return the day of a record as a table prints it; one that is only the report's says so."""
    precision = str(getattr(row, "precision", ""))
    day = short_day(getattr(row, "start", None), precision)
    return f"{day} (report)" if precision == "publication" else day
