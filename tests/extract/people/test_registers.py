"""The registers: who held an office on a day, whose capital and whose people, who bears a name."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from readout.errors import SettingsError
from readout.extract.people.register_offices import first_day, last_day
from readout.extract.people.register_rows import read
from readout.extract.people.registers import load
from readout.extract.wordlists import rows, words
from readout.records import ActorKind

REFERENCE = Path(__file__).parents[3] / "data" / "reference"
REGISTERS = load(REFERENCE)


def holder(office: str, side: str, day: str) -> str:
    on = date.fromisoformat(day)
    found = REGISTERS.holder(office, side, on, on)
    return found.name if found else ""


@pytest.mark.parametrize(
    ("office", "side", "day", "name"),
    [
        ("foreign minister", "Russia", "2016-05-16", "Sergei Lavrov"),
        ("foreign minister", "Belarus", "2016-05-16", "Vladimir Makei"),
        ("foreign minister", "Belarus", "2023-05-16", "Sergei Aleinik"),
        ("foreign minister", "United States", "2016-05-16", "John Kerry"),
        ("president", "Belarus", "2016-05-16", "Alexander Lukashenko"),
        ("prime minister", "Germany", "2016-05-16", "Angela Merkel"),
        ("secretary general", "NATO", "2016-05-16", "Jens Stoltenberg"),
        ("secretary general", "NATO", "2026-07-07", "Mark Rutte"),
        ("defence minister", "Poland", "2024-06-01", "Wladyslaw Kosiniak-Kamysz"),
        ("prime minister", "Kazakhstan", "2022-06-01", "Alikhan Smailov"),  # one row a person
        ("president", "Cyprus", "2016-05-16", "Nicos Anastasiades"),
        ("defence minister", "Denmark", "2023-03-01", "Troels Lund Poulsen"),  # acting, on leave
        ("foreign minister", "Albania", "2024-03-01", "Igli Hasani"),
        ("supreme allied commander transformation", "NATO", "2014-03-01", "Jean-Paul Palomeros"),
    ],
)
def test_an_office_has_its_holder_on_a_day(office, side, day, name):
    assert holder(office, side, day) == name


@pytest.mark.parametrize(
    ("office", "side", "day"),
    [
        ("foreign minister", "Belarus", "2024-06-27"),  # handed over on this day
        ("president", "United States", "2017-01-20"),
        ("prime minister", "United States", "2016-05-16"),  # there is none
        ("foreign minister", "Poland", "2050-01-01"),  # nobody knows yet
        ("foreign minister", "Atlantis", "2016-05-16"),
    ],
)
def test_no_holder_is_given_where_two_or_none_are_known(office, side, day):
    assert holder(office, side, day) == ""


def test_an_end_that_is_not_known_counts_as_far_as_the_holder_was_seen():
    assert holder("foreign minister", "Fiji", "2022-12-31") != ""
    assert holder("foreign minister", "Fiji", "2023-02-01") == ""


def test_an_acting_holder_yields_to_the_one_in_office():
    day = date(2023, 6, 15)
    names = {one.name for one in REGISTERS.holders("prime minister", "Romania", day, day)}
    assert names == {"Marcel Ciolacu"}
    assert holder("prime minister", "Romania", "2023-06-13") == "Catalin Predoiu"


def test_a_whole_year_has_a_holder_only_if_one_held_it_all_the_time():
    year = date(2016, 1, 1), date(2016, 12, 31)
    assert REGISTERS.holder("foreign minister", "Russia", *year) is not None
    assert REGISTERS.holder("prime minister", "United Kingdom", *year) is None


def test_the_row_that_a_holder_rests_on_can_be_read():
    day = date(2016, 5, 16)
    found = REGISTERS.holder("foreign minister", "Russia", day, day)
    assert found is not None
    assert found.basis == (
        "offices register: foreign minister of Russia, Sergei Lavrov, 2004-03-09 to today"
    )


@pytest.mark.parametrize(
    ("title", "side", "office"),
    [
        ("Secretary of State", "United States", "foreign minister"),
        ("Foreign Secretary", "United Kingdom", "foreign minister"),
        ("defense minister", "", "defence minister"),
        ("top diplomat", "Poland", "foreign minister"),
        ("Chancellor", "Germany", "prime minister"),
        ("head of state", "Romania", "president"),
        ("Premier", "China", "prime minister"),
        ("Chairwoman of the Council of Ministers", "Bosnia and Herzegovina", "prime minister"),
    ],
)
def test_titles_have_many_names(title, side, office):
    assert [one.name for one in REGISTERS.offices(title, side)] == [office]


def test_a_title_of_one_country_is_no_office_of_another():
    assert REGISTERS.offices("Secretary of State", "Poland") == ()


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("Belorussian", "Belarus"),
        ("Belarus'", "Belarus"),
        ("Minsk", "Belarus"),
        ("Kremlin", "Russia"),
        ("Foggy Bottom", "United States"),
        ("Downing Street", "United Kingdom"),
        ("Quai d’Orsay", "France"),
        ("Cotroceni", "Romania"),
        ("Kiev", "Ukraine"),
        ("Republic of Belarus", "Belarus"),
        ("US", "United States"),
        ("U.S.", "United States"),
        ("NATO", "NATO"),
        ("us", ""),
        ("Brussels", ""),  # of Belgium, NATO and the EU
        ("The Hague", ""),
    ],
)
def test_names_peoples_and_capitals_tell_a_side(words, side):
    assert REGISTERS.side(words) == side


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Moscow", "government:russia"),
        ("the Kremlin", "government:russia"),
        ("the White House", "government:white-house"),
        ("Foggy Bottom", "government:us-department-of-state"),
        ("the Quai d'Orsay", "government:france"),
        ("NATO", "organisation:nato"),
        ("the European Union", "organisation:eu"),
        ("Belta", "agency:belta"),
        ("AP", "agency:ap"),
        ("The Associated Press", "agency:ap"),
    ],
)
def test_institutions_have_an_actor(words, actor):
    found = REGISTERS.institution(words)
    assert found is not None
    assert found.id == actor


@pytest.mark.parametrize("words", ["us", "who", "ap", "Brussels", "the minister", ""])
def test_other_words_are_no_institution(words):
    assert REGISTERS.institution(words) is None


@pytest.mark.parametrize(
    "name",
    ["Vladimir Makei", "Uladzimir Makey", "Владимир Макей", "VLADIMIR MAKEI", "Uladzimir Makiej"],
)
def test_a_person_is_found_by_every_listed_spelling(name):
    assert [one.id for one in REGISTERS.people(name)] == ["person:vladimir-makei"]


@pytest.mark.parametrize(
    ("surname", "actor"),
    [
        ("Makey", "person:vladimir-makei"),
        ("Mackiej", "person:vladimir-makei"),
        ("Макей", "person:vladimir-makei"),
        ("Lukashenka", "person:alexander-lukashenko"),
        ("Łukaszenka", "person:alexander-lukashenko"),
        ("Zelensky", "person:volodymyr-zelenskyy"),
        ("Zelenskiy", "person:volodymyr-zelenskyy"),
        ("Tikhanovskaya", "person:sviatlana-tsikhanouskaya"),
        ("Tsikhanouskaya", "person:sviatlana-tsikhanouskaya"),
        ("Johannis", "person:klaus-iohannis"),
        ("Yanukovich", "person:viktor-yanukovych"),
        ("Zourabichvili", "person:salome-zurabishvili"),
        ("Aleynik", "person:sergei-aleinik"),
        ("de Hoop Scheffer", "person:jaap-de-hoop-scheffer"),
    ],
)
def test_a_surname_has_its_transliterations(surname, actor):
    assert [one.id for one in REGISTERS.people_of_surname(surname)] == [actor]


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Francois Hollande", "France"),  # co-prince of Andorra too
        ("Miroslav Lajcak", "Slovakia"),  # high representative in Bosnia before
        ("Elizabeth II", "United Kingdom"),  # queen of fourteen other states
        ("Jens Stoltenberg", "Norway"),
    ],
)
def test_a_person_is_of_the_country_of_the_weightiest_office(name, side):
    assert [one.side for one in REGISTERS.people(name)] == [side]


@pytest.mark.parametrize("name", ["Vladimir Mikei", "Sergei Ryzhenkov", "Vladimir Makej-Smith"])
def test_misprints_and_likeness_find_nobody(name):
    assert REGISTERS.people(name) == ()


def test_prefixes_of_dates_cover_their_days():
    assert (first_day("2016"), last_day("2016")) == (date(2016, 1, 1), date(2016, 12, 31))
    assert (first_day("2016-02"), last_day("2016-02")) == (date(2016, 2, 1), date(2016, 2, 29))


def test_no_row_rests_on_a_page_under_a_non_commercial_licence():
    text = (REFERENCE / "offices" / "offices.csv").read_text("utf-8")
    assert "index.html" not in text


def test_rows_of_offices_are_sorted_dated_and_sourced():
    table = read(REFERENCE / "offices" / "offices.csv")
    places = [(one["organisation"], one["country"], one["office"], one["start"]) for one in table]
    assert places == sorted(places)
    for one in table:
        assert one["source"], one
        assert one["checked"] in ("data", "cross-checked", "general knowledge"), one
        assert one["end_known"] in ("yes", "no", "current"), one
        assert first_day(one["start"]) <= last_day(one["end"] or one["seen"]), one


def test_nobody_holds_one_office_in_two_rows_of_the_same_start():
    table = read(REFERENCE / "offices" / "offices.csv")
    rows = [
        (one["office"], one["country"], one["organisation"], one["holder"], one["start"])
        for one in table
    ]
    assert sorted(set(rows)) == sorted(rows)


def test_the_readme_gives_the_number_of_rows():
    readme = (REFERENCE / "offices" / "README.md").read_text("utf-8")
    rows = len(read(REFERENCE / "offices" / "offices.csv"))
    assert f"| offices.csv | {rows} |" in readme


def test_every_person_speaks_for_a_known_country_or_organisation():
    sides = {one.side for one in REGISTERS.actors.values() if one.kind is ActorKind.PERSON}
    assert [side for side in sides if side and REGISTERS.side(side) != side] == []


def test_a_folder_without_registers_is_said_so(tmp_path):
    with pytest.raises(SettingsError):
        load(tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        "given_names.tsv",
        "name_titles.en.tsv",
        "role_classes.en.tsv",
        "role_genders.en.tsv",
        "ministries.en.tsv",
    ],
)
def test_a_word_list_has_no_entry_twice(name):
    entries = [row[0] for row in rows(name)]
    assert sorted(set(entries)) == sorted(entries)
    assert all(unicodedata.is_normalized("NFC", entry) for entry in entries)


def test_role_heads_name_offices_and_countries_of_the_registers():
    for title, office, *only in rows("role_heads.en.tsv"):
        assert [one for one in REGISTERS.offices(office) if one.name == office], title
        for side in only[0].split("|") if only else ():
            assert REGISTERS.side(side) == side, title


def test_role_classes_name_offices_of_the_registers():
    offices = {office for row in rows("role_classes.en.tsv") for office in row[1].split("|")}
    assert [one for one in offices if not REGISTERS.offices(one)] == []


def test_sole_offices_are_offices_that_one_side_has():
    assert [one for one in words("sole_offices.en.txt") if not REGISTERS.only_side(one)] == []


def test_words_of_no_meaning_are_no_deputies():
    assert words("role_fillers.en.txt").isdisjoint(words("role_deputies.en.txt"))
