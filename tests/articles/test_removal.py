"""What is left out of a text: the text that stays, and where each piece stood."""

from hypothesis import given
from hypothesis import strategies as st

from readout import limits
from readout.articles import clean
from readout.articles.removal import joined, shortened
from readout.records import Removal, Removed

AD, LINK = Removal.ADVERTISEMENT, Removal.RELATED
LINES = st.lists(
    st.tuples(st.sampled_from(["", "a", " b", "They met."]), st.sampled_from([None, AD, LINK]))
)


def test_a_piece_stands_before_the_character_it_stood_before():
    lines = ["One.", "", "Advertisement", "", "Two."]
    text, (piece,) = joined(lines, [None, None, AD, None, None])
    assert (text, piece) == ("One.\n\nTwo.", Removed("Advertisement", AD, 6))
    assert text[piece.at :] == "Two."


def test_pieces_that_nothing_parts_are_one():
    lines = ["One.", "", "Advertisement", "", "Advertisement", "Read more"]
    _, removed = joined(lines, [None, None, AD, None, AD, LINK])
    assert removed == (
        Removed("Advertisement\nAdvertisement", AD, 4),
        Removed("Read more", LINK, 4),
    )


@given(LINES)
def test_what_stays_is_clean_and_every_piece_has_a_place_in_it(marked):
    text, removed = joined([line for line, _ in marked], [why for _, why in marked])
    assert clean.text(text) == text
    assert all(0 <= one.at <= len(text) for one in removed)
    kept = [line.strip() for line, why in marked if why is None and line.strip()]
    assert [line.strip() for line in text.split("\n") if line.strip()] == kept


def test_a_cut_piece_says_so():
    piece = shortened("a" * 100_000)
    assert len(piece) == limits.REMOVED_CHARACTERS
    assert piece.endswith(" […]")
