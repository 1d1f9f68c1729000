"""Filters and a name in; what was saved under names, and changes to that list, out."""

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from readout import limits
from readout.errors import SavedFilterError
from readout.store.connect import Store, reading, writing
from readout.store.tables import saved_filters

_COLUMNS = [column for column in saved_filters.columns if column.name != "key"]


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """Filters that somebody gave a name; names are told apart without regard to capitals."""

    name: str
    query: str  #: as `readout.links.written` has it
    at: str = ""  #: when it was saved, UTC
    by: str = ""


def saved(store: Store) -> tuple[SavedFilter, ...]:
    """Return what was saved, by name."""
    with reading(store) as connection:
        rows = list(connection.execute(select(*_COLUMNS)).mappings())
    return tuple(sorted((SavedFilter(**row) for row in rows), key=lambda one: _same(one.name)))


def one_saved(store: Store, name: str) -> SavedFilter:
    """Return the filters of this name; raises SavedFilterError when there are none."""
    for one in saved(store):
        if _same(one.name) == _same(name):
            return one
    raise SavedFilterError(f"No filters are saved as “{_short(name)}”.")


def save(store: Store, new: SavedFilter) -> SavedFilter:
    """Keep filters under a name, blanks around it left out; return what was kept.

    Raises SavedFilterError when the name is empty, too long or taken, when there is nothing to
    keep, or when the list is full.
    """
    name = _checked(new.name)
    if not new.query:
        raise SavedFilterError("There are no filters to save: the whole corpus is shown.")
    if len(new.query) > limits.SAVED_QUERY_CHARACTERS:
        raise SavedFilterError("These filters are too long to be saved.")
    kept = SavedFilter(name, new.query, new.at, new.by)
    with writing(store, records=False, shown=False) as connection:
        _refuse_taken(connection, name, but="")
        count = connection.execute(select(func.count()).select_from(saved_filters)).scalar_one()
        if count >= limits.SAVED_FILTERS:
            raise SavedFilterError(f"{limits.SAVED_FILTERS} filters are saved, and no more can be.")
        connection.execute(insert(saved_filters), asdict(kept))
    return kept


def rename(store: Store, name: str, new: str) -> SavedFilter:
    """Give saved filters another name; raises SavedFilterError as `save` and `one_saved` do."""
    old, wanted = one_saved(store, name), _checked(new)
    with writing(store, records=False, shown=False) as connection:
        _refuse_taken(connection, wanted, but=old.name)
        mine = saved_filters.c.name == old.name
        connection.execute(update(saved_filters).where(mine).values(name=wanted))
    return SavedFilter(wanted, old.query, old.at, old.by)


def delete_saved(store: Store, name: str) -> SavedFilter:
    """Take filters off the list; what is returned can be saved again, which undoes it."""
    old = one_saved(store, name)
    with writing(store, records=False, shown=False) as connection:
        connection.execute(delete(saved_filters).where(saved_filters.c.name == old.name))
    return old


def _checked(name: str) -> str:
    # Half a surrogate pair cannot be stored, and a control letter would hide in a list.
    clean = name.encode("utf-8", "ignore").decode("utf-8")
    clean = " ".join("".join(c if c.isprintable() else " " for c in clean).split())
    if not clean:
        raise SavedFilterError("Saved filters need a name.")
    if len(clean) > limits.SAVED_NAME_CHARACTERS:
        raise SavedFilterError(f"A name has at most {limits.SAVED_NAME_CHARACTERS} characters.")
    return clean


def _refuse_taken(connection: Connection, name: str, but: str) -> None:
    taken = connection.execute(select(saved_filters.c.name)).scalars().all()
    if any(_same(one) == _same(name) and one != but for one in taken):
        raise SavedFilterError(f"“{name}” is taken: choose another name, or delete that one first.")


def _same(name: str) -> str:
    return name.strip().casefold()


def _short(name: str) -> str:
    return name if len(name) <= limits.SAVED_NAME_CHARACTERS else f"{name[:77]}…"
