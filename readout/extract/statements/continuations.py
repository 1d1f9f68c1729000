"""The drafts of a text in; the same with the quotations that stand alone after them out.

`"We agreed," Makei said. "We go on."` is one statement in two parts. A quotation in a paragraph of
its own goes to the speaker before it, as a statement to check. `Makei said:` takes what follows.
"""

from dataclasses import replace

from readout.extract import cues, grammar
from readout.extract.statements.clauses import trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft
from readout.extract.statements.hosts import Host
from readout.records import Confidence

_PARTS = 50  # of one statement; more than that is no longer one
_QUOTED = 6  # tenths of a sentence that begins with a quotation: the rest is of the same mouth
_FARTHEST = 2  # sentences between a quotation that stands alone and the words it goes on from


def read(ctx: Context, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of a whole text in text order, quotations that stand alone included."""
    by_host = _by_host(ctx, drafts)
    result = list(drafts)
    last: int | None = None  # the draft whose words may go on
    last_host = 0
    for number, host in enumerate(ctx.hosts):
        if number in by_host:
            last, last_host = _to_continue(ctx, drafts, by_host[number]), number
            continue
        if last is None or number - last_host > _FARTHEST or not _is_quotation(ctx, host):
            continue
        if number - last_host > 1 and _names_its_speaker(ctx, host):
            continue
        part = trimmed(ctx, host.first, host.stop)
        previous = result[last]
        if part is None or previous.speaker is None:
            continue
        if previous.manner == "asked" and previous.addressee is not None:
            result.append(_of_same_speaker(ctx, _answering(previous), part))
            last = len(result) - 1
        elif previous.rule.endswith("pending"):
            result[last] = replace(previous, content=(part,), rule="colon", closing=True)
        elif not _is_against(ctx, previous) and _belongs(
            ctx, previous, ctx.hosts[last_host], host, number - last_host
        ):
            result[last] = replace(previous, content=(*previous.content, part))
        else:
            result.append(_of_same_speaker(ctx, previous, part))
            last = len(result) - 1
        last_host = number
    complete = [draft for draft in result if not draft.rule.endswith("pending")]
    return sorted(complete, key=lambda draft: draft.content[0][0])


def _by_host(ctx: Context, drafts: list[Draft]) -> dict[int, list[int]]:
    """Return the indices of the drafts of each sentence, by its number; drafts are in order."""
    found: dict[int, list[int]] = {}
    number = 0
    for index, draft in enumerate(drafts):
        where = draft.cue[0] if draft.cue else draft.content[0][0]
        while number + 1 < len(ctx.hosts) and ctx.hosts[number].stop <= where:
            number += 1
        found.setdefault(number, []).append(index)
    return found


def _answering(asked: Draft) -> Draft:
    """Return the other side of a question: whoever was asked, and not the one who asks, speaks."""
    return replace(asked, speaker=asked.addressee, manner="answered", addressee=None)


def _is_against(ctx: Context, draft: Draft) -> bool:
    """Tell whether words are denied or refused: `Makei denied that C. "Q"`: he does say Q."""
    if ctx.quoted(draft.content[0][0]):
        return False  # `"Never," denied Makei. "Q"`
    refused = draft.manner == "refused" or draft.manner.startswith("did not ")
    return refused or cues.polarity(draft.manner) == "negative"


def _of_same_speaker(ctx: Context, previous: Draft, part: tuple[int, int]) -> Draft:
    return Draft(
        (part,),
        previous.cue,
        previous.speaker,
        "said" if _is_against(ctx, previous) else previous.manner,
        "continuation",
        reported_by=previous.reported_by,
        confidence=Confidence.MEDIUM,
    )


def _belongs(ctx: Context, draft: Draft, before: Host, host: Host, gap: int) -> bool:
    """Tell whether a quotation is more of a draft's content, not a statement of its own."""
    if len(draft.content) >= _PARTS:
        return False
    if before.paragraph == host.paragraph:
        return True
    quotation = ctx.doc.quotations[ctx.doc.token_quotation[host.quotes[0][0]]]
    return gap == 1 and quotation.continued and ctx.quoted(draft.content[-1][1] - 1)


def _is_quotation(ctx: Context, host: Host) -> bool:
    """Tell whether a sentence is a quotation but for a word such as "And"."""
    if host.all_quoted:
        return True
    if not host.quotes:
        return False
    outside = [
        ctx.lower[token]
        for token in range(host.first, host.stop)
        if not ctx.quoted(token) and ctx.words[token][0].isalnum()
    ]
    if len(outside) <= 1 and grammar.members("conjunction").issuperset(outside):
        return True
    if ctx.word(host.quotes[0][1] - 2) == ",":
        return False  # `"The bill is attached," the letter ends.`: somebody else's
    inside = host.quotes[0][1] - host.quotes[0][0]
    return host.quotes[0][0] == host.first and inside * 10 >= (host.stop - host.first) * _QUOTED


def _names_its_speaker(ctx: Context, host: Host) -> bool:
    """Tell whether a pronoun stands behind a quotation: `"Jobs?" she fumed.`, whoever that is."""
    return ctx.word(host.quotes[0][1]) in ("he", "she", "they")


def _to_continue(ctx: Context, drafts: list[Draft], here: list[int]) -> int | None:
    """Return the draft of a sentence that a quotation after it belongs to."""
    speaking = [index for index in here if drafts[index].is_statement]
    for index in reversed(speaking):
        if drafts[index].closing and any(ctx.quoted(first) for first, _ in drafts[index].content):
            return index
    return speaking[0] if speaking else None
