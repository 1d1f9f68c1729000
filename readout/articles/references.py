"""What reference managers say of their entries in; articles, or the reasons there are none, out.

Shared by RIS, BibTeX and CSL JSON. An entry's text is its abstract: the files hold no other.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from readout import limits
from readout.articles import written_names
from readout.articles.parsed import Reading
from readout.records import Fact, Known, Problem, RawArticle, Rejection

_ABSTRACTS = "The texts are the abstracts that the references carry."
_TITLE_CHARACTERS = 60  # of a title in a detail


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a file, as it stands there; `published` is an ISO prefix."""

    kind: str  #: its type, in the words of the file
    is_article: bool
    text: str = ""
    title: str = ""
    outlet: str = ""
    published: str = ""
    address: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()
    attached: str = ""  #: path of a file that holds the whole text
    is_cut: bool = False


def reading(references: Iterable[Reference], notes: tuple[str, ...] = ()) -> Reading:
    """Return the reading of the entries of one file, counted from 1."""
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    position = 0
    for position, reference in enumerate(references, start=1):
        if position > limits.ARTICLES_PER_FILE:
            continue  # counted below
        found = _outcome(position, reference)
        if isinstance(found, Rejection):
            rejected.append(found)
        else:
            articles.append((position, found))
    if (left := position - limits.ARTICLES_PER_FILE) > 0:
        last = limits.ARTICLES_PER_FILE + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
    if not position:
        rejected.append(Rejection(0, Problem.NO_TEXT, "no reference in this file"))
    notes += (_ABSTRACTS,) if articles else ()
    return Reading(tuple(articles), tuple(rejected), notes=notes)


def described(raw: RawArticle, one: Reference) -> RawArticle:
    """Return an article with what an entry says of it, where the entry says it."""
    said = _article(one)
    return RawArticle(
        text=raw.text,
        title=said.title if said.title.value else raw.title,
        outlet=said.outlet if said.outlet.value else raw.outlet,
        published=said.published if said.published.value else raw.published,
        address=said.address or raw.address,
        language=said.language or raw.language,
        byline=said.byline or raw.byline,
    )


def _outcome(position: int, one: Reference) -> RawArticle | Rejection:
    title = " ".join(one.title.split())
    named = f"{one.kind} “{title[:_TITLE_CHARACTERS]}”" if title else one.kind
    if one.is_cut:
        return Rejection(position, Problem.TRUNCATED, named, _article(one))
    if not one.is_article:
        return Rejection(position, Problem.NOT_AN_ARTICLE, named, _article(one))
    if not one.text.strip():
        hint = f"; its text is in {one.attached[:100]}" if one.attached else ""
        why = f"a reference without abstract: {named}{hint}"
        return Rejection(position, Problem.NO_TEXT, why, _article(one))
    return _article(one)


def _article(one: Reference) -> RawArticle:
    return RawArticle(
        text=one.text,
        title=_fact(" ".join(one.title.split())),
        outlet=_fact(one.outlet),
        published=_fact(one.published),
        address=one.address if one.address.lower().startswith("http") else "",
        language=written_names.language(one.language),
        byline="; ".join(filter(None, (" ".join(name.split()) for name in one.authors))),
    )


def _fact(value: str) -> Fact:
    return Fact(value, Known.METADATA) if value else Fact()
