"""Places: which names are places, which place is meant, and what is never a pin."""

import csv
import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout import settings
from readout.extract import places, segment
from readout.extract.places import gazetteer
from readout.extract.wordlists import rows
from readout.records import Level, PlaceMention
from tests.extract.operations import operations

REFERENCE = settings.load().reference
GOLD = Path(__file__).parents[3].parent / "shared" / "gold"


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SITES = read(REFERENCE / "sites" / "sites.csv")
COUNTRIES = [
    row for row in read(REFERENCE / "countries" / "countries.csv") if row["kind"] == "country"
]
# The name of these capitals is a country's too, or a larger place's.
SHARED_CAPITALS = {
    "Djibouti",
    "Luxembourg",
    "Monaco",
    "San Marino",
    "Singapore",
    "Vatican City",
    "Victoria",
    "St. John's",
}
CAPITALS = [
    (capital, row["country"])
    for row in COUNTRIES
    if (capital := row["capitals"].partition("|")[0].partition(" (")[0]) not in SHARED_CAPITALS
]


def mentions(text: str) -> tuple[PlaceMention, ...]:
    return places.find(segment.analyse(text), gazetteer.load(REFERENCE))


def named(text: str) -> list[tuple[str, str, str]]:
    """Return the words, the name and the country of each place that is no adjective."""
    return [
        (m.span.of(text), m.place.name, m.place.country)
        for m in mentions(text)
        if m.place and not m.adjective
    ]


@pytest.mark.parametrize(("capital", "country"), CAPITALS)
def test_every_capital_is_found(capital, country):
    (mention,) = mentions(f"The talks took place in {capital} on Monday.")
    assert mention.place is not None
    assert (mention.level, mention.place.country) == (Level.CITY, country)


@pytest.mark.parametrize("country", [row["country"] for row in COUNTRIES])
def test_every_country_is_found_and_beats_the_towns_of_its_name(country):
    (mention,) = mentions(f"He went to {country} on Monday.")
    assert mention.place is not None
    assert (mention.level, mention.place.name) == (Level.COUNTRY, country)


@pytest.mark.parametrize(
    ("site", "name"),
    [(row["id"], name) for row in SITES for name in row["aliases"].split("|") if name],
)
def test_every_name_of_a_site_is_the_site(site, name):
    assert [m.place.id for m in mentions(f"He visited {name} on Monday.")] == [site]


@pytest.mark.parametrize(
    ("site", "name"),
    [(row["id"], name) for row in SITES for name in row["shared_names"].split("|") if name],
)
def test_a_name_that_town_and_site_share_is_the_site_beside_a_base(site, name):
    assert [m.place.id for m in mentions(f"He visited the base in {name} on Monday.")] == [site]
    assert not [m for m in mentions(f"He was born in {name}, he said.") if m.level is Level.SITE]


