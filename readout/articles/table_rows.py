"""The rows of a table in; articles, teasers where there is no more, or why there is neither, out.

Tables of links and teasers are read as what they are: each row is told, and the report says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from readout.articles import columns, teasers, written_names
from readout.records import Problem, RawArticle, Rejection

LOOKED_AT = 50  #: rows of a table that tell whether a column holds texts
_LONG = 300  # characters of a cell that may be a text


def are_links(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bool:
    """Tell whether a table holds teasers or links, no texts: no other column has a long cell.

    `rows` are some of its rows; a column that may hold texts is for an analyst to choose.
    """
    taken = columns.take(header)
    names = list(map(written_names.fold, header))
    if not taken.names["title"] or not (taken.names["address"] or teasers.are_among(names)):
        return False
    known = {one for found in taken.names.values() for one in found}
    others = [
        n for n, name in enumerate(names) if name not in known and not teasers.are_among([name])
    ]
    return not any(
        len(str(row[n])) > _LONG for row in rows for n in others if n < len(row) and row[n]
    )


@dataclass(frozen=True, slots=True)
class Teased:
    """An article of which a record holds no more than a teaser."""

    article: RawArticle


def outcome(
    position: int, record: Mapping[str, object], day_first: bool | None, names: columns.Names
) -> RawArticle | Teased | Rejection:
    """Return the article of one row, else what its teaser tells, else why there is none."""
    if found := columns.article(record, day_first, names):
        return found
    item = columns.about(record, "", day_first, names)
    if item.title.value and (teaser := teasers.of(columns.by_name(record))):
        return Teased(replace(item, text=teaser))
    return Rejection(position, Problem.NO_TEXT, item=item)


def lacks(header: Iterable[str], *, is_teased: bool) -> tuple[str, ...]:
    """Return what the report says of a table without texts, or with rows without one."""
    if not columns.has_text(header):
        return ("No column holds whole texts: links, and teasers where there are any.",)
    return ("Of rows without a text a teaser was taken, no whole article.",) if is_teased else ()
