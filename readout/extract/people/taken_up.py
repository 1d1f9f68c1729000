""" "The ministry", "the news agency" or "it" in; the only body named before that is meant, out.

A wrong mouth is worse than an open one: where a second ministry was named, known or not, where the
last one is far behind, or where the sentence is set in another country, nobody is taken.
"""

from dataclasses import replace

from readout.extract.people import bodies, noun_lexicon
from readout.extract.people.reading import Reading
from readout.extract.wordlists import words
from readout.records import ActorKind, Mention, MentionKind, Reason, Resolution, Span

_BODIES = (ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.AGENCY)
_MENTIONED = (MentionKind.ORGANISATION, MentionKind.GOVERNMENT, MentionKind.GROUP)
_ITS_OWN = frozenset(("alliance",))  # NATO, whether or not the text names it
_FAR = 4  # sentences: the last word of a body that is still spoken of
_RECENT = 100  # mentions back among which there may be a rival
_LONGEST = 3  # words: "the defence ministry"


def body(reading: Reading, span: Span) -> Resolution | None:
    """Return the body that a definite noun takes up, or None."""
    stop = min(reading.before(span.start), len(reading.done))
    alike = _alike(reading, span, stop)
    known = {reading.done[n].actor for n in alike}
    if len(known) != 1 or "" in known:
        return None
    found = reading.done[alike[-1]]
    far = _sentence(reading, span) - _sentence(reading, reading.mentions[alike[-1]].span) > _FAR
    if far or found.kind not in _BODIES or _is_set_elsewhere(reading, span, stop, found.side):
        return None
    basis = found.basis or reading.mentions[alike[-1]].span.of(reading.doc.text)
    return replace(found, reason=Reason.OFFICE_IN_TEXT, basis=basis)


def metonym(reading: Reading, span: Span, found: Resolution) -> Resolution | None:
    """Return `found`, which a common noun stands for: NATO for "the alliance", the EU, a state.

    Only where the text names it too, and no other such body: an election commission is no EU.
    """
    noun = span.of(reading.doc.text).casefold().removeprefix("the ")
    if found.kind is not ActorKind.ORGANISATION or not noun_lexicon.flags().get(noun):
        return found
    stop = min(reading.before(span.start), len(reading.done))
    if alike := _alike(reading, span, stop):
        others = any(reading.done[n].side != found.side for n in alike)
        return body(reading, span) or (None if others else found)
    return found if noun in _ITS_OWN or found.side in reading.sides else None


def speaker(reading: Reading, mention: Mention) -> Resolution | None:
    """Return the body that "it" is, where "it" speaks: the last speaker, of the sentence before."""
    if reading.voice is None:
        return None
    who, sentence = reading.voice
    near = _sentence(reading, mention.span) - sentence <= 1
    if not near or not who.actor or who.kind not in _BODIES:
        return None
    return replace(who, reason=Reason.PRONOUN, basis=who.name)


def _alike(reading: Reading, span: Span, stop: int) -> list[int]:
    """Return the mentions before of bodies that "the ministry" may mean, known or not."""
    asked = span.of(reading.doc.text).casefold().replace("defense", "defence").split()
    if len(asked) not in (2, _LONGEST) or asked[0] != "the":
        return []
    if asked[-1] not in words("taken_up_bodies.en.txt"):
        return []
    return [
        n
        for n in range(max(stop - _RECENT, 0), stop)
        if reading.mentions[n].kind in _MENTIONED and _is_such(reading, n, asked[1:])
    ]


def _is_such(reading: Reading, index: int, asked: list[str]) -> bool:
    """Tell whether a mention is of a body of that noun, whether or not it is known which."""
    mention, who = reading.mentions[index], reading.done[index]
    told = mention.span.of(reading.doc.text).casefold().replace("defense", "defence")
    noun = asked[-1]
    if noun == "agency" and who.kind is ActorKind.AGENCY:
        return True
    named = who.name.casefold() if who.actor else ""
    if noun not in told.split() and noun not in named.split():
        return False
    if len(asked) == 1:
        return True
    ministry = bodies.ministry(" ".join(asked))
    return asked[0] in told.split() or bool(ministry and who.name.startswith(ministry))


def _is_set_elsewhere(reading: Reading, span: Span, stop: int, side: str) -> bool:
    """Tell whether a sentence names another country before: "In Bucharest the ministry said"."""
    sentence = _sentence(reading, span)
    at = stop - 1
    while at >= 0 and _sentence(reading, reading.mentions[at].span) == sentence:
        other = reading.done[at].side
        if other and other != side and reading.mentions[at].kind is MentionKind.GOVERNMENT:
            return True
        at -= 1
    return False


def _sentence(reading: Reading, span: Span) -> int:
    tokens = reading.doc.tokens_in(span)
    return reading.doc.token_sentence[tokens.start] if tokens else 0
