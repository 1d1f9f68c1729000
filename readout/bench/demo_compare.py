"""A statement or an actor of an extraction and one of the facts in; whether they are the same out.

Words are compared by their first letters, since an article says in other words what its row says;
persons by their last names, others by the side they speak for.
"""

import re
import unicodedata

from readout.bench.demo_facts import Party, StatementFact
from readout.records import ActorKind, Article, Resolution, Statement

_LETTERS = 5  # "defence", "defensive" and "defend" agree in so many
_WORD = re.compile(r"[^\W_]{3,}")
_FUNCTION_WORDS = frozenset(
    "about above after again against all already also although and another any are because "
    "been before being between both but could did does done down during each even for from "
    "further had has have having her here him his how into its itself just may might more "
    "most must neither nor not now off once one only other our out over own said same say "
    "says shall she should since so some such than that the their them then there these they "
    "this those through too under until upon very was were what when where whether which "
    "while who whom whose why will with without would yet you your".split()
)


def words_of(statement: Statement, article: Article) -> str:
    """Return the words that are attributed."""
    return " ".join(span.of(article.text) for span in statement.attribution.content)


def overlap(row: StatementFact, words: str) -> float:
    """Return the share of common content words in the shorter text; one alone is chance."""
    given = _stems(words)
    shares = [0.0]
    for wanted in map(_stems, row.words):
        both = len(wanted & given)
        if both >= min(2, len(wanted)) > 0:
            shares.append(both / min(len(wanted), len(given)))
    return max(shares)


def common(row: StatementFact, words: str) -> int:
    """Return how many content words the two share."""
    given = _stems(words)
    return max(len(_stems(wanted) & given) for wanted in row.words)


def _stems(text: str) -> frozenset[str]:
    words = (found[0] for found in _WORD.finditer(fold(text)))
    return frozenset(word[:_LETTERS] for word in words if word not in _FUNCTION_WORDS)


def is_party(who: Resolution, party: Party) -> bool:
    """Tell whether a resolved mention is a row's party: persons by last name, others by side."""
    name = fold(who.name)
    if party.person:
        return fold(party.name).split()[-1] in name.split()
    if who.kind is ActorKind.PERSON:
        return False
    return fold(party.name) in name or (bool(who.side) and who.side in (party.country, party.name))


def speaks_for(who: Resolution, speaker: Party) -> bool:
    """Tell whether it is no error to name this actor: "Moscow" stands for its minister."""
    ours = who.side in (speaker.country, speaker.name) or not who.side
    return is_party(who, speaker) or (who.kind is not ActorKind.PERSON and ours)


def fold(text: str) -> str:
    """Return a text in lower case without marks on its letters."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
