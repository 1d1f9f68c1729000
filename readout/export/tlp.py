"""The name of a marking in; its STIX object out.

Traffic Light Protocol 2.0 (FIRST, 2022). The ids and the day are those that OASIS published for it
(cti-stix-common-objects, extension-definition-specifications/tlp-2.0), never made here.
"""

from typing import Any

from readout.errors import ExportError

_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
_IDS = {
    "clear": "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
    "green": "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
    "amber": "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
    "amber+strict": "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
    "red": "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
}
MARKINGS = tuple(_IDS)


def stix(marking: str) -> dict[str, Any]:
    """Return the marking-definition object. Raises ExportError for a marking that there is not."""
    return {
        "type": "marking-definition",
        "spec_version": "2.1",
        "id": _IDS[known(marking)],
        "created": "2022-10-01T00:00:00.000Z",
        "name": words(marking),
        "extensions": {
            _EXTENSION: {"extension_type": "property-extension", "tlp_2_0": known(marking)}
        },
    }


def words(marking: str) -> str:
    """Return a marking as it is printed. Raises ExportError for one that TLP 2.0 does not have."""
    return f"TLP:{known(marking).upper()}"


def known(marking: str) -> str:
    """Return a marking as it is. Raises ExportError for one that TLP 2.0 does not have."""
    name = marking.casefold().removeprefix("tlp:")
    if name not in _IDS:
        labels = ", ".join(f"TLP:{one.upper()}" for one in MARKINGS)
        raise ExportError(f"STIX knows {labels}, not {marking[:20]!r}.")
    return name
