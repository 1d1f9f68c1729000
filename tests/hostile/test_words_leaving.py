"""What else a headline may hold: each form holds as many records as with tame words.

Formulas, markup and controls have tests of their own, format by format (rows 14 to 24).
"""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import icalendar
import openpyxl
import pytest
import rispy
from lxml import etree

from readout import export
from readout.filters import Filters
from readout.frames import Frames, columns
from readout.records import Article
from readout.settings import load
from tests.export.made import article, several
from tests.small_frames import frame

ROOT = load().root
WORDS = {
    "turning": "\u202ereversed \u2066isolated",
    "piled": "e" + "\u0301" * 10_000,
    "long": "word " * 8_000,
    "link": "javascript:alert(1)",
    "template": "{{7*7}} #import $[name]",
}
OFFERS = [(what, form) for form, told in export.FORMS.items() for what in told.of]


def in_csv(data: bytes) -> int:
    csv.field_size_limit(1_000_000)
    return len(list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))))


def in_archive(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return len(archive.namelist())


READERS: dict[str, Callable[[bytes], int]] = {
    "csv": in_csv,
    "xlsx": lambda data: openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].max_row,
    "jsonl": lambda data: len([json.loads(line) for line in data.splitlines()]),
    "geojson": lambda data: len(json.loads(data)["features"]),
    "kml": lambda data: len(list(etree.fromstring(data).iter("{*}Placemark"))),
    "ics": lambda data: len(list(icalendar.Calendar.from_ical(data).walk())),
    "ris": lambda data: len(rispy.loads(data.decode("utf-8-sig"))),
    "csl": lambda data: len(json.loads(data)),
    "stix": lambda data: len(json.loads(data)["objects"]),
    "zip": in_archive,
}


def slice_of(words: str) -> Frames:
    """Return the slice with these words in headline, outlet, source, place and sentence."""
    made = several(evidence=words, place=words, parties=words, label=words)
    row = article(title=words) | {"source": words, "outlet": words}
    return replace(made, articles=frame(columns.ARTICLES, [row]))


def written(what: str, form: str, words: str) -> bytes:
    """Return the slice of these words as a file."""
    data = slice_of(words)

    def texts(keys: Any) -> list[Article]:
        return [Article(f"{key:032x}", words[:1_000], "Text. " * 20) for key in keys]

    return export.file(what, data, Filters(), data, fmt=form, root=ROOT, texts=texts)


# A pack of one long text over and over would be refused as a bomb, and says so.
CASES = [
    (*offer, name)
    for offer in OFFERS
    for name in WORDS
    if "zip" not in offer or name not in ("piled", "long")
]


@pytest.mark.parametrize(("what", "form", "name"), CASES)
def test_no_words_add_or_end_a_record(what: str, form: str, name: str) -> None:
    read = READERS[form]
    assert read(written(what, form, WORDS[name])) == read(written(what, form, "Talks"))


@pytest.mark.parametrize(("what", "form"), OFFERS)
def test_b20_no_form_makes_a_link_of_an_address_that_is_none(what: str, form: str) -> None:
    data = written(what, form, WORDS["link"])
    if form == "kml":
        assert not list(etree.fromstring(data).iter("{*}href", "{*}a", "{*}link"))
    elif form in ("csl", "ris", "stix", "ics", "geojson"):
        text = data.decode().replace('": "', '":"').lower()
        for field in ('"url":"javascript', "\nur  - javascript", "\nurl:javascript",
                      '"href":"javascript'):  # fmt: skip
            assert field not in text
    elif form == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        assert not [one for sheet in book for row in sheet.iter_rows() for one in row
                    if one.hyperlink]  # fmt: skip


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_no_words_break_a_figure(words: str) -> None:
    made = slice_of(words)
    for kind in ("timeline", "map"):
        data = export.figure(kind, made, Filters(), made, root=ROOT, size="slide", fmt="svg")
        elements = list(etree.fromstring(data).iter("{*}a", "{*}script", "{*}foreignObject"))
        assert elements == []
