"""A plain day instead of a mark: what articles of before that day told."""

from datetime import date

import pytest

from readout.frames import Frames
from readout.marks import By, How, What, before, compare
from tests.marks.states import MET, state

DAY = date(2016, 6, 1)
LATER = {"published": "2016-06-01", "published_text": "2016-06-01"}
NOW = state(
    said=[{}, {"statement": 2, "event": "s2", "group": 2, "article": 2}],
    met=[{"reports": 2, "origins": 2}],
    told=[{}, {"meeting": 1, "event": "r2", "article": 2}],
    two=LATER,
)


def news(frames: Frames, by: By = By.PUBLISHED):
    found = compare(before(frames, DAY, by), frames)
    return sorted(zip(found.rows["what"].astype(str), found.rows["how"].astype(str), strict=True))


def test_what_articles_of_that_day_and_later_say_is_new():
    assert news(NOW) == [
        (What.ARTICLE, How.NEW),
        (What.MEETING, How.SIGHTED),
        (What.STATEMENT, How.NEW),
    ]


def test_an_article_without_a_day_is_not_new():
    assert news(state(two={"published": "", "published_text": ""})) == []


def test_a_meeting_that_only_new_articles_tell_of_is_new():
    met = {"meeting": 2, "event": "r2", "article": 2}
    now = state(met=[MET, met], told=[{}, met], two=LATER)
    assert (What.MEETING, How.NEW) in news(now)


@pytest.mark.parametrize(
    ("came", "new"), [("2016-05-31T23:59:59Z", 0), ("2016-06-01T00:00:00Z", 1)]
)
def test_what_came_into_the_store_that_day_and_later_is_new(came, new):
    now = state(said=[{"article": 2}], met=[], told=[], named=[])
    copies = now.sightings.assign(fetched_at=["2016-05-01T00:00:00Z", came])
    found = news(Frames(**{name: getattr(now, name) for name in now.__slots__} | {
        "sightings": copies
    }), By.STORED)  # fmt: skip
    assert found.count((What.STATEMENT, How.NEW)) == new
