"""A label of a database export in; the name of its field out. The words are data: words/labels.tsv.

Labels are compared in lower case, without diacritics, spaces and punctuation: exports lose and
insert spaces inside them ("ProQuest documentID").
"""

from functools import cache, lru_cache
from pathlib import Path

from readout.articles.written_names import fold

_LABELS = Path(__file__).parent / "words" / "labels.tsv"
_LONGEST = 40  # characters; what is longer is a sentence with a colon


def field(database: str, label: str) -> str:
    """Return the field that a label names in the exports of a database, or "".

    >>> field("lexis", "LOAD-DATE"), field("lexis", "He added")
    ('loaded', '')
    """
    return _field(database, label) if len(label) <= _LONGEST else ""


def split(database: str, line: str) -> tuple[str, str]:
    """Return the field and the value of a labelled line, or twice "".

    >>> split("lexis", "LENGTH:\\u00a0937 words")
    ('length', '937 words')
    """
    label, colon, _ = line[:_LONGEST].replace("：", ":").partition(":")
    name = field(database, label.strip()) if colon else ""
    return (name, line[len(label) + 1 :].strip()) if name else ("", "")


def words(database: str, name: str) -> tuple[str, ...]:
    """Return the labels of a field, as they are written in the list."""
    return tuple(label for where, one, label in _rows() if (where, one) == (database, name))


@lru_cache(1_024)  # the same labels stand before each article of a file
def _field(database: str, label: str) -> str:
    return _fields(database).get(fold(label), "")


@cache
def _fields(database: str) -> dict[str, str]:
    return {fold(label): name for where, name, label in _rows() if where == database}


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    lines = _LABELS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(
        (database, name, label.strip())
        for database, name, labels in rows
        for label in labels.split("|")
    )
