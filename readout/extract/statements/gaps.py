"""A cue inside a relative clause in; the words of that clause that it attributes out.

"The shield, which Moscow says threatens it"; "the plans, which he called “a threat”": what is said
of is "which", and stands before the subject.
"""

from readout.extract import grammar
from readout.extract.statements import content_end
from readout.extract.statements.after_cue import Reading
from readout.extract.statements.clauses import trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase
from readout.extract.statements.subjects import Subject
from readout.extract.statements.verb_groups import VerbGroup

_RELATIVES = frozenset(("which", "that", "who", "what"))


def around(reading: Reading, subject: Subject, group: VerbGroup) -> tuple[Phrase, Phrase] | None:
    """Return "which" and what is said of it in "the shield, which Moscow says threatens it"."""
    ctx = reading.ctx
    floor, at = subject.floor, group.stop
    if subject.rule != "subject" or ctx.word(floor - 1) not in _RELATIVES:
        return None
    if at + 1 >= reading.host.stop or not _is_gapped(ctx, at):
        return None
    end = content_end.of_clause(ctx, reading.host, at, True, False)
    rest = trimmed(ctx, at, end)
    return ((floor - 1, floor), rest) if rest else None


def object_of(ctx: Context, floor: int) -> Phrase | None:
    """Return "which" in "the plans, which he called “a threat”": what the quotation is of."""
    return (floor - 1, floor) if ctx.word(floor - 1) in ("which", "whom", "who") else None


def _is_gapped(ctx: Context, token: int) -> bool:
    """Tell whether a verb without its subject begins here."""
    word = ctx.lower[token]
    while grammar.is_adverb(word) and token + 1 < len(ctx.lower):
        token += 1
        word = ctx.lower[token]
    return ctx.words[token][0].islower() and (
        word in grammar.members("auxiliary")
        or word in grammar.members("past")
        or (word[-1] in "sd" and len(word) > 3 and not grammar.members("time").issuperset((word,)))
    )
