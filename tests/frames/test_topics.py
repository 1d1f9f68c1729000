"""The list of topics: how a line is read, and when a text is on a topic."""

import unicodedata

import pytest

from readout import settings
from readout.errors import SettingsError
from readout.frames import read_topics
from readout.frames.topics import Topic, asked, bits
from readout.limits import TOPICS

SHIPPED = settings.load().reference / "topics.tsv"
TREATY = "topic:treaty\tThe treaty\tINF | intermediate range\tIts end.\n"


def topic(*terms, key="topic:one"):
    return Topic(key, "One", terms, "")


def on(term, text):
    return bool(bits([text], [topic(term)])[0])


def write(folder, text):
    path = folder / "topics.tsv"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("INF Treaty", "Nobody left the INF Treaty first."),
        ("inf treaty", "The INF TREATY ended."),
        ("missile defence", "Missile-defence plans."),
        ("missile defence", "missile\n\xa0 defence"),
        ("Aegis Ashore", "“Aegis Ashore” works"),
        ("drone*", "Drones came."),
        ("drone*", "a drone"),
        ("S-300", "the S-300, again"),
        ("S-300", "the S 300"),
        ("SAMP/T", "a SAMP/T battery"),
        ("Iran", "Iran's missiles"),
        ("Russia's war", "Russia’s war"),
        ("U.S. shield", "the U.S. shield"),
        ("Słupsk", "in SŁUPSK"),
        ("scut antirachetă", "Un scut antirachetă."),
        ("противоракетн*", "О противоракетной обороне"),
        ("INF", "INF"),
    ],
)
def test_a_term_stands_in_a_text(term, text):
    assert on(term, text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("INF", "The information was old."),
        ("INF", "an inf̦ant"),
        ("drone", "Drones came."),
        ("drone*", "a hydrodrone"),
        ("missile defence", "missile, defence"),
        ("missile defence", "The missile … defence"),
        ("missile defence", "missile and defence"),
        ("missile defence", "defence missile"),
        ("Iran", "Iranț"),
        ("Iran", "țIran"),
        ("S-300", "S-3000"),
        ("a.b", "aXb"),
        ("INF", ""),
    ],
)
def test_a_term_stays_silent(term, text):
    assert not on(term, text)


def test_each_topic_has_a_bit_and_a_text_may_have_several():
    topics = [topic("drone*"), topic("sanctions"), topic("embargo", "drone")]
    assert bits(["A drone.", "Sanctions and a drone", "Peace."], topics).tolist() == [5, 7, 0]


def test_the_last_bit_can_be_used():
    topics = [topic(f"word{number}") for number in range(TOPICS)]
    assert bits([f"word{TOPICS - 1}"], topics).tolist() == [1 << (TOPICS - 1)]


@pytest.mark.parametrize(("texts", "topics"), [([], [topic("a b")]), (["a b"], [])])
def test_without_texts_or_topics_nothing_is_found(texts, topics):
    assert bits(texts, topics).tolist() == [0] * len(texts)


def test_topics_are_asked_by_their_ids_and_unknown_ones_are_none():
    topics = [topic("x1", key="topic:a"), topic("x2", key="topic:b")]
    assert asked(topics, ("topic:b", "topic:c")) == 2
    assert asked(topics, ("topic:c",)) == 0


def test_a_line_is_a_topic_and_comments_and_empty_lines_are_none(tmp_path):
    found = read_topics(write(tmp_path, "# a note\n\n" + TREATY))
    assert found == (
        Topic("topic:treaty", "The treaty", ("INF", "intermediate range"), "Its end."),
    )


def test_a_file_of_windows_is_read_alike(tmp_path):
    text = unicodedata.normalize("NFD", TREATY).replace("\n", "\r\n")
    assert read_topics(write(tmp_path, "\ufeff" + text))[0].why == "Its end."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("topic:a\tA\tINF", "4 fields"),
        ("topic:a\tA\tINF\twhy\tmore", "4 fields"),
        ("a\tA\tINF\twhy", "an id is"),
        ("topic:A b\tA\tINF\twhy", "an id is"),
        ("topic:a\t\tINF\twhy", "the name is missing"),
        ("topic:a\tA\t | \twhy", "has 1 to"),
        ("topic:a\tA\tmiss*ile\twhy", 'the "*" stands elsewhere'),
        ("topic:a\tA\ta*\twhy", "too short"),
        ("topic:a\tA\t*\twhy", "too short"),
        ("topic:a\tA\t…!\twhy", "no letter"),
        (TREATY + TREATY, "its id stands further up"),
    ],
)
def test_a_line_that_is_no_topic_is_said_in_a_sentence(tmp_path, line, said):
    with pytest.raises(SettingsError, match=r"^topics\.tsv, line \d: .*\.$") as told:
        read_topics(write(tmp_path, line))
    assert said in str(told.value)


def test_too_many_topics_are_refused(tmp_path):
    lines = "".join(f"topic:t{n}\tT\tword\t\n" for n in range(TOPICS + 1))
    with pytest.raises(SettingsError, match="more than"):
        read_topics(write(tmp_path, lines))


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        read_topics(tmp_path / "topics.tsv")


def test_the_list_that_is_shipped_is_sound():
    topics = read_topics(SHIPPED)
    assert len(topics) >= 12
    assert all(one.why for one in topics)
    assert len({one.name for one in topics}) == len(topics)
    for one in topics:
        folded = [term.casefold() for term in one.terms]
        assert len(set(folded)) == len(folded)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("missile-defence", "The missile shield is aimed at nobody."),
        ("redzikowo", "Work at Redzikowo goes on."),
        ("deveselu", "The base in Romania is ready."),
        ("iran-threat", "Tehran builds missiles."),
        ("inf-treaty", "The INF Treaty is dead."),
        ("nato-enlargement", "They will not join the alliance soon."),
        ("exercises", "The military exercises ended."),
        ("nuclear-belarus", "Tactical nuclear weapons came to Minsk."),
        ("drones-airspace", "Nine drones crossed our airspace."),
        ("ukraine-war", "The war in Ukraine must end."),
        ("sanctions", "Sanctions hurt both."),
        ("sovereignty", "It is a sovereign decision of Poland."),
    ],
)
def test_the_topics_of_this_file_are_found_by_their_usual_words(key, text):
    topics = read_topics(SHIPPED)
    assert bits([text], topics)[0] & asked(topics, (f"topic:{key}",))


@pytest.mark.parametrize(
    "text",
    [
        "The base of our policy is trust.",
        "They shield their economies.",
        "He exercises his right.",
        "The enlargement of the European Union goes on.",
        "We start tomorrow.",
        "He is a patriot.",
        "The treaty on trade was signed.",
    ],
)
def test_words_of_every_day_are_on_no_topic(text):
    assert bits([text], read_topics(SHIPPED)).tolist() == [0]
