"""What changed since the brief before in; sentences that count and name it, with sources, out."""

from typing import Any

import pandas as pd

from readout.days_in_words import short_day
from readout.export.brief.content import Claim
from readout.export.brief.sources import Numbering
from readout.export.context import count
from readout.frames import Frames
from readout.marks import Changes, How, What

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
_NAMED = 12  #: changes that are told one by one
_OF = ((What.MEETING, "meetings"), (What.STATEMENT, "statements"))
_WORDS = 160  #: characters of a statement in a line


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
    words = dict(_TOLD)
    for _, row in news.head(_NAMED).iterrows():
        one = news.loc[[row.name]]
        told.append(Claim(_line(row, words), _numbers(one, keys, cited)))
    if len(news) > _NAMED:
        told.append(Claim(f"{len(news) - _NAMED:,} more are counted above and not named."))
    return tuple(told)


def _line(row: Any, words: dict[How, str]) -> str:
    day = short_day(row["start"], str(row["precision"]))
    said = str(row["words"])
    said = f"{said[:_WORDS].rstrip()}…" if len(said) > _WORDS else said
    parts = ", ".join(part for part in (str(row["who"]), said) if part)
    how = words[How(str(row["how"]))]
    return f"{day}: {parts} ({row['what']}, {how})."


def _numbers(rows: pd.DataFrame, keys: dict[str, int], cited: Numbering) -> tuple[int, ...]:
    return cited.articles(keys[one] for one in rows["article"].tolist() if one in keys)
