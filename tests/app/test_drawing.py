"""What the components draw with: marks in texts, places of labels, words; no page is needed."""

import json
from datetime import date

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import plotly.io
import pytest

from components import (
    actor_years,
    density,
    highlight,
    map_layout,
    marks,
    newest,
    palette,
    safe,
    timeline_brush,
    words,
)
from components.highlight import Mark
from components.placing import in_lanes
from components.timeline_figure import Shape, figure
from readout.frames import Frames, lanes
from readout.limits import TIMELINE_MARKS
from readout.records import Span

TEXT = "First paragraph.\n\nHe said <b>yes</b> and left.\n\nThird."


VIEW = map_layout.View(longitude=20.0, latitude=50.0, zoom=4.4, width=600)


def test_a_value_is_escaped_and_markup_of_our_own_is_not():
    inner = safe.fill("<b>{x}</b>", x="<i>")
    assert safe.fill("<p>{inner}{raw}</p>", inner=inner, raw="&") == "<p><b>&lt;i&gt;</b>&amp;</p>"


def test_plain_text_is_never_shown_as_markup():
    with pytest.raises(TypeError):
        safe.show("<b>x</b>")


def test_braces_in_a_value_are_no_template():
    assert safe.fill("{x}", x="{y}{0}") == "{y}{0}"


def test_marks_that_overlap_are_cut_at_every_border():
    one, two = Mark(Span(0, 5), ("a",)), Mark(Span(3, 8), ("b",))
    shown = highlight.marked("abcdefghij", Span(0, 10), (one, two))
    assert shown == (
        '<mark class="a" title="">abc</mark><mark class="a b" title="">de</mark>'
        '<mark class="b" title="">fgh</mark>ij'
    )


def test_a_mark_keeps_the_letters_of_the_text():
    at = TEXT.index("<b>")
    shown = highlight.marked(TEXT, Span(18, len(TEXT)), (Mark(Span(at, at + 10), ("a",)),))
    assert "&lt;b&gt;yes&lt;/b&gt;" in shown


def test_the_paragraph_of_a_sentence_is_found():
    at = TEXT.index("said")
    part = highlight.paragraph(TEXT, Span(at, at + 4))
    assert part.of(TEXT) == "He said <b>yes</b> and left."


def test_a_long_paragraph_is_cut_at_words_around_the_sentence():
    text = "word " * 1000
    part = highlight.paragraph(text, Span(2500, 2504), most=300)
    assert part.end - part.start <= 300
    assert part.start <= 2500 < 2504 <= part.end
    assert text[part.start - 1] == " "


@pytest.mark.parametrize("text", ["", "one word", "w" * 5000, "\n\n\n", " "])
def test_every_text_has_a_paragraph_around_its_end(text):
    end = len(text)
    part = highlight.paragraph(text, Span(max(0, end - 1), end))
    assert 0 <= part.start <= part.end <= len(text)


def test_lines_are_paragraphs_where_there_are_no_blank_ones():
    assert [p.of("a\nb") for p in highlight.paragraphs("a\nb")] == ["a", "b"]


@pytest.mark.parametrize(
    ("precision", "said"),
    [
        ("day", "16 May 2016"),
        ("month", "May 2016, the day not known"),
        ("year", "2016, no nearer"),
        ("publication", "reported 16 May 2016; its own date is not given"),
        ("range", "between 16 May 2016 and 20 May 2016"),
        ("days", "16 May 2016 to 20 May 2016"),
    ],
)
def test_a_date_is_never_said_finer_than_it_is_known(precision, said):
    start = pd.Timestamp(2016, 5, 16)
    end = start if precision == "day" else pd.Timestamp(2016, 5, 20)
    assert words.long_day(start, end, precision) == said


@pytest.mark.parametrize("day", [None, pd.NaT])
def test_no_date_is_said_to_be_none(day):
    assert words.long_day(day, day, "none") == "date not known"
    assert words.short_day(day) == "no date"


def test_every_problem_of_an_import_has_its_sentence():
    from readout.records import Known, Problem, Reason, Status

    assert set(words.PROBLEMS) == set(Problem)
    assert set(words.REASONS) == set(Reason)
    assert set(words.STATUSES) == set(Status)
    assert set(words.KNOWN) == set(Known)


def test_neighbours_on_the_map_are_pushed_apart_and_no_further_than_ten_pixels():
    points = [(28.63, 44.18), (28.68, 44.36), (28.49, 44.36)]
    pushed = map_layout.spread(points, 4.4)
    assert all(abs(x) <= 10 and abs(y) <= 10 for x, y in pushed)
    assert any(x or y for x, y in pushed)


def test_a_mark_that_stands_alone_stays_where_it_is():
    assert map_layout.spread([(17.1, 54.5), (24.4, 44.1)], 4.4) == [(0, 0), (0, 0)]


def test_the_weightiest_name_is_placed_and_the_covered_one_is_left_out():
    points = [(20.0, 50.0)] * 9
    placed = map_layout.labels(["name"] * 9, points, [(0.0, 0.0)] * 9, range(9), VIEW)
    assert placed[8] is not None
    assert None in placed


@pytest.mark.parametrize(("longitude", "anchor"), [(11.0, "start"), (29.0, "end")])
def test_a_name_does_not_run_over_the_edge_of_the_map(longitude, anchor):
    (placed,) = map_layout.labels(["x" * 12], [(longitude, 50.0)], [(0.0, 0.0)], [1], VIEW)
    assert placed.anchor == anchor


