"""Figures in print: their size, their words, their forms; nothing they show comes as markup."""

import io

import pytest
from lxml import etree
from PIL import Image

from readout import export
from readout.errors import ExportError
from readout.export import context, lettering
from readout.filters import Filters
from readout.settings import load
from tests.small_frames import frames, minsk


def drawn(kind, size="slide", fmt="png", data=None):
    """Return one figure over the small corpus."""
    data = data or minsk()
    return export.figure(kind, data, Filters(), data, root=load().root, size=size, fmt=fmt)


@pytest.mark.parametrize("kind", export.FIGURES)
@pytest.mark.parametrize(("size", "pixels"), [("slide", (3840, 2160)), ("a4", (1890, 1290))])
def test_a_picture_has_its_size(kind, size, pixels):
    assert Image.open(io.BytesIO(drawn(kind, size))).size == pixels


@pytest.mark.parametrize("kind", export.FIGURES)
def test_an_svg_is_well_formed_and_asks_nobody(kind):
    tree = etree.fromstring(drawn(kind, fmt="svg"))
    links = [value for node in tree.iter() for key, value in node.items() if key.endswith("href")]
    assert all(link.startswith("#") for link in links)


@pytest.mark.parametrize("kind", export.FIGURES)
def test_an_empty_slice_is_a_page_that_says_so(kind):
    assert len(drawn(kind, data=frames())) > 1000


@pytest.mark.parametrize("fmt", ["png", "svg"])
def test_the_same_slice_gives_the_same_file(fmt):
    assert drawn("matrix", fmt=fmt) == drawn("matrix", fmt=fmt)


@pytest.mark.parametrize("by", ["pair", "actor", "place"])
def test_the_timeline_has_three_kinds_of_lanes(by):
    data = minsk()
    assert export.figure("timeline", data, Filters(), data, root=load().root, by=by)


@pytest.mark.parametrize("name", ["$\\frac{", "Ministru \x00", "=1+1", "<b>", "Москва"])
def test_hostile_words_are_letters(name):
    assert drawn("timeline", data=minsk(label=name, place=name, sides=f"{name} – Russia"))


def test_the_words_say_filters_source_and_day():
    data = minsk()
    words = context.of("meetings", data, Filters(text="shield"), data)
    assert words.title == "1 meeting, all dates"
    assert words.filters == "containing “shield”"
    assert words.source == "Source: 1 article, 1 outlet. Extracted by machine, none checked."
    assert words.as_of == "Data to 16 May 2016."


def test_our_own_font_is_used():
    with lettering.drawing():
        found = lettering.font_manager.findfont("IBM Plex Sans", fallback_to_default=False)
    assert found.endswith("IBMPlexSans-Regular.ttf")


@pytest.mark.parametrize(("kind", "size"), [("pie", "slide"), ("matrix", "poster")])
def test_what_cannot_be_drawn_is_refused(kind, size):
    with pytest.raises(ExportError):
        drawn(kind, size)


def test_b25_a_file_name_says_what_it_is_and_to_when():
    data = minsk()
    name = export.file_name("../Meetings, all", Filters(), data, "xlsx")
    assert name == "readout_meetings-all_open_open_asof-2016-05-16.xlsx"


@pytest.mark.parametrize("what", ["CON", "x" * 400, "\u202egpj", "a\r\nb", ""])
def test_b25_a_file_name_is_plain_and_short(what):
    name = export.file_name(what, Filters(), minsk(), "png")
    assert len(name) <= 80
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
