"""The columns that tables share, and the metadata that all tables are in.

Integer keys join the tables; `id` and `event` are public: 32 hex digits of a hash. Days are ISO
8601 text ("2016-05-16", "" when not known), moments are UTC with seconds and Z. Spans stand as two
integers, or as JSON pairs where there can be several. A text that is not known is "", never NULL;
NULL is for a span, a place or an actor that is not there.
"""

from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Integer, MetaData, Text

metadata = MetaData()


def text(name: str) -> Column[str]:
    """Return a text that is never NULL; "" where it is not known."""
    return Column(name, Text, nullable=False, server_default="")


def key() -> Column[int]:
    """Return the integer by which other tables name a row."""
    return Column("key", Integer, primary_key=True)


def to(name: str, target: str, optional: bool = False) -> Column[int]:
    """Return the key of a row of another table."""
    return Column(name, ForeignKey(f"{target}.key"), nullable=optional)


def number(name: str) -> Column[int]:
    """Return a count; 0 where nothing was counted."""
    return Column(name, Integer, nullable=False, server_default="0")


def listed(name: str) -> Column[Any]:
    """Return a list, as JSON."""
    return Column(name, JSON, nullable=False, server_default="[]")


def span(name: str) -> tuple[Column[Any], ...]:
    """Return where something stands in the article's text, in code points; NULL: nowhere."""
    return Column(f"{name}_start", Integer), Column(f"{name}_end", Integer)


def when() -> tuple[Column[Any], ...]:
    """Return a stretch of days, how precise it is, and where its phrase stands."""
    return text("start"), text("end"), text("precision"), *span("phrase")


def resolution(prefix: str) -> tuple[Column[Any], ...]:
    """Return who somebody is, and by what that is known."""
    return (
        to(f"{prefix}actor", "actors", optional=True),
        *(text(prefix + name) for name in ("name", "kind", "role", "side", "reason", "basis")),
    )