def test_discs_count_every_dated_meeting_once():
    days = np.array(["2016-01-05", "2016-02-01", "2016-05-01", "NaT"], dtype="datetime64[s]")
    found = density.count(np.array([0, 0, 1, 0]), days, 3)
    assert found["meetings"].sum() == 3
    first = found.sort_values("start").iloc[0]
    assert (first["start"], first["end"]) == (pd.Timestamp(2016, 1, 1), pd.Timestamp(2016, 3, 31))


def rows_of_meetings(number):
    """So many talks, a day apart, in two lanes; the lanes, and the frames."""
    at = np.arange(number)
    precision = np.array(["day", "month", "days", "publication"])[at % 4]
    start = pd.Timestamp(2016, 1, 1) + pd.to_timedelta(at, unit="D")
    texts = {name: f"{name} <i>" for name in ("label", "parties", "place", "country")}
    meetings = pd.DataFrame(
        {
            "meeting": at,
            "event": [f"{one:032x}" for one in at],
            "start": start,
            "end": start,
            "precision": precision,
            "status": "held",
            "kind": "talks",
            "confidence": np.where(at % 3, "high", "low"),
            "origins": 1,
            "reports": 1,
            **texts,
        }
    )
    lane = pd.Categorical(np.where(at % 2, "Poland – Russia", "Other"))
    frames = Frames(meetings, *[pd.DataFrame()] * 4)
    return in_lanes(pd.DataFrame({"lane": lane, "meeting": at}), frames), frames


@pytest.mark.parametrize("number", [0, 1, 40, TIMELINE_MARKS + 1])
@pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK])
def test_plotly_knows_every_property_of_the_figures(number, colours):
    span = (pd.Timestamp(2015, 12, 1), pd.Timestamp(2022, 1, 1))
    said = pd.DataFrame({"start": [span[1]], "side": pd.Categorical(["Russia"])})
    months = lanes.months(said, ("Russia",))
    sides = {"Poland – Russia": "Poland"}
    until = pd.Timestamp(2020, 1, 1)
    told = figure(*rows_of_meetings(number), sides, months, span, until, "", colours, Shape())
    strip = timeline_brush.figure(colours, Shape().left)
    years = pd.DataFrame({"meetings": [1, 0], "statements": [0, 5]}, index=[2015, 2016])
    for drawn in (told, strip, actor_years.figure(years, "Russia", colours)):
        plain = json.loads(plotly.io.to_json(drawn, validate=False))
        assert go.Figure(plain).to_dict()["data"]  # raises ValueError for what it does not know


def test_a_crowded_timeline_draws_discs_and_no_single_mark():
    span = (pd.Timestamp(2015, 12, 1), pd.Timestamp(2022, 1, 1))
    none = lanes.months(pd.DataFrame({"start": span, "side": pd.Categorical(["", ""])})[:0], ())
    drawn = [
        figure(*rows_of_meetings(n), {}, none, span, span[1], "", palette.LIGHT, Shape()).to_dict()
        for n in (TIMELINE_MARKS, TIMELINE_MARKS + 1)
    ]
    marks_of, discs = (one["data"][-1]["customdata"] for one in drawn)
    assert len(marks_of) == TIMELINE_MARKS
    assert len(discs) < 200
    assert all(density.asked(ask) for ask, _ in discs)


@pytest.mark.parametrize("days", [0, 1, 3, 6, 9, 10, 20, 21, 70, 200, 400, 900, 1700, 3000, 9000])
def test_an_axis_of_any_length_has_some_ticks_and_not_too_many(days):
    first = pd.Timestamp(date(2000, 3, 7))
    at, names = marks.ticks(first, first + pd.Timedelta(days=days))
    assert len(at) == len(names) <= 14
    assert at


def test_the_overview_shows_a_sides_newest_certain_words_before_newer_doubtful_ones():
    rows = pd.DataFrame(
        {
            "side": ["Poland", "Russia", "Russia", ""],
            "start": pd.to_datetime(["2016-05-12", "2016-05-16", "2016-05-20", "2016-05-21"]),
            "confidence": ["low", "high", "medium", "high"],
            "content": ["only doubtful", "certain", "newer", "no side"],
        }
    )
    shown = rows.iloc[newest.newest(rows, 4)]
    assert shown["content"].tolist() == ["certain", "only doubtful"]


@pytest.mark.parametrize(
    ("language", "supported", "problem", "said"),
    [
        ("en", True, "", ""),
        ("pl", True, "", "Of Polish articles only quotations"),
        ("fr", False, "", "No extraction for French yet"),
        ("en", True, "ValueError", "The extraction failed"),
    ],
)
def test_a_reader_is_told_what_was_not_extracted(language, supported, problem, said):
    shown = words.extracted(language, supported, problem)
    assert shown.startswith(said)
    assert bool(shown) == bool(said)


def test_the_word_planned_stands_above_the_lanes_and_not_over_a_label():
    span = (pd.Timestamp(2015, 12, 1), pd.Timestamp(2022, 1, 1))
    none = lanes.months(pd.DataFrame({"start": span, "side": pd.Categorical(["", ""])})[:0], ())
    noted, plain = (
        figure(*rows_of_meetings(1), {}, none, span, until, "", palette.LIGHT, Shape()).to_dict()
        for until in (pd.Timestamp(2020, 1, 1), span[1])
    )
    word = next(one for one in noted["layout"]["annotations"] if one["text"] == "planned")
    assert (word["y"], word["yanchor"]) == (1, "bottom")
    room = noted["layout"]["margin"]["t"] - plain["layout"]["margin"]["t"]
    assert room == noted["layout"]["height"] - plain["layout"]["height"] == 14
