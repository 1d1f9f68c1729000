"""Mentions: the noun phrases of actors, with name and role."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.extract.people.mentions import find
from readout.extract.people.noun_lexicon import flags
from readout.extract.segment import analyse
from readout.extract.wordlists import rows
from readout.records import MentionKind

LISTS = [
    "roles.en.txt",
    "organisations.en.txt",
    "groups.en.txt",
    "texts.en.txt",
    "premodifiers.en.txt",
    "determiners.en.txt",
    "pronouns.en.txt",
    "not_names.en.txt",
    "particles.en.txt",
    "states.en.txt",
    "bodies.en.txt",
]


def mentions(text):
    return find(analyse(text), None)


def first(text):
    return mentions(text)[0]


def phrases(text, kind):
    return [one.span.of(text) for one in mentions(text) if one.kind is kind]


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        (
            "Belarusian Foreign Minister Vladimir Makei",
            "Vladimir Makei",
            "Belarusian Foreign Minister",
        ),
        (
            "NATO Secretary General Jens Stoltenberg",
            "Jens Stoltenberg",
            "NATO Secretary General",
        ),
        (
            "foreign ministry spokeswoman Maria Zakharova",
            "Maria Zakharova",
            "foreign ministry spokeswoman",
        ),
        ("Polish President Andrzej Duda", "Andrzej Duda", "Polish President"),
        ("his counterpart Sergei Lavrov", "Sergei Lavrov", "his counterpart"),
        ("Mr. D’Souza", "D’Souza", "Mr."),
        ("Minister Saad bin Khalifa al-Murri", "Saad bin Khalifa al-Murri", "Minister"),
        ("Ambassador Hubert d'Estrées-Vaubert", "Hubert d'Estrées-Vaubert", "Ambassador"),
        ("his opposite number Adam Kovar", "Adam Kovar", "his opposite number"),
        ("Ursula von der Leyen", "Ursula von der Leyen", None),
        ("Mohammed bin Salman", "Mohammed bin Salman", None),
        ("Jean-Claude Juncker", "Jean-Claude Juncker", None),
        ("Mihai Răzvan Ungureanu", "Mihai Răzvan Ungureanu", None),
        ("J. K. Smith", "J. K. Smith", None),
        (
            "Sergei Lavrov, the Russian foreign minister",
            "Sergei Lavrov",
            "the Russian foreign minister",
        ),
        (
            "the Belarusian minister, Vladimir Makei",
            "Vladimir Makei",
            "the Belarusian minister",
        ),
        (
            "Foreign Minister of Belarus Vladimir Makei",
            "Vladimir Makei",
            "Foreign Minister of Belarus",
        ),
    ],
)
def test_a_person_has_a_name_and_perhaps_a_role(phrase, name, role):
    text = f"Today {phrase}, was there."
    mention = first(text)
    assert (mention.kind, mention.span.of(text)) == (MentionKind.PERSON, phrase)
    assert mention.name.of(text) == name
    assert (mention.role and mention.role.of(text)) == role


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the Belarusian minister", MentionKind.ROLE),
        ("the Foreign Minister of Belarus", MentionKind.ROLE),
        ("Russia's top diplomat", MentionKind.ROLE),
        ("a Polish defence ministry spokesman", MentionKind.ROLE),
        ("the spokesman for the Romanian foreign ministry", MentionKind.ROLE),
        ("both ministers", MentionKind.GROUP),
        ("senior U.S. officials", MentionKind.GROUP),
        ("the ministry", MentionKind.ORGANISATION),
        ("the Polish Ministry of National Defence", MentionKind.ORGANISATION),
        ("the Washington Post", MentionKind.ORGANISATION),
        ("the Kremlin", MentionKind.GOVERNMENT),
        ("the United States", MentionKind.GOVERNMENT),
        ("Moscow", MentionKind.GOVERNMENT),
        ("they", MentionKind.PRONOUN),
        ("a communique", MentionKind.OTHER),
    ],
)
def test_a_phrase_without_a_person_has_its_kind(phrase, kind):
    text = f"Today {phrase} said so."
    assert phrase in phrases(text, kind)


def test_a_possessor_is_a_mention_of_its_own():
    text = "Then Russia's top diplomat left."
    assert phrases(text, MentionKind.GOVERNMENT) == ["Russia"]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Deputy Prime Minister and Defence Minister Jan Novak", "Jan Novak"),
        ("Polish Deputy Prime Minister, Minister of National Defence Jan Novak", "Jan Novak"),
        ("Foreign Minister and Deputy Prime Minister Jan Novak", "Jan Novak"),
        ("Poland's deputy prime minister and defence minister, Jan Novak,", "Jan Novak"),
        ("Poland's deputy prime minister and defence minister", ""),
        ("the vice premier and foreign minister", ""),
    ],
)
def test_two_offices_of_one_person_are_one_mention(phrase, name):
    text = f"{phrase} said so."
    found = first(text)
    assert found.span.of(text) == phrase.rstrip(",")
    assert (found.name.of(text) if found.name else "") == name


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The Polish president and prime minister agreed.", 2),
        ("The prime minister and deputy prime minister agreed.", 2),
        ("The deputy prime minister and the defence minister agreed.", 2),
        ("The deputy prime minister and his defence minister agreed.", 2),
        ("The deputy prime minister, defence minister and chancellor agreed.", 3),
        ("The foreign minister and defence minister agreed.", 2),
    ],
)
def test_offices_of_several_stay_apart(text, roles):
    assert len(phrases(text, MentionKind.ROLE)) == roles


@pytest.mark.parametrize(
    "text",
    [
        "However, talks failed on Monday in May.",
        "Speaking slowly, nobody listened.",
        "Talks were held.",
        "They met at a press conference in the forum.",
    ],
)
def test_capitals_alone_make_no_person(text):
    assert phrases(text, MentionKind.PERSON) == []


def test_a_headline_in_capitals_holds_names_known_from_the_text():
    text = "Lavrov Says Talks With Nato Useful\n\nMoscow will not agree, Lavrov said."
    assert phrases(text, MentionKind.PERSON) == ["Lavrov", "Lavrov"]


def test_a_country_in_capitals_is_no_pronoun():
    assert phrases("Talks with the US failed.", MentionKind.PRONOUN) == []


@pytest.mark.parametrize("name", LISTS)
def test_word_lists_hold_no_duplicates(name):
    entries = [row[0] for row in rows(name)]
    assert len(entries) == len(set(entries))


def test_plurals_are_understood():
    assert {"ministers", "ministries", "spokesmen"} <= set(flags())


@given(
    st.lists(
        st.sampled_from(
            "Makei said the minister of Belarus , . 's ( ) “ ” who Mr. U.S. for ministry "
            "spokesman \n a and Foreign US 1 his".split(" ")
        ),
        max_size=25,
    )
)
def test_mentions_lie_in_the_text_and_in_order(words):
    text = " ".join(words)
    found = mentions(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    for one in found:
        assert all(one.span.overlaps(part) for part in (one.name, one.role) if part)


def test_a_small_word_that_opens_a_sentence_belongs_to_a_name_written_with_it_before():
    text = "Envoy Mirjam ter Haar came. Ter Haar said so. Den Haag lies far off."
    assert phrases(text, MentionKind.PERSON)[:2] == ["Envoy Mirjam ter Haar", "Ter Haar"]


def test_a_name_stands_behind_the_town_in_which_an_officer_sits():
    text = "The spokeswoman in Geneva, Anna Lind, spoke. The envoy in Minsk, Belarus, came."
    found = mentions(text)
    assert [one.name.of(text) for one in found if one.kind is MentionKind.PERSON] == ["Anna Lind"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The EU's enlargement envoy spoke.", "The EU's enlargement envoy"),
        ("The UN refugee agency spoke.", "The UN refugee agency"),
        ("Makei's remarks angered ministers.", "Makei"),
    ],
)
def test_a_word_no_list_knows_may_stand_before_an_office(text, phrase):
    assert first(text).span.of(text) == phrase


def test_a_title_that_is_read_in_part_takes_no_name_behind_a_place():
    text = "Leaders and the supreme allied commander in Europe, Jan Novak, came."
    assert "Jan Novak" in phrases(text, MentionKind.PERSON)