@pytest.mark.parametrize(
    "town",
    (
        "Constanța Constanta Iași Iasi Cluj-Napoca Timișoara Timisoara Brașov Brasov Craiova "
        "Galați Ploiești Oradea Sibiu Tulcea Caracal Bacău Suceava Kraków Krakow Łódź Lodz "
        "Wrocław Wroclaw Poznań Poznan Gdańsk Gdansk Szczecin Bydgoszcz Lublin Białystok "
        "Bialystok Katowice Gdynia Częstochowa Radom Toruń Rzeszów Rzeszow Kielce Olsztyn Opole "
        "Słupsk Slupsk Elbląg Orzysz Ustka Świnoujście"
    ).split(),
)
def test_towns_of_romania_and_poland_are_found_with_and_without_their_marks(town):
    (mention,) = mentions(f"The ministers arrived in {town} on Monday.")
    assert mention.place is not None
    assert mention.level is Level.CITY
    assert mention.place.country in ("Romania", "Poland")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("He went to Constanța county.", "Constanța"),
        ("He went to Tulcea County.", "Tulcea"),
        ("He went to the Opolskie Voivodeship.", "Opolskie"),
        ("He went to the Minsk region.", "Minsk"),
        ("The drone fell in Lubelskie.", "Lubelskie"),
    ],
)
def test_a_unit_is_an_area_and_no_town(text, unit):
    (mention,) = mentions(text)
    assert mention.place is not None
    assert (mention.level, mention.place.name) == (Level.REGION, unit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He lives in Paris, Texas.", ("Paris", "Paris", "United States")),
        ("It is near Atlanta, Georgia.", ("Georgia", "Georgia", "United States")),
        ("Georgia and Armenia signed it.", ("Georgia", "Georgia", "Georgia")),
        ("Alabama, Georgia and Florida voted.", ("Georgia", "Georgia", "United States")),
        ("He flew to Odessa in Ukraine.", ("Odessa", "Odesa", "Ukraine")),
        ("He flew to Kiev.", ("Kiev", "Kyiv", "Ukraine")),
        ("MINSK, May 16 - Talks began.", ("MINSK", "Minsk", "Belarus")),
        ("The Moscow-based agency said so.", ("Moscow", "Moscow", "Russia")),
        ("The Warsaw summit began.", ("Warsaw", "Warsaw", "Poland")),
        ("Moscow said it would respond.", ("Moscow", "Moscow", "Russia")),
        ("They live in Nice.", ("Nice", "Nice", "France")),
        ("The US said so.", ("US", "United States", "United States")),
        ("A town near the Black Sea.", ("Black Sea", "Black Sea", "")),
        ("They met at the Kremlin.", ("Kremlin", "Kremlin", "Russia")),
        ("He went to the Maine town of Bangor.", ("Maine", "Maine", "United States")),
        ("It happened in Puerto Rico.", ("Puerto Rico", "Puerto Rico", "")),
        ("TEN KILLED IN ISTANBUL BLAST", ("ISTANBUL", "Istanbul", "Turkey")),
    ],
)
def test_the_place_that_is_meant_is_chosen(text, found):
    assert found in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mr Warsaw spoke to Jordan Smith and Paris Hilton.",
        "Chelsea Clinton and Sofia Coppola were there.",
        "The Treaty of Warsaw and the Minsk agreements hold.",
        "The Geneva Convention, the Warsaw Pact and the Normandy format.",
        "The Moscow Times and the Washington Post wrote.",
        "The cruiser Moskva and USS Porter sailed.",
        "The Kremlin said so, and so did the White House.",
        "Nice weather, of course, for reading in March and for the bath.",
        "Secretary of State; the State Department; the Central Bank.",
        "He spoke Polish. He said it in English.",
        "The Russians and the Americans talked.",
        "Pro-Kremlin media wrote.",
        "Obama telephoned. In Obama's view, and according to Clinton, the offer stood.",
        "Elizabeth Warren read of it in Time magazine, and Ron knew of the DACA programme.",
        "On the Lower East Side, at the University, in the Central Bank.",
    ],
)
def test_what_is_no_place_stays_silent(text):
    assert mentions(text) == ()


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("The Belarusian minister came.", "Belarusian", "Belarus"),
        ("US-Romanian ties grew.", "Romanian", "Romania"),
        ("US forces came.", "US", "United States"),
        ("The pro-Russian side won.", "Russian", "Russia"),
        ("The Scottish minister came.", "Scottish", "Scotland"),
    ],
)
def test_a_demonym_is_an_adjective_and_never_a_scene(text, word, place):
    (mention,) = [m for m in mentions(text) if m.span.of(text) == word]
    assert mention.place is not None
    assert (mention.place.name, mention.adjective) == (place, True)


def test_a_demonym_of_two_countries_has_no_place():
    (mention,) = mentions("The Congolese minister came.")
    assert (mention.place, mention.adjective) == (None, True)


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("A missile defence system in Romania was opened.", {"Romania": ("site:deveselu",)}),
        (
            "The American shield in Romania and Poland threatens Russia.",
            {"Romania": ("site:deveselu",), "Poland": ("site:redzikowo",)},
        ),
        ("The Polish base of the missile shield is late.", {"Polish": ("site:redzikowo",)}),
        ("Poland's missile defence site is late.", {"Poland": ("site:redzikowo",)}),
        ("Aegis Ashore elements were sent to Romania.", {"Romania": ("site:deveselu",)}),
    ],
)
def test_a_site_that_is_described_is_linked_to_its_country_and_not_pinned(text, sites):
    described = {m.span.of(text): m.sites for m in mentions(text) if m.sites}
    assert described == sites
    assert {m.level for m in mentions(text) if m.sites} == {Level.COUNTRY}


