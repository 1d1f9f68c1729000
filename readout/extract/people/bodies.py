"""The words of an institution in; the government, organisation or agency it is out."""

from functools import cache, lru_cache

from readout.extract.people.person_names import key, slug, without_possessive
from readout.extract.people.registers import Registers
from readout.extract.wordlists import rows
from readout.records import ActorKind, Reason, Resolution

_ARTICLES = frozenset(("the", "a", "an", "both", "official"))
_LONGEST = 6  # words of a country's name
_REMEMBERED = 20_000  # phrases
_LONGEST_ACRONYM = 6  # letters: longer words in capitals are a headline's


@lru_cache(_REMEMBERED)
def resolve(phrase: str, named: bool, registers: Registers) -> Resolution | None:
    """Return who an institution is, or None where the words name none.

    "Minsk" and "the Kremlin" are governments, "the Russian foreign ministry" is a ministry of that
    side. An unknown organisation is kept under its own name when `named` says that it has one.
    """
    bare = _bare(phrase)
    if not bare:
        return None
    actor = registers.institution(phrase) or registers.institution(bare)
    if actor is not None and actor.kind is not ActorKind.PERSON:
        return Resolution(
            actor.name, actor.id, actor.kind, "", actor.side, Reason.INSTITUTION, phrase
        )
    if listed := _listed(bare, phrase):
        return listed
    side, rest = _owner(bare, registers)
    if side and (found := _ministry(rest, side, phrase, registers)):
        return found
    if agency := _announced(bare, registers):
        return agency
    shouted = bare.isupper() and len(bare) > _LONGEST_ACRONYM
    if not named or shouted or not bare[:1].isupper() or (side and not rest):
        return None
    return Resolution(
        bare,
        f"organisation:{slug(bare)}",
        ActorKind.ORGANISATION,
        "",
        side,
        Reason.NAMED,
        phrase,
    )


def ministry(name: str) -> str:
    """Return the ministry that words call, without its country; "" for other bodies.

    >>> ministry("foreign ministry")
    'Ministry of Foreign Affairs'
    """
    return _ministries().get(name.replace("defense", "defence"), "")


def _bare(phrase: str) -> str:
    parts = without_possessive(phrase.strip(" ,;:.")).split()
    while parts and parts[0].casefold() in _ARTICLES:
        parts = parts[1:]
    return " ".join(parts)


def _owner(bare: str, registers: Registers) -> tuple[str, str]:
    """Return the side that the words name at their start or after "of", and the other words."""
    parts = bare.replace("’", "'").split()
    for length in range(min(_LONGEST, len(parts)), 0, -1):
        if side := registers.side(" ".join(parts[:length])):
            return side, " ".join(parts[length:])
    for at, part in enumerate(parts):
        tail = [word for word in parts[at + 1 :] if word.casefold() != "the"]
        placed = part == "in" and ministry(" ".join(parts[:at]).casefold())
        if (part == "of" or placed) and at and (side := registers.side(" ".join(tail))):
            return side, " ".join(parts[:at])  # "the foreign ministry in Moscow" is Russia's
    return "", bare


def _listed(bare: str, phrase: str) -> Resolution | None:
    """Return a body that has one name wherever it stands: "the European Commission"."""
    row = _named_bodies().get(bare.casefold())
    if row is None:
        return None
    name, side, kind = row
    return Resolution(
        name, f"{kind}:{slug(name)}", ActorKind(kind), "", side, Reason.INSTITUTION, phrase
    )


@cache
def _named_bodies() -> dict[str, tuple[str, str, str]]:
    return {row[0]: (row[1], row[2], row[3]) for row in rows("named_bodies.en.tsv")}


def _ministry(words: str, side: str, phrase: str, registers: Registers) -> Resolution | None:
    called = _ministries().get(key(words).replace("defense", "defence"))
    if called is None:
        return None
    owner = registers.institution(side)
    if called and owner is not None and owner.kind is not ActorKind.GOVERNMENT:
        return None  # "the EU parliament", "the OSCE's security council": no body of a state
    full = f"{called} of {side}" if called else side
    return Resolution(
        full, f"government:{slug(full)}", ActorKind.GOVERNMENT, "", side, Reason.INSTITUTION, phrase
    )


@cache
def _ministries() -> dict[str, str]:
    """Return the names of ministries by what they are called, "" for the government itself."""
    found: dict[str, str] = {}
    for row in rows("ministries.en.tsv"):
        found.setdefault(row[0], row[1] if len(row) > 1 else "")
    return found


def _announced(bare: str, registers: Registers) -> Resolution | None:
    """Return the agency of "Belorussian news agency Belta": its name stands at the end."""
    parts = bare.split()
    for length in range(1, min(4, len(parts))):
        actor = registers.institution(" ".join(parts[-length:]))
        if actor is not None and actor.kind is ActorKind.AGENCY:
            return Resolution(
                actor.name, actor.id, actor.kind, "", actor.side, Reason.INSTITUTION, bare
            )
    return None
