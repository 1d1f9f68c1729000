"""Keys of stored articles in; the families of near copies that they belong to, kept in tables.

A family is what hangs together: two articles that are copies of each other (articles/copies.py)
stand in one, and so do their copies. Which pairs are looked at depends on the texts alone, so
families do not depend on the order in which the articles came (but for floods of more candidates
than limits.py allows). Nothing is merged away: every article keeps its records and sightings.

One more article costs one look-up of its 42 bands, and a comparison with each family found there.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, insert, select, update

from readout import limits
from readout.articles.copies import are_copies
from readout.articles.duplicates import SCHEME, Wording, bands, wording
from readout.articles.origins import agency
from readout.store.connect import Store, reading, writing
from readout.store.insert import chunks, insert_all
from readout.store.tables import articles, families, meta, twin_bands

_AT_ONCE = 200  # articles of one transaction


def compare_pending(store: Store) -> int:
    """Compare the articles that have not been compared yet; return how many there were.

    Those are articles of a store from before there were families.
    """
    asked = (
        select(articles.c.key)
        .join_from(articles, families, families.c.article == articles.c.key, isouter=True)
        .where(families.c.article.is_(None))
        .order_by(articles.c.key)
    )
    with reading(store) as connection:
        keys = list(connection.execute(asked).scalars())
    for at in range(0, len(keys), _AT_ONCE):
        with writing(store) as connection:
            join(connection, keys[at : at + _AT_ONCE])
    return len(keys)


def join(connection: Connection, keys: Sequence[int]) -> int:
    """Compare articles with all that were compared before; return how many had a copy there.

    The caller's transaction is the only one that writes: of two articles that arrive at once in two
    processes, the second is compared with the first.
    """
    if keys:  # SQLite has begun its transaction by locking; a server locks here
        mark = select(meta.c.value).where(meta.c.name == "data_version").with_for_update()
        connection.execute(mark)
    read: dict[int, Wording] = {}
    texts = _texts(connection, sorted(keys))
    return sum(_join(connection, key, text, read) for key, text in texts)


def near(
    connection: Connection, mine: Wording, found: Sequence[int], read: dict[int, Wording]
) -> list[int]:
    """Return the families in which an article is a copy of this text, in order; `found` its bands.

    Of a family one article is enough, and it is looked for among those that share the most bands.
    `read` keeps the candidates by their keys: of a flood of like texts they are the same ones.
    """
    joined: set[int] = set()
    for article, family in candidates(connection, found):
        if family not in joined and are_copies(mine, _wording(connection, article, read)):
            joined.add(family)
    return sorted(joined)


def candidates(connection: Connection, found: Sequence[int]) -> list[tuple[int, int]]:
    """Return the articles that share a band, with their families, those first that share the most.

    At most CANDIDATES of them, so that a flood of forms does not cost its square.
    """
    if not found:
        return []
    asked = (
        select(twin_bands.c.article)
        .where(twin_bands.c.value.in_(found))
        .limit(limits.CANDIDATE_ROWS)
    )
    shared = Counter(connection.execute(asked).scalars())
    nearest = sorted(shared, key=lambda key: (-shared[key], key))[: limits.CANDIDATES]
    of = select(families.c.article, families.c.family).where(families.c.article.in_(nearest))
    family = {row.article: row.family for row in connection.execute(of)} if nearest else {}
    return [(key, family[key]) for key in nearest]


def _wording(connection: Connection, article: int, read: dict[int, Wording]) -> Wording:
    if article not in read:
        if len(read) >= 2 * limits.CANDIDATES:
            del read[next(iter(read))]
        text = select(articles.c.text).where(articles.c.key == article)
        read[article] = wording(connection.execute(text).scalar_one())
    return read[article]


def _join(connection: Connection, key: int, text: str, read: dict[int, Wording]) -> bool:
    mine = wording(text)
    found = bands(mine)
    others = near(connection, mine, found, read)
    family = min((key, *others))
    row = {"article": key, "family": family, "agency": agency(text)}
    connection.execute(insert(families), row | {"scheme": SCHEME if found else ""})
    insert_all(connection, twin_bands, [{"value": one, "article": key} for one in set(found)])
    if moved := [other for other in others if other != family]:
        joined = families.c.family.in_(moved)
        connection.execute(update(families).where(joined).values(family=family))
    return bool(others)


def _texts(connection: Connection, keys: Sequence[int]) -> Iterator[tuple[int, str]]:
    for some in chunks(keys):
        asked = select(articles.c.key, articles.c.text).where(articles.c.key.in_(some))
        yield from sorted(tuple(row) for row in connection.execute(asked))
