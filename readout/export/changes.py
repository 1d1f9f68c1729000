"""What changed between two states in; the same as lines of text, as JSON or as XLSX, out.

Nothing is left out of JSON and XLSX. In the lines names of places are put together, as one article
may name a hundred.
"""

import io
import json
from collections import Counter
from typing import Any

import pandas as pd
import xlsxwriter

from readout.export.cells import clean, xlsx_text
from readout.marks import Changes, How, What

_NOUNS = {
    What.MEETING: ("meeting", "meetings"),
    What.STATEMENT: ("statement", "statements"),
    What.PLACE: ("name of a place", "names of places"),
    What.ARTICLE: ("article", "articles"),
}
_COLUMNS = (
    ("What", "what", 12),
    ("What became of it", "how", 16),
    ("Date", "start", 12),
    ("Date precision", "precision", 14),
    ("Who", "who", 26),
    ("Words", "words", 70),
    ("Changed", "fields", 22),
    ("Was", "was", 40),
    ("Is now", "is_now", 40),
    ("Why gone", "why", 14),
    ("Told", "told", 34),
    ("Found again by its words", "moved", 12),
    ("Article id", "article", 34),
    ("Record id then", "then", 34),
    ("Record id now", "now", 34),
)


def lines(changes: Changes) -> list[str]:
    """Return the counts, then one line a change, as a terminal can show it."""
    table = _with_fields(changes)
    places = table["what"] == What.PLACE
    told = [clean(_line(row)) for row in table[~places].to_dict("records")]
    return [f"{counts(changes)}.", *told, *(clean(one) for one in _of_places(table[places]))]


def counts(changes: Changes) -> str:
    """Return "3 new: 1 meeting, 2 statements; 1 retracted: 1 statement", or that nothing did."""
    parts = []
    for how in How:
        found = {what: changes.count(how, what) for what in What}
        if total := sum(found.values()):
            split = [f"{n:,} {_NOUNS[what][n != 1]}" for what, n in found.items() if n]
            parts.append(f"{total:,} {how}: {', '.join(split)}")
    return "; ".join(parts) or "Nothing changed"


def as_json(changes: Changes, about: dict[str, str]) -> bytes:
    """Return `about` (what was compared) with one object a change, in UTF-8 (RFC 8259)."""
    fields: dict[int, list[dict[str, str]]] = {}
    for one in changes.fields.to_dict("records"):
        said = {name: clean(str(one[name])) for name in ("field", "was", "now")}
        fields.setdefault(int(one["row"]), []).append(said)
    rows = [
        {**_plain(row), "fields": fields.get(at, [])}
        for at, row in enumerate(changes.rows.to_dict("records"))
    ]
    form = {**about, "counts": counts(changes), "same": len(changes.same), "changes": rows}
    return json.dumps(form, ensure_ascii=False, indent=1).encode()


def as_xlsx(changes: Changes, about: dict[str, str]) -> bytes:
    """Return a workbook: one row a change, and a sheet that says what was compared."""
    table = _with_fields(changes)
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F3F5F4", "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet("Changes")
        sheet.freeze_panes(1, 0)
        for place, (heading, source, width) in enumerate(_COLUMNS):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, heading, head)
            for row, value in enumerate(table[source].tolist(), start=1):
                sheet.write_string(row, place, xlsx_text(_text(value)), wrapped)
        sheet.autofilter(0, 0, len(table), len(_COLUMNS) - 1)
        method = book.add_worksheet("What was compared")
        method.set_column(0, 0, 18)
        method.set_column(1, 1, 100)
        for row, (name, value) in enumerate({**about, "Counts": counts(changes)}.items()):
            method.write_string(row, 0, name, head)
            method.write_string(row, 1, xlsx_text(value), wrapped)
    return out.getvalue()


def _with_fields(changes: Changes) -> pd.DataFrame:
    """The rows, with what their fields were and are as texts."""
    fields = changes.fields
    joined = {
        name: (fields["field"].astype("str") + ": " + fields[column].astype("str"))
        .groupby(fields["row"].to_numpy())
        .agg("; ".join)
        .reindex(range(len(changes.rows)))
        .fillna("")
        .to_numpy()
        if len(fields)
        else ""
        for name, column in (("was", "was"), ("is_now", "now"))
    }
    return changes.rows.assign(**joined)


def _line(row: dict[Any, Any]) -> str:
    said = f"{row['how']} {row['what']}, {_text(row['start']) or 'no day'}"
    who = f", {row['who']}" if row["who"] else ""
    words = f": {_short(row['words'])}" if row["words"] else ""
    changed = f" [{row['was']} -> {row['is_now']}]" if row["fields"] else ""
    why = f" [{row['why']}{' ' + row['told'] if row['told'] else ''}]" if row["why"] else ""
    return f"  {said}{who}{words}{changed}{why} (article {row['article'][:16]})"


def _of_places(places: pd.DataFrame) -> list[str]:
    named = zip(places["how"].astype("str"), places["who"].astype("str"), strict=True)
    return [
        f"  {how}, named: {who}, {n:,} {'time' if n == 1 else 'times'}"
        for (how, who), n in sorted(Counter(named).items())
    ]


def _plain(row: dict[Any, Any]) -> dict[str, Any]:
    left_out = ("fields", "moved")
    said: dict[str, Any] = {
        str(name): clean(_text(value)) for name, value in row.items() if name not in left_out
    }
    for name in ("evidence_start", "evidence_end"):
        said[name] = int(row[name])
    return said | {"moved": bool(row["moved"])}


def _text(value: Any) -> str:
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if pd.isna(value) else str(value)


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 160 else one_line[:159].rstrip() + "…"
