"""What changed in; the words that say it, one for a thing everywhere, out."""

from collections.abc import Sequence

from components import words
from components.since_corpus import Since
from readout.filters import day_in_words
from readout.marks import By, Changes, How, What, Why
from readout.store import Mark

_APART = (How.NEW, How.RETRACTED, How.SIGHTED)
RECORDS = (What.MEETING, What.STATEMENT)  #: what the counts count; the list has the others, too
NOUNS = {
    What.MEETING: ("meeting", "meetings"),
    What.STATEMENT: ("statement", "statements"),
    What.PLACE: ("name of a place", "names of places"),
    What.ARTICLE: ("article", "articles"),
}
HOW = {
    How.NEW: "New",
    How.RETRACTED: "Retracted",
    How.MERGED: "Put together",
    How.SPLIT: "Taken apart",
    How.REGROUPED: "Put together anew",
    How.STATUS: "Another status",
    How.DATED: "Re-dated",
    How.ATTRIBUTED: "Re-attributed",
    How.CHANGED: "Changed",
    How.SIGHTED: "Newly sighted",
    How.CHECKED: "Checked",
}
WHY = {
    Why.REJECTED: "Rejected",
    Why.TAKEN_BACK: "The decision that had added it was taken back",
    Why.NO_ARTICLE: "Its article is not in the store",
    Why.READ_ANEW: "Not found when its article was read again",
}
WHAT = {What.MEETING: "Meetings", What.STATEMENT: "Statements", What.PLACE: "Places named"} | {
    What.ARTICLE: "Articles"
}


def number(changes: Changes, how: How) -> int:
    """Return how many meetings and statements are of one class."""
    return sum(changes.count(how, what) for what in RECORDS)


def title(since: Since) -> str:
    """Return "Since “May brief”" or "Since 1 June 2026"."""
    return f"Since “{since.mark}”" if since.day is None else f"Since {day_in_words(since.day)}"


def basis(since: Since, marks: Sequence[Mark], late: int = 0) -> str:
    """Return what the comparison rests on, as a sentence."""
    if since.day is None:
        mark = next(one for one in marks if one.name == since.mark)
        until = words.iso_in_words(mark.as_of)
        return (
            f"Set {words.iso_in_words(mark.at[:10])} by {mark.by}"
            f"{f', data to {until}' if until else ''}."
        )
    if since.by is By.STORED:
        told = "By the day on which articles came into this store."
    else:
        told = "By the day on which articles were published."
        if late:
            told += (
                f" {words.count(late, 'article')} published before that came in since:"
                " not counted as new."
            )
    return f"{told} What changed or was retracted, only a mark tells."


def answer(changes: Changes, since: Since) -> str:
    """Return "Since 1 June 2026: 4 meetings and 6 statements new, 1 retracted, 3 changed"."""
    new = [
        words.count(changes.count(How.NEW, what), *NOUNS[what])
        for what in RECORDS
        if changes.count(How.NEW, what)
    ]
    gone, seen = number(changes, How.RETRACTED), number(changes, How.SIGHTED)
    others = sum(number(changes, how) for how in How if how not in _APART)
    parts = [f"{words.listed(new)} new"] if new else []
    parts += [f"{gone:,} retracted"] if gone else []
    parts += [f"{others:,} changed"] if others else []
    parts += [f"{seen:,} newly sighted"] if seen else []
    return f"{title(since)}: {', '.join(parts) or 'no meeting and no statement changed'}."


def value(field: str, text: str) -> str:
    """Return what a field says, in the words of the pages.

    >>> value("check", ""), value("date", "2016-05-16"), value("place", "")
    ('not checked', '16 May 2016', 'nothing')
    """
    if field in ("date", "last day"):
        return words.iso_in_words(text) or "no date"
    if field == "check":
        return words.CHECKS.get(text, "not checked").lower()
    if field == "confidence":
        return words.CONFIDENCE.get(text, text).lower()
    if field == "status":
        return words.STATUSES.get(text, text)
    return text or "nothing"
