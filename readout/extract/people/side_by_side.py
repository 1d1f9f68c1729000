"""Those met in one sentence in; whether one of them stands in a list with another, out."""

from readout.extract.document import Document
from readout.extract.people.appearance import Appearance

_WIDEST_AND = 16  # characters: nothing longer is cut out of the text to look at it
_AND = frozenset(("and", ", and", "&", "as well as", "together with", "along with"))


def is_one_of_two(doc: Document, found: Appearance, near: list[Appearance]) -> bool:
    """Tell whether "A and B" or "A, B and C" stands there, and another could be meant."""
    listed = [one for one in _list_around(doc, found, near) if one.person is not found.person]
    mine = found.person.gender
    return any("" in (mine, one.person.gender) or mine == one.person.gender for one in listed)


def _list_around(doc: Document, found: Appearance, near: list[Appearance]) -> list[Appearance]:
    """Return the persons enumerated with one, in a list that an "and" closes; else nobody."""
    run: list[Appearance] = []
    joints: set[str] = set()
    for one in near:
        joint = _joint(doc, run[-1], one) if run else ""
        if not joint:
            if found in run and joints & _AND:
                break
            run, joints = [], set()
        joints.add(joint)
        run.append(one)
    return run if found in run and joints & _AND else []


def _joint(doc: Document, one: Appearance, other: Appearance) -> str:
    if other.span.start - one.span.end > _WIDEST_AND:
        return ""
    between = doc.text[one.span.end : other.span.start].strip()
    return between if between in _AND or between == "," else ""
