"""Nothing in; a slice with one meeting of every kind of date, place and status out; all invented.

Names in four scripts, and the text that a hostile headline would hold.
"""

from typing import Any

from tests.small_frames import frames

NAMES = ("Ștefan Țâru", "Łucja Żółkiewska", "Ганна Мірская", "سليم حداد")
HOSTILE = (
    '=HYPERLINK("http://example.org","x")',
    '#import "/etc/passwd"',
    "{{7*7}}",
    "bell\x07 and \x0bescape\x1b",
    "<img src=http://example.org/x.png>",
    "$[name] & ]]> <![CDATA[",
    "one\r\nEND:VEVENT\r\nER  - \r\nTY  - BOOK",
)
ID = "{:032x}"

_COMMON = {
    "kind": "talks",
    "reports": 1,
    "origins": 1,
    "outlets": 1,
    "confidence": "high",
    "article": 1,
    "visit": "",
    "visit_event": "",
}


def article(key: int = 1, **fields: Any) -> dict[str, Any]:
    """Return a row of the frame of articles."""
    return {
        "article": key,
        "id": ID.format(key),
        "title": f"Headline {key}",
        "outlet": "Demo Wire",
        "published": "2016-05-16",
        "published_text": "2016-05-16",
        "language": "en",
        "source": "minsk.md",
        "fetched_at": "2026-01-01T00:00:00Z",
        "raw_sha256": "ab" * 32,
        "characters": 100,
        "family": key,
        **fields,
    }


def meeting(key: int, start: str, end: str, precision: str, status: str, **fields: Any) -> Any:
    """Return a row of the frame of meetings."""
    names = fields.pop("parties", f"{NAMES[0]}; {NAMES[1]}")
    return _COMMON | {
        "meeting": key,
        "event": ID.format(0xE000 + key),
        "start": start,
        "end": end,
        "precision": precision,
        "status": status,
        "label": names.replace("; ", ", "),
        "parties": names,
        "evidence": f"Sentence of meeting {key}.",
        "evidence_start": 0,
        "evidence_end": 22,
        **fields,
    }


def report(key: int, of: int, article: int = 1, start: int = 0, end: int = 22) -> dict[str, Any]:
    """Return a row of the frame of reports."""
    return {
        "report": key,
        "meeting": of,
        "event": ID.format(0xE000 + key),
        "article": article,
        "status": "held",
        "kind": "talks",
        "confidence": "high",
        "evidence_start": start,
        "evidence_end": end,
    }


MEETINGS = (
    meeting(1, "2016-05-16", "2016-05-16", "day", "held", place="Minsk", place_id="test:minsk",
            place_level="city", country="Belarus", latitude=53.9, longitude=27.57),
    meeting(2, "2016-06-01", "2016-06-30", "month", "planned", place="Poland",
            place_id="geonames:798544", place_level="country", country="Poland",
            parties=f"{NAMES[2]}; {NAMES[3]}"),
    meeting(3, "2016-07-08", "2016-07-09", "days", "cancelled", place="Constanța",
            place_id="geonames:680962", place_level="region", country="Romania"),
    meeting(4, "2016-05-16", "2016-05-16", "publication", "held", place="", place_level=""),
    meeting(5, "2016-01-01", "2016-12-31", "year", "held", place="United States",
            place_id="geonames:6252001", place_level="country", country="United States"),
    meeting(6, "2016-05-17", "2016-05-17", "day", "denied", place="", place_level=""),
    meeting(7, "2016-05-09", "2016-05-15", "range", "reported", place="Poland",
            place_id="geonames:798544", place_level="country", country="Poland"),
    meeting(8, "", "", "none", "ongoing", place="", place_level=""),
)  # fmt: skip
MENTIONS = (
    {"mention": 1, "place": "Deveselu", "place_id": "site:deveselu", "level": "site",
     "country": "Romania", "latitude": 44.08, "longitude": 24.42, "article": 1,
     "start": "2016-05-16", "evidence_start": 0, "evidence_end": 8},
    {"mention": 2, "place": "Poland", "place_id": "geonames:798544", "level": "country",
     "country": "Poland", "article": 1, "start": "2016-05-16", "evidence_start": 0,
     "evidence_end": 8},
    {"mention": 3, "place": "Baltic states", "place_id": "own:baltic-states", "level": "feature",
     "country": "", "article": 1, "start": "2016-05-16", "evidence_start": 0, "evidence_end": 8},
)  # fmt: skip


def several(title: str = "Headline 1", **fields: Any) -> Any:
    """Return the slice; `title` is the article's, `fields` replace those of the first meeting."""
    rows = [MEETINGS[0] | fields, *MEETINGS[1:]]
    parties = [
        {"meeting": row["meeting"], "name": name, "actor": f"person:{name}", "side": "Demo",
         "actor_kind": "person", "role": "minister"}
        for row in rows
        for name in row["parties"].split("; ")
    ]  # fmt: skip
    return frames(rows, parties, (), MENTIONS, [article(1, title=title)])
