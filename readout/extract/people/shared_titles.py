"""The mentions of an article in; the title of each of those who share one in the plural out.

    Foreign ministers A and B                             each is foreign minister
    the Polish and Romanian foreign ministers, A and B    each of the country in his place
    the foreign ministers of Poland and Romania, A and B
    A and B, the foreign ministers of Poland and Romania
    Foreign ministers A (Poland) and B of Romania         each of the country behind the name
    her Polish and Romanian counterparts, A and B

Where there are as many names as countries, each has his own; where there is one country, it is that
of all; otherwise no country is told.
"""

from dataclasses import dataclass

from readout.extract.document import Document
from readout.extract.people import origins
from readout.extract.people.groups import singular
from readout.extract.people.registers import Registers
from readout.extract.wordlists import words
from readout.records import Mention, MentionKind

_JOINTS = frozenset((",", "and", "&"))
_FIELD = 4  # tokens of "foreign affairs of", "state of"
_OF = ("of", "from")
_SIDES = 40  # of one title; more are no list of ministers
_LEFT_OUT = frozenset(
    "the a an his her its their our my two three four five six seven both all other".split()
)


@dataclass(frozen=True, slots=True)
class _Plural:
    """A title in the plural, and where its phrase lies: tokens [first, stop)."""

    title: str  #: in the singular, without countries: "foreign minister"
    sides: tuple[str, ...]  #: countries as written, in their order
    behind: bool  #: they stand behind the title: "ministers of Poland and Romania"
    first: int
    stop: int

    def of(self, side: str, behind: bool) -> str:
        """Return the title of one of them: "Polish foreign minister", "foreign minister of X"."""
        if not side:
            return self.title
        return f"{self.title} of {side}" if behind else f"{side} {self.title}"


def read(doc: Document, mentions: tuple[Mention, ...], registers: Registers) -> dict[int, str]:
    """Return index of a mention -> its title in the singular, where several share it."""
    people = {
        doc.tokens_in(one.span).start: index
        for index, one in enumerate(mentions)
        if one.kind is MentionKind.PERSON and one.name is not None
    }
    ending = {doc.tokens_in(mentions[index].span).stop: index for index in people.values()}
    found: dict[int, str] = {}
    for index, mention in enumerate(mentions):
        titled = mention.role if mention.kind is MentionKind.PERSON else None
        if mention.kind is not MentionKind.GROUP and titled is None:
            continue
        tokens = doc.tokens_in(titled or mention.span)
        plural = _plural(doc, registers, tokens.start, tokens.stop) if tokens else None
        if plural is None:
            continue
        if titled is not None:
            members = _members(doc, mentions, people, index)
        else:
            after = plural.stop + (doc.words[plural.stop : plural.stop + 1] == (",",))
            first = people.get(after)
            members = _members(doc, mentions, people, first) if first is not None else []
            members = members or _members_before(doc, mentions, ending, plural)
            if not all(_is_full(doc, mentions[one]) for one in members):
                continue  # "in Kraków and Gdynia, voters said": towns look like surnames
        if len(members) > 1:
            found |= _titles(doc, mentions, registers, plural, members)
    return found


def _is_full(doc: Document, mention: Mention) -> bool:
    """Tell whether a name has more than one word."""
    return mention.name is not None and len(doc.tokens_in(mention.name)) > 1


def _titles(
    doc: Document,
    mentions: tuple[Mention, ...],
    registers: Registers,
    plural: _Plural,
    members: list[int],
) -> dict[int, str]:
    sides = list(plural.sides)
    if len(sides) == 1:
        sides *= len(members)
    if len(sides) == len(members):
        return {
            index: plural.of(side, plural.behind)
            for index, side in zip(members, sides, strict=True)
        }
    if sides:
        return dict.fromkeys(members, plural.title)
    return {
        index: plural.of(
            origins.told(doc, registers, doc.tokens_in(mentions[index].span).stop), True
        )
        for index in members
    }


def _plural(doc: Document, registers: Registers, first: int, stop: int) -> _Plural | None:
    """Read a title in the plural from the phrase that has it, and the countries on both sides."""
    head = next((at for at in range(first, stop) if _in_singular(doc.lower[at])), -1)
    if head < 0:
        return None
    kept: list[str] = []
    sides: list[str] = []
    for at in range(first, head):
        word = doc.words[at]
        if registers.side(word) and word[0].isupper():
            sides.append(word)
        elif doc.lower[at] not in _LEFT_OUT and word not in ("'s", "’s", "and", ","):
            kept.append(word)
        elif word in ("and", ",") and kept:
            return None  # "foreign and defence ministers": two offices, not one that two share
    while first > 1 and doc.lower[first - 1] in _JOINTS and _is_demonym(doc, registers, first - 2):
        if not sides or len(sides) >= _SIDES:
            break
        sides.insert(0, doc.words[first - 2])
        first -= 2
    title = " ".join((*kept, _in_singular(doc.lower[head])))
    field, at = _field(doc, registers, head + 1)
    named, end = _sides(doc, registers, at)
    if named and not sides:
        return _Plural(f"{title}{field}", tuple(named), True, first, end)
    return _Plural(title, tuple(sides), False, first, stop)


