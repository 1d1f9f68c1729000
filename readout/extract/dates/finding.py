"""A document and its article's date in; every expression of time with its days out, in text order.

Values and types follow TIMEX3 (ISO-TimeML, 2012). Two dates that are one stretch ("21-22 February",
"from 8 to 9 July") are two mentions with a value each, and one `When` that both share.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from readout.extract.dates import atoms as dates_atoms
from readout.extract.dates import grammar, tense
from readout.extract.dates.atoms import Atoms
from readout.extract.dates.expression import Expression, Form
from readout.extract.dates.spans import Stretch, of_unit
from readout.extract.dates.values import Surroundings, resolve
from readout.extract.document import Document
from readout.records import Precision, Span, TimeMention, When
from readout.written_dates import parse_written

__all__ = ["find", "parse_written"]

_ASIDE_YEARS = 8  # a year further off than this is an aside and not where the story goes
_WEEK = timedelta(days=7)
_DATED = (Form.CALENDAR, Form.DEICTIC, Form.SHIFT, Form.DECADE, Form.CENTURY)


def find(doc: Document, published: str) -> tuple[TimeMention, ...]:
    """Return the time mentions of a text; `published` is an ISO prefix or "".

    A mention whose day cannot be told keeps its span, with the value "" and an empty When.
    """
    atoms = dates_atoms.split(doc.text)
    said = grammar.read(atoms, day_first=None)
    if any(one.form is Form.UNREAD for one in said):
        order = _order(atoms, said)
        said = grammar.read(atoms, day_first=order) if order is not None else said
    said = _with_shared_years(atoms, said)
    resolved = _said_twice(atoms, said, _resolved(doc, atoms, said, published[:10]))
    stretches = _in_order(atoms, said, resolved)
    mentions = [
        _mention(atoms, one, stretch, around_day)
        for one, (stretch, around_day) in zip(said, stretches, strict=True)
    ]
    return tuple(_linked(atoms, said, mentions))


def _order(atoms: Atoms, said: Iterable[Expression]) -> bool | None:
    """Learn the order of day and month from the numbers that allow one order alone."""
    orders = set()
    for one in said:
        mark = atoms.word(one.first + 1)
        if one.last - one.first == 5 and mark in ("/", "-") and one.year and one.clock == "":
            first, second = atoms.number(one.first), atoms.number(one.first + 2)
            if first is not None and second is not None and first != second:
                orders.add(first == one.day)
    return orders.pop() if len(orders) == 1 else None


def _with_shared_years(atoms: Atoms, said: list[Expression]) -> list[Expression]:
    """Give a day or month the year that stands behind the next one: "from April to June 2016"."""
    shared = list(said)
    for n in range(len(said) - 2, -1, -1):
        one, after = shared[n], shared[n + 1]
        if (
            one.form is Form.CALENDAR is after.form
            and not one.year
            and (one.month or one.season)
            and not one.relative
            and after.year
            and (after.month or after.season)
            and _joins(atoms, one.last, after.first, ("link", "list"))
        ):
            rolls = bool(one.month and after.month and one.month > after.month)
            shared[n] = replace(one, year=after.year - rolls, before_christ=after.before_christ)
    return shared


def _joins(atoms: Atoms, last: int, first: int, kinds: tuple[str, ...]) -> bool:
    """Tell whether two expressions are joined by a dash, a stroke, "to", "and" or nothing else."""
    between = [n for n in range(last, first) if atoms.word(n) not in ("the", "early", "late")]
    if len(between) != 1:
        return False
    only = between[0]
    if atoms.is_dash(only) or (atoms.word(only) == "/" and "list" in kinds):
        return True
    return any(atoms.value(only, kind) is not None for kind in kinds)


def _resolved(
    doc: Document, atoms: Atoms, said: list[Expression], published: str
) -> list[tuple[Stretch, date | None]]:
    around = _opening(said, published)
    starts = [sentence.start for sentence in doc.sentences]
    found: list[tuple[Stretch, date | None]] = []
    sentence_before, before = -1, said[0] if said else None
    for n, one in enumerate(said):
        sentence = bisect_right(starts, atoms.starts[one.first])
        if sentence != sentence_before:
            sentence_before = sentence
            around = replace(around, year=0) if around.year else around
        told = tense.of(atoms, one.first, one.last)
        here = replace(around, tense=told) if told else around
        one = _across_years(atoms, said, n, around)
        stretch = resolve(_after(atoms, before, found, one), here)
        before = one
        day = around.previous.start if around.previous.unit == "D" else None
        found.append((stretch, day or (around.anchor if around.anchor_unit == "D" else None)))
        if one.form in _DATED and stretch.start is not None:
            named = one.year if one.form is Form.CALENDAR else 0
            distant = around.anchor is None or abs(named - around.anchor.year) > 0
            year = named if named and distant else around.year
            if _keeps(around.previous, stretch):
                stretch = around.previous
            last_day = stretch if stretch.unit == "D" else around.day
            around = replace(around, previous=stretch, day=last_day, year=year)
    return found


def _across_years(atoms: Atoms, said: list[Expression], n: int, around: Surroundings) -> Expression:
    """Give "October to March" of a story the years that are nearest to where the story is."""
    one, told = said[n], around.previous.start
    if not around.narrative or told is None or n + 1 == len(said):
        return one
    after = said[n + 1]
    months = one.form is Form.CALENDAR is after.form and one.month > after.month > 0
    if not months or one.year or after.year or not _joins(atoms, one.last, after.first, ("link",)):
        return one
    since_end = told.month - after.month
    return replace(one, year=told.year - (0 <= since_end < one.month - told.month))


def _said_twice(
    atoms: Atoms, said: list[Expression], found: list[tuple[Stretch, date | None]]
) -> list[tuple[Stretch, date | None]]:
    """Give "three days later, on 16 May" one year: that of the day that was counted."""
    days = list(found)
    for n in range(len(said) - 1):
        counted, named = days[n][0], said[n + 1]
        if said[n].form is not Form.SHIFT or counted.unit != "D" or counted.start is None:
            continue
        if named.form is not Form.CALENDAR or named.year or not named.day:
            continue
        between = {atoms.word(at) for at in range(said[n].last, named.first)}
        same = (counted.start.month, counted.start.day) == (named.month, named.day)
        if same and between <= {",", "on"}:
            days[n + 1] = (counted, days[n + 1][1])
    return days


def _in_order(
    atoms: Atoms, said: list[Expression], found: list[tuple[Stretch, date | None]]
) -> list[tuple[Stretch, date | None]]:
    """Put "Monday through Friday", "Tuesday and Wednesday" into one run of days."""
    days = list(found)
    for n in range(len(said) - 1):
        first, second = days[n][0].start, days[n + 1][0].start
        if first is None or second is None or not said[n].is_weekday:
            continue
        if said[n + 1].month and days[n + 1][0].unit == "D" and _brackets(atoms, said, n):
            days[n] = days[n + 1]  # "Wednesday (May 18)"
        if first <= second or not said[n + 1].is_weekday:
            continue
        if _joins(atoms, said[n].last, said[n + 1].first, ("link", "list")):
            ahead = tense.of(atoms, said[n].first, said[n].last) > 0
            moved, day = (n + 1, second + _WEEK) if ahead else (n, first - _WEEK)
            days[moved] = (of_unit(day, "D"), days[moved][1])
    return days


def _brackets(atoms: Atoms, said: list[Expression], n: int) -> bool:
    return said[n + 1].first == said[n].last + 1 and atoms.word(said[n].last) == "("


def _after(
    atoms: Atoms,
    before: Expression | None,
    found: list[tuple[Stretch, date | None]],
    said: Expression,
) -> Expression:
    """Give the end of a stretch the year of its beginning: "8 November to 3 January"."""
    if before is None or not found or not before.month or not said.month or said.year:
        return said
    start = found[-1][0].start
    kinds = ("link", "list") if atoms.word(before.first - 1) == "between" else ("link",)
    if start is None or said.form is not Form.CALENDAR or said.relative or said.weekday:
        return said
    if not _joins(atoms, before.last, said.first, kinds):
        return said
    return replace(said, year=start.year + (said.month < start.month))


def _keeps(before: Stretch, found: Stretch) -> bool:
    """Tell whether the day before stays the one spoken of: a year that holds it, or is far off."""
    if found.unit != "Y" or before.start is None or found.start is None:
        return False
    apart = abs(before.start.year - found.start.year)
    return before.unit in ("D", "M") and (apart == 0 or apart > _ASIDE_YEARS)


def _opening(said: list[Expression], published: str) -> Surroundings:
    """Tell news, told from the article's date, from narrative, told from the years it names."""
    anchor, unit = _anchor(published)
    if anchor is None:
        return Surroundings(narrative=True)
    years = [one.year for one in said if one.form is Form.CALENDAR and one.year]
    far = sum(abs(year - anchor.year) > 1 for year in years)
    told_from_today = sum(_is_news(one) for one in said)
    narrative = len(years) >= 8 and far >= 0.75 * len(years) and told_from_today <= len(years) / 8
    return Surroundings(anchor, unit, narrative=narrative)


