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
from tests.export.crowd import crowd
from tests.small_frames import frames, minsk


def drawn(kind, size="slide", fmt="png", data=None):
    """Return one figure over the small corpus."""
    data = data or minsk()
    return export.figure(kind, data, Filters(), data, root=load().root, size=size, fmt=fmt)


def size_of(kind, size, data=None):
    """Return the pixels of one figure."""
    return Image.open(io.BytesIO(drawn(kind, size, data=data))).size


@pytest.mark.parametrize("kind", export.FIGURES)
def test_a_slide_is_a_screen(kind):
    assert size_of(kind, "slide") == (3840, 2160)


@pytest.mark.parametrize("kind", export.FIGURES)
@pytest.mark.parametrize("many", [1, 150])
def test_a_figure_in_the_text_is_as_wide_as_it_and_leaves_half_a_page(kind, many):
    picture = Image.open(io.BytesIO(drawn(kind, "a4", data=minsk() if many == 1 else crowd(many))))
    assert picture.width == 1890
    assert picture.height <= 1290
    last_rows = picture.crop((0, picture.height - 3, 1890, picture.height))
    assert last_rows.getcolors() == [(3 * 1890, (255, 255, 255))]


def sides(many):
    """Return frames in which each of so many sides met Russia, and three statements."""
    met = [{"meeting": n, "event": f"{n:032x}", "start": f"{2010 + n}-05-02", "precision": "day",
            "end": f"{2010 + n}-05-02", "status": "held", "kind": "talks", "label": "A, B",
            "sides": f"Russia – Side {n}", "article": 1} for n in range(many)]  # fmt: skip
    both = [{"meeting": n, "name": who, "side": who}
            for n in range(many) for who in ("Russia", f"Side {n}")]  # fmt: skip
    return frames(met, both)


@pytest.mark.parametrize("kind", ["timeline", "matrix"])
def test_what_shows_less_takes_less_of_the_page(kind):
    heights = [size_of(kind, "a4", sides(many))[1] for many in (2, 5, 9)]
    assert heights == sorted(set(heights))


@pytest.mark.parametrize("kind", ["timeline", "statements", "matrix", "positions", "years"])
def test_a_figure_of_nothing_is_a_line_or_two(kind):
    assert size_of(kind, "a4", frames())[1] < 400


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
