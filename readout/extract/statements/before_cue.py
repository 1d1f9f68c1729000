"""A cue in its sentence in; the words to its left that it attributes out: `"Q," S V`; `C, S V`."""

from readout.extract import grammar
from readout.extract.cues import Cue
from readout.extract.statements import clauses
from readout.extract.statements.clauses import trimmed
from readout.extract.statements.context import Context
from readout.extract.statements.drafts import Phrase

_DASHES = frozenset(("—", "–", "--", "―", "-"))
_CLOSING = frozenset(("”", '"', "’", "'", "''", "»", "“", "›", ")", "]"))
_SUBORDINATE = frozenset("even who which as when while after before although though".split())
_CLAUSE = 5  # words: the shortest clause that is taken for one without a known verb
_CLITIC = frozenset(("'s", "’s", "'", "’"))
_INSERTION = 40  # tokens between a quotation and the end of what is put in after its speaker
_PAUSES = frozenset((",", ".", "!", "?", "…", "—", "–", "-", "--", ";"))


def ends_quotation(ctx: Context, last: int, done: int) -> bool:
    """Tell whether a quotation with its comma or stop ends at token `last`: `"We agreed,"`."""
    if last <= done:
        return False
    if ctx.words[last] in (",", *_DASHES) and not ctx.quoted(last):
        return ctx.quoted(last - 1)
    if not ctx.quoted(last):
        return False
    token = last
    while token > done and token > last - 3 and ctx.words[token] in _CLOSING:
        token -= 1
    return ctx.words[token] in _PAUSES or ctx.words[token].startswith("..")


def ends_clause(ctx: Context, last: int) -> bool:
    """Tell whether a comma or a dash ends a clause at token `last`; a stray mark may follow it."""
    if ctx.words[last] in ("”", "''", "»") and not ctx.quoted(last) and last:
        last -= 1  # the opening mark is missing: `We agreed,” said Makei.`
    return ctx.words[last] in (",", *_DASHES)


def ends_insertion(ctx: Context, last: int, done: int) -> bool:
    """Tell whether the comma at token `last` closes what was put in after a quoted speaker.

    `"Q," Makei, the foreign minister, said`: the speaker stands before the insertion.
    """
    for at in range(last - 1, max(done, last - _INSERTION), -1):
        if ctx.quoted(at) and ctx.words[at] in _CLOSING:
            phrase = ctx.starting_at(at + 1, last)
            return (
                ends_quotation(ctx, at, done)
                and phrase is not None
                and ctx.words[phrase[1]] in (",", *_DASHES)
            )
    return False


def read(ctx: Context, floor: int, done: int, how: str, cue: Cue) -> Phrase | None:
    """Return the content before the subject that begins at `floor`, not left of `done`.

    `how` is what was found after the cue.
    """
    last = floor - 1
    if last < done:
        return None
    if ends_quotation(ctx, last, done):
        return trimmed(ctx, after_colon(ctx, done, last), last + 1)
    if not ends_clause(ctx, last) or ctx.quoted(last) or last - 1 < done:
        return None
    left = trimmed(ctx, _after_told(ctx, done, last), last)
    if left is None or how == "aside":
        return left
    first = ctx.lower[left[0]]
    if first == "asked":
        return None  # "Asked whether he would come, Makei said no"
    if how not in ("none", "weak") or not cue.takes_clause:
        return None
    if first in grammar.members("subordinator"):
        return left if _has_main_clause(ctx, left) else None
    if first in grammar.members("preposition") and not _is_amount(ctx, left[0]):
        return left if _has_main_clause(ctx, left) or _has_own_verb(ctx, left) else None
    finite = clauses.has_finite_verb(ctx, *left)
    return left if finite or (cue.lemma == "say" and _is_surely_clause(ctx, left)) else None


def after_colon(ctx: Context, done: int, last: int) -> int:
    """Return where the words begin: after the colon of `Russia answered: "We wait," he said`."""
    for at in range(last, done, -1):
        if ctx.words[at] == ":" and not ctx.quoted(at) and ctx.quoted(at + 1):
            return at + 1
    return done


def _after_told(ctx: Context, done: int, last: int) -> int:
    """Return where a clause begins: after the colon of "Makei answered: talks, he said, go on"."""
    for at in range(last - 1, done, -1):
        if ctx.words[at] == ":" and not ctx.quoted(at):
            return at + 1 if clauses.has_finite_verb(ctx, done, at) else done
    return done


def _has_own_verb(ctx: Context, left: Phrase) -> bool:
    """Tell whether "From now on the world would see it" has a verb that is not of "which"."""
    for at in range(left[0] + 1, left[1]):
        word = ctx.lower[at]
        if ctx.quoted(at) or word in _SUBORDINATE or word in ("that", "where"):
            return False
        if word in grammar.members("auxiliary") and word not in _CLITIC and word != "being":
            return True
    return False


def _is_surely_clause(ctx: Context, left: Phrase) -> bool:
    """Tell whether the words before ", Makei said." begin like a clause, whatever their verb."""
    word = ctx.lower[left[0]]
    opens = (
        ctx.words[left[0]][0].isupper()
        or word in grammar.members("determiner")
        or word in grammar.members("subject")
    )
    return opens and left[1] - left[0] >= _CLAUSE and not word.endswith(("ing", "ed"))


def _has_main_clause(ctx: Context, left: Phrase) -> bool:
    """Tell whether a clause stands after the comma of "If talks fail, Minsk will answer"."""
    for at in range(left[1] - 2, left[0], -1):
        if ctx.words[at] == "," and not ctx.quoted(at):
            return ctx.lower[at + 1] not in _SUBORDINATE and clauses.has_finite_verb(
                ctx, at + 1, left[1]
            )
    return False


def _is_amount(ctx: Context, token: int) -> bool:
    """Tell whether "about 270 people", "over half of them" begins here."""
    after = ctx.word(token + 1)
    return ctx.lower[token] in _ROUGHLY and (
        after[:1].isdigit() or after in grammar.members("quantity")
    )


_ROUGHLY = frozenset("about around over under between".split())
