"""Widths: as the figures draw them; lines: all words or a mark that some are left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib import font_manager
from matplotlib.textpath import TextToPath

from readout.export import lettering
from readout.export.measure import FAMILY, balanced, broken, fit, one_line, wide

LATIN = ["Lavrov, Makei, Minsk", "AVATAR To Wa", "Țările Române", "Łódź i Wyszków", "Москва"]
OTHERS = ["سيرغي لافروف", "محمد بن سلمان", "王毅", "שלום"]
TITLE = "Two sites 1,270 km apart, and 39 other bases between the Baltic and the Black Sea"


def drawn(words, weight):
    """Return the width at which matplotlib sets words of 12 points."""
    font = font_manager.FontProperties(family=[FAMILY, "DejaVu Sans"], weight=weight, size=12)
    return TextToPath().get_text_width_height_descent(words, font, False)[0] / 72


@pytest.mark.parametrize("weight", [400, 600])
@pytest.mark.parametrize("words", LATIN)
def test_words_are_as_wide_as_they_are_drawn(words, weight):
    with lettering.drawing():
        assert wide(words, 12, weight) == pytest.approx(drawn(words, weight), abs=0.005)


@pytest.mark.parametrize("words", OTHERS[:2])
def test_letters_of_another_font_are_never_measured_too_narrow(words):
    with lettering.drawing():
        assert wide(words, 12) >= drawn(words, 400)


@pytest.mark.parametrize("letter", ["\u2028", "\u2029", "\r", "\x00"])
def test_a_separator_of_lines_can_be_measured_too(letter):
    assert wide(f"Talks{letter}in Minsk", 12) >= wide("Talksin Minsk", 12)


@settings(max_examples=60, deadline=None)
@given(words=st.text(max_size=300), width=st.floats(0.3, 6.0))
def test_what_is_fitted_fits(words, width):
    assert wide(fit(one_line(words), width, 12), 12) <= width


@pytest.mark.parametrize("words", ["x" * 40_000, "a b " * 10_000, "…" * 500])
def test_long_words_are_cut_and_say_so(words):
    assert fit(words, 2.0, 12).endswith("…")
    assert broken(words, 2.0, 12)[-1].endswith("…")
    assert len(broken(words, 2.0, 12)) <= 2


def test_short_words_stay_as_they_are():
    assert fit("Minsk", 2.0, 12) == "Minsk"
    assert broken("Talks in Minsk", 2.0, 12) == ["Talks in Minsk"]
    assert broken("", 2.0, 12) == []


def test_a_title_has_balanced_lines_and_loses_no_word():
    lines = balanced(TITLE, 8.0, 28, 600)
    assert " ".join(lines) == TITLE
    first, second = (wide(line, 28, 600) for line in lines)
    assert second > first * 0.6


@pytest.mark.parametrize(
    ("outside", "inside"),
    [
        ("a\nb\t c", "a b c"),
        ("\u202egpj.exe\x00", "gpj.exe"),
        ("zero\u200bwidth", "zerowidth"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("s\u0326", "ș"),
        ("", ""),
    ],
)
def test_outside_words_become_one_line(outside, inside):
    assert one_line(outside) == inside
