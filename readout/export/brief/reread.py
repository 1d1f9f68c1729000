"""A brief and what its items say now in; those that say otherwise than when its words were written.

Title, findings and notes of a copied brief are of older data: until an analyst has read them again,
each item keeps what was counted for it then.
"""

from dataclasses import dataclass

from readout.briefs import KINDS, Brief
from readout.export.brief.content import Content, Section
from readout.limits import BRIEF_TEXT

_ROWS = 40  #: of a table that are compared; beyond them the sentences tell its length


@dataclass(frozen=True, slots=True)
class Changed:
    """One item whose counted sentences are other ones now; both sides may be empty."""

    number: int  #: its place in the tray, from 1
    title: str  #: the analyst's finding, or the kind of item
    before: tuple[str, ...]  #: sentences that do not hold any more
    now: tuple[str, ...]  #: sentences in their place


def counted(content: Content) -> dict[str, str]:
    """Return what is counted for each item, by its id: one sentence a line."""
    return {one.item.id: "\n".join(_sentences(one))[:BRIEF_TEXT] for one in content.sections}


def changed(brief: Brief, now: dict[str, str]) -> tuple[Changed, ...]:
    """Return the items of a copied brief that count otherwise; `now` is what `counted` returns.

    What was put into it after it was copied was written for the data of today.
    """
    found = []
    for number, item in enumerate(brief.items, start=1):
        then, today = item.told.split("\n"), now.get(item.id, "").split("\n")
        if item.told and then != today:
            title = item.title or KINDS[item.kind]
            gone = tuple(line for line in then if line not in today)
            new = tuple(line for line in today if line not in then)
            found.append(Changed(number, title, gone, new))
    return tuple(found)


def _sentences(section: Section) -> list[str]:
    said = [claim.text for claim in section.claims]
    said += [f"{one.day}, {one.speaker}: {one.printed()}" for one in section.compared()]
    if not said:
        rows = section.table.rows[:_ROWS] if section.table else ()
        said += [", ".join(row.cells) for row in rows]
        said += [f"{one.day}, {one.speaker}: {one.printed()}" for one in section.quotes[:_ROWS]]
    lines = [" ".join(one.split()) for one in (*said, section.left_out) if one]
    return lines or ["nothing on file"]
