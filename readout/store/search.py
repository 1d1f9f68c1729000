"""What an analyst typed in; the keys of the articles whose title or text answers it out.

SQLite: FTS5, as an index over the articles' own rows; titles and texts go into it folded
(`readout.search.fold`), so that "Slupsk" finds "Słupsk". PostgreSQL: to_tsvector with the "simple"
configuration, which knows no diacritics. Everything that is not portable SQL stands in this module.
"""

import re
from collections.abc import Sequence

from sqlalchemy import Connection, text

from readout.search import Clause, Term, fold, parse
from readout.store.connect import Store, reading


def search(store: Store, words: str) -> frozenset[int] | None:
    """Return the keys of the articles that the words (see `readout.search`) ask for.

    None when they ask for nothing that stands in titles and texts: speakers, outlets, places and
    the words of statements are found in the frames. A search that cannot be read finds nothing.
    Operators of the search engine mean nothing here: every term is quoted.
    """
    query = parse(words)
    if query.problem:
        return frozenset()
    if not query.texts:
        return None
    some = any(not clause.negated for clause in query.texts)
    with reading(store) as connection:
        if connection.dialect.name == "sqlite":
            statement, asked = _SQLITE[some], match(query.texts)
        else:
            statement, asked = _POSTGRESQL, tsquery(query.texts)
        return frozenset(connection.execute(text(statement), {"asked": asked}).scalars())


def match(clauses: Sequence[Clause]) -> str:
    """Return clauses as FTS5 reads them; where all are negated, what must not be there.

    >>> match(parse("base miss* OR shield -drill").clauses)
    '(("base") AND ("miss" * OR "shield")) NOT ("drill")'
    """
    wanted = [_either(one) for one in clauses if not one.negated]
    unwanted = " OR ".join(_quoted(one.terms[0]) for one in clauses if one.negated)
    if not wanted:
        return unwanted
    return f"({' AND '.join(wanted)})" + (f" NOT ({unwanted})" if unwanted else "")


def tsquery(clauses: Sequence[Clause]) -> str:
    """Return clauses as PostgreSQL's to_tsquery reads them.

    >>> tsquery(parse('"a b" OR c -drill*').clauses)
    "('a' <-> 'b' | 'c') & !('drill':*)"
    """
    return " & ".join(
        f"{'!' if one.negated else ''}({' | '.join(_lexemes(term) for term in one.terms)})"
        for one in clauses
    )


def create_index(connection: Connection) -> None:
    """Create the search index; called by the first migration."""
    connection.execute(text(_CREATE[connection.dialect.name]))


def index_articles(connection: Connection, keys: Sequence[int]) -> None:
    """Index new articles, in the transaction that stores them. PostgreSQL does so by itself."""
    if connection.dialect.name != "sqlite":
        return
    for key in keys:
        title, body = connection.execute(text(_ARTICLE), {"key": key}).one()
        row = {"key": key, "title": fold(title), "text": fold(body)}
        connection.execute(text(_ADD), row)


def index_anew(connection: Connection) -> None:
    """Empty the search index and fill it again; called by the migration that folds it."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')"))
        keys = connection.execute(text("SELECT key FROM articles ORDER BY key")).scalars().all()
        index_articles(connection, keys)


def _either(clause: Clause) -> str:
    return f"({' OR '.join(_quoted(term) for term in clause.terms)})"


def _quoted(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + (" *" if term.prefix else "")


def _lexemes(term: Term) -> str:
    words = re.findall(r"[^\W_]+", term.written.lower())
    return " <-> ".join(f"'{word}'" for word in words) + (":*" if term.prefix else "")


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
_ARTICLE = "SELECT title, text FROM articles WHERE key = :key"
_ADD = "INSERT INTO articles_fts (rowid, title, text) VALUES (:key, :title, :text)"
_SQLITE = {  # whether anything must be there
    True: "SELECT rowid FROM articles_fts WHERE articles_fts MATCH :asked",
    False: (
        "SELECT key FROM articles "
        "WHERE key NOT IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :asked)"
    ),
}
_POSTGRESQL = (
    "SELECT key FROM articles WHERE to_tsvector('simple', title || ' ' || text) "
    "@@ to_tsquery('simple', :asked)"
)
