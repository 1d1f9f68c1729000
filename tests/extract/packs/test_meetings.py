"""Meetings in languages with a pack: a table of texts and records; the word lists themselves."""

from pathlib import Path

import pytest

from readout import coverage
from readout.extract import engine, packs
from readout.extract.packs import meeting_words
from readout.extract.packs.pack import folded
from readout.records import Article, Confidence, Precision, Status, article_id
from readout.settings import load

REFERENCE = load().reference
LINES = (Path(__file__).parent / "meetings.tsv").read_text("utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]
LISTS = Path(packs.__file__).parent / "meeting_words"
LANGUAGES = sorted(path.stem for path in LISTS.glob("*.tsv"))
CLASSES = set(
    "verb noun happening between of with partner object negation line relative".split()
) | set("adverb break joint in name town city".split())


def found(text, language):
    article = Article(article_id(text), "", text, published="2016-05-17", language=language)
    return engine.extract(article, REFERENCE).meetings


def record(one):
    day = f" {one.when.start}" if one.when.precision is Precision.DAY else ""
    place = f" @ {one.place.place.name}" if one.place and one.place.place else ""
    sides = ", ".join(party.who.name for party in one.participants)
    return f"{one.kind} {one.status.value}{day}{place}: {sides}"


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_a_meeting_is_read_in_its_plainest_form(language, text, expected):
    assert " + ".join(map(record, found(text, language))) == expected


def test_a_name_in_another_case_is_its_actor_and_keeps_the_words_of_the_text():
    (meeting,) = found(ROWS[1][1], "pl")
    other = meeting.participants[1]
    assert other.who.actor == "person:sergei-lavrov"
    assert other.span.of(ROWS[1][1]) == "szefem MSZ Rosji, Siergiejem Ławrowem"
    assert other.who.basis == "Siergiejem Ławrowem"


def test_no_meeting_of_a_pack_is_shown_as_certain():
    meetings = [one for language, text, _ in ROWS for one in found(text, language)]
    assert {one.confidence for one in meetings} == {Confidence.MEDIUM}


def test_two_tellings_of_one_meeting_rest_on_both_sentences():
    (row,) = [row for row in ROWS if "po raz drugi" in row[1]]
    (meeting,) = found(row[1], "pl")
    assert len(meeting.evidence) == 2


def test_every_pack_has_words_of_meetings():
    assert [one for one in LANGUAGES if coverage.partial(one)] == LANGUAGES == ["pl", "ro", "ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_of_a_known_class_once(language):
    lines = (LISTS / f"{language}.tsv").read_text("utf-8").splitlines()
    table = [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
    assert {row[0] for row in table} <= CLASSES
    assert len({row[:3] for row in table}) == len(table)
    plain = [row[1] for row in table if row[0] not in ("name", "town", "city")]
    assert all(entry == folded(entry) for entry in plain)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_verb_has_a_status_and_a_way_to_name_the_other_side(language):
    verbs = [verb for entries in meeting_words.load(language).verbs.values() for verb in entries]
    assert {verb.takes for verb in verbs} == {"with", "object"}
    assert {Status.HELD, Status.PLANNED} <= {verb.status for verb in verbs}
