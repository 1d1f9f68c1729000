"""Who a phrase is: names, titles, pronouns, groups and institutions, each with its reason."""

from pathlib import Path

import pytest

from readout.extract import segment
from readout.extract.people import mentions, resolution
from readout.extract.people.registers import load
from readout.extract.people.resolution import Chain
from readout.records import Attribution, Kind, Reason, Resolution, Span

ROOT = Path(__file__).parents[3]
REGISTERS = load(ROOT / "data" / "reference")
FIRST_ARTICLE = ROOT.parent / "shared/articles/cubasi-2016-05-16-russia-belarus-missile-shield.txt"
DAY = "2016-05-16"

TALKS = (
    "Russian Foreign Minister Sergei Lavrov met Vladimir Makei, the Belarusian foreign minister, "
    "in Minsk on Monday. "
)


def place(text: str, phrase: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(phrase, start + 1)
    return Span(start, start + len(phrase))


def chain(text: str, *speakers: Span, title: str = "", published: str = DAY) -> Chain:
    """The chain of a text in which words are attributed to `speakers`."""
    doc = segment.analyse(text)
    said = tuple(
        Attribution((), Kind.INDIRECT, "said", "subject-verb-that", speaker=one) for one in speakers
    )
    found = mentions.find(doc, REGISTERS)
    return resolution.chain(doc, title, found, said, REGISTERS, published)


def who(text: str, phrase: str, nth: int = 0, published: str = DAY, title: str = "") -> Resolution:
    span = place(text, phrase, nth)
    return chain(text, span, published=published, title=title).who(span)


def actors(found: tuple[Resolution, ...]) -> set[str]:
    return {one.actor for one in found}


# --- names ----------------------------------------------------------------------------------


def test_a_full_name_is_its_actor_under_its_canonical_name():
    found = who("Uladzimir Makey said so.", "Uladzimir Makey")
    assert (found.actor, found.name) == ("person:vladimir-makei", "Vladimir Makei")
    assert (found.reason, found.role, found.side) == (Reason.NAMED, "foreign minister", "Belarus")


def test_a_known_name_may_stand_surname_first():
    assert who("Lavrov Sergei said so.", "Lavrov Sergei").actor == "person:sergei-lavrov"


@pytest.mark.parametrize(
    ("phrase", "actor"),
    [
        ("Chief of the General Staff Nikolai Makarov", "person:nikolai-makarov"),
        ("Secretary of the Security Council Nikolai Patrushev", "person:nikolai-patrushev"),
        ("A spokesman for Sergei Lavrov", ""),
    ],
)
def test_a_known_name_closes_a_long_title(phrase, actor):
    assert who(f"{phrase} said so in Moscow.", phrase, published="2012-05-03").actor == actor


def test_a_person_of_an_outlet_is_the_person():
    found = who("The Herald's Jana Novak said so.", "The Herald's Jana Novak")
    assert found.name == "Jana Novak"


def test_a_role_is_kept_as_written():
    assert who(TALKS, "Russian Foreign Minister Sergei Lavrov").role == "Russian Foreign Minister"


@pytest.mark.parametrize(
    ("name", "role"),
    [("Angela Merkel", "Chancellor"), ("John Kerry", "Secretary of State")],
)
def test_a_role_from_the_register_has_its_country_s_own_title(name, role):
    assert who(f"{name} said so.", name).role == role


def test_somebody_no_register_knows_is_an_actor_by_full_name():
    found = who("Analyst Petra Muster said so. Muster left.", "Muster", nth=1)
    assert (found.actor, found.reason) == ("person:petra-muster", Reason.SURNAME)


def test_a_surname_nobody_knows_stays_as_written():
    found = who("Zzyzx said so in Minsk.", "Zzyzx")
    assert (found.actor, found.name, found.reason) == ("", "Zzyzx", Reason.AS_WRITTEN)


@pytest.mark.parametrize(
    "text",
    [
        "Sergei Lavrov came. Lavrov said so.",
        "Lavrov said so. Sergei Lavrov came later.",
    ],
)
def test_a_surname_is_the_one_who_bears_it(text):
    assert who(text, "Lavrov said".split()[0]).actor == "person:sergei-lavrov"


def test_a_headline_may_give_the_full_name():
    found = who("Novak said so.", "Novak", title="Jana Novak Talks to Press")
    assert (found.name, found.reason) == ("Jana Novak", Reason.SURNAME)


def test_a_surname_alone_is_looked_up_where_the_text_names_the_country():
    found = who("Makei said that Belarus would help.", "Makei")
    assert (found.actor, found.reason) == ("person:vladimir-makei", Reason.REGISTER)
    assert "offices register" in found.basis


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Makei said that the bakery would open.", DAY),  # no word of Belarus
        ("Makei said that Belarus would help.", "1999-05-16"),  # not in any office then
        ("Mrs. Makei said that Belarus would help.", DAY),
    ],
)
def test_a_surname_alone_is_not_looked_up_where_anything_speaks_against_it(text, published):
    assert who(text, "Makei", published=published).actor == ""


