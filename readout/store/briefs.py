"""Briefs in, each as often as it is saved; the newest of each name, or one as it stood before, out.

Nothing is overwritten: what was saved or removed by mistake is still there.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, insert, select

from readout.briefs import Brief, from_json, to_json
from readout.errors import BriefError
from readout.limits import FIELD_CHARACTERS
from readout.store.connect import Store, reading, writing
from readout.store.tables import briefs


@dataclass(frozen=True, slots=True)
class SavedBrief:
    """One saving of a brief."""

    key: int
    name: str
    at: str  #: UTC, ISO 8601
    by: str
    removed: bool


def save_brief(store: Store, brief: Brief, by: str) -> int:
    """Keep a brief as it is now; return the key of this saving.

    Raises BriefError when it has no name or holds too much.
    """
    name = " ".join(brief.name.split())
    if not name or len(name) > FIELD_CHARACTERS:
        raise BriefError(f"A brief needs a name of 1 to {FIELD_CHARACTERS} characters.")
    return _keep(store, name, by, to_json(brief))


def remove_brief(store: Store, name: str, by: str) -> None:
    """Take a brief off the list; what was saved of it stays. Raises BriefError for no such one."""
    brief(store, name)
    _keep(store, name, by, "")


def brief(store: Store, name: str) -> Brief:
    """Return a brief as it was saved last. Raises BriefError when there is none of this name."""
    with reading(store) as connection:
        asked = select(briefs.c.content).where(briefs.c.name == name).order_by(briefs.c.key.desc())
        content = connection.execute(asked.limit(1)).scalar_one_or_none()
    if not content:
        raise BriefError(f"There is no brief called {name!r}.")
    return from_json(content)


def brief_before(store: Store, key: int) -> Brief:
    """Return a brief as one saving kept it. Raises BriefError when there is no such saving."""
    with reading(store) as connection:
        content = connection.execute(
            select(briefs.c.content).where(briefs.c.key == key)
        ).scalar_one_or_none()
    if not content:
        raise BriefError("There is no such state of a brief.")
    return from_json(content)


def saved_briefs(store: Store) -> tuple[SavedBrief, ...]:
    """Return the briefs that there are, the one saved last first."""
    newest = select(func.max(briefs.c.key)).group_by(briefs.c.name)
    return tuple(one for one in _savings(store, briefs.c.key.in_(newest)) if not one.removed)


def savings_of(store: Store, name: str) -> tuple[SavedBrief, ...]:
    """Return every saving of one brief, the last one first."""
    return _savings(store, briefs.c.name == name)


def _savings(store: Store, wanted: object) -> tuple[SavedBrief, ...]:
    asked = (
        select(
            *(briefs.c[name] for name in ("key", "name", "at", "by")),
            (briefs.c.content == "").label("removed"),
        )
        .where(wanted)  # type: ignore[arg-type]
        .order_by(briefs.c.key.desc())
    )
    with reading(store) as connection:
        return tuple(SavedBrief(**row) for row in connection.execute(asked).mappings())


def _keep(store: Store, name: str, by: str, content: str) -> int:
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    row = {"name": name, "at": at, "by": by[:FIELD_CHARACTERS], "content": content}
    with writing(store, records=False, shown=False) as connection:
        return int(connection.execute(insert(briefs).returning(briefs.c.key), row).scalar_one())
