"""What "everywhere" would change, in words, before it is done."""

import pytest

from components import wrong_speaker
from readout.speakers import WrittenSo


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (WrittenSo("", (1,)), "other statements stay as they are"),
        (WrittenSo("Lavrov", (1,)), "No other open statement writes “Lavrov”"),
        (WrittenSo("Lavrov", (1, 2)), "“Lavrov” is written: 2 statements. Those that somebody"),
        (WrittenSo("Makey", (1,), 0, False), "“Makey” is written: 1 statement. Articles"),
        (WrittenSo("Makey", (1, 2), 3, False), "2 statements and 3 meetings. Articles"),
    ],
)
def test_the_reach_of_everywhere_is_told_beforehand(found, told):
    assert told in wrong_speaker.told(found)