def test_a_surname_of_two_stays_open():
    text = "Lech Kaczynski and Jaroslaw Kaczynski came to Poland. Kaczynski said so."
    found = who(text, "Kaczynski", nth=2)
    assert (found.actor, found.reason) == ("", Reason.AMBIGUOUS)


def test_a_courtesy_title_tells_two_of_one_surname_apart():
    text = "Bill Clinton and Hillary Clinton came. Mrs. Clinton said so."
    assert who(text, "Mrs. Clinton").name == "Hillary Clinton"


# --- titles ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "actor"),
    [
        ("The Belarusian minister", "person:vladimir-makei"),
        ("The Russian minister", "person:sergei-lavrov"),
        ("The head of Russian diplomacy", "person:sergei-lavrov"),
        ("Russia's top diplomat", "person:sergei-lavrov"),
        ("The Foreign Minister of Belarus", "person:vladimir-makei"),
    ],
)
def test_a_title_means_the_one_whom_the_text_names(phrase, actor):
    text = f"{TALKS}{phrase} said so."
    found = who(text, phrase)
    assert (found.actor, found.reason) == (actor, Reason.OFFICE_IN_TEXT)


@pytest.mark.parametrize(
    ("phrase", "published", "name"),
    [
        ("The Russian foreign minister", DAY, "Sergei Lavrov"),
        ("The Belarusian foreign minister", "2011-05-16", "Sergei Martynov"),
        ("The Belarusian foreign minister", "2023-05-16", "Sergei Aleinik"),
        ("The US Secretary of State", DAY, "John Kerry"),
        ("The Polish president", "2016", "Andrzej Duda"),
        ("The president of Belarus", "", "Alexander Lukashenko"),
    ],
)
def test_a_title_without_a_name_is_the_holder_on_the_day_of_the_article(phrase, published, name):
    found = who(f"{phrase} said so.", phrase, published=published)
    assert (found.name, found.reason) == (name, Reason.OFFICE)
    assert found.basis.startswith("offices register")


@pytest.mark.parametrize(
    ("phrase", "published"),
    [
        ("The British prime minister", "2016"),  # two in that year
        ("The British prime minister", ""),
        ("The Belarusian foreign minister", "2024-06-27"),  # the day of the handover
        ("A Russian foreign minister", DAY),
        ("The former Russian foreign minister", DAY),
        ("The Russian deputy foreign minister", DAY),  # there are several
        ("The president of the Belarusian Olympic Committee", DAY),
        ("The minister", DAY),
        ("The chairman", DAY),
        ("The spokesman", DAY),
    ],
)
def test_a_title_that_fits_several_or_nobody_stays_as_written(phrase, published):
    found = who(f"{phrase} said so.", phrase, published=published)
    assert found.actor == ""
    assert found.reason in (Reason.AS_WRITTEN, Reason.AMBIGUOUS)


def test_a_bare_title_means_the_nearest_who_has_it():
    text = "Sergei Lavrov came to Minsk. Angela Merkel stayed away. The minister said so."
    assert who(text, "The minister").actor == "person:sergei-lavrov"


def test_a_bare_title_after_two_who_have_it_stays_open():
    assert who(f"{TALKS}The minister said so.", "The minister").reason is Reason.AMBIGUOUS


@pytest.mark.parametrize(
    "text",
    [
        "Sergei Lavrov spoke in Minsk. His Belarusian counterpart said so.",
        f"{TALKS}Lavrov spoke first. His counterpart said so.",
    ],
)
def test_a_counterpart_holds_the_same_office_on_the_other_side(text):
    phrase = "His Belarusian counterpart" if "His Bel" in text else "His counterpart"
    found = who(text, phrase)
    assert (found.actor, found.reason) == ("person:vladimir-makei", Reason.COUNTERPART)


def test_a_counterpart_with_a_name_is_that_name():
    text = "Vladimir Makei met his counterpart Sergei Lavrov."
    found = who(text, "his counterpart Sergei Lavrov")
    assert (found.actor, found.role) == ("person:sergei-lavrov", "foreign minister")


