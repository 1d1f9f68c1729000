"""A document and its mentions in; the speech that a headline announces out, as a turn.

Foreign Minister Makei's opening remarks, Minsk, 16 May      whose words
Remarks by President Novak at the opening of the base
Colleagues,                                                  an address, or somebody who says "we"
We have held talks. ...                                      up to the first label, or the end
"""

from readout.extract import grammar
from readout.extract.people.turn_taking import Part, Turn
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase
from readout.extract.wordlists import words
from readout.records import MentionKind

_HEADLINES = 3  # paragraphs at the top in which the headline may stand
_OWNER = 4  # tokens between "Makei's" and "remarks", between "remarks" and "by"
_SPEAKING = (MentionKind.PERSON, MentionKind.ROLE, MentionKind.GROUP)
_STOPS = frozenset((".", "!", "?", "…"))
_AFTER_NOUN = grammar.members("preposition")


def find(ctx: Context, turns: list[Turn]) -> Turn | None:
    """Return the words that stand under the headline, before the first of the turns."""
    doc = ctx.doc
    paragraphs = [
        (tokens.start, tokens.stop) for one in doc.paragraphs if (tokens := doc.tokens_in(one))
    ]
    stop = turns[0].label[0] if turns else len(doc.words)
    for number, headline in enumerate(paragraphs[:_HEADLINES]):
        if headline[0] >= stop or ctx.words[headline[1] - 1] in _STOPS:
            return None
        if (owner := _owner(ctx, headline)) is not None:
            noun, who = owner
            spoken = _spoken(ctx, [one for one in paragraphs[number + 1 :] if one[1] <= stop])
            if not spoken:
                return None
            return Turn(who, noun, spoken[0], Part.SPEAKS, True, tuple(spoken[1:]))
    return None


def _owner(ctx: Context, headline: Phrase) -> tuple[int, Phrase] | None:
    """Return the noun "remarks" of a headline, and whose they are; not "his remarks angered us"."""
    for noun in range(*headline):
        if ctx.lower[noun] not in words("speeches.en.txt"):
            continue
        after = ctx.word(noun + 1) if noun + 1 < headline[1] else ""
        if after and after[0].isalpha() and after != "and" and after not in _AFTER_NOUN:
            continue
        for at in range(noun - 1, max(headline[0], noun - _OWNER) - 1, -1):
            if ctx.words[at] in ("'s", "’s", "'", "’"):
                known = ctx.end_of.get(at - 1)
                if known is not None and known[1].kind in _SPEAKING:
                    return noun, (known[0], at)
        for at in range(noun + 1, min(headline[1], noun + _OWNER)):
            known = ctx.start_of.get(at + 1)
            by = ctx.lower[at] == "by" or (ctx.lower[at] == "of" and at == noun + 1)
            if by and known is not None and known[1].kind in _SPEAKING:
                return noun, (at + 1, _whole(ctx, known[0], headline[1]))
    return None


def _whole(ctx: Context, token: int, stop: int) -> int:
    """Return the end of a list: "by the ministers of Poland | , Romania and the Netherlands"."""
    end = token
    for at in range(token, stop):
        if ctx.words[at][0].isupper():
            end = at + 1
        elif ctx.lower[at] not in (",", "and", "the", "of"):
            break
    return end


def _spoken(ctx: Context, paragraphs: list[Phrase]) -> list[Phrase]:
    """Return the paragraphs of a speech: they begin with an address, or with "I" or "we"."""
    found: list[Phrase] = []
    own = 0  # paragraphs up to the last that says "I" or "we"
    for first, stop in paragraphs:
        personal = not grammar.members("first-person").isdisjoint(ctx.lower[first:stop])
        addressed = ctx.words[stop - 1] in (",", "!", ":") and not grammar.members(
            "addressed"
        ).isdisjoint(ctx.lower[first:stop])
        if not found and not (personal or addressed):
            if ctx.words[stop - 1] in _STOPS:
                return []
            continue  # "Moscow, 16 May 2016"
        found.append((first, stop))
        own = len(found) if personal else own
    return found[:own]
