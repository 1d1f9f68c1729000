"""Articles with their sightings and families in; what counts as one origin, and its name, out.

Thirty papers that print one agency's report are one origin and thirty outlets. An origin is a
family of near copies; it is called after the agency that a copy names, else after the outlet of the
earliest copy. Nothing here looks at rows one by one.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from readout.frames import columns
from readout.frames.tally import tally

Columns: TypeAlias = dict[str, Any]
Numbers: TypeAlias = NDArray[np.int64]

_ALIKE = 6  #: words; what is shorter two people may say alike on one day, or one person twice
_AROUND = " \n.,;:!?…–—-\"'“”„«»‘()"  # a copy is edited there before anywhere else


@dataclass(frozen=True, slots=True, eq=False)
class Families:
    """The families of the articles, one value an article, in the order of their keys."""

    keys: Numbers
    family: Numbers  #: key of the earliest article of the family
    place: Numbers  #: of the article in its family, by date; 0 is the earliest
    near_copies: Numbers  #: other articles of the family
    origin: NDArray[np.object_]  #: agency, else outlet, else ""
    compared: NDArray[np.bool_]  #: False: too short to be compared, or not compared yet

    def at(self, articles: Any) -> NDArray[np.intp]:
        """Return where articles stand by their keys."""
        return np.searchsorted(self.keys, np.asarray(articles, dtype=np.int64))


def families(articles: Columns, known: Columns, copies: pd.DataFrame) -> Families:
    """Return the families of all articles; one that was not compared is its own.

    The earliest article is the one with the earliest sighting, then with the lowest public id. Of
    16 May and May, the day is the earlier one: the month may mean its end.
    """
    keys = np.array(articles["key"], dtype=np.int64)
    label, agency = keys.copy(), np.full(len(keys), "", dtype=object)
    compared = np.zeros(len(keys), dtype=bool)
    at = np.searchsorted(keys, np.array(known["article"], dtype=np.int64))
    label[at], agency[at] = known["family"], known["agency"]
    compared[at] = [bool(scheme) for scheme in known["scheme"]]
    day, outlet = _earliest(keys, copies)
    ids = columns.category(articles["id"]).codes
    order = np.lexsort((ids, day, label))
    group, first = _groups(label[order])
    place, near_copies, family = np.empty_like(keys), np.empty_like(keys), np.empty_like(keys)
    place[order] = np.arange(len(keys)) - first[group]
    near_copies[order] = np.bincount(group, minlength=len(first))[group] - 1
    family[order] = keys[order[first]][group]
    named = agency[np.lexsort((ids, day, agency == "", label))[first]]
    origin = np.empty(len(keys), dtype=object)
    origin[order] = np.where(named == "", outlet[order[first]], named)[group]
    return Families(keys, family, place, near_copies, origin, compared)


def of_meetings(told: Families, meetings: Numbers, reports: pd.DataFrame) -> Numbers:
    """Return from how many origins each meeting is known."""
    family = told.family[told.at(reports["article"])]
    pairs = pd.DataFrame({"meeting": reports["meeting"].to_numpy(), "family": family})
    return count(meetings, pairs.drop_duplicates()["meeting"])


def of_statements(raw: Columns, told: Families, copies: pd.DataFrame) -> Columns:
    """Return what stands behind each statement: its group, origin, and number of origins, outlets.

    A group is one statement in several copies of one article: same family, speaker, manner and
    words; it has the key of the statement in the earliest copy. Origins and outlets are those of
    all statements with the same speaker, manner, words and day, where there are enough words.
    """
    key = np.array(raw["statement"], dtype=np.int64)
    article = np.array(raw["article"], dtype=np.int64)
    at = told.at(article)
    family = told.family[at]
    content, words = _folded(raw["content"])
    same = _coded(_speakers(raw), _codes(raw["manner"]), content)
    again = pd.Series(same).groupby(_coded(article, same)).cumcount().to_numpy()
    group, _ = pd.factorize(_coded(family, same, again))
    order = np.lexsort((key, told.place[at], group))
    _, first = _groups(group[order])
    shown = order[first]
    day = _codes(np.array(raw["start"], dtype=object)[shown])[group]
    alone = (words < _ALIKE) | (np.array(raw["start"], dtype=object)[shown][group] == "")
    everywhere = _coded(np.where(alone, group + 1, 0), np.where(alone, 0, _coded(same, day)))
    pairs = pd.DataFrame({"said": everywhere, "article": article, "family": family})
    origins = pairs[["said", "family"]].drop_duplicates()
    printed = pairs[["said", "article"]].drop_duplicates()
    named = copies.loc[copies["outlet"] != "", ["article", "outlet"]]
    outlets = printed.merge(named, on="article")[["said", "outlet"]].drop_duplicates()
    return {
        "group": key[shown][group],
        "origin": columns.category(told.origin[at].astype(object)),
        "origins": count(everywhere, origins["said"]),
        "outlets": count(everywhere, outlets["said"]),
    }


def printed_by(articles: pd.DataFrame, copies: pd.DataFrame) -> int:
    """Return how many outlets printed these articles, in whatever copy."""
    held, keys = articles["article"].to_numpy(), copies["article"].to_numpy()
    there = np.zeros(int(max(held.max(initial=0), keys.max(initial=0))) + 1, dtype=bool)
    there[held] = True
    named = tally(copies["outlet"][there[keys]]).keys() | tally(articles["outlet"]).keys()
    return len(named)


def count(keys: Any, values: "pd.Series[Any]") -> Numbers:
    """Return how often each key occurs among the values."""
    found, counts = np.unique(values.to_numpy(), return_counts=True)
    totals = np.zeros(len(keys), dtype=np.int64)
    at = np.searchsorted(found, keys)
    hit = at < len(found)
    hit[hit] = found[at[hit]] == keys[hit]
    totals[hit] = counts[at[hit]]
    return totals


def _earliest(keys: Numbers, copies: pd.DataFrame) -> tuple[Numbers, NDArray[np.object_]]:
    """Of each article the rank of its earliest day, and the outlet that printed it on that day."""
    published = columns.category(copies["published"])
    # "2016-05" stands behind every day of May, and no date behind all.
    whole = [(day + "9999-99-99"[len(day) :], day) for day in published.categories]
    rank = np.argsort(np.argsort(np.array([f"{last}|{day}" for last, day in whole], dtype=object)))
    days = rank[published.codes] if len(whole) else np.empty(0, dtype=np.int64)
    outlets = copies["outlet"]
    article = copies["article"].to_numpy()
    order = np.lexsort((outlets.cat.codes.to_numpy(), days, article))
    _, first = _groups(article[order])
    at = np.searchsorted(keys, article[order[first]])
    day = np.full(len(keys), len(whole), dtype=np.int64)
    day[at] = days[order[first]]
    outlet = np.full(len(keys), "", dtype=object)
    outlet[at] = outlets.to_numpy(dtype=object)[order[first]]
    return day, outlet


def _groups(ordered: NDArray[Any]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Of values in order: the number of the group that each belongs to, and where groups begin."""
    begins = np.ones(len(ordered), dtype=bool)
    begins[1:] = ordered[1:] != ordered[:-1]
    return np.cumsum(begins) - 1, np.flatnonzero(begins)


def _speakers(raw: Columns) -> Numbers:
    called = zip(raw["actor"], raw["speaker"], raw["as_written"], strict=True)
    return _codes([actor or name or written for actor, name, written in called])


def _folded(content: Any) -> tuple[Numbers, Numbers]:
    """Codes of texts without case and what stands around them, and how many words they have."""
    texts = pc.utf8_lower(pa.array(content, pa.large_string()))
    # Not by a regex: for half a million statements that took two seconds, this takes a quarter.
    texts = pc.utf8_trim(pc.replace_substring(texts, "’", "'"), _AROUND)
    words = pc.add(pc.count_substring(texts, " "), 1)
    return _codes(texts), words.to_numpy(zero_copy_only=False).astype(np.int64)


def _codes(texts: Any) -> Numbers:
    coded = pa.array(texts, pa.large_string()).dictionary_encode()
    return np.array(coded.indices, dtype=np.int64)


def _coded(*parts: NDArray[Any]) -> Numbers:
    """One number for each combination that occurs."""
    code, _ = pd.factorize(parts[0])
    for part in parts[1:]:
        other, values = pd.factorize(part)
        code, _ = pd.factorize(code.astype(np.int64) * (len(values) + 1) + other)
    return code.astype(np.int64)