# --- pronouns -------------------------------------------------------------------------------


def test_he_is_the_speaker_before():
    text = "Sergei Lavrov said so after he had met Vladimir Makei. He added that all was well."
    found = chain(text, place(text, "Sergei Lavrov"), place(text, "He")).who(place(text, "He"))
    assert (found.actor, found.reason) == ("person:sergei-lavrov", Reason.PRONOUN)


def test_he_is_the_subject_of_the_sentence_before():
    text = "Vladimir Makei arrived in Moscow. He said so."
    assert who(text, "He").actor == "person:vladimir-makei"


def test_he_is_not_the_one_met():
    text = "Vladimir Makei arrived. In talks with Sergei Lavrov, he said so."
    assert who(text, "he").actor == "person:vladimir-makei"


def test_she_passes_over_men():
    text = "Maria Zakharova spoke to the press. Sergei Lavrov listened. She said so."
    assert who(text, "She").actor == "person:maria-zakharova"


@pytest.mark.parametrize("text", ["He said so.", "Sergei Lavrov came. She said so."])
def test_a_pronoun_without_anybody_near_stays_as_written(text):
    assert who(text, text.split(". ")[-1].split()[0]).actor == ""


def test_he_after_an_open_name_stays_open():
    text = (
        "Sergei Lavrov came. Lech Kaczynski and Jaroslaw Kaczynski came to Poland. "
        "Then Kaczynski spoke in public. He said so."
    )
    assert who(text, "He").reason is Reason.AMBIGUOUS


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("Sergei Lavrov met Vladimir Makei in Minsk.", "person:vladimir-makei"),
        ("Vladimir Makei came to Moscow.", ""),
        ("The talks went on.", ""),
    ],
)
def test_the_latter_is_the_last_of_two_and_nobody_where_two_are_not_named(before, meant):
    text = f"{before} The latter said so."
    assert who(text, "The latter").actor == meant


def test_he_after_the_latter_is_the_latter():
    text = "Sergei Lavrov met Vladimir Makei. The latter praised unity. It was good, he said."
    assert who(text, "he").actor == "person:vladimir-makei"


@pytest.mark.parametrize(
    ("fronted", "meant"),
    [
        ("Vladimir Makei", "person:vladimir-makei"),
        ("his own aide", ""),
        ("the long talks", "person:sergei-lavrov"),
    ],
)
def test_he_behind_a_fronted_person_is_that_person(fronted, meant):
    text = f"Sergei Lavrov spoke. As for {fronted}, he said so."
    assert who(text, "he").actor == meant


def test_who_is_the_one_right_before():
    text = f"{TALKS}Maria Zakharova, who said so, left."
    assert who(text, "who").actor == "person:maria-zakharova"


@pytest.mark.parametrize("phrase", ["his wife", "one of Lavrov's aides", "Lavrov's lawyer"])
def test_a_possessor_does_not_speak(phrase):
    text = f"Sergei Lavrov came. It was {phrase} who said so."
    assert who(text, phrase).actor == ""


# --- several --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (f"{TALKS}Both ministers said so.", "Both ministers"),
        (f"{TALKS}The two foreign ministers said so.", "The two foreign ministers"),
        (f"{TALKS}Lavrov and Makei said so.", "Lavrov and Makei"),
        (
            "The foreign ministers of Russia and Belarus met.",
            "The foreign ministers of Russia and Belarus",
        ),
        (
            "The Russian and Belarusian foreign ministers met.",
            "The Russian and Belarusian foreign ministers",
        ),
    ],
)
def test_a_pair_is_its_two_members(text, phrase):
    span = place(text, phrase)
    both = {"person:sergei-lavrov", "person:vladimir-makei"}
    assert actors(chain(text).group(span)) == both
    assert chain(text).who(span).reason is Reason.GROUP


def test_the_sides_are_governments():
    text = f"{TALKS}The sides agreed."
    found = chain(text).group(place(text, "The sides"))
    assert actors(found) == {"government:russia", "government:belarus"}


@pytest.mark.parametrize("phrase", ["Three ministers", "The officials", "Experts"])
def test_a_group_that_nobody_named_has_no_members(phrase):
    text = f"{TALKS}{phrase} said so."
    assert chain(text).group(place(text, phrase)) == ()


