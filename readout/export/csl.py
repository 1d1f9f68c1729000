"""Citations in; a CSL JSON file out, for Zotero, Pandoc and other programs that cite.

Format: Citation Style Language 1.0.2, its data schema. There is no abstract in it, as in ris.py.
"""

import json
from collections.abc import Sequence
from typing import Any

from readout.export.citations import Citation
from readout.export.ris import note


def write(citations: Sequence[Citation]) -> bytes:
    """Return the file: a list of items of the type article-newspaper; a day is as long as known."""
    items = ",\n".join(json.dumps(_item(one), ensure_ascii=False) for one in citations)
    return f"[\n{items}\n]\n".encode()


def _item(one: Citation) -> dict[str, Any]:
    fields = {
        "title": one.title,
        "container-title": one.outlet,
        "author": [{"literal": one.byline}] if one.byline else None,
        "issued": _date(one.published),
        "accessed": _date(one.fetched_at[:10]),
        "language": one.language,
        "URL": one.address,
        "archive": "Readout",
        "archive_location": one.id,
        "note": note(one),
    }
    known = {name: value for name, value in fields.items() if value}
    return {"id": one.id, "type": "article-newspaper"} | known


def _date(prefix: str) -> dict[str, Any] | None:
    parts = [int(part) for part in prefix.split("-") if part.isdecimal()]
    return {"date-parts": [parts]} if parts else None
