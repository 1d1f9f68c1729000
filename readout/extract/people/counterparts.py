"""A named counterpart's title in; the office that it stands for out.

"The US defence secretary met his Polish counterpart, Adam Wrona": Wrona is defence minister too, of
Poland. The office is that of the nearest person named or titled before in the same sentence.
"""

from readout.extract.people.reading import Reading
from readout.extract.people.roles import Role
from readout.records import MentionKind

_NEAR = 8  # mentions back
_TITLED = (MentionKind.PERSON, MentionKind.ROLE)


def office(reading: Reading, index: int, role: Role) -> Role | None:
    """Return the role of the mention `index`, called a counterpart; None where nothing is told."""
    sentence = _sentence(reading, index)
    for before in range(index - 1, max(index - _NEAR, 0) - 1, -1):
        if _sentence(reading, before) != sentence:
            break
        mention = reading.mentions[before]
        title = reading.title(before) if mention.kind in _TITLED else ""
        own = reading.role(title) if title else None
        if own is None or own.head == "counterpart":
            continue
        if own.offices and not own.past and role.side and role.side != own.side:
            return Role(own.offices, role.side)
        break
    return Role(side=role.side) if role.side else None


def _sentence(reading: Reading, index: int) -> int:
    tokens = reading.doc.tokens_in(reading.mentions[index].span)
    return reading.doc.token_sentence[tokens.start] if tokens else -1
