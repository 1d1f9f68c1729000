"""The address in; a plain sentence for each thing in it that could not be followed, out."""

from collections.abc import Collection

from components import actor_corpus, safe, state, verdicts, words
from readout.links import Unread
from readout.reviews import Action, effective

_MOST = 4  #: sentences; more of them help nobody
_UNREAD = {
    "unknown": "‘{name}’ is nothing a page knows.",
    "no date": "‘{value}’ after ‘{name}’ is no date, such as 2016-05-16.",
    "not yes": "‘{value}’ after ‘{name}’ is not ‘yes’: what nobody checked is shown, too.",
    "no choice": "‘{value}’ after ‘{name}’ is nothing to choose here.",
    "many": "After ‘{name}’ stand too many values: only the first of them count.",
    "long": "What stands after ‘{name}’ is too long: it does not count, or only its beginning.",
}
_RECORDS = ("meeting", "statement", "record")
_ID = 16  #: hex digits of a public id that stand in an address
_ELSEWHERE = {
    "meeting": "The meeting in the address is not in this view; this is the newest one here.",
    "statement": "The statement in the address is not in this view; this is the newest one here.",
    "site": "The site in the address is not in this view; this is the one most told of.",
    "record": "The record in the address is not in this view; this is the first to check.",
    "in article": "The record in the address is not in this article: rejected, or taken back.",
    "since": "There is no mark, and no day, as the address names it. It may have been removed.",
    "brief": "There is no brief with the name in the address; this is another one.",
    "article": "No article here has the id in the address. These are the articles of this view.",
}


def draw() -> None:
    """Say what of the address asks for nothing; draw nothing where all of it was read."""
    _merged()
    found = state.unread()
    if not found:
        return
    rest = f" And {len(found) - _MOST} more." if len(found) > _MOST else ""
    said = " ".join(sentence(one) for one in found[:_MOST])
    safe.show(
        safe.fill(
            '<div class="ro ro-note ro-iso" role="status"><span class="ro-check">Not all of the '
            "address could be followed.</span> {said}{rest}</div>",
            said=said,
            rest=rest,
        )
    )


def _merged() -> None:
    """Say for whom an actor of the address stands since an analyst made the two one."""
    merged = actor_corpus.merged_away(state.written())
    for old, new in merged[:_MOST]:
        safe.show(
            safe.fill(
                '<div class="ro ro-note ro-iso" role="status">An analyst merged {old} into {new}: '
                "the address asks for both.</div>",
                old=old,
                new=new,
            )
        )


def sentence(one: Unread) -> str:
    """Return what is wrong with one thing of an address, in words.

    >>> sentence(Unread("from", "yesterday", "no date"))
    '‘yesterday’ after ‘from’ is no date, such as 2016-05-16.'
    """
    return _UNREAD[one.why].format(name=one.name, value=one.value)


def elsewhere(name: str, shown: str) -> None:
    """Say that another record is shown than the one the address chooses under `name`."""
    asked = state.chosen(name)
    if asked and not (shown and shown.startswith(asked)):
        safe.show(
            safe.fill(
                '<div class="ro ro-note ro-iso" role="status">{rejected}{said}</div>',
                rejected=_rejected(asked) if name in _RECORDS else "",
                said=_ELSEWHERE[name],
            )
        )


def _rejected(asked: str) -> str:
    """Return by whom the record of the address was rejected, as a sentence; "" when it was not."""
    if len(asked) < _ID:
        return ""
    for one in reversed(effective(verdicts.decided())):
        if one.action is Action.REJECT and one.target.startswith(asked):
            return f"Rejected by {one.by}, {words.iso_in_words(one.at[:10])}. "
    return ""


def not_in_article(found: Collection[str]) -> None:
    """Say that the record of the address is none of those found in the article, by public ids."""
    asked = state.chosen("record")
    if asked and not any(event.startswith(asked) for event in found):
        said = _ELSEWHERE["in article"]
        safe.show(safe.fill('<div class="ro ro-note" role="status">{said}</div>', said=said))
