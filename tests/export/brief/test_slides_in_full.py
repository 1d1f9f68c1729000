"""What an analyst or an article says at length stands on a slide, smaller or cut, never unsaid."""

import io
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.oxml.ns import qn

from readout.briefs import Brief, Item, Kind
from readout.export.brief.slides import pptx_file
from readout.export.years import rows
from tests.export.brief.contents import content, corpus, meeting

ROOT = Path(__file__).parents[3]
INCH = 914_400
LONG = "A finding of so many words that it takes three lines of the smaller type, as a report has. "
STATUSES = ("held", "held", "planned", "cancelled", "denied", "reported", "ongoing")


def slides(item: Item, met: list[dict[str, Any]] | None = None) -> list[Any]:
    made = pptx_file(content(Brief("B", items=(item,)), corpus(9, met)), ROOT)
    return list(pptx.Presentation(io.BytesIO(made)).slides)[2:]


@pytest.mark.parametrize("kind", [Kind.YEARS, Kind.MONTHS, Kind.MATRIX, Kind.MAP])
@pytest.mark.parametrize("times", [1, 20, 200])
def test_a_note_beside_a_figure_is_there_whole_or_says_where_it_goes_on(
    kind: Kind, times: int
) -> None:
    note = ("A word of the analyst. " * times).strip()
    page, *_ = slides(Item(kind, note=note))
    texts = [one.text_frame.text for one in page.shapes if one.name == "Counted"]
    said = "".join(texts)
    assert note in said or "… [the notes have it whole]" in said
    assert said.startswith("A word of the analyst.")
    assert note in page.notes_slide.notes_text_frame.text


@pytest.mark.parametrize("title", ["Short", LONG[:90], LONG * 2])
@pytest.mark.parametrize("kind", [Kind.MEETINGS, Kind.STATEMENTS])
def test_a_table_ends_above_the_sources_however_long_the_title(kind: Kind, title: str) -> None:
    met = [meeting(key, parties="Ana Example; Bo Sample " * 8) for key in range(1, 41)]
    for page in slides(Item(kind, title=title), met)[:-2]:
        (table,) = (one for one in page.shapes if one.has_table)
        (foot,) = (one for one in page.shapes if one.name == "Sources")
        assert table.top + table.height <= foot.top


def test_a_lane_is_named_in_full_where_a_smaller_type_holds_it() -> None:
    sides = "Bosnia and Herzegovina – Poland"
    page, *_ = slides(Item(Kind.TIMELINE), [meeting(1, sides=sides), meeting(2, sides=sides)])
    (lane,) = (one for one in page.shapes if one.name == f"Lane: {sides}")
    assert lane.text_frame.text.startswith(sides)


def test_slide_and_print_count_the_same_meetings_as_held() -> None:
    met = [
        meeting(key, status=STATUSES[key % 7], start=f"{2010 + key % 3}-05-02")
        for key in range(1, 10)
    ]
    said = content(Brief("B", items=(Item(Kind.YEARS),)), corpus(9, met))
    page, *_ = slides(Item(Kind.YEARS), met)
    (chart,) = (one.chart for one in page.shapes if one.has_chart)
    native = sum(value or 0 for value in chart.plots[0].series[0].values)
    assert native == sum(rows(said.sections[0].part)[0].counts.values()) == 3
    assert said.sections[0].claims[0].text.startswith("3 meetings held on file")


def test_the_words_of_a_mark_stand_toward_it() -> None:
    met = [meeting(key, label=f"Talks of the ministers, {key}") for key in (1, 25)]
    page, *_ = slides(Item(Kind.TIMELINE), met)
    group = next(one for one in page.shapes if one.name == "Meetings")
    marks = [one.left + one.width // 2 for one in group.shapes]
    labels = [one for one in page.shapes if one.name.startswith("Label: ")]
    edges = {"l": lambda one: one.left, "r": lambda one: one.left + one.width,
             "ctr": lambda one: one.left + one.width // 2}  # fmt: skip
    sides = [one._element.find(".//" + qn("a:pPr")).get("algn") for one in labels]
    for one, side in zip(labels, sides, strict=True):
        assert min(abs(edges[side](one) - x) for x in marks) < 0.2 * INCH
    assert len(set(sides)) == 2  # beside the first, and above the last: no room at its right
