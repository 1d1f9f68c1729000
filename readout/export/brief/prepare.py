"""A brief, the frames and the registers in; its content, counted and cited once, out."""

import pandas as pd

from readout.briefs import Brief, marking, refusal
from readout.errors import BriefError
from readout.export.brief import news
from readout.export.brief.content import Content
from readout.export.brief.sections import Registers, Search, section
from readout.export.brief.sources import Numbering
from readout.export.context import METHOD, count
from readout.filters import day_in_words
from readout.frames import Frames, checked
from readout.marks import Changes
from readout.steps import each

_CITING = (
    "Each sentence marked with numbers is made from counted records by a fixed pattern and rests "
    "on the sources of those numbers; the title findings, the bottom line, notes, gaps and "
    "confidence are the analyst’s own words. Near copies of one article are cited once. “On file” "
    "speaks of this collection, not of the world."
)
_GRADES = (
    "Grades are Admiralty letters (reliability of the source A to F, credibility of the item 1 to "
    "6) set by an analyst; F6 where nobody judged. They are never computed."
)
_OUTLETS = (
    "Beside a source stand the agency that it names, its language, the grades that analysts gave "
    "records of it and, where the register of news outlets names it, what it is and of which "
    "country; that register is general knowledge. Who owns an outlet is not on file."
)


def prepare(
    brief: Brief,
    whole: Frames,
    search: Search,
    registers: Registers,
    changes: Changes | None = None,
) -> Content:
    """Return what the files of a brief say.

    `whole` are the frames it speaks of, marked with topics: those of today or those frozen under
    its mark. `search` returns the keys of the articles that hold some words, `changes` is what
    changed since the brief before. Raises BriefError when an item may not leave under the brief's
    marking.
    """
    if reason := refusal(brief):
        raise BriefError(reason)
    cited = Numbering(whole, registers.outlets)
    sections = tuple(
        section(item, whole, search, registers, cited) for item in each("facts", brief.items)
    )
    told = () if changes is None else news.claims(changes, whole, cited)
    firsts = (one.claims[0] for one in sections if one.claims)
    days = whole.articles["published"].dropna()
    return Content(
        brief=brief,
        marking=marking(brief.marking),
        title=brief.title or brief.name,
        subtitle=brief.subtitle,
        period=_period(days),
        as_of=_as_of(brief, whole, days),
        demo=bool(len(whole.articles)) and bool(whole.articles["demo"].all()),
        points=tuple({claim.text: claim for claim in firsts}.values()),
        sections=sections,
        changes=told,
        gaps=tuple(line.strip() for line in brief.gaps.splitlines() if line.strip()),
        sources=cited.sources(),
        method=(METHOD, _CITING, _GRADES, _OUTLETS),
        notes=_notes(cited),
        whole=whole,
        unnumbered=cited.unnumbered(),
    )


def _period(days: "pd.Series[pd.Timestamp]") -> str:
    if days.empty:
        return ""
    first, last = days.min().date(), days.max().date()
    return f"{day_in_words(first)} to {day_in_words(last)}"


def _as_of(brief: Brief, whole: Frames, days: "pd.Series[pd.Timestamp]") -> str:
    reached = f"Data to {day_in_words(days.max().date())}; " if len(days) else ""
    done, every = checked(whole)
    origins = whole.articles["family"].nunique()
    records = f"{done:,} of {every:,} records checked by a person" if every else "no record found"
    frozen = f" Frozen as “{brief.as_of}”." if brief.as_of else ""
    return (
        f"{reached}{count(len(whole.articles), 'articles')}, "
        f"{origins:,} origin{'' if origins == 1 else 's'}; extracted by machine, {records}.{frozen}"
    )


def _notes(cited: Numbering) -> tuple[str, ...]:
    more = len(cited.unnumbered())
    if not more:
        return ()
    return (f"{more:,} more sources are not numbered here; the sheet has them all.",)