def _is_news(said: Expression) -> bool:
    """Tell whether an expression is told from the day of writing: "on Monday", "yesterday"."""
    if said.form is Form.DEICTIC:
        return said.unit == "D" and not said.previous
    return bool(said.weekday and not said.day)


def _anchor(published: str) -> tuple[date | None, str]:
    try:
        parts = [int(part) for part in published.split("-")] if published else []
        whole = (*parts, 1, 1)[:3]
        return (date(*whole), " YMD"[len(parts)]) if parts else (None, "")
    except ValueError:
        return None, ""


def _mention(
    atoms: Atoms, said: Expression, stretch: Stretch, around_day: date | None
) -> TimeMention:
    span = Span(atoms.starts[said.first], atoms.end(said.last - 1))
    value, kind = stretch.value, "DATE"
    if said.form in (Form.DURATION, Form.SET):
        kind = said.form.value.upper()
    elif said.clock or said.part:
        kind = "TIME"
        # A clock time without a day is of the day spoken of; that is TIMEX3's habit and no
        # evidence, so its `when` stays empty.
        day = value if stretch.unit == "D" else around_day.isoformat() if around_day else ""
        named = said.clock or said.part
        value = day + named if day and named != "T" else ""
    when = When(stretch.start, stretch.end, stretch.precision, span)
    return TimeMention(span, value, kind, when)


def _linked(atoms: Atoms, said: list[Expression], mentions: list[TimeMention]) -> list[TimeMention]:
    """Give both ends of a stretch of days, months or years one `When`."""
    for n in range(len(said) - 1):
        first, second = mentions[n].when, mentions[n + 1].when
        if first.start is None or second.end is None or first.start > second.end:
            continue
        between = atoms.word(said[n].first - 1) == "between"
        kinds = ("link", "list") if between else ("link",)
        if (
            first.precision is not second.precision
            or not _joins(atoms, said[n].last, said[n + 1].first, kinds)
            or atoms.word(said[n].last) == "/"
        ):
            continue
        days = first.precision is Precision.DAY
        when = When(
            first.start,
            second.end,
            Precision.DAYS if days else Precision.RANGE,
            Span(mentions[n].span.start, mentions[n + 1].span.end),
        )
        mentions[n] = replace(mentions[n], when=when)
        mentions[n + 1] = replace(mentions[n + 1], when=when)
    return mentions
