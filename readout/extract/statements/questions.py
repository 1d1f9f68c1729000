"""A document and its mentions in; the answers of an interview without labels out, as turns.

    The ambassador, Jan Novak, spoke to our paper.     who is asked: people/interviews
    What did you achieve?                              a paragraph that is a question
    We built a base. It is ready.                      what follows, up to the next one

Nothing is read where the introduction names two who may answer, or where an author reports too.
"""

from bisect import bisect_left

from readout.extract import grammar
from readout.extract.people import interviews
from readout.extract.people.turn_taking import Part, Turn
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase
from readout.extract.wordlists import words
from readout.records import Mention

_QUESTIONS = 2  # fewer make no interview
_LONGEST = 80  # tokens of a question
_CLOSING = frozenset(("”", '"', "»", ")"))
_DASHES = frozenset("- – — ―".split())


def find(ctx: Context, mentions: tuple[Mention, ...]) -> list[Turn]:
    """Return the answers, [] where the text is no interview."""
    doc = ctx.doc
    paragraphs = [
        (tokens.start, tokens.stop) for one in doc.paragraphs if (tokens := doc.tokens_in(one))
    ]
    asked = [number for number, one in enumerate(paragraphs) if number and _asks(ctx, one)]
    if len(asked) < _QUESTIONS:
        return []
    start = doc.starts[paragraphs[asked[0]][0]]
    if not any(one in doc.text[:start].casefold() for one in words("interviews.en.txt")):
        return []
    before = mentions[: bisect_left(mentions, start, key=lambda one: one.span.start)]
    who = interviews.interviewed(doc, before)
    if who is None:
        return []
    tokens = doc.tokens_in(before[who].span)
    found = []
    for here, following in zip(asked, [*asked[1:], len(paragraphs)], strict=True):
        answer = [_without_dash(ctx, one) for one in paragraphs[here + 1 : following]]
        if answer:
            last = following == len(paragraphs)
            label = (tokens.start, tokens.stop)
            mark = paragraphs[here][1] - 1
            found.append(Turn(label, mark, answer[0], Part.SPEAKS, True, tuple(answer[1:]), last))
    personal = sum(
        not grammar.members("first-person").isdisjoint(
            ctx.lower[turn.words[0] : (turn.more or (turn.words,))[-1][1]]
        )
        for turn in found
    )
    return found if personal * 2 >= len(found) else []


def _asks(ctx: Context, paragraph: Phrase) -> bool:
    first, stop = paragraph
    while stop > first and ctx.words[stop - 1] in _CLOSING:
        stop -= 1
    return 1 < stop - first <= _LONGEST and ctx.words[stop - 1] == "?" and not ctx.quoted(first)


def _without_dash(ctx: Context, paragraph: Phrase) -> Phrase:
    first, stop = paragraph
    return (first + (ctx.words[first] in _DASHES and stop - first > 1), stop)
