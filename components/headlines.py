"""A slice of the frames in; the sentence of numbers that opens each page out."""

import pandas as pd

from components import counts, words
from readout import coverage
from readout.briefs import Brief, Kind
from readout.filters import Filters, day_in_words
from readout.frames import Frames, checked, doubtful, size, some
from readout.frames.tally import tally

_WITH_ARTICLE = {name: f"the {name}" for name in ("United States", "United Kingdom", "EU", "UN")}
# What stands in a tray; whatever is none of these is a figure.
_IN_A_TRAY = {
    Kind.MEETINGS: "table",
    Kind.STATEMENTS: "table",
    Kind.MEETING: "meeting",
    Kind.STATEMENT: "statement",
    Kind.SITE: "site profile",
}


def since(asked: Filters) -> str:
    """Return the period asked for, as a part of a sentence; "" when all dates are."""
    if asked.start and asked.end:
        return f" from {day_in_words(asked.start)} to {day_in_words(asked.end)}"
    if asked.start:
        return f" since {day_in_words(asked.start)}"
    return f" to {day_in_words(asked.end)}" if asked.end else ""


def overview(frames: Frames, events: pd.DataFrame, check: int) -> tuple[str, str]:
    """Return the answer and its amber clause; `check` is how many records are uncertain."""
    parts = [
        words.count(size(frames, "meetings"), "meeting"),
        words.count(size(frames, "statements"), "statement"),
        words.count(len(events), "site event"),
    ]
    return f"{', '.join(parts)}.", (f"{check:,} to check." if check else "")


def timeline(frames: Frames, asked: Filters) -> tuple[str, str]:
    """Return the answer and the line below it."""
    meetings = frames.meetings
    line = f"{words.count(len(meetings), 'meeting')}{since(asked)}"
    pair = _commonest_pair(meetings)
    if pair:
        name, number = pair
        line += f", {number:,} of them between {name}"
    open_days = meetings["precision"].isin(["month", "year", "range"]).sum()
    undated = int(meetings["start"].isna().sum())
    more = [counts.by_status(meetings)] if len(meetings) else []
    if open_days:
        more.append(f"{open_days:,} known only to the month, the year or a stretch of days")
    if undated:
        more.append(f"{undated:,} without a date, in the table only")
    more.append(f"{words.count(size(frames, 'statements'), 'statement')} in the same period")
    return f"{line}.", _sentence(more)


def sites(listed: pd.DataFrame, events: pd.DataFrame, countries_only: int) -> tuple[str, str]:
    """Return the answer and the line below it."""
    by_country = listed["country"].astype(str).value_counts()
    split = words.listed([f"{n} in {country}" for country, n in by_country.items()])
    aegis = int(listed["kind"].astype(str).str.contains("Aegis Ashore").sum())
    line = f"{words.count(len(listed), 'site')}: {split}." if split else "No site in this view."
    if aegis:
        line += f" {words.count(aegis, 'holds', 'hold')} Aegis Ashore.".replace(
            "2 hold", "Two hold"
        ).replace("1 holds", "One holds")
    more = f"{words.count(len(events), 'dated event')}.".capitalize()
    if countries_only:
        more += (
            f" {words.count(countries_only, 'mention names', 'mentions name')} a country only: "
            "counted here and not pinned."
        )
    return line, more


def review(part: Frames) -> tuple[str, str]:
    """Return the answer and the line below it."""
    done, every = checked(part)
    line = f"{done:,} of {words.count(every, 'record')} checked, {doubtful(part):,} to check."
    if not every:
        line = "No records to check."
    keys = "A accept, E edit, X reject, J next, K previous, U undo."
    return line, f"The most doubtful and most printed first. {keys}"


def statements(frames: Frames, asked: Filters) -> str:
    """Return the answer."""
    rows = some(frames, "statements", "speaker", "kind", "manner")
    named = len(tally(rows["speaker"]))
    by = f" by {words.count(named, 'speaker')}" if len(rows) else ""
    line = f"{words.count(len(rows), 'statement')}{by}{since(asked)}."
    split = counts.by_manner(rows)
    return f"{line} {split[:1].upper() + split[1:]}." if split else line


