"""What the browser says was selected, and the article, in; the characters meant, or why not, out.

The browser is not believed: its points must lie in the text, and the words it saw must be those
that stand between them.
"""

from dataclasses import dataclass
from typing import Any

from components.highlight import paragraphs
from components.safe import visible
from readout.limits import MARKED_CHARACTERS
from readout.records import Article, Span

_OTHER = "The page shows another text than the store holds: reload it, and mark the words again."


@dataclass(frozen=True, slots=True)
class Selection:
    """A passage of an article; `span` is None where `problem` says why there is none."""

    span: Span | None
    problem: str = ""


def read(article: Article, said: Any) -> Selection:
    """Return the passage that a selection in the reader means, in code points of the text.

    `said` has the public id of the article, `begin` and `end` as pairs (first character of the
    paragraph, code points into it as it is shown), and the `words` that were selected.
    """
    if not isinstance(said, dict) or said.get("article") != article.id:
        return Selection(None, _OTHER)
    begin, end = _point(article.text, said.get("begin")), _point(article.text, said.get("end"))
    if begin is None or end is None or begin >= end:
        return Selection(None, _OTHER)
    if end - begin > MARKED_CHARACTERS:
        return Selection(None, f"At most {MARKED_CHARACTERS:,} characters can be marked at once.")
    span = Span(begin, end)
    if _letters(visible(span.of(article.text))) != _letters(said.get("words")):
        return Selection(None, _OTHER)
    return Selection(span)


def _point(text: str, said: Any) -> int | None:
    """Return the place in the text of a point in a paragraph, or None where there is no such."""
    if not (isinstance(said, list) and len(said) == 2 and all(_is_number(one) for one in said)):
        return None
    first, point = said
    part = next((one for one in paragraphs(text) if one.start == first), None)
    if part is None:
        return None
    inside = _unshown(part.of(text), int(point))
    return None if inside is None else part.start + inside


def _unshown(part: str, point: int) -> int | None:
    """Return the place in a text of a place in the text as it is shown.

    A control is shown by several letters; between them there is no place.
    """
    if visible(part) == part:
        return point if 0 <= point <= len(part) else None
    shown = 0
    for place, character in enumerate(part):
        if shown >= point:
            return place if shown == point else None
        shown += len(visible(character))
    return len(part) if shown == point else None


def _is_number(value: Any) -> bool:
    # Numbers of JavaScript come as floats where JSON made them so.
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)


def _letters(words: Any) -> str:
    """What must agree: all but white space, which a page may wrap."""
    return "".join(words.split()) if isinstance(words, str) else ""
