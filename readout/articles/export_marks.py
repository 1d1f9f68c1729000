"""The text of a document in; the database that exported it, where it holds many articles, out.

Read as one article, such a file would give the words of a hundred to one title and one day.
"""

import re
from functools import cache
from pathlib import Path

from readout.articles import mark_words
from readout.articles.parsed import Reading, refused
from readout.records import Problem

_WORDS = Path(__file__).parent / "words" / "export_marks.tsv"


def refusal(text: str) -> Reading | None:
    """Return the row for a document that is an export, None for one that is an article.

    >>> refusal("They met.\\n\\nEnd of Document\\n").rejected[0].detail
    'looks like a Nexis export'
    >>> refusal("They met at the end of document talks.") is None
    True
    """
    what = told(text)
    return refused(Problem.UNKNOWN_FORMAT, f"looks like {what}") if what else None


def told(text: str) -> str:
    """Return what export the lines of a text show it to be, or "".

    >>> told("They met.\\n\\nEnd of Document\\n")
    'a Nexis export'
    """
    for word, pattern, least, what in _marks():
        if word in text and sum(1 for _ in pattern.finditer(text)) >= least:
            return what
    return ""


@cache
def _marks() -> tuple[tuple[str, re.Pattern[str], int, str], ...]:
    """Return for each mark its longest word, without which no line is one, and the rest."""
    lines = _WORDS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(
        (
            mark_words.of(line),
            re.compile(rf"^[ \t]{{0,60}}{line}[ \t\r]{{0,9}}$", re.MULTILINE),
            int(least),
            what,
        )
        for line, least, what in rows
    )
