"""A cue in the passive in; what it attributes, to whom its agent is, out.

"Makei was asked by reporters whether C"; "Asked about N, Makei said"; "Minsk was accused by R of
N"; "the visit was announced by R"; "reporters were told that C"; "As reported by R, C". Who was
asked or told is the addressee; where nobody asks, the speaker stays open.
"""

from readout.extract import cues, grammar
from readout.extract.cues import Cue, CueClass, Form
from readout.extract.statements import clauses, content_end
from readout.extract.statements.after_cue import After, Reading
from readout.extract.statements.clauses import trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Draft, Phrase
from readout.extract.statements.hosts import Host
from readout.extract.statements.subjects import Subject
from readout.extract.statements.verb_groups import VerbGroup

_OPENING = frozenset(("when", "if", "once", "while", "as", "and", "but", "(", "—", "–", "-"))
_GOES_ON = frozenset(("about", "for", "to"))
_IS_ASKED = frozenset("about by whether if why how what when on to".split())
_ASKED_ABOUT = frozenset(("about", "for"))
_MOST = 8  # agents of one passive
_CHARGED_WITH = frozenset(("of", "for", "over", "as"))
# Acts on somebody or something whose object may stand as the subject: "was condemned by Moscow".
_ON_OBJECT = frozenset(
    (CueClass.ACCUSE, CueClass.CRITICISE, CueClass.PRAISE, CueClass.DENY, CueClass.ANNOUNCE)
)


def elliptic(ctx: Context, host: Host, token: int, cue: Cue, form: Form) -> Draft | None:
    """Read "(When) asked whether C, Makei said" and "As reported by R, C"."""
    if form is not Form.PAST or ctx.quoted(token):
        return None
    before = ctx.word(token - 1) if token > host.first else ""
    if cue.lemma == "ask" and (token == host.first or before in _OPENING):
        return _asked(ctx, host, token, None)
    if cue.lemma == "ask" and before == "," and ctx.word(token + 1) in _IS_ASKED:
        asked = ctx.ending_at(token - 2, host.first)
        if asked is not None and ctx.is_actor(asked):
            return _asked(ctx, host, token, asked, inserted=True)
    if before == "as" and token - 1 == host.first:
        return _as_reported(ctx, host, token, cue)
    return None


def read(
    ctx: Context, host: Host, token: int, cue: Cue, group: VerbGroup, subject: Subject
) -> Draft | None:
    """Read a cue with "was" or "were": "S was asked whether C", "S was accused by R of N"."""
    if subject.rule not in ("subject", "relative") or group.modal:
        return None
    if cue.lemma == "ask":
        return _asked(ctx, host, token, subject.phrase)
    if "to" in cue.frames and ctx.lower[subject.floor] != "it":
        return _told(ctx, host, token, cue, subject.phrase)
    return _object(ctx, host, token, cue, subject.phrase) if cue.cls in _ON_OBJECT else None


def is_impersonal(reading: Reading, group: VerbGroup, subject: Subject, after: After) -> bool:
    """Tell whether a passive attributes: "it was said that", "he is said to"."""
    if after.how == "that":
        return subject.rule != "subject" or reading.ctx.lower[subject.floor] == "it"
    if after.how != "inf" or after.content is None:
        return False
    place = reading.ctx.word(after.content[0] + 1) in grammar.members("determiner")
    if place or (group.negated and reading.cue.cls is CueClass.DEMAND):
        return False  # "was invited to the talks", "was not asked to sign"
    return reading.cue.lemma != "expect"  # a plan, and nobody's words


def _asked(
    ctx: Context, host: Host, token: int, asked: Phrase | None, inserted: bool = False
) -> Draft | None:
    agent, at = _agent(ctx, token + 1, host.stop)
    at = clauses.after_adjuncts(ctx, at, host.stop) if ctx.word(at) not in _GOES_ON else at
    cue = (token, token + 1)
    if at >= host.stop:
        return None
    word = ctx.lower[at]
    if word in _ASKED_ABOUT and at + 1 < host.stop:
        at, cue = at + 1, (token, at + 1 if at == token + 1 else token + 1)
    elif not (
        word in grammar.members("whether")
        or (word == "to" and asked is None)
        or ctx.quoted(at)
        or ctx.words[at] in (",", ":")
    ):
        return None
    end = content_end.of_clause(ctx, host, at, inserted, asked is None)
    content = trimmed(ctx, at, content_end.of_phrase(ctx, at, end))
    if content is None or (ctx.words[at] in (",", ":") and not ctx.quoted(content[0])):
        return None
    if asked is None and end < host.stop:
        asked = ctx.starting_at(end + 1, host.stop)
        if asked is not None and (main := _past_apposition(ctx, asked, host.stop)) is not None:
            content, asked = (content[0], asked[1]), main
    return Draft((content,), cue, agent, "asked", "passive-asked", addressee=asked, lemma="ask")