# --- institutions ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "actor", "side"),
    [
        ("Moscow", "government:russia", "Russia"),
        ("The Kremlin", "government:russia", "Russia"),
        ("NATO", "organisation:nato", "NATO"),
        ("The White House", "government:white-house", "United States"),
        (
            "The Russian foreign ministry",
            "government:ministry-of-foreign-affairs-of-russia",
            "Russia",
        ),
        ("The Polish government", "government:poland", "Poland"),
        ("The news agency BelTA", "agency:belta", "Belarus"),
        ("Interfax", "agency:interfax", "Russia"),
        ("The Russian side", "government:russia", "Russia"),
        ("Polish authorities", "government:poland", "Poland"),
    ],
)
def test_an_institution_speaks_for_its_side(phrase, actor, side):
    found = who(f"{phrase} said so.", phrase)
    assert (found.actor, found.side, found.reason) == (actor, side, Reason.INSTITUTION)


@pytest.mark.parametrize("phrase", ["Brussels", "The foreign ministry", "Critics"])
def test_an_institution_that_could_be_several_stays_open(phrase):
    assert who(f"{phrase} said so.", phrase).actor == ""


# --- the whole ------------------------------------------------------------------------------


@pytest.mark.parametrize("published", ["16/05/2016", "2016-13", "yesterday"])
def test_a_date_that_is_none_is_an_unknown_date(published):
    found = who("The president of Belarus said so.", "The president of Belarus", 0, published)
    assert found.name == "Alexander Lukashenko"


@pytest.mark.parametrize("text", ["", " ", "!!!", "he " * 500, "Lavrov " * 500, "“" * 500])
def test_no_text_is_too_odd(text):
    found = chain(text)
    assert found.who(Span(0, len(text))).name == text or len(text) > 100


def test_the_same_article_gives_the_same_chain():
    assert chain(TALKS).resolutions == chain(TALKS).resolutions


@pytest.mark.shared
@pytest.mark.skipif(
    not FIRST_ARTICLE.exists(), reason="the first article is not beside the checkout"
)
@pytest.mark.parametrize(
    ("phrase", "nth", "actor"),
    [
        ("his counterpart Sergei Lavrov", 0, "person:sergei-lavrov"),
        ("Makei", 0, "person:vladimir-makei"),
        ("the Belorussian minister", 0, "person:vladimir-makei"),
        ("the Foreign Minister of Belarus", 0, "person:vladimir-makei"),
        ("Makei", 1, "person:vladimir-makei"),
        ("Lavrov", 1, "person:sergei-lavrov"),
        ("the Russian minister", 0, "person:sergei-lavrov"),
        ("Lavrov", 2, "person:sergei-lavrov"),
        ("he", -1, "person:sergei-lavrov"),
        ("Lavrov", 3, "person:sergei-lavrov"),
        ("He", -1, "person:sergei-lavrov"),
        ("the head of Kremlin diplomacy", 0, "person:sergei-lavrov"),
        ("The Belorussian news agency Belta", 0, "agency:belta"),
    ],
)
def test_the_first_article_says_who_everybody_is(phrase, nth, actor):
    text = FIRST_ARTICLE.read_text("utf-8")
    lone = {"he": " he also", "He": "\nHe clarified"}
    if nth < 0:
        start = text.index(lone[phrase]) + 1
        span = Span(start, start + len(phrase))
    else:
        span = place(text, phrase, nth)
    speaks = [place(text, "Makei"), place(text, "Lavrov", 1), place(text, "Lavrov", 2)]
    assert chain(text, *speaks, place(text, "Lavrov", 3)).who(span).actor == actor


# --- offices that are called alike ------------------------------------------------------------

CALL = (
    "Secretary of Defense Martin Cole spoke with Danish Minister of Defence Erik Lund. "
    "Prime Minister Anna Lind met Foreign Minister Eva Sedlak. "
)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [("The Secretary", "Martin Cole"), ("The Foreign Minister", "Eva Sedlak")],
)
def test_whoever_has_the_noun_in_his_title_is_meant_by_it(phrase, name):
    assert who(f"{CALL}{phrase} said so.", phrase).name == name


def test_a_prime_minister_is_not_one_of_the_ministers():
    text = (
        "Foreign Minister Adam Kovar met Foreign Minister Eva Sedlak. Kovar was received by Prime "
        "Minister Karl Adler. The ministers said so."
    )
    assert who(text, "The ministers").name == "Adam Kovar and Eva Sedlak"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The defence ministry in Riga", "Ministry of Defence of Latvia"),
        ("The European Commission", "European Commission"),
        ("Latvia's Security Council", "Security Council of Latvia"),
    ],
)
def test_a_body_is_known_by_its_name_or_by_its_seat(phrase, name):
    assert who(f"{phrase} said so.", phrase).name == name
