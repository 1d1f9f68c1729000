"""A subject right behind a place that opens its sentence in; the subject without the place out.

"At NATO an official said": without a comma the two look like one phrase. Names and titles behind a
place are told from it before (`people.fronted`).
"""

from readout.extract import grammar
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase

_WHERE = frozenset(("in", "at"))


def without_place(ctx: Context, phrase: Phrase, floor: int) -> Phrase:
    """Return the phrase less the place before it, where "in" or "at" governs that place.

    `floor` is the first token of the sentence. The place ends before an article.
    """
    first, stop = phrase
    if (
        first - 1 < floor
        or ctx.lower[first - 1] not in _WHERE
        or not _is_fronted(ctx, first, floor)
    ):
        return phrase
    article = ctx.lower[first] in grammar.members("determiner")
    for at in range(first + 1 + article, stop):
        if ctx.lower[at] in grammar.members("determiner"):
            return at, stop
        if not ctx.words[at][0].isupper():
            break
    return phrase


def _is_fronted(ctx: Context, first: int, floor: int) -> bool:
    """Tell whether all that stands before a token is an adjunct that opens the sentence."""
    while floor < first and not ctx.words[floor][0].isalnum():
        floor += 1
    return ctx.lower[floor] in grammar.members("preposition") and "," not in ctx.words[floor:first]
