"""A text in a language with a pack in; whom it names in full, by name, by title, in another case.

"Według Sarnowskiego" is the Sarnowski whom the text calls Bogumił Sarnowski elsewhere; one whom it
never names in the nominative stays as written.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from readout.extract.packs import meeting_words
from readout.extract.packs.phrases import Phrases, Speaker
from readout.extract.people.person_names import given_gender, key

_TITLE = 8  # tokens of "minister spraw zagranicznych Republiki Białorusi"
_NAME = 3  # tokens of a name behind "according to"


@dataclass(frozen=True, slots=True)
class Bearers:
    """Who is named in full, in text order."""

    full: dict[str, Speaker]  #: by the key of the whole name
    surnames: dict[str, Speaker]  #: by a surname that one of them alone bears
    titled: tuple[Speaker, ...]  #: a title in the subject's case with its name


def find(text: Phrases) -> Bearers:
    """Return whom a text names in full."""
    full: dict[str, Speaker] = {}
    for one in _named(text):
        full.setdefault(_key(text, one.name, one.stop), one)
    words = meeting_words.load(text.pack.language)
    last = {key(text.doc.words[one.stop - 1]) for one in full.values()}
    # "Bogumiła Sarnowskiego" is the object of a sentence, and nobody of his own
    plain = {
        name: one
        for name, one in full.items()
        if last.isdisjoint(
            key(other) for other in words.nominatives("name", text.doc.words[one.stop - 1])[1:]
        )
    }
    borne: dict[str, list[Speaker]] = {}
    for one in plain.values():
        borne.setdefault(key(text.doc.words[one.stop - 1]), []).append(one)
    surnames = {surname: found[0] for surname, found in borne.items() if len(found) == 1}
    return Bearers(plain, surnames, tuple(_titled(text)))


def in_nominative(text: Phrases, known: Bearers, speaker: Speaker) -> Speaker | None:
    """Return the one whose name ends a phrase in another case; None where nobody bears it."""
    words = meeting_words.load(text.pack.language)
    first = speaker.stop
    while speaker.stop - first < _NAME and first > speaker.first and _is_name(text, first - 1):
        first -= 1
    spelt = [words.nominatives("name", word) for word in text.doc.words[first : speaker.stop]]
    if not spelt:
        return None
    if len(spelt) == 1:
        found = [known.surnames[one] for word in spelt[0] if (one := key(word)) in known.surnames]
    else:
        names = (key(" ".join(one)) for one in product(*spelt))
        found = [known.full[name] for name in names if name in known.full]
    if len({one.first for one in found}) != 1:
        return None
    own = speaker.first <= found[0].first < speaker.stop
    alike = key(text.doc.words[found[0].stop - 1]) == key(text.doc.words[speaker.stop - 1])
    if alike and len(spelt[-1]) > 1:
        return None  # "Jana Nowaka" wherever it stands: how he is called is not told
    return Speaker(speaker.first, speaker.stop, first) if own else found[0]


def _named(text: Phrases) -> Iterator[Speaker]:
    words = text.doc.words
    for at in range(len(words) - 1):
        if _is_name(text, at) and _is_name(text, at + 1) and given_gender(key(words[at])):
            yield Speaker(at, at + 2, at)


def _titled(text: Phrases) -> Iterator[Speaker]:
    for at in range(len(text.lower)):
        if not text.pack.has("role", text.lower[at]) or text.quoted(at):
            continue
        found = text.titled(at, text.sentence[at][1])
        name = found.name if found.name < found.stop else _name_behind(text, at)
        if name is not None:
            yield Speaker(at, max(found.stop if name == found.name else 0, name + 2), name)


def _name_behind(text: Phrases, title: int) -> int | None:
    """Return where the name begins in "minister obrony Jan Nowak | spotkał się"."""
    for at in range(title + 1, min(title + _TITLE, len(text.lower) - 1)):
        if text.is_mark(at) or text.quoted(at) or text.pack.has("stop", text.lower[at]):
            return None
        if _is_name(text, at) and _is_name(text, at + 1) and text.is_known(at, at + 2):
            return at
    return None


def _is_name(text: Phrases, token: int) -> bool:
    word = text.doc.words[token]
    return word[0].isupper() and not word.isupper() and not text.pack.has("stop", text.lower[token])


def _key(text: Phrases, first: int, stop: int) -> str:
    return key(" ".join(text.doc.words[first:stop]))
