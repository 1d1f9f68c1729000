"""One meeting reported by many articles is one meeting with many reports."""

from sqlalchemy import select

from readout import store
from readout.records import Status, When
from readout.store import Copy
from readout.store.connect import reading
from readout.store.tables import meeting_reports
from tests.store.built import LAVROV, TALKS, article, extraction, filled, person, report

SECOND = article(TALKS + " More talks are due.", "Demo Daily", "2016-05-17")
DUDA = person("Andrzej Duda", "Poland")


def reported_twice(folder, **found):
    target = filled(folder)
    store.add_articles(target, [Copy(SECOND)])
    store.add_extraction(target, extraction(SECOND, **found))
    return target


def meetings_of(target):
    with reading(target) as connection:
        return list(connection.execute(select(meeting_reports.c.meeting)).scalars())


def test_until_they_are_merged_each_report_is_a_meeting(tmp_path):
    assert meetings_of(reported_twice(tmp_path)) == [1, 2]


def test_two_reports_of_the_same_meeting_become_one(tmp_path):
    target = reported_twice(tmp_path)
    assert store.merge_meetings(target)
    assert len(set(meetings_of(target))) == 1


def test_reports_of_different_meetings_stay_apart(tmp_path):
    target = reported_twice(tmp_path, meetings=(report(LAVROV, DUDA),))
    store.merge_meetings(target)
    assert len(set(meetings_of(target))) == 2


def test_merging_again_changes_nothing(tmp_path):
    target = reported_twice(tmp_path)
    store.merge_meetings(target)
    version = store.data_version(target)
    assert not store.merge_meetings(target)
    assert store.data_version(target) == version


def test_a_meeting_whose_report_is_replaced_falls_apart_until_the_next_merge(tmp_path):
    target = reported_twice(tmp_path)
    store.merge_meetings(target)
    store.add_extraction(target, extraction(article(), "v2", meetings=()))
    left = store.article_records(target, 2).reports
    assert [one.meeting for one in left] == [one.key for one in left]


def test_a_meeting_says_what_its_reports_say_together(tmp_path):
    from readout.frames import load

    vague = report(when=When(), status=Status.PLANNED, place=None)
    target = reported_twice(tmp_path, meetings=(report(), vague))
    store.merge_meetings(target)
    row = load(target).meetings.iloc[0]
    assert (row["reports"], row["origins"], row["outlets"]) == (2, 2, 2)
    assert row["status"] == "held"
