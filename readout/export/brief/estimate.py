"""A brief and the slices of its items in; about what each file will weigh and take, out.

Nothing is built for it: items and rows are counted. The numbers were measured on the demo corpus on
one core; a test holds the bytes to a factor of three, the seconds to one of five.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from readout.briefs import Brief, Item, Kind
from readout.export.weights import Weight
from readout.filters import Filters
from readout.frames import Frames
from readout.limits import BRIEF_ROWS, BRIEF_SOURCES

_FORMS = ("pptx", "docx", "pdf")
_ROWS = {Kind.MEETINGS: "meetings", Kind.STATEMENTS: "statements"}


@dataclass(frozen=True, slots=True)
class _Costs:
    """Kilobytes and seconds of one form, each as (whole, a row, a source), and those of figures."""

    size: tuple[float, float, float]
    time: tuple[float, float, float]
    figures: dict[Kind, tuple[float, float]]


_COSTS = {
    "pptx": _Costs(
        (29, 1.7, 0.2),
        (0.03, 0.002, 0.0004),
        {
            Kind.TIMELINE: (20, 0.1),
            Kind.MAP: (50, 0.35),
            Kind.MATRIX: (12, 0.05),
            Kind.MONTHS: (16, 0.05),
            Kind.YEARS: (8, 0.04),
            Kind.POSITIONS: (12, 0.06),
            Kind.SITES: (60, 0.15),
            Kind.SITE: (10, 0.03),
        },
    ),
    "docx": _Costs(
        (39, 0.12, 0.05),
        (0.042, 0.0034, 0.00063),
        {
            Kind.TIMELINE: (465, 0.55),
            Kind.MAP: (715, 0.42),
            Kind.MATRIX: (235, 0.25),
            Kind.MONTHS: (140, 0.29),
            Kind.YEARS: (160, 0.29),
            Kind.POSITIONS: (290, 0.25),
            Kind.SITES: (410, 0.8),
            Kind.SITE: (4, 0.084),
        },
    ),
    "pdf": _Costs(
        (24, 2.0, 0.5),
        (0.034, 0.0027, 0.00034),
        {
            Kind.TIMELINE: (150, 0.48),
            Kind.MAP: (420, 0.61),
            Kind.MATRIX: (90, 0.2),
            Kind.MONTHS: (120, 0.27),
            Kind.YEARS: (60, 0.17),
            Kind.POSITIONS: (120, 0.2),
            Kind.SITES: (330, 0.82),
            Kind.SITE: (15, 0.068),
        },
    ),
    "xlsx": _Costs((9, 0.15, 0.2), (0.03, 0.0006, 0.0006), {}),
}
_PACKED = 0.85  #: of the three files in a ZIP
_SHARED = 0.8  #: of their time: a figure is laid out once for document and paper
_ARTICLE = 1.4  #: kB of one article's sentences, hashes and rows in a pack


@dataclass(frozen=True, slots=True)
class Load:
    """What one item brings along."""

    kind: Kind
    rows: int
    sources: int
    articles: int


def loads(brief: Brief, part: Callable[[Filters], Frames]) -> tuple[Load, ...]:
    """Return what the items of a brief bring along; `part` returns what filters leave."""
    return tuple(_load(item, part) for item in brief.items)


def weight(found: tuple[Load, ...], form: str) -> Weight:
    """Return about what a brief with these items weighs in one of `briefing.FORMATS`."""
    if form == "zip":
        three = [_weight(found, one) for one in _FORMS]
        articles = max((load.articles for load in found), default=0)
        size = _PACKED * sum(size for size, _ in three) + _ARTICLE * articles
        seconds = _SHARED * sum(seconds for _, seconds in three) + 0.4 + 0.003 * articles
    else:
        size, seconds = _weight(found, form)
    return Weight(round(size * 1_000), round(size * 1_000), seconds)


def _load(item: Item, part: Callable[[Filters], Frames]) -> Load:
    if item.kind in (Kind.STATEMENT, Kind.MEETING):
        return Load(item.kind, 1, 1, 1)
    filters = item.filters
    if item.kind is Kind.SITE:
        filters = replace(filters, places=(item.record,))
    left = part(filters)
    rows = len(getattr(left, _ROWS[item.kind])) if item.kind in _ROWS else 0
    articles = len(left.articles)
    return Load(item.kind, min(rows, BRIEF_ROWS), min(articles, BRIEF_SOURCES), articles)


def _weight(found: tuple[Load, ...], form: str) -> tuple[float, float]:
    """Kilobytes and seconds; sources are listed once, and cited again at every item."""
    costs = _COSTS[form]
    size, seconds = costs.size[0], costs.time[0]
    for load in found:
        drawn = costs.figures.get(load.kind, (0.0, 0.0))
        size += drawn[0] + load.rows * costs.size[1] + load.sources * costs.size[2] / 2
        seconds += drawn[1] + load.rows * costs.time[1] + load.sources * costs.time[2] / 2
    every = max((load.sources for load in found), default=0)
    return size + every * costs.size[2] / 2, seconds + every * costs.time[2] / 2