def _past_apposition(ctx: Context, name: Phrase, stop: int) -> Phrase | None:
    """Return Makei in "Asked about the envoy, Jan Novak, | Makei said"; None where none follows."""
    if name[1] + 1 >= stop or ctx.words[name[1]] != ",":
        return None
    main = ctx.starting_at(name[1] + 1, stop)
    if main is None or not ctx.is_actor(main):
        return None
    entry = cues.forms().get(ctx.word(main[1]))
    return main if entry is not None and entry[1] in (Form.PAST, Form.PRESENT) else None


def _told(ctx: Context, host: Host, token: int, cue: Cue, told: Phrase) -> Draft | None:
    agent, at = _agent(ctx, token + 1, host.stop)
    at = clauses.after_adjuncts(ctx, at, host.stop)
    if at >= host.stop or ctx.lower[at] != "that":
        return None
    content = trimmed(ctx, at, content_end.of_clause(ctx, host, at, False, False))
    if content is None:
        return None
    found = (token, token + 1)
    return Draft(
        (content,), found, agent, cue.manner, "passive-told", addressee=told, lemma=cue.lemma
    )


def _object(ctx: Context, host: Host, token: int, cue: Cue, on: Phrase) -> Draft | None:
    """Read "S was accused (by R) of N", "N was announced by R"; without either nobody speaks."""
    agent, at = _agent(ctx, token + 1, host.stop)
    rest = None
    if at < host.stop and ctx.lower[at] in _CHARGED_WITH and cue.cls is not CueClass.ANNOUNCE:
        end = content_end.of_clause(ctx, host, at, False, False)
        rest = trimmed(ctx, at, content_end.of_phrase(ctx, at, end))
    if agent is None and (rest is None or cue.cls is CueClass.DENY):
        return None
    parts = tuple(part for part in (on, rest) if part is not None)
    return Draft(
        parts,
        (token, token + 1),
        agent,
        cue.manner,
        "passive-object",
        is_statement=cue.is_statement,
        lemma=cue.lemma,
    )


def _as_reported(ctx: Context, host: Host, token: int, cue: Cue) -> Draft | None:
    agent, at = _agent(ctx, token + 1, host.stop)
    if agent is None or at >= host.stop or ctx.words[at] != "," or not cue.takes_clause:
        return None
    content = trimmed(ctx, at + 1, content_end.of_clause(ctx, host, at, False, False))
    if content is None or not clauses.has_finite_verb(ctx, *content):
        return None
    return Draft((content,), (token, token + 1), agent, cue.manner, "as-reported", lemma=cue.lemma)


def _agent(ctx: Context, at: int, stop: int) -> tuple[Phrase | None, int]:
    """Return who acts, "by R", and where the sentence goes on."""
    if at < stop and ctx.word(at) not in ("by", "to", "about", *_CHARGED_WITH):
        at = clauses.after_adjuncts(ctx, at, stop)
    agent = None
    if at + 1 < stop and ctx.lower[at] == "by" and not ctx.quoted(at):
        agent = _before_charge(ctx, _listed(ctx, ctx.starting_at(at + 1, stop), stop))
        at = agent[1] if agent else at
    return agent, at


def _listed(ctx: Context, agent: Phrase | None, stop: int) -> Phrase | None:
    """Return "Iran, Saudi Arabia and China", of which "Iran" is read; an "and" closes a list."""
    if agent is None:
        return None
    at = agent[1]
    for _ in range(_MOST):
        joint = at
        while joint < min(at + 2, stop) and ctx.lower[joint] in (",", "and"):
            joint += 1
        known = ctx.start_of.get(joint)
        if joint == at or known is None or known[0] > stop:
            return agent
        at = known[0]
        if ctx.lower[joint - 1] == "and":
            return agent[0], at
    return agent


def _before_charge(ctx: Context, agent: Phrase | None) -> Phrase | None:
    """Return R without "for his words" in "criticised by R for his words"."""
    if agent is None:
        return None
    known = ctx.start_of.get(agent[0])
    named = known[0] if known is not None else agent[0] + 1
    stops = (at for at in range(named, agent[1]) if ctx.lower[at] in _CHARGED_WITH - {"of"})
    return agent[0], next(stops, agent[1])
