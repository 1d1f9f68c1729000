"""The slide of a map: cards with the register's facts, an inset, and nothing upon anything else."""

import io
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pptx
import pytest

from readout.briefs import Brief, Item, Kind
from readout.export.brief import Content
from readout.export.brief.paper import pdf
from readout.export.brief.sections import Registers
from readout.export.brief.slides import pptx_file
from readout.export.brief.word import docx_file
from readout.filters import Filters
from tests.export.brief.contents import content, corpus, registers
from tests.export.brief.test_files import docx_text, pdf_text, pptx_text

ROOT = Path(__file__).parents[3]
EVENTS = [
    ("2008-03-01", "agreement signed", True),
    ("2009-03-01", "milestone", True),
    ("2010-03-01", "plan cancelled", True),
    ("2011-03-01", "milestone", True),
    ("2012-03-01", "construction started", True),
    ("2013-03-01", "milestone", True),
    ("2014-03-01", "visit", False),
]
ROUNDED = 500  #: EMU, half a thousandth of an inch
TOLD = (
    "Exford, Poland: agreement signed, 1 Mar 2008; plan cancelled, 1 Mar 2010; construction "
    "started, 1 Mar 2012; milestone, 1 Mar 2013; visit (to check), 1 Mar 2014 (5 of 7 events in "
    "the register)."
)


def known(site: str = "site:x", name: str = "Exford", country: str = "Poland") -> Registers:
    """Return a register with the events at one site."""
    return registers(
        [
            {"site": site, "site_name": name, "country": country, "start": day, "precision": "day",
             "what": what, "verified": sure, "source": f"https://register.example/{day}"}
            for day, what, sure in EVENTS
        ]
    )  # fmt: skip


def mention(key: int, **more: Any) -> dict[str, Any]:
    return {
        "mention": key, "start": "2016-05-02", "place": "Exford", "place_id": "site:x",
        "level": "site", "country": "Poland", "latitude": 50.0, "longitude": 20.0, "article": 1,
    } | more  # fmt: skip


def mapped(*named: dict[str, Any], note: str = "", title: str = "", **more: Any) -> Content:
    brief = Brief("B", items=(Item(Kind.MAP, note=note, title=title, **more),))
    return content(brief, corpus(3, mentions=list(named)), registers=known())


def shapes_of(said: Content) -> list[Any]:
    deck = pptx.Presentation(io.BytesIO(pptx_file(said, ROOT)))
    return [one for one in deck.slides[2].shapes if one.top < deck.slide_height * 0.87]


def test_a_card_holds_the_turns_the_first_and_the_newest_events_of_the_register() -> None:
    said = mapped(mention(1))
    (card,) = said.sections[0].cards
    assert card.claim().text == TOLD
    titles = {one.number: one.title for one in said.sources}
    assert [titles[number] for number in card.sources] == [
        "Exford: agreement signed", "Exford: plan cancelled", "Exford: construction started",
        "Exford: milestone", "Exford: visit",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        mapped(mention(1, place_id="site:other")),
        mapped(mention(1), filters=Filters(end=date(2007, 12, 31))),
        mapped(),
    ],
    ids=["of another site", "before its first event", "no place"],
)
def test_a_site_without_an_event_here_has_no_card(said: Content) -> None:
    assert said.sections[0].cards == ()


def test_slides_document_and_paper_say_the_same_of_a_site() -> None:
    said = mapped(mention(1))
    for text in (pdf_text(pdf(said, ROOT)), docx_text(docx_file(said, ROOT))):
        assert TOLD in " ".join(text.split())
    words = pptx_text(pptx_file(said, ROOT))
    for _, what, _ in EVENTS[::2]:
        assert what in words
    assert "5 of 7 events in the register [" in words


@pytest.mark.parametrize("title", ["", "A finding so long that it needs both lines of " * 2])
def test_a_card_and_the_inset_stand_on_the_slide_each_in_words_too(title: str) -> None:
    groups = {
        one.name: one._element.xpath(".//p:cNvPr")[0].get("descr")
        for one in shapes_of(mapped(mention(1), title=title))
        if one.shape_type == 6
    }
    assert groups["Card: Exford"] == TOLD
    assert groups["Inset"] == "Where the map lies in Europe."


def test_a_long_note_has_the_room_and_the_card_s_facts_stand_in_the_notes() -> None:
    said = mapped(mention(1), note="A word of the analyst. " * 60)
    assert not [one for one in shapes_of(said) if one.name.startswith("Card")]
    deck = pptx.Presentation(io.BytesIO(pptx_file(said, ROOT)))
    assert TOLD in deck.slides[2].notes_slide.notes_text_frame.text


