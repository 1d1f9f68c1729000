"""What one file gave in; the first words of what was refused, and the bytes worth keeping, out."""

from collections.abc import Iterable
from dataclasses import replace

from readout import limits
from readout.articles import clean
from readout.articles.parsed import Parsed
from readout.errors import SourceError
from readout.records import Problem, Rejection
from readout.sources import Source, read

# A whole file refused for one of these may be read with another encoding or other columns.
_CURABLE = (Problem.NO_COLUMNS, Problem.ENCODING)


def with_first_words(rejected: Iterable[Rejection]) -> tuple[Rejection, ...]:
    """Return rejections with the first words of their items: of the title, then of the text."""
    return tuple(replace(one, first_words=_first_words(one)) for one in rejected)


def data_to_keep(source: Source, parsed: Parsed) -> bytes | None:
    """Return the bytes of a file from which another choice may get articles, else None.

    That is a file refused for its encoding or its columns, or a table with no row that has a text.
    """
    if not (parsed.is_first and parsed.is_last):  # a large file, read in parts
        return None
    reasons = {one.reason for one in parsed.rejected}
    all_empty = bool(parsed.header) and reasons == {Problem.NO_TEXT}
    if parsed.articles or not (all_empty or reasons.intersection(_CURABLE)):
        return None
    try:
        data = read(source)
    except SourceError:  # it was there a moment ago
        return None
    return data if len(data) <= limits.REFUSED_BYTES else None


def _first_words(one: Rejection) -> str:
    if one.item is None:
        return ""
    words = f"{one.item.title.value} {one.item.text[: 8 * limits.FIRST_WORDS]}"
    return clean.one_line(words, limits.FIRST_WORDS)
