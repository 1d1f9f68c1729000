"""What cleaning left out of an article in; a fold with every piece, and corrections openly, out."""

from collections.abc import Sequence

from components import safe, words
from components.highlight import paragraphs
from readout.records import Removal, Span
from readout.store import ArticleRecords


def corrections(records: ArticleRecords) -> None:
    """Draw the notes that say what was corrected in an article."""
    for one in records.removed:
        if one.reason is Removal.CORRECTION:
            safe.show(
                safe.fill(
                    '<div class="ro ro-empty"><div class="ro-b">Corrected by its outlet</div>'
                    '<div class="ro-text ro-close" dir="auto">{text}</div></div>',
                    text=one.text,
                )
            )


def draw(records: ArticleRecords) -> None:
    """Draw, folded, what cleaning left out of the text: why, where it stood, and its words."""
    if not records.removed:
        return
    parts = paragraphs(records.article.text)
    pieces = [
        safe.fill(
            '<div class="ro-note">{reason}, {where}</div>'
            '<div class="ro-text ro-close" dir="auto">{text}</div>',
            reason=words.REMOVALS[one.reason].capitalize(),
            where=_place(one.at, parts),
            text=one.text,
        )
        for one in records.removed
    ]
    safe.show(
        safe.fill(
            '<div class="ro"><details class="ro-before"><summary>Left out while cleaning: {count}'
            "</summary>{pieces}</details></div>",
            count=words.count(len(pieces), "piece"),
            pieces=safe.join(pieces),
        )
    )


def _place(at: int, parts: Sequence[Span]) -> str:
    """Return where a piece stood among the paragraphs of the text.

    >>> _place(0, [Span(0, 9)]), _place(5, [Span(0, 9)]), _place(9, [Span(0, 9)])
    ('before paragraph 1', 'in paragraph 1', 'after the last paragraph')
    """
    number = next((n for n, part in enumerate(parts, start=1) if at < part.end), 0)
    if not number:
        return "after the last paragraph"
    return f"{'in' if at > parts[number - 1].start else 'before'} paragraph {number}"
