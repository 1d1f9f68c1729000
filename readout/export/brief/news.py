"""What changed since the brief before in; sentences that count and name it, with sources, out."""

import re
from typing import Any

import pandas as pd

from readout.days_in_words import short_day
from readout.export.brief.content import Claim
from readout.export.brief.sources import Numbering
from readout.export.context import count
from readout.frames import Frames
from readout.frames.asked import DENIED
from readout.marks import Changes, How, What, Why

#: Classes that a brief tells of, each with its words; more copies or a check alone are no news.
_TOLD = (
    (How.NEW, "new"),
    (How.RETRACTED, "not on file any more"),
    (How.STATUS, "with another status"),
    (How.DATED, "with another date"),
    (How.ATTRIBUTED, "with other parties or another speaker"),
    (How.MERGED, "put together with another one"),
    (How.SPLIT, "taken apart"),
    (How.REGROUPED, "grouped in another way"),
    (How.CHANGED, "changed in another field"),
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NAMED = 12  #: changes that are told one by one
_OF = ((What.MEETING, "meetings"), (What.STATEMENT, "statements"))
_WORDS = 160  #: characters of a statement in a line
_FIELDS = 3  #: of one record, told with what they said
_VALUE = 60  #: characters
#: What is no news, or is said by the field before it.
_UNTOLD = ("last day", "check", "confidence", "grade", "comment", "reports", "origins", "outlets")
_PLAIN = ("", "said", DENIED)  #: of a denial its words say so themselves
_WHY = {
    Why.REJECTED: "an analyst rejected it",
    Why.TAKEN_BACK: "the decision that had added it was taken back",
    Why.NO_ARTICLE: "its article is not in the store",
    Why.READ_ANEW: "its article was read anew",
}


def claims(changes: Changes, whole: Frames, cited: Numbering) -> tuple[Claim, ...]:
    """Return what changed of meetings and statements: counted by class, the newest named."""
    keys = dict(zip(whole.articles["id"].tolist(), whole.articles["article"].tolist(), strict=True))
    told: list[Claim] = []
    rows = changes.rows
    news = rows[rows["what"].isin([what for what, _ in _OF])]
    news = news[news["how"].isin([how for how, _ in _TOLD])]
    for what, noun in _OF:
        for how, said in _TOLD:
            some = news[(news["what"] == what) & (news["how"] == how)]
            if len(some):
                told.append(Claim(f"{count(len(some), noun)} {said}.", _numbers(some, keys, cited)))
    if not told:
        return (Claim("Nothing changed in meetings and statements."),)
    words, manners = dict(_TOLD), _manners(whole)
    for _, row in news.head(_NAMED).iterrows():
        one = news.loc[[row.name]]
        fields = changes.fields[changes.fields["row"] == row.name]
        line = _line(row, words, fields, manners.get(str(row["now"]), ""))
        told.append(Claim(line, _numbers(one, keys, cited)))
    if len(news) > _NAMED:
        told.append(Claim(f"{len(news) - _NAMED:,} more are counted above and not named."))
    return tuple(told)


def _manners(whole: Frames) -> dict[str, str]:
    """Return how each statement was made, by its public id, where that is to be told."""
    said = whole.statements[["event", "manner"]].astype(str)
    return {event: f"{manner}: " for event, manner in said.to_numpy() if manner not in _PLAIN}


def _line(row: Any, words: dict[How, str], fields: pd.DataFrame, manner: str) -> str:
    day = short_day(row["start"], str(row["precision"]))
    said = f"{manner}{_cut(str(row['words']), _WORDS)}"
    parts = ", ".join(part for part in (str(row["who"]), said) if part)
    how = How(str(row["how"]))
    why = _why(str(row["why"])) if how is How.RETRACTED else _differences(fields)
    return f"{day}: {parts} ({row['what']}, {words[how]}{f': {why}' if why else ''})."


def _why(said: str) -> str:
    return _WHY[Why(said)] if said else ""


def _differences(fields: pd.DataFrame) -> str:
    """Return what fields said and say: "date was 8 Jun 2007, is 9 Jun 2007"."""
    told = [
        f"{field} was {_value(was)}, is {_value(now)}"
        for field, was, now in fields[["field", "was", "now"]].itertuples(index=False)
        if field not in _UNTOLD
    ]
    return "; ".join(told[:_FIELDS])


def _value(said: str) -> str:
    if _DAY.fullmatch(said):
        return short_day(pd.Timestamp(said), "day")
    return _cut(said, _VALUE) or "not known"


def _cut(said: str, most: int) -> str:
    return f"{said[:most].rstrip()}…" if len(said) > most else said


def _numbers(rows: pd.DataFrame, keys: dict[str, int], cited: Numbering) -> tuple[int, ...]:
    return cited.articles(keys[one] for one in rows["article"].tolist() if one in keys)