@pytest.mark.parametrize(
    "text",
    [
        "Poland said that missile defence was no threat.",
        "The Romanian minister spoke about missile defence in Brussels.",
        "A new hospital in Romania was opened.",
        "Talks in Romania ended; missile defence was left out.",
        "He raised his shield in Poland.",
    ],
)
def test_who_speaks_of_a_shield_does_not_host_it(text):
    assert [m.sites for m in mentions(text) if m.sites] == []


def test_another_sites_base_does_not_make_a_town_a_site():
    text = "The Mihail Kogalniceanu airbase lies near Constanta."
    assert [m.level for m in mentions(text)] == [Level.SITE, Level.CITY]


def test_the_surname_of_a_person_of_the_article_is_no_town():
    assert named("Hillary Clinton came. On Monday Clinton left from Clinton.") == []


def test_a_small_town_among_soldiers_is_its_garrison():
    assert named("A Patriot battery arrived at Morąg.") == [("Morąg", "Morąg", "Poland")]
    assert [m.level for m in mentions("A Patriot battery arrived at Morąg.")] == [Level.SITE]
    assert [m.level for m in mentions("He fought with soldiers near Rzeszów.")] == [Level.CITY]


def test_one_sense_is_kept_through_an_article():
    text = "He lives in Paris, Texas. On Monday he came back to Paris."
    assert named(text)[-1] == ("Paris", "Paris", "United States")


@given(st.text(max_size=300))
def test_every_mention_lies_in_the_text_and_in_order(text):
    spans = [m.span for m in mentions(text)]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert spans == sorted(spans)
    assert all(not a.overlaps(b) for a, b in pairwise(spans))


@given(
    st.lists(
        st.sampled_from(
            "Paris Texas , Georgia Minsk - US missile defence in Romania Polish base New York "
            "St. Peter 's shield and Washington D.C. WARSAW Łask the of".split(" ")
        ),
        max_size=40,
    )
)
def test_no_jumble_of_names_raises(words):
    for mention in mentions(" ".join(words)):
        assert mention.place is None or mention.place.latitude is not None


@pytest.mark.parametrize(
    "unit", ["A", "New ", "(", '"', "missile defence in Romania ", "US-", "Paris, Texas, "]
)
def test_work_grows_with_length_alone(unit):
    atlas = gazetteer.load(REFERENCE)

    def work(length: int) -> int:
        doc = segment.analyse(unit * (length // len(unit)))
        return operations(lambda: places.find(doc, atlas))

    work(100)  # word lists are read
    assert work(6_000) < 2.3 * work(3_000) + 1_000


@pytest.mark.parametrize("name", ["place_context.en.tsv", "site_context.en.tsv", "demonyms.en.tsv"])
def test_a_word_list_has_no_entry_twice(name):
    assert len(rows(name)) == len(set(rows(name)))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "spans", "near"),
    [("geowebnews", 0.84, 0.92), ("trnews", 0.9, 0.88), ("geovirus", 0.86, 0.89)],
)
def test_the_development_gold_is_met(name, spans, near):
    if not GOLD.is_dir():
        pytest.skip("the development gold lies beside the checkout and is absent")
    sys.path.insert(0, str(GOLD))
    from score_places import score  # type: ignore[import-not-found]

    lines = (GOLD / f"places_{name}.dev.jsonl").read_text("utf-8").split("\n")
    gold = {article["id"]: article for article in (json.loads(line) for line in lines if line)}
    told = {
        key: {
            "places": [
                {
                    "span": [m.span.start, m.span.end],
                    "lat": m.place and m.place.latitude,
                    "lon": m.place and m.place.longitude,
                }
                for m in mentions(article["text"])
            ]
        }
        for key, article in gold.items()
    }
    result = score(gold, told)
    assert result["strict"]["f1"] >= spans
    assert result["located"]["acc161"] >= near
