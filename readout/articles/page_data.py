"""The tree of a page in; what it tells machines of its article, and the page without walls, out.

Marks: schema.org's types of articles as JSON-LD (W3C 2020). Walls: boxes that ask for consent to
cookies, which stand in a saved page as text before, or instead of, the article.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

_SCRIPTS = "//script[@type='application/ld+json']"
_ARTICLE = re.compile(
    r"(?:News|Blog|Reportage|Analysis|Opinion|Scholarly)?\w{0,20}(?:Article|Posting)"
)
_AT_MOST = 20  # scripts of a page, and objects in them that are looked at
_CHARACTERS = 1_000_000  # of a script
_WALL = re.compile(
    r"cookie|consent|gdpr|rodo|onetrust|didomi|usercentrics|cmp-|qc-cmp|sp_message|privacy-(?:banner|wall)",
    re.IGNORECASE,
)
_BOXES = "//div | //section | //aside | //dialog | //form"
_ABOUT = re.compile(
    r"cookie|consent|partner|privacy|prywatno|rodo|confiden|vie privée|datenschutz|privacidad"
    r"|конфиденц|персональн|файл",
    re.IGNORECASE,
)
_LETTERS = 4_000  # of a wall; what is longer is no notice


@dataclass(frozen=True, slots=True)
class PageData:
    """The text and the authors of a page's article, as its data has them; "" without."""

    body: str = ""
    authors: str = ""


def read(tree: Any) -> PageData:
    """Return what the first article of a page's data says."""
    for one in islice(_articles(tree), _AT_MOST):
        body = one.get("articleBody")
        return PageData(body.strip() if isinstance(body, str) else "", _authors(one.get("author")))
    return PageData()


def without_walls(tree: Any) -> None:
    """Take boxes that ask for consent out of a tree; one that holds the headline stays."""
    for box in tree.xpath(_BOXES):
        named = f"{box.get('id') or ''} {box.get('class') or ''}"
        if not _WALL.search(named[:300]) or box.getparent() is None:
            continue
        words = "".join(box.itertext())
        if len(words) < _LETTERS and _ABOUT.search(words) and not box.xpath(".//h1 | .//article"):
            box.drop_tree()


def _articles(tree: Any) -> Iterator[Mapping[str, object]]:
    for script in tree.xpath(_SCRIPTS)[:_AT_MOST]:
        written = script.text or ""
        if len(written) > _CHARACTERS or ("rticle" not in written and "Posting" not in written):
            continue
        try:
            found = json.loads(written, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from filter(_is_article, _objects(found))


def _objects(found: object) -> Iterator[Mapping[str, object]]:
    for one in found if isinstance(found, list) else [found]:
        if isinstance(one, Mapping):
            yield one
            graph = one.get("@graph")
            yield from (
                o for o in (graph if isinstance(graph, list) else ()) if isinstance(o, Mapping)
            )


def _is_article(one: Mapping[str, object]) -> bool:
    kinds = one.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in named)


def _authors(value: object) -> str:
    listed = value if isinstance(value, list) else [value]
    names = (one.get("name") if isinstance(one, Mapping) else one for one in listed)
    told = [" ".join(one.split()) for one in names if isinstance(one, str) and "/" not in one]
    return ", ".join(dict.fromkeys(filter(None, told)))
