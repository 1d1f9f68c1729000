"""A cue with its subject after it in; the statement out: `"Q," said Makei`; `C, said Makei, C2`."""

from readout.extract import grammar
from readout.extract.cues import Cue, Factivity, Form
from readout.extract.statements import after_cue, before_cue, clauses, insertions
from readout.extract.statements.clauses import trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft
from readout.extract.statements.hosts import Host
from readout.extract.statements.verb_groups import VerbGroup

_NO_SUBJECTS = frozenset("it that this him her them me us".split())
_PHRASE = 3  # tokens: "Talks on trade, said Makei, would go on"
_AFTER_INVERTED = frozenset(
    (*", . ; : ( - —".split(), *"in on at during after of from who".split())
)


def read(
    ctx: Context, host: Host, cue: Cue, form: Form, group: VerbGroup, done: int
) -> Draft | None:
    """Read `"Q," said Makei` and `Talks go on, said Makei`."""
    last = group.first - 1
    if last < done or form is Form.ING or group.infinitive or group.passive:
        return None
    quoted = before_cue.ends_quotation(ctx, last, done)
    if quoted and not cue.takes_clause and "quote" not in cue.frames:
        return None
    if not quoted and not (before_cue.ends_clause(ctx, last) and "bare" in cue.frames):
        return None
    if cue.lemma == "tell" or (not quoted and before_cue.ends_insertion(ctx, last, done)):
        return None  # `"Q," Makei, the minister, told BelTA`: whoever stands after it is told
    speaker = ctx.starting_at(group.stop, host.stop)
    begin = before_cue.after_colon(ctx, done, last) if quoted else done
    left = trimmed(ctx, begin, last + 1)
    if speaker is None or left is None or ctx.lower[speaker[0]] in _NO_SUBJECTS:
        return None
    if ctx.lower[speaker[0]] in grammar.members("time"):
        return None
    right = after_cue.second_part(ctx, host, speaker[1])
    if not quoted and not clauses.has_finite_verb(ctx, *left):
        if not ctx.is_actor(speaker):
            return None
        after = clauses.after_adjuncts(ctx, speaker[1], host.stop)  # "said Makei on Friday, ..."
        right = right or insertions.rest_of_clause(ctx, host, after)
        if right is None and left[1] - left[0] < _PHRASE:
            return None
    closes = speaker[1] >= host.stop or ctx.lower[speaker[1]] in _AFTER_INVERTED
    if not quoted and not closes:
        return None
    return Draft(
        (left,) if right is None else (left, right),
        (group.first, group.stop),
        speaker,
        "said" if quoted and cue.factivity is Factivity.COUNTER else cue.manner,
        "inverted",
        is_statement=cue.is_statement,
        closing=True,
        lemma=cue.lemma,
    )
