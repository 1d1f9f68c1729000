"""What an analyst typed in; the keys of the articles whose title or text holds it out.

SQLite: FTS5 (unicode61, diacritics folded: "Nicusor" finds "Nicușor"), as an index over the
articles' own rows. PostgreSQL: to_tsvector with the "simple" configuration. Everything that is not
portable SQL stands in this module.
"""

import re
from collections.abc import Sequence

from sqlalchemy import Connection, text

from readout import limits
from readout.store.connect import Store, reading

# A phrase in quotation marks, else a run of anything but blanks.
_TERM = re.compile(r'"([^"]*+)"|([^\s"]++)')


def search(store: Store, words: str) -> frozenset[int] | None:
    """Return the keys of the articles that hold every term; None when nothing was asked.

    Terms stand between blanks; a phrase stands in straight quotation marks. Operators of the search
    engine mean nothing here: every term is quoted. At most 1,000 letters are read.
    """
    wanted = terms(words)
    if not wanted:
        return None
    with reading(store) as connection:
        if connection.dialect.name == "sqlite":
            query, asked = _SQLITE, " ".join('"' + term + '"' for term in wanted)
        else:
            query, asked = _POSTGRESQL, " ".join('"' + term + '"' for term in wanted)
        return frozenset(connection.execute(text(query), {"asked": asked}).scalars())


def terms(words: str) -> tuple[str, ...]:
    """Return the terms of a search: what holds neither letter nor digit is left out.

    >>> terms('Lavrov "missile defence" -- ')
    ('Lavrov', 'missile defence')
    """
    # NUL ends a string inside SQLite, and half a surrogate pair cannot be stored at all.
    clean = words[: limits.SEARCH_CHARACTERS].replace("\0", " ")
    clean = clean.encode("utf-8", "ignore").decode("utf-8")
    found = (phrase or word for phrase, word in _TERM.findall(clean))
    return tuple(term for term in found if any(letter.isalnum() for letter in term))


def create_index(connection: Connection) -> None:
    """Create the search index; called by the first migration."""
    connection.execute(text(_CREATE[connection.dialect.name]))


def index_articles(connection: Connection, keys: Sequence[int]) -> None:
    """Index new articles, in the transaction that stores them. PostgreSQL does so by itself."""
    if connection.dialect.name == "sqlite" and keys:
        connection.execute(text(_ADD), [{"key": key} for key in keys])


_CREATE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE articles_fts USING fts5(title, text, content='articles', "
        "content_rowid='key', tokenize='unicode61 remove_diacritics 2')"
    ),
    "postgresql": (
        "CREATE INDEX articles_fts ON articles "
        "USING gin (to_tsvector('simple', title || ' ' || text))"
    ),
}
_ADD = (
    "INSERT INTO articles_fts (rowid, title, text) "
    "SELECT key, title, text FROM articles WHERE key = :key"
)
_SQLITE = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH :asked"
_POSTGRESQL = (
    "SELECT key FROM articles WHERE to_tsvector('simple', title || ' ' || text) "
    "@@ websearch_to_tsquery('simple', :asked)"
)
