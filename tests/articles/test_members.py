"""Files in other files: what their row says of each."""

import pytest

from readout.articles.archive import read
from tests.articles.documents import a_zip

TALKS = "They met in Minsk and agreed to go on."


@pytest.mark.parametrize(
    ("members", "notes"),
    [
        (
            [("a.csv", f"headline,body\nTalks,{TALKS}\n"), ("b.txt", TALKS)],
            ("a.csv: Columns taken: text from body; title from headline.",),
        ),
        (
            [(f"{n}.csv", f"headline,content\nTalks {n},{TALKS}\n") for n in range(2)],
            ("Columns taken: text from content; title from headline. (2 members)",),
        ),
        ([("a.txt", TALKS)], ()),
    ],
)
def test_the_columns_of_a_table_in_an_archive_are_told(members, notes):
    assert read(a_zip(members), "x.zip").notes == notes