def actors(listed: pd.DataFrame, nameless: tuple[int, int], asked: Filters) -> tuple[str, str]:
    """Return the answer and the line below it."""
    kinds = listed["kind"].value_counts()
    told = [
        words.count(int(kinds[one]), *words.ACTORS[one]) for one in words.ACTORS if one in kinds
    ]
    line = f"{words.count(len(listed), 'actor')}{since(asked)}"
    parties, statements = nameless
    left_out = [
        words.count(parties, "place at a meeting", "places at meetings"),
        words.count(statements, "statement"),
    ]
    more = (
        f"{words.listed(left_out)} are of nobody who is named, or of two at once: not in the list."
        if parties or statements
        else ""
    )
    return f"{line}: {words.listed(told)}." if told else f"{line}.", f"{more[:1].upper()}{more[1:]}"


def actor(name: str, mine: Frames) -> tuple[str, str]:
    """Return the answer of an actor's profile and the line below it."""
    meetings, statements = mine.meetings, mine.statements
    line = (
        f"{name}: {words.count(len(meetings), 'meeting')}, "
        f"{words.count(len(statements), 'statement')}"
    )
    days = pd.concat([meetings["start"], statements["start"]]).dropna()
    if len(days):
        first, last = days.min().year, days.max().year
        line += f", {first} to {last}" if first != last else f", {first}"
    split = {"meetings": counts.by_status(meetings), "statements": counts.by_manner(statements)}
    return f"{line}.", _sentence([f"{what}: {said}" for what, said in split.items() if said])


def articles(frames: Frames, asked: Filters) -> tuple[str, str]:
    """Return the answer and the line below it."""
    rows = frames.articles
    copies = int(rows["sightings"].sum()) - len(rows)
    line = f"{words.count(len(rows), 'article')}{since(asked)}."
    told = [f"{words.count(copies, 'copy', 'copies')} of them kept as sightings"] if copies else []
    near = len(rows) - rows["family"].nunique()
    if near:
        told.append(
            f"{words.count(near, 'near copy', 'near copies')} of another, counted with its origin"
        )
    short = int((~rows["compared"]).sum())
    if short:
        told.append(f"{words.count(short, 'is', 'are')} too short to be compared for near copies")
    silent = int((~rows["supported"]).sum())
    if silent:
        told.append(f"{words.count(silent, 'is', 'are')} in a language without extraction yet")
    part = sum(n for code, n in tally(rows["language"]).items() if coverage.partial(code))
    if part:
        told.append(f"{words.count(part, 'is', 'are')} in a language extracted in part only")
    undated = int(rows["published"].isna().sum())
    if undated:
        told.append(f"{words.count(undated, 'has', 'have')} no date")
    return line, _sentence(told)


def _sentence(clauses: list[str]) -> str:
    text = "; ".join(clauses)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _commonest_pair(meetings: pd.DataFrame) -> tuple[str, int] | None:
    pairs = [
        (name, number)
        for name, number in tally(meetings["sides"], most=True).items()
        if name.count(" – ") == 1
    ]
    if len(pairs) < 2 or pairs[0][1] < 2:
        return None
    names = [_WITH_ARTICLE.get(name, name) for name in pairs[0][0].split(" – ")]
    return f"{names[0]} and {names[1]}", pairs[0][1]


def briefing(brief: Brief) -> str:
    """Return the answer: what stands in the tray."""
    told = [_IN_A_TRAY.get(item.kind, "figure") for item in brief.items]
    names = ("figure", *dict.fromkeys(_IN_A_TRAY.values()))
    parts = [words.count(told.count(name), name) for name in names if name in told]
    return f"{words.listed(parts)} in the tray." if parts else "The tray is empty."
