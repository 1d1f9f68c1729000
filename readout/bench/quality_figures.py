"""One gold file and the engine's annotations of it in; named figures and the worst articles out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from readout.bench import meeting_scores, phenomena, place_scores, statement_scores, time_scores
from readout.bench.gold import GoldFile, GoldKind
from readout.bench.quote_matching import Json
from readout.bench.rates import Share, Tally

Annotations = Mapping[str, Json]  #: by article id; an article that is missing holds nothing
_MIXED = frozenset(("direct", "mixed"))
_NOTHING: Json = {}


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: a share between 0 and 1, and of how many it is one."""

    name: str
    value: float
    of: int


@dataclass(frozen=True, slots=True)
class Amiss:
    """What is wrong in one article, a line each."""

    article: str
    lines: tuple[str, ...]


def figures(gold: GoldFile, given: Annotations) -> list[Figure]:
    """Return the figures of a file, in the order of the table."""
    if gold.kind is GoldKind.STATEMENTS:
        return _statements(gold, given)
    if gold.kind is GoldKind.MEETINGS:
        return _meetings(_sum(meeting_scores.score, gold, given, meeting_scores.Score()))
    if gold.kind is GoldKind.TIMES:
        return _times(gold, given)
    return _places(_sum(place_scores.score, gold, given, place_scores.Score()))


def worst(gold: GoldFile, given: Annotations, count: int) -> list[Amiss]:
    """Return the articles with the most errors, the worst first."""
    faults: dict[GoldKind, Callable[[Json, Json], list[str]]] = {
        GoldKind.STATEMENTS: _statement_faults,
        GoldKind.MEETINGS: meeting_scores.faults,
        GoldKind.TIMES: time_scores.faults,
        GoldKind.PLACES: place_scores.faults,
    }
    every = [
        Amiss(key, tuple(faults[gold.kind](one, given.get(key, _NOTHING))))
        for key, one in gold.articles.items()
    ]
    return sorted((one for one in every if one.lines), key=lambda one: -len(one.lines))[:count]


class _Adds(Protocol):
    def __add__(self: "_S", other: "_S", /) -> "_S": ...


_S = TypeVar("_S", bound=_Adds)


def _sum(count: Callable[[Json, Json], _S], gold: GoldFile, given: Annotations, none: _S) -> _S:
    total = none
    for key, one in gold.articles.items():
        total = total + count(one, given.get(key, _NOTHING))
    return total


def _statements(gold: GoldFile, given: Annotations) -> list[Figure]:
    whole, spoken = statement_scores.Score(), statement_scores.Score()
    for key, one in gold.articles.items():
        found = given.get(key, _NOTHING)
        statement_scores.score(one, found, statements=True, into=whole)
        statement_scores.score(one, found, statements=True, kinds=_MIXED, into=spoken)
    rows = [
        *_rates("end to end", whole.tallies["e2e"]),
        *_rates("content, coverage > 0.8", whole.tallies["cov0.8"]),
        _f1("content, IoU >= 0.8", whole.tallies["iou0.8"]),
        _f1("direct and mixed, end to end", spoken.tallies["e2e"]),
        _f1("words, end to end", whole.tallies["token_e2e"]),
        _share("speaker right, of matched", whole.shares.get("speaker0.8")),
        _share(
            "certain but wrong speaker, of all predictions",
            whole.shares.get(statement_scores.CERTAIN),
        ),
    ]
    for name in phenomena.NAMES:
        rows.append(_share(f"{name}: words found", whole.shares.get(f"{name}.found")))
        rows.append(_share(f"{name}: end to end", whole.shares.get(f"{name}.e2e")))
    return rows


def _meetings(total: meeting_scores.Score) -> list[Figure]:
    return [
        *_rates("detection", total.detection),
        _f1("meetings", total.meetings),
        _f1("participants", total.participants),
        _f1("participants, by article", total.in_article),
        _share("place", total.place),
    ]


def _times(gold: GoldFile, given: Annotations) -> list[Figure]:
    total = _sum(time_scores.score, gold, given, time_scores.Score())
    read = {
        key: time_scores.within_gold(one, given.get(key, _NOTHING))
        for key, one in gold.articles.items()
    }
    part = _sum(time_scores.score, gold, read, time_scores.Score())
    return [
        _f1("strict spans", total.strict),
        *_rates("relaxed spans", total.relaxed),
        _f1("value", total.value),
        _f1("relaxed spans, up to the last gold one", part.relaxed),
        _f1("value, up to the last gold one", part.value),
        _share("day", total.day),
        _share("month", total.month),
    ]


def _places(total: place_scores.Score) -> list[Figure]:
    return [
        *_rates("strict spans", total.strict),
        _f1("relaxed spans", total.relaxed),
        _share("within 161 km, of matched", total.near),
        _share("within 20 km, of matched", total.at),
        _f1("overlap and within 161 km", total.end_to_end),
    ]


def _rates(name: str, tally: Tally) -> Iterable[Figure]:
    wanted = tally.hits + tally.missed
    yield Figure(f"{name}: precision", tally.precision, tally.hits + tally.extra)
    yield Figure(f"{name}: recall", tally.recall, wanted)
    yield _f1(name, tally)


def _f1(name: str, tally: Tally) -> Figure:
    return Figure(f"{name}: F1", tally.f1, tally.hits + tally.missed)


def _share(name: str, share: Share | None) -> Figure:
    share = share or Share()
    return Figure(name, share.value, share.of)


def _statement_faults(gold: Json, given: Json) -> list[str]:
    lines = []
    for one in statement_scores.faults(gold, given):
        certain = ", certain" if one.certain else ""
        who = f"{one.given or 'nobody'} for {one.wanted or 'nobody'}{certain}"
        who = who if one.what == "speaker" else one.wanted or one.given or "nobody"
        lines.append(f"{one.what} ({who}): {one.words}")
    return lines
