"""How long a server asks to be left alone: in seconds, or until a moment by its own clock."""

import pytest

from readout.sources import retry

SAID = "Mon, 16 May 2016 10:00:00 GMT"


@pytest.mark.parametrize(
    ("after", "wanted"),
    [
        ("120", 120.0),
        ("Mon, 16 May 2016 10:02:00 GMT", 120.0),
        ("Monday, 16-May-16 11:00:00 GMT", 3600.0),  # the older form (RFC 850)
        ("Mon, 16 May 2016 09:00:00 GMT", 0.0),  # it is past
        ("-5", 0.0),
        ("99999999", 0.0),
        ("\u0663", 0.0),  # a digit, but none of ASCII
        ("tomorrow", 0.0),
        ("Mon, 99 May 2016 10:02:00 GMT", 0.0),
        ("", 0.0),
    ],
)
def test_a_server_says_how_long_it_wants_to_be_left_alone(after, wanted):
    assert retry.seconds({"retry-after": after, "date": SAID}) == wanted


def test_a_date_says_nothing_where_the_server_does_not_tell_its_own_time():
    assert retry.seconds({"retry-after": "Mon, 16 May 2016 10:02:00 GMT"}) == 0.0
