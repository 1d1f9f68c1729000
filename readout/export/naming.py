"""A row of the meetings table in; what the meeting is called wherever it stands alone out."""

from typing import Any

_SAID = {  # what is not plainly held says so before anything else
    "planned": "Planned",
    "reported": "Claimed by one source",
    "cancelled": "Called off",
    "ongoing": "Under way",
    "denied": "Said not to have happened",
}


def headline(row: dict[str, Any]) -> str:
    """Return status, kind and parties of a meeting; "Meeting" where nothing is known.

    >>> headline({"status": "planned", "kind": "talks", "parties": "Lavrov; Makei"})
    'Planned: talks: Lavrov; Makei'
    """
    said = _SAID.get(row["status"] or "", "")
    parts = [part for part in (said, row["kind"], row["parties"]) if part]
    named = ": ".join(parts) or "Meeting"
    return named[:1].upper() + named[1:]
