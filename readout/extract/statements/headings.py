"""A statement's form and its speaker in; whether the label before its colon is a heading, out.

`Makei: We agreed.` is said by somebody; `Background: The site was announced in 2009.` and
`Aegis Ashore: The system uses one radar.` are paragraphs under a heading, and look the same. A
label speaks where the text or a register knows it for a person, where it is a title, or where its
first word is a given name. Words in quotation marks have a speaker, whatever stands before them.
"""

from readout.extract.people import noun_lexicon, person_names
from readout.records import ActorKind, Attribution, Kind, Reason, Resolution

_UNKNOWN = (Reason.AS_WRITTEN, Reason.NAMED)


def is_heading(one: Attribution, who: Resolution) -> bool:
    """Tell whether nobody vouches that the label of "S: C" is somebody.

    A turn of a transcript, whose labels come back, is no such form.
    """
    if one.rule != "colon" or one.kind is Kind.DIRECT:
        return False
    if who.kind is not ActorKind.PERSON or who.reason not in _UNKNOWN:
        return False
    title = noun_lexicon.flags().get(who.name.lower().split()[-1], 0) & noun_lexicon.ROLE
    return not (who.role or who.side or title or person_names.begins_with_given(who.name))