def _in_singular(noun: str) -> str:
    """Return "minister" for "ministers"; "" for what is no plural of a title."""
    if not noun.endswith(("s", "men")) or noun in words("roles.en.txt"):
        return ""
    one = singular(noun)
    return one if one in words("roles.en.txt") else ""


def _is_demonym(doc: Document, registers: Registers, token: int) -> bool:
    return doc.words[token][0].isupper() and bool(registers.side(doc.words[token]))


def _field(doc: Document, registers: Registers, token: int) -> tuple[str, int]:
    """Return " of foreign affairs", and the token of the "of" before the countries."""
    words_before: list[str] = []
    for at in range(token, min(token + _FIELD, len(doc.words) - 1)):
        of = doc.lower[at] in _OF
        if of and _side_length(doc, registers, at + 1):
            return "".join(f" {word}" for word in words_before), at
        if not (of or doc.words[at].isalpha()) or (at == token and not of):
            break
        words_before.append(doc.words[at])
    return "", token


def _sides(doc: Document, registers: Registers, of: int) -> tuple[list[str], int]:
    """Return the countries of "of Estonia, Latvia and Lithuania", and the token behind them."""
    found: list[str] = []
    at = of + 1
    while of < len(doc.words) and doc.lower[of] in _OF and len(found) < _SIDES:
        length = _side_length(doc, registers, at)
        if not length:
            break
        found.append(doc.text[doc.starts[at] : doc.ends[at + length - 1]])
        after = at + length
        joint = next(
            (n for n in (2, 1) if n <= len(doc.words) - after and _joins(doc, after, n)), 0
        )
        if not joint or not _side_length(doc, registers, after + joint):
            return found, after
        at = after + joint
    return found, at


def _joins(doc: Document, token: int, length: int) -> bool:
    return _JOINTS.issuperset(doc.lower[token : token + length])


def _side_length(doc: Document, registers: Registers, token: int) -> int:
    """Return of how many tokens the country is that begins with one, its article included."""
    article = int(doc.lower[token : token + 1] == ("the",))
    for length in range(origins.SIDE, 0, -1):
        words_here = doc.words[token + article : token + article + length]
        capital = [word[0].isupper() for word in words_here]
        named = len(capital) == length and capital[0] and capital[-1]
        if named and registers.side(" ".join(words_here)):
            return article + length
    return 0


def _members(
    doc: Document, mentions: tuple[Mention, ...], people: dict[int, int], first: int | None
) -> list[int]:
    """Return the persons of the list that begins with one, in their order; an "and" closes it."""
    if first is None:
        return []
    found, closed = [first], False
    while len(found) < _SIDES and not closed:
        at = origins.past(doc, doc.tokens_in(mentions[found[-1]].span).stop)
        stop = at
        while stop < min(at + 2, len(doc.words)) and doc.lower[stop] in _JOINTS:
            stop += 1
        following = people.get(stop) if stop > at else None
        if following is None or mentions[following].role is not None:
            break
        closed = "and" in doc.lower[at:stop] or "&" in doc.lower[at:stop]
        found.append(following)
    return found if closed else found[:1]


def _members_before(
    doc: Document, mentions: tuple[Mention, ...], ending: dict[int, int], plural: _Plural
) -> list[int]:
    """Return the persons of "A and B, the ministers" before the title; it has an article."""
    token = plural.first
    while token and doc.lower[token - 1] in _LEFT_OUT:
        token -= 1
    if not token or doc.lower[token] not in _LEFT_OUT or doc.words[token - 1] != ",":
        return []
    found: list[int] = []
    at, joint = token - 1, True
    while joint and (index := ending.get(at)) is not None and len(found) < _SIDES:
        if mentions[index].role is not None:
            break
        found.insert(0, index)
        before = doc.tokens_in(mentions[index].span).start
        at = before
        while at > before - 2 and at and doc.lower[at - 1] in _JOINTS:
            at -= 1
        joint = at < before
    return found