def crowd() -> list[dict[str, Any]]:
    """Sites and towns close to each other, up to the corners that inset and key want."""
    return [
        mention(
            key, place=f"{'Site' if key % 2 else 'Town'} number {key}", place_id=f"site:{key}",
            level="site" if key % 2 else "city", country=("Poland", "Romania", "Ukraine")[key % 3],
            latitude=42.5 + key % 7 * 1.9, longitude=8.0 + key % 11 * 2.7,
        )
        for key in range(1, 71)
    ]  # fmt: skip


def boxes(shapes: list[Any]) -> dict[str, tuple[int, int, int, int]]:
    return {
        f"{at} {one.name}": (
            one.left + ROUNDED,
            one.top + ROUNDED,
            one.left + one.width - ROUNDED,
            one.top + one.height - ROUNDED,
        )
        for at, one in enumerate(shapes)
    }


def test_no_name_card_key_or_inset_of_a_full_map_touches_another() -> None:
    shapes = shapes_of(mapped(*crowd(), mention(99)))
    (drawn,) = (one for one in shapes if one.name == "Map")
    marks = [one for one in drawn.shapes if one.name.endswith(" articles")]
    apart = [one for one in shapes if one.name.startswith(("Name:", "Card", "Scale", "Counted"))]
    apart += [one for one in shapes if one.name == "Inset"]
    apart += [one for one in shapes if one.name == "Key" and not one.text_frame.text]
    found = boxes([*apart, *marks])
    assert len(apart) > 30 < len(marks)

    touching = [
        (one, other)
        for one, other in combinations(found, 2)
        if not (one.endswith("articles") and other.endswith("articles"))
        and found[one][0] < found[other][2]
        and found[other][0] < found[one][2]
        and found[one][1] < found[other][3]
        and found[other][1] < found[one][3]
    ]
    assert touching == []


def test_a_town_of_the_name_of_a_site_is_not_named_twice() -> None:
    town = mention(2, place_id="city:exford", level="city", latitude=50.1, article=2)
    names = [one.name for one in shapes_of(mapped(mention(1), town))]
    assert names.count("Name: Exford") == 1


def test_the_numbers_under_a_card_are_never_cut() -> None:
    shapes = shapes_of(mapped(mention(1)))
    (card,) = (one for one in shapes if one.name.startswith("Card"))
    (foot,) = (one.text_frame.text for one in card.shapes if one.name == "Register")
    assert foot.endswith("]")


def test_a_country_begins_where_it_is_drawn() -> None:
    (drawn,) = (one for one in shapes_of(mapped(mention(1))) if one.name == "Map")
    (sea,) = (one for one in drawn.shapes if one.name == "Sea")
    assert min(one.left for one in drawn.shapes) == sea.left
    assert min(one.top for one in drawn.shapes) == sea.top


def test_the_cover_shows_the_hosts_with_the_sites_beside_its_words() -> None:
    deck = pptx.Presentation(io.BytesIO(pptx_file(mapped(mention(1), mention(2)), ROOT)))
    cover = list(deck.slides[0].shapes)
    (hosts,) = (one for one in cover if one.name == "Hosts")
    assert [one.name for one in hosts.shapes if "land" not in one.name] == ["Romania", "Exford"]
    words = [one for one in cover if one.has_text_frame and one.top < hosts.top + hosts.height]
    assert all(
        one.left + one.width <= hosts.left or one.top + one.height <= hosts.top for one in words
    )


def test_a_cover_without_a_site_has_no_map() -> None:
    deck = pptx.Presentation(io.BytesIO(pptx_file(mapped(), ROOT)))
    assert "Hosts" not in [one.name for one in deck.slides[0].shapes]


def test_marks_of_a_crowd_are_smaller_and_towns_hide_no_site() -> None:
    def marks(many: int) -> list[tuple[int, bool]]:
        places = [
            {"mention": key, "start": "2016-05-02", "place": f"Place {key}", "place_id": f"p:{key}",
             "level": "site" if key % 2 else "city", "country": "Poland", "article": 1,
             "latitude": 50.5 + key % 20 / 10, "longitude": 17.0 + key // 20 / 3}
            for key in range(1, many + 1)
        ]  # fmt: skip
        brief = Brief("B", items=(Item(Kind.MAP),))
        made = pptx_file(content(brief, corpus(1, [], [], places)), ROOT)
        shapes = pptx.Presentation(io.BytesIO(made)).slides[2].shapes
        group = next(one for one in shapes if one.name == "Map")
        told = [one for one in group.shapes if one.name.startswith("Place ")]
        return [(one.width, int(one.name.split(":")[0].split()[1]) % 2 == 1) for one in told]

    few, many = marks(20), marks(240)
    assert max(many)[0] < min(few)[0]
    for found in (few, many):
        sites = [is_site for _, is_site in found]
        assert sites == sorted(sites)
