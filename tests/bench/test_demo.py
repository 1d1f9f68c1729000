"""The demo's arithmetic: what counts as found, as right, as a wrong speaker."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from readout import bench, settings
from readout.bench.demo import Tally, report, score
from readout.bench.demo_facts import (
    DemoArticle,
    Facts,
    MeetingFact,
    Party,
    StatementFact,
    load_articles,
    load_facts,
)
from readout.errors import SettingsError
from readout.records import (
    ActorKind,
    Article,
    Attribution,
    Confidence,
    Extraction,
    Kind,
    Level,
    MeetingReport,
    Participant,
    Place,
    PlaceMention,
    Precision,
    Reason,
    Resolution,
    Span,
    Statement,
    Status,
    When,
)

TEXT = "Talks were held in Minsk and Warsaw. Missile shields worry Moscow, ministers noted."
DAY = date(2016, 5, 16)
LAVROV = Resolution("Sergei Lavrov", "person:sergey-lavrov", ActorKind.PERSON, side="Russia")
MAKEI = Resolution("Vladimir Makei", "person:vladimir-makei", ActorKind.PERSON, side="Belarus")
MOSCOW = Resolution("Russia", "government:russia", ActorKind.GOVERNMENT, side="Russia")
NOBODY = Resolution("the minister", reason=Reason.AS_WRITTEN)
RUSSIAN = Party("Sergey Lavrov", "Russia", person=True)
BELARUSIAN = Party("Vladimir Makei", "Belarus", person=True)
TALKS = MeetingFact("M1", DAY, DAY, (RUSSIAN, BELARUSIAN), "Minsk", "Belarus")
SHIELD = StatementFact("S1", RUSSIAN, ("Moscow was worried about the missile shield.",))


def place(word: str, country: str) -> PlaceMention:
    start = TEXT.index(word)
    known = Place(word.lower(), word, Level.CITY, country)
    return PlaceMention(Span(start, start + len(word)), known, Level.CITY)


MINSK, WARSAW = place("Minsk", "Belarus"), place("Warsaw", "Poland")


def talks(*who: Resolution, at: PlaceMention | None = MINSK, status=Status.HELD, day=DAY):
    when = When(day, day, Precision.DAY)
    parties = tuple(Participant(one) for one in who)
    return MeetingReport(Span(0, 5), (Span(0, 36),), "talks", status, parties, when, at)


def statement(who: Resolution, words: str = "Missile shields worry Moscow"):
    start = TEXT.index(words)
    said = Attribution((Span(start, start + len(words)),), Kind.INDIRECT, "said", "rule")
    return Statement(said, who, When(), Confidence.HIGH)


def scored(meetings=(), statements=(), row=TALKS, said=SHIELD, published="2016-05-16"):
    article = Article("a", "", TEXT, published=published, source="one.md")
    facts = Facts({row.id: row}, {said.id: said})
    found = Extraction("a", "1", meetings=tuple(meetings), statements=tuple(statements))
    return score([DemoArticle(article, (row.id, said.id, "site:minsk"))], {"a": found}, facts)


def test_a_row_that_nothing_reports_is_wanted_all_the_same():
    result = scored()
    assert (result.meetings, result.statements) == (Tally(1, 0, 0), Tally(1, 0, 0))


@pytest.mark.parametrize(
    ("meeting", "tally"),
    [
        (talks(LAVROV, MAKEI), Tally(1, 1, 1)),
        (talks(LAVROV, MAKEI, at=WARSAW), Tally(1, 1, 0)),
        (talks(LAVROV, MAKEI, at=None), Tally(1, 1, 0)),
        (talks(LAVROV, MAKEI, status=Status.PLANNED), Tally(1, 1, 0)),
        (talks(LAVROV, MAKEI, day=date(2016, 5, 17)), Tally(1, 0, 0)),
        (talks(LAVROV), Tally(1, 0, 0)),
        (talks(LAVROV, MOSCOW), Tally(1, 0, 0)),
    ],
)
def test_a_meeting_needs_two_parties_and_the_day_and_is_right_with_status_and_place(meeting, tally):
    assert scored([meeting]).meetings == tally


def test_an_article_before_the_day_wants_a_plan():
    planned = talks(LAVROV, MAKEI, status=Status.PLANNED)
    assert scored([planned], published="2016-05-15").meetings == Tally(1, 1, 1)
    assert scored([talks(LAVROV, MAKEI)], published="2016-05-15").meetings == Tally(1, 1, 0)


def test_a_row_of_one_party_needs_the_place_as_well():
    row = MeetingFact("M1", DAY, DAY, (RUSSIAN,), "Minsk", "Belarus")
    assert scored([talks(LAVROV)], row=row).meetings.found == 1
    assert scored([talks(LAVROV, at=WARSAW)], row=row).meetings.found == 0


def test_a_body_that_met_in_the_place_is_the_row_without_its_chairman():
    nato = Resolution("NATO", "organisation:nato", ActorKind.ORGANISATION, side="NATO")
    alliance = Party("NATO", "", person=False)
    row = MeetingFact("M1", DAY, DAY, (RUSSIAN, alliance), "Minsk", "Belarus")
    assert scored([talks(nato)], row=row).meetings == Tally(1, 1, 1)
    assert scored([talks(nato, at=WARSAW)], row=row).meetings.found == 0
    assert scored([talks(nato, day=date(2016, 5, 18))], row=row).meetings.found == 0


def test_a_government_in_the_place_is_not_yet_the_row():
    state = Party("Russia (government)", "Russia", person=False)
    row = MeetingFact("M1", DAY, DAY, (state, BELARUSIAN), "Minsk", "Belarus")
    assert scored([talks(MOSCOW)], row=row).meetings.found == 0


def test_a_building_agrees_with_the_town_that_is_named_behind_it():
    hall = place("held", "Belarus")
    row = replace(TALKS, place="Minsk")
    assert scored([talks(LAVROV, MAKEI, at=hall)], row=row).meetings == Tally(1, 1, 1)
    assert (
        scored([talks(LAVROV, MAKEI, at=hall)], row=replace(row, place="Brest")).meetings.right == 0
    )


def test_a_telephone_call_has_no_place():
    row = MeetingFact("M1", DAY, DAY, (RUSSIAN, BELARUSIAN), "", "")
    assert scored([talks(LAVROV, MAKEI, at=None)], row=row).meetings.right == 1
    assert scored([talks(LAVROV, MAKEI)], row=row).meetings.right == 0


def test_a_namesake_in_another_country_is_another_place():
    namesake = place("Minsk", "Poland")
    assert scored([talks(LAVROV, MAKEI, at=namesake)]).meetings == Tally(1, 1, 0)


def test_a_day_that_stands_in_must_be_near():
    unknown = MeetingReport(
        Span(0, 5), (), "talks", Status.HELD, (Participant(LAVROV), Participant(MAKEI)), When()
    )
    assert scored([unknown], published="2016-05-20").meetings.found == 1
    assert scored([unknown], published="2016-06-20").meetings.found == 0


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Bogdan Aurescu", Party("Bogdan Aurescu", "Romania", person=True)),
        ("Lech Kaczyński", Party("Lech Kaczynski", "Poland", person=True)),
        ("Władysław Kosiniak-Kamysz", Party("Wladyslaw Kosiniak-Kamysz", "Poland", person=True)),
    ],
)
def test_persons_agree_by_last_name_with_or_without_marks(name, party):
    who = Resolution(name, "person:x", ActorKind.PERSON)
    row = StatementFact("S1", party, SHIELD.words)
    assert scored(statements=[statement(who)], said=row).statements == Tally(1, 1, 1)


def test_an_institution_agrees_by_its_side():
    ministry = Party("Ministry of Foreign Affairs of Russia", "Russia", person=False)
    row = StatementFact("S1", ministry, SHIELD.words)
    assert scored(statements=[statement(MOSCOW)], said=row).statements.right == 1
    assert scored(statements=[statement(LAVROV)], said=row).statements.right == 0


@pytest.mark.parametrize(
    ("said", "tally", "wrong"),
    [
        (statement(LAVROV), Tally(1, 1, 1), 0),
        (statement(MAKEI), Tally(1, 1, 0), 1),
        (statement(MOSCOW), Tally(1, 1, 0), 0),
        (statement(NOBODY), Tally(1, 1, 0), 0),
        (statement(LAVROV, "Talks were held"), Tally(1, 0, 0), 0),
    ],
)
def test_words_find_a_row_its_speaker_makes_it_right_and_another_person_is_wrong(
    said, tally, wrong
):
    result = scored(statements=[said])
    assert (result.statements, len(result.wrong_speakers)) == (tally, wrong)


@pytest.mark.parametrize(
    ("others", "wrong"),
    [
        ([statement(LAVROV, TEXT)], 0),  # what Makei feared, in Lavrov's words
        ([statement(LAVROV, "Missile shields")], 1),  # Lavrov said less of it than Makei
        ([statement(LAVROV, "Talks were held")], 1),
    ],
)
def test_words_told_within_the_right_speakers_own_are_no_wrong_ones(others, wrong):
    assert len(scored(statements=[statement(MAKEI), *others]).wrong_speakers) == wrong


def test_a_row_belongs_to_its_own_speakers_better_words():
    words = "Missile shields worry Moscow, ministers noted."
    row = StatementFact("S1", RUSSIAN, ("Ministers noted that missile shields were a worry.",))
    others = [statement(LAVROV, words), statement(MAKEI, "shields worry Moscow")]
    assert scored(statements=others, said=row).wrong_speakers == ()


def test_a_belief_is_neither_found_nor_wrong():
    said = statement(MAKEI)
    belief = replace(said, attribution=replace(said.attribution, is_statement=False))
    result = scored(statements=[belief])
    assert (result.statements, result.wrong_speakers, result.shown) == (Tally(1, 0, 0), (), 0)


def test_one_word_in_common_is_chance():
    row = StatementFact("S1", RUSSIAN, ("Moscow favoured dialogue above everything.",))
    assert scored(statements=[statement(LAVROV)], said=row).statements.found == 0


def test_a_meeting_that_is_no_row_is_counted_apart():
    assert scored([talks(LAVROV, MOSCOW)]).other_meetings == 1
    assert scored([talks(LAVROV, MAKEI)]).other_meetings == 0


def test_the_report_lists_errors_only_when_asked():
    result = scored([talks(LAVROV, MAKEI, at=None)], [statement(MAKEI)])
    assert "one.md" not in report(result)
    assert "  place is none: one.md M1" in report(result, errors=True).splitlines()
    assert "  speaker: one.md S1: Vladimir Makei for Sergey Lavrov" in report(result, errors=True)


def test_articles_and_rows_are_read_from_a_folder(tmp_path: Path):
    for name in ("2016-05-16-talks.md", "2016-05-17-copy.md"):
        text = "---\ntitle: Talks\npublished: 2016-05-16\nfacts: M001 S001\n---\n\nThey met.\n"
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "README.md").write_text("No article.", "utf-8")
    (article,) = load_articles(tmp_path)
    assert (article.article.text, article.facts) == ("They met.", ("M001", "S001"))


def test_a_missing_table_is_said(tmp_path: Path):
    with pytest.raises(SettingsError, match=r"meetings\.csv"):
        load_facts(tmp_path)


def test_no_statement_of_the_demo_is_put_in_a_wrong_mouth():
    place = settings.load()
    report = bench.demo_report(place.demo, place.reference, errors=True)
    assert "wrong speakers: 0 of" in report, report
