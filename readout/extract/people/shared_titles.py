"""The mentions of an article in; the title of each of those who share one in the plural out.

"Foreign ministers Adam Kovar and Pavel Horak": each of them is foreign minister.
"""

from readout.extract.document import Document
from readout.extract.people.groups import singular
from readout.extract.wordlists import words
from readout.records import Mention, MentionKind

_JOINTS = frozenset((",", "and", ", and", "&"))


def read(doc: Document, mentions: tuple[Mention, ...]) -> dict[int, str]:
    """Return index of a mention -> its title in the singular, where several share it."""
    found: dict[int, str] = {}
    for index, mention in enumerate(mentions):
        title = _in_singular(mention.role.of(doc.text)) if mention.role else ""
        if not title:
            continue
        sharing = [index]
        while _is_next(doc, mentions, sharing[-1]):
            sharing.append(sharing[-1] + 1)
        if len(sharing) > 1:
            found |= dict.fromkeys(sharing, title)
    return found


def _in_singular(title: str) -> str:
    """Return "foreign minister" for "foreign ministers"; "" for what is no plural of one title."""
    front, _, last = title.strip(" ,").rpartition(" ")
    noun = last.casefold()
    if not noun.endswith(("s", "men")) or noun in words("roles.en.txt") or " and " in title:
        return ""
    one = singular(noun)
    return f"{front} {one}".strip() if one in words("roles.en.txt") else ""


def _is_next(doc: Document, mentions: tuple[Mention, ...], index: int) -> bool:
    if index + 1 >= len(mentions):
        return False
    one, other = mentions[index], mentions[index + 1]
    between = doc.text[one.span.end : other.span.start].strip()
    return other.kind is MentionKind.PERSON and other.role is None and between in _JOINTS
